import { randomUUID } from 'node:crypto';
import { CosmosClient } from '@azure/cosmos';
import type { Store } from '../../src/app/ports.js';
import { initCosmos, openCosmosStore, type Connection } from '../../src/store/cosmos.js';

export interface Account {
  readonly endpoint: string;
  readonly key: string;
}

export const chance = { nowMs: Date.now, random: Math.random, newId: randomUUID };

/** A database of its own with its containers. */
export async function newDatabase({ endpoint, key }: Account): Promise<Connection> {
  const connection = { endpoint, key, database: `test-${randomUUID()}` };
  await initCosmos(connection);
  return connection;
}

/** An account of one's own pays for databases that are left behind. */
export async function dropDatabase({ endpoint, key, database }: Connection): Promise<void> {
  const client = new CosmosClient({ endpoint, key: key ?? '' });
  await client.database(database).delete();
  client.dispose();
}

/** A store on a database of its own, which ends with it. */
export async function newStore(account: Account): Promise<Store> {
  const connection = await newDatabase(account);
  const store = await openCosmosStore(connection, chance);
  return {
    ...store,
    async close() {
      await store.close();
      await dropDatabase(connection);
    },
  };
}
