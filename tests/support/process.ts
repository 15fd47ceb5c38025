import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { root } from '../../src/paths.js';

/** The product in a process of its own, as `npm run bot` starts it. */
export interface BotProcess {
  readonly url: string;
  /** What it has logged so far. */
  log(): string;
  /** Ends it as a power cut would. */
  kill(): Promise<void>;
  /** Asks it to end, as an operator would; resolves with its exit code. */
  stop(): Promise<number | null>;
}

export type Env = Readonly<Record<string, string>>;

/** Starts the bot and waits until it says that it is ready; rejects with its words when it gives up. */
export async function startBotProcess(env: Env): Promise<BotProcess> {
  const child = spawnBot({ PORT: '0', ...env });
  let logged = '';
  child.stdout?.on('data', (chunk: Buffer) => (logged += chunk.toString()));
  const url = await readyUrl(child);
  return {
    url,
    log: () => logged,
    kill: () => ended(child, 'SIGKILL').then(() => undefined),
    stop: () => ended(child, 'SIGTERM'),
  };
}

/** Runs the bot until it ends by itself: what it prints and its exit code. */
export async function runBotProcess(env: Env): Promise<{ code: number | null; words: string }> {
  const child = spawnBot({ PORT: '0', ...env });
  let words = '';
  child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
  const [code] = (await once(child, 'close')) as [number | null];
  return { code, words };
}

function spawnBot(env: Env): ChildProcess {
  const { PATH = '' } = process.env;
  const entry = join(root, 'dist/src/index.js');
  return spawn(process.execPath, [entry], { env: { PATH, ...env }, stdio: ['ignore', 'pipe', 'pipe'] });
}

function readyUrl(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let words = '';
    child.stderr?.on('data', (chunk: Buffer) => (words += chunk.toString()));
    child.stdout?.on('data', (chunk: Buffer) => {
      const url = /"url":"([^"]+)"/.exec(chunk.toString())?.[1];
      if (url) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`The bot ended with ${code}: ${words}`)));
  });
}

async function ended(child: ChildProcess, signal: NodeJS.Signals): Promise<number | null> {
  const exit = once(child, 'exit') as Promise<[number | null]>;
  child.kill(signal);
  return (await exit)[0];
}
