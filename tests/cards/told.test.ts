import assert from 'node:assert/strict';
import type { Interest } from '../../src/domain/interest.js';
import { caseCard } from '../../cards/caseCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { lives, people, viewAfter } from '../support/cardFixtures.js';
import { literalText, parsedText, shownText } from '../support/cardChecks.js';

const { businessLead, firstLine } = people;
const name = 'Bygglov *och* rivning';

/** The card of someone who is told of the case as this. */
function told(life: keyof typeof lives, interest: Interest, texts = sv, viewer = businessLead) {
  return caseCard({ ...viewAfter(lives[life], viewer), service: { name, platform: false }, interest }, texts);
}

describe('why someone is told of a case', () => {
  it('[CARD11] stands in the box in a sentence, the service’s name as it was written', () => {
    const said = `Du är e-tjänsteansvarig för ${name}. Du behöver inte göra något.`;
    assert.ok(literalText(told('reported', 'responsible')).includes(said));
    assert.ok(!parsedText(told('reported', 'responsible')).includes(said));
    assert.match(shownText(told('reported', 'coordinator')), /Du är lokal e-tjänstesamordnare, och ärendet gäller Bygglov/);
    assert.match(shownText(told('reported', 'responsible', en)), /You are responsible for the e-service Bygglov/);
  });

  it('[CARD11] stands under what someone has said, and is left out where there is something to do', () => {
    assert.match(shownText(told('asked', 'responsible')), /Vilken webbläsare[^]*Du är e-tjänsteansvarig/);
    assert.doesNotMatch(shownText(told('taken', 'responsible', sv, firstLine)), /e-tjänsteansvarig/);
    assert.doesNotMatch(shownText(caseCard(viewAfter(lives.reported, businessLead), sv)), /e-tjänsteansvarig/);
  });
});
