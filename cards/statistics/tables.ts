import type { Directory } from '../../src/domain/directory.js';
import type { InTime, Named, Spread, StatisticsReport } from '../../src/domain/statistics/report.js';
import type { TableId } from '../texts/statisticsType.js';
import type { Texts } from '../texts/type.js';
import { sentenceOf } from './says.js';
import { columnsOf, monthName, share, sum, weekName, type Row, type StatisticsTable } from './shapes.js';

type Body = Pick<StatisticsTable, 'columns' | 'rows' | 'total'>;

/** All that the report holds, in the order of the page. Comparing municipalities is for those who see them all. */
export function statisticsTables(report: StatisticsReport, directory: Directory, texts: Texts): readonly StatisticsTable[] {
  const table = (id: TableId, body: Body): StatisticsTable => ({
    id, name: texts.statistics.tables[id], says: sentenceOf(id, report, texts), ...body,
  });
  return [
    table('weeks', weeks(report, texts)),
    table('firstResponse', times(report, 'firstResponse', texts)),
    table('solution', times(report, 'solution', texts)),
    table('deadlines', deadlines(report, texts)),
    table('escalations', escalations(report, texts)),
    table('solvedAt', solvedAt(report, directory, texts)),
    ...(report.municipality === null ? [table('municipalities', municipalities(report, texts))] : []),
    table('services', services(report, directory, texts)),
    table('wishes', wishes(report, texts)),
  ];
}

function weeks(report: StatisticsReport, texts: Texts): Body {
  const counts = (rows: StatisticsReport['weeks']): Row => [sum(rows.map((row) => row.reported)), sum(rows.map((row) => row.closed))];
  return {
    columns: columnsOf(texts, ['week', 'reported', 'closed'], ['reported', 'closed']),
    rows: report.weeks.map((row) => [weekName(row.week, texts), ...counts([row])]),
    total: [texts.statistics.wholePeriod, ...counts(report.weeks)],
  };
}

function times(report: StatisticsReport, what: 'firstResponse' | 'solution', texts: Texts): Body {
  const spread = ({ count, median, p90 }: Spread): Row => [count, median, p90];
  return {
    columns: columnsOf(texts, ['month', 'cases', 'median', 'p90'], ['median', 'p90']),
    rows: report.months.map((row) => [monthName(row.month, texts), ...spread(row[what])]),
    total: [texts.statistics.wholePeriod, ...spread(report[what])],
  };
}

function deadlines(report: StatisticsReport, texts: Texts): Body {
  const row = (name: string, { kept, missed }: InTime): Row => [name, kept, missed, share(kept, kept + missed)];
  return {
    columns: columnsOf(texts, ['deadline', 'kept', 'missed', 'keptShare'], ['kept', 'missed']),
    rows: (['respond', 'resolve'] as const).map((kind) => row(texts.statistics.deadlines[kind], report.deadlines[kind])),
    total: null,
  };
}

function escalations({ escalations: { approved, refused } }: StatisticsReport, texts: Texts): Body {
  return {
    columns: columnsOf(texts, ['request', 'approved', 'refused', 'approvedShare'], ['approved', 'refused']),
    rows: [[texts.statistics.escalations, approved, refused, share(approved, approved + refused)]],
    total: null,
  };
}

/** Each step's share of what its own chain has solved. */
function solvedAt(report: StatisticsReport, { chains }: Directory, texts: Texts): Body {
  const all = (chain: string) => sum(report.solvedAt.filter((at) => at.chain === chain).map((at) => at.count));
  return {
    columns: columnsOf(texts, ['step', 'chain', 'solved', 'share'], ['share']),
    rows: report.solvedAt.map(({ chain, role, count }) => [texts.roles[role], chains.get(chain)?.name ?? chain, count, share(count, all(chain))]),
    total: null,
  };
}

/** Services of several municipalities may bear one name. */
function services(report: StatisticsReport, directory: Directory, texts: Texts): Body {
  const place = ({ id }: Named) => {
    const municipality = directory.services.get(id)?.municipality;
    return municipality ? (directory.municipalities.get(municipality)?.name ?? municipality) : texts.statistics.platform;
  };
  return {
    columns: columnsOf(texts, ['service', 'municipality', 'cases', 'share'], ['cases']),
    rows: withShares(report.services, (service) => [service.name, place(service)]),
    total: null,
  };
}

function municipalities(report: StatisticsReport, texts: Texts): Body {
  return {
    columns: columnsOf(texts, ['municipality', 'cases', 'share'], ['cases']),
    rows: withShares(report.municipalities, ({ name }) => [name]),
    total: null,
  };
}

function withShares(counted: readonly Named[], names: (one: Named) => readonly string[]): readonly Row[] {
  const all = sum(counted.map(({ count }) => count));
  return counted.map((one) => [...names(one), one.count, share(one.count, all)]);
}

function wishes(report: StatisticsReport, texts: Texts): Body {
  return {
    columns: columnsOf(texts, ['wish', 'number', 'people', 'municipalitiesCount'], ['people']),
    rows: report.wishes.map((wish) => [wish.title, wish.number, wish.people, wish.municipalities]),
    total: null,
  };
}
