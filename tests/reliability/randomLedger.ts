import type { Handle, Outcome, ReportRequest } from '../../src/app/handle.js';
import type { Case, CaseEvent } from '../../src/domain/case.js';
import type { Command, Refusal, Verb } from '../../src/domain/commands.js';
import type { CaseNumber, Instant, PersonId } from '../../src/domain/ids.js';
import type { CaseNotice } from '../../src/domain/notices.js';
import type { World } from '../../src/domain/responsibility.js';
import { decide, situationOf } from '../../src/domain/decide.js';
import { refusalOf } from '../../src/domain/rules.js';
import { sees } from '../../src/domain/standing.js';
import { supports } from '../../src/domain/wish/support.js';
import { openingTurn, shownTurn, turnOf, type Turn } from '../../src/domain/turn.js';

/** All that must be stored of one case when each request has been carried out once, in order: nothing more, nothing less. */
export interface Ledger {
  readonly case: Case;
  readonly history: readonly CaseEvent[];
  readonly notices: ReadonlyMap<string, CaseNotice>;
  /** Everyone who has opened a form, and for what; null: it has been closed since. */
  readonly forms: ReadonlyMap<PersonId, Verb | null>;
  /** Commands that have been carried out, however long ago. */
  readonly acted: ReadonlySet<string>;
}

export type Answer = Pick<Outcome, 'kind' | 'case'> & { readonly refusal?: Refusal };

export interface Request {
  readonly send: (handle: Handle) => Promise<Outcome>;
  /** What must be answered and stored, where `before` is stored. */
  readonly expect: (before: Ledger) => readonly [Answer, Ledger];
}

export function reporting(request: ReportRequest): Request {
  return { send: (handle) => handle.report(request), expect: (before) => [done(before), before] };
}

/** What the first of the reports makes, under the number that it got. */
export function born(world: World, number: CaseNumber, { reporter, draft, ...rest }: ReportRequest, at: Instant): Ledger {
  const turn = openingTurn(world, { ...rest, number, reporter, at, key: `${reporter.person}/${draft}` });
  return written({ case: turn.case, history: [], notices: new Map(), forms: new Map(), acted: new Set() }, turn, reporter.person);
}

export function acting(world: World, command: Command): Request {
  const key = `${command.by}/${command.key}`;
  return {
    send: (handle) => handle.act(command),
    expect(before) {
      const joined = command.verb === 'support' && supports(before.case, command.by);
      if (before.acted.has(key) || joined) return [done(before), before];
      const decision = decide(world, before.case, command);
      if ('refusal' in decision) return [refused(world, before, command.by, decision.refusal), before];
      const after = written(before, turnOf(world, before.case, { ...command, key }, decision.happenings), command.by);
      return [done(after), { ...after, acted: new Set([...before.acted, key]) }];
    },
  };
}

export function showing(world: World, number: CaseNumber, viewer: PersonId): Request {
  return {
    send: (handle) => handle.show(number, viewer),
    expect(before) {
      if (!sees(world, before.case, viewer)) return [notFound, before];
      const after = written(before, shownTurn(before.case, viewer), viewer);
      return [done(after), after];
    },
  };
}

export function openingForm(world: World, number: CaseNumber, person: PersonId, verb: Verb, seen: number, at: Instant): Request {
  return {
    send: (handle) => handle.openForm({ case: number, person }, verb, seen),
    expect(before) {
      const refusal = refusalOf(situationOf(world, before.case, person, at), verb, { seen });
      if (refusal) return [refused(world, before, person, refusal), before];
      return [done(before), { ...before, forms: new Map([...before.forms, [person, verb]]) }];
    },
  };
}

export function closingForm(world: World, number: CaseNumber, person: PersonId): Request {
  return {
    send: (handle) => handle.closeForm({ case: number, person }),
    expect: (before) => [sees(world, before.case, person) ? done(before) : notFound, closed(before, person)],
  };
}

const notFound: Answer = { kind: 'refused', refusal: { code: 'notFound' }, case: null };
const done = (ledger: Ledger): Answer => ({ kind: 'done', case: ledger.case });

function refused(world: World, { case: c }: Ledger, by: PersonId, refusal: Refusal): Answer {
  return { kind: 'refused', refusal, case: sees(world, c, by) ? c : null };
}

function written(before: Ledger, turn: Turn, by: PersonId): Ledger {
  const history = [...before.history, ...turn.events];
  const notices = new Map([...before.notices, ...turn.notices.map((notice) => [notice.id, notice] as const)]);
  return { ...closed(before, by), case: turn.case, history, notices };
}

function closed(before: Ledger, person: PersonId): Ledger {
  return before.forms.has(person) ? { ...before, forms: new Map([...before.forms, [person, null]]) } : before;
}
