import type { Archive } from '../app/archive.js';
import type { Commit, DiaryTurn, Opened, Store } from '../app/ports.js';
import { createArchive } from './sqlite/archive.js';
import { createCases } from './sqlite/cases.js';
import { createContacts } from './sqlite/contacts.js';
import { createCounting } from './sqlite/counting.js';
import { createDiaries } from './sqlite/diaries.js';
import type { Database } from './sqlite/driver.js';
import { createFacets } from './sqlite/facets.js';
import { createForms } from './sqlite/forms.js';
import { createGroupCommit, type Write } from './sqlite/groupCommit.js';
import { createLists } from './sqlite/lists.js';
import { createMatching } from './sqlite/matching.js';
import { createNumbers } from './sqlite/numbers.js';
import { openDatabase } from './sqlite/open.js';
import { createOutbox } from './sqlite/outbox.js';
import { createParked } from './sqlite/parked.js';
import { createQueue } from './sqlite/queue.js';
import { createCounts, createLeases, createMessages, createOrganisations } from './sqlite/records.js';
import { markVersion } from './sqlite/schema.js';
import { createSupported } from './sqlite/supported.js';

/**
 * The embedded store in one file, owned by this process alone; `:memory:` for tests. Reads answer at once, writes when
 * they are on the disk. Rejects with a `StoreError`: `noDriver`, `owned`, `newerFormat` or `unopenable`.
 */
export async function openSqliteStore(path: string): Promise<Store & Archive> {
  const db = openDatabase(path);
  const { write, close } = createGroupCommit(db);
  const parts = partsOf(db);
  return { ...readsOf(parts), ...gatheredOf(parts), ...turnsOf(parts, write), ...writesOf(parts, db, write), close: async () => close() };
}

function partsOf(db: Database) {
  const matching = createMatching(db);
  const facets = createFacets(db, matching);
  const supported = createSupported(db);
  const cases = createCases(db, facets, supported);
  const parts = {
    cases,
    facets,
    supported,
    counting: createCounting(db),
    reserve: createNumbers(db),
    queue: createQueue(db, cases.find),
    lists: createLists(db, cases.find, matching),
    outbox: createOutbox(db),
    parked: createParked(db),
    forms: createForms(db),
    contacts: createContacts(db),
    messages: createMessages(db),
    organisations: createOrganisations(db),
    leases: createLeases(db),
    diaries: createDiaries(db),
    counts: createCounts(db),
  };
  return { ...parts, archive: createArchive(db, parts) };
}
type Parts = ReturnType<typeof partsOf>;

function readsOf({ cases, queue, lists, outbox, parked, forms, contacts, messages, organisations, leases, diaries, counts, archive }: Parts) {
  return {
    findCase: async (number) => cases.find(number),
    history: async (number) => cases.history(number),
    dueCases: async (now, limit) => cases.due(now, limit),
    queue: async (desks, paging) => queue(desks, paging),
    reportedBy: async (person, paging) => lists.reportedBy(person, paging),
    search: async (scope, words, paging) => lists.search(scope, words, paging),
    onList: async (list, paging) => lists.onList(list, paging),
    owed: async (claim) => outbox.owed(claim),
    parked: async (limit) => parked.parked(limit),
    findMessage: async (number, recipient) => messages.find(number, recipient),
    findForm: async (key) => forms.find(key),
    findContact: async (recipient) => contacts.find(recipient),
    loadOrganisation: async (after = 0) => organisations.load(after),
    changes: async (paging) => organisations.changes(paging),
    loadLeases: async () => leases.load(),
    findDiary: async (id) => diaries.find(id),
    dueDiaries: async (now, limit) => diaries.due(now, limit),
    counts: async () => counts(),
    sizes: async () => archive.sizes(),
    exported: async (kind, paging) => archive.exported(kind, paging),
  } satisfies Partial<Store & Archive>;
}

/** Answers to what is asked of many cases at once. */
function gatheredOf({ cases, facets, supported, counting }: Parts) {
  return {
    overview: async (scope, sieve, paging) => facets.overview(scope, sieve, paging, cases.find),
    openAt: async (scope, municipality, steps) => facets.openAt(scope, municipality, steps),
    changedSince: async (since, limit) => facets.changedSince(since, limit),
    mostSupported: async (scope, limit) => supported.most(scope, limit).flatMap((number) => cases.find(number) ?? []),
    findCounting: async (numbers) => counting.find(numbers),
    findTallies: async (ids) => counting.tallies(ids),
  } satisfies Partial<Store>;
}

/** What guards a write, and what is owed because of it, in one transaction. */
function turnsOf({ reserve, cases, outbox, forms, messages, diaries, counting }: Parts, write: Write) {
  function save(turn: Commit): ReturnType<typeof cases.save> {
    const written = cases.save(turn);
    if (!written) return null;
    // Closed first: this turn's own notices need not wait for the form that it answers.
    if (turn.closes) forms.close(turn.closes);
    turn.notices.forEach(outbox.add);
    if (turn.message) messages.save(turn.message);
    return written;
  }

  async function commit(turnNow: () => Commit): Promise<Opened> {
    const { turn, written } = await write(() => {
      const turn = turnNow();
      return { turn, written: save(turn) };
    });
    written?.();
    return { turn, outcome: written ? 'committed' : 'conflict' };
  }

  function writeDiary({ letters, ...turn }: DiaryTurn): 'committed' | 'conflict' {
    if (!diaries.save(turn)) return 'conflict';
    letters.forEach(outbox.add);
    return 'committed';
  }

  return {
    commit: async (turn) => (await commit(() => turn)).outcome,
    openCase: (draft, municipality, year, turnFor) => commit(() => turnFor(reserve(draft, municipality, year))),
    writeDiary: (turn) => write(() => writeDiary(turn)),
    writeCounting: (turn) => write(() => (counting.save(turn) ? 'committed' : 'conflict')),
  } satisfies Partial<Store>;
}

function writesOf(
  { reserve, outbox, parked, forms, contacts, messages, organisations, leases, archive }: Parts,
  db: Database,
  write: Write,
) {
  return {
    reserve: (draft, municipality, year) => write(() => reserve(draft, municipality, year)),
    delivered: (notices, message) =>
      write(() => {
        outbox.delivered(notices);
        if (message) messages.save(message);
      }, notices.length),
    postponed: (notices, due, tries) => write(() => outbox.postponed(notices, due, tries), notices.length),
    park: (notices, reason) => write(() => outbox.park(notices, reason), notices.length),
    resend: (recipient) => write(() => parked.resend(recipient)),
    saveLeases: (next, expected) => write(() => leases.save(next, expected)),
    openForm: (form) => write(() => forms.open(form)),
    closeForm: (key) => write(() => forms.close(key)),
    imported: (items) => write(() => archive.imported(items)),
    saveContact: (contact) => write(() => contacts.save(contact)),
    saveOrganisation: (turn) => write(() => (organisations.save(turn) ? 'committed' : 'conflict')),
    // A write that changes nothing: reads would be answered from memory long after the disk is full or lost.
    ping: () => write(() => db.exec(markVersion)),
  } satisfies Partial<Store & Archive>;
}
