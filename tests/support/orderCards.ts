import type { CaseView } from '../../src/domain/view.js';
import type { Card } from '../../cards/shapes.js';
import { caseCard } from '../../cards/caseCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { does, type Scenario } from './cases.js';
import { move, order, wishAtSupplier } from './ordering.js';

const ordered = wishAtSupplier().and('it-lead', order('2026-03-05', 'BEST *12* {{DATE(2026-01-01)}}'));
const delivered = ordered.and('it-lead', does.noteDelivery);

function seenBy(name: string, scene: Scenario): CaseView {
  const view = scene.view(name);
  if (!view) throw new Error(`${name} does not see it`);
  return view;
}

/** A wish that is ordered from the supplier, as people meet it on its way. */
export const orderCards: Readonly<Record<string, Card>> = {
  'a wish to order': caseCard(seenBy('it-lead', wishAtSupplier()), sv, { form: { verb: 'order', draft: 'd', typed: { until: '2026-02-31' }, faults: [{ field: 'until', code: 'unknown' }] } }),
  'a wish that is ordered': caseCard(seenBy('bo', ordered), sv),
  'another promised day': caseCard(seenBy('reporter', ordered.and('it-lead', move('2026-04-01', 'Det *drar* ut'))), en),
  'a promised day that has passed': caseCard(seenBy('it-lead', ordered.later(6).attended()), sv),
  'a delivery to try': caseCard(seenBy('it-lead', delivered), sv),
  'a delivery that was rejected': caseCard(seenBy('bo', delivered.and('it-lead', does.rejectDelivery)), en),
  'a wish that is in use': caseCard(seenBy('reporter', delivered.and('it-lead', does.acceptDelivery)), sv),
};
