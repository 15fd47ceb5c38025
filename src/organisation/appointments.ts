import { groupBy } from '../domain/directory.js';
import { isShared, roomFor } from '../domain/organisation.js';
import { crowdIn, endOf, overlap } from '../domain/period.js';
import type { Entries, Entry } from './entries.js';
import type { FileAppointment, FileGroup } from './file.js';
import type { Fault } from './shape.js';

type Appointed = Entry<FileAppointment>;

/** Every role is held where it belongs, by as many as it takes, and cases find someone in the end. */
export function* appointmentFaults({ roles, groups, whole }: Entries): Generator<Fault> {
  for (const appointed of roles) {
    yield* placeFaults(appointed);
    yield* periodFaults(appointed);
  }
  const inTime = roles.filter(({ value }) => value.from <= endOf(value));
  const holders = inTime.filter(({ value }) => value.deputyFor === undefined);
  yield* crowdedSeats(holders);
  yield* repetitions(inTime.filter(({ value }) => value.deputyFor !== undefined));
  yield* itLeadInGroup(holders);
  // What follows finds something absent, which an entry that cannot be read may hold.
  if (!whole.has('roles')) return;
  const held = groupBy(holders, ({ value }) => holderOf(value));
  for (const deputy of inTime) yield* idleDeputy(deputy, held);
  yield* missingLastResort(holders);
  for (const group of groups) yield* groupFaults(group, holders);
}

function* placeFaults({ path, value: { role, municipality } }: Appointed): Generator<Fault> {
  if (isShared(role) && municipality !== undefined)
    yield { path: `${path}/municipality`, message: `${role} is shared by all municipalities: remove this field` };
  if (!isShared(role) && municipality === undefined)
    yield { path: `${path}/municipality`, message: `is missing: say in which municipality the person is ${role}` };
}

function* periodFaults({ path, value }: Appointed): Generator<Fault> {
  if (value.from > endOf(value))
    yield { path: `${path}/to`, message: `${value.to} is before ${value.from}, when it begins: correct the dates` };
}

/** More holders at a time than a seat takes, and the same person appointed twice. */
function* crowdedSeats(holders: readonly Appointed[]): Generator<Fault> {
  yield* repetitions(holders);
  for (const [, seat] of groupBy(holders, ({ value }) => seatOf(value))) yield* crowdedSeat(seat);
}

/** Whoever is one too many takes no room from those who follow: each fault is told once. */
function* crowdedSeat(holders: readonly Appointed[]): Generator<Fault> {
  const seated: (FileAppointment & { readonly path: string })[] = [];
  for (const { path, value } of holders) {
    const room = roomFor[value.role];
    if (!room) continue;
    const beside = seated.filter((h) => overlap(h, value));
    // Of the same person twice, that is all there is to say.
    if (beside.some((h) => samePerson(h.person, value.person))) continue;
    const [full] = crowdIn(value, beside, room) ?? [];
    if (!full) seated.push({ path, ...value });
    else if (room === 1)
      yield { path, message: `only one can be ${value.role}, see ${full.path}: end that first, or add deputyFor` };
    else yield { path, message: `only three can be ${value.role} beside the itLead, see ${full.path}: end one first, or add deputyFor` };
  }
}

/** The same person in the same seat, for the same holder or for themselves, twice for the same days. */
function* repetitions(appointed: readonly Appointed[]): Generator<Fault> {
  for (const [, same] of groupBy(appointed, ({ value }) => `${holderOf(value)} ${value.deputyFor?.toLowerCase()}`))
    for (const [i, { path, value }] of same.entries()) {
      const again = same.slice(0, i).find((other) => overlap(other.value, value));
      if (again) yield { path, message: `repeats ${again.path} for days that both cover: remove one` };
    }
}

/** Being listed too would count the itLead twice in the group's decisions. */
function* itLeadInGroup(holders: readonly Appointed[]): Generator<Fault> {
  const leads = holders.filter(({ value }) => value.role === 'itLead');
  for (const { path, value } of holders.filter((h) => h.value.role === 'managementGroup'))
    if (leads.some((lead) => samePerson(lead.value.person, value.person) && overlap(lead.value, value)))
      yield { path, message: 'the itLead belongs to the managementGroup by office: remove this entry' };
}

/** A deputy acts in a holder's place; a deputy's deputy would hide whose place it is. */
function* idleDeputy({ path, value }: Appointed, held: ReadonlyMap<string, readonly Appointed[]>): Generator<Fault> {
  const { deputyFor, role } = value;
  if (deputyFor === undefined) return;
  const at = `${path}/deputyFor`;
  if (samePerson(deputyFor, value.person))
    yield { path: at, message: 'nobody is their own deputy: point to the person who is away' };
  else if (!held.get(holderOf({ ...value, person: deputyFor }))?.some((h) => overlap(h.value, value)))
    yield { path: at, message: `this person is not ${role} in that time: correct the person or the dates` };
}

/** Where a chain finds nobody else it ends at the systemOwner, who must therefore never be missing. */
function* missingLastResort(holders: readonly Appointed[]): Generator<Fault> {
  const owners = holders.map((h) => h.value).filter((a) => a.role === 'systemOwner');
  if (owners.some(({ to }) => to === undefined || to === null)) return;
  const last = owners.map(endOf).sort().at(-1);
  const vacant = last ? `nobody is systemOwner after ${last}` : 'nobody is systemOwner';
  yield { path: '/roles', message: `${vacant}, who gets cases that find no one else: appoint someone without "to"` };
}

/** A group must be able to meet its own rules, or what it is asked would wait for ever. */
function* groupFaults({ path, value }: Entry<FileGroup>, holders: readonly Appointed[]): Generator<Fault> {
  const name = path.split('/').at(-1);
  const byOffice = name === 'managementGroup' ? 'itLead' : name;
  const members = holders.map((h) => h.value).filter(({ role }) => role === name || role === byOffice);
  const people = new Set(members.map((m) => m.person.toLowerCase()));
  if (value.chair !== undefined && !people.has(value.chair.toLowerCase()))
    yield { path: `${path}/chair`, message: `is not in the ${name}: appoint the person in roles, or choose a member` };
  if (value.quorum !== undefined && value.quorum > people.size)
    yield { path: `${path}/quorum`, message: `is more than the ${people.size} people of the ${name}: lower it` };
}

function seatOf({ role, municipality = '' }: FileAppointment): string {
  return `${role} ${municipality}`;
}

/** A person in a seat. */
function holderOf(value: FileAppointment): string {
  return `${seatOf(value)} ${value.person.toLowerCase()}`;
}

function samePerson(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}
