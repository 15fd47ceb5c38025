import type { Request, Response, Server } from 'restify';
import type { CaseWithHistory, Overview } from '../app/overview.js';
import type { Statistics } from '../app/statistics.js';
import type { Surroundings } from '../app/world.js';
import type { Seat } from '../domain/directory.js';
import type { MunicipalityCode, PersonId } from '../domain/ids.js';
import type { Texts } from '../../cards/texts/type.js';
import type { Events } from './events.js';
import type { Identify, Principal } from './principal.js';
import { caseCard } from '../../cards/caseCard.js';
import { rowLines, stepLines, timelineLine } from '../../cards/overviewLines.js';
import { createClock } from '../../cards/time.js';
import { parseCaseNumber } from '../domain/ids.js';
import { badRequest, code, notFound, send, type Handler } from './answers.js';
import { jsonIn, readAll } from './body.js';
import { chainsBody } from './chainsApi.js';
import { directoryHandler } from './directoryApi.js';
import { filtersIn, municipalityIn } from './filters.js';
import { choicesFor } from './me.js';
import { createPace } from './pace.js';
import { showsStatistics, statisticsHandlers } from './statisticsApi.js';

/** Someone whom the tab knows, as the rest of the product knows them. */
export interface Guest {
  /** Their home identity, also where they are a guest. */
  readonly person: PersonId;
  readonly name: string;
  readonly texts: Texts;
  /** null: not known. */
  readonly home: MunicipalityCode | null;
  /** The seats that words mean. */
  readonly find: (words: string) => { readonly seats: readonly Seat[]; readonly guessed: boolean };
  /** Presses a button of a card, as in chat. */
  readonly press: (verb: unknown, data: unknown) => Promise<Pressed>;
}

/** What a pressed button is answered with: a card in its card's place, or a sentence. */
export interface Pressed {
  readonly statusCode: number;
  readonly value: unknown;
}

export interface ApiDeps extends Surroundings {
  readonly identify: Identify;
  /** `language`: what their client says. */
  readonly greet: (principal: Principal, language: string) => Promise<Guest>;
  readonly overview: Overview;
  readonly statistics: Statistics;
  /** Of the organisation that `worldAt` knows. */
  readonly version: () => number;
  readonly events: Events;
  readonly local: boolean;
  readonly nowMs: () => number;
  readonly onFault: (code: string, error: unknown) => void;
}

const mostBytes = 64 * 1024;

/** The tab's interface. Every answer is for one person and for now; whoever may not see a thing learns of nothing. */
export function addApi(server: Server, deps: ApiDeps): void {
  const mayAsk = createPace(deps.nowMs);
  // restify takes what says that it is async.
  const serve = (handler: Handler) => async (req: Request, res: Response) =>
    answered(deps, req, res, mayAsk, async (principal) => {
      const language = String(req.headers['accept-language'] ?? '').slice(0, 20);
      send(res, await handler(await deps.greet(principal, language), req));
    });
  const { me, cases, oneCase, chains, actions } = handlersOf(deps);
  const { report, file } = statisticsHandlers(deps);
  server.get('/api/me', serve(me));
  server.get('/api/cases', serve(cases));
  server.get('/api/cases/:number', serve(oneCase));
  server.get('/api/chains', serve(chains));
  server.get('/api/statistics', serve(report));
  server.get('/api/statistics/file', serve(file));
  server.get('/api/directory', serve(directoryHandler(deps)));
  server.post('/api/actions', serve(actions));
  server.get('/api/events', async (req: Request, res: Response) =>
    answered(deps, req, res, mayAsk, async (principal) => {
      const { person } = await deps.greet(principal, '');
      if (!deps.events.stream({ ...principal, person }, req, res)) tooMany(res);
    }),
  );
}

/** Lets in whoever may come, as often as they may. What breaks is told to the log, and nothing of it to anybody else. */
async function answered(
  { identify, onFault }: ApiDeps,
  req: Request,
  res: Response,
  mayAsk: (who: string) => boolean,
  work: (principal: Principal) => Promise<void>,
): Promise<void> {
  try {
    const principal = await identify(req.headers);
    if (!principal) return send(res, code(401, 'Unauthorized'));
    if (!mayAsk(principal.person)) return tooMany(res);
    await work(principal);
  } catch (error) {
    onFault('api.fault', error);
    if (!res.headersSent) send(res, code(503, 'Trouble'));
  }
}

function tooMany(res: Response): void {
  res.setHeader('Retry-After', '5');
  send(res, code(429, 'TooMany'));
}

function handlersOf(deps: ApiDeps): Readonly<Record<'me' | 'cases' | 'oneCase' | 'chains' | 'actions', Handler>> {
  const { overview, worldAt, now, local } = deps;
  return {
    async me({ person, name, texts }) {
      const world = worldAt(now());
      const statistics = showsStatistics(deps.statistics, person);
      return { status: 200, body: { name, language: texts.language, local, statistics, ...choicesFor(world, person, texts) } };
    },
    async cases({ person, texts }, req) {
      const request = filtersIn(new URLSearchParams(req.getQuery()), worldAt(now()).directory);
      if (!request) return badRequest;
      const page = await overview.cases(request, person);
      const clock = createClock(page, texts);
      const rows = page.rows.map((c) => ({ ...rowLines(c, texts, clock), municipality: c.municipality, service: c.service }));
      return { status: 200, body: { rows, next: page.next } };
    },
    async oneCase({ person, texts }, req) {
      const number = parseCaseNumber(req.path().split('/').at(-1) ?? '');
      const found = number && (await overview.oneCase(number, person));
      return found ? { status: 200, body: caseBody(found, texts) } : notFound;
    },
    async chains({ person, texts }, req) {
      const municipality = municipalityIn(new URLSearchParams(req.getQuery()));
      if (municipality === undefined) return badRequest;
      return { status: 200, body: chainsBody(await overview.chains(municipality, person), texts) };
    },
    async actions({ press }, req) {
      const bytes = await readAll(req, mostBytes);
      if (!bytes) return code(413, 'TooLarge');
      const body: unknown = jsonIn(req, bytes);
      if (typeof body !== 'object' || body === null || !('verb' in body)) return badRequest;
      const { statusCode, value } = await press(body.verb, 'data' in body ? body.data : {});
      return { status: statusCode, body: typeof value === 'string' ? { words: value } : { card: value } };
    },
  };
}

function caseBody({ view, events }: CaseWithHistory, texts: Texts): object {
  const clock = createClock(view, texts);
  const timeline = events.map((event) => timelineLine(event, texts, clock));
  const { number, version, title } = view;
  return { number, version, title, card: caseCard(view, texts), timeline, chain: stepLines(view, texts) };
}
