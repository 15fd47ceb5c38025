import type { Seat } from '../directory.js';
import type { PersonId } from '../ids.js';
import type { Role, Service } from '../organisation.js';
import type { World } from '../responsibility.js';
import { canonical, holdersOf } from '../directory.js';

/**
 * Who may change a seat today. Where nobody but those `concerned` is administrator of a municipality, the itLead may act for it,
 * and the systemOwner for the shared roles where nobody is itLead.
 */
export function inChargeOf(world: World, { role, municipality }: Seat, concerned: readonly PersonId[] = []): readonly PersonId[] {
  const holding = (seat: Seat) => [...new Set(holdersOf(world.directory, seat, world.today).map((h) => h.person))];
  const itLeads = holding({ role: 'itLead', municipality: null });
  const owners = holding({ role: 'systemOwner', municipality: null });
  if (role === 'supplier') return [];
  if (role === 'itLead') return owners;
  if (municipality === null) return itLeads.length > 0 ? itLeads : owners;
  const administrators = holding({ role: 'administrator', municipality });
  const absent = administrators.every((person) => concerned.includes(person));
  return absent ? [...new Set([...administrators, ...itLeads])] : administrators;
}

export function mayChange(world: World, person: PersonId, seat: Seat, concerned: readonly PersonId[] = []): boolean {
  return inChargeOf(world, seat, concerned).includes(canonical(world.directory, person));
}

/** Who may say who answers for a service: whoever may change the roles around it. */
export function servicesSeat({ municipality }: Pick<Service, 'municipality'>): Seat {
  return municipality === null ? { role: 'managementGroup', municipality } : { role: 'eServiceCoordinator', municipality };
}

/** The services whose responsible person someone may choose. */
export function servicesInCharge(world: World, person: PersonId): readonly Service[] {
  return world.directory.organisation.services.filter((service) => mayChange(world, person, servicesSeat(service)));
}

/** Roles that approve entry to some step, and those that appoint: nobody gives these to themselves. */
export function isTrusted({ directory }: World, role: Role): boolean {
  const approves = directory.organisation.chains.some(({ steps }) => steps.some((step) => step.approvedBy === role));
  return approves || role === 'itLead' || role === 'systemOwner';
}
