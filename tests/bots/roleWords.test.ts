import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Role } from '../../src/domain/organisation.js';
import { meantBy } from '../../bots/roleWords.js';
import { fold } from '../../bots/words.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { municipalRoles, sharedRoles } from '../../src/domain/organisation.js';
import { sample } from '../support/sample.js';

const { municipalities } = sample;
const meant = (question: string) => meantBy(question, municipalities);

/** What must be understood, roles first: `businessLead BOD`. */
const spellings: Readonly<Record<string, readonly string[]>> = {
  'firstLine ARV': ['kundtjänst i Arvidsjaur', 'receptionen i Arvidsjaurs kommun', 'växeln i Arvidsjau'],
  'firstLine ARJ': ['medborgarservice i Arjeplog', 'kundtjänsten Arjeplogs kommun', 'första linjen i Arjepolg'],
  'firstLine LUL': ['kundtjänst Luleå', 'Luleås kundtjänst', 'medborgarservise i Lulea', 'customer service in Luleå', 'kudntjänst i Luela'],
  'localIt KIR': ['lokal IT i Kiruna', 'lokala IT i Kiruna kommun', 'it-support i Kirunna', 'IT i Kiruna', 'it-avdelningen i Kriuna', 'Kirunas lokal-IT'],
  'localIt OVK': ['lokal it Överkalix', 'IT supporten i Överkalix kommun', 'local IT in Overkalix', 'loka IT i Över Kalix'],
  'localIt KAL': ['lokal it Kalix', 'it i kalixs kommun', 'it-supporten i Kallix'],
  'businessLead BOD': [
    'förvaltningsledare i Boden', 'förvaltningsledaren i Bodens kommun', 'Bodens förvaltningsledare', 'förvaltningsledare verksamhet, Boden',
    'forvaltningsledare boden', 'förvaltnigsledare i Bodn', 'förvaltningsledare verksmhet i Bodne', 'förvaltnings ledare i Boden',
    'business lead in Boden', 'vår förvaltningsledare i Boden nu', 'ersättare för förvaltningsledaren i Boden',
  ],
  'businessLead ALV': ['förvaltningsledaren i Älvsbyn', 'förvaltningsledare Älvsby kommun', 'verksamhetens förvaltningsledare i Älvsbyns kommun'],
  'eServiceCoordinator GAL': ['e-tjänstesamordnare i Gällivare', 'den lokala e-tjänstesamordnaren i Gällivare', 'lokal samordnare i Gällivare', 'etjänstsamordnaren i Gellivare', 'lokal e-tjänstesamordnare, Gällivare', 'samordnaren i Gälivare', 'e tjänste samordnare i Gällivares kommun'],
  'administrator PAJ': ['administratör i Pajala', 'administratören i Pajalla', 'admin i Pajala', 'adminstratör i Pajala kommun', 'systemadministratören i Pajala'],
  'administrator HAP': ['administratörerna i Haparanda', 'administrator in Haparanda stad', 'admin Happaranda'],
  'eServiceDeveloper PIT': ['utvecklare i Piteå', 'utvecklarna i Piteå kommun', 'utvecklare av e-tjänster i Pitea', 'utvekclare i Piteås kommun', 'e-service developer in Piteå'],
  'eServiceDeveloper JOK': ['utvecklare i Jokkmokk', 'utvecklaren i Jokmokk', 'utvecklare e-tjänster Jokkmokks kommun', 'developer in Jockmokk'],
  'businessLead OVT': ['förvaltningsledare i Övertorneå', 'förvaltningsledare i Övertornio', 'förvaltningsledarna i Övertorneå kommun'],
  'firstLine,localIt LUL': ['kundtjänst och lokal IT i Luleå'],
  'localIt LUL,PIT': ['lokal IT i Luleå och Piteå'],
  'businessLead,itLead': ['förvaltningsledare', 'förvaltningsledarna', 'vår förvaltningsledare'],
  businessLead: ['förvaltningsledare verksamhet', 'business lead'],
  itLead: ['förvaltningsledare IT', 'förvaltningsledare för IT', 'IT-förvaltningsledaren', 'förvaltningsledaren it', 'IT lead', 'forvaltningledare IT'],
  'itLead BOD': ['förvaltningsledare IT i Boden'],
  managementGroup: ['förvaltningsgruppen', 'utvecklings- och förvaltningsgruppen', 'förvaltningsgrupen', 'management group', 'utvecklingsgruppen'],
  steeringGroup: ['styrgruppen', 'styrgrupen', 'styrgruppens', 'medlemmar i styrgruppen', 'steering group'],
  systemOwner: ['systemägare', 'systemägaren', 'sytemägare', 'system owner', 'systemägarens'],
  supplier: ['leverantör', 'leverantören', 'leverantörens', 'levrantör', 'supplier'],
  BOD: ['Boden', 'Bodens kommun'],
};

describe('words for roles and places', function () {
  this.timeout(30_000);
  const understood = (question: string) => {
    const { roles, places } = meant(question);
    return [roles.join(), places.join()].filter(Boolean).join(' ');
  };

  it('[EDG58] are understood inflected, joined or apart, every day’s names too, and with a slip or two', () => {
    const all = Object.values(spellings).flat();
    assert.ok(all.length >= 60, `${all.length}`);
    const places = new Set(Object.keys(spellings).flatMap((key) => key.split(' ').at(-1)?.split(',') ?? []));
    assert.deepEqual(municipalities.filter(({ code }) => !places.has(code)), []);
    for (const [wanted, questions] of Object.entries(spellings))
      for (const question of questions) {
        assert.equal(understood(question), wanted, question);
        assert.deepEqual(meant(question).rest, [], question);
      }
  });

  it('[EDG58] a slip is known for one', () => {
    for (const question of ['förvaltningsledaren i Bodens kommun', 'Luleås utvecklare', 'styrgruppen', 'vår lokala IT', 'den lokala e-tjänstesamordnaren i Arjeplogs kommun']) assert.ok(meant(question).exact, question);
    for (const question of ['förvaltnigsledare i Boden', 'lokal IT i Kriuna']) assert.ok(!meant(question).exact, question);
  });

  it('[EDG58] what is near to none is passed over, short words and names of people above all', () => {
    for (const words of [
      'Axel', 'Amina', 'Kalle', 'Alvar', 'Karin Lund', 'kejsare i Rom', 'det som loggar ut mig hela tiden', 'kungen', 'ordförande', 'rektor', 'bodelning',
      'kalas', 'lokalvårdare', 'leverans', 'utveckling av hamnen', 'kirurgen', 'pizza', '', '???', '🙂', 'x'.repeat(120),
    ])
      assert.equal(understood(words), '', words);
    assert.deepEqual(meant('chef för biblioteket i Boden').rest, ['chef', 'biblioteket']);
  });

  it('[EDG58] each municipality is found under its name, with one slip anywhere after its first letter', () => {
    for (const { code, name } of municipalities) {
      const stem = name.split(' ')[0] ?? name;
      for (let at = 1; at < stem.length; at++) {
        const missing = stem.slice(0, at) + stem.slice(at + 1);
        assert.deepEqual(meant(`lokal IT i ${missing}`).places, [code], missing);
      }
    }
  });

  const names: readonly (readonly [Role, string])[] = [...municipalRoles, ...sharedRoles].flatMap((role) =>
    [sv.roles[role], en.roles[role]].filter((name) => fold(name).replace(/[^a-z]/g, '').length >= 8).map((name) => [role, name] as const),
  );
  const letter = fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzåäö');

  it('[EDG58] a name of eight letters or more is found in spite of any one slip', () => {
    const kind = fc.constantFrom('add', 'drop', 'change', 'swap');
    fc.assert(
      fc.property(fc.constantFrom(...names), kind, fc.nat(), letter, ([role, name], how, place, typed) => {
        const at = place % name.length;
        const [before, here, next, after] = [name.slice(0, at), name.charAt(at), name.charAt(at + 1), name.slice(at + 2)];
        const slipped = { add: before + typed + here + next + after, drop: before + next + after, change: before + typed + next + after, swap: before + next + here + after }[how];
        assert.ok(meant(slipped).roles.includes(role), slipped);
      }),
      { numRuns: 500 },
    );
  });

  it('[EDG58] nothing that can be written is a fault', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (words) => assert.ok(meant(words).rest.length <= 120)));
  });
});
