import assert from 'node:assert/strict';
import { readOrganisation, type Fault } from '../../src/organisation/read.js';

/** The n-th made-up id from Microsoft Entra. */
export function guid(n: number): string {
  return `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
}

const tenantId = guid(900);

export function person(n: number, more: object = {}): object {
  return { objectId: guid(n), tenantId, name: `Person ${n}`, ...more };
}

export function role(name: string, n: number, more: object = {}): object {
  return { role: name, person: guid(n), from: '2026-01-01', ...more };
}

export function chain(...steps: object[]): object {
  return { id: 'citizen', name: 'Support mot medborgare', steps };
}

export const inLulea = { municipality: 'LUL' };
export const owner = role('systemOwner', 1);

/** The smallest file worth reading, with these fields changed. */
export function fileWith(changes: object = {}): object {
  return {
    name: 'Norrbottens e-nämnd',
    municipalities: [{ code: 'LUL', name: 'Luleå kommun', tenantId }],
    people: [person(1), person(2), person(3), person(4)],
    roles: [owner],
    services: [{ id: 'inloggning', name: 'Inloggning' }],
    chains: [chain({ roles: ['firstLine'] }, { roles: ['itLead'] })],
    ...changes,
  };
}

/** What is wrong with the smallest file so changed: `path: message`, a line each. */
function faultsIn(changes: object): string[] {
  return faultsOf(JSON.stringify(fileWith(changes))).map(({ path, message }) => `${path}: ${message}`);
}

export function faultsOf(text: string): readonly Fault[] {
  const read = readOrganisation(text);
  return 'faults' in read ? read.faults : [];
}

/** A test each: its title, what is changed in the smallest file, and the fault that this must give. */
export function areFaults(rows: readonly (readonly [string, object, string])[]): void {
  for (const [title, changes, fault] of rows)
    it(`${title} is a fault`, () => {
      const faults = faultsIn(changes);
      assert.ok(
        faults.some((found) => found.startsWith(fault)),
        faults.join('\n'),
      );
    });
}

export function areNoFaults(rows: readonly (readonly [string, object])[]): void {
  for (const [title, changes] of rows) it(`${title} is no fault`, () => assert.deepEqual(faultsIn(changes), []));
}
