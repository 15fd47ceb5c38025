import { CosmosClient, type Container, type ContainerRequest, type RetryOptions } from '@azure/cosmos';
import type { RunningCosmos } from './startCosmos.js';

export interface TestContainer {
  readonly container: Container;
  readonly client: CosmosClient;
  readonly database: string;
  readonly dispose: () => void;
}

let made = 0;

/** A container of its own, in a database of its own, with the client that a test needs to reach it. */
export async function newContainer(
  cosmos: RunningCosmos,
  definition: Omit<ContainerRequest, 'id'> = {},
  retryOptions: RetryOptions = {},
): Promise<TestContainer> {
  const { endpoint, key } = cosmos;
  const client = new CosmosClient({ endpoint, key, connectionPolicy: { retryOptions } });
  made += 1;
  const { database } = await client.databases.create({ id: `test${made}` });
  const { container } = await database.containers.create({
    id: 'cases',
    partitionKey: { paths: ['/case'] },
    ...definition,
  });
  return { container, client, database: database.id, dispose: () => client.dispose() };
}
