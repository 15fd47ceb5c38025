import assert from 'node:assert/strict';
import { closedBallot, tallyOf } from '../../src/domain/ballot/tally.js';
import { plusDays } from '../../src/domain/ids.js';
import { decode } from '../../src/store/codec.js';
import { answerTo, cast, closing, countedIn, decision, five, ledByAda, meeting, noonOf, recommendation, stateIn, voted, worldOf } from '../support/ballots.js';
import { organisationWith, person } from '../support/organisation.js';

const world = worldOf(five, ledByAda);
const dayAfter = { ...world, today: plusDays(meeting, 1) };
const withDeputies = worldOf({ steeringGroup: [...(five['steeringGroup'] ?? []), { name: 'gun', deputyFor: 'bo' }, { name: 'hans', deputyFor: 'bo' }] });
const evenly = [['bo', 'approve'], ['cleo', 'approve'], ['dan', 'reject'], ['eva', 'reject']] as const;

describe('the rules of a group', () => {
  it('[BAL1] without any there is no chair, and more than half must vote', () => {
    for (const [members, quorum] of [[['ada'], 1], [['ada', 'bo'], 2], [['ada', 'bo', 'cleo'], 2], [['ada', 'bo', 'cleo', 'dan'], 3]] as const) {
      const tally = tallyOf(worldOf({ steeringGroup: members }), decision);
      assert.deepEqual([tally.quorum, tally.chair], [quorum, null]);
    }
  });

  it('[BAL1] an organisation that was stored before there were any has these', () => {
    const { organisation } = organisationWith(five);
    const stored = decode('organisation', JSON.stringify({ v: 1, ...organisation }));
    assert.deepEqual(stored, organisation);
  });

  it('[BAL1] a chair who sits in the group no longer is none', () => {
    const left = worldOf({ steeringGroup: [{ name: 'ada', to: '2026-03-03' }, 'bo'] }, ledByAda);
    assert.equal(tallyOf(left, decision).chair, null);
    assert.equal(tallyOf({ ...left, today: plusDays(meeting, -2) }, decision).chair, person('ada'));
  });

  it('[BAL2] the itLead votes in the managementGroup by office, and so does their deputy', () => {
    const group = worldOf({ managementGroup: ['bo'], itLead: ['it-lead', { name: 'gun', deputyFor: 'it-lead' }] });
    assert.deepEqual(tallyOf(group, recommendation).members, [person('it-lead'), person('bo')]);
    assert.deepEqual(countedIn(group, voted(group, recommendation, ['gun', 'oppose'])), ['gun for it-lead: oppose']);
    assert.equal(answerTo(group, decision, 'it-lead', 'approve'), 'notMember');
  });
});

describe('a vote', () => {
  it('[BAL3] of somebody outside the group is refused, and so is one of a deputy whose holder has left', () => {
    const staff = [...(five['steeringGroup'] ?? []), { name: 'fay', to: '2026-03-03' }, { name: 'gun', deputyFor: 'fay' }];
    const left = worldOf({ steeringGroup: staff });
    for (const name of ['outsider', 'fay', 'gun', 'system-owner']) assert.equal(answerTo(left, decision, name, 'approve'), 'notMember');
  });

  it('[BAL4] of a member who deputises for another counts for themselves alone', () => {
    const both = worldOf({ steeringGroup: ['ada', 'bo', 'cleo', { name: 'ada', deputyFor: 'bo' }] });
    const ballot = voted(both, decision, ['ada', 'approve'], ['ada', 'reject']);
    assert.deepEqual(countedIn(both, ballot), ['ada: reject']);
  });

  it('[BAL4] of one who deputises for two counts for the first who has none', () => {
    const two = worldOf({ steeringGroup: ['ada', 'bo', 'cleo', 'dan', { name: 'gun', deputyFor: 'ada' }, { name: 'gun', deputyFor: 'bo' }] });
    const first = voted(two, decision, ['gun', 'approve']);
    assert.deepEqual(countedIn(two, first), ['gun for ada: approve']);
    assert.deepEqual(countedIn(two, voted(two, first, ['ada', 'reject'])), ['ada: reject', 'gun for bo: approve']);
    assert.deepEqual(countedIn(two, voted(two, decision, ['ada', 'reject'], ['gun', 'approve'])), ['ada: reject', 'gun for bo: approve']);
  });

  it('[BAL5] of a deputy is refused when the holder has voted', () => {
    const refused = cast(withDeputies, voted(withDeputies, decision, ['bo', 'approve']), 'gun', 'reject');
    assert.ok('refusal' in refused && refused.refusal.code === 'holderHasVoted');
    assert.equal(refused.refusal.vote.by, person('bo'));
  });

  it('[BAL5] of a deputy counts until the holder votes', () => {
    const ballot = voted(withDeputies, decision, ['gun', 'reject']);
    assert.deepEqual(countedIn(withDeputies, ballot), ['gun for bo: reject']);
    assert.deepEqual(countedIn(withDeputies, voted(withDeputies, ballot, ['bo', 'approve'])), ['bo: approve']);
  });

  it('[BAL5] of two deputies for the same holder, the first in the directory counts', () => {
    const ballot = voted(withDeputies, decision, ['hans', 'reject'], ['gun', 'approve']);
    assert.deepEqual(countedIn(withDeputies, ballot), ['gun for bo: approve']);
    assert.equal(answerTo(withDeputies, ballot, 'hans', 'reject'), 'deputyHasVoted');
  });

  it('[BAL6] of the same person again takes the first one’s place, until it is closed', () => {
    const ballot = voted(world, decision, ['bo', 'approve'], ['bo', 'remit']);
    assert.deepEqual(countedIn(world, ballot), ['bo: remit']);
    assert.equal(ballot.votes.length, 2);
    const decided = voted(world, ballot, ['cleo', 'remit'], ['dan', 'remit']);
    assert.equal(answerTo(world, decided, 'bo', 'approve'), 'closed');
  });

  it('[BAL6] of a guest’s identity is the person’s', () => {
    const { organisation } = world.directory;
    const people = organisation.people.map((p) => (p.id === person('bo') ? { ...p, alsoKnownAs: [person('guest')] } : p));
    const guests = { ...worldOf(five, ledByAda), directory: { ...world.directory, people: new Map(people.flatMap((p) => [p.id, ...p.alsoKnownAs].map((id) => [id, p]))) } };
    assert.deepEqual(countedIn(guests, voted(guests, decision, ['guest', 'approve'], ['bo', 'reject'])), ['bo: reject']);
  });

  it('[BAL7] of somebody who leaves before it is closed goes with them', () => {
    const going = worldOf({ steeringGroup: ['ada', 'cleo', 'dan', { name: 'bo', to: '2026-03-04' }, { name: 'gun', deputyFor: 'ada', to: '2026-03-04' }] });
    const ballot = voted(going, decision, ['bo', 'approve'], ['gun', 'reject'], ['cleo', 'approve']);
    assert.deepEqual(countedIn(going, ballot), ['cleo: approve', 'bo: approve', 'gun for ada: reject']);
    assert.deepEqual(countedIn({ ...going, today: meeting }, ballot), ['cleo: approve']);
  });

  it('[BAL8] of a recommendation needs a reason, and must be a choice of its kind', () => {
    const group = worldOf({ managementGroup: ['bo', 'cleo'] });
    assert.equal(answerTo(group, recommendation, 'bo', 'endorse', ' '), 'wordsMissing');
    assert.equal(answerTo(group, recommendation, 'bo', 'approve'), 'unknownChoice');
    assert.equal(answerTo(group, recommendation, 'outsider', 'approve'), 'notMember');
    assert.equal(answerTo(world, decision, 'bo', 'approve', ''), 'taken');
    assert.equal(answerTo(world, decision, 'bo', 'abstain'), 'unknownChoice');
  });
});

describe('the end of a ballot', () => {
  it('[BAL9] comes as soon as enough have voted and the others cannot change it', () => {
    const two = voted(world, decision, ['bo', 'approve'], ['cleo', 'approve']);
    assert.equal(stateIn(world, two), 'open');
    assert.equal(stateIn(world, voted(world, two, ['dan', 'approve'])), 'approve by quorum');
    assert.equal(stateIn(world, voted(world, two, ['dan', 'reject'])), 'open');
    assert.equal(stateIn(world, voted(world, two, ['dan', 'reject'], ['eva', 'approve'])), 'approve by quorum');
  });

  it('[BAL9] waits for the quorum, however clear it is', () => {
    const strict = worldOf(five, { steeringGroup: { quorum: 4 } });
    const three = voted(strict, decision, ['bo', 'approve'], ['cleo', 'approve'], ['dan', 'approve']);
    assert.equal(stateIn(strict, three), 'open');
    assert.equal(stateIn(strict, voted(strict, three, ['eva', 'reject'])), 'approve by quorum');
  });

  it('[BAL10] comes at the end of the meeting’s day, with most votes of those cast', () => {
    const ballot = voted(world, decision, ['bo', 'approve'], ['cleo', 'approve'], ['dan', 'reject']);
    assert.equal(stateIn({ ...world, today: meeting }, ballot), 'open');
    assert.equal(stateIn(dayAfter, ballot), 'approve by date');
    assert.equal(answerTo(dayAfter, ballot, 'eva', 'reject'), 'closed');
    assert.equal(stateIn(dayAfter, { ...ballot, closesOn: null }), 'open');
  });

  it('[BAL10] of three choices, the one with most votes needs no more than half', () => {
    const ballot = voted(world, decision, ['ada', 'approve'], ['bo', 'approve'], ['cleo', 'reject'], ['dan', 'remit']);
    assert.equal(stateIn(world, ballot), 'open');
    assert.equal(stateIn(dayAfter, ballot), 'approve by date');
  });

  it('[BAL10] is what that day gave, whoever has come and gone since', () => {
    const staff = { steeringGroup: ['ada', { name: 'bo', to: meeting }, { name: 'cleo', to: meeting }, { name: 'dan', from: '2026-03-06' }] };
    const changing = worldOf(staff, {}, meeting);
    const ballot = voted(changing, decision, ['bo', 'reject'], ['cleo', 'approve'], ['bo', 'approve']);
    const later = { ...changing, today: plusDays(meeting, 40) };
    assert.equal(stateIn(later, ballot), 'approve by date');
    assert.deepEqual(tallyOf(later, ballot).members, ['ada', 'bo', 'cleo'].map(person));
    assert.equal(answerTo(later, ballot, 'dan', 'reject'), 'closed');
  });

  it('[BAL11] does not come of a tie before the chair has chosen, and the chair may when the day is over', () => {
    const ballot = voted(world, decision, ...evenly);
    assert.deepEqual([stateIn(world, ballot), stateIn(dayAfter, ballot)], ['open', 'tied']);
    assert.equal(answerTo(dayAfter, ballot, 'bo', 'reject'), 'closed');
    assert.equal(answerTo(dayAfter, ballot, 'ada', 'remit'), 'notTied');
    const broken = voted(dayAfter, ballot, ['ada', 'reject']);
    assert.equal(stateIn(dayAfter, broken), 'reject by chair');
    assert.equal(tallyOf(dayAfter, broken).votes.length, 4);
  });

  it('[BAL11] comes of a tie in which the chair has voted for one of the choices', () => {
    const ballot = voted(world, decision, ['ada', 'remit'], ['bo', 'remit'], ['cleo', 'reject'], ['dan', 'reject']);
    assert.deepEqual([stateIn(world, ballot), stateIn(dayAfter, ballot)], ['open', 'remit by chair']);
  });

  it('[BAL11] waits where the chair has voted for another choice, and takes their new vote', () => {
    const ballot = voted(world, decision, ...evenly, ['ada', 'remit']);
    assert.equal(stateIn(world, ballot), 'tied');
    assert.equal(stateIn(world, voted(world, ballot, ['ada', 'approve'])), 'approve by quorum');
    assert.equal(stateIn(dayAfter, voted(dayAfter, ballot, ['ada', 'approve'])), 'approve by chair');
  });

  it('[BAL11] by the chair’s deputy counts as the chair’s, but not of one who has been counted already', () => {
    const staff = { steeringGroup: [...(five['steeringGroup'] ?? []), { name: 'gun', deputyFor: 'ada' }, { name: 'bo', deputyFor: 'ada' }] };
    const deputised = worldOf(staff, ledByAda, plusDays(meeting, 1));
    const ballot = voted({ ...deputised, today: meeting }, decision, ...evenly);
    assert.equal(answerTo(deputised, ballot, 'bo', 'approve'), 'closed');
    assert.equal(stateIn(deputised, voted(deputised, ballot, ['gun', 'reject'])), 'reject by chair');
    const chosen = voted({ ...deputised, today: meeting }, ballot, ['ada', 'remit']);
    assert.equal(stateIn(deputised, chosen), 'tied');
    assert.equal(answerTo(deputised, chosen, 'gun', 'reject'), 'holderHasVoted');
    assert.equal(answerTo(deputised, chosen, 'ada', 'reject'), 'taken');
    const chosenForHer = voted({ ...deputised, today: meeting }, ballot, ['gun', 'remit']);
    assert.equal(stateIn(deputised, voted(deputised, chosenForHer, ['ada', 'reject'])), 'reject by chair');
  });

  it('[BAL11] by a deputy who has been counted for another member is refused', () => {
    const staff = { steeringGroup: [...(five['steeringGroup'] ?? []), { name: 'gun', deputyFor: 'bo' }, { name: 'gun', deputyFor: 'ada' }] };
    const deputised = worldOf(staff, ledByAda, meeting);
    const ballot = voted(deputised, decision, ['gun', 'approve'], ...evenly.slice(1));
    assert.deepEqual(countedIn(deputised, ballot).slice(-1), ['gun for bo: approve']);
    assert.equal(answerTo({ ...deputised, today: plusDays(meeting, 1) }, ballot, 'gun', 'reject'), 'closed');
  });

  it('[BAL12] of a tie without a chair is a divided recommendation; a decision waits until there is one', () => {
    const group = worldOf({ managementGroup: ['bo', 'cleo', 'dan'], itLead: [] }, {}, meeting);
    const divided = voted(group, recommendation, ['bo', 'endorse'], ['cleo', 'oppose']);
    assert.equal(stateIn({ ...group, today: plusDays(meeting, 1) }, divided), 'split by date');
    const ballot = voted(worldOf(five), decision, ...evenly);
    assert.equal(stateIn({ ...worldOf(five), today: dayAfter.today }, ballot), 'tied');
    assert.equal(stateIn(dayAfter, voted(dayAfter, ballot, ['ada', 'approve'])), 'approve by chair');
  });

  it('[BAL12] whoever abstains counts for the quorum alone', () => {
    const group = worldOf({ managementGroup: ['bo', 'cleo', 'dan'], itLead: ['it-lead'] });
    const three = voted(group, recommendation, ['bo', 'abstain'], ['cleo', 'abstain'], ['dan', 'endorse']);
    assert.equal(stateIn(group, three), 'open');
    assert.equal(stateIn(group, voted(group, three, ['it-lead', 'abstain'])), 'endorse by quorum');
    assert.equal(stateIn(group, voted(group, three, ['it-lead', 'oppose'])), 'split by quorum');
  });

  it('[BAL13] does not come when too few have voted by the day; with a new day it goes on', () => {
    const ballot = voted(world, decision, ['ada', 'approve'], ['bo', 'approve']);
    assert.equal(stateIn(dayAfter, ballot), 'noQuorum');
    assert.equal(answerTo(dayAfter, ballot, 'cleo', 'approve'), 'closed');
    const prolonged = { ...ballot, closesOn: plusDays(meeting, 7) };
    assert.equal(stateIn(dayAfter, voted(dayAfter, prolonged, ['cleo', 'approve'])), 'approve by quorum');
  });

  it('[BAL13] is out of reach while the group has fewer members than must vote, and votes are taken meanwhile', () => {
    const small = worldOf({ steeringGroup: ['ada', { name: 'bo', to: '2026-03-04' }, { name: 'cleo', from: meeting }, { name: 'dan', from: meeting }] }, { steeringGroup: { quorum: 3 } });
    const ballot = voted(small, decision, ['ada', 'approve']);
    assert.equal(stateIn(small, ballot), 'quorumOutOfReach');
    assert.equal(stateIn({ ...small, today: meeting }, ballot), 'open');
    const empty = worldOf({ steeringGroup: [] });
    assert.equal(stateIn(empty, decision), 'quorumOutOfReach');
  });

  it('[BAL14] is final and comes once: whoever votes, leaves or enters later changes nothing', () => {
    const three = voted(world, decision, ['bo', 'approve'], ['cleo', 'approve'], ['dan', 'approve']);
    const closed = closing(world, three);
    assert.deepEqual(closed.closed?.state, { status: 'decided', outcome: 'approve', by: 'quorum' });
    assert.equal(closed.closed.at, noonOf(world.today));
    const emptied = worldOf({ steeringGroup: ['zoe'] }, {}, plusDays(meeting, 9));
    assert.deepEqual(tallyOf(emptied, closed), closed.closed);
    assert.equal(closedBallot(emptied, closed, noonOf(emptied.today)), null);
    assert.equal(answerTo(emptied, closed, 'zoe', 'reject'), 'closed');
    assert.equal(closedBallot(world, decision, noonOf(world.today)), null);
  });
});
