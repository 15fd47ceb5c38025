import assert from 'node:assert/strict';
import { createDirectory, holdersOf } from '../../src/domain/directory.js';
import { day, municipalityCode } from '../../src/domain/ids.js';
import { desksOf, waitsOf } from '../../src/domain/queue.js';
import { succeed } from '../../src/domain/succession.js';
import { whoIs } from '../../src/domain/who.js';
import { does, given } from '../support/cases.js';
import { organisationWith, person } from '../support/organisation.js';

const municipality = municipalityCode('LUL');
const today = day('2026-11-23');
const old = organisationWith({}).organisation;
const without = (name: string) => ({
  ...old,
  people: old.people.filter(({ id }) => id !== person(name)),
  appointments: old.appointments.filter((a) => a.person !== person(name)),
});

describe('a new organisation file in an old one’s place', () => {
  const next = succeed(old, without('first-line'), day('2026-11-22'));
  const world = { directory: createDirectory(next), today };

  it('[DIR7] whoever is not in it any longer holds nothing from today, and keeps their name', () => {
    const holders = holdersOf(world.directory, { role: 'firstLine', municipality }, today).map((h) => h.person);
    assert.ok(holders.length > 0 && !holders.includes(person('first-line')));
    assert.equal(whoIs(world, null, person('first-line')).name, 'first-line');
  });

  it('[DIR7] what they had waits for those who work at its step', () => {
    const { case: c } = given().and('first-line', does.take);
    const served = new Set(desksOf(world, person('second-line')));
    assert.ok(waitsOf(world, c).some(({ desk }) => served.has(desk)));
    // Also where it was filed before the file changed: nothing is filed anew when an organisation is applied.
    assert.ok(waitsOf({ directory: createDirectory(old), today }, c).some(({ desk }) => served.has(desk)));
  });

  it('[ORG15] how groups decide is what the new file says', () => {
    const rules = { steeringGroup: { chair: person('steering'), quorum: 1 } };
    assert.deepEqual(succeed(old, { ...old, groups: rules }, day('2026-11-22')).groups, rules);
    assert.equal(succeed({ ...old, groups: rules }, old, day('2026-11-22')).groups, undefined);
  });

  it('[DIR7] the same file again changes nothing', () => {
    assert.deepEqual(succeed(old, old, day('2026-11-22')), old);
  });
});
