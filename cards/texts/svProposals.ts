import type { ProposalButtons, ProposalEvents, ProposalRefusals, ProposalsTexts, ProposalWords } from './proposalsType.js';

export const proposals: ProposalsTexts = {
  labels: {
    benefit: 'Nytta',
    services: 'Berörda e-tjänster (om du vill)',
    urgency: 'Hur brådskande och varför',
    effort: 'Insats',
    cost: 'Kostnad i kronor',
    supplierAnswer: 'Leverantörens svar (om du vill)',
    dependencies: 'Beroenden (om du vill)',
    scale: 'Klass',
    text: 'Underlag',
    recommendation: 'Rekommendation',
  },
  hints: {
    benefit: 'Vem får nytta av det, och på vilket sätt?',
    urgency: 'När behövs det, och vad händer annars?',
    cost: 'Till exempel 250 000',
    supplierAnswer: 'Vad säger leverantören om tid och pris?',
    dependencies: 'Vad måste vara klart först, och vad påverkas?',
    text: 'Vad gäller det, vad kostar det och vad händer utan det?',
    recommendation: 'Vad rekommenderar styrgruppen, och varför?',
  },
  efforts: { S: 'S', M: 'M', L: 'L', XL: 'XL' },
  scales: {
    small: 'Liten, beslutas av förvaltningsledare IT inom ramen',
    larger: 'Större, beslutas av styrgruppen',
    extraFunding: 'Kräver extra medel, även systemägaren beslutar',
  },
  wrongCost: {
    negative: 'Kostnaden kan inte vara mindre än noll. Skriv noll eller mer.',
    decimals: 'Skriv kostnaden i hela kronor, utan decimaler. Till exempel 250\u00a0000.',
    notNumber: 'Skriv kostnaden med siffror. Till exempel 250\u00a0000.',
    tooMuch: 'Kostnaden är högre än en miljard kronor. Kontrollera antalet nollor.',
  },
  titles: { compilation: 'Sammanställning', preparation: 'Beredning', basis: 'Styrgruppens underlag' },
  effort: (effort) => `Insats ${effort}`,
  cost: (kronor) => `Kostnad ${kronor}`,
  alsoConcerns: (services) => `Berör även ${services}`,
  rulings: {
    itLead: { approve: 'Beslut av förvaltningsledare IT: Bifall', reject: 'Beslut av förvaltningsledare IT: Avslag' },
    systemOwner: { approve: 'Beslut av systemägaren: Medel beviljas', reject: 'Beslut av systemägaren: Medel avslås' },
  },
  asks: {
    preparation: { title: 'Önskemålet behöver beredas', hint: 'Bered det med insats, kostnad och klass. Sedan kan det gå vidare till beslut.' },
    ruling: { title: 'Du beslutar om önskemålet', hint: 'Besluta på kortet och skriv varför. Vid bifall går det vidare till nästa steg.' },
    basis: { title: 'Systemägaren behöver ett underlag', hint: 'Ta fram underlaget på kortet. Sedan beslutar systemägaren om medlen.' },
    funding: { title: 'Ska önskemålet få extra medel?', hint: 'Bevilja eller avslå på kortet och skriv varför.' },
  },
  waits: {
    basis: (since) => `Väntar på styrgruppens underlag sedan ${since}`,
    funding: (since) => `Väntar på systemägarens beslut sedan ${since}`,
  },
};

export const proposalButtons: ProposalButtons = {
  compile: 'Sammanställ',
  prepare: 'Bered',
  ruleApprove: 'Besluta: bifall',
  ruleReject: 'Besluta: avslag',
  layBasis: 'Ta fram underlag',
  grantFunds: 'Bevilja medel',
  denyFunds: 'Avslå medel',
};

const reason = (hint: string) => ({ label: 'Motivering', hint });

export const proposalWords: ProposalWords = {
  ruleApprove: reason('Varför ska det genomföras? Den som frågade får läsa det.'),
  ruleReject: reason('Varför ska det inte genomföras? Den som frågade får läsa det.'),
  grantFunds: reason('Varför beviljas medlen? Den som frågade får läsa det.'),
  denyFunds: reason('Varför avslås medlen? Den som frågade får läsa det.'),
};

export const proposalEvents: ProposalEvents = {
  compiled: (by) => `${by} sammanställde önskemålet`,
  prepared: (by) => `${by} beredde önskemålet`,
  basisLaid: (by) => `${by} tog fram underlag till systemägaren`,
  ruled: (by) => `${by} fattade beslut`,
};

export const proposalThread: ProposalEvents = {
  compiled: (by) => `${by} har sammanställt önskemålet.`,
  prepared: (by) => `${by} har berett önskemålet.`,
  basisLaid: (by) => `${by} har tagit fram underlag till systemägaren.`,
  ruled: (by) => `${by} har fattat beslut.`,
};

export const proposalRefusals: ProposalRefusals = {
  notPrepared: 'Önskemålet ska avgöras genom omröstning och behöver beredas först. Välj Bered och fyll i insats, kostnad och klass.',
  byRuling: 'Önskemålet väntar på ett beslut här och går vidare först med det. Kortet visar vem som ska besluta.',
  noBasis: 'Styrgruppens underlag saknas, så det går inte att besluta om medlen än. Du får kortet när underlaget är klart.',
  beyondFrame: 'Kostnaden ryms inte i det som är kvar av årets ram. Välj Bered och ändra klassen till större, så beslutar styrgruppen.',
  ruledOn: 'Det är redan beslutat och kan inte ändras. Ett nytt beslut fattas om önskemålet återlämnas.',
  rulingDeclined: 'Önskemålet har fått avslag, så det kan inte öppnas igen. Har något ändrats? Rapportera ett nytt och nämn numret på det här.',
};
