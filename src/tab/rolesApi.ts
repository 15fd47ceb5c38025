import { useEffect, useRef, useState } from 'preact/hooks';
import type { Loaded } from './loading.js';
import { ApiFault, type Api } from './api.js';

export interface Pressable { readonly title: string; readonly verb: string; readonly data: object }
export interface PersonLines {
  readonly name: string; readonly note: string; readonly email: string; readonly chat: { readonly title: string; readonly url: string } | null;
}
export interface SeatLines {
  readonly id: string; readonly name: string; readonly place: string; readonly state: 'held' | 'deputised' | 'vacant' | 'unfilled' | 'outside';
  readonly mark: string; readonly people: readonly PersonLines[]; readonly instead: string; readonly reportsTo: string;
  readonly source: { readonly section: string; readonly words: string } | null; readonly change: Pressable | null; readonly below: readonly SeatLines[];
}
export interface MunicipalityLines {
  readonly code: string; readonly name: string; readonly vacant: string; readonly deputised: string;
  readonly tops: readonly SeatLines[]; readonly services: Pressable | null;
}
export interface Directory {
  readonly etag: string; readonly title: string; readonly tops: readonly SeatLines[]; readonly services: Pressable | null;
  /** Above whom the municipalities are, and what they are together. */
  readonly under?: { readonly seat: string; readonly name: string };
  readonly municipalities: readonly MunicipalityLines[]; readonly open: string; readonly away: Pressable | null;
}
export interface Found { readonly note: string; readonly seats: readonly SeatLines[]; readonly more: string }

export const findSeats = (api: Api, text: string) => api.ask<Found>(`directory?text=${encodeURIComponent(text)}`);

/** What was known stays where nothing is new. */
async function directoryNow(api: Api, known: Directory | null): Promise<Directory> {
  try {
    return await api.ask<Directory>('directory', known ? { headers: { 'if-none-match': known.etag } } : {});
  } catch (fault) {
    if (known && fault instanceof ApiFault && fault.status === 304) return known;
    throw fault;
  }
}

const everyMs = 10_000;

export interface LoadedDirectory extends Loaded<Directory> {
  /** Resolves with the directory as it is now; null: nobody could say. */
  readonly renew: () => Promise<Directory | null>;
}

/** The directory, asked for again while somebody looks: changes of it are rare, and no event tells of them. */
export function useDirectory(api: Api): LoadedDirectory {
  const known = useRef<Directory | null>(null);
  const [state, setState] = useState<Pick<Loaded<Directory>, 'value' | 'fault'>>({ value: null, fault: null });
  async function renew(): Promise<Directory | null> {
    try {
      known.current = await directoryNow(api, known.current);
      setState({ value: known.current, fault: null });
      return known.current;
    } catch (fault) {
      setState({ value: known.current, fault: fault instanceof Error ? fault : new Error(String(fault)) });
      return null;
    }
  }
  useEffect(() => {
    const look = () => void (document.visibilityState === 'visible' && renew());
    void renew();
    const timer = setInterval(look, everyMs);
    addEventListener('focus', look);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      removeEventListener('focus', look);
      document.removeEventListener('visibilitychange', look);
    };
  }, []);
  return { ...state, again: () => void renew(), renew };
}

/** Every seat of these, the upper first. */
export function everySeat(seats: readonly SeatLines[]): readonly SeatLines[] {
  return seats.flatMap((seat) => [seat, ...everySeat(seat.below)]);
}
