import type { WishesTexts } from './wishesType.js';

const count = (n: number, one: string, many: string) => `${n} ${n === 1 ? one : many}`;

export const wishes: WishesTexts = {
  supportedBy: (people, municipalities) =>
    `Stöds av ${count(people, 'person', 'personer')} i ${count(municipalities, 'kommun', 'kommuner')}`,
  similarTitle: 'Det finns redan liknande önskemål',
  similarHint:
    'Stöd ett av dem, så väger det tyngre och du får veta hur det går. Är ditt ett annat? Skicka in det ändå. Allt du skrev finns kvar här under.',
  yours: 'Du är redan med',
  youSupport: 'Du stöder det här önskemålet. Jag hör av mig när det går vidare från kommunen, när det är avgjort och när det beställs och levereras.',
  thanks: (number) => `Tack! Du stöder nu ${number}. Jag hör av mig när det händer något.`,
  ownNotSent: 'Ditt eget önskemål skickades inte in.',
  takenBack: (number) => `Okej, du stöder inte längre ${number}.`,
};
