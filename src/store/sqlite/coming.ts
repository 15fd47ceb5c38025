import { LRUCache } from 'lru-cache';
import type { Notice } from '../../domain/notices.js';
import type { Database } from './driver.js';
import { encode } from '../codec.js';

type Card = Exclude<Notice, { kind: 'letter' | 'thread' }>;

/** Cards whose places are remembered; one that is forgotten is owed an update too many. */
const mostCards = 50_000;

/**
 * Cards that somebody is owed and that were not given out yet: they will show their case as it is then, whatever comes in
 * between. A place may be that of a write that was undone: what lies there is looked at before it is believed.
 */
export function createComing(db: Database) {
  const places = new LRUCache<string, number>({ max: mostCards });
  const kind = `document ->> '$.kind'`;
  // An update is of a version, and not sent to whose card shows that already: it becomes the newer one.
  const renew = db.prepare<never>(`
    UPDATE outbox SET document = iif(${kind} = 'update', ?4, document)
    WHERE seq = ?1 AND number = ?2 AND recipient = ?3 AND ${kind} IN ('update', 'bring')`);

  /** Whether the card that is coming will tell this; an update that waited is this one from now on. */
  function absorb(notice: Notice): boolean {
    if (notice.kind !== 'update') return false;
    const seq = places.get(cardOf(notice));
    return seq !== undefined && renew.run(seq, notice.case, notice.to, encode('notice', notice)).changes > 0;
  }

  function add(notice: Notice, seq: number): void {
    if (isCard(notice)) places.set(cardOf(notice), seq);
  }

  function giveOut(notice: Notice): void {
    if (isCard(notice)) places.delete(cardOf(notice));
  }

  return { absorb, add, giveOut };
}

const isCard = (notice: Notice): notice is Card => notice.kind === 'update' || notice.kind === 'bring';
const cardOf = ({ case: number, to }: Card) => `${number} ${to}`;
