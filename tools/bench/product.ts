/**
 * The one place in the bench that knows the product: where it starts, and what its cards send when they are pressed.
 * Its organisation has as many municipalities as it takes for nobody to reach Teams' limits per chat and tenant, which
 * the product keeps to here as elsewhere; no case leaves its municipality, so no shared role becomes a bottleneck.
 */
import { randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { encode, type Action } from '../../cards/verbs.js';
import { parseCaseNumber, type CaseNumber } from '../../src/domain/ids.js';
import { root } from '../../src/paths.js';
import { installed, message, press, type Sender } from './activities.js';
import type { Turn } from './load.js';

export const entry = fileURLToPath(new URL('../../src/index.js', import.meta.url));
export const pausedEntry = fileURLToPath(new URL('./productBot.js', import.meta.url));
export const seed = fileURLToPath(new URL('../../tools/seed.js', import.meta.url));

/** The environment to start it with: its store, and what `npm run bot` tells Node besides. */
export function environment(store: string): Record<string, string> {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly scripts: { readonly bot: string } };
  return { SQLITE_PATH: store, NODE_OPTIONS: scripts.bot.split(' ').filter((word) => word.startsWith('--')).join(' ') };
}

export const municipalities = 400;
const reportersEach = 3;
const roles = ['firstLine', 'businessLead', 'localIt'] as const;
type BenchRole = (typeof roles)[number];

/** A pattern for `Job.capture`: the number of the case that an answer shows. */
export const caseNumberIn = '\\b([A-Z]{3}-\\d{2}-\\d{4,9})\\b';

export function readCaseNumber(captured: string): CaseNumber {
  const number = parseCaseNumber(captured);
  if (!number) throw new Error(`an answer to a report showed no case number but "${captured}"`);
  return number;
}

const uuid = (place: number, seat: number): string =>
  `${String(place).padStart(8, '0')}-0000-4000-8000-${String(seat).padStart(12, '0')}`;

/** AAA, AAB … in base 26. */
function codeOf(place: number): string {
  return [676, 26, 1].map((unit) => String.fromCharCode(65 + (Math.floor(place / unit) % 26))).join('');
}

function placeOf(caseNumber: string): number {
  return [...caseNumber.slice(0, 3)].reduce((place, letter) => place * 26 + letter.charCodeAt(0) - 65, 0);
}

function holder(place: number, role: BenchRole): Sender {
  return { tenantId: uuid(place, 0), objectId: uuid(place, 1 + roles.indexOf(role)), name: `${role} ${codeOf(place)}` };
}

function reporter(turn: number): Sender {
  const place = turn % municipalities;
  const seat = 100 + (Math.floor(turn / municipalities) % reportersEach);
  return { tenantId: uuid(place, 0), objectId: uuid(place, seat), name: `Rapportör ${codeOf(place)} ${seat}` };
}

const steps = [{ roles: ['firstLine'] }, { roles: ['localIt'], approvedBy: 'businessLead' }];

/** The organisation file, to be written as JSON. */
export function organisation(): object {
  const places = Array.from({ length: municipalities }, (_, place) => place);
  const seats = places.flatMap((place) => roles.map((role) => ({ place, role, who: holder(place, role) })));
  const owner = { ...holder(municipalities, 'firstLine'), name: 'Systemägare' };
  return {
    name: 'Measurement',
    municipalities: places.map((place) => ({ code: codeOf(place), name: codeOf(place), tenantId: uuid(place, 0) })),
    people: [...seats.map(({ place, who }) => ({ ...who, municipality: codeOf(place) })), owner],
    roles: [
      ...seats.map(({ place, role, who }) => ({
        ...{ role, municipality: codeOf(place), person: who.objectId, from: '2020-01-01' },
      })),
      { role: 'systemOwner', person: owner.objectId, from: '2020-01-01' },
    ],
    services: [{ id: 'platform', name: 'Plattformen' }],
    chains: [{ id: 'citizen', name: 'Measurement', steps }],
  };
}

/** Every person's chat, opened once before the clock starts. */
export function installations(serviceUrl: string): Turn[] {
  const places = Array.from({ length: municipalities }, (_, place) => place);
  const people = [
    ...places.flatMap((place) => roles.map((role) => holder(place, role))),
    ...Array.from({ length: municipalities * reportersEach }, (_, turn) => reporter(turn)),
  ];
  return people.map((who) => ({ body: installed(who, serviceUrl), expects: [] }));
}

const card = 'application/vnd.microsoft.card.adaptive';
const presses = (who: Sender, serviceUrl: string, action: Action): string => {
  const { verb, data } = encode(action);
  return press(who, serviceUrl, verb, data);
};

/** `urgently`: it stands above nearly all that was seeded, so that a page of a large store holds what one of a small store does. */
export function report(turn: number, serviceUrl: string, urgently = false): Turn {
  const report = {
    title: `Inloggningen fungerar inte, försök ${turn}`,
    description: 'Sidan blir vit efter inloggning med e-legitimation. Det började i morse och gäller flera.',
    service: 'platform',
    kind: 'citizen',
    priority: urgently ? 'high' : 'normal',
  };
  const body = presses(reporter(turn), serviceUrl, { verb: 'submit', draft: randomUUID(), report });
  return { body, expects: [card, codeOf(turn % municipalities), '"seen":1'] };
}

type Pressed = Extract<Action, { readonly seen: number }>;

/** A press on the case card; right when the card that comes back is of the version after the one that was seen. */
function onCase(role: BenchRole, actionOn: (number: CaseNumber) => Pressed) {
  return (number: CaseNumber, serviceUrl: string): Turn => {
    const action = actionOn(number);
    const body = presses(holder(placeOf(number), role), serviceUrl, action);
    return { body, expects: [card, number, `"seen":${action.seen + 1}`] };
  };
}

export const take = onCase('firstLine', (number) => ({ verb: 'take', case: number, seen: 1, input: {} }));
export const requestEscalation = onCase('firstLine', (number) => ({
  ...{ verb: 'requestEscalation', case: number, seen: 2 },
  input: { words: 'Vi har provat att rensa cache och byta webbläsare, samma resultat.', platformFault: false },
}));
export const approve = onCase('businessLead', (number) => ({ verb: 'approve', case: number, seen: 3, input: {} }));

export function queueByPress(turn: number, serviceUrl: string): Turn {
  const action: Action = { verb: 'page', request: { list: 'queue', after: null } };
  return { body: presses(holder(turn % municipalities, 'localIt'), serviceUrl, action), expects: [card] };
}

/** Looking for a case by its number: the one way to see a case that brings no card to the bottom of the chat. */
export function findByPress(number: CaseNumber, serviceUrl: string): Turn {
  const action: Action = { verb: 'page', request: { list: 'search', query: number, after: null } };
  return { body: presses(holder(placeOf(number), 'localIt'), serviceUrl, action), expects: [card, number] };
}

export function queueByMessage(turn: number, serviceUrl: string): Turn {
  return { body: message(holder(turn % municipalities, 'localIt'), serviceUrl, 'kö'), expects: [] };
}

/** What the product says of itself: notices still owed. Rejects if any was given up, or if a turn has failed. */
export async function owed(url: string): Promise<number> {
  const metrics = await (await fetch(`${url}/metrics`)).text();
  const count = (pattern: RegExp): number => Number(pattern.exec(metrics)?.[1] ?? 0);
  const parked = count(/^supportkedjan_store_items\{what="parked"\} (\d+)/m);
  const failed = /^supportkedjan_turns_total\{.*outcome="(?:failed|turnedAway)".*\} \d+/m.exec(metrics);
  if (parked > 0 || failed) throw new Error(`${parked} notices are parked; ${failed?.[0] ?? 'no turn has failed'}`);
  return count(/^supportkedjan_store_items\{what="owed"\} (\d+)/m);
}
