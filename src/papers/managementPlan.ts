import type { Case } from '../domain/case.js';
import type { World } from '../domain/responsibility.js';
import type { Part, PlanList } from '../domain/ranking/rows.js';
import type { Block, Paper } from './paper.js';
import { isOpen } from '../domain/case.js';
import { dayOf } from '../domain/ids.js';
import { counted, dayText, kronor, placeText, stepText, supportText } from './names.js';
import { organisationBlocks, toWrite } from './organisationBlocks.js';
import { facts, paragraph, section, table } from './paper.js';
import { fileName } from './plain.js';

/** A draft of the year's plan for the itLead to go on with (2.3). `wishes`: all that have left their municipality. */
export function managementPlan(world: World, year: number, ranked: PlanList, wishes: readonly Case[]): Paper {
  const planned = new Set(ranked.rows.map(({ number }) => number));
  const others = wishes.filter((c) => isOpen(c) && !planned.has(c.number));
  return {
    title: `Förvaltningsplan ${year} (utkast)`,
    fileName: fileName(`Förvaltningsplan ${year} utkast ${world.today}`),
    blocks: [
      ...facts(['Organisation', world.directory.organisation.name], ['Sammanställd', dayText(world.today)], ['Läge', 'Utkast att bereda vidare']),
      section('Mål för året'),
      ...toWrite('Vad ska förvaltningen uppnå under året?', 'Vilka avtal och leverantörsfrågor är aktuella?', 'Vad visar uppföljningen av hur systemet används?'),
      section('Prioriterade önskemål'),
      ...rankedBlocks(ranked),
      section('Övriga öppna önskemål'),
      ...openBlocks(world, others),
      section(`Året ${year - 1} i siffror`),
      ...lastYear(world, year - 1, wishes),
      ...organisationBlocks(world),
    ],
  };
}

function rankedBlocks({ frame, rows, inside, outside, unestimated }: PlanList): readonly Block[] {
  const lines = rows.map((row) => [
    String(row.place), row.number, row.title, row.municipality ?? '', row.cost === null ? 'Inte bedömd' : kronor(row.cost), kronor(row.sum), row.inside ? 'Ja' : 'Nej',
  ]);
  if (rows.length === 0) return [paragraph('Inga önskemål är beslutade eller under omröstning för året.')];
  return [
    ...facts(
      ['Ram', frame === null ? 'Inte beslutad' : kronor(frame)],
      ['Inom ramen', partText(inside)],
      ['Utanför ramen', partText(outside)],
      ['Utan kostnadsbedömning', unestimated > 0 ? String(unestimated) : null],
    ),
    ...table(['Plats', 'Nummer', 'Önskemål', 'Kommun', 'Kostnad', 'Summa inom ramen', 'Inom ramen'], lines),
  ];
}

function partText({ count, cost }: Part): string {
  return `${counted(count, 'önskemål', 'önskemål')}, ${kronor(cost)}`;
}

function openBlocks(world: World, wishes: readonly Case[]): readonly Block[] {
  if (wishes.length === 0) return [paragraph('Det finns inga fler öppna önskemål som har lämnat sin kommun.')];
  return table(
    ['Nummer', 'Önskemål', 'Kommun', 'Stöd', 'Finns hos'],
    wishes.map((c) => [c.number, c.report.title, placeText(world, c.municipality), supportText(c), stepText(world, c)]),
  );
}

/** Counts alone, a municipality a row. */
function lastYear(world: World, year: number, wishes: readonly Case[]): readonly Block[] {
  const { municipalities, timeZone } = world.directory.organisation;
  const isIn = (day: string) => day.startsWith(`${year}-`);
  const decided = (c: Case, outcome: string) =>
    (c.decisions ?? []).filter(({ result }) => isIn(result.on) && result.state.outcome === outcome).length +
    (c.rulings ?? []).filter((ruling) => isIn(ruling.on) && ruling.outcome === outcome).length;
  const sum = (of: readonly Case[], count: (c: Case) => number) => of.reduce((total, c) => total + count(c), 0);
  const line = (name: string, of: readonly Case[]) =>
    [name, sum(of, (c) => Number(isIn(dayOf(c.reportedAt, timeZone)))), sum(of, (c) => decided(c, 'approve')), sum(of, (c) => decided(c, 'reject'))].map(String);
  const rows = municipalities.map(({ code, name }) => line(name, wishes.filter((c) => c.municipality === code)));
  return [
    paragraph('Önskemål som har lämnat sin kommun.'),
    ...table(['Kommun', 'Inkomna', 'Bifall', 'Avslag'], [...rows, line('Alla', wishes)]),
  ];
}
