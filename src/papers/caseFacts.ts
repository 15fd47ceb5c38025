import type { Case } from '../domain/case.js';
import type { World } from '../domain/responsibility.js';
import type { Maybe } from './paper.js';
import { dayOf } from '../domain/ids.js';
import { choices, dayText, efforts, kronor, placeText, scales, serviceText, supportText } from './names.js';

/** What was proposed, as far as it had come: what was compiled, prepared, and laid before the systemOwner. */
export function proposalFacts(world: World, c: Case): readonly Maybe[] {
  const { compilation, preparation } = c.proposal ?? {};
  return [
    ['Kommun', placeText(world, c.municipality)],
    ['Stöd', supportText(c)],
    ['E-tjänster', serviceText(world, [c.report.service, ...(compilation?.services ?? [])])],
    ['Nytta', compilation?.benefit],
    ['Hur bråttom', compilation?.urgency],
    ['Insats', preparation && efforts[preparation.effort]],
    ['Kostnad', preparation && kronor(preparation.cost)],
    ['Leverantörens svar', preparation?.supplierAnswer],
    ['Beroenden', preparation?.dependencies],
    ['Beslutsväg', preparation && scales[preparation.scale]],
    ...basisFacts(c),
  ];
}

function basisFacts({ proposal }: Case): readonly Maybe[] {
  const basis = proposal?.basis;
  return [
    ['Underlag för extra finansiering', basis?.text],
    ['Extra finansiering', basis && kronor(basis.cost)],
    ['Styrgruppens förslag', basis?.recommendation],
  ];
}

/** What has become of a wish: its decisions, and how far the supplier has come. */
export function outcomeText(world: World, c: Case): string {
  const { decisions = [], rulings = [], order } = c;
  const { timeZone } = world.directory.organisation;
  const made = [
    ...decisions.map(({ number, result }) => ({ number, at: result.at, on: result.on, outcome: result.state.outcome })),
    ...rulings.map(({ number, at, on, outcome }) => ({ number, at, on, outcome })),
  ].sort((a, b) => a.at.localeCompare(b.at));
  return [
    ...made.map(({ number, on, outcome }) => `${choices[outcome]} ${dayText(on)} (${number})`),
    order && `Beställt ${dayText(dayOf(order.orderedAt, timeZone))}${order.promised ? `, utlovat till ${dayText(order.promised)}` : ''}`,
    order?.deliveredAt && `Levererat ${dayText(dayOf(order.deliveredAt, timeZone))}`,
    order?.acceptedAt && `Godkänt ${dayText(dayOf(order.acceptedAt, timeZone))}`,
  ]
    .filter(Boolean)
    .join('\n');
}
