import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import type { EventType } from '../../src/domain/case.js';
import type { Store } from '../../src/app/ports.js';
import { parseCaseNumber } from '../../src/domain/ids.js';
import { installation, personalChat, pressed, type Someone } from '../support/activities.js';
import { cardOf, fallbackOf, numberIn, post } from '../support/client.js';
import type { StubConnector } from '../support/connector.js';
import { startBotProcess, type BotProcess, type Env } from '../support/process.js';
import { crew, reporterNumber, stepsOf, type Step } from './flow.js';

/** Where the bot keeps what it must not lose. */
export interface Site {
  readonly env: Env;
  /** The same store, while no bot has it. */
  readonly open: () => Promise<Store>;
}

export interface Killing {
  readonly kills: number;
  readonly writers: number;
  /** A bot lives between 50 ms and this after it is ready. */
  readonly longestLifeMs: number;
}

export interface Survived {
  readonly cases: number;
  readonly turns: number;
  readonly messages: number;
}

/** What has been acknowledged: each case's events, by its number, and to whom its card is owed. */
interface Acknowledged {
  readonly events: Map<string, EventType[]>;
  readonly readers: Map<string, Set<string>>;
}

const drainMs = 90_000;

/**
 * Kills a bot `kills` times while writers carry cases through their whole way, sending again whatever is not answered.
 * Rejects when anything acknowledged is lost, anything is done twice, or anything owed does not arrive.
 */
export async function kill({ kills, writers, longestLifeMs }: Killing, site: Site, connector: StubConnector): Promise<Survived> {
  const acknowledged: Acknowledged = { events: new Map(), readers: new Map() };
  const before = connector.sent.length;
  let bot: BotProcess | null = await startBotProcess(site.env);
  let stopping = false;
  for (const person of crew) await post(bot.url, installation(person, connector));

  const writing = Array.from({ length: writers }, async (_, writer) => {
    for (let i = 0; !stopping; i++) await carry(reporterNumber(writer), `${writer}-${i}`);
  });

  /** Carries one case as far as it comes before the end; what was begun is sent until it is answered. */
  async function carry(reporter: Someone, draft: string): Promise<void> {
    let number = '';
    for (const step of stepsOf(reporter, `Fel ${draft}`)) {
      number = await insist(step, number, draft);
      acknowledged.events.set(number, [...(acknowledged.events.get(number) ?? []), ...step.events]);
      acknowledged.readers.set(number, (acknowledged.readers.get(number) ?? new Set()).add(personalChat(step.by)));
      if (stopping) return;
    }
  }

  async function insist({ by, verb, fields }: Step, number: string, draft: string): Promise<string> {
    // A version that no card has seen is never outdated; the draft makes a form act once.
    const form = verb === 'submit' ? { draft } : { case: number, seen: 999, ...('words' in fields && { draft: `${verb}-${draft}` }) };
    for (;;) {
      const answer = bot && (await post(bot.url, pressed(by, connector, verb, { ...fields, ...form }, `receipt-${draft}`)).catch(() => null));
      const answered = answer?.status === 200 ? numberIn(fallbackOf(answer.body.value)) : '';
      if (answered) return answered;
      await wait(5);
    }
  }

  for (let round = 0; round < kills; round++) {
    await wait(50 + Math.random() * longestLifeMs);
    const dying = bot;
    bot = null;
    await dying.kill();
    bot = await startBotProcess(site.env);
  }
  stopping = true;
  await Promise.all(writing);
  await drained(bot.url);
  assert.equal(await bot.stop(), 0, 'the last bot ends in order');
  await checkStore(site, acknowledged);
  checkMessages(connector, acknowledged);
  const turns = [...acknowledged.events.values()].reduce((sum, events) => sum + events.length, 0);
  return { cases: acknowledged.events.size, turns, messages: connector.sent.length - before };
}

async function drained(url: string): Promise<void> {
  const deadline = Date.now() + drainMs;
  for (;;) {
    const figures = await (await fetch(`${url}/metrics`)).text();
    const [owed, parked] = ['owed', 'parked'].map((what) => Number(new RegExp(`store_items\\{what="${what}"\\} (\\d+)`).exec(figures)?.[1]));
    assert.equal(parked, 0, 'nothing is parked');
    if (owed === 0) return;
    assert.ok(Date.now() < deadline, `${owed} notices are still owed after ${drainMs} ms`);
    await wait(100);
  }
}

async function checkStore(site: Site, { events }: Acknowledged): Promise<void> {
  const store = await site.open();
  assert.equal((await store.counts()).cases, events.size, 'as many cases as were acknowledged');
  for (const [text, expected] of events) {
    const number = parseCaseNumber(text) ?? assert.fail(text);
    const history = await store.history(number);
    assert.deepEqual(history.map(({ type }) => type), expected, `${text} has what was acknowledged, once`);
    assert.deepEqual(history.map(({ seq }) => seq), expected.map((_, index) => index + 1));
    assert.equal((await store.findCase(number))?.events, expected.length, `${text} and its history agree`);
  }
  await store.close();
}

/** Everyone who did something with a case has had its card, whoever was killed meanwhile. */
function checkMessages({ sent }: StubConnector, { readers }: Acknowledged): void {
  const shown = new Set(sent.map((s) => `${numberIn(fallbackOf(cardOf(s)))} ${s.conversation}`));
  for (const [number, chats] of readers)
    for (const chat of chats) assert.ok(shown.has(`${number} ${chat}`), `${chat} never got the card of ${number}`);
}
