import type { ChangesTexts } from './changesType.js';

/** Why the role directory was not changed, and what to do. Facts are names and days; empty where there are none. */
export const refusals: ChangesTexts['refusals'] = {
  unknownSeat: () => 'That role does not exist any longer. Write “roles” to see those that do.',
  supplierSeat: () => 'The supplier is not in Teams, so nobody is appointed here. The IT lead speaks with them.',
  unknownService: () => 'That e-service does not exist any longer. Open the list of e-services again.',
  notYours: (who) => (who ? `You may not change this. Ask ${who} for help.` : 'You may not change this, and nobody else can right now.'),
  selfAppointment: (who) =>
    `Whoever approves or leads is appointed by someone else, so you cannot choose yourself.${who ? ` Ask ${who} to do it.` : ''}`,
  unknownPerson: () => 'I do not know them. Choose someone from the list, or search by name.',
  foreignTenant: () => 'They belong to an organisation that is not connected. Choose someone else.',
  sameObjectId: (name) => `There is someone with the same id already: ${name}. Choose them from the list instead.`,
  periodBackwards: (from, to) => `The last day, ${to}, is before the first, ${from}. Swap them.`,
  inThePast: (earliest) => `The past cannot be changed. Choose ${earliest} or later.`,
  tooFar: (latest) => `That is too far ahead to decide. Choose ${latest} or earlier.`,
  alreadyHeld: (name, days) => `${name} holds the role already ${days}, and only one can. Choose Replace, or other days.`,
  groupFull: (names) => `The group is full: ${names}. End or replace one of them first.`,
  byOffice: (name) => `${name} is the IT lead and belongs to the group already. Choose someone else.`,
  sameTwice: (name, days) => `${name} holds the role already ${days}. Choose other days, or someone else.`,
  noHolder: (name, days) =>
    days ? `${name} holds the role only ${days}. Choose days within that time.` : `${name} does not hold the role on those days. Choose others.`,
  overlappingDeputy: (name, other, days) => `${name} is deputy for ${other} already ${days}. Choose other days, or someone else.`,
  ownDeputy: () => 'Nobody can be their own deputy. Choose someone else.',
  notHeld: (name) => `${name} does not hold the role then. This is how things stand now.`,
  endsAlready: (name, day) => `${name} ends on ${day} already. Choose an earlier day if it is to end sooner.`,
  notLast: (name) => `${name} is the only system owner, and someone must be. Choose Replace instead.`,
  holdsNothing: () => 'You hold no role on those days, so nobody needs to answer in your place.',
  notAway: () => 'Nobody answers in your place, so there is nothing to end.',
};
