import { choice, reportNeeds, toggle, words } from './inputs.js';
import { onCase } from './onCase.js';
import { basisNeeds, compileNeeds, prepareNeeds } from './wishInputs.js';

const nothing = {};
const atOnce = () => ({});
const optional = { ...words, required: false };
const perhapsDay = { required: false, most: 10 };
const perhapsChoice = { ...choice, required: false };
const same = <T>(values: T): T => values;
const oneLine = (said: string) => said.replace(/\s+/g, ' ');

/** What is done with a case by a button of its card, and what each needs. */
export const caseActions = {
  take: onCase('take', nothing, atOnce),
  takeOver: onCase('takeOver', nothing, atOnce),
  release: onCase('release', nothing, atOnce),
  approve: onCase('approve', nothing, atOnce),
  confirm: onCase('confirm', nothing, atOnce),
  decline: onCase('decline', { words }, same),
  return: onCase('return', { words }, same),
  ask: onCase('ask', { words }, same),
  answer: onCase('answer', { words }, same),
  comment: onCase('comment', { words }, same),
  resolve: onCase('resolve', { words }, same),
  reopen: onCase('reopen', { words }, same),
  contactSupplier: onCase('contactSupplier', { words }, same),
  noteSupplierAnswer: onCase('noteSupplierAnswer', { words }, same),
  // A reference is one line.
  order: onCase('order', { words: choice, until: perhapsDay }, ({ words: said, until }) => ({ words: oneLine(said), until })),
  movePromise: onCase('movePromise', { until: perhapsDay, words: optional }, same),
  noteDelivery: onCase('noteDelivery', { words: optional }, same),
  acceptDelivery: onCase('acceptDelivery', { words }, same),
  rejectDelivery: onCase('rejectDelivery', { words }, same),
  withdraw: onCase('withdraw', { words: optional }, same),
  requestEscalation: onCase('requestEscalation', { words, platformFault: toggle }, same),
  voteEndorse: onCase('voteEndorse', { words }, same),
  voteOppose: onCase('voteOppose', { words }, same),
  voteAbstain: onCase('voteAbstain', { words }, same),
  voteApprove: onCase('voteApprove', { words: optional }, same),
  voteReject: onCase('voteReject', { words: optional }, same),
  voteRemit: onCase('voteRemit', { words: optional }, same),
  setMeeting: onCase('setMeeting', { until: perhapsDay }, same),
  compile: onCase('compile', compileNeeds, same),
  prepare: onCase('prepare', prepareNeeds, same),
  // What is left of the frame is the bot's to say.
  ruleApprove: onCase('ruleApprove', { words }, (values) => ({ ...values, left: null })),
  ruleReject: onCase('ruleReject', { words }, same),
  layBasis: onCase('layBasis', basisNeeds, same),
  grantFunds: onCase('grantFunds', { words }, same),
  denyFunds: onCase('denyFunds', { words }, same),
  handOver: onCase('handOver', { to: choice, words }, same),
  edit: onCase('edit', reportNeeds, (report) => ({ report })),
  unsupport: onCase('unsupport', nothing, atOnce),
  mergeInto: onCase('mergeInto', { into: perhapsChoice, number: perhapsChoice }, ({ into, number }) => ({ into: number ?? into })),
  gather: onCase('gather', { picked: { required: true, most: 1000 } }, same),
  split: onCase('split', nothing, atOnce),
  breakOut: onCase('breakOut', { part: choice }, same),
  makeWish: onCase('makeWish', nothing, atOnce),
} as const;
