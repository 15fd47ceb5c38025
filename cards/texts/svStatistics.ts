import type { StatisticsTexts } from './statisticsType.js';
import { grouped } from './numbers.js';

const count = (n: number, one: string, many: string) => `${grouped(n, 'sv')} ${n === 1 ? one : many}`;
const noCases = 'Inga ärenden rapporterades under perioden.';

/** Statistics. */
export const statistics: StatisticsTexts = {
  title: 'Statistik',
  tables: {
    weeks: 'Ärenden per vecka',
    services: 'Ärenden per e-tjänst',
    municipalities: 'Ärenden per kommun',
    firstResponse: 'Tid till första svar',
    solution: 'Tid till lösning',
    solvedAt: 'Löst på varje steg',
    escalations: 'Eskaleringar',
    deadlines: 'Hållna tider',
    wishes: 'Önskemål med mest stöd',
  },
  columns: {
    week: 'Vecka', month: 'Månad', service: 'E-tjänst', municipality: 'Kommun', chain: 'Kedja', step: 'Steg', request: 'Begäran',
    deadline: 'Tid', number: 'Nummer', wish: 'Önskemål', reported: 'Rapporterade', closed: 'Avslutade', cases: 'Ärenden', share: 'Andel',
    median: 'Hälften inom (median)', p90: 'Nio av tio inom (p90)', solved: 'Lösta ärenden', approved: 'Godkända', refused: 'Avslagna',
    approvedShare: 'Andel godkända', kept: 'I tid', missed: 'Tog längre tid', keptShare: 'Andel i tid', people: 'Personer',
    municipalitiesCount: 'Kommuner',
  },
  sums: {
    reported: 'Rapporterade ärenden', closed: 'Avslutade ärenden', firstResponse: 'Hälften fick svar inom', solution: 'Hälften löstes inom',
    kept: 'Klart i tid',
  },
  units: { minutes: 'minuter arbetstid', percent: '%' },
  percent: (n) => `${n}\u00a0%`,
  week: (year, week) => `v. ${week} ${year}`,
  all: 'Alla',
  wholePeriod: 'Hela perioden',
  platform: 'Gemensam plattform',
  escalations: 'Begärda eskaleringar',
  deadlines: { respond: 'Ta om hand', resolve: 'Lösa' },
  says: {
    weeks: (reported, closed, busiest, most) =>
      `${count(reported, 'ärende rapporterades', 'ärenden rapporterades')} och ${grouped(closed, 'sv')} avslutades.` +
      (most > 0 ? ` Flest kom ${busiest}: ${grouped(most, 'sv')}.` : ''),
    services: (name, n, share) => `Flest ärenden gällde ${name}: ${grouped(n, 'sv')}, ${share} av alla.`,
    municipalities: (name, n, share) => `Flest ärenden kom från ${name}: ${grouped(n, 'sv')}, ${share} av alla.`,
    firstResponse: (median, p90) => `Hälften av ärendena fick ett första svar inom ${median} arbetstid, och nio av tio inom ${p90}.`,
    solution: (median, p90) => `Hälften av ärendena löstes inom ${median} arbetstid, och nio av tio inom ${p90}.`,
    solvedAt: (first, all, share) =>
      `${grouped(first, 'sv')} av ${count(all, 'löst ärende', 'lösta ärenden')} (${share}) löstes redan på kedjans första steg.`,
    escalations: (approved, all, share) =>
      `${grouped(approved, 'sv')} av ${count(all, 'begärd eskalering', 'begärda eskaleringar')} godkändes (${share}).`,
    deadlines: { respond: (share) => `${share} togs om hand i tid.`, resolve: (share) => `${share} löstes i tid.` },
    wishes: (title, people, municipalities) =>
      `Mest stöd har ”${title}”: ${count(people, 'person', 'personer')} i ${count(municipalities, 'kommun', 'kommuner')}. ` +
      'Så är det nu, vilken period som än visas.',
    nothing: {
      weeks: 'Inga ärenden rapporterades eller avslutades under perioden.',
      services: noCases,
      municipalities: noCases,
      firstResponse: 'Inget ärende fick sitt första svar under perioden.',
      solution: 'Inget ärende löstes under perioden.',
      solvedAt: 'Inget ärende löstes under perioden.',
      escalations: 'Ingen eskalering avgjordes under perioden.',
      deadlines: 'Inga tider gick ut eller hölls under perioden.',
      wishes: 'Just nu finns det inga öppna önskemål.',
    },
  },
};
