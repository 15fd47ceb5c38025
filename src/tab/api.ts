import type { Host } from './host.js';
import type { Report } from './statistics.js';
import { settleDraft, toSend } from './drafts.js';

export interface Choice { readonly id: string; readonly name: string }
export interface Me {
  readonly name: string;
  readonly language: 'sv' | 'en';
  readonly local: boolean;
  readonly organisation: string;
  /** Whether there are statistics that they may see. */
  readonly statistics: boolean;
  readonly municipalities: readonly Choice[];
  readonly services: readonly Choice[];
  readonly steps: readonly Choice[];
}
export interface Row {
  readonly number: string; readonly title: string; readonly state: string; readonly where: string; readonly since: string;
  readonly left: string; readonly isLate: boolean; readonly priority: string; readonly mine: string;
  readonly municipality: string; readonly service: string;
}
export interface Rows { readonly rows: readonly Row[]; readonly next: string | null }
export interface Detail {
  readonly number: string; readonly version: number; readonly title: string; readonly card: object;
  readonly timeline: readonly { readonly at: string; readonly when: string; readonly happened: string; readonly said: string; readonly isDeed: boolean }[];
  readonly chain: readonly CaseStep[];
}
export interface CaseStep {
  readonly name: string; readonly place: string; readonly approvedBy: string; readonly position: 'passed' | 'here' | 'ahead';
  readonly here: string; readonly spent: string; readonly spentMs: number;
}
/** Roles as they stand in a sentence, but for `names`; empty where there is none. */
export interface StepShown {
  readonly role: string; readonly names: readonly string[]; readonly who: string; readonly approvedBy: string; readonly votes: string;
  readonly help: readonly string[]; readonly count: number; readonly late: number; readonly oldest: string;
}
export interface ChainShown { readonly id: string; readonly name: string; readonly steps: readonly StepShown[] }
export interface Pressed { readonly card?: object; readonly words?: string }

export class ApiFault extends Error {
  constructor(readonly status: number) {
    super(`The bot answered ${status}`);
  }
}

/** Whoever waits longer is told that there is no answer. */
const patienceMs = 20_000;

export type Api = ReturnType<typeof createApi>;

export function createApi(host: Host) {
  async function answer(path: string, init: RequestInit = {}): Promise<Response> {
    const headers = { ...(await host.identity()), 'accept-language': host.locale, ...init.headers };
    const response = await fetch(`/api/${path}`, { ...init, headers, signal: AbortSignal.timeout(patienceMs) });
    if (!response.ok) throw new ApiFault(response.status);
    return response;
  }

  async function ask<T>(path: string, init?: RequestInit): Promise<T> {
    // What comes is what this release's own bot sends.
    return (await (await answer(path, init)).json()) as T;
  }

  async function file(path: string): Promise<{ readonly name: string; readonly content: Blob }> {
    const response = await answer(path);
    const name = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1] ?? '';
    return { name, content: await response.blob() };
  }

  async function press(verb: string, data: object): Promise<Pressed> {
    const body = JSON.stringify({ verb, data: toSend(verb, { ...data }) });
    const pressed = await ask<Pressed>('actions', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    if (pressed.card) settleDraft(verb, { ...data }, pressed.card);
    return pressed;
  }

  return {
    ask,
    me: () => ask<Me>('me'),
    cases: (query: string) => ask<Rows>(`cases?${query}`),
    oneCase: (number: string) => ask<Detail>(`cases/${number}`),
    statistics: (query: string) => ask<Report>(`statistics?${query}`),
    statisticsFile: (query: string) => file(`statistics/file?${query}`),
    chains: (municipality: string) => ask<{ chains: readonly ChainShown[] }>(`chains?${new URLSearchParams({ municipality }).toString()}`),
    press,
    listen: (heard: (number: string | null) => void) => listen(host, heard),
  };
}

const retryMs = 2000;
/** The bot says something every fifteen seconds. A machine that has slept, or changed networks, may never be told of the end. */
const silenceMs = 40_000;

/** Hears of each case that changes; null: anything may have. EventSource could not say who asks. Never ends. */
async function listen(host: Host, heard: (number: string | null) => void): Promise<never> {
  let last = '';
  for (let times = 0; ; times += 1) {
    try {
      const headers = { ...(await host.identity()), ...(last && { 'last-event-id': last }) };
      for await (const block of blocksOf(headers)) {
        const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1];
        last = field('id') ?? last;
        const event = field('event');
        // Whoever is greeted after a failure has heard nothing of what happened until then.
        if (event === 'anew' || (event === 'hello' && times > 0)) heard(null);
        if (event === 'case') heard(/"number":"([^"]+)"/.exec(block)?.[1] ?? null);
      }
    } catch {
      // Lost: what was missed comes with the next.
    }
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

async function* blocksOf(headers: Record<string, string>): AsyncGenerator<string> {
  const lost = new AbortController();
  let silence = setTimeout(() => lost.abort(), silenceMs);
  const { ok, body } = await fetch('/api/events', { headers, signal: lost.signal });
  if (!ok || !body) return clearTimeout(silence);
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  for (;;) {
    const { done, value } = await reader.read();
    clearTimeout(silence);
    if (done) return;
    silence = setTimeout(() => lost.abort(), silenceMs);
    const blocks = (text + value).split('\n\n');
    text = blocks.pop() ?? '';
    yield* blocks;
  }
}
