import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import draft04 from 'ajv-draft-04';
import addFormats from 'ajv-formats';
import type { AnySchemaObject } from 'ajv';
import { strFromU8, unzipSync } from 'fflate';
import { PNG } from 'pngjs';
import { understand } from '../../bots/words.js';
import { readSettings, zipAppPackage } from '../../tools/appPackage.js';

type Strings = Readonly<Record<string, string>>;
interface Command {
  readonly title: string;
  readonly description: string;
}
interface Manifest {
  readonly id: string;
  readonly version: string;
  readonly name: Strings;
  readonly description: Strings;
  readonly validDomains: readonly string[];
  readonly localizationInfo: {
    readonly defaultLanguageTag: string;
    readonly defaultLanguageFile: string;
    readonly additionalLanguages: readonly { readonly languageTag: string; readonly file: string }[];
  };
  readonly staticTabs: readonly { readonly name: string; readonly contentUrl: string }[];
  readonly webApplicationInfo: { readonly id: string; readonly resource: string };
  readonly bots: readonly {
    readonly botId: string;
    readonly scopes: readonly string[];
    readonly commandLists: readonly { readonly scopes: readonly string[]; readonly commands: readonly Command[] }[];
  }[];
}

const require = createRequire(import.meta.url);

/** Tells every fault that a schema of Teams finds. */
function checkerOf(schemaName: string): (data: unknown) => readonly unknown[] {
  const path = `@microsoft/app-manifest/build/json-schemas/teams/v1.25/MicrosoftTeams.${schemaName}.json`;
  const schema: AnySchemaObject = require(path);
  // One of its patterns is no regular expression to those who read Unicode strictly.
  const ajv = new draft04.default({ strict: false, allErrors: true, unicodeRegExp: false });
  addFormats.default(ajv);
  const validate = ajv.compile(schema);
  return (data) => (validate(data) ? [] : (validate.errors ?? []));
}

const manifestFaults = checkerOf('schema');
const languageFaults = checkerOf('Localization.schema');

function unpack(env: Strings = {}): Record<string, Uint8Array> {
  const read = readSettings(env);
  assert.ok('values' in read);
  return unzipSync(zipAppPackage(read.values));
}

const files = unpack();

function bytesOf(name: string): Uint8Array {
  const bytes = files[name];
  assert.ok(bytes, `${name} is in the package`);
  return bytes;
}

const manifest: Manifest = JSON.parse(strFromU8(bytesOf('manifest.json')));
const sv: Strings = JSON.parse(strFromU8(bytesOf('sv.json')));
const en: Strings = JSON.parse(strFromU8(bytesOf('en.json')));

/** Every text of the manifest that people read, under the key that a language file gives it. */
function textsOf({ name, description, bots, staticTabs }: Manifest): [string, string | undefined][] {
  const commands = (bots[0]?.commandLists ?? []).flatMap((list, i) =>
    list.commands.flatMap(({ title, description }, j): [string, string][] => [
      [`bots[0].commandLists[${i}].commands[${j}].title`, title],
      [`bots[0].commandLists[${i}].commands[${j}].description`, description],
    ]),
  );
  const head: [string, string | undefined][] = [
    ['name.short', name['short']],
    ['name.full', name['full']],
    ['description.short', description['short']],
    ['description.full', description['full']],
  ];
  return [...head, ...commands, ...staticTabs.map((tab, i): [string, string] => [`staticTabs[${i}].name`, tab.name])];
}

function image(name: string): PNG {
  return PNG.sync.read(Buffer.from(bytesOf(name)));
}

function pixelsOf({ data }: PNG): (readonly [red: number, green: number, blue: number, alpha: number])[] {
  return Array.from({ length: data.length / 4 }, (_, i) => {
    const [red = 0, green = 0, blue = 0, alpha = 0] = data.subarray(i * 4, i * 4 + 4);
    return [red, green, blue, alpha];
  });
}

describe('the app package', () => {
  it('[PKG1] holds a manifest that the 1.25 schema of Teams accepts', () => {
    assert.deepEqual(manifestFaults(manifest), []);
    assert.notDeepEqual(manifestFaults({ ...manifest, name: {} }), []);
  });

  it('[PKG1] holds nothing but the manifest, its icons and its languages', () => {
    const languages = manifest.localizationInfo.additionalLanguages.map(({ file }) => file);
    const wanted = ['manifest.json', 'color.png', 'outline.png', manifest.localizationInfo.defaultLanguageFile];
    assert.deepEqual(Object.keys(files).sort(), [...wanted, ...languages].sort());
  });

  it('[PKG1] is the same, byte for byte, when built again', () => {
    const read = readSettings({});
    assert.ok('values' in read);
    assert.deepEqual(zipAppPackage(read.values), zipAppPackage(read.values));
  });

  it('[PKG2] carries the ids and addresses of the environment', () => {
    const MicrosoftAppId = '11111111-2222-4333-8444-555555555555';
    const { 'manifest.json': bytes } = unpack({ MicrosoftAppId, BOT_DOMAIN: 'bot.lulea.example' });
    const built: Manifest = JSON.parse(strFromU8(bytes ?? new Uint8Array()));
    assert.equal(built.bots[0]?.botId, MicrosoftAppId);
    assert.deepEqual(built.validDomains, ['bot.lulea.example']);
    assert.equal(built.staticTabs[0]?.contentUrl, 'https://bot.lulea.example/tab/');
    assert.deepEqual(built.webApplicationInfo, { id: MicrosoftAppId, resource: `api://bot.lulea.example/botid-${MicrosoftAppId}` });
    assert.equal(built.id, manifest.id);
    assert.deepEqual(manifestFaults(built), []);
  });

  it('[PKG2] is not built on wrong settings, all of which are told at once', () => {
    const read = readSettings({
      MicrosoftAppId: 'bot',
      WEBSITE_URL: 'http://lulea.example',
      BOT_DOMAIN: 'https://x.example',
    });
    assert.deepEqual('faults' in read && read.faults, [
      "MicrosoftAppId must be the bot's app id, a GUID, not bot.",
      'BOT_DOMAIN must be the host name that the bot answers on, not https://x.example.',
      'WEBSITE_URL must be an https address about the service, not http://lulea.example.',
    ]);
  });

  it('[PKG3] speaks Swedish, and English beside it, every text in both', () => {
    for (const texts of [sv, en]) assert.deepEqual(languageFaults(texts), []);
    const texts = textsOf(manifest);
    const { $schema, ...swedish } = sv;
    assert.deepEqual(swedish, Object.fromEntries(texts));
    assert.deepEqual(Object.keys(en), Object.keys(sv));
    const info = manifest.localizationInfo;
    assert.deepEqual([info.defaultLanguageTag, ...info.additionalLanguages.map((l) => l.languageTag)], ['sv', 'en']);
    assert.equal(en['$schema'], $schema);
  });

  it('[PKG4] offers the commands that the bot understands where they are typed', () => {
    const [bot] = manifest.bots;
    assert.deepEqual(bot?.scopes, ['personal', 'team', 'groupChat']);
    const titles = bot.commandLists.map((list) => [list.scopes.join(), list.commands.map((c) => c.title)]);
    assert.deepEqual(Object.fromEntries(titles), {
      personal: ['rapportera', 'mina ärenden', 'kö', 'sök', 'roller', 'hjälp', 'svenska', 'English'],
      team: ['koppla kanal', 'hjälp'],
      groupChat: ['hjälp'],
    });
  });

  it('[PKG4] names each command in both languages as the bot understands it', () => {
    const typed = (title = '') => understand(/^(sök|search)$/.test(title) ? `${title} bygglov` : title);
    for (const key of Object.keys(sv).filter((k) => k.endsWith('.title'))) {
      assert.deepEqual(typed(en[key]), typed(sv[key]), key);
      assert.notDeepEqual(typed(en[key]), { say: 'report', text: en[key] }, key);
    }
  });

  it('[PKG5] has a colour icon of 192 × 192 pixels without a hole in it', () => {
    const icon = image('color.png');
    assert.deepEqual([icon.width, icon.height], [192, 192]);
    assert.ok(pixelsOf(icon).every(([, , , alpha]) => alpha === 255));
  });

  it('[PKG5] has an outline icon of 32 × 32 pixels, white on nothing', () => {
    const icon = image('outline.png');
    assert.deepEqual([icon.width, icon.height], [32, 32]);
    const pixels = pixelsOf(icon);
    assert.ok(pixels.every(([red, green, blue, alpha]) => alpha === 0 || Math.min(red, green, blue) === 255));
    const drawn = pixels.filter(([, , , alpha]) => alpha > 0).length;
    assert.ok(drawn > 100 && drawn < 600, `${drawn} pixels are drawn`);
  });
});
