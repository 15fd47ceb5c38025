import { createFaults, type Faults } from './faults.js';
import { createGateway } from './gateway.js';
import { listen } from './listen.js';
import { createRequests, type Requests } from './tally.js';
import { startUpstream } from './upstream.js';

export interface RunningCosmos {
  readonly endpoint: string;
  readonly key: string;
  readonly faults: Faults;
  readonly requests: Requests;
  readonly stop: () => Promise<void>;
}

/** Starts the server that stands for Azure Cosmos DB, empty. One serves many tests, each in a database of its own. */
export async function startCosmos(): Promise<RunningCosmos> {
  const key = Buffer.from('key of the test server').toString('base64');
  const upstream = await startUpstream();
  const faults = createFaults();
  const requests = createRequests();
  const { endpoint, stop } = await listen(createGateway({ key, upstream, faults, requests }));
  return {
    endpoint,
    key,
    faults,
    requests,
    stop: async () => {
      await stop();
      await upstream.stop();
    },
  };
}
