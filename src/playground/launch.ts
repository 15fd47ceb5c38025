import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** Why the chat windows cannot start, in words for whoever started them. */
export class PlaygroundFault extends Error {
  override readonly name = 'PlaygroundFault';
}

export interface Instance {
  /** Holds `.m365agentsplayground.yml`; the tool writes its log below it. */
  readonly folder: string;
  readonly port: number;
}

/** A slow machine needs ten seconds for eight instances. */
const patienceMs = 60_000;
const tame = new URL('./tame.js', import.meta.url).href;

export function addressOf(port: number): string {
  return `http://127.0.0.1:${port}`;
}

/**
 * Starts one Playground process for each instance and returns when all answer. None is restarted; when this process
 * ends, however it ends, they end too. Throws PlaygroundFault, with nothing left running.
 */
export async function launch(instances: readonly Instance[], botUrl: string): Promise<{ stop(): Promise<void> }> {
  const tool = findTool();
  const children = instances.map((instance) => start(tool, instance, botUrl));
  const stop = async () => {
    await Promise.all(children.map(end));
  };
  try {
    await Promise.all(instances.map((instance, index) => untilAnswering(instance, children[index])));
  } catch (error) {
    await stop();
    throw error;
  }
  return { stop };
}

/** Throws PlaygroundFault where a port is taken: the tool would silently choose another. */
export async function requireFree(ports: readonly number[]): Promise<void> {
  for (const port of ports) {
    const server = createServer();
    server.listen(port, '127.0.0.1');
    try {
      await once(server, 'listening');
    } catch {
      throw new PlaygroundFault(`Port ${port} is taken. Stop what uses it, or choose other ports for the chat windows.`);
    }
    await new Promise((resolve) => server.close(resolve));
  }
}

function findTool(): string {
  try {
    return createRequire(import.meta.url).resolve('@microsoft/m365agentsplayground/cli.js');
  } catch {
    throw new PlaygroundFault(
      'The chat windows need @microsoft/m365agentsplayground, a development dependency that is not installed. ' +
        'Run npm install without --omit=dev, or start the bot alone with npm run bot.',
    );
  }
}

function start(tool: string, { folder, port }: Instance, botUrl: string): ChildProcess {
  const service = `${addressOf(port)}/_connector`;
  const options = ['-e', `${botUrl}/api/messages`, '-p', String(port), '-c', 'msteams', '--su', service, '--dt'];
  // Forked for the channel alone: tame.ts ends the process when the channel closes.
  return fork(tool, ['start', ...options], {
    cwd: folder,
    execArgv: ['--import', tame],
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
}

async function untilAnswering(instance: Instance, child: ChildProcess | undefined): Promise<void> {
  const deadline = Date.now() + patienceMs;
  while (Date.now() < deadline) {
    if (!child || hasEnded(child)) throw new PlaygroundFault(`A chat window did not start: ${await lastWords(instance)}`);
    if (await answers(instance.port)) return;
    await wait(100);
  }
  throw new PlaygroundFault(`The chat window on port ${instance.port} did not answer within ${patienceMs / 1000} seconds.`);
}

async function answers(port: number): Promise<boolean> {
  const answer = await fetch(`${addressOf(port)}/_debug/ping`).catch(() => null);
  return (await answer?.text()) === 'pong';
}

/** The tool gives its reason nowhere else. */
async function lastWords({ folder, port }: Instance): Promise<string> {
  const log = path.join(folder, 'devTools', 'm365agentsplayground.log');
  const text = await readFile(log, 'utf8').catch(() => '');
  return text.trim().split('\n').slice(-3).join(' ') || `port ${port}, and it left nothing in ${log}`;
}

function hasEnded(child: ChildProcess): boolean {
  return child.exitCode !== null || child.signalCode !== null;
}

async function end(child: ChildProcess): Promise<void> {
  if (hasEnded(child)) return;
  const ended = once(child, 'exit');
  child.kill();
  await ended;
}
