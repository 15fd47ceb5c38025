import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/app/ports.js';
import type { LetterContent } from '../../src/domain/letters.js';
import type { Appointment, Organisation } from '../../src/domain/organisation.js';
import { changesBetween } from '../../src/domain/appointing/events.js';
import { day, directoryDiary } from '../../src/domain/ids.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { asSent, sweeping } from '../support/rounds.js';
import { acting, firstLine, itLead, lead, lul, minute, opening, organisation, person } from '../support/storeFixtures.js';
import { caseOf, lettersOwedBy, organise, store as commitAll } from '../support/storeSteps.js';

const dayMinutes = 24 * 60;
const outage = new Error('away');
const newcomer = person('newcomer');

/** The municipal appointment of one person in Luleå; until further notice from the first day that the store knows. */
const inLul = (role: Appointment['role'], who = newcomer, changes: Partial<Appointment> = {}): Appointment => ({
  role, municipality: lul, person: who, from: day('2026-03-02'), to: null, ...changes,
});
const withAlso = (...more: readonly Appointment[]): Organisation => ({
  ...organisation,
  people: [...organisation.people, { id: newcomer, name: 'Nya Namn', alsoKnownAs: [] }],
  appointments: [...organisation.appointments, ...more],
});
/** Whoever is first line in Luleå leaves that on a day, and is first line in Boden only. */
const leaving = (to: string): Organisation => ({
  ...organisation,
  appointments: organisation.appointments.map((a) => (a.person === firstLine && a.municipality === lul ? { ...a, to: day(to) } : a)),
});

describe('the directory’s round', () => {
  let folder: string;
  let store: Store;
  let clock: number;
  const now = () => minute(clock);
  const open = () => openSqliteStore(join(folder, 'store.db'));
  const sweep = async (through: Partial<Store> = {}) => (await sweeping(store, now, through)).run();

  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'round-'));
    store = await open();
    clock = 0;
    await organise(store, organisation);
    for (const recipient of [firstLine, lead, itLead, newcomer])
      await store.saveContact({ recipient, name: '', address: { serviceUrl: 'http://127.0.0.1/', conversationId: recipient, tenantId: 'tenant', botId: 'bot' } });
    await sweep();
    await store.delivered(await lettersOwedBy(store), null);
  });
  afterEach(async () => {
    await store.close();
    await rm(folder, { recursive: true });
  });

  async function change(before: Organisation, after: Organisation): Promise<void> {
    await organise(store, after, changesBetween(before, after, now(), itLead));
  }
  async function told(about: LetterContent['about'] = 'roles'): Promise<readonly string[]> {
    return (await lettersOwedBy(store)).filter(({ content }) => content.about === about).map(({ to }) => to);
  }
  const restart = async () => {
    await store.close();
    store = await open();
  };

  it('[RND8] two instances at once tell a change once', async () => {
    await change(organisation, withAlso(inLul('localIt'), inLul('administrator')));
    const instances = await Promise.all(Array.from({ length: 3 }, () => sweeping(store, now)));
    await Promise.all(instances.map((each) => each.run()));
    await Promise.all(instances.map((each) => each.run()));
    assert.deepEqual(await told(), [newcomer]);
    const [letter] = await lettersOwedBy(store);
    assert.ok(letter?.content.about === 'roles' && letter.content.news.length === 2);
  });

  it('[RND8] a write that was not heard of, and one that never came, are told once after a restart', async () => {
    await change(organisation, withAlso(inLul('localIt')));
    await sweep({ writeDiary: () => Promise.reject(outage) });
    await restart();
    assert.deepEqual(await told(), []);
    await sweep({ writeDiary: async (turn) => Promise.reject((await store.writeDiary(turn)) === 'committed' ? outage : new Error()) });
    await restart();
    await sweep();
    assert.deepEqual(await told(), [newcomer]);
  });

  it('[RND8] many changes made while nobody swept are told with the next sweep, each once', async () => {
    let before = organisation;
    for (let i = 0; i < 45; i++) {
      const after = withAlso(inLul('localIt', newcomer, { from: day('2026-03-02'), to: day(`2026-${i % 2 ? '04' : '05'}-01`) }));
      await change(before, after);
      before = after;
    }
    await sweep();
    const [letter, ...others] = (await lettersOwedBy(store)).filter(({ content }) => content.about === 'roles');
    assert.ok(letter?.content.about === 'roles' && others.length === 0);
    assert.deepEqual(letter.content.news.map(({ type }) => type), ['appointed']);
    const diary = await store.findDiary(directoryDiary);
    assert.equal(diary?.kind === 'directory' && diary.organisation, 46);
  });

  it('[RND4] a clock an hour ahead and back again tells a day once', async () => {
    await change(organisation, withAlso(inLul('localIt', newcomer, { from: day('2026-03-03') })));
    await sweep();
    await store.delivered(await lettersOwedBy(store), null);
    const evening = 14 * 60 + 30;
    for (clock of [evening, evening + 60, evening, evening + 60, evening + dayMinutes - 120]) await sweep();
    assert.deepEqual(await told(), [newcomer]);
  });

  it('[RND6] nobody is told of a role that they hold no longer when the letter is sent', async () => {
    const appointed = withAlso(inLul('localIt'), inLul('administrator'));
    await change(organisation, appointed);
    await sweep();
    const [letter = assert.fail()] = await lettersOwedBy(store);
    const first = await asSent(store, now, letter);
    assert.deepEqual(first?.about === 'roles' && first.lines.map((line) => 'role' in line && line.role), ['localIt', 'administrator']);
    await change(appointed, withAlso(inLul('administrator')));
    const second = await asSent(store, now, letter);
    assert.deepEqual(second?.about === 'roles' && second.lines.map((line) => 'role' in line && line.role), ['administrator']);
    await change(withAlso(inLul('administrator')), organisation);
    assert.equal(await asSent(store, now, letter), null);
  });

  it('[RND6] a role that is held by then is no vacancy to tell of', async () => {
    await change(organisation, leaving('2026-03-01'));
    await sweep();
    const [letter = assert.fail()] = (await lettersOwedBy(store)).filter(({ content }) => content.about === 'vacancies');
    const view = await asSent(store, now, letter);
    assert.deepEqual(view?.about === 'vacancies' && view.seats.map(({ row }) => row.role), ['firstLine']);
    await change(leaving('2026-03-01'), organisation);
    assert.equal(await asSent(store, now, letter), null);
  });

  it('[RND7] the letter counts what waits for a new holder when it is sent', async () => {
    for (let n = 1; n <= 12; n++) await commitAll(store, opening(n, { at: minute(0) }));
    await change(organisation, withAlso(inLul('firstLine')));
    await sweep();
    const [letter = assert.fail()] = await lettersOwedBy(store);
    const view = await asSent(store, now, letter);
    assert.deepEqual(view?.about === 'roles' && view.queue, { count: 10, more: true });
  });

  describe('and the cases of whoever leaves', () => {
    /** Cases that first line in Luleå has. */
    async function taken(count: number) {
      const numbers = [];
      for (let n = 1; n <= count; n++) {
        const opened = opening(n, { at: minute(0) });
        await commitAll(store, opened, acting(opened.case, firstLine, { verb: 'take', input: {} }, minute(0)));
        numbers.push(opened.case.number);
      }
      return numbers;
    }
    async function lefts(numbers: Awaited<ReturnType<typeof taken>>): Promise<number> {
      const histories = await Promise.all(numbers.map((number) => store.history(number)));
      assert.ok(histories.every((events) => events.filter(({ type }) => type === 'handlerLeft').length <= 1));
      return histories.filter((events) => events.at(-1)?.type === 'handlerLeft').length;
    }

    it('[RND9] go back when a change ends the role, also while they hold another', async () => {
      const numbers = await taken(45);
      await change(organisation, leaving('2026-03-01'));
      await Promise.all([sweep(), sweep()]);
      assert.equal(await lefts(numbers), 45);
      assert.equal((await caseOf(store, numbers[0] ?? assert.fail())).state.status, 'new');
    });

    it('[RND9] go back on the day after the last', async () => {
      const numbers = await taken(3);
      await change(organisation, leaving('2026-03-03'));
      for (const reached of [1, dayMinutes, dayMinutes + 14 * 60]) {
        clock = reached;
        await sweep();
        assert.equal(await lefts(numbers), 0);
      }
      clock = 2 * dayMinutes;
      await sweep();
      assert.equal(await lefts(numbers), 3);
    });

    it('[RND9] a round that is broken off among them is gone on with, and nothing is told before', async () => {
      const numbers = await taken(30);
      await change(organisation, leaving('2026-03-01'));
      let left = 10;
      await sweep({ commit: (turn) => (left-- > 0 ? store.commit(turn) : Promise.reject(outage)) });
      assert.equal(await lefts(numbers), 10);
      assert.deepEqual(await told('vacancies'), []);
      await restart();
      await sweep();
      assert.equal(await lefts(numbers), 30);
      assert.deepEqual(await told('vacancies'), [itLead]);
    });
  });
});
