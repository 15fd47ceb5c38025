/** What is measured, behind one face: the echo bot and the product answer the same questions, each in its own way. */
import type { CaseNumber } from '../../src/domain/ids.js';
import { message, press, type Sender } from './activities.js';
import type { Job, Load, Result } from './load.js';
import type { Running } from './processes.js';
import * as product from './product.js';

export interface Subject extends Running {
  /** Card actions that must be stored before they are answered: four kinds, one after another, `count` of each. */
  actions(count: number): Promise<Actions>;
  /** Card actions that only show something. */
  reads(count: number): Promise<Result>;
  /** Messages that are answered through the connector. */
  messages(count: number): Promise<Result>;
  /** Deliveries that have yet to be made. */
  owed(): Promise<number>;
}

export interface Actions {
  /** Those that the target speaks of. */
  readonly judged: readonly Result[];
  /** Those and what had to be done between them. */
  readonly all: readonly Result[];
  /** Cards that somebody is owed for them, at the very least. */
  readonly leastOwed: number;
}

type Fire = (turns: Job['turns'], capture?: string) => Promise<Result>;

/** Enough at once to keep either side busy on one core, few enough that waiting is not all there is to the p99. */
const connections = 32;

function fireAt(running: Running, load: Load): Fire {
  return (turns, capture) => load.run({ url: running.url, connections, turns, ...(capture ? { capture } : {}) });
}

function times<T>(count: number, make: (turn: number) => T): T[] {
  return Array.from({ length: count }, (_, turn) => make(turn));
}

export function echoSubject(running: Running, load: Load, serviceUrl: string): Subject {
  const fire = fireAt(running, load);
  const who: Sender = { tenantId: 'echo-tenant', objectId: 'echo-person', name: 'Eko' };
  const pressed = (count: number) =>
    fire(
      times(count, (turn) => {
        const data = product.report(turn, serviceUrl).body;
        return { body: press(who, serviceUrl, `press-${turn}`, { data }), expects: [`echo press-${turn}`] };
      }),
    );
  return {
    ...running,
    // In four bursts as well: each burst's beginning and end cost a little, and must cost both sides the same.
    async actions(count) {
      const all = [await pressed(count), await pressed(count), await pressed(count), await pressed(count)];
      return { judged: all, all, leastOwed: 0 };
    },
    reads: pressed,
    messages: (count) => fire(times(count, () => ({ body: message(who, serviceUrl, 'kö'), expects: [] }))),
    owed: async () => 0,
  };
}

export interface ProductSubject extends Subject {
  /** Opens everyone's chat, so that the product knows where to deliver. */
  prepare(): Promise<void>;
  /** Gives everyone who reads in so many municipalities a full page to read; from then on only they do. */
  fillPages(municipalities: number): Promise<void>;
}

/** As many rows as the product shows at once. */
const fullPage = 10;

/** Each report is taken, asked to climb and approved, kind by kind. */
async function climbs(fire: Fire, turns: Job['turns'], serviceUrl: string) {
  const reports = await fire(turns, product.caseNumberIn);
  const cases = reports.captured.map(product.readCaseNumber);
  const each = (turn: typeof product.take) => fire(cases.map((number) => turn(number, serviceUrl)));
  const takes = await each(product.take);
  const requests = await each(product.requestEscalation);
  const approvals = await each(product.approve);
  // Whoever took it, whoever was asked, and whoever has it now.
  const leastOwed = turns.length * 3;
  return { cases, judged: [reports, takes, approvals], all: [reports, takes, requests, approvals], leastOwed };
}

export function productSubject(running: Running, load: Load, serviceUrl: string): ProductSubject {
  const fire = fireAt(running, load);
  let reported = 0;
  let cases: readonly CaseNumber[] = [];
  let readers = product.municipalities;

  async function act(reports: Job['turns']): Promise<Actions> {
    const acted = await climbs(fire, reports, serviceUrl);
    cases = acted.cases;
    return acted;
  }

  return {
    ...running,
    async prepare() {
      await fire(product.installations(serviceUrl));
    },
    async fillPages(municipalities) {
      readers = municipalities;
      for (let row = 0; row < fullPage; row += 1)
        await act(times(municipalities, (place) => product.report(place, serviceUrl, true)));
    },
    actions: (count) => act(times(count, () => product.report(reported++, serviceUrl))),
    // Half look at what waits for them, half look for one case.
    reads: (count) =>
      fire(
        times(count, (turn) => {
          const number = cases[turn % cases.length];
          if (turn % 2 && number) return product.findByPress(number, serviceUrl);
          return product.queueByPress(Math.floor(turn / 2) % readers, serviceUrl);
        }),
      ),
    messages: (count) => fire(times(count, (turn) => product.queueByMessage(turn, serviceUrl))),
    owed: () => product.owed(running.url),
  };
}
