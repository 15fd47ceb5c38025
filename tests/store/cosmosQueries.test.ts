import assert from 'node:assert/strict';
import type { Container, SqlParameter } from '@azure/cosmos';
import { startCosmos, type RunningCosmos } from '../support/cosmos/startCosmos.js';
import { newContainer, type TestContainer } from '../support/cosmos/testContainer.js';

interface Doc {
  readonly id: string;
  readonly case: string;
  readonly rank: number;
  readonly since: number;
  readonly audience: readonly string[];
  readonly who: readonly { readonly person: string }[];
  readonly title: string;
  readonly due?: number;
}

const docs = Array.from({ length: 12 }, (_, at): Doc => ({
  id: at % 4 === 3 ? `evt:${at}` : 'case',
  case: `k${at % 4 === 3 ? at - 1 : at}`,
  rank: at % 3,
  since: 100 - at,
  audience: [`a${at % 5}`, 'b'],
  who: [{ person: `p${at % 2}` }],
  title: `WHERE "quoted" ORDER BY ${at}`,
  ...(at % 2 === 0 && { due: at }),
}));

/** The forms that a store may use, here and at the service, each with what it finds in plain words of TypeScript. */
const forms: readonly (readonly [where: string, finds: (doc: Doc) => boolean])[] = [
  ['c.id = "case" AND c.rank >= @one', ({ id, rank }) => id === 'case' && rank >= 1],
  [
    'NOT (c.rank = @one) AND (c.since < @s OR c.rank = 0)',
    ({ rank, since }) => rank !== 1 && (since < 95 || rank === 0),
  ],
  ['c.since >= 99 OR c.rank = 0', ({ since, rank }) => since >= 99 || rank === 0],
  [`c.title = 'WHERE "quoted" ORDER BY 4'`, ({ title }) => title.endsWith(' 4')],
  ['c.title != @title', ({ title }) => title !== docs[0]?.title],
  ['c["case"] IN (@k, "k8")', (doc) => doc.case === 'k1' || doc.case === 'k8'],
  ['ARRAY_CONTAINS(@list, c["case"])', (doc) => ['k1', 'k2'].includes(doc.case)],
  ['ARRAY_CONTAINS(c.audience, @a)', ({ audience }) => audience.includes('a2')],
  ['ARRAY_CONTAINS(c.who, {"person": @p}, true)', ({ who }) => who[0]?.person === 'p1'],
  [
    'EXISTS(SELECT VALUE x FROM x IN c.audience WHERE ARRAY_CONTAINS(@readers, x))',
    ({ audience }) => audience.some((each) => ['a1', 'a3'].includes(each)),
  ],
  ['EXISTS(SELECT VALUE w FROM w IN c.who WHERE w.person = @p)', ({ who }) => who[0]?.person === 'p1'],
  ['STARTSWITH(c.id, "evt:")', ({ id }) => id.startsWith('evt:')],
  ['CONTAINS(LOWER(c.title), "order by 1")', ({ title }) => title.includes('ORDER BY 1')],
  ['c.since BETWEEN 90 AND @s', ({ since }) => since >= 90 && since <= 95],
  ['NOT IS_DEFINED(c.due)', ({ due }) => due === undefined],
  ['IS_DEFINED(c.due) AND c.due <= 6', ({ due }) => due !== undefined && due <= 6],
];
const parameters: SqlParameter[] = Object.entries({
  one: 1,
  s: 95,
  title: docs[0]?.title ?? '',
  k: 'k1',
  list: ['k1', 'k2'],
  a: 'a2',
  p: 'p1',
  readers: ['a1', 'a3'],
}).map(([name, value]) => ({ name: `@${name}`, value }));

const inOrder = [...docs].sort((a, b) => a.rank - b.rank || a.since - b.since);
const nameOf = (doc: Doc) => `${doc.case}/${doc.id}`;

describe('queries in the server that stands for Cosmos DB', () => {
  let cosmos: RunningCosmos;
  let made: TestContainer;
  let container: Container;
  before(async () => {
    cosmos = await startCosmos();
    made = await newContainer(cosmos, {
      indexingPolicy: {
        compositeIndexes: [
          [
            { path: '/rank', order: 'ascending' },
            { path: '/since', order: 'ascending' },
          ],
        ],
      },
    });
    container = made.container;
    for (const doc of docs) await container.items.create(doc);
  });
  after(async () => {
    made.dispose();
    await cosmos.stop();
  });

  const found = async (query: string, partitionKey?: string) =>
    (
      await container.items
        .query<Doc>({ query, parameters }, partitionKey === undefined ? {} : { partitionKey })
        .fetchAll()
    ).resources;

  it('[GWY7] a query finds what it should in all partitions, and of the one given nothing else', async () => {
    for (const [where, finds] of forms) {
      const expected = docs.filter(finds);
      assert.ok(expected.length > 0 && expected.length < docs.length, where);
      assert.deepEqual(
        (await found(`SELECT * FROM c WHERE ${where}`)).map(nameOf).sort(),
        expected.map(nameOf).sort(),
        where,
      );
      const inPartition = expected
        .filter((doc) => doc.case === 'k2')
        .map(nameOf)
        .sort();
      assert.deepEqual((await found(`SELECT * FROM c WHERE ${where}`, 'k2')).map(nameOf).sort(), inPartition, where);
    }
    assert.equal((await found('SELECT * FROM c', 'k2')).length, 2);
  });

  it('[GWY7] ORDER BY, TOP and COUNT count and order over all partitions as within one', async () => {
    const ordered = 'FROM c ORDER BY c.rank, c.since';
    assert.deepEqual((await found(`SELECT * ${ordered}`)).map(nameOf), inOrder.map(nameOf));
    assert.deepEqual(
      (await found(`SELECT TOP 5 c.id, c["case"] ${ordered}`)).map(nameOf),
      inOrder.slice(0, 5).map(nameOf),
    );
    assert.deepEqual(
      await found(`SELECT VALUE c.since FROM c ORDER BY c.since DESC`),
      docs.map(({ since }) => since),
    );
    assert.deepEqual(
      (await found(`SELECT * ${ordered}`, 'k2')).map(nameOf),
      inOrder.filter((doc) => doc.case === 'k2').map(nameOf),
    );
    assert.deepEqual(await found('SELECT VALUE COUNT(1) FROM c WHERE c.rank = @one'), [4]);
    assert.deepEqual(await found('SELECT VALUE COUNT(1) FROM c', 'k2'), [2]);
    assert.equal((await found('SELECT TOP 3 * FROM c')).length, 3);
  });

  it('[GWY8] pages have the size asked for, and a continuation goes on where its page ended', async () => {
    const pageOf = (continuationToken?: string) =>
      container.items
        .query<Doc>('SELECT * FROM c WHERE c.rank < 2', {
          maxItemCount: 3,
          ...(continuationToken && { continuationToken }),
        })
        .fetchNext();
    const seen: Doc[][] = [];
    let page = await pageOf();
    for (; page.continuationToken; page = await pageOf(page.continuationToken)) seen.push(page.resources);
    seen.push(page.resources);
    assert.deepEqual(
      seen.map(({ length }) => length),
      [3, 3, 2],
    );
    assert.equal(new Set(seen.flat().map(nameOf)).size, 8);
  });

  it('[GWY8] keyset paging in the order of a composite index leaves out nothing and repeats nothing', async () => {
    const after = 'c.rank > @rank OR (c.rank = @rank AND c.since > @since)';
    const seen: Doc[] = [];
    for (let last: Doc | undefined, more = true; more; last = seen.at(-1)) {
      const key = [
        { name: '@rank', value: last?.rank ?? -1 },
        { name: '@since', value: last?.since ?? 0 },
      ];
      const query = { query: `SELECT TOP 5 * FROM c WHERE ${after} ORDER BY c.rank, c.since`, parameters: key };
      const { resources } = await container.items.query<Doc>(query).fetchAll();
      seen.push(...resources);
      more = resources.length === 5;
    }
    assert.deepEqual(seen.map(nameOf), inOrder.map(nameOf));
  });

  it('[GWY9] over all partitions the client plans an ordered query, and one that no index serves is refused', async () => {
    cosmos.requests.reset();
    await found('SELECT TOP 5 * FROM c ORDER BY c.rank, c.since');
    assert.deepEqual(cosmos.requests.tally().counts, { plan: 1, query: 2, meta: 1 });
    assert.deepEqual(
      cosmos.requests
        .log()
        .filter(({ kind }) => kind === 'query')
        .map(({ status }) => status),
      [400, 200],
    );
    await assert.rejects(
      found('SELECT * FROM c ORDER BY c.since, c.rank'),
      /does not have a corresponding composite index/,
    );
    for (const query of [
      'SELECT DISTINCT VALUE c.rank FROM c',
      'SELECT * FROM c OFFSET 1 LIMIT 1',
      'SELECT VALUE MAX(c.rank) FROM c',
    ]) {
      await assert.rejects(found(query), /does not know this form/);
    }
    await assert.rejects(found('SELECT FROM WHERE'), { code: 400 });
  });
});
