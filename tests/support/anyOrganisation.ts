import fc from 'fast-check';
import { municipalRoles, sharedRoles, type Organisation } from '../../src/domain/organisation.js';
import type { RoleNames } from '../../src/organisation/table/appointed.js';
import type { Table } from '../../src/organisation/table/rows.js';
import { guid, person } from '../organisation/file.js';
import { before, organisationOf } from './roleTables.js';

/** Roles by their codes alone. */
export const codes: RoleNames = new Map([...municipalRoles, ...sharedRoles].map((role) => [role.toLowerCase(), role]));

/** Names as people have them, and such as a spreadsheet would take for a formula. */
export const anyName = fc
  .tuple(fc.constantFrom('', '', '=', '+', '-', '@', "'", "'=", "''-", ' =', ' '), fc.string({ unit: 'grapheme', maxLength: 20 }))
  .map(([first, rest]) => `${first}x${rest}`.replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ''));

const anyDay = fc.integer({ min: 0, max: 2_000 }).map((n) => new Date(Date.UTC(2023, 0, 1 + n)).toISOString().slice(0, 10));
const anySeat = fc.oneof(
  fc.tuple(fc.constantFrom('firstLine', 'localIt', 'administrator', 'businessLead'), fc.constantFrom('LUL', 'BOD')).map(([role, municipality]) => ({ role, municipality })),
  fc.constantFrom('itLead', 'managementGroup', 'steeringGroup').map((role) => ({ role })),
);

/** A holder with a period, maybe with a deputy in the same. */
const anyPost = fc.record({ seat: anySeat, days: fc.tuple(anyDay, anyDay), open: fc.boolean(), deputy: fc.boolean(), names: fc.tuple(anyName, anyName) });

/** The checks allow few in some seats: whoever is one too many is left out. */
const crowded = new Set(['businessLead', 'itLead', 'managementGroup']);

export const anyOrganisation: fc.Arbitrary<Organisation> = fc.array(anyPost, { maxLength: 12 }).map((posts) => {
  const seats = posts.map(({ seat }) => JSON.stringify(seat));
  const kept = posts.filter(({ seat }, i) => !crowded.has(seat.role) || seats.indexOf(JSON.stringify(seat)) === i);
  const people = kept.flatMap(({ names }, i) => names.map((name, j) => person(10 + 2 * i + j, { name, ...(j === 0 && { email: `p${i}@lulea.example` }) })));
  const roles = kept.flatMap(({ seat, days, open, deputy }, i) => {
    const [from, to] = [...days].sort();
    const held = { ...seat, person: guid(10 + 2 * i), from, to: open ? null : to };
    return deputy ? [held, { ...held, person: guid(11 + 2 * i), deputyFor: held.person }] : [held];
  });
  const owner = { role: 'systemOwner', person: guid(1), from: '2022-01-01' };
  return organisationOf({ municipalities: before.municipalities, people: [person(1), ...people], roles: [owner, ...roles] });
});

export function tableFrom([headings = [], ...rows]: readonly (readonly string[])[]): Table {
  return { headings, rows: rows.map((cells, i) => ({ number: i + 2, cells })) };
}
