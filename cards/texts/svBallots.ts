import type { BallotButtons, BallotEvents, BallotRefusals, BallotTexts, BallotWords } from './ballotsType.js';

const choices = {
  endorse: 'Tillstyrk',
  oppose: 'Avstyrk',
  abstain: 'Avstå',
  approve: 'Bifall',
  reject: 'Avslag',
  remit: 'Återremiss',
} as const;

/** How a group votes. */
export const ballots: BallotTexts = {
  choices: { ...choices, split: 'delade meningar' },
  titles: { recommendation: 'Förvaltningsgruppen tar ställning', decision: 'Styrgruppen beslutar' },
  results: {
    recommendation: (outcome) => `Förvaltningsgruppens rekommendation: ${outcome}`,
    decision: (outcome) => `Styrgruppens beslut: ${outcome}`,
  },
  asks: { recommendation: 'Vad rekommenderar du?', decision: 'Hur röstar du?' },
  askHint: 'Rösta på kortet. Du kan ändra dig tills det är avgjort.',
  byChair: 'ordförandens röst avgjorde',
  stands: (counts, members, quorum) => `Röster: ${counts} av ${members}, minst ${quorum} behövs`,
  none: 'inga än',
  waits: (since) => `Väntar på gruppens röster sedan ${since}`,
  until: (day) => `Det går att rösta till och med ${day}`,
  yours: (choice) => `Du har röstat: ${choice}. Du kan ändra dig tills det är avgjort.`,
  stuck: {
    tied: 'Det står lika. Ordföranden avgör med sin röst. Finns ingen ordförande, utse en eller återlämna ärendet.',
    noQuorum: 'För få röstade innan dagen var slut. Sätt ett nytt mötesdatum.',
    quorumOutOfReach: 'Gruppen har färre medlemmar än som behöver rösta. Utse fler, eller sänk antalet som behövs.',
  },
  lastDay: 'Mötesdatum, sista dagen att rösta (lämna tomt om inget är bestämt)',
};

export const ballotButtons: BallotButtons = {
  voteEndorse: choices.endorse,
  voteOppose: choices.oppose,
  voteAbstain: choices.abstain,
  voteApprove: choices.approve,
  voteReject: choices.reject,
  voteRemit: choices.remit,
  setMeeting: 'Sätt mötesdatum',
};

const reason = (hint: string) => ({ label: 'Motivering', hint });
const perhaps = (hint: string) => ({ label: 'Motivering (om du vill)', hint });

export const ballotWords: BallotWords = {
  voteEndorse: reason('Varför bör önskemålet genomföras?'),
  voteOppose: reason('Varför bör det inte genomföras?'),
  voteAbstain: reason('Varför avstår du?'),
  voteApprove: perhaps('Den som frågade får läsa motiveringen'),
  voteReject: perhaps('Den som frågade får läsa motiveringen'),
  voteRemit: perhaps('Vad behöver beredas mer?'),
};

export const ballotEvents: BallotEvents = {
  ballotOpened: () => 'Gruppen fick frågan att rösta om',
  voted: (by) => `${by} röstade`,
  meetingSet: (by) => `${by} satte mötesdatum`,
  ballotStuck: () => 'Omröstningen stannade, och den som ser till att den blir av kallades in',
  recommended: () => 'Förvaltningsgruppen lämnade sin rekommendation',
  decided: (_, to) => (to ? `Styrgruppen återremitterade ärendet till ${to}` : 'Styrgruppen fattade sitt beslut'),
};

export const ballotThread: BallotEvents = {
  ballotOpened: () => 'Ärendet har kommit till er. Rösta på kortet.',
  voted: (by) => `${by} har röstat.`,
  meetingSet: (by) => `${by} har satt mötesdatum.`,
  ballotStuck: () => 'Omröstningen har stannat. Kortet visar vad som behövs.',
  recommended: (_, outcome) => `Rekommendationen är klar: ${outcome}.`,
  decided: (_, outcome) => `Styrgruppens beslut är fattat: ${outcome}.`,
};

export const ballotRefusals: BallotRefusals = {
  notMember: 'Bara gruppens medlemmar och deras ersättare röstar här, så rösten räknas inte.',
  closed: 'Omröstningen är avslutad, så rösten räknas inte. Här är kortet som det ser ut nu.',
  wordsMissing: 'En rekommendation behöver en motivering. Skriv varför, så räknas rösten.',
  holderHasVoted: (name) => `${name}, som du ersätter, har själv röstat, och den rösten gäller.`,
  deputyHasVoted: (name) => `${name} har redan röstat för samma medlem, och den rösten gäller.`,
  byVote: 'Ärendet avgörs genom att gruppen röstar. Rösta på kortet om du är med i gruppen.',
  noBallot: 'Det finns inget att rösta om just nu. Här är kortet som det ser ut nu.',
  pastDay: 'Dagen har redan varit. Välj i dag eller en senare dag.',
  groupDeclined: 'Styrgruppen har avslagit önskemålet, så det kan inte öppnas igen. Har något ändrats? Rapportera ett nytt och nämn numret på det här.',
  notTied: (between) => `Det står lika, och du avgör. Välj något av ${between}.`,
};
