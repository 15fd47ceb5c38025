import type { Someone } from './activities.js';
import { standInHeader } from '../../src/web/standIn.js';


interface Step {
  readonly count: number; readonly late: number; readonly oldest: string; readonly names: readonly string[];
  readonly who: string; readonly approvedBy: string; readonly votes: string; readonly help: readonly string[];
}

/** All that an answer may hold; a test that asks for something else than it got fails. */
interface Body {
  readonly code: string;
  readonly words: string;
  readonly card: unknown;
  readonly version: number;
  readonly rows: readonly { readonly number: string; readonly title: string }[];
  readonly next: string | null;
  readonly timeline: readonly { readonly happened: string; readonly said: string; readonly isDeed: boolean }[];
  readonly chain: readonly { readonly position: string; readonly spent: string; readonly spentMs: number; readonly here: string; readonly approvedBy: string }[];
  readonly chains: readonly { readonly id: string; readonly steps: readonly Step[] }[];
  readonly name: string;
  readonly language: string;
  readonly local: boolean;
  readonly roles: readonly string[];
  readonly municipalities: readonly { readonly id: string }[];
}

export const asPerson = ({ tenantId, objectId }: Someone): Record<string, string> => ({ [standInHeader]: `${tenantId}:${objectId}` });

/** Asks the tab's interface as the page does in local mode. */
export function apiOf(url: string) {
  async function told<T = Body>(response: Response) {
    const body: T = JSON.parse(await response.text());
    return { status: response.status, body, headers: response.headers };
  }
  const fetched = (who: Someone, path: string, headers = {}) => fetch(`${url}/api/${path}`, { headers: { ...asPerson(who), ...headers } });
  return {
    get: async <T = Body>(who: Someone, path: string, headers = {}) => told<T>(await fetched(who, path, headers)),
    status: async (who: Someone, path: string, headers = {}) => (await fetched(who, path, headers)).status,
    press: async (who: Someone, verb: string, data: object) =>
      told(await fetch(`${url}/api/actions`, {
        method: 'POST', headers: { ...asPerson(who), 'content-type': 'application/json' }, body: JSON.stringify({ verb, data }),
      })),
  };
}

export interface Heard {
  readonly id: string;
  readonly event: string;
  readonly data: { readonly number?: string; readonly version?: number };
}

/** Listens to the events of a person until it is closed. */
export async function listen(url: string, who: Someone, lastEventId?: string) {
  const ended = new AbortController();
  const headers = { ...asPerson(who), ...(lastEventId !== undefined && { 'last-event-id': lastEventId }) };
  const response = await fetch(`${url}/api/events`, { headers, signal: ended.signal });
  const heard: Heard[] = [];
  const reading = read(response, heard).catch(() => undefined);
  return { status: response.status, heard, ended: reading, close: () => ended.abort() };
}

async function read(response: Response, heard: Heard[]): Promise<void> {
  let text = '';
  for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
    const blocks = (text + chunk).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const field = (name: string) => new RegExp(`^${name}: (.*)$`, 'm').exec(block)?.[1] ?? '';
      if (field('event')) heard.push({ id: field('id'), event: field('event'), data: JSON.parse(field('data')) });
    }
  }
}
