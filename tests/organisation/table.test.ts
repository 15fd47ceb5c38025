import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createDirectory, holdersOf } from '../../src/domain/directory.js';
import { day, municipalityCode, personId } from '../../src/domain/ids.js';
import { municipalRoles, type Organisation } from '../../src/domain/organisation.js';
import { fromOrganisation } from '../../src/organisation/fromOrganisation.js';
import { readParsed } from '../../src/organisation/read.js';
import { propose } from '../../src/organisation/table/proposal.js';
import { toGrid, writeAppointments } from '../../src/organisation/table/write.js';
import { guid, owner as fileOwner, role } from './file.js';
import { before, lead, organisationOf, owner, proposed, tableOf, today, type Line } from '../support/roleTables.js';
import { anyOrganisation, codes, tableFrom } from '../support/anyOrganisation.js';
import { sample } from '../support/sample.js';

const local: Line = { Roll: 'localIt', Kommun: 'BOD', 'Objekt-id': guid(3), Från: '2026-01-01' };
const kinds = (...lines: readonly Line[]) => proposed(tableOf(...lines)).changes.map(({ kind, appointment }) => `${kind} ${appointment.role} ${appointment.to}`);

describe('a table of roles', () => {
  it('[DIX1] headings are English or Swedish, in any order and case, with spaces or without', () => {
    for (const headings of [['ROLE', 'Municipality', 'E-mail', 'object id', 'From'], ['roll', 'KOMMUN', 'Epost', 'Objektid', 'från och med']]) {
      const rows = [
        { number: 2, cells: ['systemOwner', '', 'owner@lulea.example', '', '2022-01-01'] },
        { number: 3, cells: [' BusinessLead ', 'LUL', 'LEAD@lulea.example', '', '2022-01-01'] },
      ];
      assert.equal(proposed({ headings, rows }).unchanged, 2);
    }
  });

  it('[DIX1] a role goes by each of its names, a municipality by its code or its name', () => {
    for (const Roll of ['systemOwner', 'Systemägare', 'SYSTEMÄGARE', 'Systema\u0308gare']) assert.equal(proposed(tableOf({ ...owner, Roll }, lead)).unchanged, 2);
    for (const Kommun of ['LUL', 'lul', 'Luleå kommun', 'Luleå', 'LULEÅ']) assert.equal(proposed(tableOf(owner, { ...lead, Kommun })).unchanged, 2);
  });

  it('[DIX3] what is in the table only is appointed, what ends otherwise is changed, what is missing is ended', () => {
    assert.deepEqual(kinds(owner, lead), []);
    assert.deepEqual(kinds(owner, lead, local), ['appointed localIt null']);
    assert.deepEqual(kinds(owner, { ...lead, Till: '2026-12-31' }), ['changed businessLead 2026-12-31']);
    assert.deepEqual(kinds(owner, local), ['appointed localIt null', 'ended businessLead null']);
  });

  it('[DIX3] whoever is missing holds nothing from today, and the directory keeps that they did', () => {
    const { next } = proposed(tableOf(owner));
    const held = { role: 'businessLead', municipality: municipalityCode('LUL') } as const;
    assert.deepEqual(holdersOf(createDirectory(next), held, today), []);
    assert.equal(holdersOf(createDirectory(next), held, day('2026-11-22')).length, 1);
    assert.deepEqual(proposed(tableOf(owner), next).changes, []);
    assert.deepEqual(new Set(proposed(tableOf(owner), next).next.appointments), new Set(next.appointments));
  });

  it('[DIX4] who is new is added with name, address and the municipality of their tenant, and can have a deputy further up', () => {
    const person = { 'Objekt-id': guid(8).toUpperCase(), 'Klient-id': guid(901), Namn: 'Ny i Boden', 'E-post': 'ny@boden.example' };
    const deputy = { ...local, Ersätter: 'ny@boden.example', Till: '2026-12-31' };
    const { newcomers, next } = proposed(tableOf(owner, lead, deputy, { ...local, ...person }));
    assert.deepEqual(newcomers, [{ id: personId(guid(901), guid(8)), name: 'Ny i Boden', email: 'ny@boden.example', municipality: 'BOD', alsoKnownAs: [] }]);
    assert.ok(next.appointments.some(({ deputyFor }) => deputyFor === personId(guid(901), guid(8))));
  });

  it('[DIX4] a guest’s id is the same person', () => {
    const [change] = proposed(tableOf(owner, lead, { ...local, 'Objekt-id': guid(33), 'Klient-id': guid(900) })).changes;
    assert.equal(change?.appointment.person, personId(guid(901), guid(3)));
  });

  it('[DIX5] an organisation written as a file and read again is the same', () => {
    const own = { workingHours: { mon: ['07:30', '16:00'] as const }, halfDays: ['01-05'] };
    const withHours = { ...before, municipalities: before.municipalities.map((m) => ({ ...m, ...own })) };
    for (const organisation of [before, withHours, sample]) {
      const read = readParsed(fromOrganisation(organisation));
      assert.deepEqual('organisation' in read && read.organisation, organisation);
    }
  });

  it('[ORG15] an import keeps how groups decide, also where the chair is not in it any longer', () => {
    const rules = { groups: { steeringGroup: { chair: guid(2), quorum: 2 } } };
    const roles = [1, 2].map((n) => role('steeringGroup', n)).concat(fileOwner);
    const { next } = proposed(tableOf({ ...owner, Från: '2026-01-01' }), organisationOf({ roles, ...rules }));
    assert.deepEqual(next.groups, { steeringGroup: { chair: personId(guid(900), guid(2)), quorum: 2 } });
  });

  it('[DIX5] any directory’s export changes nothing, and makes an empty one the same', () => {
    fc.assert(fc.property(anyOrganisation, (organisation) => {
      const rows = writeAppointments(organisation, (role) => role, today);
      const table = tableFrom(toGrid(rows));
      const same = propose(organisation, table, codes, today);
      assert.ok('next' in same, JSON.stringify(same));
      assert.deepEqual([same.changes, same.newcomers, same.unchanged], [[], [], rows.length]);
      const filled = propose(emptied(organisation), table, codes, today);
      assert.ok('next' in filled, JSON.stringify(filled));
      assert.deepEqual(writeAppointments(filled.next, (role) => role, today).map(trimmed).sort(), rows.map(trimmed).sort());
    }));
  });

  it('[DIX3] whatever subset of a directory is imported, its own checks hold and nothing that was held is lost', () => {
    fc.assert(fc.property(anyOrganisation, fc.infiniteStream(fc.boolean()), (organisation, kept) => {
      const rows = writeAppointments(organisation, (role) => role, today).filter(({ role }) => role === 'systemOwner' || kept.next().value === true);
      const result = propose(organisation, tableFrom(toGrid(rows)), codes, today);
      if ('faults' in result) return assert.ok(result.faults.some(({ message }) => message.includes('this person is not')), JSON.stringify(result));
      assert.deepEqual(writeAppointments(result.next, (role) => role, today), rows);
      const begun = organisation.appointments.filter(({ from }) => from < today);
      for (const a of begun) assert.ok(result.next.appointments.some((b) => b.person === a.person && b.role === a.role && b.from === a.from));
    }));
  });

  it('[DIX1] every municipal role can be appointed', () => {
    const organisation = organisationOf({ roles: [{ role: 'systemOwner', person: guid(1), from: '2022-01-01' }] });
    const table = tableOf(owner, ...municipalRoles.map((Roll) => ({ ...local, Roll, Kommun: 'LUL' })));
    const result = propose(organisation, table, codes, today);
    assert.equal('changes' in result && result.changes.length, municipalRoles.length);
  });
});

function emptied(organisation: Organisation): Organisation {
  return { ...organisation, people: [], appointments: [] };
}

/** Spaces around a newcomer's name are not kept. */
function trimmed(row: { readonly name: string }): string {
  return JSON.stringify({ ...row, name: row.name.trim() });
}
