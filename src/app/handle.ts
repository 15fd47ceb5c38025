import type { Case, Report, Reporter } from '../domain/case.js';
import type { Command, Refusal, Verb } from '../domain/commands.js';
import type { CaseNumber, Instant, MunicipalityCode, PersonId, Recipient } from '../domain/ids.js';
import type { Form } from '../domain/notices.js';
import type { World } from '../domain/responsibility.js';
import type { DueCase, FormKey, Message } from './ports.js';
import { attendedTurn } from '../domain/alarm.js';
import { isPossible } from '../domain/choices.js';
import { decide, situationOf } from '../domain/decide.js';
import { isGroup } from '../domain/ids.js';
import { leftTurn } from '../domain/leaving.js';
import { waitsFor } from '../domain/queue.js';
import { refusalOf } from '../domain/rules.js';
import { sees } from '../domain/standing.js';
import { openingTurn, shownTurn, turnOf } from '../domain/turn.js';
import { isSo, type Beside } from '../domain/wish/merging.js';
import { doErrands } from './errands.js';
import { findOpenForm, formOpened } from './forms.js';
import { createLine } from './line.js';
import { commandsToOthers, readBeside } from './merging.js';
import { done, foundBy, notFound, refused, settle, type Decided, type InLine, type TurnDeps } from './settle.js';

/**
 * What became of a command. `repeated`: it had been carried out before, and was not again. `others`: what became of it in the
 * cases that it was about besides; null: it was done.
 */
export type Outcome =
  | { readonly kind: 'done'; readonly case: Case; readonly repeated: boolean; readonly others?: readonly InOther[] }
  /** `case`: as it stands now, for whoever may see it. */
  | { readonly kind: 'refused'; readonly refusal: Refusal; readonly case: Case | null };

export type InOther = { readonly case: CaseNumber; readonly refusal: Refusal | null };

export interface ReportRequest {
  /** Names the form that was sent in: the same draft never makes two cases. */
  readonly draft: string;
  readonly reporter: Reporter;
  readonly municipality: MunicipalityCode;
  readonly report: Report;
  /** The message whose card becomes the case's. */
  readonly message: Shown | null;
}

/** A message that shows, or will show, the case in someone's chat. */
export type Shown = Omit<Message, 'case' | 'recipient'>;

/** Under which a report is remembered. */
export const draftKey = (person: PersonId, draft: string): string => `${person}/${draft}`;

/** A form asked for on a card of which `seen` was the version. */
export type AskedForm = Form & { readonly seen: number };

/** The use cases that change something: load, decide, one write; on a conflict load and decide again. */
export interface Handle {
  /** `message`: whose card becomes this person's of the case. */
  readonly act: (command: Command, message?: Shown | null) => Promise<Outcome>;
  readonly report: (request: ReportRequest) => Promise<Outcome>;
  /** Brings the case's card to the bottom of the viewer's chat, maybe with a form open in it. */
  readonly show: (number: CaseNumber, viewer: Recipient, form?: AskedForm) => Promise<Outcome>;
  /** Opens a form on the viewer's card: its updates wait, so that nothing typed is lost. */
  readonly openForm: (key: FormKey, verb: Verb, seen: number) => Promise<Outcome>;
  readonly closeForm: (key: FormKey) => Promise<Outcome>;
  /** Resolves when no update that is on its way can wipe what their card is about to say. */
  readonly landed: (key: FormKey) => Promise<void>;
  /** Someone who was asked to act has blocked or removed the bot: the case says so, and whoever else can act is asked. */
  readonly notReached: (number: CaseNumber, person: PersonId) => Promise<Outcome>;
  /** Lets happen to a case what is due by itself, unless it has changed since that was found. */
  readonly attend: (due: DueCase) => Promise<Outcome>;
  /** Someone's role has ended: a case that they have or were handed by it goes back to its queue. */
  readonly leave: (number: CaseNumber, person: PersonId) => Promise<Outcome>;
  /** Tries parked notices anew, one recipient's or with null everyone's. Resolves with how many. */
  readonly resend: (recipient: Recipient | null) => Promise<number>;
}

export function createHandle(given: TurnDeps): Handle {
  const deps: InLine = { ...given, inLine: createLine() };
  return {
    act: (command, message) => act(deps, command, message ?? null),
    report: (request) => report(deps, request),
    show: (number, viewer, form) => bring(deps, number, viewer, form),
    openForm: (key, verb, seen) => openForm(deps, key, verb, seen),
    closeForm: (key) => closeForm(deps, key),
    landed: (key) => deps.landed(key, false),
    notReached: (number, person) => settle(deps, number, (c, world) => notReached(world, c, person, deps.now())),
    attend: (due) => attendDue(deps, due),
    leave: (number, person) => settle(deps, number, (c, world) => leftTurn(world, c, person, deps.now()) ?? done(c, true)),
    resend: (recipient) => resend(deps, recipient),
  };
}

async function act(deps: InLine, command: Command, message: Shown | null): Promise<Outcome> {
  const beside = await readBeside(deps.store, deps.worldAt(deps.now()), command);
  const outcome = await decideOn(deps, command, beside, message);
  if (outcome.kind === 'refused') return outcome;
  const commands = commandsToOthers(command);
  if (commands.length > 0) return actOnOthers(deps, command, outcome, commands);
  // It has been carried out; what it owes still the sweep will do.
  return done(await errandsOf(deps, outcome.case).catch(() => outcome.case), outcome.repeated);
}

async function actOnOthers(deps: InLine, { case: number, by }: Command, outcome: Outcome, commands: readonly Command[]): Promise<Outcome> {
  const others: InOther[] = [];
  for (const command of commands) {
    const other = await act(deps, command, null);
    others.push({ case: command.case, refusal: other.kind === 'refused' ? other.refusal : null });
  }
  const after = await closeForm(deps, { case: number, person: by });
  return after.kind === 'done' ? { ...after, others } : outcome;
}

/** Does what the case owes others. */
function errandsOf(deps: InLine, c: Case): Promise<Case> {
  return doErrands({
    ...deps,
    turn: async (number, decideOn) => (await settle(deps, number, (own, world) => decideOn(own, world) ?? done(own, true))).case,
    open: async (turn) => void (await deps.store.commit({ ...turn, ...foundBy(deps.worldAt(deps.now()), turn.case) })),
  }, c);
}

function decideOn(deps: InLine, command: Command, beside: Beside, message: Shown | null): Promise<Outcome> {
  const key = `${command.by}/${command.key}`;
  const closes: FormKey = { case: command.case, person: command.by };
  const shown = message && { message: { ...message, case: command.case, recipient: command.by } };
  return settle(deps, command.case, (c, world) => {
    if (c.keys.includes(key) || isSo(world, c, command)) return done(c, true);
    const decision = decide(world, c, command, beside);
    if ('refusal' in decision) return refused(world, c, command.by, decision.refusal);
    if (decision.happenings.length === 0) return done(c);
    return { ...turnOf(world, c, { ...command, key }, decision.happenings), closes, ...shown };
  });
}

async function report({ store, now, worldAt, wake }: TurnDeps, request: ReportRequest): Promise<Outcome> {
  const { draft, reporter, municipality, report, message } = request;
  const at = now();
  const world = worldAt(at);
  if (!isPossible(world, municipality, report)) return { ...notFound, refusal: { code: 'unknownChoice' } };
  const key = draftKey(reporter.person, draft);
  const { turn, outcome } = await store.openCase(key, municipality, Number(world.today.slice(0, 4)), (number) => {
    const turn = openingTurn(world, { number, municipality, reporter, report, at, key });
    const card = message && { message: { ...message, case: number, recipient: reporter.person } };
    return { ...turn, ...foundBy(world, turn.case), ...card };
  });
  if (outcome === 'committed') {
    wake();
    return done(turn.case);
  }
  const existing = await store.findCase(turn.case.number);
  return existing ? done(existing, true) : notFound;
}

async function bring(deps: InLine, number: CaseNumber, viewer: Recipient, form?: AskedForm): Promise<Outcome> {
  const open = form && !isGroup(viewer) ? await findOpenForm(deps.store, { case: number, person: viewer }, deps.now()) : null;
  const inUse = open !== null && open.verb === form?.verb;
  return settle(deps, number, (c, world) => show(world, c, viewer, deps.now(), form, inUse));
}

/** `inUse`: they have this form open, and an empty one in its place would take what they type in it. */
function show(world: World, c: Case, viewer: Recipient, at: Instant, form: AskedForm | undefined, inUse: boolean): Decided {
  if (isGroup(viewer)) return c.informed.includes(viewer) ? shownTurn(c, viewer) : notFound;
  const situation = situationOf(world, c, viewer, at);
  if (!situation.standing.sees) return notFound;
  const refusal = form && refusalOf(situation, form.verb, form);
  if (refusal) return refused(world, c, viewer, refusal);
  if (inUse) return done(c, true);
  // Whoever asks for the card is not kept waiting by a form that they left open on the old one.
  const closes: FormKey = { case: c.number, person: viewer };
  return { ...shownTurn(c, viewer, form && { verb: form.verb, draft: form.draft }), closes };
}

/** Once for each state of the case, however many messages come back, and only of someone whom it still waits for. */
function notReached(world: World, c: Case, person: PersonId, at: Instant): Decided {
  const key = `${person}/notReached@${c.state.sinceVersion}`;
  if (c.keys.includes(key) || !waitsFor(world, c, person)) return done(c, true);
  return turnOf(world, c, { by: person, at, key }, [{ type: 'notReached' }]);
}

async function attendDue(deps: InLine, due: DueCase): Promise<Outcome> {
  const outcome = await settle(deps, due.case, (c, world) => (c.errands ? done(c) : attend(world, c, due, deps.now())));
  return outcome.kind === 'done' && outcome.case.errands ? done(await errandsOf(deps, outcome.case)) : outcome;
}

/** Each commit sets the alarm anew, so whoever comes second finds another version and has nothing to do. */
function attend(world: World, c: Case, due: DueCase, at: Instant): Decided {
  return c.version === due.version ? attendedTurn(world, c, at) : done(c, true);
}

async function openForm({ store, now, worldAt, landed }: TurnDeps, key: FormKey, verb: Verb, seen: number): Promise<Outcome> {
  const at = now();
  const world = worldAt(at);
  const c = await store.findCase(key.case);
  if (!c) return notFound;
  const refusal = refusalOf(situationOf(world, c, key.person, at), verb, { seen });
  if (refusal) return refused(world, c, key.person, refusal);
  await landed(key, await store.openForm(formOpened(key, verb, at)));
  return done(c);
}

async function closeForm({ store, now, worldAt, wake }: TurnDeps, key: FormKey): Promise<Outcome> {
  await store.closeForm(key);
  wake();
  const c = await store.findCase(key.case);
  return c && sees(worldAt(now()), c, key.person) ? done(c) : notFound;
}

async function resend({ store, wake }: TurnDeps, recipient: Recipient | null): Promise<number> {
  const count = await store.resend(recipient);
  if (count > 0) wake();
  return count;
}
