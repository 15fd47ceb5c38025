import type { ClosedBallot, Vote } from '../domain/ballot/ballot.js';
import type { Case, CaseEvent } from '../domain/case.js';
import type { Day, Instant } from '../domain/ids.js';
import type { World } from '../domain/responsibility.js';
import type { Decider } from '../domain/wish/lists.js';
import type { Ruling } from '../domain/wish/ruling.js';
import type { Block, Maybe, Paper } from './paper.js';
import { asOf } from '../domain/replay.js';
import { proposalFacts } from './caseFacts.js';
import { choices, counted, dayText, nameOf, roles } from './names.js';
import { blank, facts, list, paragraph, section, subsection, table } from './paper.js';
import { fileName } from './plain.js';

/** A case with its whole history. */
export interface Told {
  readonly case: Case;
  readonly history: readonly CaseEvent[];
}

/** What was decided, and on what: the case as it stood then. */
type Item = { readonly case: Case; readonly at: Instant; readonly number: string | null } & (
  | { readonly result: ClosedBallot }
  | { readonly ruling: Ruling }
);
type Voted = Extract<Item, { readonly result: unknown }>;

/** What a group or an office decided, or recommended, on a day; null: nothing. */
export function minutes(world: World, decider: Decider, day: Day, cases: readonly Told[]): Paper | null {
  const items = cases.flatMap((told) => itemsOf(told, decider, day)).sort((a, b) => order(a).localeCompare(order(b)));
  if (items.length === 0) return null;
  const title = `Protokoll: ${roles[decider]}, ${dayText(day)}`;
  const voted = items.filter((item): item is Voted => 'result' in item);
  const blocks = [
    ...facts(['Organisation', world.directory.organisation.name], ['Datum', dayText(day)], ['Ärenden', String(items.length)]),
    ...(voted.length > 0 ? participants(world, voted.map(({ result }) => result)) : officers(world, items)),
    section(decider === 'managementGroup' ? 'Rekommendationer' : 'Beslut'),
    ...items.flatMap((item, index) => itemBlocks(world, item, index + 1)),
    ...signatures(world, voted.at(-1)?.result),
  ];
  return { title, fileName: fileName(`Protokoll ${roles[decider].toLowerCase()} ${day}`), blocks };
}

function order({ at, case: c }: Item): string {
  return `${at} ${c.number}`;
}

function itemsOf({ case: c, history }: Told, decider: Decider, day: Day): readonly Item[] {
  const then = (at: Instant) => ({ case: asOf(c, history, at), at });
  if (decider === 'managementGroup') {
    // The case keeps the latest; its history keeps them all.
    const results = history.flatMap((event) => (event.type === 'recommended' ? [event.result] : []));
    return results.filter(({ on }) => on === day).map((result) => ({ ...then(result.at), number: null, result }));
  }
  if (decider === 'steeringGroup') {
    const decisions = (c.decisions ?? []).filter(({ result }) => result.on === day);
    return decisions.map(({ number, result }) => ({ ...then(result.at), number, result }));
  }
  const rulings = (c.rulings ?? []).filter(({ office, on }) => office === decider && on === day);
  return rulings.map((ruling) => ({ ...then(ruling.at), number: ruling.number, ruling }));
}

/** Who was in the group that day, who voted, and in whose place. */
function participants(world: World, results: readonly ClosedBallot[]): readonly Block[] {
  const members = [...new Set(results.flatMap((result) => result.members))];
  const votes = results.flatMap((result) => result.votes);
  const rows = members.map((member) => {
    const by = [...new Set(votes.filter(({ seat }) => seat === member).map((vote) => vote.by))];
    const took = by.map((person) => (person === member ? 'Röstade' : `${nameOf(world, person)} röstade som ersättare`));
    return [nameOf(world, member), took.join(', ') || 'Röstade inte'];
  });
  const [{ chair = null, quorum = 0 } = {}] = results.slice(-1);
  return [
    section('Deltagare'),
    ...facts(['Ordförande', chair ? nameOf(world, chair) : 'Ingen är utsedd'], ['Beslutsför', `När minst ${quorum} av ${members.length} ledamöter har röstat`]),
    ...table(['Ledamot', 'Deltog'], rows),
    paragraph('Rösterna lämnades på kort i Microsoft Teams. Träffades ni också, skriv var.'),
    blank('Plats'),
  ];
}

function officers(world: World, items: readonly Item[]): readonly Block[] {
  const by = items.flatMap((item) => ('ruling' in item ? [inPlaceOf(world, item.ruling.by, item.ruling.deputyFor)] : []));
  return [section('Beslutsfattare'), ...list([...new Set(by)])];
}

function inPlaceOf(world: World, by: Vote['by'], other: Vote['by'] | undefined): string {
  return other && other !== by ? `${nameOf(world, by)}, ersättare för ${nameOf(world, other)}` : nameOf(world, by);
}

function itemBlocks(world: World, item: Item, nth: number): readonly Block[] {
  const { case: c, number } = item;
  const known = [['Beslutsnummer', number], ['Ärende', c.number], ...proposalFacts(world, c)] as const;
  const heading = subsection(`§ ${nth} ${c.report.title}`);
  return 'ruling' in item
    ? [heading, ...facts(...known, ...advice(c), ...rulingFacts(world, item.ruling))]
    : [heading, ...facts(...known, ...(number === null ? [] : advice(c)), ...resultFacts(world, item)), ...votes(world, item)];
}

function rulingFacts(world: World, { outcome, by, deputyFor, words }: Ruling): readonly Maybe[] {
  return [['Beslut', choices[outcome]], ['Beslutsfattare', inPlaceOf(world, by, deputyFor)], ['Motivering', words]];
}

function resultFacts(world: World, { number, result }: Voted): readonly Maybe[] {
  const { state } = result;
  const casting = state.by === 'chair' ? inPlaceOf(world, state.casting.by, state.casting.seat) : null;
  const theirs = result.votes.filter(({ choice }) => choice === state.outcome);
  return [
    [number === null ? 'Rekommendation' : 'Beslut', choices[state.outcome]],
    ['Röster', countsText(result)],
    ['Avgörande', casting && `Det stod lika, och ${casting} avgjorde med sin röst`],
    ['Motivering', theirs.map(({ words }) => words).filter(Boolean).join('\n')],
  ];
}

/** Who voted what; and what those said who wanted something else, so that it is seen as their reservation. */
function votes(world: World, { result }: Voted): readonly Block[] {
  const others = result.votes.filter(({ choice }) => choice !== result.state.outcome);
  const rows = result.votes.map(({ seat, choice, by }) => [nameOf(world, seat), choices[choice], nameOf(world, by)]);
  const said = others.map(({ by, seat, choice, words }) => `${inPlaceOf(world, by, seat)}: ${choices[choice]}${words && `. ${words}`}`);
  return [...table(['Ledamot', 'Röst', 'Lämnad av'], rows), ...(said.length > 0 ? [paragraph('Avvikande mening:')] : []), ...list(said)];
}

/** What the managementGroup had said by then, and why. */
function advice({ recommendation }: Case): readonly Maybe[] {
  if (!recommendation) return [];
  const { state, on } = recommendation;
  const reasons = recommendation.votes.map(({ choice, words }) => `${choices[choice]}: ${words}`);
  return [
    ['Förvaltningsgruppens rekommendation', `${choices[state.outcome]} (${countsText(recommendation)}), ${dayText(on)}`],
    ['Förvaltningsgruppens skäl', reasons.join('\n')],
  ];
}

/** "3 Bifall, 1 Avslag, av 5 ledamöter". */
function countsText({ counts, members }: ClosedBallot): string {
  const cast = counts.filter(({ votes }) => votes > 0).map(({ choice, votes }) => `${votes} ${choices[choice]}`);
  return `${cast.join(', ')}, av ${counted(members.length, 'ledamot', 'ledamöter')}`;
}

function signatures(world: World, result: ClosedBallot | undefined): readonly Block[] {
  const chair = result?.chair ? `${nameOf(world, result.chair)}, ordförande` : null;
  const labels = result ? [chair ?? 'Ordförande', 'Justerare, namn', 'Justerare, underskrift'] : ['Beslutsfattare'];
  return [section('Justering'), ...[...labels, 'Datum'].map(blank)];
}
