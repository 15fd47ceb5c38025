import assert from 'node:assert/strict';
import { caseCard } from '../../cards/caseCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { people, report, viewAfter, type Step } from '../support/cardFixtures.js';

const { firstLine } = people;

describe('the history on a card', () => {
  it('[CARD6] [VIE11] tells a corrected kind in the words of the form', () => {
    const corrected: readonly Step[] = [
      { by: firstLine, verb: 'take', input: {} },
      { by: firstLine, verb: 'edit', input: { report: { ...report, kind: 'internal', service: 'inloggning' } } },
    ];
    const drawn = (texts: typeof sv) => JSON.stringify(caseCard(viewAfter(corrected, firstLine), texts));
    assert.match(drawn(sv), /”Medborgare” blev ”Intern användare”/);
    assert.doesNotMatch(drawn(en), /Intern användare/);
  });
});
