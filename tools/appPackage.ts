import { readFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { guid } from '../src/domain/ids.js';

const https = /^https:\/\/[^\s"\\]+$/;
const domain = /^[a-z0-9-]+(\.[a-z0-9-]+)+$/i;

/** What an organisation fills in, by environment. The defaults make a package to look at; only the app id is for use. */
const settings = {
  MicrosoftAppId: { fallback: '00000000-0000-4000-8000-000000000000', form: guid, is: "the bot's app id, a GUID" },
  TEAMS_APP_ID: { fallback: 'dd2d2d26-f2c2-4cba-93b3-160b3c5dd627', form: guid, is: "the package's own id, a GUID" },
  BOT_DOMAIN: { fallback: 'supportkedjan.example', form: domain, is: 'the host name that the bot answers on' },
  WEBSITE_URL: { fallback: 'https://supportkedjan.example', form: https, is: 'an https address about the service' },
  PRIVACY_URL: { fallback: 'https://supportkedjan.example/personuppgifter', form: https, is: 'an https address' },
  TERMS_URL: { fallback: 'https://supportkedjan.example/villkor', form: https, is: 'an https address' },
} as const;

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings with their defaults, or everything that is wrong with them, a sentence each. */
export function readSettings(env: Environment): { values: Record<string, string> } | { faults: string[] } {
  const read = Object.entries(settings).map(([name, { fallback, form, is }]) => {
    const value = env[name] || fallback;
    return { name, value, fault: form.test(value) ? null : `${name} must be ${is}, not ${value}.` };
  });
  const faults = read.flatMap(({ fault }) => fault ?? []);
  return faults.length > 0 ? { faults } : { values: Object.fromEntries(read.map(({ name, value }) => [name, value])) };
}

const root = new URL('../../', import.meta.url);

/** The zip to upload to Teams; the same settings and version give the same bytes. */
export function zipAppPackage(values: Readonly<Record<string, string>>): Uint8Array {
  const filled = { VERSION: productVersion(), ...values };
  const files = ['color.png', 'outline.png', 'sv.json', 'en.json'].map((name) => [name, fileIn(name)] as const);
  const manifest = fill(new TextDecoder().decode(fileIn('manifest.json')), filled);
  // The zip format writes local time: a date made from local parts is the same everywhere.
  return zipSync({ 'manifest.json': strToU8(manifest), ...Object.fromEntries(files) }, { mtime: new Date(2026, 0, 1) });
}

function fileIn(name: string): Uint8Array {
  return readFileSync(new URL(`appPackage/${name}`, root));
}

function fill(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\$\{\{(\w+)\}\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`manifest.json asks for ${name}, which is no setting: see tools/appPackage.ts`);
    return value;
  });
}

function productVersion(): string {
  const product: unknown = JSON.parse(readFileSync(new URL('package.json', root), 'utf8'));
  if (typeof product === 'object' && product !== null && 'version' in product) return String(product.version);
  throw new Error('package.json has no version');
}
