import assert from 'node:assert/strict';
import type { PersonId } from '../../src/domain/ids.js';
import { caseCard } from '../../cards/caseCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { attendedTurn } from '../../src/domain/alarm.js';
import { viewOf } from '../../src/domain/view.js';
import { asReporter, caseAfter, later, lives, people, worldAt } from '../support/cardFixtures.js';
import { shownText } from '../support/cardChecks.js';

const minutesADay = 24 * 60;

/** The card as it is once what was due after so many days has happened by itself. */
function shown(life: keyof typeof lives, days: number, viewer: { readonly id: PersonId }, texts = sv): string {
  const at = later(days * minutesADay);
  const { case: c } = attendedTurn(worldAt(at), caseAfter(lives[life]).case, at);
  const view = viewOf(worldAt(at), c, viewer.id, at);
  return shownText(caseCard(view ?? assert.fail(), texts));
}

describe('what happens by itself, on the card', () => {
  it('[TIM13] tells the reporter kindly that the case is closed, and how it is opened again', () => {
    const card = shown('resolved', 8, asReporter);
    for (const said of ['Avslutat', 'Karin Å löste ärendet', 'Bytte till den nya blanketten', 'Öppna igen inom 14 dagar', 'ingen sade emot lösningen'])
      assert.ok(card.includes(said), card);
    assert.match(shown('resolved', 8, asReporter, en), /Reopen it within 14 days/);
  });

  it('[TIM17] asks again, and says what becomes of a question without an answer', () => {
    const card = shown('asked', 4, asReporter);
    for (const said of ['Karin Å (Kundtjänst) frågar dig', 'Vilken webbläsare', 'Utan svar avslutas ärendet', 'påmindes om frågan'])
      assert.ok(card.includes(said), card);
    assert.doesNotMatch(shown('asked', 0, asReporter), /Utan svar/);
  });

  it('[TIM17] tells kindly that an unanswered question closed the case, and how it is opened again', () => {
    const card = shown('asked', 20, asReporter);
    for (const said of ['Avslutat', 'Vilken webbläsare', 'Det gör ingenting: öppna igen inom 14 dagar', 'frågan fick inget svar'])
      assert.ok(card.includes(said), card);
    assert.match(shown('asked', 20, asReporter, en), /No harm done/);
  });

  it('[TIM18] history tells of a reminder and of a deadline that passed, and names nobody', () => {
    assert.match(shown('reported', 0.15, people.firstLine), /En påminnelse gick ut, för en fjärdedel av tiden var kvar/);
    const passed = shown('reported', 0.5, people.firstLine);
    assert.match(passed, /Skulle tas om hand i dag 13\.12, [^]*Tiden gick ut, och den som ansvarar kallades in/);
  });

  it('[TIM13] shows the way back only to whoever has it, as long as they do', () => {
    assert.doesNotMatch(shown('resolved', 8, people.firstLine), /inom 14 dagar/);
  });
});
