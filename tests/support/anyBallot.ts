import fc from 'fast-check';
import type { Ballot, Cast } from '../../src/domain/ballot/ballot.js';
import type { Casting } from '../../src/domain/ballot/castVote.js';
import type { World } from '../../src/domain/responsibility.js';
import { choices } from '../../src/domain/ballot/ballot.js';
import { castVote } from '../../src/domain/ballot/castVote.js';
import { day, plusDays } from '../../src/domain/ids.js';
import { closing, noonOf, opened, worldOf } from './ballots.js';
import { person, type Post } from './organisation.js';

/** Few people: most are members at some time, and deputise for others at some. */
export const crowd = ['ada', 'bo', 'cleo', 'dan', 'eva', 'folke'] as const;
const everyone = [...crowd, 'outsider'] as const;

const name = fc.constantFrom(...crowd);
/** A ballot begins on 2 March and people come, go and vote for about a week. */
const date = fc.integer({ min: 1, max: 9 }).map((n) => `2026-03-0${n}`);
const period = fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, fc.record({ from: date }), fc.record({ to: date }));
const member = fc.tuple(name, period).map(([who, when]): Post => ({ name: who, ...when }));
const deputy = fc.tuple(name, name, period).map(([who, deputyFor, when]): Post => ({ name: who, deputyFor, ...when }));
/** Deputies and members in any order: the directory keeps none. */
const posts = fc
  .tuple(fc.array(member, { minLength: 2, maxLength: 5 }), fc.array(deputy, { maxLength: 4 }), fc.boolean())
  .map(([members, deputies, first]) => (first ? [...deputies, ...members] : [...members, ...deputies]));

const vote = fc.record({ who: fc.constantFrom(...everyone), choice: fc.constantFrom(0, 0, 0, 1, 1, 1, 2), days: fc.constantFrom(0, 0, 0, 0, 1) });
export type AnyVote = typeof vote extends fc.Arbitrary<infer T> ? T : never;

export const anyStory = fc.record({
  group: fc.constantFrom('managementGroup', 'steeringGroup'),
  kind: fc.constantFrom('recommendation', 'decision'),
  posts,
  itLead: fc.subarray([...crowd], { maxLength: 1 }),
  rules: fc.record({ chair: name, quorum: fc.integer({ min: 1, max: 5 }) }, { requiredKeys: [] }),
  closesOn: fc.option(date.map(day)),
  /** Whether whoever looks after ballots closes what is decided, at once. */
  isKept: fc.boolean(),
  votes: fc.array(vote, { minLength: 4, maxLength: 20 }),
});
export type Story = typeof anyStory extends fc.Arbitrary<infer T> ? T : never;

/** One vote, asked on a day, and what became of the ballot. */
export interface Moment {
  readonly world: World;
  readonly asked: Cast;
  readonly before: Ballot;
  readonly casting: Casting;
  readonly after: Ballot;
}

export function beginning({ group, kind, posts, itLead, rules, closesOn }: Story): { readonly world: World; readonly ballot: Ballot } {
  const { chair, ...rest } = rules;
  const groups = { [group]: { ...rest, ...(chair && { chair: person(chair) }) } };
  const world = worldOf({ itLead, managementGroup: [], steeringGroup: [], [group]: posts }, groups, day('2026-03-02'));
  return { world, ballot: { group, kind, opened, closesOn, votes: [] } };
}

export function castOf({ kind }: Ballot, { today }: World, { who, choice }: AnyVote): Cast {
  return { by: person(who), choice: choices[kind][choice] ?? 'abstain', words: 'Därför', at: noonOf(today) };
}

/** What becomes of a ballot while people vote, come and go; it is looked after before and after each vote. */
export function* momentsOf(story: Story): Generator<Moment> {
  const { world: first, ballot } = beginning(story);
  let today = first.today;
  let so = ballot;
  for (const one of story.votes) {
    today = plusDays(today, one.days);
    const world = { ...first, today };
    const before = story.isKept ? closing(world, so) : so;
    const asked = castOf(before, world, one);
    const casting = castVote(world, before, asked);
    const after = 'vote' in casting ? { ...before, votes: [...before.votes, casting.vote] } : before;
    so = story.isKept ? closing(world, after) : after;
    yield { world, asked, before, casting, after: so };
  }
}
