import assert from 'node:assert/strict';
import type { StoreOf } from '../contract.js';
import type { PersonalScope, Scope } from '../../../src/domain/queue.js';
import { caseNumber } from '../../../src/domain/ids.js';
import {
  acting,
  bod,
  firstLine,
  itLead,
  lead,
  lul,
  minute,
  opening,
  person,
  reporter,
} from '../../support/storeFixtures.js';
import { firstPage, forgedCursors, numbers, pages, store } from '../../support/storeSteps.js';

const nobody = person('nobody');
const inLulea: Scope = { reporter: nobody, municipalities: ['LUL'], shared: false };

/** What breaks out of a query in one search engine or another. */
const hostileWords = [
  '"',
  '""',
  "'",
  '*',
  'a*',
  '"a" OR "b"',
  'AND',
  'OR',
  'NOT',
  'NEAR(a b)',
  'words:a',
  '{words}:a',
  '-a',
  '^a',
  'a + b',
  '(',
  ')',
  '\u0000',
  'a\u0000b',
  '\\',
  '%',
  '_',
  ';',
  '--',
  '§s',
  '§m·bod',
  '\ud800',
  'ª',
  '½',
  'İ',
  'x'.repeat(50_000),
];

export function registerSearch(storeOf: StoreOf): void {
  const find = (words: string, scope = inLulea) => numbers(storeOf().search(scope, words.split(' '), firstPage));
  const number = (running: number) => caseNumber(lul, 2026, running);

  describe('search', () => {
    it('[STO11] every word begins some word of title or description', async () => {
      await store(
        storeOf(),
        opening(1, { title: 'Inloggningen fastnar', description: 'Med BankID i telefonen.' }),
        opening(2, { title: 'Inloggningen är långsam' }),
      );
      assert.deepEqual(await find('inlogg'), [number(2), number(1)]);
      assert.deepEqual(await find('inlogg bank'), [number(1)]);
      assert.deepEqual(await find('telefonen inloggningen m'), [number(1)]);
      assert.deepEqual(await find('inlogg skrivare'), []);
      assert.deepEqual(await find('loggningen'), []);
    });

    it('[STO11] however long the beginning is, and however many words have it', async () => {
      const titles = ['förvaltningsledaren', 'förvaltningsledare', 'förvaltningsgruppen', ...Array.from({ length: 60 }, (_, n) => `förvaltningsled${n}`)];
      await store(storeOf(), ...titles.map((title, n) => opening(n + 1, { title })));
      assert.deepEqual(await find('förvaltningsledare'), [number(2), number(1)]);
      assert.deepEqual(await find('förvaltningsgrupp'), [number(3)]);
      assert.deepEqual(await find('förvaltningsledares'), []);
      assert.deepEqual(await find('förvaltningsled59'), [number(63)]);
      const led = await pages((p) => storeOf().search(inLulea, ['förvaltningsled'], p), 50);
      assert.equal(new Set(led.flat()).size, 62);
    });

    it('[STO11] case and accents are forgiven both ways', async () => {
      await store(
        storeOf(),
        opening(1, { title: 'ÅTKOMST till Café-ärendet' }),
        opening(2, { title: 'atkomst till arendet' }),
      );
      for (const words of ['åtkomst', 'ATKOMST', 'Ärendet', 'arend', 'a\u030atkomst'])
        assert.deepEqual(await find(words), [number(2), number(1)], words);
      assert.deepEqual(await find('cafe-ärende'), [number(1)]);
    });

    it('[STO11] the number is found whole and in parts', async () => {
      await store(storeOf(), opening(42), opening(7, { title: 'Gäller 0042 av 26' }));
      for (const words of ['LUL-26-0042', 'lul-26-0042', 'LUL-26-00'])
        assert.ok((await find(words)).includes(number(42)), words);
      assert.deepEqual(await find('LUL-26-0042'), [number(42)]);
      assert.deepEqual(await find('42'), [number(42)]);
      assert.deepEqual(await find('lul-26'), [number(42), number(7)]);
    });

    it('[STO11] a corrected report is found by its new words and no longer by its old', async () => {
      const opened = opening(1, { title: 'Skrivaren' });
      const report = { ...opened.case.report, title: 'Bildskärmen' };
      await store(storeOf(), opened, acting(opened.case, reporter, { verb: 'edit', input: { report } }));
      assert.deepEqual(await find('bildskarm'), [number(1)]);
      assert.deepEqual(await find('skrivaren'), []);
    });

    it('[STO12] only cases in scope are found', async () => {
      const boden = caseNumber(bod, 2026, 1);
      await store(storeOf(), opening(1), opening(1, { number: boden }), opening(2, { by: person('other') }));
      const scope = (more: Partial<PersonalScope>): Scope => ({ reporter: nobody, municipalities: [], shared: false, ...more });
      assert.deepEqual(await find('logga', scope({})), []);
      assert.deepEqual(await find('logga', scope({ shared: true })), []);
      assert.deepEqual(await find('logga', scope({ municipalities: ['BOD'] })), [boden]);
      assert.deepEqual(await find('logga', scope({ reporter: person('other') })), [number(2)]);
      assert.equal((await find('logga', scope({ municipalities: ['BOD', 'LUL'], shared: true }))).length, 3);
    });

    it('[STO12] open wishes are found by whom they are for, and no other cases', async () => {
      const wish = { kind: 'change' } as const;
      const boden = caseNumber(bod, 2026, 1);
      const [own, theirs] = [opening(2, wish), opening(1, { ...wish, number: boden })];
      const climb = { verb: 'requestEscalation', input: { words: 'Upp', platformFault: true } } as const;
      await store(storeOf(), opening(1), own, theirs);
      assert.deepEqual(await find('logga', { wishesFor: lul }), [number(2)]);
      // The chain for citizens stands in for one of wishes here: its last step is shared.
      const second = acting(theirs.case, firstLine, climb);
      const third = acting(second.case, lead, climb);
      await store(storeOf(), second, third);
      assert.deepEqual([...(await find('logga', { wishesFor: lul }))].sort(), [boden, number(2)].sort());
      await store(storeOf(), acting(own.case, reporter, { verb: 'withdraw', input: { words: '' } }));
      assert.deepEqual(await find('logga', { wishesFor: lul }), [boden]);
      assert.deepEqual(await find('§w', { wishesFor: lul }), []);
    });

    it('[STO12] the shared roles find a case from the moment that it reaches a shared step', async () => {
      const shared: Scope = { reporter: itLead, municipalities: [], shared: true };
      const opened = opening(1);
      const climb = { verb: 'requestEscalation', input: { words: 'Upp', platformFault: true } } as const;
      const second = acting(opened.case, firstLine, climb);
      const third = acting(second.case, lead, climb);
      await store(storeOf(), opened, second);
      assert.deepEqual(await find('logga', shared), []);
      await store(storeOf(), third);
      assert.equal(third.case.shared, true);
      assert.deepEqual(await find('logga', shared), [number(1)]);
    });

    it('[STO12] what finds are listed newest first, in pages', async () => {
      for (let n = 1; n <= 7; n += 1) await store(storeOf(), opening(n, { at: minute(n === 3 ? 99 : n) }));
      const found = await pages((p) => storeOf().search(inLulea, ['logga'], p), 3);
      assert.deepEqual(found, [[3, 7, 6].map(number), [5, 4, 2].map(number), [number(1)]]);
    });

    it('[STO13] what people type is never read as a query', async () => {
      await store(
        storeOf(),
        opening(1, { title: 'AND OR NOT NEAR' }),
        opening(1, { number: caseNumber(bod, 2026, 1) }),
      );
      for (const word of hostileWords) {
        const found = await numbers(storeOf().search(inLulea, [word, 'logga'], firstPage));
        assert.ok(
          found.every((n) => n.startsWith('LUL')),
          JSON.stringify(word),
        );
        await storeOf().search(inLulea, [word], firstPage);
      }
      assert.deepEqual(await find('and or not near'), [number(1)]);
      assert.deepEqual(await numbers(storeOf().search(inLulea, Array(3000).fill('and'), firstPage)), [number(1)]);
    });

    it('[STO13] words without a letter or digit say nothing; alone they find nothing', async () => {
      await store(storeOf(), opening(1));
      assert.deepEqual(await find('logga - !'), [number(1)]);
      for (const words of ['', '-', '" *', '…']) assert.deepEqual(await find(words), []);
      assert.deepEqual(await numbers(storeOf().search(inLulea, [], firstPage)), []);
    });

    it('[STO9] a forged cursor gives a page', async () => {
      await store(storeOf(), opening(1));
      for (const after of forgedCursors)
        assert.ok((await storeOf().search(inLulea, ['logga'], { after, limit: 5 })).rows.length <= 1);
    });
  });
}
