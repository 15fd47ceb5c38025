import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePath } from '../../src/paths.js';
import { initCosmos, openCosmosStore } from '../../src/store/cosmos.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { chance } from '../support/cosmosStores.js';
import { startCosmos } from '../support/cosmos/startCosmos.js';
import type { Site } from './killing.js';

/** Each gives a site with an empty store, and removes it afterwards. */
export const sites = {
  async sqlite(use: (site: Site) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'supportkedjan-'));
    const path = join(folder, 'bot.db');
    const env = { STORE: 'sqlite', SQLITE_PATH: path, ORGANISATION: samplePath, LOG_LEVEL: 'info' };
    await use({ env, open: () => openSqliteStore(path) }).finally(() => rm(folder, { recursive: true }));
  },
  async cosmos(use: (site: Site) => Promise<void>): Promise<void> {
    const server = await startCosmos();
    const connection = { endpoint: server.endpoint, key: server.key, database: 'supportkedjan' };
    await initCosmos(connection);
    const access = { STORE: 'cosmos', COSMOS_ENDPOINT: server.endpoint, COSMOS_KEY: server.key };
    const env = { ...access, ORGANISATION: samplePath, LOG_LEVEL: 'info' };
    await use({ env, open: () => openCosmosStore(connection, chance) }).finally(server.stop);
  },
};
export type SiteName = keyof typeof sites;
