import type { Seat } from '../domain/directory.js';
import type { Chain, Group, Role } from '../domain/organisation.js';
import type { World } from '../domain/responsibility.js';
import type { Block } from './paper.js';
import { chairOf, membersOf, quorumOf } from '../domain/ballot/group.js';
import { holdersOf } from '../domain/directory.js';
import { municipalRoles, sharedRoles } from '../domain/organisation.js';
import { durationText, nameOf, namesOf, roles } from './names.js';
import { facts, list, paragraph, section, subsection, table } from './paper.js';

const vacant = 'Vakant';

/** Who holds what today, how the groups decide, and how the chains go with what they promise. */
export function organisationBlocks(world: World): readonly Block[] {
  const { chains } = world.directory.organisation;
  return [
    section('Organisation'),
    subsection('Gemensamma roller'),
    ...table(['Roll', 'Innehavare', 'Ersättare'], sharedRoles.filter((role) => role !== 'supplier').map((role) => seatRow(world, { role, municipality: null }))),
    subsection('Kommunernas roller'),
    ...municipalities(world),
    section('Gruppernas beslutsregler'),
    ...(['steeringGroup', 'managementGroup'] as const).flatMap((group) => groupBlocks(world, group)),
    section('Supportkedjor och utlovade tider'),
    paragraph('Tiderna räknas i arbetstid och står still medan någon annan behöver svara.'),
    ...chains.flatMap(chainBlocks),
  ];
}

function peopleIn(world: World, seat: Seat, deputies: boolean): string {
  const holders = holdersOf(world.directory, seat, world.today).filter(({ deputyFor }) => Boolean(deputyFor) === deputies);
  return namesOf(world, [...new Set(holders.map(({ person }) => person))]);
}

function seatRow(world: World, seat: Seat): readonly string[] {
  return [roles[seat.role], peopleIn(world, seat, false) || vacant, peopleIn(world, seat, true) || 'Ingen'];
}

function municipalities(world: World): readonly Block[] {
  const rows = world.directory.organisation.municipalities.map(({ code: municipality, name }) => {
    const held = (role: Role) => peopleIn(world, { role, municipality }, false);
    const empty = municipalRoles.filter((role) => role !== 'businessLead' && held(role) === '');
    return [name, held('businessLead') || vacant, empty.map((role) => roles[role]).join(', ') || 'Inga'];
  });
  return table(['Kommun', roles.businessLead, 'Vakanta roller'], rows);
}

function groupBlocks(world: World, group: Group): readonly Block[] {
  const members = membersOf(world.directory, group, world.today);
  const chair = chairOf(world, group);
  return [
    subsection(roles[group]),
    ...facts(
      ['Ledamöter', namesOf(world, members) || vacant],
      ['Ordförande', chair ? nameOf(world, chair) : 'Ingen är utsedd'],
      ['Beslutsför', `När minst ${quorumOf(world.directory, group, members.length)} av ${members.length} har röstat`],
      ['Majoritet', 'Det alternativ som får flest röster'],
    ),
  ];
}

function chainBlocks({ name, steps }: Chain): readonly Block[] {
  const rows = steps.map(({ roles: handlers, respondWithin, resolveWithin, approvedBy }, index) => [
    String(index + 1),
    handlers.map((role) => roles[role]).join(', '),
    respondWithin ? durationText(respondWithin) : 'Ingen utlovad tid',
    resolveWithin ? durationText(resolveWithin) : 'Ingen utlovad tid',
    approvedBy ? roles[approvedBy] : 'Ingen',
  ]);
  return [subsection(name), ...table(['Steg', 'Roller', 'Tas om hand inom', 'Löst inom', 'Godkänner att ärendet kommer hit'], rows)];
}

/** What the governing document asks for and no system knows. */
export function toWrite(...questions: readonly string[]): readonly Block[] {
  return [paragraph('Skrivs av förvaltningsledare IT:'), ...list(questions)];
}
