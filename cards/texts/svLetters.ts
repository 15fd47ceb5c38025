import type { LettersTexts, OfficeSaid } from './lettersType.js';

const period = ({ from, last }: OfficeSaid) => (last ? `från ${from} till och med ${last}` : `från ${from} tills vidare`);
const until = ({ last }: OfficeSaid) => (last ? `till och med ${last}` : 'tills vidare');

/** Cards that concern no case. */
export const letters: LettersTexts = {
  vacancies: 'Roller som ingen har just nu',
  work: {
    firstLine: 'Tar emot ärenden från medborgare.',
    businessLead: 'Tar emot kommunens ärenden och godkänner det som ska lämna kommunen.',
    localIt: 'Hjälper till med inloggning, nät och kopplingar till andra system.',
    eServiceCoordinator: 'Samlar önskemål om kommunens e-tjänster.',
    administrator: 'Sköter behörigheter, systemdata och kommunens roller.',
    eServiceDeveloper: 'Rättar och bygger ut kommunens egna e-tjänster.',
    itLead: 'Tar emot det som har lämnat kommunerna och godkänner det som ska till leverantören.',
    managementGroup: 'Arbetar i den gemensamma kön.',
    steeringGroup: 'Beslutar om större önskemål.',
    systemOwner: 'Svarar för pengar och avtal.',
    supplier: 'Rättar fel i själva systemet.',
  },
  standIn: (name) => (name ? `${name} tar emot så länge.` : 'Ingen tar emot ärenden så länge.'),
  fewMembers: (members) => `Utvecklings- och förvaltningsgruppen har ${members} av tre ledamöter från kommunerna.`,
  vacanciesHint: 'Utse någon så snart du kan. Jag påminner varje vecka. Skriv ”roller” för att se vem som gör vad.',
  roles: 'Dina roller',
  news: {
    holder: {
      appointed: (said) => `Du har fått rollen ${said.office}, ${period(said)}.`,
      extended: (said) => `Du har kvar rollen ${said.office} ${until(said)}.`,
      ended: (said) => `Din tid i rollen ${said.office} varar ${until(said)}.`,
      withdrawn: ({ office }) => `Du ska inte längre ha rollen ${office}.`,
      begins: (said) => `Nu har du rollen ${said.office}, ${period(said)}.`,
      over: (said) => `Din tid i rollen ${said.office} är slut. Den varade ${until(said)}. Tack för din insats!`,
    },
    deputy: {
      appointed: (said) => `Du ersätter ${said.other} i rollen ${said.office}, ${period(said)}.`,
      extended: (said) => `Du ersätter ${said.other} i rollen ${said.office} längre, ${until(said)}.`,
      ended: (said) => `Du ersätter ${said.other} i rollen ${said.office} bara ${until(said)}.`,
      withdrawn: ({ other, office }) => `Du ska inte längre ersätta ${other} i rollen ${office}.`,
      begins: (said) => `Nu ersätter du ${said.other} i rollen ${said.office}, ${period(said)}.`,
      over: (said) => `Du ersätter inte längre ${said.other} i rollen ${said.office}. Det varade ${until(said)}. Tack för hjälpen!`,
    },
    deputised: {
      appointed: (said) => `${said.other} ersätter dig i rollen ${said.office}, ${period(said)}.`,
      extended: (said) => `${said.other} ersätter dig i rollen ${said.office} längre, ${until(said)}.`,
      ended: (said) => `${said.other} ersätter dig i rollen ${said.office} bara ${until(said)}.`,
      withdrawn: ({ other, office }) => `${other} ska inte längre ersätta dig i rollen ${office}.`,
      begins: (said) => `Nu ersätter ${said.other} dig i rollen ${said.office}, ${period(said)}.`,
      over: (said) => `${said.other} ersätter dig inte längre i rollen ${said.office}. Det varade ${until(said)}.`,
    },
  },
  services: {
    responsible: (service) => `Du ansvarar nu för e-tjänsten ${service}.`,
    relieved: (service) => `Du ansvarar inte längre för e-tjänsten ${service}.`,
  },
  more: (n) => `… och ${n} till.`,
  decidedBy: (name) => `Ändrat av ${name}.`,
  waiting: (count, more) => {
    if (more) return `Fler än ${count} ärenden väntar på dig.`;
    if (count === 0) return 'Inget ärende väntar på dig just nu.';
    return count === 1 ? 'Ett ärende väntar på dig.' : `${count} ärenden väntar på dig.`;
  },
  hint: 'Skriv ”roller” för att se vem som gör vad.',
};
