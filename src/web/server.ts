import restify from 'restify';
import { paperPath } from '../app/paperLinks.js';
import type { PaperFile } from '../papers/file.js';
import type { Next, Request, Response, Server } from 'restify';
import { jsonIn, readAll } from './body.js';

/** What the web edge needs from the rest: plain functions. */
export interface WebDeps {
  /** Says why a body is not to be let in; null lets it in. */
  readonly screen: (body: unknown) => Refused | null;
  /** Resolves with the answer to an activity; rejects with what broke. */
  readonly onActivity: (authorization: string, body: unknown) => Promise<{ readonly status: number; readonly body?: unknown }>;
  /** Rejects with the reason while the store cannot be reached. */
  readonly ready: () => Promise<void>;
  readonly metrics: () => Promise<string>;
  /** What a link's token stands for; null: nothing, or nothing any longer. */
  readonly paper: (token: string) => Promise<PaperFile | null>;
  readonly onFault: (code: string, error: unknown) => void;
  /** Hears of each refusal: the answer tells a stranger less than the log tells the operator. */
  readonly onRefused: (refused: Refused) => void;
  /** Adds what else is served. */
  readonly extend?: (server: Server) => void;
}

export interface Refused {
  readonly status: number;
  readonly code: string;
  readonly message: string;
}

/** Teams sends no activity near this size. */
const maxBodyBytes = 256 * 1024;
const longestToken = 2000;
/** A client that stops in the middle of a body is let go. */
const requestTimeoutMs = 15_000;

/** The HTTP surface: activities, health and metrics. Answers to strangers say nothing of the inside. */
export function createServer(deps: WebDeps): Server {
  // The name is what the Server header says: no library, no version.
  const server = restify.createServer({ name: 'supportkedjan', handleUncaughtExceptions: false });
  server.server.requestTimeout = requestTimeoutMs;
  server.on('restifyError', (_req: Request, res: Response, error: Error & { statusCode?: number }, done: () => void) => {
    const status = error.statusCode ?? 500;
    if (status >= 500) deps.onFault('web.fault', error);
    refuse(res, refusal(status));
    done();
  });
  server.post('/api/messages', async (req: Request, res: Response) => takeIn(deps, req, res));
  // A wildcard: the router refuses named parts as long as a token.
  server.get(`${paperPath}*`, async (req: Request, res: Response) => sendPaper(deps, req.path().slice(paperPath.length), res));
  addOperations(server, deps);
  deps.extend?.(server);
  return server;
}

/** An activity: let in or turned away, and answered. */
async function takeIn(deps: WebDeps, req: Request, res: Response): Promise<void> {
  const bytes = await readAll(req, maxBodyBytes);
  const body = bytes && jsonIn(req, bytes);
  const refused = bytes ? deps.screen(body) : refusal(413);
  if (refused) return turnAway(deps, res, refused);
  const { status, body: answer } = await deps.onActivity(req.headers.authorization ?? '', body);
  if (status >= 400) return turnAway(deps, res, refusal(status));
  // restify negotiates and formats each answer anew, a twentieth of a turn; an activity's is always the same kind of JSON.
  res.statusCode = status;
  res.setHeader('Content-Type', 'application/json; charset=utf-8');
  res.end(JSON.stringify(answer ?? {}));
}

const wornOut = 'Länken gäller inte längre. Gå till Teams och tryck på knappen igen, så får du en ny.\n';

/** Nothing here says whether a link was worn out, forged, or somebody else's. */
async function sendPaper({ paper }: WebDeps, token: string, res: Response): Promise<void> {
  const file = token.length <= longestToken ? await paper(token) : null;
  const type = file?.type ?? 'text/plain; charset=utf-8';
  const headers = { 'Content-Type': type, 'Cache-Control': 'no-store', 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer' };
  res.writeHead(file ? 200 : 404, { ...headers, ...(file && { 'Content-Disposition': attachment(file.name) }) });
  res.end(file ? Buffer.from(file.bytes) : wornOut);
}

/** RFC 6266: a name in ASCII, and for those who read it the whole one. */
function attachment(name: string): string {
  const ascii = name.normalize('NFD').replace(/[^\x20-\x7e]/g, '').replace(/["\\%]/g, '_');
  const whole = encodeURIComponent(name).replace(/['()*]/g, (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`);
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}

/** What an operator asks: is it alive, is it ready, how does it fare. */
function addOperations(server: Server, deps: WebDeps): void {
  server.get('/healthz', (_req: Request, res: Response, next: Next) => {
    res.send(200, { status: 'alive' });
    next();
  });
  server.get('/readyz', async (_req: Request, res: Response) => {
    try {
      await deps.ready();
      res.send(200, { status: 'ready' });
    } catch (error) {
      deps.onFault('web.notReady', error);
      res.send(503, { status: 'not ready', reason: 'The store does not answer.' });
    }
  });
  server.get('/metrics', async (_req: Request, res: Response) => {
    res.sendRaw(200, await deps.metrics(), { 'Content-Type': 'text/plain; version=0.0.4; charset=utf-8' });
  });
}

const codes: Readonly<Record<number, string>> = { 400: 'BadRequest', 401: 'Unauthorized', 404: 'NotFound', 405: 'NotAllowed', 413: 'TooLarge', 500: 'Fault' };
const words: Readonly<Record<number, string>> = {
  400: 'The body is not an activity in JSON.',
  401: 'The request has no valid token.',
  413: 'The body is over 256 kB.',
  500: 'Something went wrong here.',
};

function refusal(status: number): Refused {
  return { status, code: codes[status] ?? 'Refused', message: words[status] ?? 'The request was refused.' };
}

function turnAway(deps: WebDeps, res: Response, refused: Refused): void {
  deps.onRefused(refused);
  refuse(res, refused);
}

function refuse(res: Response, { status, code, message }: Refused): void {
  if (!res.headersSent) res.send(status, { code, message });
}
