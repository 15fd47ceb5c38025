import assert from 'node:assert/strict';
import { createDirectory } from '../../src/domain/directory.js';
import { holesOf, type Hole } from '../../src/domain/holes.js';
import { day, plusDays } from '../../src/domain/ids.js';
import { nameOf, organisationWith, type Staff } from '../support/organisation.js';

const today = day('2026-11-23');
const boden = { 'BOD/localIt': ['boden-it'], 'BOD/administrator': ['boden-admin'], 'BOD/eServiceDeveloper': ['boden-dev'] };
const group = { managementGroup: ['one', 'two', 'three'] };

/** A hole in few words, with who stands in. */
function inWords(hole: Hole): string {
  const where = (code: string, isShared: boolean) => (isShared ? 'all' : code);
  switch (hole.kind) {
    case 'vacant':
      return `vacant ${hole.seat.municipality ?? 'all'}/${hole.seat.role}`;
    case 'fewMembers':
      return `members ${hole.members}`;
    case 'step':
    case 'approval': {
      const { chain, step, municipality } = hole.place;
      const names = hole.standIn.holders.map(({ person }) => nameOf(person)).join('+') || 'nobody';
      return `${hole.kind} ${chain.id} ${step + 1} ${where(municipality, hole.isShared)}: ${names}`;
    }
    case 'ending':
    case 'idleDeputy':
      return `${hole.kind} ${nameOf(hole.appointment.person)}`;
  }
}

function holesWith(staff: Staff): readonly string[] {
  return holesOf({ directory: organisationWith({ ...boden, ...group, ...staff }), today }).map(inWords);
}

describe('the holes of a directory', () => {
  it('[HOL1] a directory with every role held has none; coordinator and supplier may be missing', () => {
    assert.deepEqual(holesWith({ 'LUL/eServiceCoordinator': [] }), []);
  });

  it('[HOL2] a vacant role is told, with each step and each approval where another stands in, and who', () => {
    assert.deepEqual(holesWith({ 'BOD/businessLead': [] }), [
      'vacant BOD/businessLead',
      'step citizen 2 BOD: it-lead',
      'approval citizen 2 BOD: it-lead',
      'step internal 1 BOD: it-lead',
      'approval internal 1 BOD: it-lead',
      'step change 1 BOD: it-lead',
      'approval change 1 BOD: it-lead',
    ]);
  });

  it('[HOL2] what all municipalities share is told once', () => {
    assert.deepEqual(holesWith({ steeringGroup: [] }), ['vacant all/steeringGroup', 'step change 4 all: system-owner']);
  });

  it('[HOL2] a role that helps but works no step is told too', () => {
    assert.deepEqual(holesWith({ 'LUL/administrator': [] }), ['vacant LUL/administrator']);
  });

  it('[HOL3] where nobody is left to stand in, the step is a dead end', () => {
    const holes = holesWith({ itLead: [], managementGroup: [], steeringGroup: [], systemOwner: [] });
    assert.ok(holes.includes('step citizen 3 all: nobody'), holes.join('\n'));
    assert.ok(holes.includes('approval citizen 3 all: nobody'), holes.join('\n'));
  });

  it('[HOL4] fewer than three in the managementGroup beside the itLead are too few, deputies not counted', () => {
    assert.deepEqual(holesWith({ managementGroup: ['one', 'two', { name: 'three', deputyFor: 'two' }] }), ['members 2']);
    assert.deepEqual(holesWith({ managementGroup: [] }), ['members 0']);
  });

  it('[HOL5] an appointment that ends within 30 days with nobody after it is told, a day later it is not', () => {
    const until = (days: number, ...next: { name: string; from: string }[]) =>
      holesWith({ 'LUL/localIt': [{ name: 'local-it', to: plusDays(today, days) }, ...next] });
    assert.deepEqual(until(0), ['ending local-it']);
    assert.deepEqual(until(30), ['ending local-it']);
    assert.deepEqual(until(31), []);
    assert.deepEqual(until(10, { name: 'next', from: plusDays(today, 11) }), []);
    assert.deepEqual(until(10, { name: 'next', from: plusDays(today, 12) }), ['ending local-it']);
  });

  it('[HOL5] that a deputy’s time ends is as planned', () => {
    assert.deepEqual(holesWith({ 'LUL/localIt': ['local-it', { name: 'stand-in', deputyFor: 'local-it', to: today }] }), []);
  });

  it('[HOL6] a deputy whose holder has left is told, though the role is not vacant', () => {
    const gone = { name: 'local-it', to: plusDays(today, -1) };
    assert.deepEqual(holesWith({ 'LUL/localIt': [gone, { name: 'stand-in', deputyFor: 'local-it' }] }), ['idleDeputy stand-in']);
    assert.deepEqual(holesWith({ itLead: ['it-lead', { name: 'vice', deputyFor: 'it-lead' }] }), []);
  });

  it('[HOL1] days are counted over months, years and the nights when the clock changes', () => {
    assert.equal(plusDays(day('2026-12-31'), 1), '2027-01-01');
    assert.equal(plusDays(day('2028-03-01'), -1), '2028-02-29');
    assert.equal(plusDays(day('2026-03-28'), 2), '2026-03-30');
    assert.equal(plusDays(day('2026-10-24'), 2), '2026-10-26');
  });

  it('[HOL1] an organisation without municipalities is read as well', () => {
    const { organisation } = organisationWith({ ...group });
    assert.deepEqual(holesOf({ directory: createDirectory({ ...organisation, municipalities: [] }), today }), []);
  });
});
