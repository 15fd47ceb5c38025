import type { Says } from './saysType.js';

/** Single sentences, each for a situation of its own. */
export const says: Says = {
  created: (number, role) => `Tack! Ärendet har fått numret ${number} och finns hos ${role}.`,
  nothingSent: 'Okej, inget har skickats.',
  movedDown: (number) => `Kortet för ${number} finns längre ner i chatten.`,
  noLongerVisible: (number) =>
    `Du ser inte längre ${number}. Det beror på att det väntar hos andra nu, eller på att dina roller har ändrats.`,
  writePersonally: 'Skriv till mig i en egen chatt, så hjälper jag dig där.',
  channelBound: (group) => `Klart! Ärenden till ${group} visas i den här kanalen från och med nu.`,
  mayNotBind: 'Kanalen kopplas av förvaltningsledare IT eller en medlem i gruppen. Be någon av dem skriva ”koppla kanal” här.',
  bindInChannel: 'Skriv ”koppla kanal” i den kanal där gruppen vill se sina ärenden.',
  languageSwitched: 'Nu talar jag svenska med dig.',
  trouble: 'Något gick fel hos oss. Titta på ärendet om en stund, och försök igen om det behövs.',
  formOpened: (number) => `Jag har öppnat formuläret för ${number} i din egen chatt med mig.`,
  cardSent: (number) => `${number} finns nu längst ner i chatten.`,
  cannotReach: 'Jag når dig inte än. Skriv hej till mig i en egen chatt och tryck sedan på knappen igen.',
  notForYou: 'Knappen är till för gruppens medlemmar. Har du något att tillägga, skriv ärendets nummer till mig i en egen chatt.',
  othersButton: 'Du kan inte göra det med ärendet just nu. Knappen kan vara till för någon annan i gruppen.',
  channelUnbound:
    'Den här kanalen visar inte längre gruppens ärenden. Skriv ärendets nummer till mig i en egen chatt, så får du kortet där.',
  howToSearch: 'Skriv ”sök” och några ord, till exempel ”sök bilagor”. Eller skriv ett ärendes nummer, till exempel LUL-26-0042.',
  howToGoOn: 'Tack för att du hör av dig! Gäller det ett ärende, tryck på en knapp på ärendets kort. Är det något annat, skriv här vad som krånglar.',
  noFiles: 'Jag kan inte ta emot bilder eller filer än. Beskriv i stället med ord vad som syns.',
  unknownButton: 'Jag känner inte igen knappen. Skriv ”hjälp”, så visar jag vad du kan göra.',
  cannotIdentify: 'Jag kan inte se vem du är, så jag kan inte hjälpa dig här. Be din it-avdelning om hjälp.',
  tenantNotAllowed: 'Din organisation är inte ansluten till mig. Be din it-avdelning om hjälp.',
};
