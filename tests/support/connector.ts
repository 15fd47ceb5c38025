import http from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the bot sent: a new message or a redrawn one. */
export interface Sent {
  readonly kind: 'send' | 'update';
  readonly conversation: string;
  readonly id: string;
  /** The activity that a new message answers within its turn. */
  readonly answers?: string;
  readonly activity: { readonly text?: string; readonly replyToId?: string; readonly attachments?: readonly { readonly content: unknown }[] };
}

export interface StubConnector {
  readonly serviceUrl: string;
  readonly sent: readonly Sent[];
  /** Answers what comes from now on with this status; 0: hangs up; null: as usual. */
  failWith(status: number | null): void;
  /** The same for one conversation. */
  failFor(conversation: string, status: number | null): void;
  /** What comes to this conversation lands when the function given is called, and not before. */
  holdFor(conversation: string): () => void;
  /** Someone deletes this message: updates of it get 404. */
  forget(id: string): void;
  /** Resolves with what was sent once it satisfies; rejects after `ms`. */
  until(satisfied: (sent: readonly Sent[]) => boolean, ms?: number): Promise<readonly Sent[]>;
  close(): Promise<void>;
}

const path = /^\/v3\/conversations\/([^/]+)\/activities(?:\/([^/]+))?$/;

function placeIn(url = ''): { conversation: string; updated: string } {
  const [, conversation = '', updated = ''] = path.exec(decodeURIComponent(url)) ?? [];
  return { conversation, updated };
}

/** A Bot Connector on loopback that remembers what it was sent. */
export async function startConnector(port = 0): Promise<StubConnector> {
  const sent: Sent[] = [];
  const forgotten = new Set<string>();
  let failure: number | null = null;
  const failures = new Map<string, number | null>();
  const held = new Map<string, Promise<void>>();
  const server = http.createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on('data', (chunk: Buffer) => chunks.push(chunk));
    req.on('end', async () => {
      if (failure === 0) return req.socket.destroy();
      const { conversation, updated } = placeIn(req.url);
      await held.get(conversation);
      // No chaining: restify, in the same process, replaces writeHead by one that returns nothing.
      res.statusCode = failure ?? failures.get(conversation) ?? (forgotten.has(updated) ? 404 : 200);
      if (res.statusCode !== 200) return res.end();
      const activity = JSON.parse(Buffer.concat(chunks).toString('utf8')) as Sent['activity'];
      const kind = req.method === 'PUT' ? 'update' : 'send';
      const id = kind === 'update' && updated ? updated : `message-${sent.length + 1}`;
      // The SDK answers by a POST to the activity that it answers, we by naming it.
      const answers = kind === 'send' ? updated || activity.replyToId : undefined;
      sent.push({ kind, conversation, id, activity, ...(answers && { answers }) });
      res.setHeader('content-type', 'application/json');
      res.end(JSON.stringify({ id }));
    });
  });
  await new Promise<void>((resolve) => server.listen(port, '127.0.0.1', resolve));
  const { port: actual } = server.address() as AddressInfo;
  return {
    serviceUrl: `http://127.0.0.1:${actual}`,
    sent,
    failWith: (status) => (failure = status),
    failFor: (conversation, status) => void failures.set(conversation, status),
    holdFor(conversation) {
      let release = () => {};
      held.set(conversation, new Promise<void>((resolve) => (release = resolve)));
      return () => (held.delete(conversation), release());
    },
    forget: (id) => void forgotten.add(id),
    async until(satisfied, ms = 5000) {
      const deadline = Date.now() + ms;
      while (!satisfied(sent)) {
        if (Date.now() > deadline) throw new Error(`Not satisfied after ${ms} ms by ${sent.length} messages`);
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      return sent;
    },
    close: () => new Promise<void>((resolve) => (server.closeAllConnections(), server.close(() => resolve()))),
  };
}
