import assert from 'node:assert/strict';
import type { Deadline } from '../../src/domain/deadlines.js';
import { caseCard } from '../../cards/caseCard.js';
import { listCard } from '../../cards/listCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { workLeft } from '../../cards/time.js';
import { instant } from '../../src/domain/ids.js';
import { viewOf } from '../../src/domain/view.js';
import { queue } from '../support/anyCards.js';
import { shownText } from '../support/cardChecks.js';
import { asReporter, caseAfter, later, lives, people, viewAfter, worldAt } from '../support/cardFixtures.js';

const { firstLine } = people;
const hours = (n: number) => n * 60;
const minuteMs = 60_000;

/** The case that was reported on Monday 23 November at 09.12, as someone sees it `minutes` after that. */
function viewAt(minutes: number, steps: Parameters<typeof caseAfter>[0] = [], viewer = firstLine.id) {
  const view = viewOf(worldAt(later(minutes)), caseAfter(steps).case, viewer, later(minutes));
  assert.ok(view);
  return view;
}

describe('deadlines on a card', () => {
  for (const [minutes, steps, swedish, english] of [
    [hours(2) + 40, lives.reported, 'Tas om hand senast i dag 13.12, 1 tim 20 min kvar', 'Taken up by today 13:12, 1 h 20 min left'],
    [hours(6), lives.reported, 'Skulle tas om hand i dag 13.12, men det tar lite längre tid', 'Was to be taken up today 13:12, but takes a little longer'],
    [hours(1), lives.taken, 'Klart här senast 25 nov. 09.12, 2 arbetsdagar kvar', 'Done here by 25 Nov 09:12, 2 working days left'],
    [hours(30), lives.taken, 'Klart här senast i morgon 09.12, 3 tim kvar', 'Done here by tomorrow 09:12, 3 h left'],
    [hours(72), lives.taken, 'Skulle vara klart här i går 09.12, men det tar lite längre tid', 'Was to be done here yesterday 09:12, but takes a little longer'],
    [hours(30), lives.asked, 'Tiden står still så länge, 2 arbetsdagar kvar', 'The clock stands still meanwhile, 2 working days left'],
  ] as const)
    it(`[TIM12] where the case is, its card says “${swedish}”`, () => {
      const view = viewAt(minutes, steps);
      const [here = '', after = ''] = shownText(caseCard(view, sv)).split('○');
      assert.ok(here.split('\n').includes(swedish), here);
      assert.ok(!after.includes('senast'));
      assert.ok(shownText(caseCard(view, en)).split('\n').includes(english));
    });

  it('[TIM12] the reporter reads the same, after what is waited for', () => {
    const text = shownText(caseCard(viewAt(hours(30), lives.asked, asReporter.id), sv));
    assert.match(text, /Väntar på rapportörens svar sedan i går 09\.32, .*\nTiden står still så länge, 2 arbetsdagar kvar\n/);
  });

  it('[TIM12] a solved or closed case has none, nor has one at a step that promises nothing', () => {
    for (const life of [lives.resolved, lives.confirmed])
      assert.doesNotMatch(shownText(caseCard(viewAfter(life, firstLine), sv)), /senast|Tiden står/);
    const view = { ...viewAt(0), deadline: null };
    assert.doesNotMatch(shownText(caseCard(view, sv)), /senast|Tiden står/);
  });

  it('[TIM12] the fallback text says it too', () => {
    assert.match(
      caseCard(viewAt(hours(2) + 40), sv).fallbackText ?? '',
      /I kö: Kundtjänst, Luleå kommun\. Tas om hand senast i dag 13\.12, 1 tim 20 min kvar\./,
    );
  });

  for (const [ms, days, said] of [
    [20_000, 0.001, '1 min'],
    [80 * minuteMs, 0.2, '1 tim 20 min'],
    [480 * minuteMs, 0.9, '8 tim'],
    [540 * minuteMs, 1, '1 arbetsdag'],
    [1000 * minuteMs, 1.9, '2 arbetsdagar'],
  ] as const)
    it(`[TXT3] ${ms / minuteMs} minutes of work are ${said}`, () => assert.equal(workLeft({ ms, days }, sv.time), said));
});

describe('deadlines in a list', () => {
  const [row] = queue.rows;
  assert.ok(row);
  const due = instant(new Date('2026-11-23T12:12:00Z'));
  const rowWith = (deadline: Deadline | null) => listCard({ ...queue, rows: [{ ...row, deadline }] }, sv);

  it('[TIM12] a row says how much is left, or that it takes longer, and nothing while the clock stands still', () => {
    const left = { ms: 80 * minuteMs, days: 0.15 };
    const running = rowWith({ kind: 'respond', due, left });
    assert.match(shownText(running), /Stör arbetet\n · 1 tim 20 min kvar$/);
    assert.match(running.fallbackText ?? '', / · 1 tim 20 min kvar\)/);
    assert.match(shownText(rowWith({ kind: 'resolve', due, left: null })), /Stör arbetet\n · tar lite längre tid$/);
    for (const none of [null, { kind: 'resolve', due: null, left } as const])
      assert.doesNotMatch(shownText(rowWith(none)), /kvar|längre/);
  });
});
