/** The page's own words; what is said of cases comes from the bot in the same language. */
export interface PageWords {
  readonly cases: string;
  readonly chains: string;
  readonly pages: string;
  readonly newReport: string;
  readonly text: string;
  readonly state: string;
  readonly step: string;
  readonly municipality: string;
  readonly service: string;
  readonly any: string;
  readonly states: Readonly<Record<string, string>>;
  readonly more: string;
  readonly share: string;
  readonly shared: string;
  readonly notShared: string;
  readonly back: string;
  readonly history: string;
  readonly chain: string;
  readonly card: string;
  readonly loading: string;
  readonly trouble: string;
  readonly retry: string;
  readonly notFound: string;
  readonly notIn: string;
  readonly changed: string;
  readonly showChange: string;
  readonly local: (name: string) => string;
  readonly begun: (button: string) => string;
}

const sv: PageWords = {
  cases: 'Ärenden', chains: 'Supportkedjan', pages: 'Sidor', newReport: 'Ny', text: 'Sök ord eller nummer', state: 'Läge',
  step: 'Steg', municipality: 'Kommun', service: 'E-tjänst', any: 'Alla',
  states: { open: 'Öppna', new: 'I kö', active: 'Pågår', waiting: 'Väntar', escalating: 'Eskalering begärd', resolved: 'Löst', closed: 'Avslutat' },
  share: 'Kopiera länk', shared: 'Länken är kopierad.', notShared: 'Länken kunde inte kopieras. Kopiera adressen i stället.',
  more: 'Visa fler', back: 'Till listan', history: 'Det som hänt', chain: 'Kedjan', card: 'Ärendet', loading: 'Hämtar …',
  trouble: 'Det gick inte att nå Supportkedjan just nu.', retry: 'Försök igen', notFound: 'Ärendet finns inte, eller så får du inte se det.',
  notIn: 'Vi kunde inte se vem du är. Öppna fliken i Teams igen.', changed: 'Ärendet har ändrats medan du skriver. Det du skrivit finns kvar.',
  showChange: 'Visa ändringen', local: (name) => `Lokalt läge utan inloggning: du är ${name}.`,
  begun: (button) => `Du har börjat skriva. Tryck på ${button}, så finns texten kvar.`,
};
const en: PageWords = {
  cases: 'Cases', chains: 'The support chain', pages: 'Pages', newReport: 'New', text: 'Search words or number', state: 'State',
  step: 'Step', municipality: 'Municipality', service: 'E-service', any: 'All',
  states: { open: 'Open', new: 'In the queue', active: 'In progress', waiting: 'Waiting', escalating: 'Escalation requested', resolved: 'Solved', closed: 'Closed' },
  share: 'Copy link', shared: 'The link is copied.', notShared: 'The link could not be copied. Copy the address instead.',
  more: 'Show more', back: 'To the list', history: 'What has happened', chain: 'The chain', card: 'The case', loading: 'Loading …',
  trouble: 'Supportkedjan cannot be reached just now.', retry: 'Try again', notFound: 'There is no such case, or you may not see it.',
  notIn: 'We could not tell who you are. Open the tab in Teams again.', changed: 'The case has changed while you write. What you have written is kept.',
  showChange: 'Show the change', local: (name) => `Local mode without login: you are ${name}.`,
  begun: (button) => `You have begun to write. Press ${button}, and your text is there.`,
};

export const pageWords: Readonly<Record<'sv' | 'en', PageWords>> = { sv, en };
