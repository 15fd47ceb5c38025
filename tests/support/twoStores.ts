import type { Store } from '../../src/app/ports.js';
import { openCosmosStore } from '../../src/store/cosmos.js';
import { startCosmos, type RunningCosmos } from './cosmos/startCosmos.js';
import { chance, newDatabase } from './cosmosStores.js';

interface TwoStores {
  readonly cosmos: RunningCosmos;
  readonly stores: readonly [Store, Store];
}

/** Two instances' stores on one database in Cosmos DB, for the tests of the suite that calls this. */
export function twoStores(): () => TwoStores {
  let opened: TwoStores;
  before(async () => {
    const cosmos = await startCosmos();
    const connection = await newDatabase(cosmos);
    opened = { cosmos, stores: [await openCosmosStore(connection, chance), await openCosmosStore(connection, chance)] };
  });
  after(async () => {
    for (const store of opened.stores) await store.close();
    await opened.cosmos.stop();
  });
  return () => opened;
}
