import assert from 'node:assert/strict';
import type { NewsLine } from '../../src/domain/newsLine.js';
import { letterCard, type LetterView } from '../../cards/letterCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { decode } from '../../cards/verbs.js';
import { day } from '../../src/domain/ids.js';
import { buttonsOf, faultsOf, shownText } from '../support/cardChecks.js';

const who = (name: string) => ({ name, role: null, place: null });
type Office = Extract<NewsLine, { role: unknown }>;
const office = (type: Office['type'], changes: Partial<Office> = {}): Office => ({
  type, role: 'firstLine', place: 'Luleå kommun', part: { as: 'holder' }, from: day('2026-12-01'), to: null, isNew: false, by: null, ...changes,
});
const roles = (lines: readonly NewsLine[], queue: { count: number; more: boolean } | null = null) =>
  ({ about: 'roles', lines, queue }) as const satisfies LetterView;
const types = ['appointed', 'extended', 'ended', 'withdrawn', 'begins', 'over'] as const;

describe('the letter about roles', () => {
  it('[RND3] says what became of each role, until when, and who changed it, once', () => {
    const by = who('Bo _Ek_');
    const lines = [office('appointed', { by, isNew: true }), office('ended', { role: 'localIt', to: day('2027-01-31'), by })];
    const text = shownText(letterCard(roles([...lines, { type: 'responsible', service: 'Bygglov', by }]), sv));
    assert.match(text, /Du har fått rollen Kundtjänst, Luleå kommun, från 1 dec\. 2026 tills vidare\./);
    assert.match(text, /Din tid i rollen Lokal IT, Luleå kommun varar till och med 31 jan\. 2027\./);
    assert.match(text, /Du ansvarar nu för e-tjänsten Bygglov\./);
    assert.equal(text.match(/Ändrat av Bo _Ek_\./g)?.length, 1);
  });

  it('[RND7] says what a new role means, how much waits, and shows it', () => {
    const shown = (count: number, more: boolean) => letterCard(roles([office('begins', { isNew: true })], { count, more }), sv);
    assert.match(shownText(shown(3, false)), /Ärenden från medborgare kommer först till dig.*\n3 ärenden väntar på dig\./);
    assert.match(shownText(shown(10, true)), /Fler än 10 ärenden väntar på dig\./);
    assert.deepEqual(buttonsOf(shown(0, false)).map(({ title, verb, data }) => [title, decode(verb, data)]), [
      ['Visa min kö', { verb: 'page', request: { list: 'queue', after: null } }],
    ]);
    assert.deepEqual(buttonsOf(letterCard(roles([office('over')]), sv)), []);
  });

  it('[RND4] speaks to holder, deputy and whoever has a deputy, in both languages', () => {
    const other = who('Eva Ny');
    const parts = [{ as: 'holder' }, { as: 'deputy', other }, { as: 'deputised', other }] as const;
    for (const texts of [sv, en]) {
      const said = parts.flatMap((part) => types.map((type) => shownText(letterCard(roles([office(type, { part, to: day('2026-12-24') })]), texts))));
      assert.equal(new Set(said).size, 18);
      assert.equal(said.filter((text) => text.includes('Eva Ny')).length, 12);
    }
  });

  it('[CARD1] is valid with a line of each kind, and with as many as an import can give', () => {
    const lines = types.map((type) => office(type, { isNew: true, by: who('Bo Ek') }));
    for (const texts of [sv, en]) assert.deepEqual(faultsOf(letterCard(roles(lines, { count: 10, more: true }), texts)), []);
    const many = Array.from({ length: 20 }, () => lines).flat();
    const crowded = letterCard(roles(many, null), sv);
    assert.ok(JSON.stringify(crowded).length < 40_000);
    assert.match(shownText(crowded), /… och \d+ till\./);
  });
});

describe('the letter about vacant roles', () => {
  const seat = { place: 'Luleå kommun', row: { role: 'localIt', holders: [], standIn: { who: who('Siv Lund'), email: null } } } as const;

  it('[RND5] names each role, who stands in, and what to do', () => {
    const text = shownText(letterCard({ about: 'vacancies', seats: [seat], members: 2 }, sv));
    assert.match(text, /Lokal IT, Luleå kommun\nHjälper till med inloggning.* Siv Lund tar emot så länge\./);
    assert.match(text, /har 2 av tre ledamöter från kommunerna/);
    assert.match(text, /Utse någon så snart du kan\. Jag påminner varje vecka\./);
  });

  it('[CARD1] is valid with every seat of fourteen municipalities', () => {
    const seats = Array.from({ length: 14 * 6 }, () => seat);
    for (const texts of [sv, en]) {
      const card = letterCard({ about: 'vacancies', seats, members: 0 }, texts);
      assert.deepEqual(faultsOf(card), []);
      assert.ok(JSON.stringify(card).length < 40_000);
    }
  });
});
