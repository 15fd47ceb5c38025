import type { LettersTexts, OfficeSaid } from './lettersType.js';

const period = ({ from, last }: OfficeSaid) => (last ? `from ${from} through ${last}` : `from ${from} until further notice`);
const until = ({ last }: OfficeSaid) => (last ? `through ${last}` : 'until further notice');

/** Cards that concern no case. */
export const letters: LettersTexts = {
  vacancies: 'Roles that nobody holds right now',
  work: {
    firstLine: 'Receives cases from citizens.',
    businessLead: 'Receives the municipality’s cases and approves what is to leave it.',
    localIt: 'Helps with sign-in, networks and connections to other systems.',
    eServiceCoordinator: 'Gathers wishes about the municipality’s e-services.',
    administrator: 'Looks after permissions, system data and the municipality’s roles.',
    eServiceDeveloper: 'Mends and extends the municipality’s own e-services.',
    itLead: 'Receives what has left the municipalities and approves what goes to the supplier.',
    managementGroup: 'Works in the shared queue.',
    steeringGroup: 'Decides on larger wishes.',
    systemOwner: 'Answers for money and contracts.',
    supplier: 'Mends faults in the system itself.',
  },
  standIn: (name) => (name ? `${name} stands in meanwhile.` : 'Nobody takes cases meanwhile.'),
  fewMembers: (members) => `The development and management group has ${members} of three members from the municipalities.`,
  vacanciesHint: 'Appoint someone as soon as you can. I remind you each week. Write “roles” to see who does what.',
  roles: 'Your roles',
  news: {
    holder: {
      appointed: (said) => `You have been given the role ${said.office}, ${period(said)}.`,
      extended: (said) => `You keep the role ${said.office} ${until(said)}.`,
      ended: (said) => `Your time in the role ${said.office} lasts ${until(said)}.`,
      withdrawn: ({ office }) => `You are not to have the role ${office} after all.`,
      begins: (said) => `You now hold the role ${said.office}, ${period(said)}.`,
      over: (said) => `Your time in the role ${said.office} is over. It lasted ${until(said)}. Thank you for your work!`,
    },
    deputy: {
      appointed: (said) => `You stand in for ${said.other} in the role ${said.office}, ${period(said)}.`,
      extended: (said) => `You stand in for ${said.other} in the role ${said.office} longer, ${until(said)}.`,
      ended: (said) => `You stand in for ${said.other} in the role ${said.office} only ${until(said)}.`,
      withdrawn: ({ other, office }) => `You are not to stand in for ${other} in the role ${office} after all.`,
      begins: (said) => `You now stand in for ${said.other} in the role ${said.office}, ${period(said)}.`,
      over: (said) => `You no longer stand in for ${said.other} in the role ${said.office}. It lasted ${until(said)}. Thank you for your help!`,
    },
    deputised: {
      appointed: (said) => `${said.other} stands in for you in the role ${said.office}, ${period(said)}.`,
      extended: (said) => `${said.other} stands in for you in the role ${said.office} longer, ${until(said)}.`,
      ended: (said) => `${said.other} stands in for you in the role ${said.office} only ${until(said)}.`,
      withdrawn: ({ other, office }) => `${other} is not to stand in for you in the role ${office} after all.`,
      begins: (said) => `${said.other} now stands in for you in the role ${said.office}, ${period(said)}.`,
      over: (said) => `${said.other} no longer stands in for you in the role ${said.office}. It lasted ${until(said)}.`,
    },
  },
  services: {
    responsible: (service) => `You now answer for the e-service ${service}.`,
    relieved: (service) => `You no longer answer for the e-service ${service}.`,
  },
  more: (n) => `… and ${n} more.`,
  decidedBy: (name) => `Changed by ${name}.`,
  waiting: (count, more) => {
    if (more) return `More than ${count} cases wait for you.`;
    if (count === 0) return 'No case waits for you right now.';
    return count === 1 ? 'One case waits for you.' : `${count} cases wait for you.`;
  },
  hint: 'Write “roles” to see who does what.',
};
