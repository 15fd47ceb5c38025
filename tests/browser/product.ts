import { spawn } from 'node:child_process';
import { once } from 'node:events';
import type { Addresses } from './walkthrough.js';

/** The product as `npm start` runs it. */
export interface Product {
  /** The one address that it prints. */
  readonly startPage: string;
  /** Of the chat windows, and of the same people's tabs. */
  readonly addresses: Addresses;
  readonly tabs: Addresses;
  stop(): Promise<void>;
}

interface StartOptions {
  readonly command: readonly [string, ...string[]];
  readonly cwd: string;
  readonly env: Readonly<Record<string, string>>;
}

const readyMs = 120_000;

/** Starts the product and waits for the address that it prints; rejects with its words when it gives up. */
export async function startProduct({ command: [program, ...args], cwd, env }: StartOptions): Promise<Product> {
  const child = spawn(program, args, { cwd, env: { ...process.env, ...env }, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
  let words = '';
  const startPage = await new Promise<string>((resolve, reject) => {
    const hear = (chunk: Buffer) => {
      words += chunk.toString();
      const address = /Open (http:\S+) in a browser/.exec(words)?.[1];
      if (address) resolve(address);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.once('exit', (code) => reject(new Error(`The product ended with ${code}: ${words}`)));
    setTimeout(() => reject(new Error(`The product printed no address in ${readyMs} ms: ${words}`)), readyMs).unref();
  });
  const html = await (await fetch(startPage)).text();
  return {
    startPage,
    addresses: linksIn(html),
    tabs: linksIn(html, 'tab-'),
    async stop() {
      const ended = once(child, 'exit');
      // npm does not hand signals on to what it runs, so the whole group that was started here is told.
      if (child.pid) process.kill(-child.pid, 'SIGTERM');
      await ended;
    },
  };
}

/** The windows that the start page links to. */
function linksIn(html: string, kind = ''): Addresses {
  const address = (id: keyof Addresses): string => {
    const link = new RegExp(`href="([^"]+)" target="${kind}${id}"`).exec(html)?.[1];
    if (!link) throw new Error(`The start page has no window ${kind}${id}`);
    return link.replaceAll('&#38;', '&');
  };
  return {
    employee: address('employee'),
    'first-line': address('first-line'),
    'business-lead': address('business-lead'),
    'local-it': address('local-it'),
    neighbour: address('neighbour'),
    group: address('group'),
    'it-lead': address('it-lead'),
    'small-municipality': address('small-municipality'),
  };
}
