import assert from 'node:assert/strict';
import type { BallotView } from '../../src/domain/ballot/view.js';
import type { EventView } from '../../src/domain/view.js';
import { refusalText } from '../../cards/refusals.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { threadLine } from '../../cards/threadLine.js';
import { day } from '../../src/domain/ids.js';
import { people, viewAfter } from '../support/cardFixtures.js';

const view = viewAfter([], people.firstLine);
const by = { name: 'Ada Ek', role: null, place: null };
const cast = { by: people.firstLine.id, choice: 'approve', words: '', at: view.now, seat: people.firstLine.id } as const;
const counts = [{ choice: 'approve', votes: 1 }] as const;
const ballot: BallotView = {
  group: 'steeringGroup', kind: 'decision', opened: view.now, closesOn: null, members: 3, quorum: 2, counts, stuck: null, mine: null,
  votes: [{ seat: cast.seat, by, deputyFor: null, choice: 'approve' }],
};

describe('what is said of votes', () => {
  it('[BAL5] a deputy is told whose vote counts', () => {
    const said = (code: 'holderHasVoted' | 'deputyHasVoted') => refusalText({ code, vote: cast }, sv, { ...view, ballot });
    assert.match(said('holderHasVoted'), /^Ada Ek, som du ersätter, har själv röstat/);
    assert.match(said('deputyHasVoted'), /^Ada Ek har redan röstat för samma medlem/);
  });

  it('[BAL5] nobody outside the group is told who has voted', () => {
    const outside = { ...view, ballot: { ...ballot, votes: null } };
    assert.equal(refusalText({ code: 'holderHasVoted', vote: cast }, sv, outside), sv.refusals.outdated);
  });

  it('[TXT5] a thread hears what a group has decided', () => {
    const tally = { on: day('2026-03-05'), members: [cast.seat], quorum: 1, chair: null, votes: [cast], counts };
    const result = { ...tally, state: { status: 'decided', outcome: 'approve', by: 'quorum' }, at: view.now } as const;
    const event = { type: 'decided', number: 'x/B1', result, words: '', to: null, seq: 1, at: view.now, by: cast.by } as const;
    const happened: EventView = { event, by, deputyFor: null, to: null, changes: [] };
    assert.equal(threadLine(happened, sv), 'Styrgruppens beslut är fattat: Bifall.');
    assert.match(threadLine(happened, en), /^The steering group has decided: .+\.$/);
  });
});
