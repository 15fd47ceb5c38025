import assert from 'node:assert/strict';
import type { CaseView } from '../../src/domain/view.js';
import { caseCard } from '../../cards/caseCard.js';
import { sv } from '../../cards/texts/sv.js';
import { shownText } from '../support/cardChecks.js';
import { asReporter, lives, people, viewAfter, type Step } from '../support/cardFixtures.js';

const { firstLine, localIt } = people;
const shown = (view: CaseView) => shownText(caseCard(view, sv));
const toLocalIt: Step = { by: firstLine, verb: 'handOver', input: { to: { role: 'localIt' }, words: 'Kan du se om det är inloggningen?' } };

describe('who has a case', () => {
  it('[CARD5] only those whom it was handed to are asked to take it, not whoever handed it over', () => {
    const asked = /Ta ärendet, så ser alla att du har det/;
    assert.match(shown(viewAfter([toLocalIt], localIt)), asked);
    const giver = viewAfter([toLocalIt], firstLine);
    assert.ok(giver.verbs.includes('take'));
    assert.doesNotMatch(shown(giver), asked);
    assert.match(shown(giver), /Kan du se om det är inloggningen/);
    assert.match(shown(viewAfter([], firstLine)), asked);
  });

  it('[CARD8] the text for clients without cards says that they had it once it is over', () => {
    const told = (life: readonly Step[]) => caseCard(viewAfter(life, firstLine), sv).fallbackText;
    assert.match(told(lives.taken), /Karin Å har ärendet/);
    for (const life of [lives.resolved, lives.confirmed]) assert.match(told(life), /Karin Å hade ärendet/);
  });

  it('[CARD4] the waiting clock says for how long from the first minute on', () => {
    const view = viewAfter(lives.asked, firstLine);
    assert.match(shown(view), /Väntar på rapportörens svar sedan [^,\n]*, 20 min/);
    assert.match(shown({ ...view, now: view.since }), /Väntar på rapportörens svar sedan [^,\n]*\n/);
  });

  it('[CARD4] nobody helps with what has ended', () => {
    const withdrawn: Step = { by: asReporter, verb: 'withdraw', input: { words: '' } };
    assert.match(shown(viewAfter([toLocalIt], firstLine)), /Lokal IT hjälper till/);
    assert.doesNotMatch(shown(viewAfter([toLocalIt, withdrawn], firstLine)), /hjälper till/);
  });
});
