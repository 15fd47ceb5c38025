import type { Case, CaseEvent } from '../../src/domain/case.js';
import type { Command, CommandOf, Verb } from '../../src/domain/commands.js';
import type { CaseNumber, Instant, PersonId } from '../../src/domain/ids.js';
import type { Municipality } from '../../src/domain/organisation.js';
import type { World } from '../../src/domain/responsibility.js';
import type { Random } from './random.js';
import { membersOf } from '../../src/domain/ballot/group.js';
import { pendingBallot } from '../../src/domain/ballot/pending.js';
import { targetsOf } from '../../src/domain/choices.js';
import { decide } from '../../src/domain/decide.js';
import { servicesFor } from '../../src/domain/directory.js';
import { instant, personId } from '../../src/domain/ids.js';
import { handlersAt, helpersAt } from '../../src/domain/responsibility.js';
import { approversOf, placeOf } from '../../src/domain/standing.js';
import { openingTurn, turnOf, type Turn } from '../../src/domain/turn.js';
import { dutyOf, type Duty } from '../../src/domain/wish/preparing/duty.js';
import { efforts, scales } from '../../src/domain/wish/proposal.js';
import { descriptions, firstNames, motives, reasons, titles, wordsFor } from './phrases.js';

/** What a case goes through, in order. A verb that nobody may use just then is left out. */
const stories = [
  ['take', 'resolve', 'confirm'],
  ['take', 'ask', 'answer', 'resolve', 'confirm'],
  ['take', 'comment', 'resolve', 'reopen', 'resolve', 'confirm'],
  ['requestEscalation', 'approve', 'take', 'resolve', 'confirm'],
  ['take', 'requestEscalation', 'decline', 'resolve', 'confirm'],
  ['take', 'handOver', 'take', 'requestEscalation', 'approve', 'take', 'comment', 'resolve', 'confirm'],
  ['requestEscalation', 'requestEscalation', 'approve', 'take', 'return', 'take', 'resolve', 'confirm'],
  ['requestEscalation', 'approve', 'take', 'requestEscalation', 'approve', 'contactSupplier', 'noteSupplierAnswer', 'resolve', 'confirm'],
  ['requestEscalation', 'requestEscalation', 'requestEscalation', 'approve', 'order', 'noteDelivery', 'acceptDelivery', 'confirm'],
  ['comment', 'withdraw'],
] as const satisfies readonly (readonly Verb[])[];
type StoryVerb = (typeof stories)[number][number] | 'voteEndorse' | 'voteApprove';

/** One case in this many is still open. */
const openOneIn = 14;
const yearMs = 365 * 24 * 60 * 60 * 1000;

export interface Told {
  readonly case: Case;
  readonly events: readonly CaseEvent[];
}

/** What a case goes through, and since when. */
export interface Story {
  readonly verbs: readonly StoryVerb[];
  readonly reportedAt: Instant;
}

/** Open cases are weeks old, closed ones up to two years. */
export function invent(random: Random, now: number): Story {
  const story = random.pick(stories);
  const open = random.below(openOneIn) === 0;
  const verbs = open ? story.slice(0, random.below(story.length)) : story;
  const reportedAt = now - (open ? yearMs / 20 : 2 * yearMs) * random.fraction() - 1000;
  return { verbs, reportedAt: instant(new Date(reportedAt)) };
}

/** One case with its whole history, decided by the real rules. */
export function tell(world: World, random: Random, { verbs, reportedAt }: Story, number: CaseNumber, municipality: Municipality, now: number): Told {
  const opening = openingTurn(world, report(world, random, number, municipality, reportedAt));
  let clock = Date.parse(reportedAt);
  const told = { case: opening.case, events: [...opening.events] };
  const then = (turn: Turn | null) => {
    if (!turn) return;
    told.case = turn.case;
    told.events.push(...turn.events);
  };
  for (const verb of verbs) {
    clock = Math.min(now, clock + random.below(20 * 60) * 60_000);
    const at = instant(new Date(clock));
    // Nothing but its votes moves a case on from a group, and nothing but their own word from those who decide alone.
    for (let said = decisionsOn(world, random, told.case); said.length > 0; said = decisionsOn(world, random, told.case))
      for (const { by, ...asked } of said) then(turnBy(world, told.case, by, at, asked));
    then(act(world, random, told.case, verb, at));
  }
  return told;
}

function report(world: World, random: Random, number: CaseNumber, { code, tenantId }: Municipality, at: Instant) {
  const { chains, priorities } = world.directory.organisation;
  const service = random.pick(servicesFor(world.directory, code));
  const reporter = `${random.pick(firstNames)} ${random.letter()}`;
  return {
    number,
    municipality: code,
    reporter: { person: personId(tenantId, `seed-${random.below(5000)}`), name: reporter },
    report: {
      kind: random.pick(chains).id,
      title: `${service.name}: ${random.pick(titles)}`.slice(0, 120),
      description: random.pick(descriptions),
      service: service.id,
      priority: random.pick(priorities).id,
    },
    at,
    key: `seed/${number}`,
  };
}

type Asked = { readonly [V in Verb]: CommandOf<V> }[Verb];

/** Everyone in the group that a case has come to is in favour, and so is whoever decides alone. */
function decisionsOn(world: World, random: Random, c: Case): readonly (Asked & { readonly by: PersonId })[] {
  const ballot = pendingBallot(world, c);
  const words = random.pick(motives);
  if (ballot) {
    const verb = ballot.kind === 'recommendation' ? 'voteEndorse' : 'voteApprove';
    return membersOf(world.directory, ballot.group, world.today).map((by) => ({ by, verb, input: { words } }));
  }
  const duty = dutyOf(world, c);
  const by = duty?.holders[0]?.person;
  return duty && by ? [{ by, ...dutyDone(random, duty.kind, words) }] : [];
}

function dutyDone(random: Random, kind: Duty['kind'], words: string): Asked {
  const cost = 10_000 * (1 + random.below(60));
  switch (kind) {
    case 'preparation':
      return { verb: 'prepare', input: { effort: random.pick(efforts), cost, supplierAnswer: '', dependencies: '', scale: random.pick(scales) } };
    case 'ruling':
      return { verb: 'ruleApprove', input: { words, left: null } };
    case 'basis':
      return { verb: 'layBasis', input: { text: words, cost, recommendation: words } };
    case 'funding':
      return { verb: 'grantFunds', input: { words } };
  }
}

/** null: too late, since the vote is over. */
function turnBy(world: World, c: Case, by: PersonId, at: Instant, asked: Asked): Turn | null {
  const command: Command = { case: c.number, by, at, key: `seed/${c.events}`, seen: null, ...asked };
  const decision = decide(world, c, command);
  return 'happenings' in decision ? turnOf(world, c, command, decision.happenings) : null;
}

function act(world: World, random: Random, c: Case, verb: StoryVerb, at: Instant): Turn | null {
  for (const by of peopleAround(world, c)) {
    const to = random.pick([{ person: by }, ...targetsOf(world, c, by)]);
    const input = { words: random.pick(wordsFor[verb] ?? reasons), platformFault: true, to, until: null };
    const turn = turnBy(world, c, by, at, { verb, input });
    if (turn) return turn;
  }
  return null;
}

function peopleAround(world: World, c: Case): readonly PersonId[] {
  const place = placeOf(world, c);
  const handed = c.handedTo ? helpersAt(world, place) : [];
  const responsible = [...handed, approversOf(world, c), handlersAt(world, place)];
  return [c.reporter.person, ...responsible.flatMap((r) => r?.holders.map((h) => h.person) ?? [])];
}
