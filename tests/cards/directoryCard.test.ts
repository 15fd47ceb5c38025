import assert from 'node:assert/strict';
import type { Card } from '../../cards/shapes.js';
import { directoryCard } from '../../cards/directoryCard.js';
import { ownRolesCard } from '../../cards/ownRolesCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { decode } from '../../cards/verbs.js';
import { day } from '../../src/domain/ids.js';
import { anyCards } from '../support/anyCards.js';
import { buttonsOf, partsOf, shownText } from '../support/cardChecks.js';

const today = day('2026-11-23');
const cardOf = (name: string): Card => anyCards[name] ?? assert.fail(name);
const linksOn = (card: Card) =>
  partsOf(card).flatMap((part) => ('url' in part && 'type' in part && part.type === 'Action.OpenUrl' ? [String(part.url)] : []));

describe('the role directory', () => {
  const card = cardOf('the directory');

  it('[DIRC1] names who holds each role, its deputies, and who stands in where it is vacant', () => {
    assert.match(
      shownText(card),
      /Luleå kommun\nFörvaltningsledare verksamhet\nBo Ek\n[^]*Administratör\nVakant\. Siv Lund tar emot så länge\./,
    );
    assert.match(shownText(card), /Gemensamt för alla kommuner\nFörvaltningsledare IT\nIda Holm/);
  });

  it('[DIRC1] says so where nobody matches', () => {
    assert.match(shownText(cardOf('a directory without answer')), /Jag hittar ingen som passar ”kungen”/);
  });

  it('[DIRC2] a deputy in force is marked with the one they act for and their last day', () => {
    assert.match(shownText(card), /\nEva Ny\nErsättare för Bo Ek till och med 31 dec\. 2026\n/);
    assert.match(card.fallbackText, /Eva Ny, Ersättare för Bo Ek till och med 31 dec\. 2026, eva\.ny@lulea\.example/);
  });

  it('[DIRC3] whoever has an address there is reached by it, and by a chat, one link a person; others by name alone', () => {
    assert.match(shownText(card), /Bo Ek\nChatta\n {2}bo\.ek@lulea\.example\n/);
    assert.deepEqual(
      linksOn(card),
      ['bo.ek', 'eva.ny', 'asa.orn'].map((name) => `https://teams.microsoft.com/l/chat/0/0?users=${name}@lulea.example`),
    );
    assert.match(JSON.stringify(card), /"title":"Chatta med Eva Ny i Teams"/);
  });

  it('[DIRC3] an address cannot add anything to the link', () => {
    const responsible = { who: { name: 'X', role: null, place: null }, email: 'a,b&message=hej#@x.example' };
    const places = [{ place: null, rows: [{ service: 'S', responsible }] }];
    assert.deepEqual(linksOn(directoryCard({ query: 's', note: null, report: null, places }, sv)), [
      'https://teams.microsoft.com/l/chat/0/0?users=a%2Cb%26message%3Dhej%23@x.example',
    ]);
  });

  it('[DIRC4] words that were no question can be reported as they stand', () => {
    const [report, ...others] = buttonsOf(cardOf('a directory without answer'));
    assert.deepEqual(others, []);
    assert.equal(report?.title, 'Rapportera');
    assert.deepEqual(decode(report?.verb, report?.data), { verb: 'newReport', text: 'Vem är kungen?' });
    assert.deepEqual(buttonsOf(card), []);
  });

  it('[DIRC4] a guess says that it is one, and the supplier is reached through the itLead', () => {
    const { places } = { places: [{ place: null, rows: [{ role: 'itLead', holders: [], standIn: null }] }] } as const;
    const shown = (note: 'guessed' | 'supplier') => shownText(directoryCard({ query: 'x', note, report: null, places }, sv));
    assert.match(shown('guessed'), /Jag är inte säker på att jag förstod allt/);
    assert.match(shown('supplier'), /Förvaltningsledare IT har kontakten/);
  });
});

describe('my roles', () => {
  const told = shownText(cardOf('my roles'));

  it('[DIRC5] each with its place, its days and whose place it is held in', () => {
    assert.match(told, /Förvaltningsledare verksamhet, Luleå kommun\nSedan 1 jan\. 2024, tills vidare\n/);
    assert.match(told, /Lokal IT, Luleå kommun\nSom ersättare för Lo K\nFrån 1 nov\. 2026 till och med 30 nov\. 2026\n/);
    assert.match(told, /Styrgruppen\nBörjar 1 jan\. 2027, tills vidare/);
  });

  it('[DIRC5] with who deputises for me, when, and how to reach them', () => {
    assert.match(told, /Din ersättare: Eva Ny\nBörjar 1 dec\. 2026, till och med 31 dec\. 2026\nChatta\n {2}eva\.ny@lulea\.example/);
    assert.match(cardOf('my roles').fallbackText, /Din ersättare: Eva Ny, Börjar 1 dec\. 2026/);
  });

  it('[DIRC5] and where I have none, whom to turn to', () => {
    const none = cardOf('my roles when I have none');
    assert.match(shownText(none), /Du har ingen roll i supportkedjan just nu\.[^]*administratören i Luleå kommun[^]*Ada Mo\nChatta\n {2}ada\.mo@lulea\.example/);
    assert.match(shownText(ownRolesCard({ roles: [], today, giver: null }, en)), /You have no role/);
  });

  it('[DIRC5] far more roles than anybody has still fit', () => {
    const held = {
      role: 'firstLine' as const,
      municipality: null,
      place: '"'.repeat(200),
      from: today,
      to: null,
      deputyFor: { name: '"'.repeat(200), role: null, place: null },
      deputies: [],
    };
    const card = ownRolesCard({ roles: Array.from({ length: 200 }, () => held), today, giver: null }, sv);
    assert.ok(JSON.stringify(card).length < 40_000);
  });
});
