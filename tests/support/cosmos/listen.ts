import assert from 'node:assert/strict';
import { once } from 'node:events';
import type { Server } from 'node:http';

/** Starts a server on a free port of this machine; stopping it cuts what is still connected. */
export async function listen(
  server: Server,
): Promise<{ readonly endpoint: string; readonly stop: () => Promise<void> }> {
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  assert.ok(address && typeof address === 'object');
  const stop = async () => {
    const closed = once(server, 'close');
    server.close();
    server.closeAllConnections();
    await closed;
  };
  return { endpoint: `http://127.0.0.1:${address.port}`, stop };
}
