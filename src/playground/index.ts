import { createServer, type Server } from 'node:http';
import { once } from 'node:events';
import type { Organisation } from '../domain/organisation.js';
import { configure, conversationIds } from './configure.js';
import { addressOf, launch, PlaygroundFault, requireFree } from './launch.js';
import { pagePolicy, startPage, type OpenWindow, type PageContent } from './startPage.js';
import { walkthroughOf } from './walkthrough.js';
import { windowsOf } from './windows.js';

export { PlaygroundFault } from './launch.js';

export interface PlaygroundOptions {
  readonly organisation: Organisation;
  /** The bot's address, without a path. */
  readonly botUrl: string;
  /** The start page's port; the chat windows take the ports after it. */
  readonly basePort: number;
  /** Configurations and the tool's logs go here; it is made where it is missing. */
  readonly folder: string;
  /** Hears, in words, what takes time. */
  readonly log: (line: string) => void;
}

export interface Playground {
  /** The one address to open. */
  readonly address: string;
  readonly windows: readonly OpenWindow[];
  stop(): Promise<void>;
}

/**
 * Starts the local chat client: a window for each person of the demonstration and a page that says who they are.
 * The bot must be listening: it is told of every person at once, so that each can be written to before their window
 * has been opened. Throws PlaygroundFault, with nothing left running.
 */
export async function startPlayground({ organisation, botUrl, basePort, folder, log }: PlaygroundOptions): Promise<Playground> {
  const windows = windowsOf(organisation).map((window, index) => ({ ...window, address: addressOf(basePort + 1 + index) }));
  const ports = [basePort, ...windows.map((_, index) => basePort + 1 + index)];
  if (basePort < 1 || ports.some((port) => !Number.isInteger(port) || port > 65_535))
    throw new PlaygroundFault(`The chat windows take ${ports.length} ports from ${basePort} on: choose a whole number below 65000.`);
  await requireFree(ports);
  const folders = await configure(windows, folder);
  log(`Starting ${windows.length} chat windows (Microsoft 365 Agents Playground); this takes some seconds.`);
  const running = await launch(folders.map((own, index) => ({ folder: own, port: basePort + 1 + index })), botUrl);
  const page = servePage({ botUrl, windows, steps: walkthroughOf(organisation, windows) });
  page.listen(basePort, '127.0.0.1');
  await once(page, 'listening');
  await Promise.all(windows.map(introduce));
  return {
    address: addressOf(basePort),
    windows,
    async stop() {
      page.closeAllConnections();
      page.close();
      await running.stop();
    },
  };
}

function servePage(content: PageContent): Server {
  const pages = new Map([
    ['/', startPage('sv', content)],
    ['/en', startPage('en', content)],
  ]);
  return createServer((request, response) => {
    const page = pages.get(request.url ?? '');
    const headers = { 'content-type': 'text/html; charset=utf-8', 'content-security-policy': pagePolicy, 'cache-control': 'no-store' };
    response.writeHead(page ? 200 : 404, headers);
    response.end(page ?? '<!doctype html><html lang="sv"><title>Sidan finns inte</title>Sidan finns inte.');
  });
}

/** Installs the bot for the window's person, as opening the window would. */
async function introduce(window: OpenWindow): Promise<void> {
  const ids = [conversationIds.personal(window), ...(window.hasChannel ? [conversationIds.channel(window)] : [])];
  for (const id of ids)
    await fetch(`${window.address}/_debug/conversation/${encodeURIComponent(id)}/installation`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    });
}
