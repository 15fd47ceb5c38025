import { Registry } from 'prom-client';
import type { Config } from './config.js';
import type { Store, StoredOrganisation } from './app/ports.js';
import type { Log } from './app/log.js';
import type { Attention } from './domain/attention.js';
import type { Organisation } from './domain/organisation.js';
import type { Instant, PersonId } from './domain/ids.js';
import { createAdapter, Unauthenticated, type Receive } from '../bots/adapter.js';
import { createConnector, type Connector } from '../bots/connector.js';
import { createDeliver } from '../bots/deliver.js';
import { SupportBot } from '../bots/supportBot.js';
import { answerTo, greet, type TalkDeps } from '../bots/talk.js';
import { press } from '../bots/press.js';
import { meet } from '../bots/visit.js';
import { screen } from '../bots/incoming.js';
import { chooseAttention } from './app/attention.js';
import { createChanges } from './app/change.js';
import { createContacts, type Contacts } from './app/contacts.js';
import { createCounter, type Counter } from './app/counting.js';
import { createDiaries } from './app/diaries.js';
import { createDispatcher, type Dispatcher } from './app/dispatch.js';
import { createForum } from './app/forum.js';
import { createHandle } from './app/handle.js';
import { createPaperLinks, type PaperLinks } from './app/paperLinks.js';
import { createPapers, type Papers } from './app/papers.js';
import { createMetrics, type Metrics } from './app/metrics.js';
import { createTeamsPace, unhurried } from './app/pace.js';
import { operationsFor } from './app/operations.js';
import { createPlans, type Plans } from './app/plans.js';
import { createQueries } from './app/queries.js';
import { idle } from './app/settle.js';
import { createSweep, sweepEveryMs, type Sweep } from './app/sweep.js';
import { createUnderWay } from './app/underWay.js';
import { createSurroundings, directoryLifetimeMs, type RenewedSurroundings } from './app/world.js';
import { checkFirstStart, findOrganisation } from './firstOrganisation.js';
import { createLog } from './log.js';
import { openStore } from './openStore.js';
import { StartFault } from './startFault.js';
import { composeTab, type Tab } from './composeTab.js';
import { createServer } from './web/server.js';

/** What the outside gives: a test or a benchmark gives other things than the real clock and chance. */
export interface Outside {
  readonly now: () => Instant;
  /** 0 ≤ random < 1. */
  readonly random: () => number;
  readonly newId: () => string;
  /** 32 random bytes in base64url. */
  readonly newKey: () => string;
  /** false: what is owed is stored and not sent. */
  readonly delivering: boolean;
}

export interface RunningBot {
  readonly url: string;
  readonly organisation: Organisation;
  stop(): Promise<void>;
}

/** A host gives a process about ten seconds to end. */
const patienceMs = 5000;

/** Builds the whole product from its configuration, and listens. */
export async function startBot(config: Config, outside: Outside): Promise<RunningBot> {
  const log = createLog(config.logLevel);
  await checkFirstStart(config);
  const store = await openStore(config, outside);
  try {
    return await assemble(config, outside, store, log);
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function assemble(config: Config, outside: Outside, store: Store, log: Log): Promise<RunningBot> {
  const stored = await findOrganisation(store, config.organisation, log);
  const shared = share(config, outside, store, log, stored);
  const { receive, authorize } = createAdapter(config.app, (error) => log.error('turn.fault', error));
  const connector = createConnector(authorize);
  const dispatcher = createDispatcher({
    ...shared,
    deliver: createDeliver({ connector, trustLocale: config.app !== null }),
    pace: config.app ? createTeamsPace(() => Date.parse(outside.now())) : unhurried,
    instance: outside.newId(),
    answering: shared.turns.recently,
    onUnreached: async (number, person) => void (await handle.notReached(number, person)),
    onOutcome: shared.metrics.delivery,
  });
  const { wake, landed } = outside.delivering ? dispatcher : idle;
  const handle = createHandle({ ...shared, wake, landed });
  const sweep = createSweep({ ...shared, handle, diaries: createDiaries({ ...shared, handle, wake }) });
  const changes = createChanges({ ...shared, afterChange: () => void sweep.afterChange() });
  const links = createPaperLinks({ ...shared, newKey: outside.newKey, address: () => config.publicUrl ?? url });
  const uses = usesOf({ ...shared, handle, changes, links, wake });
  const tab = composeTab({ ...shared, ...uses, tenants: () => allowedTenants(shared) });
  const server = createEdge(shared, receive, createBot(shared, connector, uses), { ...tab, ...links });
  const url = await listen(server, config);
  const stopRounds = startRounds(shared, sweep, createCounter(shared));
  log.info('bot.ready', { url, mode: config.app ? 'teams' : 'local: loopback only, nobody is authenticated' });
  wake();
  return {
    url,
    organisation: stored.organisation,
    async stop() {
      await stopRounds();
      await tab.stop();
      await closeServer(server);
      await stopDelivery(dispatcher, connector);
      await store.close();
      log.info('bot.stopped');
    },
  };
}

function share(config: Config, outside: Outside, store: Store, log: Log, stored: StoredOrganisation): Shared {
  const surroundings = createSurroundings(store, stored, outside.now);
  const { random } = outside;
  const metrics = createMetrics(new Registry(), store);
  const nowMs = () => Date.parse(outside.now());
  const contacts = createContacts(store, nowMs);
  const plans = createPlans({ ...surroundings, store, random });
  const papers = createPapers({ ...surroundings, store, planOf: plans.planOf });
  const turns = createUnderWay(nowMs);
  return { ...surroundings, config, outside, random, store, log, contacts, metrics, plans, papers, turns };
}

/** What is done again and again, until it is stopped. */
function startRounds({ refresh, log }: Shared, sweep: Sweep, counter: Counter): () => Promise<void> {
  const refreshing = setInterval(() => {
    refresh().catch((error: unknown) => log.error('directory.refresh', error));
  }, directoryLifetimeMs);
  const sweeping = setInterval(() => void sweep.run().then(counter.run), sweepEveryMs);
  // What has come into the store without a bot, as a sample does, is not to wait for that.
  void counter.run();
  return async function stop() {
    clearInterval(refreshing);
    clearInterval(sweeping);
    await Promise.all([sweep.stop(), counter.stop()]);
  };
}

/** Whoever goes on sending over a kept connection would keep the process too: one more answer each, and it is closed. */
async function closeServer(server: ReturnType<typeof createServer>): Promise<void> {
  Object.assign(server.server, { keepAliveTimeout: 1, maxRequestsPerSocket: 1 });
  await new Promise<void>((resolve) => void server.close(() => resolve()));
}

/** What is under way gets some seconds to end; then it is cut off, and is owed again. */
async function stopDelivery(dispatcher: Dispatcher, connector: Connector): Promise<void> {
  const patience = setTimeout(connector.close, patienceMs);
  await dispatcher.stop();
  clearTimeout(patience);
  connector.close();
}

/** What every part is built from. */
interface Shared extends RenewedSurroundings {
  readonly config: Config;
  readonly outside: Outside;
  readonly random: Outside['random'];
  readonly store: Store;
  readonly log: Log;
  readonly contacts: Contacts;
  readonly metrics: Metrics;
  readonly plans: Plans;
  readonly papers: Papers;
  readonly turns: ReturnType<typeof createUnderWay>;
}

type Acting = Pick<TalkDeps, 'handle' | 'changes' | 'links'> & Pick<Dispatcher, 'wake'>;

/** What is done for whoever writes or presses, in chat or in the tab. */
function usesOf(shared: Shared & Acting): TalkDeps {
  const { outside, wake } = shared;
  return {
    ...shared,
    newId: outside.newId,
    forum: createForum({ ...shared, wake }),
    picker: shared.config.app !== null,
    queries: createQueries(shared),
    operations: (viewer: PersonId) => operationsFor(shared, viewer),
    chooseAttention: (person: PersonId, attention: Attention) => chooseAttention(shared, person, attention),
  };
}

function createBot(shared: Shared, { send }: Connector, uses: TalkDeps): SupportBot {
  const { config, log, metrics, handle } = { ...shared, ...uses };
  const local = config.app === null;
  const met = { ...shared, trustLocale: !local, resend: handle.resend };
  return new SupportBot({
    door: { local, allows: (tenantId) => allowedTenants(shared).includes(tenantId) },
    meet: (incoming) => meet(met, incoming),
    talk: (visit, said) => answerTo(uses, visit, said),
    greet: (visit) => greet(uses, visit),
    press: (visit, verb, data) => press(uses, visit, verb, data),
    send,
    log,
    onTurn: metrics.turn,
  });
}

function allowedTenants({ config, worldAt, now }: Shared): readonly string[] {
  return config.allowedTenants ?? worldAt(now()).directory.organisation.allowedTenants;
}

function createEdge({ config, store, log, metrics, turns }: Shared, receive: Receive, bot: SupportBot, links: PaperLinks & Pick<Tab, 'extend'>) {
  return createServer({
    extend: links.extend,
    screen: (body) => screen(body, config.app === null),
    onActivity: (authorization, body) =>
      turns.during(() => receive(authorization, body, bot)).catch((error: unknown) => {
        if (error instanceof Unauthenticated) return { status: 401 };
        throw error;
      }),
    ready: () => store.ping(),
    metrics: metrics.text,
    paper: links.open,
    onFault: (code, error) => log.error(code, error),
    onRefused: ({ status, code }) => log.warn('web.refused', { status, reason: code }),
  });
}

function listen(server: ReturnType<typeof createServer>, { host, port }: Config): Promise<string> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) =>
      reject(
        error.code === 'EADDRINUSE'
          ? new StartFault([`Port ${port} on ${host} is taken. Stop what uses it, or set PORT to another.`])
          : error,
      ),
    );
    server.listen(port, host, () => {
      const address = server.server.address();
      const actual = typeof address === 'object' && address ? address.port : port;
      resolve(`http://${host.includes(':') ? `[${host}]` : host}:${actual}`);
    });
  });
}
