import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { fromOrganisation } from '../../src/organisation/fromOrganisation.js';
import { root } from '../../src/paths.js';
import { freePorts } from '../support/ports.js';
import { sample } from '../support/sample.js';
import { openBrowser } from './browser.js';
import { startProduct, type Product } from './product.js';
import { walkWish, withSmallGroups } from './wishWalk.js';

describe('a wish in the chat windows', function () {
  this.timeout(240_000);
  let folder: string;
  let product: Product;
  let browser: Browser;

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'supportkedjan-'));
    const organisation = join(folder, 'organisation.json');
    await writeFile(organisation, JSON.stringify(withSmallGroups(fromOrganisation(sample))));
    const [port, first] = await freePorts();
    product = await startProduct({
      command: [process.execPath, join(root, 'dist/src/start.js')],
      cwd: folder,
      env: { PORT: String(port), PLAYGROUND_PORT: String(first), SQLITE_PATH: join(folder, 'bot.db'), ORGANISATION: organisation },
    });
    browser = await openBrowser();
  });
  after(async () => {
    await browser?.close();
    await product?.stop();
    await rm(folder, { recursive: true });
  });

  it('[PLAY9] six roles carry it from an employee to a confirmed delivery, and the minutes tell what was decided', async () => {
    const { number, minutes } = await walkWish(browser, product.addresses);
    assert.match(minutes, new RegExp(`${number}/B1`));
  });
});
