import type { Case, CaseEvent } from '../domain/case.js';
import type { CaseNumber, Instant, MunicipalityCode, PersonId } from '../domain/ids.js';
import type { Chain, ChainId, Group, Step } from '../domain/organisation.js';
import type { World } from '../domain/responsibility.js';
import type { CaseRow } from '../domain/row.js';
import type { Sieve, StepLoad } from '../domain/sieve.js';
import type { Page, Store } from './ports.js';
import type { Surroundings } from './world.js';
import { questionAt } from '../domain/ballot/pending.js';
import { historyFor } from '../domain/ballot/view.js';
import { scopeOf } from '../domain/queue.js';
import { rowOf } from '../domain/row.js';
import { sees } from '../domain/standing.js';
import { eventView, viewOf, type CaseView, type EventView } from '../domain/view.js';
import { placeName } from '../domain/who.js';

/** A case as the overview lists it. */
export interface OverviewRow extends CaseRow {
  readonly outcome: CaseView['outcome'];
  readonly municipality: string;
  readonly service: string;
}

export interface OverviewPage extends Page<OverviewRow> {
  readonly now: Instant;
  readonly timeZone: string;
}

/** What is asked for. `open` null: the open cases and then the closed ones. */
export interface OverviewRequest extends Omit<Sieve, 'open'> {
  readonly open: boolean | null;
  readonly after: string | null;
}

/** Its events are all that it has, newest first. */
export interface CaseWithHistory {
  readonly view: CaseView;
  readonly events: readonly EventView[];
}

/** How the open cases there stand that the viewer may see, and the group that is asked to vote there. */
export interface CountedStep extends StepLoad {
  readonly step: Step;
  readonly asked: Group | null;
}

export interface CountedChain {
  readonly id: ChainId;
  readonly name: string;
  readonly steps: readonly CountedStep[];
}

export interface ChainsNow {
  readonly chains: readonly CountedChain[];
  readonly now: Instant;
  readonly timeZone: string;
}

export type Overview = ReturnType<typeof createOverview>;

const pageSize = 25;
const noLoad: StepLoad = { count: 0, late: 0, oldest: null };
/** Before a cursor of the store: in which part of the list it lies. */
const [inOpen, inClosed] = ['o', 'c'] as const;

/** What the tab shows. What a person may not see is not in it. */
export function createOverview({ store, now, worldAt }: Surroundings & { readonly store: Store }) {
  async function cases(request: OverviewRequest, viewer: PersonId): Promise<OverviewPage> {
    const at = now();
    const world = worldAt(at);
    const page = await fetchPage(store, world, request, viewer);
    const rows = page.rows.filter((c) => sees(world, c, viewer)).map((c) => ({
      ...rowOf(world, c, viewer, at),
      outcome: c.state.status === 'closed' ? c.state.outcome : null,
      municipality: placeName(world, c.municipality) ?? '',
      service: world.directory.services.get(c.report.service)?.name ?? c.report.service,
    }));
    return { rows, next: page.next, now: at, timeZone: world.directory.organisation.timeZone };
  }

  /** A case with its whole history, newest first; null: there is none that the viewer may see. */
  async function oneCase(number: CaseNumber, viewer: PersonId): Promise<CaseWithHistory | null> {
    const at = now();
    const world = worldAt(at);
    const c = await store.findCase(number);
    const view = c && viewOf(world, c, viewer, at);
    if (!c || !view) return null;
    const told: readonly CaseEvent[] = historyFor(world, c, viewer, await store.history(number));
    return { view, events: told.map((event) => eventView(world, c, event, told)).reverse() };
  }

  /** With null: of all municipalities. */
  async function chains(municipality: MunicipalityCode | null, viewer: PersonId): Promise<ChainsNow> {
    const at = now();
    const world = worldAt(at);
    const { chains: all, timeZone } = world.directory.organisation;
    const places = all.flatMap(({ id, steps }) => steps.map((_, step) => ({ chain: id, step })));
    const loads = await store.openAt(scopeOf(world, viewer), municipality, places);
    const loadAt = ({ id }: Chain, index: number) => loads[places.findIndex(({ chain, step }) => chain === id && step === index)] ?? noLoad;
    const counted = all.map((chain) => countedChain(world, chain, (index) => loadAt(chain, index)));
    return { chains: counted, now: at, timeZone };
  }

  return { cases, oneCase, chains };
}

function countedChain(world: World, chain: Chain, loadAt: (step: number) => StepLoad): CountedChain {
  const askedAt = (step: number) => questionAt(world, { chain, step })?.group ?? null;
  return { id: chain.id, name: chain.name, steps: chain.steps.map((step, index) => ({ step, asked: askedAt(index), ...loadAt(index) })) };
}

async function fetchPage(store: Store, world: World, { open, after, ...sieve }: OverviewRequest, viewer: PersonId): Promise<Page<Case>> {
  const part = after?.startsWith(inClosed) || open === false ? inClosed : inOpen;
  const paging = { after: after?.slice(1) || null, limit: pageSize };
  const page = await store.overview(scopeOf(world, viewer), { ...sieve, open: part === inOpen }, paging);
  if (page.next !== null) return { ...page, next: part + page.next };
  if (part === inClosed || open !== null) return page;
  const closed = await store.overview(scopeOf(world, viewer), { ...sieve, open: false }, { after: null, limit: 1 });
  return { ...page, next: closed.rows.length > 0 ? inClosed : null };
}
