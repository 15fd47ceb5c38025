import type { Case } from '../domain/case.js';
import type { PersonId } from '../domain/ids.js';
import type { World } from '../domain/responsibility.js';
import type { CaseList, ListRequest } from '../domain/row.js';
import type { SimilarWish } from '../domain/wish/similar.js';
import type { Page, Paging, Store } from './ports.js';
import type { Surroundings } from './world.js';
import { parseCaseNumber } from '../domain/ids.js';
import { desksOf, reporterDesk, scopeOf } from '../domain/queue.js';
import { rowOf } from '../domain/row.js';
import { sees } from '../domain/standing.js';
import { draftKey } from './handle.js';
import { mergeableWith, similarTo, type WishDraft } from './similar.js';

const pageSize = 10;
const mostWords = 8;

export interface Queries {
  readonly list: (request: ListRequest, viewer: PersonId) => Promise<CaseList>;
  /** The case that a draft of theirs has become lately. */
  readonly sentIn: (draft: string, viewer: PersonId) => Promise<Case | null>;
  /** Wishes to support instead of sending in one's own. */
  readonly similar: (wish: WishDraft) => Promise<readonly SimilarWish[]>;
  /** Wishes to merge this one into, or to gather in it. */
  readonly mergeable: (c: Case, verb: 'mergeInto' | 'gather', viewer: PersonId) => Promise<readonly SimilarWish[]>;
}

type Deps = { readonly store: Store } & Surroundings;

/** Reads that change nothing. What a person may not see is not in them. */
export function createQueries(deps: Deps): Queries {
  return {
    list: (request, viewer) => list(deps, request, viewer),
    sentIn: (draft, viewer) => sentIn(deps, draft, viewer),
    similar: (wish) => similarTo(deps, wish),
    mergeable: (...asked) => mergeableWith(deps, ...asked),
  };
}

async function list({ store, now, worldAt }: Deps, request: ListRequest, viewer: PersonId): Promise<CaseList> {
  const at = now();
  const world = worldAt(at);
  const page = await fetchPage(store, world, request, viewer);
  // The store's scope is wide where roles are; what counts is how this person stands to each case.
  const rows = page.rows.filter((c) => sees(world, c, viewer)).map((c) => rowOf(world, c, viewer, at));
  return { request, rows, next: page.next, now: at, timeZone: world.directory.organisation.timeZone };
}

/** Those that wait for them stand first, and not once more where they were reported; the others follow, the newest first. */
async function ownReports(store: Store, viewer: PersonId, { after }: Paging): Promise<Page<Case>> {
  const { rows: waiting } = await store.queue([reporterDesk(viewer)], { after: null, limit: pageSize });
  const first = after === null ? waiting : [];
  const { rows, next } = await store.reportedBy(viewer, { after, limit: Math.max(1, pageSize - first.length) });
  const above = new Set(waiting.map(({ number }) => number));
  return { rows: [...first, ...rows.filter(({ number }) => !above.has(number))], next };
}

async function sentIn({ store }: Deps, draft: string, viewer: PersonId): Promise<Case | null> {
  const { rows } = await store.reportedBy(viewer, { after: null, limit: pageSize });
  return rows.find(({ keys }) => keys.includes(draftKey(viewer, draft))) ?? null;
}

async function fetchPage(store: Store, world: World, request: ListRequest, viewer: PersonId): Promise<Page<Case>> {
  const paging = { after: request.after, limit: pageSize };
  switch (request.list) {
    case 'queue':
      return store.queue(desksOf(world, viewer), paging);
    case 'mine':
      return ownReports(store, viewer, paging);
    case 'search': {
      const number = parseCaseNumber(request.query);
      const found = number && (await store.findCase(number));
      if (found) return { rows: [found], next: null };
      const words = request.query.split(/\s+/).filter(Boolean).slice(0, mostWords);
      return store.search(scopeOf(world, viewer), words, paging);
    }
  }
}
