import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** The browser must not call home while tests run; the rest is Playwright's own choice. */
const args = ['--no-sandbox', '--disable-background-networking', '--disable-component-update', '--disable-sync'];

const usualPlaces = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome', '/opt/google/chrome/chrome'];

/**
 * A headless browser: `CHROME_PATH`, else an installed Chromium, Chrome or Edge, else (Linux x64) the one that
 * `@sparticuz/chromium` carries. Rejects in words where there is none.
 */
export async function openBrowser(): Promise<Browser> {
  const executablePath = process.env['CHROME_PATH'] ?? usualPlaces.find((place) => existsSync(place));
  if (executablePath) return chromium.launch({ executablePath, args });
  for (const channel of ['chrome', 'msedge']) {
    const installed = await chromium.launch({ channel, args }).catch(() => null);
    if (installed) return installed;
  }
  if (process.platform === 'linux' && process.arch === 'x64') return chromium.launch({ executablePath: await unpack(), args });
  throw new Error('No browser was found for the browser tests. Install Chrome, or set CHROME_PATH to a Chromium-based browser.');
}

/** Unpacks the carried browser with the system libraries (NSS) and fonts that a bare machine may lack. */
async function unpack(): Promise<string> {
  // Read at import: only so does the package bring its libraries and tell the loader where they are.
  process.env['AWS_EXECUTION_ENV'] ??= 'AWS_Lambda_nodejs20.x';
  // Its font configuration names /tmp/fonts: unpacked elsewhere the browser finds no font, and dies at the first letter.
  const { TMPDIR: temporary } = process.env;
  delete process.env['TMPDIR'];
  const { default: carried } = await import('@sparticuz/chromium');
  const path = await carried.executablePath();
  if (temporary) process.env['TMPDIR'] = temporary;
  return path;
}
