/** The load generator: a worker thread of the bench's own process, so it shares no event loop with a server. */
import { isMainThread, parentPort, Worker } from 'node:worker_threads';
import autocannon, { type Request } from 'autocannon';
import { now } from './clock.js';

/** One turn: the activity to post, or what to get instead, and what its answer must contain to be right. */
export interface Turn {
  readonly body: string;
  readonly get?: { readonly path: string; readonly headers: Readonly<Record<string, string>> };
  readonly expects: readonly string[];
}

export interface Job {
  readonly url: string;
  readonly connections: number;
  /** Each is sent once, in this order. */
  readonly turns: readonly Turn[];
  /** A regular expression; its first group of each answer comes back in `captured`, in the turns' order. */
  readonly capture?: string;
}

export interface Result {
  readonly turns: number;
  readonly seconds: number;
  /** How long each turn took, in milliseconds, shortest first. */
  readonly times: Float64Array;
  /** When the first request left, as `now()` gives it. */
  readonly startedAt: number;
  readonly captured: readonly string[];
}

export interface Load {
  /** Rejects when any answer is wrong, is not 2xx, or does not come: a fast wrong answer is worth nothing. */
  run(job: Job): Promise<Result>;
  stop(): Promise<void>;
}

export function startLoad(): Load {
  const worker = new Worker(new URL(import.meta.url));
  return {
    async run(job) {
      const outcome = await new Promise<Outcome>((resolve, reject) => {
        worker.once('error', reject).once('message', (message: Outcome) => {
          worker.off('error', reject);
          resolve(message);
        });
        worker.postMessage(job);
      });
      if ('fault' in outcome) throw new Error(outcome.fault);
      return outcome;
    },
    async stop() {
      await worker.terminate();
    },
  };
}

type Outcome = Result | { readonly fault: string };

async function fire(job: Job): Promise<Outcome> {
  const amount = job.turns.length;
  const { requests, captured, wrong } = sending(job);
  const times = new Float64Array(amount);
  let answered = 0;
  let lastAt = 0;
  const startedAt = now();
  const run = autocannon({
    url: `${job.url}/api/messages`,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    connections: Math.min(job.connections, amount),
    amount,
    timeout: 30,
    // Also the grain at which autocannon notices its own end.
    sampleInt: 20,
    requests,
  });
  run.on('response', (_client, _status, _bytes, milliseconds) => {
    times[answered++] = milliseconds;
    lastAt = now();
  });
  const { errors, non2xx } = await run;
  if (errors || non2xx || wrong.length || answered !== amount) {
    const counts = `${answered} of ${amount} answered, ${errors} errors, ${non2xx} not 2xx, ${wrong.length} wrong`;
    return { fault: `${counts}; first wrong answer: ${wrong[0] ?? 'none'}` };
  }
  return { turns: amount, seconds: (lastAt - startedAt) / 1000, times: times.sort(), startedAt, captured };
}

/** Each connection takes the next turn when it is free; its answer is checked against that turn. */
function sending({ turns, capture }: Job) {
  const pattern = capture === undefined ? null : new RegExp(capture);
  const captured = turns.map(() => '');
  const wrong: string[] = [];
  let next = 0;
  const request: Request = {
    setupRequest(request, context) {
      context.index = next++;
      const { body = '', get } = turns[context.index] ?? {};
      return get ? { ...request, ...get, method: 'GET' } : { ...request, body };
    },
    onResponse(status, body, { index = -1 }) {
      const right = turns[index]?.expects.every((text) => body.includes(text));
      if (!right) wrong.push(`${status} ${body.slice(0, 300)}`);
      if (pattern) captured[index] = pattern.exec(body)?.[1] ?? '';
    },
  };
  return { requests: [request], captured, wrong };
}

if (!isMainThread) {
  parentPort?.on('message', (job: Job) => void fire(job).then((outcome) => parentPort?.postMessage(outcome)));
}
