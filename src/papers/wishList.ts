import type { Case } from '../domain/case.js';
import type { MunicipalityCode } from '../domain/ids.js';
import type { World } from '../domain/responsibility.js';
import type { Block, Paper } from './paper.js';
import { groupBy } from '../domain/directory.js';
import { isOpen } from '../domain/case.js';
import { outcomeText } from './caseFacts.js';
import { counted, dayText, placeText, states, stepText, supportText } from './names.js';
import { facts, paragraph, section, subsection, table } from './paper.js';
import { fileName } from './plain.js';

type StateName = keyof typeof states;

/** In this order. */
const shown = [
  'new', 'active', 'escalating', 'waitingOnReporter', 'waitingOnSupplier', 'resolved', 'confirmed', 'declined', 'withdrawn',
] as const satisfies readonly StateName[];

/** A municipality's wishes, those that have ended too. `within`: also those that have not left it. */
export function wishList(world: World, municipality: MunicipalityCode, cases: readonly Case[], within: boolean): Paper {
  const place = placeText(world, municipality);
  const open = cases.filter(isOpen);
  const ended = cases.filter((c) => !isOpen(c));
  return {
    title: `Förändringsönskemål: ${place}`,
    fileName: fileName(`Förändringsönskemål ${place} ${world.today}`),
    blocks: [
      ...facts(
        ['Sammanställt', dayText(world.today)],
        ['Antal', `${counted(open.length, 'öppet', 'öppna')} och ${counted(ended.length, 'avslutat', 'avslutade')}`],
      ),
      ...(within ? [] : [paragraph('Önskemål som inte har lämnat kommunen är inte med här.')]),
      section('Öppna önskemål'),
      ...byState(world, open, 'Det finns inga öppna önskemål.'),
      section('Avslutade önskemål'),
      ...byState(world, ended, 'Inga önskemål är avslutade än.'),
    ],
  };
}

function byState(world: World, cases: readonly Case[], none: string): readonly Block[] {
  const groups = groupBy(cases, stateOf);
  if (cases.length === 0) return [paragraph(none)];
  return shown.flatMap((state) => {
    const group = groups.get(state) ?? [];
    return group.length > 0 ? [subsection(`${states[state]} (${group.length})`), ...rows(world, group)] : [];
  });
}

function rows(world: World, cases: readonly Case[]): readonly Block[] {
  return table(
    ['Nummer', 'Önskemål', 'Stöd', 'Finns hos', 'Nytta', 'Vad som har hänt'],
    cases.map((c) => [
      c.number, c.report.title, supportText(c), stepText(world, c), c.proposal?.compilation?.benefit || 'Inte sammanställd', outcomeText(world, c) || 'Inte beslutat',
    ]),
  );
}

function stateOf({ state }: Case): StateName {
  if (state.status === 'waiting') return state.on === 'supplier' ? 'waitingOnSupplier' : 'waitingOnReporter';
  if (state.status !== 'closed') return state.status;
  return state.outcome === 'withdrawn' || state.outcome === 'declined' ? state.outcome : 'confirmed';
}
