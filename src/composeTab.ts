import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Config } from './config.js';
import type { Store } from './app/ports.js';
import type { Principal } from './web/principal.js';
import { findSeats } from '../bots/findSeats.js';
import { press } from '../bots/press.js';
import { visitOf } from '../bots/tabVisit.js';
import { homeOf } from '../bots/visit.js';
import type { TalkDeps } from '../bots/talk.js';
import { root } from './paths.js';
import { createLive } from './app/live.js';
import { createOverview } from './app/overview.js';
import { createStatistics } from './app/statistics.js';
import { addApi } from './web/api.js';
import { createEvents } from './web/events.js';
import { createTokenIdentity } from './web/principal.js';
import { addTab, type TabFile } from './web/tabFiles.js';
import { createStandIn } from './web/standIn.js';

/** As the build has left them. */
function tabFiles(): readonly TabFile[] {
  const folder = join(root, 'dist/tab');
  return readdirSync(folder).map((name) => ({ name, bytes: readFileSync(join(folder, name)) }));
}

export interface Tab {
  readonly extend: (server: Parameters<typeof addApi>[0]) => void;
  stop(): Promise<void>;
}

interface Deps extends TalkDeps {
  readonly config: Pick<Config, 'app' | 'publicUrl'>;
  readonly store: Store;
  readonly tenants: () => readonly string[];
  readonly version: () => number;
}

/** The tab and its interface: who asks is found out anew each time, and pressing is the same as in chat. */
export function composeTab(deps: Deps): Tab {
  const { config: { app, publicUrl }, log, tenants } = deps;
  const domain = publicUrl === null ? null : new URL(publicUrl).host;
  const nowMs = () => Date.parse(deps.now());
  const onFault = (code: string, error: unknown) => log.error(code, error);
  const live = createLive(deps);
  const events = createEvents({ live, nowMs, onFault });
  const identify = app ? createTokenIdentity({ app: { id: app.id, domain }, tenants, nowMs }) : createStandIn(tenants, nowMs);
  const greet = async ({ person, tenantId, name }: Principal, locale: string) => {
    const visit = await visitOf(deps, { person, tenantId, name, locale });
    const home = homeOf(deps, visit);
    return {
      person: visit.person,
      name: visit.incoming.name,
      texts: visit.texts,
      home,
      find: (words: string) => findSeats(deps.worldAt(deps.now()), home, words),
      // Whoever draws cards here has no way to ask Teams who works in the organisation.
      press: (verb: unknown, data: unknown) => press({ ...deps, picker: false }, visit, verb, data),
    };
  };
  const api = { ...deps, identify, greet, overview: createOverview(deps), statistics: createStatistics(deps), events, local: app === null, nowMs, onFault };
  return {
    extend(server) {
      addApi(server, api);
      addTab(server, tabFiles());
    },
    async stop() {
      events.stop();
      await live.stop();
    },
  };
}
