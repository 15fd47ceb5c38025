import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Mark } from '../../src/domain/statistics/marks.js';
import { day, instant } from '../../src/domain/ids.js';
import { countOf, minuteAt, recounted } from '../../src/domain/statistics/histogram.js';
import { marksOf } from '../../src/domain/statistics/marks.js';
import { monthOf, monthsOf, parsePeriod, weekOf, weeksOf } from '../../src/domain/statistics/months.js';
import { spreadOf } from '../../src/domain/statistics/spread.js';
import { changesBetween } from '../../src/domain/statistics/tally.js';
import { does, edit, given, type Scenario } from '../support/cases.js';
import { on, timed } from '../support/times.js';

const { take, comment, resolve, confirm, reopen, withdraw, approve, decline, handOver, requestEscalation: climb } = does;

/** Its marks of some kinds, without the month where that is March 2026. */
function marks({ world, case: c, history }: Scenario, ...kinds: readonly Mark[1][]): readonly string[] {
  const all = marksOf(world.directory, c, history);
  return all.filter(([, kind]) => kinds.includes(kind)).map(([month, kind, key]) => `${month === '2026-03' ? '' : `${month} `}${kind} ${key}`);
}
/** Reported on Monday 2 March 2026 at 09.00. */
const solved = () => on(on(given(), '02 11:30').and('first-line', take), '03 09:15').and('first-line', resolve);

describe('what a case counts as', () => {
  it('[STA1] reported once: by week, by the service that it has now, by municipality', () => {
    const corrected = given().and('first-line', take).and('first-line', edit({ service: 'bygglov' }));
    assert.deepEqual(marks(corrected, 'reported', 'service', 'municipality'), ['reported 2026-W10', 'service bygglov', 'municipality LUL']);
  });

  it('[STA2] closed once, when it was closed last', () => {
    assert.deepEqual(marks(solved(), 'closed'), []);
    const closed = on(solved(), '06 10:00').and('reporter', confirm);
    assert.deepEqual(marks(closed, 'closed'), ['closed 2026-W10']);
    const again = closed.later(3).and('reporter', reopen);
    assert.deepEqual(marks(again, 'closed'), []);
    const twice = again.and('first-line', resolve).later(30).and('reporter', confirm);
    assert.deepEqual(marks(twice, 'closed', 'solution', 'solvedAt'), ['2026-04 closed 2026-W15', '2026-04 solution 2762', '2026-04 solvedAt citizen/firstLine']);
    assert.deepEqual(marks(given().and('reporter', withdraw), 'closed'), ['closed 2026-W10']);
  });

  it('[STA3] first response: whole minutes of work until somebody has it or has answered; a word to colleagues, or the reporter’s own, is none', () => {
    assert.deepEqual(marks(given(), 'firstResponse'), []);
    assert.deepEqual(marks(on(given(), '02 09:00').and('first-line', take), 'firstResponse'), ['firstResponse 0']);
    assert.deepEqual(marks(solved(), 'firstResponse'), ['firstResponse 150']);
    const own = on(given(), '02 10:00').and('reporter', comment).and('first-line', handOver);
    assert.deepEqual(marks(own, 'firstResponse'), []);
    assert.deepEqual(marks(on(own, '02 18:00').and('local-it', comment), 'firstResponse'), ['firstResponse 480']);
    const climbed = on(given(), '03 08:30').and('first-line', climb);
    assert.deepEqual(marks(climbed.and('first-line', comment), 'firstResponse'), ['firstResponse 510']);
    const later = given().later(31).and('first-line', take);
    assert.match(marks(later, 'firstResponse')[0] ?? '', /^2026-04 firstResponse/);
  });

  it('[STA4] time to solution: until the last solution, in the month of closing; only of what was closed as solved', () => {
    assert.deepEqual(marks(solved(), 'solution'), []);
    assert.deepEqual(marks(on(solved(), '06 10:00').and('reporter', confirm), 'solution'), ['solution 555']);
    const silent = solved().later(40).attended();
    assert.deepEqual(marks(silent, 'closed', 'solution'), ['2026-04 closed 2026-W15', '2026-04 solution 555']);
    const withdrawn = solved().and('reporter', reopen).and('reporter', withdraw);
    assert.deepEqual(marks(withdrawn, 'closed', 'solution', 'solvedAt'), ['closed 2026-W10']);
  });

  it('[STA5] solved at the step where it is when it is closed, by the role that answers there', () => {
    const above = given().and('first-line', climb).and('business-lead', take).and('business-lead', resolve).and('reporter', confirm);
    assert.deepEqual(marks(above, 'solvedAt'), ['solvedAt citizen/businessLead']);
  });

  it('[STA6] each request to climb that somebody has approved or refused', () => {
    const refused = given().and('first-line', climb).and('local-it', climb).and('business-lead', decline).and('local-it', climb);
    assert.deepEqual(marks(refused, 'escalation'), ['escalation refused']);
    assert.deepEqual(marks(refused.later(40).and('business-lead', approve), 'escalation'), ['escalation refused', '2026-04 escalation approved']);
    assert.deepEqual(marks(given().and('first-line', climb), 'escalation'), []);
  });

  it('[STA7] a deadline is missed once, when it first passes; kept when the case is closed as solved and it never has; nothing where none is promised', () => {
    const promised = () => given({ directory: timed([{ respondWithin: '4h' }]) });
    assert.deepEqual(marks(on(solved(), '06 10:00').and('reporter', confirm), 'respond', 'resolve'), []);
    const intime = promised().and('first-line', take).and('first-line', resolve);
    assert.deepEqual(marks(intime, 'respond', 'resolve'), []);
    assert.deepEqual(marks(intime.and('reporter', confirm), 'respond', 'resolve'), ['respond kept']);
    const late = on(promised(), '02 13:00').attended();
    assert.deepEqual(marks(late, 'respond', 'resolve'), ['respond missed']);
    const closed = late.and('first-line', take).and('first-line', resolve).and('reporter', confirm);
    assert.deepEqual(marks(closed, 'respond'), ['respond missed']);
    assert.deepEqual(marks(promised().and('reporter', withdraw), 'respond'), []);
  });

  it('[STA1] months and weeks are those of the organisation’s own clock', () => {
    const at = (text: string) => instant(new Date(text));
    assert.equal(monthOf(at('2026-02-28T23:30:00Z'), 'Europe/Stockholm'), '2026-03');
    assert.equal(monthOf(at('2026-02-28T22:30:00Z'), 'Europe/Stockholm'), '2026-02');
    assert.deepEqual(['2026-01-01', '2027-01-03', '2027-01-04', '2024-12-30', '2026-11-24'].map((on) => weekOf(day(on))), ['2026-W01', '2026-W53', '2027-W01', '2025-W01', '2026-W48']);
  });
});

describe('the sums of a period', () => {
  it('[STA8] has every month, and every week with a day in it', () => {
    const period = parsePeriod('2025-12', '2026-01');
    assert.ok(period);
    assert.deepEqual(monthsOf(period), ['2025-12', '2026-01']);
    assert.deepEqual(weeksOf(period), ['2025-W49', '2025-W50', '2025-W51', '2025-W52', '2026-W01', '2026-W02', '2026-W03', '2026-W04', '2026-W05']);
    for (const [from, to] of [['2026-02', '2026-01'], ['2026-13', '2026-14'], ['', ''], ['2016-01', '2026-01'], ['2026-1', '2026-02'], ["2026-01' OR 1", '2026-02']])
      assert.equal(parsePeriod(from ?? '', to ?? ''), null);
  });

  const values = fc.array(fc.oneof(fc.nat(20), fc.nat(3000), fc.nat(300_000)), { maxLength: 200 });
  const histogram = (minutes: readonly number[], before = {}, by = 1) => recounted(before, minutes.map((minute) => [minute, by]));
  const spread = (...minutes: readonly number[]) => spreadOf([histogram(minutes)]);

  it('[STA9] median and p90 are the values at the places ⌈n/2⌉ and ⌈9n/10⌉, of whatever histograms they are in', () => {
    assert.deepEqual(spreadOf([]), { count: 0, median: null, p90: null });
    assert.deepEqual(spread(7), { count: 1, median: 7, p90: 7 });
    assert.deepEqual(spread(1, 1, 1, 1, 1, 2, 2, 2, 2, 9000), { count: 10, median: 1, p90: 2 });
    assert.deepEqual(spread(1, 1, 1, 1, 1, 2, 2, 2, 2, 9000, 9000), { count: 11, median: 2, p90: 9000 });
    fc.assert(fc.property(values, values, (a, b) => {
      const sorted = [...a, ...b].sort((one, other) => one - other);
      const count = sorted.length;
      const at = (place: number) => sorted[place - 1] ?? null;
      assert.deepEqual(spreadOf([histogram(a), histogram(b)]), { count, median: at(Math.ceil(count / 2)), p90: at(Math.ceil((count * 9) / 10)) });
    }));
  });

  it('[STA9] a histogram has each minute as often as it was counted, and none of what was taken out of it', () => {
    fc.assert(fc.property(values, values, fc.integer({ min: 1, max: 2 ** 20 }), (stays, goes, times) => {
      const left = histogram(goes, histogram(goes, histogram(stays, {}, times)), -1);
      assert.deepEqual(left, histogram(stays, {}, times));
      const sorted = stays.toSorted((one, other) => one - other);
      assert.equal(countOf([left]), stays.length * times);
      sorted.forEach((minute, index) => assert.equal(minuteAt([left], index * times + 1), minute));
      assert.equal(minuteAt([left], stays.length * times + 1), null);
    }), { numRuns: 30 });
  });

  it('[STA9] of marks as of many times only the difference counts', () => {
    const mark = (key: string): Mark => ['2026-03', 'escalation', key];
    assert.deepEqual(changesBetween([mark('refused'), mark('approved')], [mark('approved'), mark('approved')]), [
      { mark: mark('refused'), by: -1 },
      { mark: mark('approved'), by: 1 },
    ]);
  });
});
