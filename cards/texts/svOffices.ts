import type { Texts } from './type.js';

/** Who does what, and how delivery goes. */
export const offices: Pick<Texts, 'directory' | 'interests' | 'operations'> = {
  interests: {
    responsible: (service) => `Du är e-tjänsteansvarig för ${service}. Du behöver inte göra något.`,
    coordinator: (service) => `Du är lokal e-tjänstesamordnare, och ärendet gäller ${service}. Du behöver inte göra något.`,
  },
  directory: {
    title: 'Vem gör vad',
    vacant: 'Vakant',
    standsIn: (name) => `Vakant. ${name} tar emot så länge.`,
    deputy: (name, other) => `${name} (ersättare för ${other})`,
    shared: 'Gemensamt för alla kommuner',
    nobody: (query) => `Jag hittar ingen som passar ”${query}”.`,
    more: (n) => `… och ${n} till. Fråga om en kommun eller en roll för att se dem.`,
    hint: 'Skriv till exempel ”vem är förvaltningsledare i Boden?” eller ”roller”.',
  },
  operations: {
    title: 'Så går det med meddelandena',
    owed: (n) => (n === 1 ? '1 meddelande är på väg.' : `${n} meddelanden är på väg.`),
    parked: (n) => (n === 1 ? '1 meddelande har inte kommit fram:' : `${n} meddelanden har inte kommit fram:`),
    allReached: 'Inget meddelande har fastnat.',
    row: (name, reason, count) => `${name}: ${count} st, ${reason}`,
    channel: 'Gruppens kanal',
    reasons: {
      blocked: 'har blockerat eller tagit bort appen',
      refused: 'Teams tog inte emot meddelandet',
      exhausted: 'Teams svarade inte trots många försök',
    },
    hint: 'Den som har blockerat appen får sina meddelanden när den skriver till mig igen. Du kan också skicka dem igen nu.',
    resent: (n) => (n === 1 ? '1 meddelande skickas igen.' : `${n} meddelanden skickas igen.`),
    notYours: 'Det här är till för förvaltningsledare IT. Skriv ”hjälp”, så visar jag vad du kan göra.',
  },
};
