import type { Preset } from './statistics.js';

/** What the page of statistics says itself; what is said of the numbers comes from the bot. */
interface StatisticsWords {
  readonly title: string;
  readonly choose: string;
  readonly period: string;
  readonly presets: Readonly<Record<Preset, string>>;
  readonly own: string;
  readonly from: string;
  readonly to: string;
  readonly municipality: string;
  readonly all: string;
  readonly again: string;
  readonly everything: string;
  readonly countedTo: (when: string) => string;
  readonly sums: string;
  readonly chart: (name: string) => string;
  readonly asTable: string;
  readonly save: string;
  readonly rest: (count: number) => string;
  readonly count: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly percent: (count: number) => string;
  readonly forRoles: string;
  readonly cannotShow: string;
  readonly showTwelve: string;
  readonly notSaved: string;
}

const sv: StatisticsWords = {
  title: 'Statistik', choose: 'Välj vad som visas', period: 'Period', own: 'Egen period', from: 'Från', to: 'Till', municipality: 'Kommun',
  presets: { three: 'Senaste 3 månaderna', twelve: 'Senaste 12 månaderna', thisYear: 'I år', lastYear: 'Förra året' },
  all: 'Alla kommuner', again: 'Räkna igen', everything: 'Ladda ner allt (Excel)', countedTo: (when) => `Räknat till ${when}. Tider räknas i arbetstid.`,
  sums: 'I korthet', chart: (name) => `Diagram: ${name}. Samma tal finns i tabellen.`, asTable: 'Visa som tabell', save: 'Ladda ner',
  rest: (count) => `Övriga ${count}`, count: (count) => count.toLocaleString('sv'), hours: (count) => `${count.toLocaleString('sv')} tim`, percent: (count) => `${count} %`,
  forRoles: 'Statistik visas för den som har en roll i supportkedjan. Dina egna ärenden hittar du under Ärenden.',
  cannotShow: 'Den perioden eller kommunen går inte att visa.', showTwelve: 'Visa senaste 12 månaderna',
  notSaved: 'Filen gick inte att hämta just nu. Försök igen om en stund.',
};
const en: StatisticsWords = {
  title: 'Statistics', choose: 'Choose what is shown', period: 'Period', own: 'Own period', from: 'From', to: 'To', municipality: 'Municipality',
  presets: { three: 'Last 3 months', twelve: 'Last 12 months', thisYear: 'This year', lastYear: 'Last year' },
  all: 'All municipalities', again: 'Count again', everything: 'Download all (Excel)', countedTo: (when) => `Counted until ${when}. Times are working time.`,
  sums: 'In brief', chart: (name) => `Chart: ${name}. The table has the same numbers.`, asTable: 'Show as table', save: 'Download',
  rest: (count) => `${count} others`, count: (count) => count.toLocaleString('en'), hours: (count) => `${count.toLocaleString('en')} h`, percent: (count) => `${count}%`,
  forRoles: 'Statistics are shown to those who hold a role in the support chain. Your own cases are under Cases.',
  cannotShow: 'That period or municipality cannot be shown.', showTwelve: 'Show the last 12 months',
  notSaved: 'The file could not be fetched just now. Try again in a moment.',
};

export const statisticsWords: Readonly<Record<'sv' | 'en', StatisticsWords>> = { sv, en };
