import { fail } from 'node:assert/strict';
import type { Store } from '../../src/app/ports.js';
import { registerAlarms } from './contract/alarms.js';
import { registerCases } from './contract/cases.js';
import { registerCounting } from './contract/counting.js';
import { registerDiaries } from './contract/diaries.js';
import { registerForms } from './contract/forms.js';
import { registerLists } from './contract/lists.js';
import { registerOutbox } from './contract/outbox.js';
import { registerOverview } from './contract/overview.js';
import { registerQueue } from './contract/queue.js';
import { registerRecords } from './contract/records.js';
import { registerSearch } from './contract/search.js';

export interface StoreUnderTest {
  readonly name: string;
  /** An empty store; the suite closes it. */
  readonly create: () => Promise<Store>;
}

/** Gives the store of the running test. */
export type StoreOf = () => Store;

/** What every store keeps, registered once for each of them. */
export function registerStoreContract({ name, create }: StoreUnderTest): void {
  describe(`the store contract on ${name}`, () => {
    let store: Store | undefined;
    beforeEach(async () => {
      store = await create();
    });
    afterEach(() => store?.close());

    const parts = {
      registerCases,
      registerAlarms,
      registerQueue,
      registerLists,
      registerSearch,
      registerOverview,
      registerCounting,
      registerOutbox,
      registerForms,
      registerDiaries,
      registerRecords,
    };
    for (const register of Object.values(parts))
      register(() => store ?? fail('The store is created before each test.'));
  });
}
