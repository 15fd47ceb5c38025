import assert from 'node:assert/strict';
import type { Container, RetryOptions } from '@azure/cosmos';
import { resetAfter, resetBefore, throttled } from '../support/cosmos/faults.js';
import { startCosmos, type RunningCosmos } from '../support/cosmos/startCosmos.js';
import { newContainer, type TestContainer } from '../support/cosmos/testContainer.js';

const never: RetryOptions = { maxRetryAttemptCount: 0, fixedRetryIntervalInMilliseconds: 0, maxWaitTimeInSeconds: 0 };

describe('prices, counts and faults of the server that stands for Cosmos DB', () => {
  let cosmos: RunningCosmos;
  let made: TestContainer;
  let container: Container;
  before(async () => {
    cosmos = await startCosmos();
  });
  after(() => cosmos.stop());
  beforeEach(async () => {
    made = await newContainer(cosmos, {
      indexingPolicy: { includedPaths: [{ path: '/*' }], excludedPaths: [{ path: '/body/*' }] },
    });
    container = made.container;
    await container.items.create({ id: 'a', case: 'k1' });
    cosmos.requests.reset();
  });
  afterEach(() => {
    cosmos.faults.clear();
    made.dispose();
  });

  const create = (id: string) => container.items.create({ id, case: 'k1' });
  const exists = async (id: string) => (await container.item(id, 'k1').read()).statusCode === 200;

  it('[GWY10] a request costs what the published figures say: reads by size, writes by what they index', async () => {
    const ten = {
      id: 'b',
      case: 'k1',
      n1: 1,
      n2: 2,
      n3: 3,
      n4: 4,
      n5: 5,
      n6: 6,
      list: [7, 8],
      body: { not: ['indexed', 'at all'] },
    };
    assert.equal((await container.items.create(ten)).requestCharge, 7);
    assert.equal((await container.item('b', 'k1').read()).requestCharge, 1);
    assert.equal(
      (await container.item('b', 'k1').replace({ ...ten, n1: 9, n2: 9, body: 'other' })).requestCharge,
      10.8,
    );
    assert.equal((await container.item('b', 'k1').delete()).requestCharge, 7);
    const large = await container.items.create({ id: 'c', case: 'k1', body: { text: 'x'.repeat(16 * 1024 - 50) } });
    assert.ok(Math.abs(large.requestCharge - (5.4 + 9.52 - 4.95)) < 0.1, `${large.requestCharge}`);
    assert.equal((await container.item('c', 'k1').delete()).requestCharge, 5.4);
    assert.equal((await container.item('none', 'k1').read()).requestCharge, 1);
  });

  it('[GWY10] a batch costs the sum of its operations, and what failed in it little', async () => {
    const { result = [], code } = await container.items.batch(
      [
        { operationType: 'Create', resourceBody: { id: 'b', case: 'k1' } },
        { operationType: 'Read', id: 'a' },
      ],
      'k1',
    );
    assert.deepEqual([code, ...result.map(({ requestCharge }) => requestCharge)], [200, 5.4, 1]);
    const failed = await container.items.batch(
      [
        { operationType: 'Create', resourceBody: { id: 'c', case: 'k1' } },
        { operationType: 'Delete', id: 'none' },
      ],
      'k1',
    );
    assert.deepEqual(
      failed.result?.map(({ requestCharge }) => requestCharge),
      [0, 1],
    );
    assert.deepEqual(cosmos.requests.tally({ database: made.database }), { counts: { batch: 2 }, charge: 7.4 });
  });

  it('[GWY11] requests are counted by kind and container until they are counted anew', async () => {
    await create('b');
    await container.items.upsert({ id: 'b', case: 'k1' });
    await container.item('b', 'k1').replace({ id: 'b', case: 'k1' });
    await container.item('b', 'k1').read();
    await container.item('b', 'k1').delete();
    await container.items.query('SELECT * FROM c', { partitionKey: 'k1' }).fetchAll();
    const { counts } = cosmos.requests.tally({ container: 'cases' });
    assert.deepEqual(counts, { create: 1, upsert: 1, replace: 1, read: 1, delete: 1, plan: 1, query: 1 });
    assert.deepEqual(cosmos.requests.tally({ container: 'other' }), { counts: {}, charge: 0 });
    cosmos.requests.reset();
    assert.deepEqual(cosmos.requests.log(), []);
  });

  it('[GWY12] a throttled request is told when to come again, and nothing of it is done', async () => {
    cosmos.faults.add({ fault: throttled(1), on: ({ kind }) => kind === 'create', nth: [1, 2] });
    assert.equal((await create('b')).statusCode, 201);
    assert.deepEqual(
      cosmos.requests.log().map(({ status }) => status),
      [429, 429, 201],
    );
    const impatient = await newContainer(cosmos, {}, never);
    const remove = cosmos.faults.add({ fault: throttled(7) });
    await assert.rejects(impatient.container.items.create({ id: 'c', case: 'k1' }), { code: 429, retryAfterInMs: 7 });
    remove();
    assert.equal((await impatient.container.item('c', 'k1').read()).statusCode, 404);
    impatient.dispose();
  });

  it('[GWY12] what fails does so before or after it is done, as asked', async () => {
    for (const [at, status] of ([408, 449, 503] as const).entries()) {
      for (const committed of [false, true]) {
        cosmos.faults.add({ fault: { act: 'answer', status, committed } });
        await assert.rejects(create(`${at}-${committed}`), { code: status });
        cosmos.faults.clear();
        assert.equal(await exists(`${at}-${committed}`), committed);
      }
    }
  });

  it('[GWY12] a connection is cut before or after a batch is done', async () => {
    for (const fault of [resetBefore, resetAfter]) {
      cosmos.faults.add({ fault, nth: [1], on: ({ kind }) => kind === 'batch' });
      const id = fault.act + String(fault === resetAfter);
      await assert.rejects(
        container.items.batch([{ operationType: 'Create', resourceBody: { id, case: 'k1' } }], 'k1'),
        /ECONNRESET|socket hang up|aborted/,
      );
      assert.equal(await exists(id), fault === resetAfter);
    }
  });

  it('[GWY12] an answer can be late, and who no longer waits does not learn that it was done', async () => {
    cosmos.faults.add({ fault: { act: 'delay', ms: 200, committed: true }, nth: [1] });
    const waiting = container.items.create({ id: 'late', case: 'k1' }, { abortSignal: AbortSignal.timeout(50) });
    await assert.rejects(waiting);
    assert.ok(await exists('late'));
  });

  it('[GWY13] a batch that runs out of request units says so in its answer, and nothing of it is done', async () => {
    cosmos.faults.add({ fault: { act: 'operation', index: 1 }, on: ({ kind }) => kind === 'batch', nth: [1] });
    const operations = ['b', 'c'].map((id) => ({ operationType: 'Create' as const, resourceBody: { id, case: 'k1' } }));
    const first = await container.items.batch(operations, 'k1');
    assert.deepEqual([first.code, ...(first.result ?? []).map(({ statusCode }) => statusCode)], [207, 424, 429]);
    assert.equal((await container.items.batch(operations, 'k1')).code, 200);
  });

  it('[GWY13] the same seed strikes the same requests', async () => {
    const struck = async () => {
      cosmos.requests.reset();
      cosmos.faults.seed(42);
      const remove = cosmos.faults.add({
        fault: { act: 'answer', status: 449 },
        chance: 0.5,
        on: ({ kind }) => kind === 'upsert',
      });
      for (let at = 0; at < 20; at += 1) await container.items.upsert({ id: 'a', case: 'k1' }).catch(() => undefined);
      remove();
      const upserts = cosmos.requests.log().filter(({ kind }) => kind === 'upsert');
      return upserts.map(({ status }) => status);
    };
    const once = await struck();
    assert.ok(once.includes(449) && once.includes(200));
    assert.deepEqual(await struck(), once);
  });
});
