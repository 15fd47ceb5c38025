import type { MergeButtons, MergeEvents, MergeLabels, MergeRefusals, MergingTexts } from './mergingType.js';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const merging: MergingTexts = {
  partOf: (number) => `Ingår i ${number}`,
  partOfHint: 'Alla som stöder önskemålet är med där och får veta hur det går.',
  parts: (n) => `Här ingår ${count(n, 'önskemål', 'önskemål')}`,
  partSupport: (n) => `${count(n, 'person', 'personer')} följde med`,
  more: (n) => `… och ${n} till`,
  linked: (number) => `Hör ihop med ${number}`,
  failed: (number) => `Det gick inte att slå ihop med ${number}, så önskemålet är öppet igen`,
  endedHere: 'Slogs ihop här',
  intoHint:
    'Önskemålet går in i det som du väljer, och alla som stöder det följer med. Den som frågade får veta det. Du kan bryta ut det igen.',
  gatherHint: 'De som du väljer går in i det här önskemålet, och alla som stöder dem följer med. Du kan bryta ut dem igen.',
  noneAlike: 'Jag hittar inget liknande öppet önskemål som du kan samla hit. Öppna det andra önskemålet och välj Slå ihop där.',
  numberHint: 'Till exempel LUL-26-0042',
  wrongNumber: 'Det ser inte ut som ett ärendenummer. Skriv det som LUL-26-0042.',
  gathered: (n) => (n === 0 ? 'Inget önskemål kom med.' : `${count(n, 'önskemål', 'önskemål')} ingår nu här.`),
  brokenOut: (number) => `${number} är öppet för sig igen.`,
  notDone: (number, why) => `${number}: ${why}`,
};

export const mergeButtons: MergeButtons = {
  mergeInto: 'Slå ihop',
  gather: 'Samla hit',
  split: 'Bryt ut',
  breakOut: 'Bryt ut',
  makeWish: 'Gör till önskemål',
};

export const mergeLabels: MergeLabels = {
  into: 'Slå ihop med',
  number: 'Eller skriv ett nummer',
  picked: 'Önskemål att samla här',
  part: 'Vilket ska brytas ut?',
};

export const mergeEvents: MergeEvents = {
  merged: (by, number) => `${by} slog ihop önskemålet med ${number}`,
  split: (by, number) => `${by} bröt ut önskemålet ur ${number}`,
  mergeFailed: (_, number) => `Önskemålet öppnades igen, för det gick inte att slå ihop med ${number}`,
  absorbed: (by, number) => `${by} slog ihop ${number} med det här`,
  parted: (by, number) => `${by} bröt ut ${number}`,
  becameWish: (by, number) => `${by} gjorde ett önskemål av ärendet: ${number}`,
  cameOfFault: (by, number) => `${by} gjorde önskemålet av ${number}`,
};

export const mergeThread: MergeEvents = {
  merged: (by, number) => `${by} har slagit ihop önskemålet med ${number}.`,
  split: (by, number) => `${by} har brutit ut önskemålet ur ${number}. Det väntar på att någon tar det.`,
  mergeFailed: (_, number) => `Önskemålet är öppet igen, för det gick inte att slå ihop med ${number}.`,
  absorbed: (by, number) => `${by} har slagit ihop ${number} med det här.`,
  parted: (by, number) => `${by} har brutit ut ${number}.`,
  becameWish: (by, number) => `${by} har gjort ett önskemål av ärendet: ${number}.`,
  cameOfFault: (by, number) => `${by} har gjort önskemålet av ${number}.`,
};

export const mergeRefusals: MergeRefusals = {
  noSuchWish: 'Jag hittar inget sådant önskemål som du kan slå ihop med. Välj ett i listan, eller kontrollera numret.',
  itself: 'Ett önskemål kan inte slås ihop med sig självt. Välj ett annat.',
  notAWish: 'Det ärendet är inget förändringsönskemål, så det går inte att slå ihop.',
  mergedAlready: 'Det önskemålet ingår redan i ett annat. Öppna det så ser du vilket.',
  decidedAlready: 'Ett av önskemålen är beslutat eller röstas om just nu, så de kan inte slås ihop eller brytas isär.',
  targetClosed: 'Det önskemålet är avslutat, så inget nytt kan gå in i det.',
  otherMunicipality: 'Det önskemålet hör till en annan kommun och har inte gått vidare därifrån än, så de kan inte slås ihop.',
  hasParts: 'Andra önskemål ingår redan i det här. Samla hit det andra i stället, eller bryt ut delarna först.',
  nowPartOf: (number) => `Önskemålet ingår nu i ${number}. Skriv ${number} till mig, så visar jag det.`,
};
