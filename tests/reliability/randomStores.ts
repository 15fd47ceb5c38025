import type { Store } from '../../src/app/ports.js';
import { openCosmosStore } from '../../src/store/cosmos.js';
import { resetAfter, resetBefore, throttled, type Fault, type Faults } from '../support/cosmos/faults.js';
import { startCosmos } from '../support/cosmos/startCosmos.js';
import { chance, newDatabase } from '../support/cosmosStores.js';
import { Lost } from '../support/losingStore.js';
import type { Ground } from './randomTeams.js';
import { sites } from './sites.js';

/** What Cosmos DB and the way to it do to one request in twenty, half of them when it has been carried out already. */
const faults: readonly Fault[] = [
  throttled(5),
  { act: 'answer', status: 503 },
  { act: 'answer', status: 408 },
  resetBefore,
  { act: 'answer', status: 503, committed: true },
  { act: 'answer', status: 408, committed: true },
  { act: 'answer', status: 500, committed: true },
  resetAfter,
];
const faultChance = 0.05;

/** Gives an empty store as two instances have it, and then the same again as it is found afterwards. */
type Grounds = (seed: number, run: (ground: Ground) => Promise<void>, look: (store: Store) => Promise<void>) => Promise<void>;

export const grounds = {
  /** The file has one owner: both instances share one store. */
  sqlite: (_, run, look) =>
    sites.sqlite(async ({ open }) => {
      const store = await open();
      const mayFailWith = (error: unknown) => error instanceof Lost;
      await run({ stores: [store, store], mayFailWith, disturbed: () => 0 }).finally(() => store.close());
      const found = await open();
      await look(found).finally(() => found.close());
    }),

  async cosmos(seed, run, look) {
    const server = await startCosmos();
    try {
      const connection = await newDatabase(server);
      const [one, other, found] = [await open(), await open(), await open()];
      disturb(server.faults, seed);
      const disturbed = () => server.requests.log().filter(({ fault }) => fault).length;
      await run({ stores: [one, other], mayFailWith: () => true, disturbed });
      server.faults.clear();
      await look(found);
      for (const store of [one, other, found]) await store.close();

      function open(): Promise<Store> {
        return openCosmosStore(connection, chance);
      }
    } finally {
      await server.stop();
    }
  },
} satisfies Readonly<Record<string, Grounds>>;
export type GroundName = keyof typeof grounds;

function disturb({ add, seed }: Faults, chosen: number): void {
  seed(chosen);
  for (const fault of faults) add({ fault, chance: faultChance / faults.length });
}
