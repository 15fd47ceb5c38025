import assert from 'node:assert/strict';
import { CosmosClient, type Container, type OperationInput } from '@azure/cosmos';
import { startCosmos, type RunningCosmos } from '../support/cosmos/startCosmos.js';
import { newContainer, type TestContainer } from '../support/cosmos/testContainer.js';

const create = (id: string, fields: object = {}): OperationInput => ({
  operationType: 'Create',
  resourceBody: { id, case: 'k1', ...fields },
});

describe('documents in the server that stands for Cosmos DB', () => {
  let cosmos: RunningCosmos;
  let made: TestContainer;
  let container: Container;
  before(async () => {
    cosmos = await startCosmos();
  });
  after(() => cosmos.stop());
  beforeEach(async () => {
    made = await newContainer(cosmos);
    container = made.container;
  });
  afterEach(() => made.dispose());

  const batch = async (...operations: OperationInput[]) => {
    const { code, result = [] } = await container.items.batch(operations, 'k1');
    return { code, result, statuses: result.map(({ statusCode }) => statusCode) };
  };
  const ids = async () =>
    (await container.items.query('SELECT VALUE c.id FROM c ORDER BY c.id', { partitionKey: 'k1' }).fetchAll())
      .resources;

  it('[GWY1] a batch with one fault leaves everything as it was, wherever the fault stands', async () => {
    await batch(create('case', { version: 1 }), create('evt:0'), create('evt:1'));
    const faults: [OperationInput, number][] = [
      [create('evt:1'), 409],
      [{ operationType: 'Replace', id: 'case', ifMatch: 'old', resourceBody: { id: 'case', case: 'k1' } }, 412],
      [{ operationType: 'Delete', id: 'none' }, 404],
      [create('other', { case: 'k2' }), 400],
    ];
    for (const [fault, status] of faults) {
      const good = [
        create('evt:2'),
        { operationType: 'Upsert', resourceBody: { id: 'case', case: 'k1', version: 9 } },
        { operationType: 'Delete', id: 'evt:0' },
      ] as const;
      assert.deepEqual((await batch(...good, fault)).statuses, [424, 424, 424, status]);
      assert.deepEqual(await batch(fault, ...good).then(({ code, statuses }) => [code, ...statuses]), [
        207,
        status,
        424,
        424,
        424,
      ]);
      assert.deepEqual(await ids(), ['case', 'evt:0', 'evt:1']);
      assert.equal((await container.item('case', 'k1').read()).resource.version, 1);
    }
  });

  it('[GWY1] a batch without faults is done whole and says what each operation left', async () => {
    await batch(create('old'));
    const { code, result, statuses } = await batch(
      create('case', { version: 1 }),
      { operationType: 'Upsert', resourceBody: { id: 'case', case: 'k1', version: 2 } },
      { operationType: 'Replace', id: 'case', resourceBody: { id: 'case', case: 'k1', version: 3 } },
      { operationType: 'Read', id: 'case' },
      { operationType: 'Delete', id: 'old' },
    );
    assert.deepEqual([code, ...statuses], [200, 201, 200, 200, 200, 204]);
    assert.equal(result[3]?.resourceBody?.version, 3);
    assert.equal(result[3]?.eTag, (await container.item('case', 'k1').read()).etag);
    assert.deepEqual(await ids(), ['case']);
    const brief = await container.items.batch([create('b')], 'k1', { contentResponseOnWriteEnabled: false });
    assert.deepEqual([brief.result?.[0]?.statusCode, brief.result?.[0]?.resourceBody], [201, undefined]);
  });

  it('[GWY2] of writers with the same etag, in a batch or alone, one wins and the etag is a new one', async () => {
    const etag = (await batch(create('case'))).result[0]?.eTag ?? '';
    const replace = (writer: number): OperationInput => ({
      operationType: 'Replace',
      id: 'case',
      ifMatch: etag,
      resourceBody: { id: 'case', case: 'k1', writer },
    });
    const all = await Promise.all([1, 2, 3, 4].map((writer) => batch(replace(writer), create(`evt:${writer}`))));
    assert.deepEqual(all.map(({ code }) => code).sort(), [200, 207, 207, 207]);
    const { resource, etag: now } = await container.item('case', 'k1').read();
    assert.deepEqual(await ids(), ['case', `evt:${resource.writer}`]);
    assert.notEqual(now, etag);
    const stale = container
      .item('case', 'k1')
      .replace({ id: 'case', case: 'k1' }, { accessCondition: { type: 'IfMatch', condition: etag } });
    await assert.rejects(stale, { code: 412 });
    const kept = await container.item('case', 'k1').delete({ accessCondition: { type: 'IfMatch', condition: now } });
    assert.equal(kept.statusCode, 204);
  });

  it('[GWY3] nobody sees a batch half done', async () => {
    let done = false;
    const seen = new Set<number>();
    const watch = async () => {
      while (!done) seen.add((await ids()).length);
    };
    const watching = [watch(), watch()];
    for (let at = 0; at < 20; at += 1) await batch(create(`a${at}`), create(`b${at}`), create(`c${at}`));
    done = true;
    await Promise.all(watching);
    assert.ok(seen.size > 2);
    assert.deepEqual(
      [...seen].filter((count) => count % 3 !== 0),
      [],
    );
  });

  it('[GWY4] a batch that is too large, and an id that may not be, are refused', async () => {
    const large = 'x'.repeat(1_100_000);
    await assert.rejects(batch(create('a', { large }), create('b', { large })), /Request size is too large/);
    assert.equal((await batch(create('a', { large }), create('b'))).code, 200);
    await assert.rejects(container.items.create({ id: 'é'.repeat(512), case: 'k1' }), { code: 400 });
    const operations = Array.from({ length: 101 }, (_, at) => create(`n${at}`));
    await assert.rejects(batch(...operations), /more than 100 operations/);
  });

  it('[GWY5] one document: created once, missing told, unchanged not sent again', async () => {
    const { etag, statusCode } = await container.items.create({ id: 'a', case: 'k1' });
    assert.equal(statusCode, 201);
    await assert.rejects(container.items.create({ id: 'a', case: 'k1' }), { code: 409 });
    assert.equal((await container.items.create({ id: 'a', case: 'k2' })).statusCode, 201);
    assert.equal((await container.item('a', 'k3').read()).statusCode, 404);
    await assert.rejects(container.item('a', 'k3').replace({ id: 'a', case: 'k3' }), { code: 404 });
    await assert.rejects(container.item('a', 'k3').delete(), { code: 404 });
    const unchanged = await container
      .item('a', 'k1')
      .read({ accessCondition: { type: 'IfNoneMatch', condition: etag } });
    assert.deepEqual([unchanged.statusCode, unchanged.resource], [304, null]);
    assert.equal((await container.items.upsert({ id: 'b', case: 'k1' })).statusCode, 201);
    assert.equal((await container.items.upsert({ id: 'b', case: 'k1' })).statusCode, 200);
  });

  it('[GWY6] a wrong key gets nothing; an identity reads and writes but makes no containers', async () => {
    const { endpoint } = cosmos;
    const stranger = new CosmosClient({ endpoint, key: Buffer.from('wrong').toString('base64') });
    await assert.rejects(stranger.database(made.database).container('cases').item('a', 'k1').read(), { code: 401 });
    // The client hands a credential's tokens to TLS servers only, so the header is written by hand here.
    const identity = new CosmosClient({ endpoint, tokenProvider: async () => 'type=aad&ver=1.0&sig=token' });
    const database = identity.database(made.database);
    assert.equal((await database.container('cases').items.create({ id: 'a', case: 'k1' })).statusCode, 201);
    await assert.rejects(database.containers.create({ id: 'more' }), { code: 403 });
    await assert.rejects(database.container('none').items.create({ id: 'a', case: 'k1' }), { code: 404 });
    stranger.dispose();
    identity.dispose();
  });
});
