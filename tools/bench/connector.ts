/**
 * A stub Bot Framework connector as its own process: it takes what a bot sends, hands out ids and counts.
 * `POST /control/answer|hold|refuse` decides how sends are met (hold: no answer until told otherwise; refuse: 503),
 * `POST /control/reset` zeroes the counts, `GET /control/counts` reads them.
 */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { now, writeCounts, type Counts } from './clock.js';
import { announceReady } from './processes.js';

type Manner = 'answer' | 'hold' | 'refuse';

const zero: Counts = { created: 0, sent: 0, updated: 0, refused: 0, lastAt: 0 };
let counts: Counts = { ...zero };
let manner: Manner = 'answer';
let held: (() => void)[] = [];
let lastId = 0;

function reply(res: ServerResponse, status: number, body: unknown): void {
  const text = JSON.stringify(body);
  res.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) }).end(text);
}

function setManner(next: Manner): void {
  manner = next;
  const waiting = held;
  held = [];
  for (const meet of waiting) meet();
}

const controls: Record<string, () => void> = {
  '/control/answer': () => setManner('answer'),
  '/control/hold': () => setManner('hold'),
  '/control/refuse': () => setManner('refuse'),
  '/control/reset': () => void (counts = { ...zero }),
  '/control/counts': () => undefined,
};

/** Counts and answers one send: a new conversation, a new activity, or (PUT) an update in place. */
function meet(req: IncomingMessage, res: ServerResponse): void {
  if (manner === 'hold') {
    held.push(() => meet(req, res));
    return;
  }
  if (manner === 'refuse') {
    counts.refused += 1;
    reply(res, 503, { error: { code: 'ServiceUnavailable', message: 'The bench refuses just now.' } });
    return;
  }
  counts.lastAt = now();
  if (req.method === 'PUT') {
    counts.updated += 1;
    reply(res, 200, { id: req.url?.slice(req.url.lastIndexOf('/') + 1) });
    return;
  }
  lastId += 1;
  const opensConversation = req.url?.endsWith('/v3/conversations') ?? false;
  counts[opensConversation ? 'created' : 'sent'] += 1;
  reply(res, 201, { id: opensConversation ? `conversation-${lastId}` : `sent-${lastId}` });
}

const server = createServer((req, res) => {
  const control = controls[req.url ?? ''];
  // The body must be read to its end, or the connection cannot be kept alive.
  req.resume().once('end', () => {
    if (!control) return meet(req, res);
    control();
    res.end(writeCounts(counts));
  });
});
// Longer than any pause between rounds, so that a client's idle connection is not cut under it.
server.keepAliveTimeout = 120_000;
server.listen(0, '127.0.0.1', () => {
  const address = server.address();
  if (address && typeof address === 'object') announceReady(address.port);
});
