/** Starts and ends the bench's child processes; each is a file beside this one or the product's own entry. */
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:net';
import { createInterface } from 'node:readline';
import { setTimeout as sleep } from 'node:timers/promises';

export interface Running {
  readonly url: string;
  readonly pid: number;
  stop(): Promise<void>;
}

/** Called by a child: tells the bench that it listens. */
export function announceReady(port: number): void {
  console.log(port);
}

const alive = new Set<ChildProcess>();

/** Ends whatever still runs, at once. */
export function endAll(): void {
  for (const child of alive) child.kill('SIGKILL');
}
// A bench that fails half-way leaves no server behind.
process.once('exit', endAll);

/** Nothing of the caller's environment but the path: a stray setting would make the two sides unlike. */
function spawnNode(file: string, args: readonly string[], env: Record<string, string>) {
  const child = spawn(process.execPath, [file, ...args], {
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const pid = child.pid;
  if (pid === undefined) throw new Error(`could not start ${file}`);
  alive.add(child);
  const exited = new Promise<string>((resolve) => {
    child.once('exit', (code, signal) => {
      alive.delete(child);
      resolve(String(code ?? signal));
    });
  });
  const stop = async (): Promise<void> => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill('SIGTERM');
    const giveUp = setTimeout(() => child.kill('SIGKILL'), 5_000);
    await exited;
    clearTimeout(giveUp);
  };
  return { pid, stdout: child.stdout, exited, stop };
}

/** Starts a file that calls `announceReady`. */
export async function start(file: string, env: Record<string, string> = {}): Promise<Running> {
  const { pid, stdout, exited, stop } = spawnNode(file, [], env);
  const ready = new Promise<string>((resolve) => createInterface({ input: stdout }).once('line', resolve));
  const port = await Promise.race([ready, exited.then(() => null)]);
  if (port === null) throw new Error(`${file} ended before it was ready`);
  return { url: `http://127.0.0.1:${port}`, pid, stop };
}

/** Starts a server that says by `GET /readyz` when it is ready; `readyAfter` is milliseconds from spawn to then. */
export async function startUntilReady(
  file: string,
  env: Record<string, string>,
): Promise<Running & { readonly readyAfter: number }> {
  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const began = performance.now();
  const { pid, stdout, exited, stop } = spawnNode(file, [], { PORT: String(port), HOST: '127.0.0.1', ...env });
  stdout.resume();
  let ended: string | undefined;
  void exited.then((code) => {
    ended = code;
  });
  while (performance.now() - began < 60_000) {
    if (ended !== undefined) throw new Error(`${file} ended before it was ready (${ended})`);
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    await answer?.arrayBuffer();
    if (answer?.status === 200) return { url, pid, stop, readyAfter: performance.now() - began };
    await sleep(10);
  }
  await stop();
  throw new Error(`${file} was not ready within a minute`);
}

/** Runs a tool to its end; a non-zero exit is an error. */
export async function runToEnd(file: string, args: readonly string[], env: Record<string, string>): Promise<void> {
  const { stdout, exited } = spawnNode(file, args, env);
  stdout.resume();
  const code = await exited;
  if (code !== '0') throw new Error(`${file} ${args.join(' ')} ended with exit code ${code}`);
}

/** Resident memory in MB. Linux only, as is the bench's figure; elsewhere NaN, which the table prints as a dash. */
export async function residentMegabytes(pid: number): Promise<number> {
  const status = await readFile(`/proc/${pid}/status`, 'utf8').catch(() => '');
  return Number(/VmRSS:\s+(\d+) kB/.exec(status)?.[1] ?? Number.NaN) / 1024;
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, '127.0.0.1');
  await once(probe, 'listening');
  const address = probe.address();
  probe.close();
  if (!address || typeof address !== 'object') throw new Error('no free port on loopback');
  return address.port;
}
