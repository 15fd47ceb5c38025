import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { root } from '../../src/paths.js';
import { freePorts } from '../support/ports.js';
import { openBrowser } from './browser.js';
import { startProduct } from './product.js';
import { walk } from './walkthrough.js';

/** `npm run drive [-- --pictures FOLDER]`: starts the product by README's own command and follows a case through it. */
const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
if (values.pictures) await mkdir(values.pictures, { recursive: true });

const folder = await mkdtemp(join(tmpdir(), 'supportkedjan-'));
const [port, first] = await freePorts();
const env = { PORT: String(port), PLAYGROUND_PORT: String(first), SQLITE_PATH: join(folder, 'bot.db') };
const product = await startProduct({ command: ['npm', 'start'], cwd: root, env });
const browser = await openBrowser();
try {
  await walk(browser, product.addresses, values.pictures);
  console.log('A case went from report to confirmed solution. 1 passed, 0 failed');
} catch (error) {
  // What each window showed says more than the error.
  for (const page of browser.contexts().flatMap((context) => context.pages()))
    console.error(`== ${await page.title()} ${page.url()}\n${await page.locator('body').innerText()}`);
  throw error;
} finally {
  await browser.close();
  await product.stop();
  await rm(folder, { recursive: true });
}
