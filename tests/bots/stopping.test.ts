import http from 'node:http';
import net from 'node:net';
import type { AddressInfo } from 'node:net';
import assert from 'node:assert/strict';
import { startTestBot } from '../support/bot.js';
import { message } from '../support/activities.js';
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
