import { caseCard } from '../../cards/caseCard.js';
import { papersCard } from '../../cards/papersCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { day, municipalityCode } from '../../src/domain/ids.js';
import { lives, people, viewAfter } from './cardFixtures.js';

const aPaper = { ref: { paper: 'minutes', decider: 'steeringGroup', day: day('2026-11-20') }, place: null } as const;
const papers = {
  offers: [aPaper, { ref: { paper: 'plan', year: 2027 }, place: null }, { ref: { paper: 'wishes', municipality: municipalityCode('LUL') }, place: 'Luleå **kommun**' }],
  chosen: aPaper.ref,
} as const;
const download = { paper: aPaper, docx: `https://bot.example/api/papers/${'x'.repeat(500)}`, md: 'https://bot.example/api/papers/y' };

export const paperCards = {
  'papers to choose from': papersCard(papers, sv),
  'a paper that is ready': papersCard(papers, sv, download),
  'a paper that is not there': papersCard({ ...papers, chosen: null }, en, en.papers.nothingDecided),
  'a case with its minutes': caseCard({ ...viewAfter(lives.taken, people.firstLine), minuted: true }, sv, { download }),
};
