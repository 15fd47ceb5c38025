import type { Card } from '../../cards/shapes.js';
import type { PlanView } from '../../src/domain/ranking/view.js';
import { planCard } from '../../cards/planCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { planView } from '../../src/domain/ranking/view.js';
import { at, by, higher, listed, placeAs, setFrame, after, wish, wishNumber, world, type Listed } from './plans.js';

const costs = [250_000, 700_000, null, 450_000, 350_000, 800_000, 120_000];
const titles = ['Spara *utkast*', 'Påminnelser via sms till den som söker', 'Mörkt läge', 'Underskrift med två personer', 'Kartvy {{DATE(2026-01-01)}}', 'Byt leverantör av formulärmotorn', 'Förhandsvisning'];
const wishes = costs.map((cost, n) => {
  const made = wish(n + 1, cost);
  return { ...made, report: { ...made.report, title: titles[n] ?? '' } };
});
const order = { reference: 'SUP-1', orderedAt: at, promised: null, turn: 'ordered', turnedAt: at } as const;
const ordered = wishes.map((made, n) => (n < 2 ? { ...made, order: n === 0 ? { ...order, deliveredAt: at } : order } : made));

export const fewWishes: Listed = [setFrame(1_500_000), setFrame(2_000_000), higher(2), placeAs(4, 1)].reduce((so, asked) => after(so, 'ada', asked), listed(ordered));
export const manyWishes: Listed = after(listed(Array.from({ length: 23 }, (_, n) => wish(n + 1, 100_000))), 'dan', setFrame(1_250_000));

export function seenBy(who: string, { plan, wishes: on }: Listed): PlanView {
  const view = planView(world, plan, on, by(who), at);
  if (!view) throw new Error(`${who} may not look`);
  return view;
}

/** The ranked list as people meet it. */
export const planCards: Readonly<Record<string, Card>> = {
  'a ranked list': planCard(seenBy('ada', fewWishes), sv, { told: { tone: 'good', text: sv.plans.doneMove(wishNumber(4), '1') } }),
  'a ranked list to look at': planCard(seenBy('it-lead', fewWishes), en),
  'a ranked list without a frame': planCard(seenBy('system-owner', listed(ordered)), sv),
  'a ranked list’s second page': planCard(seenBy('dan', manyWishes), sv, { page: 1 }),
  'an empty list': planCard(seenBy('ada', listed([])), sv),
  'a wish that is given a number': planCard(seenBy('ada', fewWishes), sv, {
    case: wishNumber(5), form: { form: 'place', typed: 'elva', fault: sv.plans.refusals.noSuchPlace('7') },
  }),
  'a frame that is set': planCard(seenBy('ada', fewWishes), en, {
    form: { form: 'frame', typed: '-1' , fault: en.plans.amounts.negative }, told: { tone: 'attention', text: en.plans.refusals.outdated('Bo did') },
  }),
};
