import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { root } from '../../src/paths.js';
import { freePorts } from '../support/ports.js';
import { openBrowser } from './browser.js';
import { startProduct, type Product } from './product.js';
import { walk } from './walkthrough.js';

describe('a newcomer who follows the start page', function () {
  this.timeout(240_000);
  let folder: string;
  let product: Product;
  let browser: Browser;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'supportkedjan-'));
    const [port, first] = await freePorts();
    product = await startProduct({
      command: [process.execPath, join(root, 'dist/src/start.js')],
      cwd: folder,
      env: { PORT: String(port), PLAYGROUND_PORT: String(first), SQLITE_PATH: join(folder, 'bot.db') },
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
    await rm(folder, { recursive: true });
  });

  it('[PLAY8] carries a case from report to confirmed solution through the chat windows and the channel', async () => {
    await walk(browser, product.addresses);
  });
});
