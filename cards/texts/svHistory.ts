import type { Texts } from './type.js';

/** "till någon", or nothing where an event points nowhere. */
export const till = (to: string) => (to ? ` till ${to}` : '');

/** What happened, on the card and in a group's thread. */
export const history: Pick<Texts, 'events' | 'thread'> = {
  events: {
    reported: (by) => `${by} rapporterade ärendet`,
    taken: (by) => `${by} tog ärendet`,
    released: (by) => `${by} släppte ärendet`,
    asked: (by) => `${by} frågade rapportören`,
    answered: (by) => `${by} svarade`,
    commented: (by) => `${by} kommenterade`,
    edited: (by) => `${by} ändrade ärendet`,
    escalationRequested: (by, to) => `${by} begärde eskalering${till(to)}`,
    approved: (by) => `${by} godkände eskaleringen`,
    declined: (by) => `${by} avslog eskaleringen`,
    escalated: (_, to) => `Ärendet gick vidare${till(to)}`,
    returned: (by, to) => `${by} återlämnade ärendet${till(to)}`,
    handedOver: (by, to) => `${by} lämnade ärendet vidare${till(to)}`,
    handedBack: (by, to) => `${by} lämnade tillbaka ärendet${till(to)}`,
    supplierContacted: (by) => `${by} anmälde ärendet till leverantören`,
    supplierAnswered: (by) => `${by} noterade leverantörens svar`,
    resolved: (by) => `${by} löste ärendet`,
    confirmed: (by) => `${by} bekräftade lösningen`,
    reopened: (by) => `${by} öppnade ärendet igen`,
    withdrawn: (by) => `${by} återkallade ärendet`,
    notReached: (by) => `${by} nåddes inte i Teams`,
  },
  thread: {
    reported: (by) => `${by} har rapporterat ärendet.`,
    taken: (by) => `${by} har tagit ärendet.`,
    released: (by) => `${by} har släppt ärendet. Det väntar på att någon tar det.`,
    asked: (by) => `${by} har ställt en fråga till rapportören.`,
    answered: (by) => `${by} har svarat.`,
    commented: (by) => `${by} har kommenterat ärendet.`,
    edited: (by) => `${by} har ändrat ärendet, och därför finns det hos er igen.`,
    escalationRequested: (by, to) => `${by} har begärt eskalering${till(to)}.`,
    approved: (by) => `${by} har godkänt eskaleringen.`,
    declined: (by) => `${by} har avslagit eskaleringen.`,
    escalated: () => 'Ärendet har kommit till er igen.',
    returned: (by, to) => `${by} har återlämnat ärendet${till(to)}.`,
    handedOver: (by, to) => `${by} har lämnat ärendet vidare${till(to)}.`,
    handedBack: (by, to) => `${by} har lämnat tillbaka ärendet${till(to)}.`,
    supplierContacted: (by) => `${by} har anmält ärendet till leverantören.`,
    supplierAnswered: (by) => `${by} har noterat leverantörens svar.`,
    resolved: (by) => `${by} har löst ärendet. Rapportören bekräftar.`,
    confirmed: (by) => `${by} har bekräftat lösningen.`,
    reopened: (by) => `${by} har öppnat ärendet igen.`,
    withdrawn: (by) => `${by} har återkallat ärendet.`,
    notReached: (by) => `${by} nåddes inte i Teams.`,
  },
};
