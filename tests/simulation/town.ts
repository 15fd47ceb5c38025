import assert from 'node:assert/strict';
import type { Change } from '../../src/domain/appointing/commands.js';
import type { Case, EventType, Report } from '../../src/domain/case.js';
import type { Command } from '../../src/domain/commands.js';
import type { CaseNumber, Instant, MunicipalityCode, PersonId } from '../../src/domain/ids.js';
import type { World } from '../../src/domain/responsibility.js';
import type { Desk, Wait } from '../../src/domain/queue.js';
import type { Delivery } from '../../src/app/delivery.js';
import type { Opened, Store } from '../../src/app/ports.js';
import { createChanges } from '../../src/app/change.js';
import { byRecipient, byTopic, noticesOf, prepare } from '../../src/app/delivery.js';
import { createDiaries } from '../../src/app/diaries.js';
import { createHandle } from '../../src/app/handle.js';
import { createSweep } from '../../src/app/sweep.js';
import { createSurroundings } from '../../src/app/world.js';
import { idle } from '../../src/app/settle.js';
import { isOpen } from '../../src/domain/case.js';
import { instant, isGroup } from '../../src/domain/ids.js';
import { desksOf } from '../../src/domain/queue.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { sample } from '../support/sample.js';
import { chatting } from '../support/dispatching.js';
import { everything, organise } from '../support/storeSteps.js';

/** The product's use cases on a store in memory, in a time that goes by as it is told; what is owed is delivered when asked for. */
export type Town = Awaited<ReturnType<typeof openTown>>;

export async function openTown(start: number) {
  const clock = { ms: start };
  const now = (): Instant => instant(new Date(clock.ms));
  const real = await openSqliteStore(':memory:');
  const open = new Map<CaseNumber, readonly Wait[]>();
  const happened = new Map<EventType, number>();
  const store = watched(real, open, happened);
  await organise(store, sample);
  const surroundings = createSurroundings(store, { version: 1, organisation: sample }, now);
  const faults: unknown[] = [];
  const log = { info: () => {}, warn: () => {}, error: (code: string, error: unknown) => faults.push([code, error]) };
  const deps = { store, ...surroundings, ...idle, random: () => 0 };
  const handle = createHandle(deps);
  const diaries = createDiaries({ ...deps, handle });
  const sweep = createSweep({ store, handle, diaries, now, log });
  const changes = createChanges({ ...deps, afterChange: () => {} });
  const world = (): World => surroundings.worldAt(now());
  const known = new Set<PersonId>();
  const servers = createServers();

  /** Everybody has met the bot. */
  async function meet(people: Iterable<PersonId>): Promise<void> {
    const fresh = [...people].filter((person) => !known.has(person));
    fresh.forEach((person) => known.add(person));
    await Promise.all(fresh.map((person) => store.saveContact(chatting(person))));
  }

  async function deliver(onDelivery: (delivery: Delivery) => void): Promise<void> {
    for (;;) {
      const owed = await store.owed({ ...everything, now: clock.ms, limit: 2000 });
      if (owed.length === 0) return;
      for (const mine of byRecipient(owed).values())
        for (const about of byTopic(mine).values()) {
          const notices = noticesOf(about);
          const [first] = notices;
          assert.ok(first);
          // Cards that are only redrawn where they stand disturb nobody; that they are right is tried elsewhere.
          if (!isGroup(first.to) && notices.some(({ kind }) => kind !== 'update'))
            onDelivery(await prepare(deps, chatting(first.to), notices));
        }
      await store.delivered(noticesOf(owed), null);
    }
  }

  return {
    clock, now, world, store, open, happened, faults, meet, deliver,
    servers: () => servers(world()),
    sweep: () => sweep.run(),
    act: (command: Command) => handle.act(command),
    change: (change: Change, by: PersonId) => changes.change(change, by),
    report: (by: PersonId, municipality: MunicipalityCode, report: Report, draft: string) =>
      handle.report({ draft, reporter: { person: by, name: 'Rapportören' }, municipality, report, message: null }),
    close: () => store.close(),
  };
}

/** Keeps in mind what happens, which cases are open, and where they wait as it is stored. */
function watched(store: Store, open: Map<CaseNumber, readonly Wait[]>, happened: Map<EventType, number>): Store {
  function see({ turn, outcome }: Opened): void {
    if (outcome === 'conflict') return;
    note(open, turn.case, turn.waits);
    for (const { type } of turn.events) happened.set(type, (happened.get(type) ?? 0) + 1);
  }
  return {
    ...store,
    async commit(turn) {
      const outcome = await store.commit(turn);
      see({ turn, outcome });
      return outcome;
    },
    async openCase(...asked) {
      const opened = await store.openCase(...asked);
      see(opened);
      return opened;
    },
  };
}

function note(open: Map<CaseNumber, readonly Wait[]>, c: Case, waits: readonly Wait[]): void {
  // One that is solved is not over: its reporter may have it opened again, and it closes by itself.
  if (isOpen(c) || c.state.status === 'resolved') open.set(c.number, waits);
  else open.delete(c.number);
}

/** Who serves each desk; worked out anew with each day and version of the directory. */
function createServers() {
  let known: { readonly world: World; readonly people: ReadonlyMap<Desk, readonly PersonId[]> } | null = null;
  return function servers(world: World): ReadonlyMap<Desk, readonly PersonId[]> {
    if (known?.world.directory !== world.directory || known.world.today !== world.today) {
      const people = new Map<Desk, PersonId[]>();
      for (const { id } of world.directory.organisation.people)
        for (const desk of desksOf(world, id)) people.set(desk, [...(people.get(desk) ?? []), id]);
      known = { world, people };
    }
    return known.people;
  };
}
