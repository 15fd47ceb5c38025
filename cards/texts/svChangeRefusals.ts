import type { ChangesTexts } from './changesType.js';

/** Why the role directory was not changed, and what to do. Facts are names and days; empty where there are none. */
export const refusals: ChangesTexts['refusals'] = {
  unknownSeat: () => 'Rollen finns inte längre. Skriv ”roller”, så ser du dem som finns.',
  supplierSeat: () => 'Leverantören finns inte i Teams, så rollen utses inte här. Förvaltningsledare IT har kontakten.',
  unknownService: () => 'E-tjänsten finns inte längre. Öppna listan över e-tjänster igen.',
  notYours: (who) => (who ? `Det här får du inte ändra. Be ${who} om hjälp.` : 'Det här får du inte ändra, och ingen annan kan det just nu.'),
  selfAppointment: (who) =>
    `Den som godkänner eller leder utses av någon annan, så du kan inte välja dig själv.${who ? ` Be ${who} göra det.` : ''}`,
  unknownPerson: () => 'Jag känner inte personen. Välj någon i listan, eller sök på namnet.',
  foreignTenant: () => 'Personen hör till en organisation som inte är ansluten. Välj någon annan.',
  sameObjectId: (name) => `Det finns redan någon med samma id: ${name}. Välj den personen i listan i stället.`,
  periodBackwards: (from, to) => `Sista dagen, ${to}, är före den första, ${from}. Byt plats på dem.`,
  inThePast: (earliest) => `Det som har varit går inte att ändra. Välj ${earliest} eller senare.`,
  tooFar: (latest) => `Så långt fram går inte att bestämma. Välj ${latest} eller tidigare.`,
  alreadyHeld: (name, days) => `${name} har redan rollen ${days}, och bara en kan ha den. Välj Byt ut, eller andra dagar.`,
  groupFull: (names) => `Gruppen är full: ${names}. Avsluta eller byt ut någon av dem först.`,
  byOffice: (name) => `${name} är förvaltningsledare IT och ingår redan i gruppen. Välj någon annan.`,
  sameTwice: (name, days) => `${name} har redan rollen ${days}. Välj andra dagar, eller någon annan.`,
  noHolder: (name, days) =>
    days ? `${name} har bara rollen ${days}. Välj dagar inom den tiden.` : `${name} har inte rollen de dagarna. Välj andra dagar.`,
  overlappingDeputy: (name, other, days) => `${name} är redan ersättare för ${other} ${days}. Välj andra dagar, eller någon annan.`,
  ownDeputy: () => 'Ingen kan vara sin egen ersättare. Välj någon annan.',
  notHeld: (name) => `${name} har inte rollen då. Så här ser det ut nu.`,
  endsAlready: (name, day) => `${name} slutar redan ${day}. Välj en tidigare dag om det ska gå fortare.`,
  notLast: (name) => `${name} är den enda systemägaren, och någon måste vara det. Välj Byt ut i stället.`,
  holdsNothing: () => 'Du har ingen roll de dagarna, så ingen behöver svara i ditt ställe.',
  notAway: () => 'Ingen svarar i ditt ställe, så det finns inget att avsluta.',
};
