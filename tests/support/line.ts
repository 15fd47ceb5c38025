import { connect, createServer, type Socket } from 'node:net';

/** A line to a server that can be cut: what is open on it ends, and nobody comes through until it is mended. */
export async function layLine(to: string) {
  const { hostname, port } = new URL(to);
  const ends = new Set<Socket>();
  let isCut = false;
  const server = createServer((near) => {
    if (isCut) return void near.destroy();
    const far = connect(Number(port), hostname);
    for (const [one, other] of [[near, far], [far, near]] as const) {
      ends.add(one);
      one.on('error', () => other.destroy()).on('close', () => { ends.delete(one); other.destroy(); });
      one.pipe(other);
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const cut = () => {
    isCut = true;
    for (const end of ends) end.destroy();
  };
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no free port on loopback');
  return {
    url: `http://127.0.0.1:${address.port}`,
    cut,
    mend: () => void (isCut = false),
    close: () => new Promise<void>((resolve) => { cut(); server.close(() => resolve()); }),
  };
}
