import assert from 'node:assert/strict';
import { caseCard } from '../../cards/caseCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { shownText } from '../support/cardChecks.js';
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

  it('[TXT1] calls chains and priorities by their usual names in the reader’s language, and others as the organisation does', () => {
    const view = viewAfter([], firstLine);
    const shown = (changes: object) => shownText(caseCard({ ...view, ...changes }, en));
    assert.match(shown({ priority: 'Stör arbetet', chain: { id: view.chain.id, name: 'Intern support' } }), /Internal support[^]*Disturbs the work/);
    assert.match(shown({ priority: 'Egen nivå' }), /Egen nivå/);
    assert.match(shownText(caseCard({ ...view, priority: 'Stör arbetet' }, sv)), /Stör arbetet/);
  });
});
