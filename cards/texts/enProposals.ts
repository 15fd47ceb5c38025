import type { ProposalButtons, ProposalEvents, ProposalRefusals, ProposalsTexts, ProposalWords } from './proposalsType.js';

export const proposals: ProposalsTexts = {
  labels: {
    benefit: 'Benefit',
    services: 'E-services concerned (if you like)',
    urgency: 'How urgent, and why',
    effort: 'Effort',
    cost: 'Cost in kronor',
    supplierAnswer: 'The supplier’s answer (if you like)',
    dependencies: 'Dependencies (if you like)',
    scale: 'Class',
    text: 'Basis',
    recommendation: 'Recommendation',
  },
  hints: {
    benefit: 'Who benefits from it, and how?',
    urgency: 'When is it needed, and what happens otherwise?',
    cost: 'For example 250 000',
    supplierAnswer: 'What does the supplier say of time and price?',
    dependencies: 'What must be done first, and what is affected?',
    text: 'What is it about, what does it cost and what happens without it?',
    recommendation: 'What does the steering group recommend, and why?',
  },
  efforts: { S: 'S', M: 'M', L: 'L', XL: 'XL' },
  scales: {
    small: 'Small, decided by the IT lead within the frame',
    larger: 'Larger, decided by the steering group',
    extraFunding: 'Needs extra funding, the system owner decides, too',
  },
  wrongCost: {
    negative: 'The cost cannot be less than nothing. Write zero or more.',
    decimals: 'Write the cost in whole kronor, without decimals. For example 250\u00a0000.',
    notNumber: 'Write the cost in digits. For example 250\u00a0000.',
    tooMuch: 'The cost is above a thousand million kronor. Check the number of zeros.',
  },
  titles: { compilation: 'Compilation', preparation: 'Preparation', basis: 'The steering group’s basis' },
  effort: (effort) => `Effort ${effort}`,
  cost: (kronor) => `Cost ${kronor}`,
  alsoConcerns: (services) => `Also concerns ${services}`,
  rulings: {
    itLead: { approve: 'Decision of the IT lead: Approved', reject: 'Decision of the IT lead: Declined' },
    systemOwner: { approve: 'Decision of the system owner: Funds granted', reject: 'Decision of the system owner: Funds denied' },
  },
  asks: {
    preparation: { title: 'The wish needs to be prepared', hint: 'Prepare it with effort, cost and class. Then it can go on to be decided.' },
    ruling: { title: 'You decide on the wish', hint: 'Decide on the card and write why. If approved it goes on to the next step.' },
    basis: { title: 'The system owner needs a basis', hint: 'Write the basis on the card. Then the system owner decides on the funds.' },
    funding: { title: 'Is the wish to have extra funds?', hint: 'Grant or deny them on the card and write why.' },
  },
  waits: {
    basis: (since) => `Waits for the steering group’s basis since ${since}`,
    funding: (since) => `Waits for the system owner’s decision since ${since}`,
  },
};

export const proposalButtons: ProposalButtons = {
  compile: 'Compile',
  prepare: 'Prepare',
  ruleApprove: 'Decide: approve',
  ruleReject: 'Decide: decline',
  layBasis: 'Write the basis',
  grantFunds: 'Grant funds',
  denyFunds: 'Deny funds',
};

const reason = (hint: string) => ({ label: 'Reason', hint });

export const proposalWords: ProposalWords = {
  ruleApprove: reason('Why should it be done? The one who asked will read it.'),
  ruleReject: reason('Why should it not be done? The one who asked will read it.'),
  grantFunds: reason('Why are the funds granted? The one who asked will read it.'),
  denyFunds: reason('Why are the funds denied? The one who asked will read it.'),
};

export const proposalEvents: ProposalEvents = {
  compiled: (by) => `${by} compiled the wish`,
  prepared: (by) => `${by} prepared the wish`,
  basisLaid: (by) => `${by} wrote the basis for the system owner`,
  ruled: (by) => `${by} decided`,
};

export const proposalThread: ProposalEvents = {
  compiled: (by) => `${by} has compiled the wish.`,
  prepared: (by) => `${by} has prepared the wish.`,
  basisLaid: (by) => `${by} has written the basis for the system owner.`,
  ruled: (by) => `${by} has decided.`,
};

export const proposalRefusals: ProposalRefusals = {
  notPrepared: 'The wish is to be voted on and needs to be prepared first. Choose Prepare and fill in effort, cost and class.',
  byRuling: 'The wish waits for a decision here and goes on only with that. The card shows who is to decide.',
  noBasis: 'The steering group’s basis is missing, so the funds cannot be decided on yet. You get the card when the basis is there.',
  beyondFrame: 'The cost does not fit into what is left of the year’s frame. Choose Prepare and change the class to larger, and the steering group decides.',
  ruledOn: 'It has been decided on and cannot be changed. A new decision is made if the wish is returned.',
  rulingDeclined: 'The wish has been declined, so it cannot be reopened. Has something changed? Report a new one and mention the number of this one.',
};
