import assert from 'node:assert/strict';
import type { Store } from '../../../src/app/ports.js';
import { openCosmosStore, type Connection } from '../../../src/store/cosmos.js';
import { resetAfter, resetBefore, throttled, type Fault } from '../../support/cosmos/faults.js';
import { startCosmos, type RunningCosmos } from '../../support/cosmos/startCosmos.js';
import { chance, newDatabase } from '../../support/cosmosStores.js';
import { acting, contact, firstLine, lul, opening, reporter } from '../../support/storeFixtures.js';
import { caseOf, everything, owedBy, store } from '../../support/storeSteps.js';

const take = { verb: 'take', input: {} } as const;

/** What the service or the network may do to a write, and whether the write is done all the same. */
const faults: Readonly<Record<string, Fault>> = {
  'a connection that is cut before': resetBefore,
  'a connection that is cut after': resetAfter,
  '408 before': { act: 'answer', status: 408 },
  '408 after': { act: 'answer', status: 408, committed: true },
  '449': { act: 'answer', status: 449 },
  '500 after': { act: 'answer', status: 500, committed: true },
  '503 before': { act: 'answer', status: 503 },
  '503 after': { act: 'answer', status: 503, committed: true },
  '429 with a time to wait': throttled(30),
  '429 within a batch': { act: 'operation', index: 0 },
};

describe('Cosmos DB when it fails', () => {
  let cosmos: RunningCosmos;
  let connection: Connection;
  let target: Store;
  before(async () => {
    cosmos = await startCosmos();
  });
  after(() => cosmos.stop());
  beforeEach(async () => {
    connection = await newDatabase(cosmos);
    target = await openCosmosStore(connection, chance);
    for (const who of [firstLine, reporter]) await target.saveContact(contact(who));
    cosmos.requests.reset();
  });
  afterEach(async () => {
    cosmos.faults.clear();
    await target.close();
  });

  /** The next write meets the fault, and only that one. */
  const once = (fault: Fault) => cosmos.faults.add({ fault, nth: [1], on: ({ kind }) => kind === 'batch' });
  const struck = () => cosmos.requests.log().filter(({ fault }) => fault).length;

  for (const [name, fault] of Object.entries(faults)) {
    it(`[CSM5] ${name}: a turn is stored once, with its history and what it owes`, async () => {
      const opened = opening(1);
      once(fault);
      await store(target, opened);
      once(fault);
      const taken = acting(opened.case, firstLine, take);
      await store(target, taken);
      assert.equal(struck(), 2);
      assert.deepEqual(await caseOf(target, opened.case.number), taken.case);
      assert.deepEqual(await target.history(opened.case.number), [...opened.events, ...taken.events]);
      const owed = [...opened.notices, ...taken.notices].map((notice) => ({ notice, attempts: 0 }));
      assert.deepEqual(await target.owed(everything), owed);
    });

    it(`[CSM5] ${name}: numbers, leases and deliveries are neither lost nor doubled`, async () => {
      once(fault);
      const number = await target.reserve('draft', lul, 2026);
      assert.equal(await target.reserve('draft', lul, 2026), number);
      const leases = { instances: { one: 1 }, owners: ['one'] };
      once(fault);
      assert.equal(await target.saveLeases(leases, 0), true);
      once(fault);
      assert.equal(await target.saveLeases(leases, 1), true);
      await store(target, opening(1));
      const [first, ...others] = await owedBy(target);
      assert.ok(first);
      once(fault);
      await target.postponed([first], 5, 1);
      once(fault);
      await target.delivered(others, null);
      assert.deepEqual(await target.owed(everything), [{ notice: first, attempts: 1 }]);
      once(fault);
      await target.park([first], 'refused');
      once(fault);
      assert.equal(await target.resend(null), 1);
      assert.ok(struck() >= 6);
    });
  }

  it('[CSM5] a write that was done unseen and then overtaken is a conflict: what is decided on it anew finds it', async () => {
    const opened = opening(1);
    await store(target, opened);
    const other = await openCosmosStore(connection, chance);
    const taken = acting(opened.case, firstLine, take);
    once({ act: 'delay', ms: 4200, committed: true });
    const mine = target.commit(taken);
    while (!(await other.findCase(opened.case.number).then((c) => c?.version === 2)));
    await store(other, acting(taken.case, firstLine, { verb: 'comment', input: { words: 'Strax' } }));
    assert.equal(await mine, 'conflict');
    assert.equal((await target.history(opened.case.number)).length, 3);
    await other.close();
  });

  it('[CSM6] a service that does not answer is given up after four seconds, and asked again', async () => {
    const opened = opening(1);
    once({ act: 'delay', ms: 60_000 });
    await store(target, opened);
    assert.deepEqual(await target.history(opened.case.number), opened.events);
  });

  it('[CSM6] an outage is a rejection, and over when it is over', async () => {
    const opened = opening(1);
    cosmos.faults.add({ fault: { act: 'answer', status: 503 } });
    const asked = [target.commit(opened), target.findCase(opened.case.number), target.ping(), target.owed(everything)];
    const answers = await Promise.allSettled(asked);
    assert.deepEqual(
      answers.map(({ status }) => status),
      asked.map(() => 'rejected'),
    );
    cosmos.faults.clear();
    await target.ping();
    await store(target, opened);
  });

  it('[CSM6] reading waits out what passes', async () => {
    const opened = opening(1);
    await store(target, opened);
    for (const fault of [resetBefore, throttled(20), { act: 'answer', status: 449 }, { act: 'answer', status: 408 }] as const) {
      cosmos.faults.add({ fault, nth: [1] });
      assert.deepEqual(await target.findCase(opened.case.number), opened.case);
      cosmos.faults.add({ fault, nth: [1], on: ({ kind }) => kind === 'query' });
      assert.equal((await target.reportedBy(reporter, { after: null, limit: 5 })).rows.length, 1);
    }
  });
});
