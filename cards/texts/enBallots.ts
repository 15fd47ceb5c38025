import type { BallotButtons, BallotEvents, BallotRefusals, BallotTexts, BallotWords } from './ballotsType.js';

const choices = {
  endorse: 'Recommend',
  oppose: 'Advise against',
  abstain: 'Abstain',
  approve: 'In favour',
  reject: 'Against',
  remit: 'Refer back',
} as const;

/** How a group votes. */
export const ballots: BallotTexts = {
  choices: { ...choices, split: 'divided' },
  titles: { recommendation: 'The management group gives its view', decision: 'The steering group decides' },
  results: {
    recommendation: (outcome) => `The management group’s recommendation: ${outcome}`,
    decision: (outcome) => `The steering group’s decision: ${outcome}`,
  },
  asks: { recommendation: 'What do you recommend?', decision: 'How do you vote?' },
  askHint: 'Vote on the card. You can change your mind until it is decided.',
  byChair: 'by the chair’s casting vote',
  stands: (counts, members, quorum) => `Votes: ${counts} of ${members}, at least ${quorum} needed`,
  none: 'none yet',
  waits: (since) => `Waiting for the group’s votes since ${since}`,
  until: (day) => `Votes are taken until ${day}, that day included`,
  yours: (choice) => `You have voted: ${choice}. You can change your mind until it is decided.`,
  stuck: {
    tied: 'It is a tie. The chair’s vote decides. Where there is no chair, appoint one or return the case.',
    noQuorum: 'Too few voted before the day was over. Set a new meeting date.',
    quorumOutOfReach: 'The group has fewer members than must vote. Appoint more, or lower the number needed.',
  },
  lastDay: 'Meeting date, the last day to vote (leave empty if none is set)',
};

export const ballotButtons: BallotButtons = {
  voteEndorse: choices.endorse,
  voteOppose: choices.oppose,
  voteAbstain: choices.abstain,
  voteApprove: choices.approve,
  voteReject: choices.reject,
  voteRemit: choices.remit,
  setMeeting: 'Set meeting date',
};

const reason = (hint: string) => ({ label: 'Reason', hint });
const perhaps = (hint: string) => ({ label: 'Reason (if you like)', hint });

export const ballotWords: BallotWords = {
  voteEndorse: reason('Why should it be carried out?'),
  voteOppose: reason('Why should it not?'),
  voteAbstain: reason('Why do you abstain?'),
  voteApprove: perhaps('Whoever asked gets to read this'),
  voteReject: perhaps('Whoever asked gets to read this'),
  voteRemit: perhaps('What needs more preparation?'),
};

export const ballotEvents: BallotEvents = {
  ballotOpened: () => 'The group was asked to vote',
  voted: (by) => `${by} voted`,
  meetingSet: (by) => `${by} set the meeting date`,
  ballotStuck: () => 'The vote came to a halt, and whoever sees to it was called',
  recommended: () => 'The management group gave its recommendation',
  decided: (_, to) => (to ? `The steering group referred the case back to ${to}` : 'The steering group made its decision'),
};

export const ballotThread: BallotEvents = {
  ballotOpened: () => 'The case has come to you. Vote on the card.',
  voted: (by) => `${by} has voted.`,
  meetingSet: (by) => `${by} has set the meeting date.`,
  ballotStuck: () => 'The vote has come to a halt. The card shows what is needed.',
  recommended: (_, outcome) => `The recommendation is done: ${outcome}.`,
  decided: (_, outcome) => `The steering group has decided: ${outcome}.`,
};

export const ballotRefusals: BallotRefusals = {
  notMember: 'Only the group’s members and their deputies vote here, so the vote does not count.',
  closed: 'The vote is over, so yours does not count. Here is the card as it is now.',
  wordsMissing: 'A recommendation needs a reason. Say why, and the vote counts.',
  holderHasVoted: (name) => `${name}, for whom you deputise, has voted, and that vote counts.`,
  deputyHasVoted: (name) => `${name} has voted for the same member already, and that vote counts.`,
  byVote: 'The group decides on this case by voting. Vote on the card if you are in the group.',
  noBallot: 'There is nothing to vote on just now. Here is the card as it is now.',
  pastDay: 'That day has passed. Choose today or a later day.',
  groupDeclined: 'The steering group has declined the request, so it cannot be opened again. Has something changed? Report a new one and mention the number of this one.',
  notTied: (between) => `It is a tie, and you decide. Choose one of ${between}.`,
};
