import type { Request, Response } from 'restify';
import type { Live } from '../app/live.js';
import type { Instant, PersonId } from '../domain/ids.js';
import type { ChangedCase } from '../domain/sieve.js';
import type { Principal } from './principal.js';
import { instant } from '../domain/ids.js';

export interface EventsDeps {
  readonly live: Pick<Live, 'listen' | 'catchUp'>;
  readonly nowMs: () => number;
  readonly onFault: (code: string, error: unknown) => void;
}

const heartbeatMs = 15_000;
const mostStreams = 2000;
const mostOfOne = 8;
/** Whoever does not read is let go: they catch up when they come again. */
const mostUnread = 64 * 1024;
const longestMs = 24 * 60 * 60 * 1000;
const headers = {
  'Content-Type': 'text/event-stream; charset=utf-8', 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff',
};

/** Streams that tell which of a person's cases have changed: number and version, nothing else. */
export function createEvents(deps: EventsDeps) {
  const open = new Map<() => void, PersonId>();
  let stopped = false;

  function isFull(person: PersonId): boolean {
    return stopped || open.size >= mostStreams || [...open.values()].filter((other) => other === person).length >= mostOfOne;
  }

  /** false, with nothing answered: there are too many already. */
  function stream(principal: Principal, req: Request, res: Response): boolean {
    if (isFull(principal.person)) return false;
    const end = openStream(deps, principal, sinceIn(req), res);
    open.set(end, principal.person);
    res.once('close', () => {
      open.delete(end);
      end();
    });
    return true;
  }

  function stop(): void {
    stopped = true;
    for (const end of open.keys()) end();
  }

  return { stream, stop };
}

/** Gives what ends it. It ends by itself when its reader's token does: with a new one they go on where they were. */
function openStream({ live, nowMs, onFault }: EventsDeps, { person, until }: Principal, since: Instant | null, res: Response) {
  res.writeHead(200, headers);
  const write = (text: string) => {
    if (res.writableLength > mostUnread) res.destroy();
    else res.write(text);
  };
  const tell = ({ case: number, version, at }: ChangedCase) => write(eventOf('case', at, { number, version }));
  const leave = live.listen({ person, tell });
  const heartbeat = setInterval(() => write(':\n\n'), heartbeatMs);
  const expiry = setTimeout(end, Math.min(until - nowMs(), longestMs));
  begin().catch((error: unknown) => {
    onFault('live.catchUp', error);
    end();
  });
  return end;

  /** First what was missed, or from where to go on should it break now. */
  async function begin(): Promise<void> {
    const at = instant(new Date(nowMs()));
    if (since === null) write(eventOf('hello', at, {}));
    else if (!(await live.catchUp({ person, tell }, since))) write(eventOf('anew', at, {}));
  }

  function end(): void {
    leave();
    clearInterval(heartbeat);
    clearTimeout(expiry);
    res.end();
  }
}

function eventOf(event: string, at: Instant, data: object): string {
  return `id: ${at}\nevent: ${event}\ndata: ${JSON.stringify(data)}\n\n`;
}

export type Events = ReturnType<typeof createEvents>;

/** When they last heard something; null: they have heard nothing yet. What is no instant is long ago. */
function sinceIn(req: Request): Instant | null {
  const said = req.headers['last-event-id'];
  if (typeof said !== 'string' || said === '') return null;
  const ms = Date.parse(said);
  return instant(new Date(Number.isNaN(ms) ? 0 : ms));
}

