import assert from 'node:assert/strict';
import fc from 'fast-check';
import { turnOf } from '../../src/domain/turn.js';
import { viewOf } from '../../src/domain/view.js';
import { momentsOf, story } from '../support/arbitrary.js';
import { does, given, type Scenario } from '../support/cases.js';
import { person } from '../support/organisation.js';
import { timed } from '../support/times.js';

const { take, ask, answer, requestEscalation: climb, resolve } = does;
const hour = 1 / 24;
const inOrder = (times: readonly string[]) => assert.deepEqual(times, times.toSorted());

describe('a clock that is put back', () => {
  it('[CAS22] no event, stay or pause of any case ends before it begins', () => {
    const jumps = fc.array(fc.constantFrom(0, hour, -hour, 3 * hour), { minLength: 30, maxLength: 30 });
    const jumping = fc.property(story, jumps, (one, days) => {
      const presses = one.presses.map((press, index) => ({ ...press, days: days[index] ?? 0 }));
      for (const { case: c, history } of momentsOf({ ...one, presses })) {
        inOrder(history.map(({ at }) => at));
        inOrder(c.path.map(({ at }) => at));
        for (const { stopped } of c.path) inOrder(stopped.flatMap(({ from, to }) => [from, to]));
      }
    });
    fc.assert(jumping, { seed: 20260302, numRuns: 100 });
  });

  const leftOf = (scene: Scenario) => (scene.view('first-line')?.deadline?.left?.ms ?? assert.fail()) / 3_600_000;

  it('[CAS22] spends no time twice that a case has spent', () => {
    const taken = given({ directory: timed([{ resolveWithin: '8h' }]) }).and('first-line', take);
    const asked = taken.later(4 * hour).and('first-line', ask);
    const before = leftOf(asked);
    const answered = asked.later(-hour).and('reporter', answer);
    assert.ok(Math.abs(leftOf(answered.later(hour)) - before) < 0.1, 'the clock has caught up, and nothing more is spent');
  });

  it('[CAS22] leaves out no reminder of a step that the case came to meanwhile', () => {
    const directory = timed([{ respondWithin: '2h' }, { respondWithin: '1h' }]);
    const late = given({ directory }).later(2 * hour).attended().then({ events: ['deadlinePassed'] });
    const climbed = late.later(-hour).and('first-line', climb);
    climbed.later(2 * hour - 10 / 1440).attended().then({ events: ['deadlineNear'], step: 1 });
  });

  it('[VIE12] who was not reached is named whatever the clock said', () => {
    const solved = given().and('first-line', take).later(hour).and('first-line', resolve);
    const { world, case: c, now } = solved.later(-hour);
    const missed = turnOf(world, c, { by: person('reporter'), at: now, key: 'missed' }, [{ type: 'notReached' }]);
    assert.equal(viewOf(world, missed.case, person('first-line'), now)?.unreached.length, 1);
  });
});
