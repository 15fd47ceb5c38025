import { Server } from 'node:net';

/**
 * Loaded into each Playground process before its own code (`node --import`). Left alone, the tool listens on every
 * network interface with no password, opens a browser by itself, and outlives a parent that is killed.
 */
const listen: unknown = Object.getOwnPropertyDescriptor(Server.prototype, 'listen')?.value;

Object.defineProperty(Server.prototype, 'listen', {
  value(this: Server, port: number, done?: () => void): unknown {
    return typeof listen === 'function' && Reflect.apply(listen, this, [port, '127.0.0.1', done]);
  },
});

process.env['TEAMSAPPTESTER_BROWSER'] = 'none';
process.once('disconnect', () => process.exit());
