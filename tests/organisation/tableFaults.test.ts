import assert from 'node:assert/strict';
import { mostRows, type Table } from '../../src/organisation/table/rows.js';
import { guid } from './file.js';
import { before, faultsIn, lead, organisationOf, owner, tableOf, type Line } from '../support/roleTables.js';

const local = (n: number, more: Line = {}): Line => ({ Roll: 'localIt', Kommun: 'LUL', 'Objekt-id': guid(n), Från: '2026-01-01', ...more });
const member = (n: number): Line => ({ ...local(n), Roll: 'managementGroup', Kommun: '', 'Klient-id': guid(900), Namn: `Person ${n}` });
const newcomer = { ...local(7), 'Klient-id': guid(900), Namn: 'Ny' };

/** A title, the lines beside the system owner's (row 2), and all that is wrong with them, by its beginning. */
const rows: readonly (readonly [string, readonly Line[], readonly string[]])[] = [
  ['[DIX2] an unknown role', [local(2, { Roll: 'chef' })], ['3 Roll: no role is chef']],
  ['[DIX2] no role', [local(2, { Roll: ' ' })], ['3 Roll: is missing']],
  ['[DIX2] an unknown municipality', [local(2, { Kommun: 'Umeå' })], ['3 Kommun: no municipality is Umeå: write its code (LUL, BOD)']],
  ['[DIX2] a municipal role without municipality', [local(2, { Kommun: '' })], ['3 Kommun: is missing']],
  ['[DIX2] a shared role with one', [{ ...lead, Roll: 'itLead' }], ['3 Kommun: itLead is shared']],
  ['[DIX2] a day that no month has', [local(2, { Från: '2026-02-30' })], ['3 Från: must be a date such as 2026-01-31']],
  ['[DIX2] a date in another way', [local(2, { Från: '1/2 2026', Till: 'snart' })], ['3 Från: must be a date', '3 Till: must be a date']],
  ['[DIX2] no first day', [local(2, { Från: '' })], ['3 Från: is missing']],
  ['[DIX2] an end before the beginning', [local(2, { Till: '2025-12-31' })], ['3 Till: 2025-12-31 is before 2026-01-01']],
  ['[DIX2] a duplicate row', [local(2), local(2)], ['4 -: repeats row 3 for days that both cover']],
  ['[DIX2] a duplicate businessLead', [lead, { ...lead, 'Objekt-id': guid(3) }], ['4 -: only one can be businessLead, see row 3']],
  [
    '[DIX2] a duplicate itLead',
    [{ ...local(2), Roll: 'itLead', Kommun: '' }, { ...local(4), Roll: 'itLead', Kommun: '' }],
    ['4 -: only one can be itLead, see row 3'],
  ],
  ['[DIX2] a fourth in the managementGroup', [2, 3, 4, 7].map(member).map((line, i) => (i === 1 ? { ...line, 'Klient-id': '' } : line)), ['6 -: only three can be managementGroup beside the itLead']],
  [
    '[DIX2] the itLead listed in the managementGroup',
    [{ ...local(2), Roll: 'itLead', Kommun: '' }, { ...member(2), 'Klient-id': '' }],
    ['4 -: the itLead belongs to the managementGroup by office'],
  ],
  ['[DIX2] a deputy for someone without the role', [local(2), local(3, { Ersätter: guid(4) })], ['4 Ersätter: this person is not localIt in that time']],
  [
    '[DIX2] a deputy for other days than the holder’s',
    [local(2, { Till: '2026-06-30' }), local(3, { Ersätter: guid(2), Från: '2026-07-01' })],
    ['4 Ersätter: this person is not localIt in that time'],
  ],
  [
    '[DIX2] overlapping periods of one deputy',
    [local(2), local(3, { Ersätter: guid(2), Till: '2026-06-30' }), local(3, { Ersätter: guid(2), Från: '2026-06-30' })],
    ['5 -: repeats row 4 for days that both cover'],
  ],
  ['[DIX2] a deputy for nobody known', [local(2, { Ersätter: 'x@lulea.example' })], ['3 Ersätter: nobody in the directory or in this file is x@lulea.example']],
  ['[DIX2] a formula in a cell', [local(2, { Namn: { refused: 'holds a formula' } })], ['3 Namn: holds a formula']],
  ['[DIX4] a person in a tenant that is not the organisation’s', [{ ...newcomer, 'Klient-id': guid(999) }], ['3 Klient-id: is none of the organisation']],
  ['[DIX4] the same of someone known', [local(2, { 'Klient-id': guid(999) })], ['3 Klient-id: is none of the organisation']],
  ['[DIX4] someone known in a tenant of others', [local(2, { 'Klient-id': guid(901) })], [`3 Klient-id: is ${guid(901)}, but whoever has this object id has ${guid(900)}`]],
  ['[DIX4] someone known by another name', [local(2, { Namn: 'Person 4' })], ['3 Namn: is Person 4, but whoever has this object id has Person 2']],
  ['[DIX4] someone known with another’s address', [local(2, { 'E-post': 'owner@lulea.example' })], ['3 E-post: is owner@lulea.example, but whoever']],
  ['[DIX4] a newcomer without name and tenant', [local(7)], ['3 Namn: must be a text', '3 Klient-id: must be an id from Microsoft Entra']],
  ['[DIX4] a newcomer whose id is none', [{ ...newcomer, 'Objekt-id': '7' }], ['3 Objekt-id: must be an id from Microsoft Entra']],
  ['[DIX4] a newcomer whose address is none', [{ ...newcomer, 'E-post': 'ny' }], ['3 E-post: must be an e-mail address']],
  ['[DIX4] nobody at all', [local(2, { 'Objekt-id': '' })], ['3 Objekt-id: is missing']],
  ['[DIX4] an address of nobody', [local(2, { 'Objekt-id': '', 'E-post': 'x@lulea.example' })], ['3 E-post: nobody in the directory']],
  [
    '[DIX2] faults in several rows and columns, all at once',
    [local(2, { Roll: 'chef', Kommun: 'Umeå' }), { ...newcomer, 'Klient-id': guid(999), Till: '2025-01-01' }],
    ['3 Kommun: no municipality', '3 Roll: no role', '4 Klient-id: is none', '4 Till: 2025-01-01 is before'],
  ],
];

function assertBeginnings(found: readonly string[], expected: readonly string[]): void {
  const sorted = [...found].sort();
  assert.equal(sorted.length, expected.length, sorted.join('\n'));
  for (const [i, line] of [...expected].sort().entries()) assert.ok(sorted[i]?.startsWith(line), `${sorted[i]}\nis not\n${line}`);
}

describe('what is wrong with a table of roles', () => {
  for (const [title, lines, expected] of rows) it(`${title} is a fault`, () => assertBeginnings(faultsIn(tableOf(owner, ...lines)), expected));

  it('[DIX2] nobody as systemOwner is a fault of the whole table', () => {
    assertBeginnings(faultsIn(tableOf(lead)), ['- -: nobody is systemOwner']);
  });

  it('[DIX2] an address that several people have names none of them', () => {
    const { people, ...rest } = before;
    const shared = { ...rest, people: people.map((p) => ({ ...p, email: 'same@lulea.example' })) };
    assertBeginnings(faultsIn(tableOf(owner, local(2, { 'Objekt-id': '', 'E-post': 'same@lulea.example' })), shared), ['3 E-post: several people have']);
  });

  it('[DIX2] a column that is unknown, missing or there twice, and a cell under no heading, are faults', () => {
    const table: Table = { headings: ['Roll', 'Role', 'Färg', ''], rows: [{ number: 2, cells: ['itLead', '', 'röd', 'x'] }] };
    assertBeginnings(faultsIn(table), [
      '- Från och med: is missing',
      '- Färg: is not a known column',
      '- Objekt-id: is missing',
      '- Role: says the same as an earlier column',
      '2 -: has “x” under no heading',
    ]);
  });

  it('[DIX7] no rows, and more rows than any directory has, are faults of the whole table', () => {
    assertBeginnings(faultsIn({ headings: ['Roll'], rows: [{ number: 2, cells: [' '] }] }), ['- -: has no rows']);
    const many = { headings: ['Roll'], rows: Array.from({ length: 100_000 }, (_, i) => ({ number: i + 2, cells: ['x'] })) };
    assertBeginnings(faultsIn(many), [`- -: has 100000 rows, more than ${mostRows}`]);
  });

  it('[DIX7] as many rows as are taken are all told of, though they crowd in one seat', () => {
    const crowd = Array.from({ length: mostRows - 1 }, (_, i) => ({ ...newcomer, Roll: 'businessLead', 'Objekt-id': guid(1_000 + i) }));
    assert.equal(faultsIn(tableOf(owner, ...crowd)).length, crowd.length - 1);
  });

  it('[DIX3] whoever begins while another still held the seat contradicts the directory', () => {
    const next = { ...lead, 'Objekt-id': guid(4), Från: '2026-11-22' };
    assertBeginnings(faultsIn(tableOf(owner, next)), ['3 -: only one can be businessLead, see what the directory has until then']);
    assert.deepEqual(faultsIn(tableOf(owner, { ...next, Från: '2026-11-23' })), []);
  });

  it('[DIX3] what has ended is not taken up again', () => {
    const ended = organisationOf({
      roles: [
        { role: 'systemOwner', person: guid(1), from: '2022-01-01' },
        { role: 'businessLead', municipality: 'LUL', person: guid(2), from: '2022-01-01', to: '2026-11-22' },
      ],
    });
    assertBeginnings(faultsIn(tableOf(owner, { ...lead, Till: '' }), ended), ['3 Till: ended on 2026-11-22: add a row that begins later']);
    assert.deepEqual(faultsIn(tableOf(owner, { ...lead, Från: '2026-11-23' }), ended), []);
  });
});
