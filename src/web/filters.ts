import type { OverviewRequest } from '../app/overview.js';
import type { Status } from '../domain/case.js';
import type { Directory } from '../domain/directory.js';
import type { StepId } from '../domain/sieve.js';
import { municipalityCode, type MunicipalityCode } from '../domain/ids.js';
import { wordsIn } from '../domain/words.js';

const statuses: readonly Status[] = ['new', 'active', 'waiting', 'escalating', 'resolved', 'closed'];
const mostText = 200;
const mostWords = 8;
const mostCursor = 1000;
const plainId = /^[\p{L}\p{N}._-]{1,100}$/u;

/** Reads what a list is to be narrowed down to; null: nothing that the page asks for. */
export function filtersIn(query: URLSearchParams, { chains }: Directory): OverviewRequest | null {
  const said = saidIn(query);
  const [text, state, after, service] = [said('text'), said('state'), said('after'), said('service')];
  const municipality = municipalityIn(query);
  const status = statuses.find((one) => one === state) ?? null;
  const at = stepIn(said('step'), chains);
  if (at === undefined || text.length > mostText || after.length > mostCursor) return null;
  if (![...statuses, '', 'open'].includes(state) || municipality === undefined || !isId(service)) return null;
  return {
    open: state === '' ? null : state !== 'closed',
    status,
    municipality,
    service: service || null,
    at,
    words: text.split(/\s+/).filter((word) => wordsIn(word).length > 0).slice(0, mostWords),
    after: after || null,
  };
}

/** undefined: it can be none. */
export function municipalityIn(query: URLSearchParams): MunicipalityCode | null | undefined {
  const code = saidIn(query)('municipality');
  return isId(code) ? (code ? municipalityCode(code) : null) : undefined;
}

/** Said twice it is both words, or nothing that there is. */
function saidIn(query: URLSearchParams) {
  return (name: string): string => query.getAll(name).join('\n');
}

function isId(text: string): boolean {
  return text === '' || plainId.test(text);
}

/** `citizen:businessLead`: a chain, and a role that handles at a step of it. undefined: there is no such step. */
function stepIn(text: string, chains: Directory['chains']): StepId | null | undefined {
  if (text === '') return null;
  const [id = '', role = ''] = text.split(':');
  const step = chains.get(id)?.steps.findIndex(({ roles }) => roles.some((one) => one === role)) ?? -1;
  return step < 0 ? undefined : { chain: id, step };
}
