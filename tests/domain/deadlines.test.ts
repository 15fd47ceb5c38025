import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Deadline } from '../../src/domain/deadlines.js';
import type { Chain, Step } from '../../src/domain/organisation.js';
import { deadlineOf } from '../../src/domain/deadlines.js';
import { createDirectory, type Directory } from '../../src/domain/directory.js';
import { rowOf } from '../../src/domain/row.js';
import { localMs } from '../../src/domain/zone.js';
import { momentsOf, story } from '../support/arbitrary.js';
import { does, edit, given, handTo, type Scenario } from '../support/cases.js';
import { LUL, person } from '../support/organisation.js';
import { on, timed } from '../support/times.js';

const { take, release, ask, answer, comment, resolve, confirm, reopen, withdraw, contactSupplier } = does;
const { requestEscalation: climb, decline, return: giveBack, noteSupplierAnswer } = does;
const hourMs = 3_600_000;

const usual = timed([{ respondWithin: '4h', resolveWithin: '2d' }, { respondWithin: '8h' }, { resolveWithin: '5d' }]);
/** Reported on Monday 2 March 2026 at 09.00. */
const reported = (directory = usual) => given({ directory });

function deadline(scene: Scenario): Deadline | null {
  const view = scene.view('first-line');
  assert.ok(view);
  return view.deadline;
}

/** `respond 02 13:00`, with the hours of work that are left: `4 h`, `stopped` or `late`. */
function said(scene: Scenario): string {
  const { kind, due, left } = deadline(scene) ?? { kind: 'nothing', due: null, left: null };
  const wall = due && new Date(localMs(Date.parse(due), 'Europe/Stockholm')).toISOString().slice(8, 16).replace('T', ' ');
  const rest = left ? `${Math.round((left.ms / hourMs) * 100) / 100} h` : due ? 'late' : '';
  return [kind, wall ?? (left ? 'stopped' : ''), rest].filter(Boolean).join(' ');
}

describe('the time to respond', () => {
  it('[TIM6] counts from when the case comes to a step until someone takes it there', () => {
    assert.equal(said(reported()), 'respond 02 13:00 4 h');
    assert.equal(said(on(reported(), '02 12:30')), 'respond 02 13:00 0.5 h');
    assert.equal(said(on(reported(), '02 13:00')), 'respond 02 13:00 late');
    assert.equal(said(reported().and('first-line', take)), 'resolve 04 09:00 17.98 h');
    const above = on(reported(), '02 11:00').and('first-line', climb);
    assert.equal(said(above), 'respond 03 10:00 7.98 h');
  });

  it('[TIM6] a comment or a hand-over is no response; a question, a request for a step up and the supplier’s number are', () => {
    assert.match(said(reported().and('local-it', comment).and('first-line', handTo({ role: 'localIt' }))), /^respond 02 13:00/);
    assert.match(said(reported().and('first-line', take).and('first-line', ask)), /^resolve/);
    const atGroup = timed([{}, {}, {}, { respondWithin: '1h', resolveWithin: '1d' }]);
    const atSupplier = reported(atGroup).and('first-line', climb).and('business-lead', climb).and('it-lead', climb);
    assert.match(said(atSupplier), /^respond/);
    assert.match(said(atSupplier.and('it-lead', contactSupplier)), /^resolve/);
    const atLead = timed([{}, { respondWithin: '1h', resolveWithin: '1d' }]);
    const asked = reported(atLead).and('first-line', climb).and('local-it', climb);
    assert.match(said(asked), /^resolve/);
    assert.match(said(asked.and('business-lead', decline)), /^resolve/);
  });

  it('[TIM6] once given it is given, and a case that comes back to a step waits for a response anew', () => {
    assert.match(said(reported().and('first-line', take).and('first-line', release)), /^resolve/);
    const back = on(reported().and('first-line', climb), '03 09:00').and('business-lead', giveBack);
    assert.equal(said(back), 'respond 03 13:00 3.98 h');
  });
});

describe('the time to solve', () => {
  it('[TIM7] counts from when the case comes to the step that declares it, also at steps that declare none', () => {
    const above = on(reported(), '02 16:00').and('first-line', climb).and('business-lead', take);
    assert.match(said(above), /^resolve 04 09:00/);
    const outside = on(above, '03 12:00').and('business-lead', climb);
    assert.match(said(outside), /^resolve 10 12:00/);
    assert.equal(deadline(reported(timed([]))), null);
  });

  it('[TIM7] going to and fro gives no step its time again', () => {
    const directory = timed([{ resolveWithin: '2d' }, { resolveWithin: '1d' }]);
    const above = on(reported(directory), '03 09:00').and('first-line', climb);
    assert.match(said(above), /^resolve 04 09:00/);
    const back = on(above, '03 13:00').and('business-lead', giveBack);
    assert.match(said(back), /^resolve 04 13:00/);
    const again = on(back, '04 09:00').and('first-line', climb);
    assert.match(said(again), /^resolve 04 14:00/);
    assert.match(said(on(again, '05 09:00')), /late$/);
  });

  it('[TIM8] the clock stands still while the reporter or the supplier is waited for', () => {
    const asked = on(reported().and('first-line', take), '02 10:00').and('first-line', ask);
    assert.equal(said(on(asked, '02 16:00')), 'resolve stopped 17 h');
    const commented = on(asked, '02 16:00').and('reporter', comment);
    assert.equal(said(on(commented, '04 12:00')), 'resolve stopped 17 h');
    const answered = on(commented, '04 15:00').and('reporter', answer);
    assert.equal(said(on(answered, '04 15:00')), 'resolve 06 14:00 17 h');
    const again = on(answered, '05 15:00').and('first-line', ask);
    assert.equal(said(on(again, '06 15:00')), 'resolve stopped 8 h');
    const gone = on(again, '09 08:00').and('first-line', climb).and('business-lead', take);
    assert.equal(said(on(gone, '09 08:00')), 'resolve 09 16:00 8 h');
  });

  it('[TIM8] what the supplier takes is not counted', () => {
    const directory = timed([{}, {}, {}, { resolveWithin: '8h' }]);
    const there = reported(directory).and('first-line', climb).and('business-lead', climb).and('it-lead', climb);
    const waiting = on(there, '02 10:00').and('it-lead', contactSupplier);
    assert.equal(said(on(waiting, '20 10:00')), 'resolve stopped 7.03 h');
    const answered = on(waiting, '20 10:00').and('it-lead', noteSupplierAnswer);
    assert.match(said(answered), /^resolve 23 08:02/);
  });

  it('[TIM8] a solved case has none, and time that its reporter had to answer in is not counted when it is reopened', () => {
    const solved = on(reported().and('first-line', take), '02 10:00').and('first-line', resolve);
    assert.equal(said(solved), 'nothing');
    assert.equal(said(solved.and('reporter', confirm)), 'nothing');
    const reopened = on(on(solved, '03 10:00').and('reporter', confirm), '05 10:00').and('reporter', reopen);
    assert.equal(said(on(reopened, '05 10:00')), 'resolve 09 09:00 17 h');
    const withdrawn = on(on(reported(), '02 10:00').and('reporter', withdraw), '03 10:00').and('reporter', reopen);
    assert.equal(said(on(withdrawn, '03 10:00')), 'respond 03 13:00 3 h');
  });

  it('[TIM8] a time that was up before the clock stood still stays up', () => {
    const late = on(reported().and('first-line', take), '05 10:00').and('first-line', ask);
    assert.equal(said(on(late, '06 10:00')), 'resolve 04 09:00 late');
  });

  it('[TIM8] a corrected kind takes the case to another chain with a clock of its own', () => {
    const asked = reported().and('first-line', take).and('first-line', ask);
    assert.equal(said(on(asked, '03 09:00').and('first-line', edit({ kind: 'internal' }))), 'nothing');
  });
});

describe('whose time it is', () => {
  it('[TIM9] more urgent cases have their part of the time, from the moment that they are', () => {
    assert.match(said(given({ directory: usual, priority: 'high' })), /^respond 02 11:00/);
    const urged = reported().and('first-line', take).and('first-line', edit({ priority: 'high' }));
    assert.match(said(urged), /^resolve 03 09:00/);
  });

  it('[TIM10] municipal steps count by the municipality’s hours, shared steps by weekdays 08–17', () => {
    const { organisation } = timed([{ respondWithin: '8h' }, {}, { respondWithin: '8h' }]);
    const hours = { mon: ['08:00', '12:00'], tue: ['08:00', '12:00'], wed: ['08:00', '12:00'] } as const;
    const municipalities = organisation.municipalities.map((m) =>
      m.code === LUL ? { ...m, workingHours: hours, halfDays: ['03-03'] } : m,
    );
    const scene = reported(createDirectory({ ...organisation, municipalities }));
    assert.match(said(scene), /^respond 04 11:00/);
    const shared = on(scene.and('first-line', climb), '02 12:00').and('business-lead', climb);
    assert.match(said(on(shared, '02 12:00')), /^respond 03 11:00 8 h/);
  });

  it('[TIM11] everybody who sees the case sees the same, in lists as well', () => {
    const scene = on(reported(), '02 10:00').and('first-line', take);
    const expected = deadline(scene);
    assert.ok(expected?.left);
    for (const name of ['reporter', 'business-lead']) assert.deepEqual(scene.view(name)?.deadline, expected);
    assert.deepEqual(rowOf(scene.world, scene.case, person('first-line'), scene.now).deadline, expected);
    assert.equal(expected.left.days.toFixed(2), '1.89');
  });
});

describe('properties of deadlines', () => {
  const given20h = ({ organisation }: Directory): Directory => {
    const within = (step: Step): Step => ({ ...step, resolveWithin: '20h' });
    const timed = ({ steps: [first, ...rest], ...chain }: Chain): Chain => ({
      ...chain,
      steps: [within(first), ...rest.map(within)],
    });
    const [first, ...rest] = organisation.chains;
    return createDirectory({ ...organisation, chains: [timed(first), ...rest.map(timed)] });
  };

  /** What a case has used of its step's time: all working time between two events while it stood there and ran. */
  function* usedIn(scenes: Iterable<Scenario>): Generator<readonly [Scenario, number]> {
    const used = new Map<number, number>();
    let before: Scenario | undefined;
    for (const scene of scenes) {
      const { officeTime } = scene.world.directory;
      const ran = (from: Scenario, until: string) =>
        ['waiting', 'resolved', 'closed'].includes(from.case.state.status)
          ? 0
          : officeTime.between('h', Date.parse(from.history.at(-1)?.at ?? ''), Date.parse(until));
      if (before && scene.case.version > before.case.version) {
        const { step, report } = before.case;
        used.set(step, (used.get(step) ?? 0) + ran(before, scene.history.at(-1)?.at ?? ''));
        if (scene.case.report.kind !== report.kind) used.clear();
      }
      if (scene.case.version !== before?.case.version) before = scene;
      yield [scene, (used.get(scene.case.step) ?? 0) + ran(before, scene.now)];
    }
  }

  it('[TIM7] whatever happens to a case, its step has the time that it has not used there', () => {
    let late = 0;
    fc.assert(
      fc.property(story, (one) => {
        for (const [{ world, case: c, now }, used] of usedIn(momentsOf(one))) {
          const left = deadlineOf({ ...world, directory: given20h(world.directory) }, c, now)?.left?.ms ?? 0;
          const open = c.state.status !== 'resolved' && c.state.status !== 'closed';
          assert.ok(Math.abs(left - (open ? Math.max(0, 20 * hourMs - used) : 0)) < 1, `${left} ${used}`);
          if (open && left === 0) late++;
        }
      }),
      { seed: 20260302, numRuns: 100 },
    );
    assert.ok(late > 10, `${late}`);
  });
});
