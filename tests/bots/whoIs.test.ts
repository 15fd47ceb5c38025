import assert from 'node:assert/strict';
import type { RosterRow, ServiceRow } from '../../src/domain/roster.js';
import { understand } from '../../bots/words.js';
import { answerFor, directoryFor, ownRolesFor } from '../../bots/whoIs.js';
import { createDirectory } from '../../src/domain/directory.js';
import { day, municipalityCode, type MunicipalityCode } from '../../src/domain/ids.js';
import { sample } from '../support/sample.js';

const world = { directory: createDirectory(sample), today: day('2026-11-23') };
const lulea = municipalityCode('LUL');

function answer(text: string, home: MunicipalityCode | null = lulea) {
  const said = understand(text);
  assert.ok(said.say === 'whoIs', text);
  return answerFor(world, home, said);
}

const nameOf = (row: RosterRow | ServiceRow) =>
  'service' in row ? `${row.service}: ${row.responsible.who.name}` : row.holders.map(({ who }) => who.name).join(' + ') || 'nobody';
const people = (text: string, home?: MunicipalityCode | null) =>
  answer(text, home).places.flatMap(({ rows }) => rows.map(nameOf));

describe('who does what', () => {
  const same: readonly (readonly [string, ...string[]])[] = [
    [
      'Förvaltningsledare verksamhet, Boden',
      'vem är förvaltningsledare i Boden?',
      'Vem är förvaltningsledaren i Bodens kommun',
      'vem är det som är förvaltningsledare i Boden',
      'Vem har rollen förvaltningsledare verksamhet i Boden?',
      'kontakta förvaltningsledaren i Boden',
      'Kontakt förvaltningsledare Boden',
      'vad heter Bodens förvaltningsledare?',
      'hur når jag förvaltningsledaren i Boden?',
      'who is the business lead in Boden?',
      "Who's business lead in Boden",
      'contact the business lead in Boden',
    ],
    ['Lokal IT, Kiruna', 'vem är lokal IT i Kiruna?', 'vem ar lokal it i kiruna', 'vem e lokal it i Kiruna', 'vem har hand om lokal IT i Kiruna?', 'vilka är lokal IT i Kiruna kommun?', 'vem har rollen lokal IT i Kiruna'],
    ['Lokal IT, Luleå', 'vem är vår lokala IT', 'Vem är it-support hos oss?', 'vem ansvarar för it i Luleå'],
    ['Ansökan om bygglov: E-tjänsteansvarig bygglov, Boden', 'vem är ansvarig för bygglov i Boden?', 'Vem ansvarar för bygglovet i Bodens kommun', 'who is responsible for bygglov in Boden'],
  ];

  it('[EDG59] is answered however it is asked', () => {
    for (const [person, ...ways] of same)
      for (const way of ways) assert.equal(people(way).join(), person, way);
  });

  it('[EDG59] the members of a group are named, a deputy in force too', () => {
    assert.equal(people('vilka sitter i styrgruppen?').join().match(/styrgruppen/g)?.length, 5);
    assert.match(people('vem är förvaltningsledare i Kalix?').join(), /^Förvaltningsledare verksamhet, Kalix \+ Ersättare för/);
  });

  it('[EDG59] without a place it is about my own municipality, and about all where that is not known', () => {
    assert.deepEqual(people('vem är lokal IT?'), ['Lokal IT, Luleå']);
    assert.equal(people('vem är lokal IT?', null).length, 14);
    assert.deepEqual(people('vem är förvaltningsledare?'), ['Förvaltningsledare verksamhet, Luleå', 'Förvaltningsledare IT, Norrbottens e-nämnd']);
    assert.equal(people('roller i Boden').length, 6);
  });

  it('[EDG59] the supplier is reached through the itLead, and the answer says so', () => {
    assert.deepEqual(people('vem är leverantören?'), ['Förvaltningsledare IT, Norrbottens e-nämnd']);
    assert.equal(answer('vem är leverantören?').note, 'supplier');
  });

  it('[EDG59] what is spelt as we spell it is no guess; a slip or words passed over make it one', () => {
    assert.deepEqual([answer('vem är lokal IT i Kiruna?').note, answer('vem är lokal IT i Kiruna?').report], [null, null]);
    assert.equal(answer('vem är lokal IT i Kriuna?').note, 'guessed');
    const library = answer('Vem är chef för biblioteket i Boden?');
    assert.deepEqual([library.note, library.report], ['guessed', 'Vem är chef för biblioteket i Boden?']);
  });

  it('[EDG59] a sentence about something else is answered with nobody, and can be reported as it stands', () => {
    for (const text of ['Vem är det som loggar ut mig hela tiden?', 'vem är Axel?', 'Vilka är kraven för bygglov?', 'Who is it that keeps logging me out?']) {
      const { places, report } = answer(text);
      assert.deepEqual([places, report], [[], text], text);
    }
  });

  it('[EDG59] a long sentence is a report from the beginning', () => {
    const text = `Vem är det som har ändrat i formuläret? ${'Sedan i går går det inte att skicka in. '.repeat(4)}`;
    assert.deepEqual(understand(text), { say: 'report', text: text.trim() });
  });
});

describe('my own roles', () => {
  const person = (name: string) => sample.people.find((p) => p.name === name)?.id ?? assert.fail(name);

  it('[DIRC5] say from when until when, in whose place, and who deputises for me', () => {
    const [held] = ownRolesFor(world, null, person('Förvaltningsledare verksamhet, Kalix')).roles;
    assert.equal(held?.role, 'businessLead');
    assert.deepEqual([held.place, held.to, held.deputyFor], ['Kalix kommun', null, null]);
    assert.deepEqual(held.deputies.map(({ email, from, to }) => [email, from, to]), [
      ['ersattare.for.forvaltningsledare.verksamhet@kalix.example', '2024-01-01', '2030-12-31'],
    ]);
    const [deputised] = ownRolesFor(world, null, person('Ersättare för förvaltningsledare verksamhet, Kalix')).roles;
    assert.equal(deputised?.deputyFor?.name, 'Förvaltningsledare verksamhet, Kalix');
    assert.deepEqual([deputised.to, deputised.deputies], ['2030-12-31', []]);
  });

  it('[DIRC5] what is over is not told; what is to come is', () => {
    const after = { ...world, today: day('2031-01-01') };
    const before = { ...world, today: day('2020-01-01') };
    const deputy = person('Ersättare för förvaltningsledare verksamhet, Kalix');
    assert.deepEqual(ownRolesFor(after, null, deputy).roles, []);
    assert.deepEqual(ownRolesFor(after, null, person('Förvaltningsledare verksamhet, Kalix')).roles[0]?.deputies, []);
    assert.equal(ownRolesFor(before, null, deputy).roles.length, 1);
  });

  it('[DIRC5] where I have none, the administrator of my municipality is the one to ask', () => {
    const { giver, roles } = ownRolesFor(world, lulea, person('E-tjänsteansvarig bygglov, Luleå'));
    assert.deepEqual([roles, giver?.place, giver?.row.holders[0]?.email], [[], 'Luleå kommun', 'administrator@lulea.example']);
    assert.equal(ownRolesFor(world, null, person('E-tjänsteansvarig bygglov, Luleå')).giver, null);
  });

  it('[EDG55] `roller` shows the reader’s municipality and what all share', () => {
    assert.deepEqual(directoryFor(world, lulea).places.map(({ place }) => place), ['Luleå kommun', null]);
    assert.deepEqual(directoryFor(world, null).places.map(({ place }) => place), [null]);
  });
});
