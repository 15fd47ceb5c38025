import type { Card } from '../../cards/shapes.js';
import type { SimilarWish } from '../../src/domain/wish/similar.js';
import { caseCard } from '../../cards/caseCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { caseNumber, municipalityCode } from '../../src/domain/ids.js';
import { asReporter, lives, people, viewAfter } from './cardFixtures.js';

const { businessLead, firstLine } = people;

export const similar: readonly SimilarWish[] = [true, false, false, false, false].map((mine, n) => ({
  number: caseNumber(municipalityCode('LUL'), 2026, n + 1),
  version: n + 1,
  title: `Spara *utkast* {{DATE(2026-01-01)}} ${n} ${'å'.repeat(80)}`,
  role: n ? 'managementGroup' : 'businessLead',
  place: 'Luleå kommun',
  support: { people: n + 1, municipalities: 1, mine },
}));

const none = { partOf: null, parts: [], linked: [], failed: null };
const other = caseNumber(municipalityCode('LUL'), 2026, 41);
/** A wish that another is part of, and so on. */
export const bound = {
  part: { ...viewAfter([], asReporter), status: 'closed', outcome: 'merged', verbs: [], bonds: { ...none, partOf: other } },
  whole: {
    ...viewAfter([], businessLead),
    verbs: ['take', 'requestEscalation', 'mergeInto', 'gather', 'breakOut'],
    support: { people: 60, municipalities: 3, mine: false },
    bonds: { ...none, parts: Array.from({ length: 50 }, (_, n) => ({ number: caseNumber(municipalityCode('LUL'), 2026, 50 + n), title: `Spara *utkast* ${'å'.repeat(n)}`, people: n + 1 })) },
  },
  fault: { ...viewAfter(lives.taken, firstLine), bonds: { ...none, linked: [other] } },
  refused: { ...viewAfter([], businessLead), bonds: { ...none, failed: { into: other, why: 'targetClosed' } } },
} as const;

/** Of wishes that have to do with each other, and of faults that have become wishes. */
export const wishCards: Readonly<Record<string, Card>> = {
  'a wish that is part of another': caseCard(bound.part, sv),
  'a wish that others are part of': caseCard(bound.whole, sv),
  'wishes being gathered': caseCard(bound.whole, sv, { form: { verb: 'gather', draft: 'd', wishes: similar } }),
  'wishes that could not all be gathered': caseCard(bound.whole, sv, {
    message: { tone: 'attention', text: `${sv.merging.gathered(2)}\n${sv.merging.notDone(other, sv.refusals.decidedAlready)}` },
  }),
  'a wish being merged': caseCard(bound.whole, en, {
    form: { verb: 'mergeInto', draft: 'd', wishes: similar, typed: { into: 'LUL-26-0007' } }, message: { code: 'noSuchWish' },
  }),
  'a part being broken out': caseCard(bound.whole, sv, { form: { verb: 'breakOut', draft: 'd', parts: bound.whole.bonds.parts } }),
  'a fault with its wish': caseCard(bound.fault, sv),
  'a wish that could not be merged': caseCard(bound.refused, en),
};
