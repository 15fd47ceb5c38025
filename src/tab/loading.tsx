import { useEffect, useState } from 'preact/hooks';
import type { PageWords } from './words.js';
import { ApiFault } from './api.js';

export type Loaded<T> = { readonly value: T | null; readonly fault: ApiFault | Error | null; readonly again: () => void };

/** Fetches when `key` changes, and when asked again. What is shown stays until something newer has come. */
export function useLoaded<T>(key: string, fetch: () => Promise<T>): Loaded<T> {
  const [round, setRound] = useState(0);
  const [state, setState] = useState<{ key: string; value: T | null; fault: Error | null }>({ key, value: null, fault: null });
  useEffect(() => {
    let isWanted = true;
    fetch().then(
      (value) => isWanted && setState({ key, value, fault: null }),
      (fault: unknown) => isWanted && setState((old) => ({ key, value: old.key === key ? old.value : null, fault: fault instanceof Error ? fault : new Error(String(fault)) })),
    );
    return () => void (isWanted = false);
  }, [key, round]);
  return { value: state.key === key ? state.value : null, fault: state.fault, again: () => setRound((n) => n + 1) };
}

/** Why there is nothing to see, with what to do about it; or that it is on its way. */
export function Waiting({ loaded: { fault, again }, words }: { loaded: Loaded<unknown>; words: PageWords }) {
  if (!fault) return <div class="skeleton" role="status" aria-label={words.loading}><span /><span /><span /></div>;
  const status = fault instanceof ApiFault ? fault.status : 0;
  if (status === 404) return <p role="alert">{words.notFound}</p>;
  return (
    <div role="alert">
      <p>{status === 401 ? words.notIn : words.trouble}</p>
      <button type="button" onClick={again}>{words.retry}</button>
    </div>
  );
}
