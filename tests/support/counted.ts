import type { Month, Named, Spread, StatisticsReport } from '../../src/domain/statistics/report.js';
import { caseNumber, instant, municipalityCode } from '../../src/domain/ids.js';
import { sample } from './sample.js';

/** Numbers that go up and down without chance, so that pictures of them stay the same. */
const wave = (n: number, middle: number, height: number) => Math.round(middle + height * Math.sin(n * 1.7) + (height / 2) * Math.cos(n * 0.6));

/** What a spreadsheet must not take for a formula. */
export const hostileNames = ['=HYPERLINK("https://evil.example","Klicka")', '@SUM(A1:A9)', '\t+1', '-2+3', '<img src=x onerror=alert(1)>'] as const;

/** A period of fourteen municipalities, busy enough to be looked at. */
export function countedReport(request: Pick<StatisticsReport, 'from' | 'to' | 'municipality'>): StatisticsReport {
  const months = monthsFrom(request.from, request.to);
  const weeks = Array.from({ length: Math.ceil(months.length * 4.35) }, (_, n) => ({
    week: weekAt(request.from, n), reported: wave(n, 21, 8), closed: wave(n + 1, 19, 7),
  }));
  const one = request.municipality;
  return {
    ...request, weeks, services: services(),
    municipalities: one ? [named(one, 'Luleå kommun', 40)] : sample.municipalities.map(({ code, name }, n) => named(code, name, Math.round(210 / (n + 1)))),
    months: months.map((month, n) => ({ month, firstResponse: spread(n, 95, 40), solution: spread(n, 840, 300) })),
    firstResponse: { count: 1043, median: 98, p90: 412 },
    solution: { count: 987, median: 905, p90: 4210 },
    solvedAt: sample.chains.flatMap(({ id, steps }, c) => steps.map(({ roles: [role] }, step) => ({ chain: id, role, count: Math.round(520 / (c + 1) / (step * step + 1)) }))),
    escalations: { approved: 118, refused: 14 },
    deadlines: { respond: { kept: 961, missed: 82 }, resolve: { kept: 874, missed: 113 } },
    wishes: Array.from({ length: 8 }, (_, n) => ({
      number: caseNumber(municipalityCode('LUL'), 2026, n + 31), title: titles[n] ?? '', people: 31 - n * 3, municipalities: 11 - n,
    })),
    countedTo: instant(new Date('2026-11-23T08:41:00.000Z')),
  };
}

/** A period in which nothing has happened. */
export function nothingCounted(request: Pick<StatisticsReport, 'from' | 'to' | 'municipality'>): StatisticsReport {
  const none: Spread = { count: 0, median: null, p90: null };
  const report = countedReport(request);
  return {
    ...report, services: [], municipalities: [], wishes: [], firstResponse: none, solution: none,
    weeks: report.weeks.map(({ week }) => ({ week, reported: 0, closed: 0 })),
    months: report.months.map(({ month }) => ({ month, firstResponse: none, solution: none })),
    solvedAt: report.solvedAt.map((at) => ({ ...at, count: 0 })),
    escalations: { approved: 0, refused: 0 },
    deadlines: { respond: { kept: 0, missed: 0 }, resolve: { kept: 0, missed: 0 } },
  };
}

const titles = [
  'Kartan i bygglovsansökan ska visa fastighetsgränser', 'Påminnelse innan en plats i förskolan går ut', 'Spara utkast på alla blanketter',
  'Underskrift av två vårdnadshavare samtidigt', 'Se köplats för skolskjuts', '=1+1', 'Fler språk på startsidan', 'Kvitto som pdf',
];

function services(): readonly Named[] {
  const real = sample.services.map(({ id, name }) => ({ id, name }));
  const all = [...real.slice(0, 6), ...hostileNames.map((name, n) => ({ id: `hostile-${n}`, name })), ...real.slice(6, 16)];
  return all.map(({ id, name }, n) => named(id, name, Math.round(190 / (n + 1)) + 3));
}

function named(id: string, name: string, count: number): Named {
  return { id, name, count };
}

/** Nothing is counted in the third month. */
function spread(n: number, middle: number, height: number): Spread {
  if (n === 2) return { count: 0, median: null, p90: null };
  return { count: wave(n, 85, 20), median: wave(n, middle, height), p90: wave(n + 2, middle * 4, height * 2) };
}

function monthsFrom(from: Month, to: Month): readonly Month[] {
  const all: Month[] = [];
  for (let at = new Date(`${from}-01`); all.at(-1) !== to; at.setUTCMonth(at.getUTCMonth() + 1))
    all.push(`${at.getUTCFullYear()}-${String(at.getUTCMonth() + 1).padStart(2, '0')}`);
  return all;
}

function weekAt(from: Month, n: number): string {
  const first = new Date(`${from}-04`);
  const at = new Date(first.getTime() + n * 7 * 86_400_000);
  const thursday = new Date(at.getTime() + (3 - ((at.getUTCDay() + 6) % 7)) * 86_400_000);
  const number = 1 + Math.floor((thursday.getTime() - Date.UTC(thursday.getUTCFullYear(), 0, 1)) / (7 * 86_400_000));
  return `${thursday.getUTCFullYear()}-W${String(number).padStart(2, '0')}`;
}
