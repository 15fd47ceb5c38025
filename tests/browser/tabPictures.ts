import { join } from 'node:path';
import { openDemonstration } from './demonstration.js';

/** Each page as the itLead meets it, wide and light; one as somebody in the dark with a phone does. */
const shots = [
  { name: 'tab-1-cases', query: {}, width: 1200, height: 900 },
  { name: 'tab-2-case', query: { text: 'bilagor' }, width: 1200, height: 1100, first: true },
  { name: 'tab-3-directory', query: { page: 'roles', municipality: 'KAL' }, width: 1200, height: 1400 },
  { name: 'tab-4-chains', query: { page: 'chains' }, width: 1200, height: 1200 },
  { name: 'tab-5-statistics', query: { page: 'statistics' }, width: 1200, height: 1500 },
  { name: 'tab-6-narrow', query: { page: 'chains', theme: 'dark' }, width: 360, height: 1000 },
] as const;

/** Pictures of the overview tab for README, of a product with cases in every state. */
export async function pictureTab(folder: string): Promise<void> {
  const { browser, product, close } = await openDemonstration({ cases: 3000 });
  try {
    for (const { name, query, width, height, ...shot } of shots) {
      const page = await browser.newPage({ viewport: { width, height } });
      await page.goto(`${product.tabs['it-lead']}&${new URLSearchParams(query).toString()}`);
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      if ('first' in shot) await page.locator('.row').first().click();
      await page.waitForTimeout(1500);
      await page.screenshot({ path: join(folder, `${name}.png`) });
      await page.close();
    }
  } finally {
    await close();
  }
}
