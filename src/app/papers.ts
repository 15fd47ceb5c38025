import type { Case } from '../domain/case.js';
import type { CaseNumber, PersonId } from '../domain/ids.js';
import type { World } from '../domain/responsibility.js';
import type { Paper } from '../papers/paper.js';
import type { PaperRef, Reach } from '../domain/wish/papers.js';
import type { Plans } from './plans.js';
import type { Store } from './ports.js';
import type { Surroundings } from './world.js';
import { sees } from '../domain/standing.js';
import { listFor, minutesFor, minutesOf, reachOf } from '../domain/wish/papers.js';
import { managementPlan } from '../papers/managementPlan.js';
import { minutes, type Told } from '../papers/minutes.js';
import { wishList } from '../papers/wishList.js';
import { wholeList } from './wholeList.js';

export interface Papers {
  /** null: nobody has decided anything there on that day. */
  readonly build: (ref: PaperRef, reach: Reach) => Promise<Paper | null>;
  /** What somebody can choose from, minutes of the latest days first. */
  readonly offers: (person: PersonId) => Promise<readonly PaperRef[]>;
  /** A case that they see, and the minutes that its latest decision stands in. */
  readonly ofCase: (number: CaseNumber, person: PersonId) => Promise<{ readonly case: Case; readonly ref: PaperRef | null } | null>;
}

type Deps = Surroundings & Pick<Plans, 'planOf'> & { readonly store: Pick<Store, 'onList' | 'history' | 'findCase'> };

/** Of each municipality's wishes: how many of the newest are looked through for days. */
const newest = 100;
/** As many days as somebody looks through; of others `npm run report` makes the minutes. */
const mostDays = 20;

/** Papers made of the store as it is when they are asked for. */
export function createPapers(deps: Deps): Papers {
  return {
    build: (ref, reach) => build(deps, ref, reach),
    offers: (person) => offers(deps, person),
    async ofCase(number, person) {
      const world = deps.worldAt(deps.now());
      const c = await deps.store.findCase(number);
      return c && sees(world, c, person) ? { case: c, ref: minutesFor(world, c, person) } : null;
    },
  };
}

async function build(deps: Deps, ref: PaperRef, reach: Reach): Promise<Paper | null> {
  const { store, now, worldAt } = deps;
  const world = worldAt(now());
  switch (ref.paper) {
    case 'minutes':
      return minutes(world, ref.decider, ref.day, await withHistory(store, await allOf(store, ref)));
    case 'wishes':
      return wishList(world, ref.municipality, (await allOf(store, ref)).filter(within(reach)), reach === 'all');
    case 'plan':
      return managementPlan(world, ref.year, await deps.planOf(ref.year), await leftTheirMunicipality(deps, world));
  }
}

/** One after another: nobody waits for minutes so hard that turns should wait for them. */
async function withHistory(store: Deps['store'], cases: readonly Case[]): Promise<readonly Told[]> {
  const told: Told[] = [];
  for (const c of cases) told.push({ case: c, history: await store.history(c.number) });
  return told;
}

const within = (reach: Reach) => (c: Case) => reach === 'all' || c.shared;

async function leftTheirMunicipality({ store }: Deps, { directory }: World): Promise<readonly Case[]> {
  const lists = directory.organisation.municipalities.map(({ code }) => allOf(store, { paper: 'wishes', municipality: code }));
  return (await Promise.all(lists)).flat().filter(within('shared'));
}

function allOf(store: Deps['store'], ref: PaperRef): Promise<readonly Case[]> {
  return wholeList(store, listFor(ref));
}

async function offers(deps: Deps, person: PersonId): Promise<readonly PaperRef[]> {
  const { store, now, worldAt } = deps;
  const world = worldAt(now());
  const year = Number(world.today.slice(0, 4));
  const lists = world.directory.organisation.municipalities.map(({ code }): PaperRef => ({ paper: 'wishes', municipality: code }));
  const plans = [year, year + 1].map((of): PaperRef => ({ paper: 'plan', year: of }));
  const minuted = reachOf(world, person, { paper: 'minutes', decider: 'steeringGroup', day: world.today });
  // Without all pages: of a municipality's wishes the newest are the likeliest to have been decided on lately.
  const pages = minuted ? await Promise.all(lists.map((ref) => store.onList(listFor(ref), { after: null, limit: newest }))) : [];
  const latest = minutesOf(...pages.flatMap(({ rows }) => rows)).slice(0, mostDays);
  return [...latest, ...plans, ...lists].filter((ref) => reachOf(world, person, ref) !== null);
}
