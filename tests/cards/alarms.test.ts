import assert from 'node:assert/strict';
import type { Card } from '../../cards/shapes.js';
import type { Texts } from '../../cards/texts/type.js';
import type { Case } from '../../src/domain/case.js';
import type { Instant, PersonId } from '../../src/domain/ids.js';
import { caseCard } from '../../cards/caseCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { attendedTurn } from '../../src/domain/alarm.js';
import { decide } from '../../src/domain/decide.js';
import { turnOf } from '../../src/domain/turn.js';
import { viewOf } from '../../src/domain/view.js';
import { asReporter, caseAfter, later, lives, people, worldAt, type Step } from '../support/cardFixtures.js';
import { shownText } from '../support/cardChecks.js';
import { buttonFor } from '../support/readCard.js';

const minutesADay = 24 * 60;

type Viewer = { readonly id: PersonId };

/** The card as it is once what was due after so many days has happened by itself, and then somebody has acted. */
function cardOf(steps: readonly Step[], days: number, viewer: Viewer, { texts = sv, then }: { texts?: Texts; then?: Step } = {}): Card {
  const at = later(days * minutesADay);
  const world = worldAt(at);
  const attended = attendedTurn(world, caseAfter(steps).case, at).case;
  const c = then ? acted(attended, then, at) : attended;
  return caseCard(viewOf(world, c, viewer.id, at) ?? assert.fail(), texts);
}

function acted(c: Case, { by, ...asked }: Step, at: Instant): Case {
  const command = { ...asked, by: by.id, at, case: c.number, key: 'then', seen: null };
  const decision = decide(worldAt(at), c, command);
  assert.ok('happenings' in decision);
  return turnOf(worldAt(at), c, command, decision.happenings).case;
}

const shown = (life: keyof typeof lives, days: number, viewer: Viewer, texts = sv) => shownText(cardOf(lives[life], days, viewer, { texts }));

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
    const passed = shown('reported', 0.2, people.firstLine);
    assert.match(passed, /Skulle tas om hand i dag 13\.12, [^]*Tiden gick ut, och den som ansvarar kallades in/);
  });

  it('[TIM13] shows the way back only to whoever has it, as long as they do', () => {
    assert.doesNotMatch(shown('resolved', 8, people.firstLine), /inom 14 dagar/);
  });
});

describe('a case that is late, on the card', () => {
  const { businessLead, deputy, itLead, localIt } = people;
  /** Lokal IT has it at the businessLead's step: three working days to solve it, half as many more until others are called in. */
  const held: readonly Step[] = [
    { by: people.firstLine, verb: 'requestEscalation', input: { words: 'Vi kommer inte vidare', platformFault: false } },
    { by: localIt, verb: 'take', input: {} },
  ];

  it('[TIM19] asks whoever may take it over to do so, with a button and nobody’s name', () => {
    for (const viewer of [businessLead, deputy]) {
      const card = cardOf(held, 3.1, viewer);
      assert.equal(buttonFor(card, 'takeOver')?.title, 'Ta över');
      assert.match(shownText(card), /Tiden har gått ut\. Du kan ta över ärendet\.\nTa över, så ser alla att du har det/);
      assert.match(card.fallbackText, /Tiden har gått ut\. Du kan ta över ärendet\./);
    }
    assert.equal(buttonFor(cardOf(held, 3.1, localIt), 'takeOver'), undefined);
    assert.match(shownText(cardOf(held, 3.1, businessLead, { texts: en })), /The time is up\. You can take over the case\./);
  });

  it('[TIM19] thanks whoever had it, and history tells from whom it went to whom', () => {
    const then = { by: businessLead, verb: 'takeOver', input: {} } as const;
    const card = cardOf(held, 3.1, localIt, { then });
    for (const said of ['Bo Ek har tagit över ärendet', 'Tack för det du har gjort', 'Bo Ek tog över ärendet från Lo K'])
      assert.ok(shownText(card).includes(said), shownText(card));
    assert.match(card.fallbackText, /Bo Ek har tagit över ärendet/);
    assert.doesNotMatch(shownText(cardOf(held, 3.1, businessLead, { then })), /Tack för/);
  });

  it('[TIM20] calls in the next one accountable, with the same button', () => {
    const card = cardOf(held, 7, itLead);
    assert.equal(buttonFor(card, 'takeOver')?.title, 'Ta över');
    assert.match(shownText(card), /Det dröjde, och nästa ansvariga kallades in/);
  });

  it('[TIM21] [TIM22] reminds those who decide, and says that the request waits for them still', () => {
    const card = shown('escalating', 0.3, businessLead);
    for (const said of ['vill eskalera', 'Begäran väntar fortfarande på dig', 'En påminnelse gick ut, för begäran väntade på svar'])
      assert.ok(card.includes(said), card);
    assert.match(shown('escalating', 1.1, deputy), /Begäran väntar fortfarande på dig[^]*Ersättarna påmindes/);
    assert.doesNotMatch(shown('escalating', 0.1, businessLead), /väntar fortfarande/);
  });

  it('[TIM23] tells whoever may decide instead why, and history that nobody else had answered', () => {
    const card = cardOf(lives.escalating, 4, itLead);
    assert.deepEqual(['approve', 'decline'].map((verb) => buttonFor(card, verb)?.title), ['Godkänn', 'Avslå']);
    assert.match(shownText(card), /Den som skulle besluta har inte svarat, så nu får du också göra det/);
    assert.match(shown('escalating', 4, businessLead), /Begäran väntar fortfarande på dig/);
    const approved = cardOf(lives.escalating, 4, businessLead, { then: { by: itLead, verb: 'approve', input: {} } });
    assert.match(shownText(approved), /Ida Holm godkände eskaleringen, för ingen annan hade svarat/);
  });
});
