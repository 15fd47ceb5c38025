import type { Texts } from './type.js';

/** "to somebody", or nothing where an event points nowhere. */
export const toward = (to: string) => (to ? ` to ${to}` : '');

/** What happened, on the card and in a group's thread. */
export const history: Pick<Texts, 'events' | 'thread'> = {
  events: {
    reported: (by) => `${by} reported the case`,
    taken: (by) => `${by} took the case`,
    released: (by) => `${by} released the case`,
    asked: (by) => `${by} asked the reporter`,
    answered: (by) => `${by} answered`,
    commented: (by) => `${by} commented`,
    edited: (by) => `${by} edited the case`,
    escalationRequested: (by, to) => `${by} asked to escalate${toward(to)}`,
    approved: (by) => `${by} approved the escalation`,
    declined: (by) => `${by} declined the escalation`,
    escalated: (_, to) => `The case moved on${toward(to)}`,
    returned: (by, to) => `${by} returned the case${toward(to)}`,
    handedOver: (by, to) => `${by} handed the case over${toward(to)}`,
    handedBack: (by, to) => `${by} handed the case back${toward(to)}`,
    supplierContacted: (by) => `${by} reported the case to the supplier`,
    supplierAnswered: (by) => `${by} noted the supplier’s answer`,
    resolved: (by) => `${by} solved the case`,
    confirmed: (by) => `${by} confirmed the solution`,
    reopened: (by) => `${by} reopened the case`,
    withdrawn: (by) => `${by} withdrew the case`,
    notReached: (by) => `${by} could not be reached in Teams`,
  },
  thread: {
    reported: (by) => `${by} has reported the case.`,
    taken: (by) => `${by} has taken the case.`,
    released: (by) => `${by} has released the case. It waits for someone to take it.`,
    asked: (by) => `${by} has asked the reporter a question.`,
    answered: (by) => `${by} has answered.`,
    commented: (by) => `${by} has commented on the case.`,
    edited: (by) => `${by} has edited the case, and so it is with you again.`,
    escalationRequested: (by, to) => `${by} has asked to escalate${toward(to)}.`,
    approved: (by) => `${by} has approved the escalation.`,
    declined: (by) => `${by} has declined the escalation.`,
    escalated: () => 'The case has come to you again.',
    returned: (by, to) => `${by} has returned the case${toward(to)}.`,
    handedOver: (by, to) => `${by} has handed the case over${toward(to)}.`,
    handedBack: (by, to) => `${by} has handed the case back${toward(to)}.`,
    supplierContacted: (by) => `${by} has reported the case to the supplier.`,
    supplierAnswered: (by) => `${by} has noted the supplier’s answer.`,
    resolved: (by) => `${by} has solved the case. The reporter confirms.`,
    confirmed: (by) => `${by} has confirmed the solution.`,
    reopened: (by) => `${by} has reopened the case.`,
    withdrawn: (by) => `${by} has withdrawn the case.`,
    notReached: (by) => `${by} could not be reached in Teams.`,
  },
};
