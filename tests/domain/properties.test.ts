import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Verb } from '../../src/domain/commands.js';
import type { CaseView } from '../../src/domain/view.js';
import { isOpen, type Case } from '../../src/domain/case.js';
import { decide } from '../../src/domain/decide.js';
import { seatsOf } from '../../src/domain/directory.js';
import { isGroup, type Recipient } from '../../src/domain/ids.js';
import { answersFor } from '../../src/domain/interest.js';
import { sees } from '../../src/domain/standing.js';
import { viewOf } from '../../src/domain/view.js';
import { hasJoined, supports } from '../../src/domain/wish/support.js';
import { actFor, everyone, momentsOf, story, type Press } from '../support/arbitrary.js';
import { does, endsElsewhere, type Scenario } from '../support/cases.js';
import { BOD, nameOf, person } from '../support/organisation.js';
import { plain, replayed } from '../support/replay.js';

/** Runs a check at every moment of random stories. The seed is fixed, so that a failure is the same for everyone. */
function always(check: (scene: Scenario) => void, numRuns = 100): void {
  const stories = fc.property(story, (one) => [...momentsOf(one)].forEach(check));
  fc.assert(stories, { seed: 20260302, numRuns });
}

const verbsOf = (scene: Scenario, who: string): readonly Verb[] => scene.view(who)?.verbs ?? [];
const can = (scene: Scenario, verb: Verb) => holders(scene).find((who) => verbsOf(scene, who).includes(verb));
const holders = (scene: Scenario) =>
  everyone.filter((who) => scene.world.directory.byPerson.has(person(who)));

/** Whoever gets a card though nothing is asked of them. */
const isTold = (c: Case, to: Recipient) => isGroup(to) || hasJoined(c, to);

const anyPress: Press = { who: 0, which: 0, blind: false, days: 0, changes: {}, platformFault: true };

describe('properties of every case', function () {
  this.timeout(60_000);

  it('[CHN1] [BAL16] no open case dead-ends: someone in a role can solve it, if need be after taking it, or decides on it', () => {
    always((scene) => {
      const solvable = (one: Scenario) => can(one, 'resolve') ?? can(one, 'acceptDelivery');
      if (!isOpen(scene.case) || solvable(scene) || decisionVerbs.some((verb) => can(scene, verb))) return;
      const who = can(scene, 'take');
      assert.ok(who, `nobody can go on with ${scene.case.state.status}`);
      assert.ok(solvable(scene.and(who, does.take)));
    });
  });

  it('[CHN2] a request to climb always waits for someone', () => {
    always((scene) => {
      if (scene.case.state.status === 'escalating') assert.ok(can(scene, 'approve'));
    });
  });

  it('[CHN16] no step that demands approval is entered without', () => {
    always(({ history, world }) => {
      let kind = '';
      for (const [index, event] of history.entries()) {
        if (event.type === 'reported') kind = event.report.kind;
        if (event.type === 'edited') kind = event.after.kind;
        const entered = event.type === 'escalated' && world.directory.chains.get(kind)?.steps[event.to];
        if (entered && entered.approvedBy) assert.equal(history[index - 1]?.type, 'approved');
      }
    });
  });

  it('[CAS1] no event is lost: history is numbered without gaps and makes the case again', () => {
    always(({ case: c, history }) => {
      assert.deepEqual(history.map((e) => e.seq), history.map((_, index) => index + 1));
      assert.equal(c.events, history.length);
      assert.deepEqual(plain(replayed(c, history)), plain(c));
    });
  });

  it('[SEE1] every notice goes to someone who sees the case, or tells them a last time that they no longer do', () => {
    always((scene) => {
      const { case: c, turn } = scene;
      for (const notice of turn?.notices ?? []) {
        if (isGroup(notice.to)) continue;
        const may = scene.sees(nameOf(notice.to));
        // A wish's supporters hear of outcomes alone.
        if (!hasJoined(c, notice.to)) assert.equal(c.informed.includes(notice.to), may);
        if (!may) assert.equal(notice.kind, 'update');
      }
    });
  });

  it('[SEE2] whoever does not see a case gets neither view nor verb', () => {
    always((scene) => {
      for (const who of everyone) {
        assert.equal(scene.view(who) !== null, scene.sees(who));
        assert.equal(sees(scene.world, scene.case, person(who)), scene.sees(who));
        if (!scene.sees(who)) assert.equal(scene.when(who, does.comment).refusal, 'notFound');
      }
    });
  });

  it('[SEE3] [SEE8] whoever serves another municipality alone sees only what they reported, support or answer for', () => {
    always((scene) => {
      const { directory, today } = scene.world;
      for (const who of everyone) {
        const seats = seatsOf(directory, person(who), today);
        const excused = supports(scene.case, person(who)) || answersFor(scene.world, scene.case, person(who));
        if (excused || !seats.every((seat) => seat.municipality === BOD)) continue;
        assert.ok(!scene.sees(who));
      }
    });
  });

  it('[VIE1] a card shows exactly the buttons that would not be refused', () => {
    always((scene) => {
      for (const who of everyone) {
        const accepted = Object.values(does)
          .map(({ verb }) => verb)
          // Wishes are offered to people who do not see them, beside a report of their own.
          .filter((verb) => verb !== 'support' || scene.sees(who))
          .filter((verb) => scene.when(who, actFor(scene, who, verb, anyPress)).refusal === null);
        assert.deepEqual([...verbsOf(scene, who)].sort(), accepted.sort());
      }
    }, 15);
  });

  it('[NOT1] [NOT13] whoever is called can do more than comment, hears of the case for the first time, or supports it', () => {
    let before: readonly string[] = [];
    always(({ case: c, turn, ...scene }) => {
      const informed = c.version === 1 ? [] : before;
      before = c.informed;
      for (const { kind, to } of turn?.notices ?? []) {
        if (kind !== 'bring' || isTold(c, to)) continue;
        const view = viewOf(scene.world, c, to, scene.now);
        assert.ok(isMeant(view) || (view?.interest && !informed.includes(to)), `${to} after ${scene.history.at(-1)?.type}`);
      }
    });
  });

  it('[NOT2] nobody is owed the same notice twice, and nobody is called by what they did themselves', () => {
    always(({ turn }) => {
      const ids = turn?.notices.map((n) => n.id) ?? [];
      assert.equal(new Set(ids).size, ids.length);
      const actor = turn?.events[0]?.by;
      assert.ok(!turn?.notices.some((n) => n.kind === 'bring' && n.to === actor));
    });
  });

  it('[QUE1] every open case stands in the queue of someone who can go on with it', () => {
    always((scene) => {
      if (!isOpen(scene.case)) return;
      const able = scene.waitsFor(...everyone).filter((who) => verbsOf(scene, who).some(movesOn));
      assert.ok(able.length > 0, `${JSON.stringify(scene.case.state)} stands on nobody's desk`);
    });
  });

  it('[IDE1] deciding changes nothing and decides the same again', () => {
    always((scene) => {
      const asked = { case: scene.case.number, by: person('ada'), at: scene.now, key: 'k', seen: null };
      const before = JSON.stringify(scene.case);
      const first = decide(scene.world, scene.case, { ...asked, ...does.take });
      assert.deepEqual(decide(scene.world, scene.case, { ...asked, ...does.take }), first);
      assert.equal(JSON.stringify(scene.case), before);
    });
  });
});

const decisionVerbs = ['voteEndorse', 'voteApprove', 'setMeeting', 'layBasis', 'grantFunds'] as const satisfies readonly Verb[];
/** Has something to do, or is told what has been decided. */
const isMeant = (view: CaseView | null) => endsElsewhere(view?.outcome) || view?.verbs.some((verb) => verb !== 'comment');
const moves: ReadonlySet<Verb> = new Set<Verb>([
  'take', 'approve', 'decline', 'resolve', 'requestEscalation', 'answer', 'contactSupplier', 'noteSupplierAnswer', 'prepare', 'ruleApprove',
  'order', 'noteDelivery', 'acceptDelivery', ...decisionVerbs,
]);
const movesOn = (verb: Verb) => moves.has(verb);
