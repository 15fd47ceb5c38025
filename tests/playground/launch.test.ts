import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import { connect } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { Organisation } from '../../src/domain/organisation.js';
import { configure } from '../../src/playground/configure.js';
import { PlaygroundFault, startPlayground } from '../../src/playground/index.js';
import { launch } from '../../src/playground/launch.js';
import { windowsOf } from '../../src/playground/windows.js';
import { sample } from '../support/sample.js';

/** Two windows are enough: an employee and the group's member. */
const small: Organisation = { ...sample, appointments: sample.appointments.filter((a) => a.role === 'managementGroup') };

describe('starting the chat windows', function () {
  this.timeout(90_000);
  let folder: string;
  let bot: { server: Server; url: string; heard: string[] };

  before(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'playground-'));
    bot = await deafBot();
  });
  after(async () => {
    bot.server.close();
    await rm(folder, { recursive: true });
  });

  const options = async () => ({ organisation: small, botUrl: bot.url, basePort: await freePort(3), folder, log: () => {} });

  it('[PLAY5] tells the bot of every person and the channel before any window is opened', async () => {
    const playground = await startPlayground(await options());
    try {
      for (let tries = 0; tries < 50 && bot.heard.length < 3; tries++) await wait(100);
      assert.deepEqual([...bot.heard].sort(), [
        '19:playground-channel-group@thread.tacv2',
        'a:playground-employee',
        'a:playground-group',
      ]);
      const page = await fetch(playground.address);
      assert.equal(page.status, 200);
      assert.match(await page.text(), /Anna Ö, anställd i Luleå/);
      assert.equal((await fetch(`${playground.address}/nothing`)).status, 404);
    } finally {
      await playground.stop();
    }
    for (const { address } of [...playground.windows, playground]) await assert.rejects(fetch(address));
  });

  it('[PLAY3] a window answers on loopback only', async function () {
    const outward = Object.values(networkInterfaces()).flat().find((i) => i && !i.internal && i.family === 'IPv4')?.address;
    if (!outward) return this.skip();
    const chosen = await options();
    const playground = await startPlayground(chosen);
    try {
      const socket = connect(chosen.basePort + 1, outward);
      await assert.rejects(once(socket, 'connect'), { code: 'ECONNREFUSED' });
    } finally {
      await playground.stop();
    }
  });

  it('[PLAY3] the windows end when the process that started them is killed', async () => {
    const own = path.join(folder, 'orphan');
    await configure(windowsOf(small).slice(0, 1), own);
    const instance = { folder: path.join(own, 'employee'), port: await freePort(1) };
    const module = new URL('../../src/playground/launch.js', import.meta.url).href;
    const script = `const { launch } = await import('${module}'); await launch([${JSON.stringify(instance)}], '${bot.url}'); console.log('up');`;
    const parent = spawn(process.execPath, ['--input-type=module', '-e', script], { stdio: ['ignore', 'pipe', 'inherit'] });
    await once(parent.stdout, 'data');
    parent.kill('SIGKILL');
    const ping = () => fetch(`http://127.0.0.1:${instance.port}/_debug/ping`).then(() => true, () => false);
    for (let tries = 0; tries < 50 && (await ping()); tries++) await wait(100);
    assert.equal(await ping(), false);
  });

  it('[PLAY4] a taken port is a sentence, and nothing is left running', async () => {
    const chosen = await options();
    const taken = createServer().listen(chosen.basePort + 2, '127.0.0.1');
    await once(taken, 'listening');
    await assert.rejects(startPlayground(chosen), new PlaygroundFault(
      `Port ${chosen.basePort + 2} is taken. Stop what uses it, or choose other ports for the chat windows.`,
    ));
    taken.close();
    await assert.rejects(fetch(`http://127.0.0.1:${chosen.basePort + 1}`));
  });

  it('[PLAY4] a port that is no port is a sentence', async () => {
    for (const basePort of [0, 65_535, 4000.5, Number.NaN])
      await assert.rejects(startPlayground({ ...(await options()), basePort }), /take 3 ports from/);
  });

  it('[PLAY4] a configuration that the tool refuses is told in the tool’s words', async () => {
    await writeFile(path.join(folder, '.m365agentsplayground.yml'), '{"version":"0.1.1"}');
    const instance = { folder, port: await freePort(1) };
    await assert.rejects(launch([instance], bot.url), /A chat window did not start: .*required property 'tenantId'/);
  });
});

/** Hears the conversation of each installation, and answers nothing. */
async function deafBot() {
  const heard: string[] = [];
  const server = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk: Buffer) => (body += chunk.toString()));
    request.on('end', () => {
      const conversation = /"conversation":\{[^}]*"id":"([^"]+)"/.exec(body)?.[1];
      if (body.includes('"installationUpdate"') && conversation) heard.push(conversation);
      response.writeHead(200);
      response.end();
    });
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { server, url: `http://127.0.0.1:${portOf(server)}`, heard };
}

function portOf(server: Server): number {
  const address = server.address();
  return typeof address === 'object' && address ? address.port : 0;
}

/** The first of `count` ports that are free, one after another. */
async function freePort(count: number): Promise<number> {
  for (;;) {
    const first = 20_000 + Math.floor(Math.random() * 20_000);
    const servers = Array.from({ length: count }, (_, index) => createServer().listen(first + index, '127.0.0.1'));
    const results = await Promise.allSettled(servers.map((server) => once(server, 'listening')));
    for (const server of servers) server.close();
    if (results.every((result) => result.status === 'fulfilled')) return first;
  }
}
