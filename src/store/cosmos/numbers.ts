import { hash } from 'node:crypto';
import { caseNumber, type CaseNumber, type MunicipalityCode } from '../../domain/ids.js';
import type { Access } from './access.js';
import type { Place } from './client.js';

type Reservation = InDirectory & { readonly kind: 'draft'; readonly draft: string; readonly number: CaseNumber };
type Counter = InDirectory & { readonly kind: 'counter'; readonly latest: number };
type InDirectory = { readonly id: string; readonly part: string };

/** Numbers are fetched so many at a time; those that are left when the process ends are gaps. */
const blockSize = 10;

const inDirectory = (part: string): Place => ({ container: 'directory', partition: part });

/** Gives a draft its number, the same however often and wherever it asks. */
export function createNumbers(db: Access) {
  const taken = new Map<string, Promise<readonly number[]>>();

  /** One at a time of each counter, so that those who come together share a block. */
  async function take(counter: string): Promise<number> {
    const numbers = (taken.get(counter) ?? Promise.resolve([])).catch(() => []).then((left) => (left.length > 0 ? left : block(counter)));
    const rest = numbers.then((left) => left.slice(1));
    // Whoever waits for the number hears of the failure; the next one tries anew.
    rest.catch(() => {});
    taken.set(counter, rest);
    const [next = 0] = await numbers;
    return next;
  }

  async function block(id: string): Promise<readonly number[]> {
    const place = inDirectory(id);
    let now = await db.read<Counter>(place, id);
    for (;;) {
      const from = now?.latest ?? 0;
      const resourceBody: Counter = { id, part: id, kind: 'counter', latest: from + blockSize };
      const outcome = await db.guarded<Counter>(place, [
        now ? { operationType: 'Replace', id, ifMatch: now._etag, resourceBody } : { operationType: 'Create', resourceBody },
      ]);
      if ('etag' in outcome) return Array.from({ length: blockSize }, (_, index) => from + 1 + index);
      now = outcome.moved;
    }
  }

  return async function reserve(draft: string, municipality: MunicipalityCode, year: number): Promise<CaseNumber> {
    const running = await take(`counter:${municipality}-${year % 100}`);
    const number = caseNumber(municipality, year, running);
    const id = `draft:${hash('sha256', draft, 'hex')}`;
    const resourceBody: Reservation = { id, part: id, kind: 'draft', draft, number };
    const outcome = await db.guarded<Reservation>(inDirectory(id), [{ operationType: 'Create', resourceBody }]);
    // A draft that had its number already leaves a gap.
    return 'moved' in outcome && outcome.moved ? outcome.moved.number : number;
  };
}
