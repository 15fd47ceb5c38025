import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { Browser } from 'playwright-core';
import type { OrganisationFile } from '../../src/organisation/file.js';
import { root } from '../../src/paths.js';
import { freePorts } from '../support/ports.js';
import { openBrowser } from './browser.js';
import { startProduct, type Product } from './product.js';

/** The product with its chat windows on a store of its own, and a browser to look at it. */
export interface Demonstration {
  readonly product: Product;
  readonly browser: Browser;
  readonly close: () => Promise<void>;
}

interface Shown {
  /** How the product is started in the project's folder; unless told as it is compiled, in another. */
  readonly command?: readonly [string, ...string[]];
  /** Instead of the sample. */
  readonly organisation?: OrganisationFile;
  /** How many cases of the past year are there before it starts. */
  readonly cases?: number;
}

const compiled = [process.execPath, join(root, 'dist/src/start.js')] as const;

export async function openDemonstration({ command, organisation, cases }: Shown = {}): Promise<Demonstration> {
  const folder = await mkdtemp(join(tmpdir(), 'supportkedjan-'));
  const file = join(folder, 'organisation.json');
  if (organisation) await writeFile(file, JSON.stringify(organisation));
  const [port, first] = await freePorts();
  const env = {
    PORT: String(port), PLAYGROUND_PORT: String(first), SQLITE_PATH: join(folder, 'bot.db'), ...(organisation && { ORGANISATION: file }),
  };
  if (cases) await promisify(execFile)(process.execPath, [join(root, 'dist/tools/seed.js'), '--cases', String(cases)], { env: { ...process.env, ...env } });
  const product = await startProduct({ command: command ?? compiled, cwd: command ? root : folder, env });
  const browser = await openBrowser().catch(async (error: unknown) => {
    await product.stop();
    throw error;
  });
  return {
    product,
    browser,
    close: async () => {
      await browser.close();
      await product.stop();
      await rm(folder, { recursive: true });
    },
  };
}
