import { createServer, type AddressInfo } from 'node:net';

/** The windows of `npm start` take the start page's port and the eight after it. */
const inARow = 9;

/** A free port for the bot, and the first of nine free ones in a row for the start page and the chat windows. */
export async function freePorts(): Promise<readonly [number, number]> {
  const bot = await freePort(0);
  for (let first = 20_000 + (process.pid % 20_000); first < 60_000; first += inARow) {
    const free = await Promise.all(Array.from({ length: inARow }, (_, i) => freePort(first + i).catch(() => null)));
    if (free.every((port) => port !== null)) return [bot, first];
  }
  throw new Error(`There are no ${inARow} free ports in a row`);
}

function freePort(port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(port, '127.0.0.1', () => {
      const { port: free } = server.address() as AddressInfo;
      server.close(() => resolve(free));
    });
  });
}
