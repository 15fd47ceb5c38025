import { readFile, rm, writeFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';
import { SingleBar } from 'cli-progress';
import { itemKinds, type Archive, type ItemKind } from '../src/app/archive.js';
import { copyItems, tallyOf, type Bookmark } from '../src/app/copy.js';
import { countAnew } from '../src/app/counting.js';
import type { Store } from '../src/app/ports.js';
import { readCosmos, sqlitePathIn } from '../src/config.js';
import { openStore } from '../src/openStore.js';
import { giveUp, giveUpOn, realOutside } from '../src/outside.js';

/** `npm run copy -- --from sqlite --to cosmos`, or back: moves a whole installation, and compares the two. */
type Whole = Store & Archive;
type StoreName = 'sqlite' | 'cosmos';

/** What lies in the bookmark's file: it is for this source and this target alone. */
interface Kept extends Bookmark {
  readonly route: string;
}

const { from, to } = parseArgs({ options: { from: { type: 'string' }, to: { type: 'string' } } }).values;
const faults: string[] = [];
const cosmos = readCosmos(process.env, faults);
const sqlitePath = sqlitePathIn(process.env);
const bookmarkPath = `${sqlitePath}.copy.json`;
if (!isStore(from) || !isStore(to) || from === to) giveUp(['Usage: npm run copy -- --from sqlite --to cosmos (or the other way round)']);
if (faults.length > 0) giveUp(faults);
const route = `${from} to ${to}: ${sqlitePath}, ${cosmos.endpoint} ${cosmos.database}`;

try {
  const source = await openStore({ cosmos: from === 'cosmos' ? cosmos : null, sqlitePath }, realOutside);
  const target = await openStore({ cosmos: to === 'cosmos' ? cosmos : null, sqlitePath }, realOutside);
  const differing = await move(source, target);
  await Promise.all([source.close(), target.close()]);
  if (differing.length > 0) giveUp([`The two differ in: ${differing.join(', ')}. Was a bot running? Empty the target and copy again.`]);
  await rm(bookmarkPath, { force: true });
} catch (error) {
  giveUpOn(error);
}

/** Resolves with the kinds in which the two differ afterwards. */
async function move(source: Whole, target: Whole): Promise<readonly ItemKind[]> {
  const bookmark = await readBookmark();
  const total = await countIn(source);
  if (!bookmark && (await countIn(target)) > 0)
    giveUp([`The target holds something already, and no bookmark says that it is half a copy (${bookmarkPath}). Empty it first.`]);
  for (const store of [source, target]) if (await isWorkedOn(store)) giveUp(['A bot is running on one of the stores. Stop it first.']);
  await withBar('copied', total, (count) => copyItems(source, target, bookmark, async (copied, next) => {
    count(copied);
    await writeFile(bookmarkPath, JSON.stringify({ ...next, route } satisfies Kept));
  }));
  // What a bot may have counted of half a copy.
  await countAnew(target);
  return withBar('compared', 2 * total, async (count) => {
    const differing: ItemKind[] = [];
    for (const kind of itemKinds) {
      const [there, here] = [await tallyOf(source, kind, count), await tallyOf(target, kind, count)];
      console.log(`\n${kind}: ${there.count} and ${here.count}, ${there.digest.slice(0, 12)} and ${here.digest.slice(0, 12)}`);
      if (there.count !== here.count || there.digest !== here.digest) differing.push(kind);
    }
    return differing;
  });
}

async function withBar<T>(done: string, total: number, work: (count: (more: number) => void) => Promise<T>): Promise<T> {
  const bar = new SingleBar({ format: `{bar} {value}/{total} ${done}  {eta_formatted} left` });
  bar.start(total, 0);
  return work((more) => bar.increment(more)).finally(() => bar.stop());
}

async function countIn(store: Archive): Promise<number> {
  return [...(await store.sizes()).values()].reduce((sum, size) => sum + size, 0);
}

async function isWorkedOn(store: Store): Promise<boolean> {
  const known = await store.loadLeases();
  return Object.values(known?.leases.instances ?? {}).some((until) => until > Date.parse(realOutside.now()));
}

async function readBookmark(): Promise<Bookmark | null> {
  const text = await readFile(bookmarkPath, 'utf8').catch(() => null);
  if (text === null) return null;
  const { kind, after, route: its } = JSON.parse(text) as Kept;
  if (its !== route) giveUp([`${bookmarkPath} is from another copy (${its}). Finish that one, or remove the file.`]);
  return { kind, after };
}

function isStore(name: string | undefined): name is StoreName {
  return name === 'sqlite' || name === 'cosmos';
}
