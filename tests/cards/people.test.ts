import assert from 'node:assert/strict';
import type { Role } from '../../src/domain/organisation.js';
import { fullName } from '../../cards/people.js';
import { sv } from '../../cards/texts/sv.js';

const named = (name: string, role: Role | null, place: string | null) => fullName({ name, role, place }, sv);

describe('people’s names', () => {
  it('[TXT4] a person has a role and a place', () => {
    assert.equal(named('Karin Å', 'firstLine', 'Luleå kommun'), 'Karin Å, Kundtjänst, Luleå kommun');
    assert.equal(named('Anna Öberg', null, 'Luleå kommun'), 'Anna Öberg, Luleå kommun');
    assert.equal(named('Britta', 'itLead', null), 'Britta, Förvaltningsledare IT');
  });

  for (const [name, role, place] of [
    ['Förvaltningsledare verksamhet, Luleå', 'businessLead', 'Luleå kommun'],
    ['Kundtjänst 1, Luleå', 'firstLine', 'Luleå kommun'],
    ['Förvaltningsledare IT, Norrbottens e-nämnd', 'itLead', null],
    ['E-tjänstesamordnare, Luleå', 'eServiceCoordinator', 'Luleå kommun'],
    ['Medlem i förvaltningsgruppen, Boden', 'managementGroup', null],
  ] as const)
    it(`[TXT4] ${name} is not told the role and place again`, () => assert.equal(named(name, role, place), name));

  it('[TXT4] a name that tells the place is not told it again', () => {
    assert.equal(named('Medborgarservice, Boden', 'firstLine', 'Bodens kommun'), 'Medborgarservice, Boden, Kundtjänst');
  });

  it('[TXT4] someone who has left is a former colleague', () => {
    assert.equal(named('', null, null), 'en tidigare medarbetare');
  });
});
