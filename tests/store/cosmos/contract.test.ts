import { startCosmos, type RunningCosmos } from '../../support/cosmos/startCosmos.js';
import { newStore } from '../../support/cosmosStores.js';
import { registerStoreContract } from '../contract.js';

const { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key = '' } = process.env;

describe('Cosmos DB', () => {
  let server: RunningCosmos | undefined;
  before(async () => {
    if (!endpoint) server = await startCosmos();
  });
  after(() => server?.stop());

  registerStoreContract({ name: 'Cosmos', create: () => newStore(server ?? { endpoint: endpoint ?? '', key }) });
});
