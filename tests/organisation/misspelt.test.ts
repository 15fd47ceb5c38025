import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import type { OrganisationFile } from '../../src/organisation/file.js';
import { samplePath } from '../../src/paths.js';
import { areFaults, faultsOf, fileWith, guid, owner, person, role } from './file.js';

const sample = JSON.parse(readFileSync(samplePath, 'utf8')) as OrganisationFile;
const municipality = (at: number, fields: object) => ({ municipalities: changed(sample.municipalities, at, fields) });
const people = (at: number, fields: object) => ({ people: changed(sample.people, at, fields) });
/** Who leads the steering group. */
const chair = sample.people[5]?.objectId;
const [first] = sample.people;
const nobody = guid(8);

describe('one mistake in an organisation file', () => {
  const mistakes: readonly (readonly [string, object, string])[] = [
    ['a municipality code of wrong shape', municipality(0, { code: 'Arv' }), '/municipalities/0/code: must be a municipality code of 2 to 10 letters A–Z such as LUL'],
    ['a municipality without code', municipality(0, { code: undefined }), '/municipalities/0/code: is missing: add it'],
    ['the code of another municipality', municipality(1, { code: 'ARV' }), '/municipalities/1/code: is the same as at /municipalities/0: give each its own'],
    ['no municipalities', { municipalities: [] }, '/municipalities: is empty: add at least one'],
    ['no people', { people: undefined }, '/people: is missing: add it'],
    ['an objectId of wrong shape', people(5, { objectId: '3' }), '/people/5/objectId: must be an id from Microsoft Entra such as 00002580-0000-4000-8000-000000000001'],
    ['the objectId of another person', people(5, { objectId: first?.objectId }), '/people/5/objectId: is the same as at /people/0: give each its own'],
    ['a code that no one means', municipality(0, { code: 'ARW' }), '/people/9/municipality: no municipality is ARV: add or correct it (named in 14 places)'],
    ['an objectId that no one means', people(5, { objectId: nobody }), `/roles/5/person: nobody in people has the objectId ${chair}: add the person or correct the id (named in 2 places)`],
    ['a role of nobody', { roles: changed(sample.roles, 5, { person: nobody }) }, `/roles/5/person: nobody in people has the objectId ${nobody}: add the person or correct the id`],
  ];
  for (const [title, changes, told] of mistakes)
    it(`[ORG5] is told once: ${title}`, () => assert.deepEqual(linesOf({ ...sample, ...changes }), [told]));

  it('[ORG5] is told once: an e-service in an unknown municipality, where no other has one', () => {
    const services = [{ id: 'a', name: 'A', municipality: 'LUK' }];
    assert.deepEqual(linesOf(fileWith({ services })), ['/services/0/municipality: no municipality is LUK: add or correct it']);
  });

  areFaults([
    [
      '[ORG7] an unknown municipality beside a person who could be anyone',
      { people: [person(1, { objectId: '1' })], services: [{ id: 'a', name: 'A', municipality: 'XYZ' }] },
      '/services/0/municipality: no municipality is XYZ',
    ],
    [
      '[ORG7] an unknown person beside one whose name is wrong',
      { people: [person(1, { name: '' })], roles: [owner, role('itLead', 8)] },
      `/roles/1/person: nobody in people has the objectId ${nobody}`,
    ],
  ]);
});

function changed(list: readonly object[], at: number, fields: object): readonly object[] {
  return list.map((entry, i) => (i === at ? { ...entry, ...fields } : entry));
}

function linesOf(file: object): readonly string[] {
  return faultsOf(JSON.stringify(file)).map(({ path, message }) => `${path}: ${message}`);
}
