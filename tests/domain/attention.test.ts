import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Attention } from '../../src/domain/attention.js';
import { hoursOf, isUrgent, morningOf, nextMorning, quietUntil, toldAt, usualAttention } from '../../src/domain/attention.js';
import { createDirectory } from '../../src/domain/directory.js';
import { day } from '../../src/domain/ids.js';
import { isUpTo } from '../../src/domain/queue.js';
import { shownTurn } from '../../src/domain/turn.js';
import { createWorkingTime } from '../../src/domain/workingTime.js';
import { dayMs, fromLocal, hourMs, localDay, localMs, minuteMs } from '../../src/domain/zone.js';
import { does, edit, given, handTo, type Scenario } from '../support/cases.js';
import { nameOf, organisationWith, person } from '../support/organisation.js';

const timeZone = 'Europe/Stockholm';
const hours = { timeZone, workingTime: createWorkingTime(timeZone) };
/** `2026-03-06 16:00` on the wall in Stockholm. */
const at = (wall: string) => fromLocal(Date.parse(`${wall.replace(' ', 'T')}:00Z`), timeZone);
const wall = (ms: number | null) => ms && new Date(localMs(ms, timeZone)).toISOString().slice(0, 16).replace('T', ' ');
const choice = (mode: Attention['mode'], quietFrom?: string, quietTo?: string): Attention => ({
  ...usualAttention, mode, ...(quietFrom && quietTo && { quiet: true, quietFrom, quietTo }),
});
const evenings = choice('atOnce', '18:00', '07:00');
const plain = { urgent: false, named: false };

const { take, ask, answer, release, requestEscalation: climb, resolve } = does;
/** Who is called by the latest command, and by what they are to the case. */
const named = ({ turn }: Scenario) =>
  turn?.notices.flatMap((n) => (n.kind === 'bring' && n.why === 'named' ? nameOf(n.to) : []));
const together = ({ turn }: Scenario) =>
  turn?.notices.flatMap((n) => (n.kind === 'bring' && !n.why ? nameOf(n.to) : [])).sort();

describe('who is named', () => {
  it('[ATT3] a queue is called together, what is handed over by name is not', () => {
    const reported = given();
    assert.deepEqual([named(reported), together(reported)], [[], ['first-line', 'second-line']]);
    const handed = reported.and('first-line', handTo({ person: person('second-line') }));
    assert.deepEqual([named(handed), together(handed)], [['second-line'], []]);
    assert.deepEqual(named(reported.and('first-line', handTo({ role: 'localIt' }))), []);
    assert.deepEqual(together(reported.and('first-line', take).and('first-line', release)), ['second-line']);
  });

  it('[ATT3] the reporter is by a question and a solution, the handler by an answer', () => {
    const asked = given().and('first-line', take).and('first-line', ask);
    assert.deepEqual(named(asked), ['reporter']);
    assert.deepEqual(named(asked.and('reporter', answer)), ['first-line']);
    assert.deepEqual(named(asked.and('first-line', resolve)), ['reporter']);
  });

  it('[ATT3] the only approver is, their deputy with them; of several none', () => {
    const deputised = organisationWith({ 'LUL/businessLead': ['business-lead', { name: 'deputy', deputyFor: 'business-lead' }] });
    const asked = given({ kind: 'internal', directory: deputised }).and('local-it', climb);
    assert.deepEqual(named(asked)?.sort(), ['business-lead', 'deputy']);
    const two = organisationWith({ itLead: ['it-lead', 'other-lead'] });
    const several = given({ directory: two }).and('first-line', climb).and('business-lead', climb).and('member', climb);
    assert.deepEqual([named(several), together(several)], [[], ['it-lead', 'other-lead']]);
  });

  it('[ATT3] a group’s channel is nobody’s name, and what someone asked to see they asked for', () => {
    const above = given().and('first-line', climb).and('business-lead', climb);
    assert.ok(together(above)?.includes('managementGroup'));
    const [shown] = shownTurn(above.case, person('member')).notices;
    assert.ok(shown?.kind === 'bring' && shown.why === 'asked');
  });

  it('[ATT3] whoever is told of a case and need do nothing is not', () => {
    const told = given({ service: 'bygglov' }).turn?.notices.filter((n) => n.kind === 'bring' && n.why === 'interested');
    assert.deepEqual(told?.map(({ to }) => nameOf(to)), ['coordinator']);
  });

  it('[ATT6] a case is up to whoever can go on with it, not to whoever has it while it waits on somebody else', () => {
    const up = ({ world, case: c }: Scenario) => ['reporter', 'first-line', 'second-line'].filter((who) => isUpTo(world, c, person(who)));
    const taken = given().and('first-line', take);
    assert.deepEqual([up(given()), up(taken)], [['first-line', 'second-line'], ['first-line']]);
    assert.deepEqual([up(taken.and('first-line', ask)), up(taken.and('first-line', resolve))], [['reporter'], ['reporter']]);
  });
});

describe('when a call is told of', () => {
  it('[ATT2] high priority at once, whatever someone has chosen', () => {
    for (const attention of [evenings, choice('digest', '18:00', '07:00'), choice('named', '00:00', '23:59')])
      assert.equal(toldAt(attention, { ...plain, urgent: true }, at('2026-03-02 20:00'), hours), at('2026-03-02 20:00'));
  });

  it('[ATT2] that is the last of several priorities', () => {
    const { world, case: c } = given({ priority: 'high' });
    assert.deepEqual([isUrgent(world, c), isUrgent(world, given().case)], [true, false]);
    const [, high] = world.directory.organisation.priorities;
    assert.ok(high);
    const directory = createDirectory({ ...world.directory.organisation, priorities: [high] });
    assert.equal(isUrgent({ ...world, directory }, c), false);
    assert.equal(isUrgent(world, given().and('reporter', edit({ priority: 'high' })).case), true);
  });

  for (const [attention, call, now, told] of [
    [usualAttention, plain, '2026-03-01 03:00', '2026-03-01 03:00'],
    [evenings, plain, '2026-03-02 17:59', '2026-03-02 17:59'],
    [evenings, plain, '2026-03-02 18:00', '2026-03-03 07:00'],
    [evenings, plain, '2026-03-03 06:59', '2026-03-03 07:00'],
    [evenings, plain, '2026-03-03 07:00', '2026-03-03 07:00'],
    [choice('atOnce', '12:00', '13:00'), plain, '2026-03-02 12:30', '2026-03-02 13:00'],
    [choice('named'), plain, '2026-03-02 10:00', null],
    [choice('named'), { ...plain, named: true }, '2026-03-02 10:00', '2026-03-02 10:00'],
    [choice('named', '18:00', '07:00'), { ...plain, named: true }, '2026-03-02 20:00', '2026-03-03 07:00'],
    [choice('digest'), { ...plain, named: true }, '2026-03-02 10:00', '2026-03-03 08:00'],
    [choice('digest'), plain, '2026-03-02 07:59', '2026-03-02 08:00'],
    [choice('digest'), plain, '2026-03-02 08:00', '2026-03-03 08:00'],
    [choice('digest'), plain, '2026-03-06 10:00', '2026-03-09 08:00'],
    [choice('digest'), plain, '2026-04-02 18:00', '2026-04-07 08:00'],
    [choice('digest', '18:00', '09:30'), plain, '2026-03-02 10:00', '2026-03-03 09:30'],
  ] as const)
    it(`[ATT6] ${attention.mode}${attention.quiet ? `, quiet ${attention.quietFrom}–${attention.quietTo}` : ''}: of ${now} ${told ?? 'by no digest'}`, () => {
      assert.equal(wall(toldAt(attention, call, at(now), hours)), told);
    });

  it('[ATT6] mornings are those of the municipality that someone serves', () => {
    const { organisation } = organisationWith();
    const early = { mon: ['06:30', '12:00'], wed: ['06:30', '12:00'] } as const;
    const municipalities = organisation.municipalities.map((m) => ({ ...m, workingHours: early }));
    const world = { directory: createDirectory({ ...organisation, municipalities }), today: day('2026-03-02') };
    const next = (who: string) => wall(nextMorning(choice('digest'), at('2026-03-02 10:00'), hoursOf(world, person(who))));
    assert.deepEqual([next('first-line'), next('it-lead')], ['2026-03-04 06:30', '2026-03-03 08:00']);
  });
});

describe('quiet hours', () => {
  const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((n) => new Date(n * minuteMs).toISOString().slice(11, 16));
  const quiet = fc.tuple(time, time).filter(([from, to]) => from !== to).map(([from, to]) => choice('atOnce', from, to));
  const minute = fc.integer({ min: at('2026-01-01 00:00') / minuteMs, max: at('2027-12-31 00:00') / minuteMs }).map((n) => n * minuteMs);

  it('[ATT4] end when the clock on the wall says so, after at most a day and an hour', () => {
    fc.assert(
      fc.property(quiet, minute, (attention, now) => {
        const until = quietUntil(attention, now, timeZone);
        if (until === null) return;
        assert.ok(until > now && until - now <= dayMs + hourMs);
        assert.equal(quietUntil(attention, until - 1, timeZone), until);
        const end = new Date(localMs(until, timeZone)).toISOString().slice(11, 16);
        // What the clock leaves out in March is an hour later.
        assert.ok(end === attention.quietTo || attention.quietTo.startsWith('02:'), end);
      }),
    );
  });

  it('[ATT4] are those between the two times, over midnight too, on each day that has no change of the clock', () => {
    fc.assert(
      fc.property(quiet, minute, (attention, now) => {
        const changes = [-1, 0, 1].some((days) => localMs(now, timeZone) - now !== localMs(now + days * dayMs, timeZone) - now - days * dayMs);
        fc.pre(!changes);
        const clock = new Date(localMs(now, timeZone)).toISOString().slice(11, 16);
        const { quietFrom: from, quietTo: to } = attention;
        const expected = from < to ? from <= clock && clock < to : clock >= from || clock < to;
        assert.equal(quietUntil(attention, now, timeZone) !== null, expected);
      }),
    );
  });

  it('[ATT4] come once a night in both nights in which the clock is changed', () => {
    for (const [night, length] of [['2026-03-28', 12], ['2026-10-24', 14], ['2026-06-13', 13]] as const) {
      const minutes = Array.from({ length: 24 * 60 }, (_, n) => quietUntil(evenings, at(`${night} 12:00`) + n * minuteMs, timeZone));
      assert.equal(minutes.filter((until) => until !== null).length, length * 60, night);
      assert.equal(minutes.filter((until, n) => until !== null && minutes[n - 1] === null).length, 1);
    }
    const late = choice('atOnce', '22:00', '02:30');
    assert.equal(wall(quietUntil(late, at('2026-03-29 01:00'), timeZone)), '2026-03-29 03:30');
    assert.equal(quietUntil(late, at('2026-10-25 02:30'), timeZone), null);
    assert.equal(quietUntil(late, at('2026-10-25 02:30') + 45 * minuteMs, timeZone), null, 'half past two came once already');
  });
});

describe('a digest whose time has come', () => {
  const morning = (attention: Attention, due: string, now: string) => {
    const { sent, next } = morningOf(attention, at(due), at(now), hours);
    return [sent, wall(next)];
  };
  const digest = choice('digest');

  it('[ATT6] is sent, and the next is due on the next working morning', () => {
    assert.deepEqual(morning(digest, '2026-03-02 08:00', '2026-03-02 08:01'), [true, '2026-03-03 08:00']);
    assert.deepEqual(morning(digest, '2026-03-06 08:00', '2026-03-06 08:01'), [true, '2026-03-09 08:00']);
  });

  it('[ATT7] is sent late while people are at work, and otherwise waits for the next: one, however many were missed', () => {
    assert.deepEqual(morning(digest, '2026-03-02 08:00', '2026-03-02 16:59'), [true, '2026-03-03 08:00']);
    assert.deepEqual(morning(digest, '2026-03-02 08:00', '2026-03-02 17:01'), [false, '2026-03-03 08:00']);
    assert.deepEqual(morning(digest, '2026-03-02 08:00', '2026-03-05 10:00'), [true, '2026-03-06 08:00']);
    assert.deepEqual(morning(digest, '2026-03-02 08:00', '2026-03-05 07:30'), [false, '2026-03-05 08:00']);
    assert.deepEqual(morning(digest, '2026-03-06 08:00', '2026-03-07 10:00'), [false, '2026-03-09 08:00']);
  });

  it('[ATT7] never comes in quiet hours, and not again until some more are hushed', () => {
    assert.deepEqual(morning(evenings, '2026-03-03 07:00', '2026-03-03 07:01'), [true, null]);
    assert.deepEqual(morning(evenings, '2026-03-03 07:00', '2026-03-03 14:00'), [true, null]);
    assert.deepEqual(morning(evenings, '2026-03-03 07:00', '2026-03-03 20:00'), [false, '2026-03-04 07:00']);
    assert.deepEqual(morning(choice('digest', '12:00', '13:00'), '2026-03-03 08:00', '2026-03-03 12:30'), [false, '2026-03-04 08:00']);
  });

  it('[ATT6] comes in the evening to whoever is quiet all the working day', () => {
    const owl = choice('digest', '07:00', '18:00');
    assert.equal(wall(nextMorning(owl, at('2026-03-02 19:00'), hours)), '2026-03-03 18:00');
    assert.deepEqual(morning(owl, '2026-03-03 18:00', '2026-03-03 18:01'), [true, '2026-03-04 18:00']);
  });

  it('[ATT7] comes once a day, and each working day, whenever it is attended', () => {
    const minutesLate = fc.array(fc.integer({ min: 0, max: 3 * 24 * 60 }), { minLength: 30, maxLength: 60 });
    fc.assert(
      fc.property(minutesLate, fc.constantFrom(digest, choice('digest', '17:00', '08:30')), (late, attention) => {
        let due = at('2026-03-02 08:00');
        let last = -1;
        for (const minutes of late) {
          const now = due + minutes * minuteMs;
          const { sent, next } = morningOf(attention, due, now, hours);
          assert.ok(next !== null && next > now);
          if (sent) {
            assert.ok(localDay(now, timeZone) > last);
            last = localDay(now, timeZone);
          }
          due = next;
        }
      }),
    );
  });
});
