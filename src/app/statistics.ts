import type { MunicipalityCode, PersonId } from '../domain/ids.js';
import type { Municipality } from '../domain/organisation.js';
import type { World } from '../domain/responsibility.js';
import type { Period } from '../domain/statistics/months.js';
import type { StatisticsReport } from '../domain/statistics/report.js';
import type { WishScope } from '../domain/wish/support.js';
import type { Store } from './ports.js';
import type { Surroundings } from './world.js';
import { scopeOf } from '../domain/queue.js';
import { sees } from '../domain/standing.js';
import { monthsOf, weekOf } from '../domain/statistics/months.js';
import { summaryOf } from '../domain/statistics/summary.js';
import { tallyId } from '../domain/statistics/tally.js';
import { supportOf } from '../domain/wish/support.js';

/** `municipality` null: all together. The period is one that `parsePeriod` has read. */
export interface StatisticsRequest extends Period {
  readonly municipality: MunicipalityCode | null;
}

/** Whose numbers someone may see. */
export interface StatisticsChoices {
  /** All municipalities together. */
  readonly all: boolean;
  readonly municipalities: readonly Pick<Municipality, 'code' | 'name'>[];
}

export type Statistics = ReturnType<typeof createStatistics>;

const mostWishes = 20;

/** The numbers of a period, ready to be read: what they cost does not depend on how many cases there are. */
export function createStatistics({ store, now, worldAt }: Surroundings & { readonly store: Pick<Store, 'findCounting' | 'findTallies' | 'mostSupported'> }) {
  /** null: not for them to see. */
  async function report({ from, to, municipality }: StatisticsRequest, viewer: PersonId): Promise<StatisticsReport | null> {
    const world = worldAt(now());
    const scope = wishScopeOf(world, viewer, municipality);
    if (!scope) return null;
    const area = municipality ?? '*';
    const [tallies, supported, counting] = await Promise.all([
      store.findTallies(monthsOf({ from, to }).map((month) => tallyId(area, month))),
      store.mostSupported(scope, mostWishes),
      store.findCounting([]),
    ]);
    const wishes = supported.filter((c) => sees(world, c, viewer)).map((c) => {
      const { people, municipalities } = supportOf(c, viewer);
      return { number: c.number, title: c.report.title, people, municipalities };
    });
    const summary = summaryOf(world.directory, { from, to }, area, tallies);
    // Weeks to come have no cases yet: a line that falls to nothing would say otherwise.
    const weeks = summary.weeks.filter(({ week }) => week <= weekOf(world.today));
    return { from, to, municipality, ...summary, weeks, wishes, countedTo: counting.to };
  }

  return { report, choices: (viewer: PersonId) => choicesOf(worldAt(now()), viewer) };
}

function choicesOf(world: World, viewer: PersonId): StatisticsChoices {
  const { municipalities, shared } = scopeOf(world, viewer);
  const known = world.directory.organisation.municipalities;
  const own = shared ? known : known.filter(({ code }) => municipalities.includes(code));
  return { all: shared, municipalities: own.map(({ code, name }) => ({ code, name })) };
}

/** The wishes that come with the numbers; null: these are not for them to see. Of others' wishes shared roles see those that have come to them. */
function wishScopeOf(world: World, viewer: PersonId, municipality: MunicipalityCode | null): WishScope | null {
  const { all, municipalities } = choicesOf(world, viewer);
  if (municipality === null) return all ? { municipality, shared: true } : null;
  if (!municipalities.some(({ code }) => code === municipality)) return null;
  return { municipality, shared: !scopeOf(world, viewer).municipalities.includes(municipality) };
}
