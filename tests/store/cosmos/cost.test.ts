import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createHandle, type Handle } from '../../../src/app/handle.js';
import { createQueries } from '../../../src/app/queries.js';
import { idle } from '../../../src/app/settle.js';
import type { Store } from '../../../src/app/ports.js';
import { createDirectory } from '../../../src/domain/directory.js';
import type { Command } from '../../../src/domain/commands.js';
import type { CaseNumber } from '../../../src/domain/ids.js';
import type { Organisation, Step } from '../../../src/domain/organisation.js';
import { root } from '../../../src/paths.js';
import { openCosmosStore } from '../../../src/store/cosmos.js';
import { startCosmos, type RunningCosmos } from '../../support/cosmos/startCosmos.js';
import { chance, newDatabase } from '../../support/cosmosStores.js';
import * as fixtures from '../../support/storeFixtures.js';
import { owedBy } from '../../support/storeSteps.js';

const { firstLine, lead, lul, reporter } = fixtures;
const at = fixtures.minute(600);
/** What people write: about thirty words. */
const report = {
  ...fixtures.someReport,
  title: 'Kommer inte in i e-tjänsten för bygglov',
  description:
    'Sedan i morse kommer jag inte in. Jag har provat med BankID på telefonen och med en annan webbläsare, men sidan laddar bara om.',
};
const take = { verb: 'take', input: {} } as const;
const ask = { verb: 'requestEscalation', input: { words: 'Det kräver mer än vi har här', platformFault: true } } as const;
const approve = { verb: 'approve', input: {} } as const;

/** The directory with a second step that is entered by approval. */
function directory() {
  const [chain] = fixtures.organisation.chains;
  const [first, second, ...others] = chain.steps;
  assert.ok(second);
  const approved: Step = { ...second, approvedBy: 'businessLead' };
  const organisation: Organisation = { ...fixtures.organisation, chains: [{ ...chain, steps: [first, approved, ...others] }] };
  return createDirectory(organisation);
}

/** The rows of the table in docs/COST.md: what is done, the requests, the request units. */
function stated(): ReadonlyMap<string, readonly [requests: string, units: number]> {
  const lines = readFileSync(join(root, 'docs/COST.md'), 'utf8').matchAll(/^\| ([^|]+) \| (\d [^|]+) \| ([\d.]+) \|/gm);
  return new Map([...lines].map(([, name = '', requests = '', units]) => [name, [requests, Number(units)]]));
}

describe('what Cosmos DB is asked for', () => {
  let cosmos: RunningCosmos;
  let store: Store;
  let handle: Handle;
  const world = { ...fixtures.world, directory: directory() };
  const surroundings = { now: () => at, worldAt: () => world };
  before(async () => {
    cosmos = await startCosmos();
  });
  after(() => cosmos.stop());
  beforeEach(async () => {
    store = await openCosmosStore(await newDatabase(cosmos), chance);
    for (const who of [reporter, firstLine, lead]) await store.saveContact(fixtures.contact(who));
    handle = createHandle({ store, ...surroundings, ...idle, random: () => 0 });
  });
  afterEach(() => store.close());

  async function reported(draft: string): Promise<CaseNumber> {
    const asked = { draft, reporter: { person: reporter, name: 'Rapportören' }, municipality: lul, report, message: null };
    const outcome = await handle.report(asked);
    assert.ok(outcome.kind === 'done');
    return outcome.case.number;
  }

  async function acted(number: CaseNumber, by: typeof lead, deed: typeof take | typeof ask | typeof approve): Promise<void> {
    const command: Command = { case: number, by, at, key: deed.verb, seen: null, ...deed };
    assert.equal((await handle.act(command)).kind, 'done');
  }

  /** What it costs is what docs/COST.md says. Plans of queries and the like read no documents and are not paid. */
  async function costs(name: string, work: () => Promise<unknown>): Promise<void> {
    cosmos.requests.reset();
    await work();
    const { counts, charge } = cosmos.requests.tally();
    const paid = Object.entries(counts).filter(([kind]) => kind !== 'plan' && kind !== 'meta');
    const requests = paid.map(([kind, count]) => `${count} ${kind}`).sort().join(', ');
    const [said, units] = stated().get(name) ?? ['nothing', 0];
    assert.equal(requests, said, `${name}: ${charge} RU`);
    assert.ok(Math.abs(charge - units) <= 0.5, `${name}: ${requests}, ${charge} RU, and not ${units}`);
  }

  it('[CSM4] from a report to an approval: one reading and one batch for each action', async () => {
    await costs('The first report of each ten', () => reported('first'));
    const numbers: CaseNumber[] = [];
    await costs('A report', async () => numbers.push(await reported('second')));
    const [number] = numbers;
    assert.ok(number);
    await costs('Opening a form', () => handle.openForm({ case: number, person: firstLine }, 'take', 1));
    await costs('Closing it again', () => handle.closeForm({ case: number, person: firstLine }));
    await costs('Taking a case', () => acted(number, firstLine, take));
    await costs('Asking to climb', () => acted(number, firstLine, ask));
    await costs('Approving', () => acted(number, lead, approve));
    await costs('The history of a case', () => store.history(number));
  });

  it('[CSM4] a page of a list is one query, of one’s own reports two, however long the list is', async () => {
    for (let n = 1; n <= 12; n += 1) await reported(String(n));
    const { list } = createQueries({ store, ...surroundings });
    const after = null;
    await costs('A page of the queue', async () => assert.equal((await list({ list: 'queue', after }, firstLine)).rows.length, 10));
    await costs('A page of one’s own reports', () => list({ list: 'mine', after }, reporter));
    const scope = { reporter, municipalities: [lul], shared: false };
    const any = { open: true, status: null, municipality: null, service: null, at: null, words: [] };
    await costs('A page of the overview', () => store.overview(scope, any, { after, limit: 25 }));
    await costs('Counting the open cases at a step', () => store.openAt(scope, null, [{ chain: 'citizen', step: 0 }]));
    await costs('Counting those at an empty step', () => store.openAt(scope, null, [{ chain: 'citizen', step: 1 }]));
    await costs('Looking for what has changed when nothing has', () => store.changedSince(fixtures.minute(9999), 100));
    await costs('A page of a search', () => list({ list: 'search', query: 'bygglov bank', after }, firstLine));
  });

  it('[CSM4] looking for what is owed, and delivering it', async () => {
    await reported('first');
    await costs('Looking for what is owed', () => owedBy(store));
    const [notice, other] = await owedBy(store);
    assert.ok(notice && other);
    await costs('A delivery', () => store.delivered([notice], fixtures.message(notice.case, notice.to)));
    await costs('A delivery that failed', () => store.postponed([other], 5, 1));
    await store.delivered([other], null);
    await costs('Looking when nothing is owed', () => owedBy(store));
    await costs('Looking for what is due when nothing is', () => store.dueCases(at, 20));
    const leases = { instances: { one: 1 }, owners: ['one'] };
    await store.saveLeases(leases, 0);
    await costs('Renewing a lease', () => store.saveLeases(leases, 1));
    await costs('Being asked whether it is ready', () => store.ping());
  });
});
