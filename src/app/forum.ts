import type { DiaryId, PersonId } from '../domain/ids.js';
import type { Circular, Information } from '../domain/forum.js';
import type { Store } from './ports.js';
import type { RenewedSurroundings } from './world.js';
import { circularTurn, mayFollow, readBy, recipientsOf, sendsAs } from '../domain/forum.js';
import { circularDiary } from '../domain/ids.js';
import { untilWritten } from './attempts.js';
import { createLine } from './line.js';

/** What became of information. `unknown`: the draft is somebody else's, of which nothing is said. */
export type Sent =
  | { readonly kind: 'sent'; readonly circular: Circular; readonly repeated: boolean }
  | { readonly kind: 'refused'; readonly why: 'notYours' | 'nobody' | 'unknown' };

/** Information to many, and who has read it. Each is named by the draft of the form that it was sent in with. */
export interface Forum {
  /** Once, however often the form comes. */
  readonly send: (draft: string, information: Information, by: PersonId) => Promise<Sent>;
  /** Notes that someone has read it, the first time. null: it was not sent to them. */
  readonly read: (draft: string, reader: PersonId) => Promise<Circular | null>;
  /** null: it is not theirs to follow. */
  readonly follow: (draft: string, viewer: PersonId) => Promise<Circular | null>;
}

interface Deps extends RenewedSurroundings {
  readonly store: Pick<Store, 'findDiary' | 'writeDiary'>;
  /** Tells the dispatcher that something may be owed. */
  readonly wake: () => void;
  /** 0 ≤ random < 1, for jitter. */
  readonly random: () => number;
}

export function createForum(deps: Deps): Forum {
  return {
    send: (draft, information, by) => send(deps, draft, information, by),
    read: createReading(deps),
    async follow(draft, viewer) {
      const circular = await find(deps, circularDiary(draft));
      return circular && mayFollow(deps.worldAt(deps.now()), circular, viewer) ? circular : null;
    },
  };
}

async function find({ store }: Pick<Deps, 'store'>, id: DiaryId): Promise<Circular | null> {
  const diary = await store.findDiary(id);
  return diary?.kind === 'circular' ? diary : null;
}

async function send(deps: Deps, draft: string, information: Information, by: PersonId): Promise<Sent> {
  const { store, now, worldAt, refresh, wake } = deps;
  const known = await find(deps, circularDiary(draft));
  if (known) return repeated(known, by);
  await refresh();
  const at = now();
  const world = worldAt(at);
  const as = sendsAs(world, by);
  if (!as) return { kind: 'refused', why: 'notYours' };
  const recipients = recipientsOf(world, information.audience, by);
  if (recipients.length === 0) return { kind: 'refused', why: 'nobody' };
  const turn = circularTurn({ draft, by, as, at, information }, recipients);
  if ((await store.writeDiary({ ...turn, expectedVersion: 0 })) === 'conflict') {
    const first = await find(deps, turn.diary.id);
    return first ? repeated(first, by) : { kind: 'refused', why: 'unknown' };
  }
  wake();
  return { kind: 'sent', circular: turn.diary, repeated: false };
}

function repeated(circular: Circular, by: PersonId): Sent {
  return circular.by === by ? { kind: 'sent', circular, repeated: true } : { kind: 'refused', why: 'unknown' };
}

/** Readers that wait for their turn with a circular. */
interface Next {
  readonly readers: Set<PersonId>;
  readonly done: Promise<Circular | null>;
}

/** Whoever reads while a write is under way shares the next one: hundreds who read at once are a few writes, not as many. */
function createReading(deps: Deps): Forum['read'] {
  const inLine = createLine<DiaryId>();
  const waiting = new Map<DiaryId, Next>();

  function join(id: DiaryId, reader: PersonId): Promise<Circular | null> {
    const next = waiting.get(id);
    if (next) {
      next.readers.add(reader);
      return next.done;
    }
    const readers = new Set([reader]);
    const done = inLine(id, async () => {
      // Whoever finds nobody ahead begins at once: before it is noted below that others may join.
      await Promise.resolve();
      waiting.delete(id);
      return note(deps, id, readers);
    });
    waiting.set(id, { readers, done });
    return done;
  }

  return async function read(draft, reader) {
    const circular = await join(circularDiary(draft), reader);
    return circular?.recipients.some(({ person }) => person === reader) ? circular : null;
  };
}

function note({ store, now, random }: Deps, id: DiaryId, readers: ReadonlySet<PersonId>): Promise<Circular | null> {
  return untilWritten(id, random, async () => {
    const circular = await find({ store }, id);
    const diary = circular && readBy(circular, readers, now());
    if (!diary || diary === circular) return circular;
    const written = await store.writeDiary({ diary, expectedVersion: circular.version, letters: [] });
    return written === 'committed' ? diary : 'conflict';
  });
}
