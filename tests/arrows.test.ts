import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix } from 'node:path';
import { root } from '../src/paths.js';

/** Where a file belongs, first match first, and what it may import of ours. Its own place it may always. */
const places = {
  composition: { files: /^src\/(compose|composeTab|index|start|openStore|outside|firstOrganisation|log|startFault)\.ts$/, sees: /./ },
  tools: { files: /^tools\//, sees: /./ },
  config: { files: /^src\/(config|paths)\.ts$/, sees: /^$/ },
  bots: { files: /^bots\//, sees: /^(cards|texts|app|domain|config)$/ },
  /** Every sentence that the product says, on cards and in papers: they call a role or a vote by one name. */
  texts: { files: /^cards\/texts\//, sees: /^(cards|domain)$/ },
  cards: { files: /^cards\//, sees: /^(texts|domain)$/ },
  // Runs in the browser: all that it knows of the rest comes through the interface.
  tab: { files: /^src\/tab\//, sees: /^$/ },
  // The tab shows the very cards and words that chat shows.
  web: { files: /^src\/web\//, sees: /^(app|papers|domain|cards|texts)$/ },
  app: { files: /^src\/app\//, sees: /^(papers|domain)$/ },
  /** Cases in, documents out. */
  papers: { files: /^src\/papers\//, sees: /^(texts|domain)$/ },
  domain: { files: /^src\/domain\//, sees: /^$/ },
  cosmosClient: { files: /^src\/store\/cosmos\/client\.ts$/, sees: /^(store|ports|domain)$/ },
  store: { files: /^src\/store(\/|\.ts$)/, sees: /^(ports|domain|cosmosClient)$/ },
  organisation: { files: /^src\/organisation\//, sees: /^domain$/ },
  playground: { files: /^src\/playground\//, sees: /^(domain|config)$/ },
} as const;
/** What a store promises: types alone. */
const portFiles: ReadonlySet<string> = new Set(['src/app/ports.ts', 'src/app/archive.ts']);
type PlaceName = keyof typeof places;

/** Packages that only some places may know. */
const packages: readonly (readonly [RegExp, readonly PlaceName[]])[] = [
  [/^botbuilder|^botframework/, ['bots', 'tools']],
  [/^restify/, ['web', 'tools']],
  // Tokens are made and checked in these places alone.
  [/^jose$/, ['web', 'app']],
  [/^(@microsoft\/teams-js|preact|adaptivecards|chart\.js)/, ['tab']],
  [/^node:sqlite$|sqlite$/, ['store']],
  [/^@azure\//, ['cosmosClient']],
  [/^@microsoft\/teams\.cards/, ['cards']],
  [/^docx$/, ['papers']],
  [/^(pino|prom-client)$/, ['composition', 'app']],
];

/** Time, chance and the environment come from outside. */
const outside: readonly (readonly [string, RegExp])[] = [
  ['process.env', /\bprocess\s*\.\s*env\b|\bprocess\[/],
  ['Date.now', /\bDate\.now\b/],
  ['new Date()', /\bnew Date\(\)/],
  ['Math.random', /\bMath\.random\b/],
  ['randomUUID', /\brandomUUID\b/],
  ['performance.now', /\bperformance\.now\b/],
];

/** `npm start` only: one waits for other processes to answer, the other is loaded into the chat client's own process. */
const processKeepers = /^src\/playground\/(launch|tame)\.ts$/;

const importPattern = /(?:^|\n)\s*(?:import|export)\s(?:[\w$*{}\s,]*?[\s}*]from\s*)?['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

function placeOf(file: string): PlaceName | null {
  const found = Object.entries(places).find(([, { files }]) => files.test(file))?.[0];
  return found !== undefined && isPlace(found) ? found : null;
}

function isPlace(name: string): name is PlaceName {
  return Object.hasOwn(places, name);
}

function importsOf(text: string): readonly string[] {
  return [...text.matchAll(importPattern)].map(([, named, dynamic]) => named ?? dynamic ?? '');
}

/** What is wrong with one file, in words that name it and the arrow. */
function faultsOf(file: string, text: string): readonly string[] {
  const place = placeOf(file);
  if (!place) return [`${file} has no place in the table of arrows`];
  return [...importsOf(text).flatMap((name) => importFault(file, place, name)), ...outsideFaults(file, place, text)];
}

function importFault(file: string, place: PlaceName, name: string): readonly string[] {
  if (!name.startsWith('.')) return packageFault(file, place, name);
  const target = posix.join(dirname(file), name).replace(/\.js$/, '.ts');
  const to = placeOf(target) ?? 'nowhere';
  const { sees } = places[place];
  const allowed = to === place || sees.test(to) || (portFiles.has(target) && sees.test('ports'));
  return allowed ? [] : [`${place} → ${to}: ${file} imports ${target}`];
}

function packageFault(file: string, place: PlaceName, name: string): readonly string[] {
  const kept = packages.find(([pattern]) => pattern.test(name));
  if (place === 'domain') return [`domain → ${name}: ${file} imports a package`];
  return !kept || kept[1].includes(place) ? [] : [`${place} → ${name}: ${file} imports what only ${kept[1].join(' and ')} may`];
}

function outsideFaults(file: string, place: PlaceName, text: string): readonly string[] {
  if (place === 'composition' || place === 'tools' || processKeepers.test(file)) return [];
  const code = text.replace(/\/\*[^]*?\*\/|(?<!:)\/\/.*/g, '');
  return outside.filter(([, pattern]) => pattern.test(code)).map(([name]) => `${place} → outside: ${file} reads ${name}`);
}

function sources(folder: string): readonly string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = `${folder}/${entry.name}`;
    if (entry.isDirectory()) return sources(path);
    return /(?<!\.d)\.tsx?$/.test(path) ? [path] : [];
  });
}

describe('the arrows of the architecture', () => {
  it('[ARC1] no file imports against them, and none reads clock, chance or environment but the composition root', () => {
    const files = ['src', 'bots', 'cards', 'tools'].flatMap(sources);
    assert.ok(files.length > 80, `only ${files.length} files were found`);
    assert.deepEqual(files.flatMap((file) => faultsOf(file, readFileSync(join(root, file), 'utf8'))), []);
  });

  it('[ARC1] no package has two rows, of which the second would never apply', () => {
    const patterns = packages.map(([pattern]) => pattern.source);
    assert.equal(new Set(patterns).size, patterns.length);
  });

  it('[ARC2] a wrong import is found, however it is written', () => {
    const wrong: readonly (readonly [string, string, string])[] = [
      ['src/domain/case.ts', `import { a } from '../app/handle.js';`, 'domain → app'],
      ['src/domain/case.ts', `import { readFile } from 'node:fs';`, 'domain → node:fs'],
      ['src/domain/case.ts', `export type {\n  A,\n} from '../../cards/shapes.js';`, 'domain → cards'],
      ['src/app/handle.ts', `const bots = await import('../../bots/press.js');`, 'app → bots'],
      ['src/app/handle.ts', `import type { Database } from '../store/sqlite/driver.js';`, 'app → store'],
      ['src/store/sqlite/a.ts', `import '../../app/handle.js';`, 'store → app'],
      ['src/store/cosmos/a.ts', `import { Container } from '@azure/cosmos';`, 'store → @azure'],
      ['cards/a.ts', `import { a } from '../src/app/ports.js';`, 'cards → app'],
      ['cards/a.ts', `import { a } from '../bots/draw.js';`, 'cards → bots'],
      ['bots/a.ts', `import { a } from '../src/store/sqlite.js';`, 'bots → store'],
      ['bots/a.ts', `import restify from 'restify';`, 'bots → restify'],
      ['src/web/a.ts', `import { TurnContext } from 'botbuilder';`, 'web → botbuilder'],
      ['src/web/a.ts', `import { a } from '../../bots/incoming.js';`, 'web → bots'],
      ['src/papers/a.ts', `import { encode } from '../../cards/verbs.js';`, 'papers → cards'],
      ['src/papers/a.ts', `import type { Store } from '../app/ports.js';`, 'papers → app'],
      ['bots/a.ts', `const { Packer } = await import('docx');`, 'bots → docx'],
      ['src/other/a.ts', '', 'no place'],
      ['src/domain/a.ts', 'const at = new Date();', 'domain → outside'],
      ['src/app/a.ts', 'if (Math.random() < 0.5) return process.env;', 'app → outside'],
    ];
    for (const [file, text, arrow] of wrong) assert.ok(faultsOf(file, text)[0]?.includes(arrow), `${file}: ${text}`);
    assert.deepEqual(faultsOf('src/store/sqlite/a.ts', `import type { Store } from '../../app/ports.js';\n// not Date.now`), []);
  });
});
