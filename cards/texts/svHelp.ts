import type { HelpTexts } from './helpType.js';

/** What I can do, by who asks. */
export const help: HelpTexts = {
  greeting: (name) => (name ? `Hej ${name}!` : 'Hej!'),
  intro: 'Skriv vad som krånglar med egna ord. Jag ser till att det kommer till rätt person och visar hur det går.',
  you: (role, place) => (place ? `Du är ${role}, ${place}` : `Du är ${role}`),
  deputy: (role, name) => `Du är ersättare för ${name}: ${role}`,
  employee: 'Du kan rapportera, följa dina ärenden, svara på frågor och bekräfta att lösningen fungerar.',
  examplesTitle: 'Prova direkt',
  commandsTitle: 'Det här kan du skriva',
  commands: [
    ['rapportera', 'ett formulär för ett nytt ärende'],
    ['mina ärenden', 'det du har rapporterat'],
    ['kö', 'det som väntar på dig'],
    ['LUL-26-0042', 'ärendet med det numret'],
    ['sök bilagor', 'ärenden som handlar om bilagor'],
    ['vem är förvaltningsledare i Boden?', 'den som har rollen nu'],
    ['roller', 'vem som gör vad'],
    ['mina roller', 'dina roller, och vem som ersätter dig'],
    ['English', 'I speak English with you'],
  ],
  away: ['jag är borta', 'välj vem som svarar i ditt ställe'],
  attention: ['avisera mig', 'när du får veta att något väntar'],
  papers: ['papper', 'protokoll, önskemål per kommun och förvaltningsplan'],
  operations: ['hjälp drift', 'hur det går att nå fram med meddelanden'],
  exampleReport: 'Bilagorna försvinner när jag går tillbaka ett steg i ansökan om bygglov',
  privacy: 'Skriv inte personnummer eller andra känsliga uppgifter om människor.',
  channel:
    'I kanaler visar jag ärenden som har kommit till gruppen. Skriv ”koppla kanal” för att de ska visas här. Allt annat gör du i en egen chatt med mig.',
};
