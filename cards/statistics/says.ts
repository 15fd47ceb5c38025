import type { Named, Spread, StatisticsReport } from '../../src/domain/statistics/report.js';
import type { TableId } from '../texts/statisticsType.js';
import type { Texts } from '../texts/type.js';
import { grouped } from '../texts/numbers.js';
import { hoursAndMinutes } from '../time.js';
import { share, sum, weekName } from './shapes.js';

/** The main thing of each figure, in words; that there is nothing, where there is nothing. */
export function sentenceOf(id: TableId, report: StatisticsReport, texts: Texts): string {
  return sentences[id](report, texts) || texts.statistics.says.nothing[id];
}

/** Empty: there is nothing to tell. */
const sentences = {
  weeks({ weeks }, texts) {
    const [reported, closed] = [sum(weeks.map((w) => w.reported)), sum(weeks.map((w) => w.closed))];
    const busiest = weeks.reduce((most, one) => (one.reported > most.reported ? one : most), weeks[0] ?? { week: '', reported: 0 });
    return reported + closed && texts.statistics.says.weeks(reported, closed, weekName(busiest.week, texts), busiest.reported);
  },
  services: ({ services }, texts) => most(services, texts, 'services'),
  municipalities: ({ municipalities }, texts) => most(municipalities, texts, 'municipalities'),
  firstResponse: ({ firstResponse }, texts) => within(firstResponse, texts, 'firstResponse'),
  solution: ({ solution }, texts) => within(solution, texts, 'solution'),
  solvedAt({ solvedAt }, texts) {
    const first = solvedAt.filter(({ chain }, index) => solvedAt[index - 1]?.chain !== chain);
    const [atFirst, all] = [sum(first.map((at) => at.count)), sum(solvedAt.map((at) => at.count))];
    return all && texts.statistics.says.solvedAt(atFirst, all, percent(atFirst, all, texts));
  },
  escalations({ escalations: { approved, refused } }, texts) {
    const all = approved + refused;
    return all && texts.statistics.says.escalations(approved, all, percent(approved, all, texts));
  },
  deadlines({ deadlines }, texts) {
    const said = (['respond', 'resolve'] as const).map((kind) => {
      const { kept, missed } = deadlines[kind];
      return kept + missed && texts.statistics.says.deadlines[kind](percent(kept, kept + missed, texts));
    });
    return said.filter(Boolean).join(' ');
  },
  wishes({ wishes: [first] }, texts) {
    return first && texts.statistics.says.wishes(isolated(first.title), first.people, first.municipalities);
  },
} as const satisfies Record<TableId, (report: StatisticsReport, texts: Texts) => string | 0 | undefined>;

function most(counted: readonly Named[], texts: Texts, id: 'services' | 'municipalities'): string | undefined {
  const [first] = counted;
  const all = sum(counted.map(({ count }) => count));
  return first && texts.statistics.says[id](isolated(first.name), first.count, percent(first.count, all, texts));
}

function within({ median, p90 }: Spread, { statistics, time }: Texts, id: 'firstResponse' | 'solution'): string {
  return median === null || p90 === null ? '' : statistics.says[id](hoursAndMinutes(median, time), hoursAndMinutes(p90, time));
}

function percent(part: number, whole: number, { statistics }: Texts): string {
  return statistics.percent(share(part, whole) ?? 0);
}

/** Marks that turn the direction of writing do so in the name alone. */
function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}

/** The figures of the whole period that matter most. */
export function sumsOf(report: StatisticsReport, texts: Texts): readonly { readonly name: string; readonly value: string }[] {
  const { sums } = texts.statistics;
  const { respond, resolve } = report.deadlines;
  const [kept, missed] = [respond.kept + resolve.kept, respond.missed + resolve.missed];
  const half = ({ median }: Spread) => (median === null ? '–' : hoursAndMinutes(median, texts.time));
  return [
    { name: sums.reported, value: grouped(sum(report.weeks.map((w) => w.reported)), texts.language) },
    { name: sums.closed, value: grouped(sum(report.weeks.map((w) => w.closed)), texts.language) },
    { name: sums.firstResponse, value: half(report.firstResponse) },
    { name: sums.solution, value: half(report.solution) },
    { name: sums.kept, value: kept + missed === 0 ? '–' : percent(kept, kept + missed, texts) },
  ];
}
