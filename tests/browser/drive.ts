import { mkdir } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { openDemonstration } from './demonstration.js';
import { pictureTab } from './tabPictures.js';
import { walk } from './walkthrough.js';

/** `npm run drive [-- --pictures FOLDER]`: starts the product by README's own command and follows a case through it. */
const { values } = parseArgs({ options: { pictures: { type: 'string' } } });
if (values.pictures) await mkdir(values.pictures, { recursive: true });

const { browser, product, close } = await openDemonstration({ command: ['npm', 'start'] });
try {
  await walk(browser, product, values.pictures);
  console.log('A case went from report to confirmed solution. 1 passed, 0 failed');
} catch (error) {
  // What each window showed says more than the error.
  for (const page of browser.contexts().flatMap((context) => context.pages()))
    console.error(`== ${await page.title()} ${page.url()}\n${await page.locator('body').innerText()}`);
  throw error;
} finally {
  await close();
}
if (values.pictures) await pictureTab(values.pictures);
