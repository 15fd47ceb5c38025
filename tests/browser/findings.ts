import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe-core has against a page, and whether it is wider than its window; null: nothing. */
export async function findingsOn(page: Page): Promise<object | null> {
  await page.evaluate(axe);
  const found: unknown = await page.evaluate(
    `axe.run().then(({ violations }) => violations.map((v) => v.id + ': ' + v.nodes.map((n) => n.html.slice(0, 160) + ' ' + n.failureSummary).join(' | ')))`,
  );
  const fits = await page.evaluate('document.documentElement.scrollWidth <= innerWidth');
  return Array.isArray(found) && found.length === 0 && fits === true ? null : { found, fits };
}
