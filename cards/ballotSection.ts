import type { Count } from '../src/domain/ballot/ballot.js';
import type { BallotView, ResultView, VoteView } from '../src/domain/ballot/view.js';
import type { CaseView } from '../src/domain/view.js';
import type { Room } from './room.js';
import type { Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import type { Clock } from './time.js';
import { box, run, shorten, userText } from './elements.js';
import { nameOf } from './people.js';
import { spelledDay } from './time.js';

const small = { size: 'Small', spacing: 'Small' } as const;
/** What one reason may take, and how many names and reasons there is room for; history keeps all of it. */
const mostWords = 160;
const mostLines = 12;

const said = { recommendation: 'recommended', decision: 'decided' } as const;

/** What the groups have said (the reasons once: the latest words stand out already), and how the vote that is under way stands. */
export function ballotSection({ results, ballot, word }: CaseView, texts: Texts, clock: Clock, room: Room): Element[] {
  const lines = [
    ...results.flatMap((result) => resultLines(room.events && word?.event.type !== said[result.kind] ? result : { ...result, reasons: [] }, texts, clock)),
    ...(ballot ? ballotLines(ballot, texts) : []),
  ];
  return lines.length > 0 ? [box('emphasis', lines)] : [];
}

function resultLines(result: ResultView, texts: Texts, clock: Clock): Element[] {
  const { ballots } = texts;
  const { kind, outcome, counts, byChair, at, number, reasons } = result;
  const sentence = `${ballots.results[kind](ballots.choices[outcome])} (${countsOf(counts, texts)})`;
  const aside = [number, byChair && ballots.byChair, clock.when(at)].filter(Boolean).join(' · ');
  return [
    userText([run(sentence, { size: 'Small', weight: 'Bolder' }), run(`  ${aside}`, { size: 'Small', isSubtle: true })]),
    ...reasons.slice(0, mostLines).map((words) => userText(texts.card.quote(shorten(words, mostWords)), { ...small, italic: true })),
  ];
}

function ballotLines(ballot: BallotView, texts: Texts): Element[] {
  const { ballots } = texts;
  const { kind, members, quorum, closesOn, stuck, mine, votes } = ballot;
  const lines = [
    ballots.stands(countsOf(ballot.counts, texts), members, quorum),
    closesOn && ballots.until(spelledDay(closesOn, texts.time)),
    stuck && ballots.stuck[stuck],
    mine && ballots.yours(ballots.choices[mine]),
    votes?.slice(0, mostLines).map((vote) => voteLine(vote, texts)).join('. '),
  ];
  return [
    userText(ballots.titles[kind], { size: 'Small', weight: 'Bolder' }),
    ...lines.flatMap((line) => (line ? [userText(line, small)] : [])),
  ];
}

function voteLine({ by, deputyFor, choice }: VoteView, texts: Texts): string {
  const name = nameOf(by, texts);
  const who = deputyFor ? texts.people.asDeputyFor(name, nameOf(deputyFor, texts)).replace(/,$/, '') : name;
  return `${who}: ${texts.ballots.choices[choice]}`;
}

/** "2 Bifall, 1 Avslag". */
function countsOf(counts: readonly Count[], { ballots }: Texts): string {
  const cast = counts.filter(({ votes }) => votes > 0);
  return cast.map(({ choice, votes }) => `${votes} ${ballots.choices[choice]}`).join(', ') || ballots.none;
}
