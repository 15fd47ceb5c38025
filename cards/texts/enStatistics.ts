import type { StatisticsTexts } from './statisticsType.js';
import { grouped } from './numbers.js';

const count = (n: number, one: string, many: string) => `${grouped(n, 'en')} ${n === 1 ? one : many}`;
const noCases = 'No cases were reported in the period.';

/** Statistics. */
export const statistics: StatisticsTexts = {
  title: 'Statistics',
  tables: {
    weeks: 'Cases per week',
    services: 'Cases per e-service',
    municipalities: 'Cases per municipality',
    firstResponse: 'Time to first response',
    solution: 'Time to solution',
    solvedAt: 'Solved at each step',
    escalations: 'Escalations',
    deadlines: 'Times kept',
    wishes: 'Wishes with the most support',
  },
  columns: {
    week: 'Week', month: 'Month', service: 'E-service', municipality: 'Municipality', chain: 'Chain', step: 'Step', request: 'Request',
    deadline: 'Time', number: 'Number', wish: 'Wish', reported: 'Reported', closed: 'Closed', cases: 'Cases', share: 'Share',
    median: 'Half within (median)', p90: 'Nine in ten within (p90)', solved: 'Cases solved', approved: 'Approved', refused: 'Refused',
    approvedShare: 'Share approved', kept: 'In time', missed: 'Took longer', keptShare: 'Share in time', people: 'People',
    municipalitiesCount: 'Municipalities',
  },
  sums: {
    reported: 'Cases reported', closed: 'Cases closed', firstResponse: 'Half were answered within', solution: 'Half were solved within',
    kept: 'Done in time',
  },
  units: { minutes: 'minutes of working time', percent: '%' },
  percent: (n) => `${n}%`,
  week: (year, week) => `week ${week}, ${year}`,
  all: 'All',
  wholePeriod: 'The whole period',
  platform: 'Shared platform',
  escalations: 'Escalations requested',
  deadlines: { respond: 'Taking up', resolve: 'Solving' },
  says: {
    weeks: (reported, closed, busiest, most) =>
      `${count(reported, 'case was reported', 'cases were reported')} and ${count(closed, 'was closed', 'were closed')}.` +
      (most > 0 ? ` Most came in ${busiest}: ${grouped(most, 'en')}.` : ''),
    services: (name, n, share) => `Most cases concerned ${name}: ${grouped(n, 'en')}, ${share} of all.`,
    municipalities: (name, n, share) => `Most cases came from ${name}: ${grouped(n, 'en')}, ${share} of all.`,
    firstResponse: (median, p90) => `Half of the cases got a first response within ${median} of working time, and nine in ten within ${p90}.`,
    solution: (median, p90) => `Half of the cases were solved within ${median} of working time, and nine in ten within ${p90}.`,
    solvedAt: (first, all, share) =>
      `${grouped(first, 'en')} of ${count(all, 'solved case', 'solved cases')} (${share}) got no further than the first step of the chain.`,
    escalations: (approved, all, share) =>
      `${grouped(approved, 'en')} of ${count(all, 'requested escalation', 'requested escalations')} ` +
      `${approved === 1 ? 'was' : 'were'} approved (${share}).`,
    deadlines: { respond: (share) => `${share} were taken up in time.`, resolve: (share) => `${share} were solved in time.` },
    wishes: (title, people, municipalities) =>
      `“${title}” has the most support: ${count(people, 'person', 'people')} in ` +
      `${count(municipalities, 'municipality', 'municipalities')}. So it is now, whatever period is shown.`,
    nothing: {
      weeks: 'No cases were reported or closed in the period.',
      services: noCases,
      municipalities: noCases,
      firstResponse: 'No case got its first response in the period.',
      solution: 'No case was solved in the period.',
      solvedAt: 'No case was solved in the period.',
      escalations: 'No escalation was decided in the period.',
      deadlines: 'No times ran out or were kept in the period.',
      wishes: 'There are no open wishes just now.',
    },
  },
};
