import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePath } from '../../src/paths.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import type { Site } from './killing.js';

/** Each gives a site with an empty store, and removes it afterwards. */
export const sites = {
  async sqlite(use: (site: Site) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'supportkedjan-'));
    const path = join(folder, 'bot.db');
    const env = { STORE: 'sqlite', SQLITE_PATH: path, ORGANISATION: samplePath, LOG_LEVEL: 'info' };
    await use({ env, open: () => openSqliteStore(path) }).finally(() => rm(folder, { recursive: true }));
  },
};
export type SiteName = keyof typeof sites;
