import assert from 'node:assert/strict';
import { itemKinds, type Archive, type Item } from '../../src/app/archive.js';
import type { Store } from '../../src/app/ports.js';
import type { Case } from '../../src/domain/case.js';
import { shownTurn } from '../../src/domain/turn.js';
import { acting, appointed, bod, contact, diaryTurn, firstLine, lead, lul, message, minute, opening, organisation, person, reporter, stored } from './storeFixtures.js';
import { organise, owedBy, store as commitAll } from './storeSteps.js';

export type Copied = Store & Archive;

/** Everything that a store holds, read in small pages. */
export async function itemsOf(source: Archive): Promise<readonly Item[]> {
  const items: Item[] = [];
  for (const kind of itemKinds)
    for (let after: string | null = null, more = true; more; more = after !== null) {
      const page = await source.exported(kind, { after, limit: 2 });
      items.push(...page.rows);
      after = page.next;
    }
  return items;
}

/** Puts one of everything into a store, in every state that it can be in. */
export async function fill(target: Copied): Promise<Case> {
  await organise(target, organisation);
  await organise(target, { ...organisation, name: 'Ny nämnd' }, [appointed]);
  assert.equal(await target.writeDiary(diaryTurn(1, firstLine, minute(90))), 'committed');
  for (const who of [firstLine, reporter]) await target.saveContact(contact(who, { language: 'en' }));
  for (const [draft, place] of [['a', lul], ['b', lul], ['c', bod]] as const) await target.reserve(draft, place, 2026);
  const [one, two, three] = [opening(1), opening(2), opening(3)];
  await commitAll(target, one, two, three);
  const [taken, other] = [one, two].map(({ case: c }) => acting(c, firstLine, { verb: 'take', input: {} }));
  assert.ok(taken && other);
  const asked = acting(taken.case, firstLine, { verb: 'ask', input: { words: 'Vilken webbläsare?' } });
  const solved = acting(other.case, firstLine, { verb: 'resolve', input: { words: 'Klart' } });
  await commitAll(target, other, solved, taken, asked, stored(shownTurn(three.case, person('viewer'))));
  const owed = await owedBy(target, { now: 0 });
  const [delivered, later, blocked] = owed.slice(0, 3).map((notice) => [notice]);
  assert.ok(delivered?.[0] && later && blocked);
  await target.delivered(delivered, message(delivered[0].case, delivered[0].to));
  await target.postponed(later, 5000, 1);
  await target.park(blocked, 'blocked');
  await target.openForm({ case: two.case.number, person: lead, verb: 'comment', until: 9000 });
  return asked.case;
}

/** Copies in pages, and a page twice, as one that was broken off and begun again. */
export async function copy(from: Copied, to: Copied): Promise<void> {
  const items = await itemsOf(from);
  for (let i = 0; i < items.length; i += 3) {
    await to.imported(items.slice(i, i + 3));
    if (i % 2 === 0) await to.imported(items.slice(i, i + 3));
  }
}
