import http from 'node:http';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import assert from 'node:assert/strict';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { personId } from '../../src/domain/ids.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { startTestBot } from '../support/bot.js';
import { message, pressed } from '../support/activities.js';
import { owedBy } from '../support/storeSteps.js';
import { employee } from '../support/sample.js';

describe('an edge that does not let go', () => {
  it('[CFG7] stopping does not wait for a client that goes on sending over a kept connection', async () => {
    const bot = await startTestBot();
    const socket = net.connect(Number(new URL(bot.url).port), '127.0.0.1');
    // Under way when the bot is asked to stop, and another as soon as each is answered.
    socket.write('POST /api/messages HTTP/1.1\r\nHost: bot\r\nContent-Type: application/json\r\nContent-Length: 2\r\n\r\n{');
    await new Promise((resolve) => setTimeout(resolve, 50));
    socket.on('data', (answer: Buffer) => {
      if (/^connection: close/im.test(String(answer))) socket.end();
      else socket.write('GET /healthz HTTP/1.1\r\nHost: bot\r\n\r\n');
    });
    const stopping = bot.stop();
    socket.write('}');
    await stopping;
  });

  it('[CFG7] stopping cuts off a delivery that Teams does not answer, and owes it still', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'supportkedjan-'));
    const sqlitePath = join(folder, 'bot.db');
    const silent = http.createServer((req) => void req.resume());
    await new Promise<void>((resolve) => silent.listen(0, '127.0.0.1', resolve));
    const serviceUrl = `http://127.0.0.1:${(silent.address() as AddressInfo).port}`;
    const bot = await startTestBot({ sqlitePath });
    const anna = employee('LUL');
    const report = { draft: 'd', title: 'x', description: '', service: 'inloggning', kind: 'citizen', priority: 'low' };
    const asked = once(silent, 'request');
    assert.equal((await bot.post(pressed(anna, { serviceUrl }, 'submit', report, 'receipt'))).status, 200);
    await asked;
    await bot.stop();
    const store = await openSqliteStore(sqlitePath);
    assert.deepEqual((await owedBy(store)).map(({ to }) => to), [personId(anna.tenantId, anna.objectId)]);
    await store.close();
    silent.close();
    await rm(folder, { recursive: true });
  }).timeout(9_500);

  it('[EDG75] an answer that cannot be sent is tried once, with no apology after it', async () => {
    const bot = await startTestBot();
    let tried = 0;
    const connector = http.createServer((req, res) => {
      tried++;
      res.statusCode = 500;
      req.resume().on('end', () => res.end());
    });
    await new Promise<void>((resolve) => connector.listen(0, '127.0.0.1', resolve));
    const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}`;
    assert.equal((await bot.post(message(employee('LUL'), { serviceUrl }, 'hjälp'))).status, 200);
    assert.equal(tried, 1);
    connector.closeAllConnections();
    connector.close();
    await bot.stop();
  });
});
