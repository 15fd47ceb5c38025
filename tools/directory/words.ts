import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import type { Appointment, Organisation, Role } from '../../src/domain/organisation.js';
import type { Seat } from '../../src/domain/directory.js';
import type { Hole } from '../../src/domain/holes.js';
import type { PersonId } from '../../src/domain/ids.js';
import type { Responsible } from '../../src/domain/responsibility.js';
import { municipalRoles, sharedRoles } from '../../src/domain/organisation.js';
import type { RoleNames } from '../../src/organisation/table/appointed.js';
import type { Proposal } from '../../src/organisation/table/proposal.js';
import type { TableFault } from '../../src/organisation/table/rows.js';

const roles: readonly Role[] = [...municipalRoles, ...sharedRoles];

/** Roles by their code and by the names that the cards give them, in both languages. */
export const roleNames: RoleNames = new Map(
  roles.flatMap((role) => [role, sv.roles[role], en.roles[role]].map((name) => [name.toLowerCase(), role])),
);

export const swedishRole = (role: Role): string => sv.roles[role];

export function faultLine({ row, column, message }: TableFault): string {
  const place = [...(row === null ? [] : [`row ${row}`]), ...(column === null ? [] : [column])].join(', ');
  // A cell can hold what would steer a terminal.
  return (place ? `${place}: ${message}` : `the file ${message}`).replace(/\p{Cc}/gu, ' ');
}

/** What an import does, a line each, and the counts. */
export function proposalLines({ next, changes, unchanged, newcomers }: Proposal): readonly string[] {
  const { personName, seatName } = namesIn(next);
  const counts = (['appointed', 'changed', 'ended'] as const).map((kind) => `${kind} ${changes.filter((c) => c.kind === kind).length}`);
  const lines = changes.map(({ kind, appointment: a, was }) => [
    kind,
    seatName(a),
    personName(a.person) + (a.deputyFor ? ` for ${personName(a.deputyFor)}` : ''),
    `${a.from} – ${a.to ?? ''}${was === undefined ? '' : ` (was ${was ?? 'without end'})`}`,
  ]);
  return [...aligned(lines), `${counts.join(', ')}, unchanged ${unchanged}, new people ${newcomers.length}`];
}

/** A hole as an operator reads it. */
export function holeLine(organisation: Organisation, hole: Hole): string {
  const { personName, seatName, placeName } = namesIn(organisation);
  const period = ({ person, deputyFor }: Appointment) => `${personName(person)}${deputyFor ? ` for ${personName(deputyFor)}` : ''}`;
  switch (hole.kind) {
    case 'vacant':
      return `vacant: ${seatName(hole.seat)}`;
    case 'fewMembers':
      return `too few: ${en.roles.managementGroup} has ${hole.members} of the three beside the itLead`;
    case 'step':
      return `step ${hole.place.step + 1} of ${hole.place.chain.id}, ${where(hole)}: ${instead(hole.standIn)}`;
    case 'approval':
      return `approval by ${en.roles[hole.role]} into step ${hole.place.step + 2} of ${hole.place.chain.id}, ${where(hole)}: ${instead(hole.standIn)}`;
    case 'ending':
      return `ends on ${hole.appointment.to}: ${seatName(hole.appointment)}, ${period(hole.appointment)}, nobody after`;
    case 'idleDeputy':
      return `deputy without a holder: ${seatName(hole.appointment)}, ${period(hole.appointment)}`;
  }

  function where({ place, isShared }: Extract<Hole, { kind: 'step' | 'approval' }>): string {
    return isShared ? 'all municipalities' : placeName(place.municipality);
  }

  function instead({ seat, holders }: Responsible): string {
    const names = holders.map(({ person }) => personName(person)).join(', ');
    return names ? `${seatName(seat)} stands in (${names})` : 'a dead end, nobody stands in';
  }
}

function namesIn({ people, municipalities }: Organisation) {
  const persons = new Map<PersonId, string>(people.map(({ id, name }) => [id, name]));
  const places = new Map(municipalities.map(({ code, name }) => [code, name]));
  const placeName = (code: Appointment['municipality']) => (code ? (places.get(code) ?? code) : 'all municipalities');
  return {
    personName: (id: PersonId) => persons.get(id) ?? id,
    placeName,
    seatName: ({ role, municipality }: Seat) => `${en.roles[role]}, ${placeName(municipality)}`,
  };
}

function aligned(lines: readonly (readonly string[])[]): readonly string[] {
  const widths = (lines[0] ?? []).map((_, i) => Math.max(...lines.map((line) => line[i]?.length ?? 0)));
  return lines.map((line) => line.map((text, i) => text.padEnd(widths[i] ?? 0)).join('  ').trimEnd());
}
