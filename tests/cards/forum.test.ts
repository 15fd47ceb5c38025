import assert from 'node:assert/strict';
import { circularCard, informationCard, sentCard } from '../../cards/forumCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { decode } from '../../cards/verbs.js';
import { circular } from '../support/anyCards.js';
import { buttonsOf, faultsOf, inputOf, literalText, shownText } from '../support/cardChecks.js';
import { later } from '../support/cardFixtures.js';

const most = 40_000;
const by = { name: 'Ida *Holm*', role: 'itLead', place: null } as const;
const meant = (card: Parameters<typeof buttonsOf>[0]) => buttonsOf(card).map(({ title, verb, data }) => [title, decode(verb, data)]);
const unread = (count: number, name = 'Bo Ek') => Array.from({ length: count }, (_, n) => ({ name: `${name} ${n}`, role: 'localIt', place: 'Luleå kommun' }) as const);
/** Each character of it is two in JSON. */
const heavy = '"'.repeat(4000);

describe('the cards of information to many', () => {
  it('[FRM6] the letter says who, in which role, what and when, word for word, and has one button', () => {
    const card = circularCard({ ...circular, by, readAt: null }, sv);
    assert.match(shownText(card), /^Information från Ida \*Holm\*, Förvaltningsledare IT\nDriftstopp \*torsdag\*\n# Hej\nå+\nSkickat i dag \d\d\.\d\d\n/);
    assert.ok([circular.title, circular.words].every((words) => literalText(card).includes(words)));
    assert.deepEqual(meant(card), [['Läst', { verb: 'readCircular', draft: 'd' }]]);
  });

  it('[FRM6] once it is read it says when, and has no button', () => {
    const card = circularCard({ ...circular, by, readAt: later(60) }, sv);
    assert.match(shownText(card), /\nLäst i dag \d\d\.\d\d$/);
    assert.deepEqual(meant(card), []);
    assert.match(shownText(circularCard({ ...circular, by: { name: '', role: 'itLead', place: null }, readAt: null }, sv)), /^Information från en tidigare medarbetare/);
  });

  it('[FRM8] the sender’s card counts those who have read it, and names the others, as many as fit', () => {
    const shown = (count: number) => sentCard({ ...circular, audience: 'local', recipients: 142, unread: unread(count) }, sv);
    assert.match(shownText(shown(2)), /Till\nAlla lokala roller\n[^]*Läst av 140 av 142\nHar inte läst än: Bo Ek 0 \(Luleå kommun\), Bo Ek 1 \(Luleå kommun\)$/);
    assert.match(shownText(shown(112)), /Bo Ek 99 \(Luleå kommun\) och 12 till$/);
    assert.match(shownText(shown(0)), /Läst av 142 av 142$/);
    assert.deepEqual(meant(shown(2)), [['Uppdatera', { verb: 'followCircular', draft: 'd' }]]);
  });

  it('[ACT3] each wrong field of information to many has its fault', () => {
    const decoded = decode('sendCircular', { draft: 'd', audience: 'alla', title: ' ', words: 'x'.repeat(4001) });
    assert.deepEqual(decoded, {
      fault: 'information',
      draft: 'd',
      typed: { audience: 'alla', title: '', words: 'x'.repeat(4001) },
      faults: [{ field: 'audience', code: 'unknown' }, { field: 'title', code: 'missing' }, { field: 'words', code: 'tooLong', length: 4001, most: 4000 }],
    });
  });

  it('[FRM5] a refused form has what was typed and a sentence for each field', () => {
    const typed = { audience: 'local', title: 'Driftstopp', words: '' };
    const card = informationCard({ draft: 'd', typed, faults: [{ field: 'words', code: 'missing' }] }, sv);
    assert.deepEqual([inputOf(card, 'audience')?.['value'], inputOf(card, 'title')?.['value']], ['local', 'Driftstopp']);
    assert.match(shownText(card), /Något behöver rättas[^]*Fyll i ”Text”\./);
    assert.deepEqual(buttonsOf(card).map(({ title }) => title), ['Skicka', 'Avbryt']);
  });

  it('[CARD1] [CARD9] are valid and small enough with the longest words, and thousands who have not read them', () => {
    const long = { ...circular, title: '"'.repeat(120), words: heavy };
    for (const texts of [sv, en])
      for (const card of [
        circularCard({ ...long, by: { ...by, name: heavy.slice(0, 500) }, readAt: null }, texts),
        sentCard({ ...long, audience: 'local', recipients: 3000, unread: unread(3000, 'x'.repeat(120)) }, texts),
        informationCard({ draft: 'd', typed: { title: heavy.repeat(5), words: heavy.repeat(5) }, faults: [] }, texts),
      ]) {
        assert.deepEqual(faultsOf(card), []);
        assert.ok(JSON.stringify(card).length < most, `${JSON.stringify(card).length}`);
      }
  });
});
