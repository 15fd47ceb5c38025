import type { Texts } from './type.js';

/** Who does what, and how delivery goes. */
export const offices: Pick<Texts, 'directory' | 'ownRoles' | 'interests' | 'operations'> = {
  interests: {
    responsible: (service) => `Du är e-tjänsteansvarig för ${service}. Du behöver inte göra något.`,
    coordinator: (service) => `Du är lokal e-tjänstesamordnare, och ärendet gäller ${service}. Du behöver inte göra något.`,
  },
  directory: {
    title: 'Vem gör vad',
    vacant: 'Vakant',
    standsIn: (name) => `Vakant. ${name} tar emot så länge.`,
    deputy: (other, to) => (to ? `Ersättare för ${other} till och med ${to}` : `Ersättare för ${other} tills vidare`),
    answersFor: (service) => `Ansvarar för ${service}`,
    shared: 'Gemensamt för alla kommuner',
    nobody: (query) => `Jag hittar ingen som passar ”${query}”.`,
    notes: {
      guessed: 'Jag är inte säker på att jag förstod allt, men det här hittade jag:',
      supplier: 'Leverantören finns inte i Teams. Förvaltningsledare IT har kontakten:',
    },
    orReport: 'Vill du berätta om ett problem i stället? Tryck på Rapportera, så kommer dina ord med.',
    chat: 'Chatta',
    chatWith: (name) => `Chatta med ${name} i Teams`,
    more: (n) => `… och ${n} till. Fråga om en kommun eller en roll för att se dem.`,
    morePeople: (n) => `… och ${n} till`,
    hint: 'Skriv till exempel ”vem är förvaltningsledare i Boden?”, ”roller” eller ”mina roller”.',
  },
  ownRoles: {
    title: 'Dina roller',
    role: (role, place) => (place ? `${role}, ${place}` : role),
    since: (from, to) => (to ? `Från ${from} till och med ${to}` : `Sedan ${from}, tills vidare`),
    starting: (from, to) => (to ? `Börjar ${from}, till och med ${to}` : `Börjar ${from}, tills vidare`),
    inPlaceOf: (name) => `Som ersättare för ${name}`,
    deputy: (name) => `Din ersättare: ${name}`,
    none: 'Du har ingen roll i supportkedjan just nu. Du kan rapportera och följa dina ärenden ändå.',
    whomToAsk: (place) => `Borde du ha en roll? Då hjälper administratören i ${place} dig:`,
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
