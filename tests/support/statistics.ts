import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StatisticsReport } from '../../src/domain/statistics/report.js';
import type { ApiDeps } from '../../src/web/api.js';
import { createOverview } from '../../src/app/overview.js';
import { createDirectory } from '../../src/domain/directory.js';
import { dayOf, instant, personId } from '../../src/domain/ids.js';
import { root } from '../../src/paths.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { addApi } from '../../src/web/api.js';
import { createEvents } from '../../src/web/events.js';
import { createServer } from '../../src/web/server.js';
import { createStandIn } from '../../src/web/standIn.js';
import { addTab } from '../../src/web/tabFiles.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { countedReport } from './counted.js';
import { holder, sample } from './sample.js';

const at = instant(new Date('2026-11-23T08:41:00.000Z'));
const directory = createDirectory(sample);

/** Sees all municipalities, sees one, and a third person none. */
export const [itLead, luleaLead] = [holder('itLead'), holder('businessLead', 'LUL')];

/** The tab with its interface over numbers that are given, `numbers` among them; without the bot. */
export async function startStatistics() {
  const asked: Pick<StatisticsReport, 'from' | 'to' | 'municipality'>[] = [];
  const faults: unknown[] = [];
  let numbers = countedReport;
  const own = new Map([[idOf(itLead), null], [idOf(luleaLead), 'LUL']]);
  const mayChoose = (person: string) => sample.municipalities.filter(({ code }) => own.get(person) === null || own.get(person) === code);
  const statistics: ApiDeps['statistics'] = {
    choices: (person) => ({ all: own.get(person) === null, municipalities: mayChoose(person) }),
    async report(request, person) {
      asked.push(request);
      const { municipality } = request;
      return own.get(person) === null || (municipality && mayChoose(person).some(({ code }) => code === municipality)) ? numbers(request) : null;
    },
  };
  const store = await openSqliteStore(':memory:');
  const surroundings = { now: () => at, worldAt: () => ({ directory, today: dayOf(at, sample.timeZone) }) };
  const nowMs = () => Date.parse(at);
  const onFault = (_code: string, error: unknown) => void faults.push(error);
  const live = { listen: () => () => {}, catchUp: () => Promise.resolve(true) };
  const deps: ApiDeps = {
    ...surroundings, statistics, overview: createOverview({ ...surroundings, store }), local: true, nowMs, onFault, version: () => 1,
    identify: createStandIn(() => sample.allowedTenants, nowMs),
    greet: ({ person }, language) => Promise.resolve({
      person, name: '', texts: language.startsWith('en') ? en : sv, home: null, find: () => ({ seats: [], guessed: false }), press: () => Promise.resolve({ statusCode: 400, value: '' }),
    }),
    events: createEvents({ live, nowMs, onFault }),
  };
  const url = await listening(deps);
  return {
    url: url.address, asked, faults,
    count: (how: typeof countedReport) => void (numbers = how),
    async stop() {
      deps.events.stop();
      await url.close();
      await store.close();
    },
  };
}

function idOf({ tenantId, objectId }: typeof itLead): string {
  return personId(tenantId, objectId);
}

const folder = join(root, 'dist/tab');

async function listening(deps: ApiDeps) {
  const none = () => Promise.reject(new Error('There is no bot here'));
  const server = createServer({
    screen: () => null, onActivity: none, ready: none, metrics: none, paper: none, onFault: deps.onFault, onRefused: () => {},
    extend(extended) {
      addApi(extended, deps);
      addTab(extended, readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) })));
    },
  });
  server.listen(0, '127.0.0.1');
  await once(server.server, 'listening');
  const { port } = server.server.address() as AddressInfo;
  return {
    address: `http://127.0.0.1:${port}`,
    close: () => new Promise<void>((resolve) => {
      server.close(() => resolve());
      server.server.closeAllConnections();
    }),
  };
}
