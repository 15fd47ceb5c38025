import assert from 'node:assert/strict';
import type { Case, CaseEvent, Report, Target } from '../../src/domain/case.js';
import type { CommandOf, Verb } from '../../src/domain/commands.js';
import type { Directory } from '../../src/domain/directory.js';
import type { Instant, MunicipalityCode } from '../../src/domain/ids.js';
import type { Notice } from '../../src/domain/notices.js';
import type { World } from '../../src/domain/responsibility.js';
import type { CaseView } from '../../src/domain/view.js';
import type { Scale } from '../../src/domain/wish/proposal.js';
import { handlerOf } from '../../src/domain/case.js';
import { alarmOf, attendedTurn } from '../../src/domain/alarm.js';
import { decide } from '../../src/domain/decide.js';
import { caseNumber, day, dayOf, groupId, instant } from '../../src/domain/ids.js';
import { desksOf, waitsOf, type Wait } from '../../src/domain/queue.js';
import { standingOf } from '../../src/domain/standing.js';
import { leftTurn } from '../../src/domain/leaving.js';
import { openingTurn, shownTurn, turnOf, type Turn } from '../../src/domain/turn.js';
import { viewOf } from '../../src/domain/view.js';
import { LUL, nameOf, organisationWith, person } from './organisation.js';

/** Monday 2 March 2026, 09.00 in Luleå. */
export const start = Date.parse('2026-03-02T08:00:00.000Z');
const minute = 60_000;
const dayMs = 24 * 60 * minute;

export const report: Report = {
  kind: 'citizen', title: 'Kan inte skicka in', description: 'Knappen är grå.', service: 'platform', priority: 'low',
};

export type Act = { readonly [V in Verb]: CommandOf<V> }[Verb];

/** Every verb with an input that is good in most situations. */
export const does = {
  take: { verb: 'take', input: {} },
  takeOver: { verb: 'takeOver', input: {} },
  release: { verb: 'release', input: {} },
  requestEscalation: { verb: 'requestEscalation', input: { words: 'Vi kommer inte vidare', platformFault: true } },
  approve: { verb: 'approve', input: {} },
  decline: { verb: 'decline', input: { words: 'Pröva med en annan webbläsare' } },
  return: { verb: 'return', input: { words: 'Hör hemma hos er' } },
  handOver: { verb: 'handOver', input: { to: { role: 'localIt' }, words: 'Gäller inloggningen' } },
  ask: { verb: 'ask', input: { words: 'Vilken webbläsare?' } },
  answer: { verb: 'answer', input: { words: 'Edge' } },
  comment: { verb: 'comment', input: { words: 'Samma sak i dag' } },
  resolve: { verb: 'resolve', input: { words: 'Rensade cachen' } },
  confirm: { verb: 'confirm', input: {} },
  reopen: { verb: 'reopen', input: { words: 'Felet är tillbaka' } },
  edit: { verb: 'edit', input: { report } },
  withdraw: { verb: 'withdraw', input: { words: '' } },
  contactSupplier: { verb: 'contactSupplier', input: { words: 'SUP-77' } },
  noteSupplierAnswer: { verb: 'noteSupplierAnswer', input: { words: 'Rättat i nästa version' } },
  support: { verb: 'support', input: { municipality: LUL, name: 'Bo' } },
  unsupport: { verb: 'unsupport', input: {} },
  voteEndorse: { verb: 'voteEndorse', input: { words: 'Till nytta för alla' } },
  voteOppose: { verb: 'voteOppose', input: { words: 'För dyrt för för få' } },
  voteAbstain: { verb: 'voteAbstain', input: { words: 'Jag är jävig' } },
  voteApprove: { verb: 'voteApprove', input: { words: 'Ryms i ramen' } },
  voteReject: { verb: 'voteReject', input: { words: 'Ryms inte i ramen' } },
  voteRemit: { verb: 'voteRemit', input: { words: 'Vad kostar det?' } },
  compile: { verb: 'compile', input: { benefit: 'Sparar tid för alla', services: ['platform'], urgency: 'Före sommaren' } },
  prepare: { verb: 'prepare', input: { effort: 'M', cost: 250_000, supplierAnswer: 'Klart på två månader', dependencies: '', scale: 'extraFunding' } },
  ruleApprove: { verb: 'ruleApprove', input: { words: 'Ryms i ramen', left: null } },
  ruleReject: { verb: 'ruleReject', input: { words: 'Till för liten nytta' } },
  layBasis: { verb: 'layBasis', input: { text: 'Alla kommuner får nytta', cost: 250_000, recommendation: 'Bevilja' } },
  grantFunds: { verb: 'grantFunds', input: { words: 'Pengarna finns' } },
  denyFunds: { verb: 'denyFunds', input: { words: 'Pengarna finns inte' } },
  setMeeting: { verb: 'setMeeting', input: { until: day('2026-12-31') } },
  order: { verb: 'order', input: { words: 'BEST-12', until: day('2026-04-01') } },
  movePromise: { verb: 'movePromise', input: { words: '', until: day('2026-12-31') } },
  noteDelivery: { verb: 'noteDelivery', input: { words: '' } },
  acceptDelivery: { verb: 'acceptDelivery', input: { words: 'Mörkt läge finns nu' } },
  rejectDelivery: { verb: 'rejectDelivery', input: { words: 'Texten syns inte' } },
  mergeInto: { verb: 'mergeInto', input: { into: caseNumber(LUL, 2026, 999) } },
  gather: { verb: 'gather', input: { picked: [caseNumber(LUL, 2026, 999)] } },
  split: { verb: 'split', input: {} },
  breakOut: { verb: 'breakOut', input: { part: caseNumber(LUL, 2026, 999) } },
  makeWish: { verb: 'makeWish', input: {} },
} satisfies { readonly [V in Verb]: CommandOf<V> };

/** As `does.prepare`, of another scale. */
export const prepareAs = (scale: Scale): Act => ({ verb: 'prepare', input: { ...does.prepare.input, scale } });
export const handTo = (to: Target): Act => ({ verb: 'handOver', input: { to, words: 'Gäller inloggningen' } });
export const edit = (changes: Partial<Report>): Act => ({ verb: 'edit', input: { report: { ...report, ...changes } } });
export const climbAsOwn: Act = {
  verb: 'requestEscalation',
  input: { ...does.requestEscalation.input, platformFault: false },
};

/** The number kept for a wish that is made of a fault. */
export const madeOfIt = caseNumber(LUL, 2026, 998);

/** An open wish that everybody may know of, and merge others into. */
export function another(number = does.mergeInto.input.into): Case {
  const wish = { ...report, kind: 'change', title: 'Spara som utkast' };
  const opening = { number, municipality: LUL, reporter: { person: person('other'), name: 'En annan' }, report: wish, key: 'other' };
  return { ...openingTurn(worldAt(organisationWith(), instant(new Date(start))), { ...opening, at: instant(new Date(start)) }).case, shared: true };
}

/** What a test may expect of the latest command. People by name. */
export interface Outcome {
  readonly refusal: string | null;
  readonly events: readonly string[];
  readonly status: Case['state']['status'];
  readonly step: number;
  readonly handler: string | null;
  /** Whose card comes to the bottom of the chat, by name in order; groups as `group:…`. */
  readonly called: readonly string[];
  /** Sentences in the threads of groups' cards: the event's type. */
  readonly thread: readonly string[];
}

interface Moment {
  readonly directory: Directory;
  readonly at: number;
  readonly case: Case;
  /** Everything that has happened, in order. */
  readonly history: readonly CaseEvent[];
  /** Where it waits, as it was stored with the latest turn: days may have passed since. */
  readonly waits: readonly Wait[];
  readonly turn: Turn | null;
  readonly refusal: string | null;
}

export type Scenario = ReturnType<typeof scenario>;

interface Setting extends Partial<Report> {
  readonly directory?: Directory;
  readonly reporter?: string;
  readonly municipality?: MunicipalityCode;
}

/** A case has just been reported in Luleå by `reporter`, who holds no role. */
export function given(setting: Setting = {}) {
  const { directory = organisationWith(), reporter = 'reporter', municipality = LUL, ...changes } = setting;
  const at = instant(new Date(start));
  const world = worldAt(directory, at);
  const turn = openingTurn(world, {
    number: caseNumber(municipality, 2026, 1),
    municipality,
    reporter: { person: person(reporter), name: reporter },
    report: { ...report, ...changes },
    at,
    key: 'draft',
  });
  return scenario({
    directory, at: start, case: turn.case, history: turn.events, waits: waitsOf(world, turn.case), turn, refusal: null,
  });
}

function worldAt(directory: Directory, at: Instant): World {
  return { directory, today: dayOf(at, directory.organisation.timeZone) };
}

/** One moment in a case's life, from which tests go on. Each command comes a minute after the one before. */
function scenario(now: Moment) {
  const at = instant(new Date(now.at));
  const world = worldAt(now.directory, at);

  /** Someone presses a button on a card of version `seen`; the newest unless told. */
  function when(name: string, act: Act, seen: number | null = now.case.version): Scenario {
    const asked = { case: now.case.number, by: person(name), at, key: `${name}/${now.at}`, seen };
    const decision = decide(world, now.case, { ...asked, ...act }, { wish: now.case.partOf ? another(now.case.partOf.into) : another(), number: madeOfIt });
    if ('refusal' in decision) return scenario({ ...now, refusal: decision.refusal.code, turn: null });
    return after(turnOf(world, now.case, asked, decision.happenings));
  }

  function after(turn: Turn): Scenario {
    const history = [...now.history, ...turn.events];
    const waits = waitsOf(world, turn.case);
    return scenario({ ...now, at: now.at + minute, case: turn.case, history, waits, turn, refusal: null });
  }

  /** As `when`, for what a test takes for granted. */
  function and(name: string, act: Act): Scenario {
    const next = when(name, act);
    assert.equal(next.refusal, null, `${name} could not ${act.verb}`);
    return next;
  }

  function then(expected: Partial<Outcome>): Scenario {
    const notices = now.turn?.notices ?? [];
    const outcome: Outcome = {
      refusal: now.refusal,
      events: now.turn?.events.map((e) => e.type) ?? [],
      status: now.case.state.status,
      step: now.case.step,
      handler: named(handlerOf(now.case)),
      called: notices.flatMap((n) => (n.kind === 'bring' ? recipientName(n) : [])).sort(),
      thread: notices.flatMap((n) => (n.kind === 'thread' ? n.event.type : [])),
    };
    const asked = Object.fromEntries(Object.entries(outcome).filter(([key]) => key in expected));
    assert.deepEqual(asked, expected);
    return self;
  }

  const self = {
    ...now,
    world,
    now: at,
    when,
    and,
    then,
    later: (days: number) => scenario({ ...now, at: now.at + days * dayMs }),
    /** When something happens to it by itself. */
    alarm: alarmOf(world, now.case),
    /** What is due happens. */
    attended: () => after(attendedTurn(world, now.case, at)),
    /** They have looked at its card. */
    shown: (name: string) => after(shownTurn(now.case, person(name))),
    /** Their appointment has ended, and the case follows the role. */
    left: (name: string) => {
      const turn = leftTurn(world, now.case, person(name), at);
      return turn ? after(turn) : self;
    },
    /** The organisation has changed. */
    under: (directory: Directory) => scenario({ ...now, directory }),
    standing: (name: string) => standingOf(world, now.case, person(name)),
    sees: (name: string) => standingOf(world, now.case, person(name)).sees,
    view: (name: string): CaseView | null => viewOf(world, now.case, person(name), at),
    channel: (group: string): CaseView | null => viewOf(world, now.case, groupId(group), at),
    /** Whose queue the case stands in. */
    waitsFor: (...names: readonly string[]) => {
      const desks = new Set(now.waits.map((w) => w.desk));
      return names.filter((name) => desksOf(world, person(name)).some((desk) => desks.has(desk)));
    },
  };
  return self;
}

const named = (id: string | null): string | null => id && nameOf(id);
const recipientName = ({ to }: Notice): string => (to.startsWith('group:') ? to : nameOf(to));

/** What is brought to whoever reported it though they can do nothing about it. */
export const endsElsewhere = (outcome: CaseView['outcome'] | undefined): boolean => outcome === 'declined' || outcome === 'merged';
