import assert from 'node:assert/strict';
import { caseCard } from '../../cards/caseCard.js';
import { planCard } from '../../cards/planCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { decode } from '../../cards/verbs.js';
import { fewWishes, manyWishes, planCards, seenBy } from '../support/anyPlanCards.js';
import { faultsOf, inputOf } from '../support/cardChecks.js';
import { people, viewAfter } from '../support/cardFixtures.js';
import { after, listed, setFrame, wish, wishNumber } from '../support/plans.js';
import { buttonsOf, wordsOf } from '../support/readCard.js';

const plain = (card: unknown) => wordsOf(card).replaceAll('\u00a0', ' ');
const titles = (card: unknown) => buttonsOf(card).map(({ title }) => title);

describe('the ranked list’s card', () => {
  it('[RNK17] says the frame, what is inside and outside it, and how many have no cost', () => {
    const words = plain(planCards['a ranked list']);
    assert.match(words, /Ramen: 2 000 000 kr\. Inom ramen: 1 870 000 kr \(6\)\. Utanför: 800 000 kr \(1\)\./);
    assert.match(words, /Utan kostnad än så länge: 1\. De räknas som 0 kr/);
    assert.match(plain(planCards['a ranked list to look at']), /Frame: SEK 2,000,000\. Inside the frame: SEK 1,870,000 \(6\)\. Outside: SEK 800,000 \(1\)\./);
    assert.match(plain(planCards['a ranked list without a frame']), /Ingen ram är satt för 2026\. Summa: 2 670 000 kr \(7\)\./);
    assert.match(plain(planCards['an empty list']), /Det finns inga önskemål på listan för 2026/);
  });

  it('[RNK17] each row has its number, what it is, whose, how it stands, its cost and the sum down to it', () => {
    const words = plain(planCards['a ranked list']);
    assert.match(words, /1 {2}LUL-26-0004 · Luleå\nUnderskrift med två personer\nGodkänt, beslut av Förvaltningsledare IT 5 jan\. 2026\nStorlek M · 450 000 kr · Summa 450 000 kr/);
    assert.match(words, /LUL-26-0003 · Luleå\nMörkt läge\n.*\nIngen kostnad beräknad · Summa 1 400 000 kr/);
    assert.match(words, /LUL-26-0006[^]*800 000 kr · Utanför ramen, 550 000 kr för mycket[^]*LUL-26-0007[^]*120 000 kr · Summa 1 870 000 kr/);
    assert.match(words, /Spara \*utkast\*\nLevererat/);
    assert.match(planCards['a ranked list']?.fallbackText ?? '', /1 LUL-26-0004 Underskrift/);
  });

  it('[RNK18] members move by buttons on each row, but not off its ends; others look', () => {
    const { version } = fewWishes.plan;
    const on = (n: number) => buttonsOf(planCards['a ranked list']).filter(({ data }) => data['case'] === wishNumber(n)).map(({ title }) => title);
    assert.deepEqual(on(4), ['Lägre', 'Placera som nr', 'Visa']);
    assert.deepEqual(on(2), ['Högre', 'Lägre', 'Placera som nr', 'Visa']);
    assert.deepEqual(on(7), ['Högre', 'Placera som nr', 'Visa']);
    const higher = buttonsOf(planCards['a ranked list']).find(({ title }) => title === 'Högre');
    assert.deepEqual(decode(higher?.verb, higher?.data), { verb: 'moveHigher', year: 2026, case: wishNumber(2), seen: version });
    assert.deepEqual(new Set(titles(planCards['a ranked list to look at'])), new Set(['Show', 'Show 2025', 'Show 2027']));
    assert.deepEqual(titles(planCards['a ranked list without a frame']).slice(-3), ['Sätt ram', 'Visa 2025', 'Visa 2027']);
  });

  it('[RNK19] shows ten at a time, the page of the wish that it is about, and never a page that is not there', () => {
    const view = seenBy('ada', manyWishes);
    const shown = (options: Parameters<typeof planCard>[2]) => /Nummer \d+ till \d+ av 23/.exec(plain(planCard(view, sv, options)))?.[0];
    assert.deepEqual([shown({}), shown({ page: 2 }), shown({ page: 99 }), shown({ case: wishNumber(15) })].map((line) => line?.slice(7, -6)), ['1 till 10', '21 till 23', '21 till 23', '11 till 20']);
    assert.deepEqual(titles(planCards['a ranked list’s second page']).slice(-5), ['Visa fler', 'Sätt ram', 'Visa de första', 'Visa 2025', 'Visa 2027']);
    assert.ok(!titles(planCard(view, sv, { page: 2 })).includes('Visa fler'));
  });

  it('[RNK20] tells the last five changes of all when asked for, with who and when', () => {
    assert.match(plain(planCards['a ranked list']), /i dag 10\.00 {2}Ada flyttade LUL-26-0004 från nummer 4 till nummer 1\n[^]*Ada ändrade ramen från 1 500 000 kr till 2 000 000 kr\n.*Ada satte ramen till 1 500 000 kr/);
    assert.match(plain(planCards['a ranked list’s second page']), /Dan, som ersättare för cleo, satte ramen till 1 250 000 kr/);
    assert.match(JSON.stringify(planCards['a ranked list']), /"Ändringar \(4\)"/);
    const more = [1, 2, 3].reduce((so, n) => after(so, 'bo', setFrame(n)), fewWishes);
    const card = planCard(seenBy('ada', more), sv);
    assert.match(JSON.stringify(card), /"Ändringar \(7\)"/);
    assert.equal(plain(card).match(/i dag 10\.00 {2}/g)?.length, 5);
  });

  it('[RNK21] a form asks on the same card, keeps what was typed and says what is wrong with it', () => {
    const placing = planCards['a wish that is given a number'];
    assert.ok(placing);
    assert.match(plain(placing), /Vilket nummer ska LUL-26-0005 ”Kartvy[^]*Skriv ett nummer från 1 till 7/);
    assert.equal(inputOf(placing, 'place')?.['value'], 'elva');
    assert.deepEqual(titles(placing), ['Placera som nr', 'Avbryt']);
    const gone = planCard(seenBy('ada', listed([])), sv, { case: wishNumber(5), form: { form: 'place' } });
    assert.equal(inputOf(gone, 'place'), undefined);
  });

  it('[ACT2] [RNK18] what no button of the list says is forged', () => {
    const on = { case: 'LUL-26-0042', seen: 3 };
    for (const [verb, data] of [
      ['moveHigher', on], ['moveLower', { ...on, year: '2026' }], ['placeAs', { year: 2026, seen: 1, place: '1' }],
      ['setFrame', { year: 2026, frame: '1' }], ['openPlan', { year: 1e9 }], ['form', { ...on, form: 'moveHigher' }],
    ] as const)
      assert.deepEqual(decode(verb, data), { fault: 'forged' }, verb);
  });

  it('[RNK8] a wish’s card has the button Prioritering for whoever may rank it', () => {
    const view = viewAfter([], people.firstLine);
    assert.ok(!titles(caseCard(view, sv)).includes('Prioritering'));
    const button = buttonsOf(caseCard({ ...view, rankedIn: 2026 }, sv)).find(({ title }) => title === 'Prioritering');
    assert.deepEqual(decode(button?.verb, button?.data), { verb: 'openPlan', year: 2026, case: view.number });
  });

  for (const unit of ['å', '"', '\\', '😀'])
    it(`[CARD9] [RNK19] ten titles as long as can be, of ${unit}, fit`, () => {
      const wishes = Array.from({ length: 11 }, (_, n) => wish(n + 1, 999_999_999_999, { report: { ...wish(1, 0).report, title: [...unit.repeat(120)].slice(0, 120).join('') } }));
      const card = planCard(seenBy('ada', listed(wishes, { ...fewWishes.plan, frame: 1 })), en, { told: { tone: 'attention', text: unit.repeat(500) } });
      assert.ok(JSON.stringify(card).length < 40_000, `${JSON.stringify(card).length}`);
      assert.deepEqual(faultsOf(card), []);
    });
});
