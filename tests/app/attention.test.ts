import assert from 'node:assert/strict';
import type { Store } from '../../src/app/ports.js';
import type { Attention } from '../../src/domain/attention.js';
import type { Case } from '../../src/domain/case.js';
import { chooseAttention, isHushed } from '../../src/app/attention.js';
import { createContacts } from '../../src/app/contacts.js';
import { createDiaries } from '../../src/app/diaries.js';
import { digestFor } from '../../src/app/digest.js';
import { createDispatcher } from '../../src/app/dispatch.js';
import { createHandle } from '../../src/app/handle.js';
import { idle } from '../../src/app/settle.js';
import { withOneDigest } from '../../src/app/letters.js';
import { unhurried } from '../../src/app/pace.js';
import { usualAttention } from '../../src/domain/attention.js';
import { createDirectory } from '../../src/domain/directory.js';
import { groupId, personalDiary, type CaseNumber, type Instant, type PersonId } from '../../src/domain/ids.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { acting, contact, diaryTurn, firstLine, lead, minute, opening, organisation, person, reporter, world } from '../support/storeFixtures.js';
import { everything, lettersOwedBy, store as commitAll } from '../support/storeSteps.js';

const take = { verb: 'take', input: {} } as const;
const climb = { verb: 'requestEscalation', input: { words: 'Upp', platformFault: true } } as const;
const evenings: Attention = { ...usualAttention, quiet: true };
const digest: Attention = { ...usualAttention, mode: 'digest' };
/** Minutes from nine on Monday to eight and to seven in the evening of that day, and to the next morning's seven and eight. */
const evening = 11 * 60;
const [seven, eight] = [22 * 60, 23 * 60];

describe('what does not disturb', () => {
  let store: Store;
  let clock: number;
  let writes: number;
  beforeEach(async () => {
    store = await openSqliteStore(':memory:');
    [clock, writes] = [evening, 0];
  });
  afterEach(() => store.close());

  const now = () => minute(clock);
  const worldThen = { now, worldAt: () => world, random: () => 0 };
  const counting = (): Pick<Store, 'findDiary' | 'writeDiary'> => ({
    findDiary: (id) => store.findDiary(id),
    writeDiary: (turn) => ((writes += 1), store.writeDiary(turn)),
  });

  /** Whether calls about a case, for these reasons, are hushed for someone who has chosen so. */
  function hushes(c: Case, attention: Attention | undefined, why: 'asked' | 'named' | 'interested' | null = null, to: PersonId = firstLine) {
    const call = { id: 'call', case: c.number, version: c.version, to, kind: 'bring', ...(why && { why }) } as const;
    return isHushed({ ...worldThen, store: counting() }, contact(to, { ...(attention && { attention }) }), c, [call]);
  }
  async function diaryOf(who: PersonId = firstLine): Promise<readonly [Instant | null, readonly CaseNumber[]] | null> {
    const found = await store.findDiary(personalDiary(who));
    return found?.kind === 'personal' ? [found.alarm, found.unheard] : null;
  }
  async function attend(changes: Partial<Parameters<typeof createDiaries>[0]> = {}): Promise<void> {
    const handle = createHandle({ ...worldThen, store, ...idle });
    const deps = { ...worldThen, store, handle, wake: () => {}, refresh: async () => {}, version: () => 1, ...changes };
    for (const due of await store.dueDiaries(now(), 10)) await createDiaries(deps).attend(due);
  }

  it('[ATT5] is told of by the digest at the end of the quiet hours, and forty calls are one line in the diary', async () => {
    for (let n = 1; n <= 40; n += 1) assert.equal(await hushes(opening(n).case, evenings), true);
    assert.deepEqual([await diaryOf(), writes], [[minute(seven), []], 1]);
  });

  it('[ATT5] an earlier digest holds it as well', async () => {
    await hushes(opening(1).case, { ...evenings, quietTo: '06:00' });
    await hushes(opening(2).case, evenings);
    assert.deepEqual(await diaryOf(), [minute(seven - 60), []]);
  });

  it('[ATT5] what someone asked for, a group’s channel and whoever chose nothing are not kept waiting', async () => {
    const { case: c } = opening(1);
    assert.equal(await hushes(c, evenings, 'asked'), false);
    assert.equal(await hushes(c, undefined), false);
    const call = { id: 'call', case: c.number, version: 1, to: groupId('managementGroup'), kind: 'bring' } as const;
    assert.equal(await isHushed({ ...worldThen, store }, contact(call.to, { attention: evenings }), c, [call]), false);
    assert.equal(await diaryOf(), null);
  });

  it('[ATT1] whoever holds no role any longer is told at once, whatever they chose', async () => {
    assert.equal(await hushes(opening(1).case, digest, 'named', reporter), false);
  });

  it('[ATT2] high priority is not', async () => {
    assert.equal(await hushes(opening(1, { priority: 'high' }).case, evenings), false);
  });

  it('[ATT6] a call about what waits for somebody else is told of by name; a queue’s case that somebody took is no news', async () => {
    const colleague = acting(opening(1).case, firstLine, take).case;
    assert.equal(await hushes(colleague, evenings, null, lead), true);
    assert.equal(await diaryOf(lead), null);
    for (const _ of ['once', 'again']) assert.equal(await hushes(colleague, evenings, 'named', lead), true);
    assert.deepEqual([await diaryOf(lead), writes], [[minute(seven), [colleague.number]], 1]);
  });

  it('[ATT6] what someone is told of and need do nothing about is in it too', async () => {
    const { case: c } = opening(1);
    assert.equal(await hushes(c, digest, 'interested', lead), true);
    assert.deepEqual(await diaryOf(lead), [minute(eight), [c.number]]);
    assert.equal(await hushes(c, { ...usualAttention, mode: 'named' }, 'interested', lead), true);
  });

  it('[ATT6] what "named" leaves out is in no digest', async () => {
    assert.equal(await hushes(opening(1).case, { ...usualAttention, mode: 'named' }), true);
    assert.equal(await diaryOf(), null);
  });

  it('[ATT7] two who attend one diary at the same moment owe one digest', async () => {
    await store.saveContact(contact(firstLine, { attention: evenings }));
    await hushes(opening(1).case, evenings);
    clock = seven;
    await Promise.all([attend(), attend()]);
    await attend();
    assert.deepEqual([(await lettersOwedBy(store)).length, await diaryOf()], [1, [null, []]]);
  });

  it('[ATT7] whoever has blocked the bot gets one when they are back, not one for each morning', async () => {
    await store.saveContact(contact(firstLine, { attention: digest, blocked: true }));
    await hushes(opening(1).case, digest);
    for (const days of [0, 1, 2]) {
      clock = eight + days * 24 * 60;
      await attend();
    }
    assert.deepEqual([await lettersOwedBy(store), await diaryOf()], [[], [minute(eight + 3 * 24 * 60), []]]);
  });

  it('[ATT7] digests that could not be sent for days become one, of all that they tell', () => {
    const [one, two] = [opening(1).case.number, opening(2).case.number];
    const letter = (n: number, unheard: readonly CaseNumber[]) =>
      ({ id: `${n}`, kind: 'letter', diary: personalDiary(lead), to: lead, content: { about: 'digest', unheard } }) as const;
    assert.deepEqual(withOneDigest([letter(1, [one]), letter(2, [two])]), [letter(2, [one, two])]);
  });

  it('[ATT6] whoever has left every role gets none, and their diary rests', async () => {
    await store.saveContact(contact(firstLine, { attention: evenings }));
    await hushes(opening(1).case, evenings);
    clock = seven;
    const nobody = { ...world, directory: createDirectory({ ...organisation, appointments: [] }) };
    await attend({ worldAt: () => nobody });
    assert.deepEqual([await lettersOwedBy(store), await diaryOf()], [[], [null, []]]);
    await commitAll(store, opening(1));
    assert.equal(await digestFor({ store, now, worldAt: () => nobody }, firstLine, []), null);
  });

  it('[ATT9] a letter in quiet hours comes when they end', async () => {
    await store.saveContact(contact(lead, { attention: evenings }));
    await store.writeDiary(diaryTurn(1, lead, null));
    const sent: Instant[] = [];
    const dispatcher = createDispatcher({
      ...worldThen,
      refresh: async () => {},
      store,
      contacts: createContacts(store, () => Date.parse(now())),
      deliver: async () => (sent.push(now()), null),
      pace: unhurried,
      instance: 'one',
      answering: () => 0,
      log: { info: () => {}, warn: () => {}, error: () => {} },
      onUnreached: async () => {},
      onOutcome: () => {},
    });
    const due = async () => (await lettersOwedBy(store, { now: Date.parse(now()) })).length;
    dispatcher.wake();
    while ((await due()) > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    assert.deepEqual([sent, (await store.counts()).owed], [[], 1]);
    clock = seven;
    assert.deepEqual((await store.owed({ ...everything, now: Date.parse(now()) })).map(({ attempts }) => attempts), [0]);
    dispatcher.wake();
    while ((await store.counts()).owed > 0) await new Promise((resolve) => setTimeout(resolve, 5));
    await dispatcher.stop();
    assert.deepEqual(sent, [minute(seven)]);
  });

  describe('a choice', () => {
    const choose = (attention: Attention) =>
      chooseAttention({ ...worldThen, store: counting(), contacts: createContacts(store, () => Date.parse(now())) }, firstLine, attention);

    it('[ATT1] is remembered, and arms or rests the morning’s digest at once', async () => {
      await store.saveContact(contact(firstLine));
      await choose(digest);
      assert.deepEqual(await diaryOf(), [minute(eight), []]);
      assert.deepEqual((await store.findContact(firstLine))?.attention, digest);
      await choose(usualAttention);
      assert.deepEqual(await diaryOf(), [null, []]);
      await choose(evenings);
      assert.equal(writes, 2);
    });

    it('[ATT6] to be told at once tells of what only the digest would have', async () => {
      await store.saveContact(contact(firstLine));
      const above = acting(opening(1).case, firstLine, climb).case;
      await hushes(above, digest, 'named');
      await choose(usualAttention);
      assert.deepEqual(await diaryOf(), [now(), [above.number]]);
      await attend();
      assert.deepEqual((await lettersOwedBy(store))[0]?.content, { about: 'digest', unheard: [above.number] });
    });
  });

  describe('the digest', () => {
    const read = (unheard: readonly CaseNumber[] = [], who: PersonId = firstLine) => digestFor({ ...worldThen, store }, who, unheard);
    const shown = async (...asked: Parameters<typeof read>) => (await read(...asked))?.rows.map(({ number }) => Number(number.slice(-4)));

    it('[ATT6] has the oldest first, ten of them, and how many wait in all', async () => {
      for (let n = 1; n <= 12; n += 1) await commitAll(store, opening(n, { at: minute(100 - n), priority: n === 3 ? 'high' : 'low' }));
      const found = await read();
      assert.deepEqual([found?.count, found?.more, found?.rows.length], [12, false, 10]);
      assert.deepEqual((await shown())?.slice(0, 3), [12, 11, 10]);
    });

    it('[ATT6] says so where there are more than it reads', async () => {
      for (let n = 1; n <= 101; n += 1) await commitAll(store, opening(n, { at: minute(n) }));
      const found = await read();
      assert.deepEqual([found?.count, found?.more], [100, true]);
    });

    it('[ATT6] has what the reader can go on with and what they were called about, not what waits on somebody else', async () => {
      const asked = acting(acting(opening(1).case, firstLine, take).case, firstLine, { verb: 'ask', input: { words: 'Vad?' } });
      await commitAll(store, opening(1), acting(opening(1).case, firstLine, take), asked, opening(2));
      assert.deepEqual([await shown(), await shown([asked.case.number])], [[2], [2, 1]]);
      assert.deepEqual([await shown([], lead), await shown([asked.case.number], lead)], [undefined, [1]]);
      assert.equal(await shown([asked.case.number], person('stranger')), undefined);
    });
  });
});
