import type { Request } from 'restify';
import type { Statistics } from '../app/statistics.js';
import type { PersonId } from '../domain/ids.js';
import type { Month, StatisticsReport } from '../domain/statistics/report.js';
import type { StatisticsTable } from '../../cards/statistics/shapes.js';
import type { Texts } from '../../cards/texts/type.js';
import type { ApiDeps, Guest } from './api.js';
import { municipalityCode } from '../domain/ids.js';
import { monthOf, parsePeriod, yearTo, type Period } from '../domain/statistics/months.js';
import { wordsIn } from '../domain/words.js';
import { sumsOf } from '../../cards/statistics/says.js';
import { cellWords } from '../../cards/statistics/shapes.js';
import { statisticsTables } from '../../cards/statistics/tables.js';
import { createClock } from '../../cards/time.js';
import { badRequest, notFound, type Answer, type Handler } from './answers.js';
import { csvFile, xlsxFile } from './statisticsFile.js';

/** Whether there is anything that someone may see. */
export function showsStatistics({ choices }: Statistics, person: PersonId): boolean {
  const { all, municipalities } = choices(person);
  return all || municipalities.length > 0;
}

export function statisticsHandlers(deps: ApiDeps): Readonly<Record<'report' | 'file', Handler>> {
  return {
    async report(guest, req) {
      const report = await asked(deps, guest, queryOf(req));
      return 'status' in report ? report : { status: 200, body: bodyOf(deps, guest, report) };
    },
    async file(guest, req) {
      const query = queryOf(req);
      const report = await asked(deps, guest, query);
      return 'status' in report ? report : fileOf(deps, guest, report, query);
    },
  };
}

function queryOf(req: Request): URLSearchParams {
  return new URLSearchParams(req.getQuery());
}

/** The report that is asked for, or why there is none. Without a municipality: all, or the first that they may see. */
async function asked({ statistics, worldAt, now }: ApiDeps, { person }: Guest, query: URLSearchParams): Promise<StatisticsReport | Answer> {
  const { directory } = worldAt(now());
  const period = periodIn(query, monthOf(now(), directory.organisation.timeZone));
  const named = municipalityCode(query.get('municipality') ?? '');
  if (!period || (named !== '' && !directory.municipalities.has(named))) return badRequest;
  const { all, municipalities: [first] } = statistics.choices(person);
  const municipality = named || (all ? null : first?.code);
  // Whoever may see none has no first.
  const report = municipality === undefined ? null : await statistics.report({ ...period, municipality }, person);
  return report ?? notFound;
}

/** The last twelve months unless told; null: no period. */
function periodIn(query: URLSearchParams, thisMonth: Month): Period | null {
  const [from, to] = [query.get('from') ?? '', query.get('to') ?? ''];
  return from || to ? parsePeriod(from, to) : yearTo(thisMonth);
}

function bodyOf({ statistics, worldAt, now }: ApiDeps, { person, texts }: Guest, report: StatisticsReport): object {
  const { directory } = worldAt(now());
  const { timeZone } = directory.organisation;
  const { all, municipalities } = statistics.choices(person);
  const { from, to, municipality, countedTo } = report;
  const clock = createClock({ now: now(), timeZone }, texts);
  return {
    from, to, municipality, thisMonth: monthOf(now(), timeZone), all,
    municipalities: municipalities.map(({ code, name }) => ({ id: code, name })),
    countedTo: clock.when(countedTo),
    sums: sumsOf(report, texts),
    tables: statisticsTables(report, directory, texts).map((table) => shown(table, texts)),
  };
}

/** Numbers to draw, and the same in words to read. */
function shown({ id, name, says, columns, rows, total }: StatisticsTable, texts: Texts): object {
  const words = (row: StatisticsTable['rows'][number]) => row.map((cell, index) => {
    const column = columns[index];
    return column ? cellWords(cell, column, texts) : '';
  });
  return { id, name, says, columns, rows, words: rows.map(words), total: total && words(total) };
}

/** One table, or all of them as the sheets of a workbook. */
async function fileOf({ worldAt, now }: ApiDeps, { texts }: Guest, report: StatisticsReport, query: URLSearchParams): Promise<Answer> {
  const tables = statisticsTables(report, worldAt(now()).directory, texts);
  const [id, format] = [query.get('table'), query.get('format')];
  const table = tables.find((one) => one.id === id);
  if ((id && !table) || (format !== 'xlsx' && !(format === 'csv' && table))) return badRequest;
  const made = format === 'csv' && table ? csvFile(table, texts) : await xlsxFile(table ? [table] : tables, texts);
  return { status: 200, file: { ...made, name: `${nameOf(report, table?.name ?? texts.statistics.title)}.${format}` } };
}

/** `supportkedjan-arenden-per-vecka-lul-2026-01--2026-11`: words without accents, which every disk takes. */
function nameOf({ from, to, municipality }: StatisticsReport, title: string): string {
  return ['supportkedjan', ...wordsIn(title), ...(municipality ? [municipality.toLowerCase()] : []), `${from}--${to}`].join('-');
}
