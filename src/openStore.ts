import type { Archive } from './app/archive.js';
import type { Store } from './app/ports.js';
import type { Outside } from './compose.js';
import type { Config } from './config.js';
import { openSqliteStore } from './store/sqlite.js';

/** The store that the configuration names. Rejects with a `StoreError`, in words for the operator. */
export async function openStore({ cosmos, sqlitePath }: Pick<Config, 'cosmos' | 'sqlitePath'>, outside: Outside): Promise<Store & Archive> {
  if (!cosmos) return openSqliteStore(sqlitePath);
  // Loaded only where it is used: the SDK is large.
  const { openCosmosStore } = await import('./store/cosmos.js');
  return openCosmosStore(cosmos, chanceOf(outside));
}

function chanceOf({ now, random, newId }: Outside) {
  return { nowMs: () => Date.parse(now()), random, newId };
}
