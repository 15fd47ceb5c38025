import { hash } from 'node:crypto';
import type { Store } from '../../app/ports.js';
import { caseNumber, type CaseNumber, type MunicipalityCode } from '../../domain/ids.js';
import type { Access } from './access.js';
import type { Place } from './client.js';

type InDirectory = { readonly id: string; readonly part: string };
export type DraftFields = InDirectory & { readonly kind: 'draft'; readonly draft: string; readonly number: CaseNumber };
export type CounterFields = InDirectory & Counter & { readonly kind: 'counter'; readonly latest: number };
/** Of a municipality in a two-digit year. */
type Counter = { readonly municipality: MunicipalityCode; readonly year: number };

/** Numbers are fetched so many at a time; those that are left when the process ends are gaps. */
const blockSize = 10;

export const inDirectory = (part: string): Place => ({ container: 'directory', partition: part });

export function draftFields({ draft, number }: Pick<DraftFields, 'draft' | 'number'>): DraftFields {
  // A draft comes from outside and may be of any length.
  const id = `draft:${hash('sha256', draft, 'hex')}`;
  return { id, part: id, kind: 'draft', draft, number };
}

export function counterFields({ municipality, year, latest }: Counter & { readonly latest: number }): CounterFields {
  const id = counterId({ municipality, year });
  return { id, part: id, kind: 'counter', municipality, year, latest };
}

const counterId = ({ municipality, year }: Counter): string => `counter:${municipality}-${year}`;

/** Gives a draft its number, the same however often and wherever it asks. */
function createReserve(db: Access): Store['reserve'] {
  const taken = new Map<string, Promise<readonly number[]>>();

  /** One at a time of each counter, so that those who come together share a block. */
  async function take(counter: Counter): Promise<number> {
    const numbers = (taken.get(counterId(counter)) ?? Promise.resolve([])).catch(() => []).then((left) => (left.length > 0 ? left : block(counter)));
    const rest = numbers.then((left) => left.slice(1));
    // Whoever waits for the number hears of the failure; the next one tries anew.
    rest.catch(() => {});
    taken.set(counterId(counter), rest);
    const [next = 0] = await numbers;
    return next;
  }

  async function block(counter: Counter): Promise<readonly number[]> {
    const id = counterId(counter);
    const place = inDirectory(id);
    let now = await db.read<CounterFields>(place, id);
    for (;;) {
      const from = now?.latest ?? 0;
      const resourceBody = counterFields({ ...counter, latest: from + blockSize });
      const outcome = await db.guarded<CounterFields>(place, [
        now ? { operationType: 'Replace', id, ifMatch: now._etag, resourceBody } : { operationType: 'Create', resourceBody },
      ]);
      if ('etag' in outcome) return Array.from({ length: blockSize }, (_, index) => from + 1 + index);
      now = outcome.moved;
    }
  }

  return async function reserve(draft: string, municipality: MunicipalityCode, year: number): Promise<CaseNumber> {
    const running = await take({ municipality, year: year % 100 });
    const resourceBody = draftFields({ draft, number: caseNumber(municipality, year, running) });
    const place = inDirectory(resourceBody.part);
    const outcome = await db.guarded<DraftFields>(place, [{ operationType: 'Create', resourceBody }]);
    // A draft that had its number already leaves a gap.
    return 'moved' in outcome && outcome.moved ? outcome.moved.number : resourceBody.number;
  };
}

/** A case is opened in two writes, since a draft lies in a partition of its own; where the second fails, the draft keeps its number. */
export function createNumbers(db: Access, commit: Store['commit']): Pick<Store, 'reserve' | 'openCase'> {
  const reserve = createReserve(db);
  return {
    reserve,
    async openCase(draft, municipality, year, turnFor) {
      const turn = turnFor(await reserve(draft, municipality, year));
      return { turn, outcome: await commit(turn) };
    },
  };
}
