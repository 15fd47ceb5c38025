import assert from 'node:assert/strict';
import type { World } from '../../src/domain/responsibility.js';
import { createDirectory, seatKey, seatsIn } from '../../src/domain/directory.js';
import { holesOf } from '../../src/domain/holes.js';
import { day } from '../../src/domain/ids.js';
import { isShared, municipalRoles, sharedRoles, type Role } from '../../src/domain/organisation.js';
import { everySeat, pictureOf, type Picture } from '../../src/domain/picture.js';
import { reportsTo } from '../../src/domain/reportsTo.js';
import { LUL, organisationWith } from '../support/organisation.js';
import { sample } from '../support/sample.js';

const today = day('2026-11-23');
const allOf = ({ tops, municipalities }: Picture) => everySeat([...tops, ...municipalities.flatMap((one) => one.tops)]);

describe('the organisation as a picture', () => {
  it('[DIR23] each role reports to one other, up to the systemOwner, in words of section 2', () => {
    const above = (role: Role): readonly Role[] => (reportsTo[role] ? [role, ...above(reportsTo[role].to)] : [role]);
    for (const role of [...municipalRoles, ...sharedRoles]) {
      assert.equal(above(role).at(-1), 'systemOwner', role);
      assert.ok(reportsTo[role] === null || (/^2\.[1-9]$/.test(reportsTo[role].section) && reportsTo[role].words.length > 10), role);
    }
    assert.deepEqual(above('localIt'), ['localIt', 'businessLead', 'itLead', 'systemOwner']);
    assert.deepEqual(above('managementGroup'), ['managementGroup', 'steeringGroup', 'systemOwner']);
  });

  it('[DIR24] holds each seat once, below the one that it reports to', () => {
    const nodes = allOf(pictureOf({ directory: createDirectory(sample), today }));
    assert.deepEqual(nodes.map(({ seat }) => seatKey(seat)).sort(), seatsIn(sample).map(seatKey).sort());
    for (const { seat, below } of nodes)
      for (const { role } of below) assert.deepEqual([reportsTo[role]?.to, isShared(role)], [seat.role, seat.municipality === null]);
  });

  it('[DIR24] vacant is what the alarm calls vacant; the supplier and a coordinator may be missing', () => {
    const directory = organisationWith({
      'LUL/localIt': [], 'LUL/eServiceCoordinator': [], 'LUL/businessLead': ['lead', { name: 'dep', deputyFor: 'lead' }], steeringGroup: [],
    });
    for (const world of [{ directory, today }, { directory: createDirectory(sample), today }] satisfies World[]) {
      const picture = pictureOf(world);
      const vacant = holesOf(world).flatMap((hole) => (hole.kind === 'vacant' ? [seatKey(hole.seat)] : []));
      assert.deepEqual(allOf(picture).filter(({ state }) => state === 'vacant').map(({ seat }) => seatKey(seat)).sort(), [...vacant].sort());
    }
    const picture = pictureOf({ directory, today });
    const stateOf = (key: string) => allOf(picture).find(({ seat }) => seatKey(seat) === key)?.state;
    assert.deepEqual(['LUL/eServiceCoordinator', 'supplier', 'LUL/businessLead', 'itLead'].map(stateOf), ['unfilled', 'outside', 'deputised', 'held']);
    const lulea = picture.municipalities.find(({ municipality }) => municipality.code === LUL);
    assert.equal(lulea?.deputised, 1);
    assert.equal(lulea?.vacant, allOf(picture).filter(({ seat, state }) => seat.municipality === LUL && state === 'vacant').length);
  });
});
