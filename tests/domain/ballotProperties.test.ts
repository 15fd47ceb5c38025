import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Ballot, Tally, Vote } from '../../src/domain/ballot/ballot.js';
import type { World } from '../../src/domain/responsibility.js';
import { choices } from '../../src/domain/ballot/ballot.js';
import { castVote } from '../../src/domain/ballot/castVote.js';
import { votersOf } from '../../src/domain/ballot/group.js';
import { closedBallot, tallyOf } from '../../src/domain/ballot/tally.js';
import { plusDays } from '../../src/domain/ids.js';
import { anyStory, beginning, castOf, momentsOf, type Moment, type Story } from '../support/anyBallot.js';
import { inWords, noonOf } from '../support/ballots.js';

/** The seed is fixed, so that a failure is the same for everyone. */
function always<T extends [unknown, ...unknown[]]>(property: fc.IProperty<T>): void {
  fc.assert(property, { seed: 20261123, numRuns: 1_500 });
}

/** How it stands after each vote, and on the days after. */
function onEachTally(check: (tally: Tally, moment: Moment, story: Story) => void): void {
  always(fc.property(anyStory, fc.nat({ max: 9 }), (story, days) => {
    for (const moment of momentsOf(story)) {
      const { world, after } = moment;
      check(tallyOf(world, after), moment, story);
      const later = { ...world, today: plusDays(world.today, days) };
      check(tallyOf(later, after), { ...moment, world: later }, story);
    }
  }));
}

const unique = (votes: readonly Vote[], key: 'by' | 'seat') => new Set(votes.map((vote) => vote[key])).size;

/** The choices with most votes. */
function leadersOf({ counts }: Tally): readonly string[] {
  const contested = counts.filter(({ choice }) => choice !== 'abstain');
  const most = Math.max(...contested.map(({ votes }) => votes));
  return contested.filter(({ votes }) => votes === most).map(({ choice }) => choice);
}

function outcomeOf(world: World, ballot: Ballot): string {
  const { state } = tallyOf(world, ballot);
  return state.status === 'decided' ? state.outcome : state.status;
}

describe('properties of every ballot', function () {
  this.timeout(120_000);

  it('[BAL4] nobody is counted twice, and no member has more than one vote', () => {
    onEachTally(({ votes, members, counts, state }) => {
      assert.equal(unique(votes, 'by'), votes.length);
      assert.equal(unique(votes, 'seat'), votes.length);
      assert.ok(votes.length <= members.length);
      assert.equal(counts.reduce((sum, count) => sum + count.votes, 0), votes.length);
      if (state.status !== 'decided' || state.by !== 'chair') return;
      const { by, seat } = state.casting;
      assert.ok(votes.every((vote) => (vote.by === by) <= (vote.seat === seat)), 'whoever breaks the tie has been counted for another');
    });
  });

  it('[BAL7] every vote that counts is its person’s latest, and they are a member or a deputy in force', () => {
    onEachTally(({ on, votes }, { world, after }) => {
      if (after.closed) return;
      const voters = votersOf(world.directory, after.group, on);
      for (const vote of votes) {
        assert.ok(voters.some(({ person, seat }) => person === vote.by && seat === vote.seat));
        assert.ok(!voters.some(({ person, deputyFor }) => person === vote.by && !deputyFor) || vote.seat === vote.by);
        const latest = after.votes.findLast(({ by, at }) => by === vote.by && (after.closesOn === null || at.slice(0, 10) <= after.closesOn));
        assert.equal(vote.choice, latest?.choice);
      }
    });
  });

  it('[BAL5] a member’s own vote counts, whatever their deputies have voted, and whatever is taken counts', () => {
    onEachTally(({ votes, state, members }, { casting, after, world, asked }) => {
      if (!('vote' in casting) || after.closed || asked.at !== noonOf(world.today)) return;
      const { vote } = casting;
      const breaks = state.status === 'decided' && state.by === 'chair' && state.casting.at === vote.at;
      assert.ok(breaks || votes.some(({ by, seat, choice }) => by === vote.by && seat === vote.seat && choice === vote.choice));
      if (!breaks && members.includes(vote.by)) assert.equal(vote.seat, vote.by);
    });
  });

  it('[BAL15] the order in which people have voted changes nothing', () => {
    const shuffled = fc.array(fc.nat(), { minLength: 20, maxLength: 20 });
    always(fc.property(anyStory, shuffled, (story, keys) => {
      for (const { world, after } of momentsOf({ ...story, isKept: false })) {
        const latest = [...new Map(after.votes.map((vote) => [vote.by, vote])).values()];
        if (latest.some(({ at }) => after.closesOn !== null && at.slice(0, 10) > after.closesOn)) continue;
        const votes = latest.map((vote, i) => ({ vote, key: keys[i] ?? 0 })).sort((a, b) => a.key - b.key).map(({ vote }) => vote);
        assert.deepEqual(tallyOf(world, { ...after, votes }), tallyOf(world, { ...after, votes: latest }));
      }
    }));
  });

  it('[BAL15] votes asked in the same minute count the same in any order, refused or not, while nothing is decided', () => {
    always(fc.property(anyStory, fc.infiniteStream(fc.nat()), (story, keys) => {
      const { world, ballot } = beginning({ ...story, rules: { quorum: 99 }, closesOn: null });
      const casts = [...new Map(story.votes.map((vote) => [vote.who, castOf(ballot, world, vote)])).values()];
      const [one, other] = [casts, casts.map((cast) => ({ cast, key: keys.next().value ?? 0 })).sort((a, b) => a.key - b.key).map(({ cast }) => cast)].map((order) =>
        order.reduce((so: Ballot, cast) => {
          const casting = castVote(world, so, cast);
          return 'vote' in casting ? { ...so, votes: [...so.votes, casting.vote] } : so;
        }, ballot));
      assert.ok(one && other);
      assert.deepEqual(tallyOf(world, one), tallyOf(world, other));
    }));
  });

  it('[BAL9] an early end is what would have come out, however the rest had voted', () => {
    const rest = fc.array(fc.nat({ max: 2 }), { minLength: 6, maxLength: 6 });
    always(fc.property(anyStory, rest, (story, picks) => {
      for (const { world, before, casting, after } of momentsOf(story)) {
        const ballot = 'vote' in casting ? { ...before, votes: [...before.votes, casting.vote] } : before;
        const { state, members, votes } = tallyOf(world, ballot);
        if (after.closed === undefined || before.closed || state.status !== 'decided' || state.by === 'date') continue;
        const missing = members.filter((member) => !votes.some(({ seat }) => seat === member));
        const all = missing.map((seat, i): Vote => ({ by: seat, seat, choice: choices[ballot.kind][picks[i] ?? 0] ?? 'abstain', words: 'x', at: noonOf(world.today) }));
        assert.equal(outcomeOf(world, { ...ballot, closesOn: null, votes: [...ballot.votes, ...all] }), state.outcome);
      }
    }));
  });

  it('[BAL10] what the day of the meeting gave is the same on every day after, but for the chair', () => {
    always(fc.property(anyStory, fc.nat({ max: 9 }), (story, days) => {
      for (const { world, after } of momentsOf({ ...story, isKept: false })) {
        const { closesOn } = after;
        if (closesOn === null) continue;
        const [one, other] = [1, 1 + days].map((n) => tallyOf({ ...world, today: plusDays(closesOn, n) }, after));
        assert.ok(one && other);
        assert.deepEqual({ ...one, chair: null, state: null }, { ...other, chair: null, state: null });
        if (leadersOf(one).length === 1) assert.deepEqual(one.state, other.state);
      }
    }));
  });

  it('[BAL11] a tie is never decided but by the chair’s vote, and otherwise most votes win', () => {
    onEachTally((tally, { after, world }) => {
      const { state, chair } = tally;
      const leaders = leadersOf(tally);
      if (state.status === 'tied') assert.deepEqual(state.between, leaders);
      if (state.status !== 'decided') return;
      assert.ok(state.outcome === 'split' || leaders.includes(state.outcome));
      assert.equal(leaders.length > 1, state.by === 'chair' || state.outcome === 'split');
      if (state.by === 'chair') assert.equal(state.casting.choice, state.outcome);
      if (state.by === 'chair') assert.equal(state.casting.seat, world.directory.organisation.groups?.[after.group]?.chair);
      if (state.outcome === 'split') assert.deepEqual([after.kind, chair], ['recommendation', null]);
    });
  });

  it('[BAL13] nothing is decided by fewer than must vote', () => {
    onEachTally(({ state, votes, quorum, members }) => {
      assert.ok(state.status !== 'decided' || votes.length >= quorum);
      assert.equal(state.status === 'quorumOutOfReach', quorum > members.length);
    });
  });

  it('[BAL14] once closed, no vote is taken, nothing changes and it is not closed again', () => {
    onEachTally((tally, { world, before, after, casting }) => {
      if (!before.closed) return;
      assert.equal(after, before);
      assert.equal(tally, before.closed);
      assert.ok('refusal' in casting && casting.refusal.code === 'closed');
      assert.equal(closedBallot(world, after, noonOf(world.today)), null);
    });
  });

  it('[BAL3] every state and every refusal comes about', () => {
    const met = new Set<string>();
    onEachTally((tally, { casting }) => {
      met.add('refusal' in casting ? casting.refusal.code : 'taken');
      met.add(inWords(tally).replace(/.* by/, 'by'));
      if (inWords(tally).startsWith('split')) met.add('split');
    });
    const expected = [
      'taken', 'notMember', 'closed', 'holderHasVoted', 'deputyHasVoted', 'notTied', 'open', 'tied', 'noQuorum', 'quorumOutOfReach',
      'by quorum', 'by date', 'by chair', 'split',
    ];
    assert.deepEqual(expected.filter((one) => !met.has(one)), []);
  });
});
