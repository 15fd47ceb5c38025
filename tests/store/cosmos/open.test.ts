import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { CosmosClient } from '@azure/cosmos';
import { root } from '../../../src/paths.js';
import { initCosmos, openCosmosStore } from '../../../src/store/cosmos.js';
import { containerNames } from '../../../src/store/cosmos/client.js';
import { readContainers } from '../../../src/store/cosmos/containers.js';
import { startCosmos, type RunningCosmos } from '../../support/cosmos/startCosmos.js';
import { chance, newDatabase } from '../../support/cosmosStores.js';

const run = promisify(execFile);

describe('opening Cosmos DB', () => {
  let cosmos: RunningCosmos;
  before(async () => {
    cosmos = await startCosmos();
  });
  after(() => cosmos.stop());
  const account = () => ({ endpoint: cosmos.endpoint, key: cosmos.key, database: 'empty' });

  it('[CSM2] a missing container is a sentence that names it and its remedy, and nothing is created', async () => {
    await assert.rejects(openCosmosStore(account(), chance), {
      code: 'noContainers',
      message: /There is no container cases, directory, addresses in the database empty at http.*cosmos:init/,
    });
    const connection = await newDatabase(cosmos);
    const client = new CosmosClient({ endpoint: cosmos.endpoint, key: cosmos.key });
    await client.database(connection.database).container('directory').delete();
    await assert.rejects(openCosmosStore(connection, chance), { code: 'noContainers', message: /no container directory in/ });
    const { resources } = await client.databases.readAll().fetchAll();
    assert.deepEqual(resources.filter(({ id }) => id === 'empty'), []);
    client.dispose();
  });

  it('[CSM2] a key that is refused and a server that is away are sentences', async () => {
    const wrong = { ...account(), key: Buffer.from('another key').toString('base64') };
    await assert.rejects(openCosmosStore(wrong, chance), { code: 'unopenable', message: /does not let the bot in/ });
    await assert.rejects(initCosmos(wrong), { code: 'unopenable' });
    const away = { ...account(), endpoint: 'http://127.0.0.1:9' };
    await assert.rejects(openCosmosStore(away, chance), { code: 'unopenable', message: /127\.0\.0\.1:9/ });
  });

  it('[CSM3] the containers are those of the one file, made where they are missing', async () => {
    assert.deepEqual(readContainers().map(({ id }) => id), containerNames);
    const fresh = { ...account(), database: 'fresh' };
    assert.deepEqual(await initCosmos(fresh), containerNames);
    assert.deepEqual(await initCosmos(fresh), []);
    const store = await openCosmosStore(fresh, chance);
    await store.ping();
    await store.close();
  });

  it('[CSM3] npm run cosmos:init says what it made, or what is missing in the environment', async () => {
    const init = (env: object) => run(process.execPath, [join(root, 'dist/tools/cosmosInit.js')], { env: { PATH: process.env['PATH'], ...env } });
    const { endpoint, key } = account();
    const env = { COSMOS_ENDPOINT: endpoint, COSMOS_KEY: key };
    assert.match((await init(env)).stdout, /^Made cases, directory, addresses in the database supportkedjan at http/);
    assert.match((await init(env)).stdout, /^Nothing to make: /);
    await assert.rejects(init({}), ({ code, stderr }: { code: number; stderr: string }) => {
      assert.deepEqual([code, ...stderr.trim().split('\n').map((line) => line.split(' ')[0])], [1, 'COSMOS_ENDPOINT', 'COSMOS_KEY']);
      return true;
    });
  });
});
