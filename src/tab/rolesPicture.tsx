import type { ComponentChildren } from 'preact';
import type { SeatLines } from './rolesApi.js';
import type { RolesWords } from './rolesWords.js';

export interface SeatProps {
  readonly words: RolesWords;
  /** The seat that is open; empty: none. */
  readonly open: string;
  readonly choose: (id: string) => void;
}

interface TreeProps extends SeatProps {
  readonly seats: readonly SeatLines[];
  /** What else reports to a seat, as the last of those who do. */
  readonly also?: { readonly seat: string; readonly item: ComponentChildren } | undefined;
  readonly last?: ComponentChildren;
}

/** Who reports to whom: lists within lists, with lines drawn by the style. */
export function Tree({ seats, also, last = null, ...props }: TreeProps) {
  return (
    <ul>
      {seats.map((seat) => {
        const item = also?.seat === seat.id ? also.item : null;
        return (
          <li key={seat.id}>
            <SeatBox seat={seat} {...props} />
            {seat.below.length > 0 || item ? <Tree seats={seat.below} also={also} last={item} {...props} /> : null}
          </li>
        );
      })}
      {last ? <li>{last}</li> : null}
    </ul>
  );
}

const mostNames = 4;

/** One seat: role, state and names, and heard alone also to whom it reports. Out of the tree it says its place. */
export function SeatBox({ seat, words, open, choose, place = false }: SeatProps & { readonly seat: SeatLines; readonly place?: boolean }) {
  const { id, name, state, mark, people, instead, reportsTo, change } = seat;
  return (
    <button type="button" id={place ? undefined : `seat-${id}`} class={`seat ${state}`} aria-current={id === open ? 'true' : undefined} onClick={() => choose(id)}>
      <span class="role">{name}</span>
      {mark ? <Mark state={state} word={mark} /> : null}
      {place ? <span class="small">{seat.place}</span> : null}
      {people.slice(0, mostNames).map((person, index) => (
        <span class="name" dir="auto" key={index}>{person.name}{person.note ? <span class="small">{person.note}</span> : null}</span>
      ))}
      {people.length > mostNames ? <span class="small">{words.andMore(people.length - mostNames)}</span> : null}
      {instead ? <span class="small">{instead}</span> : null}
      <span class="aside">{reportsTo ? `. ${reportsTo}. ` : '. '}</span>
      {change ? <span class="change"><Icon name="pen" />{words.change}</span> : null}
    </button>
  );
}

/** A state by a sign, a word and a colour. */
export function Mark({ state, word }: { state: SeatLines['state']; word: string }) {
  return <span class={`mark ${state}`}><Icon name={icons[state]} />{word}</span>;
}

const icons = { held: 'seat', vacant: 'seat', unfilled: 'seat', deputised: 'swap', outside: 'away' } as const;
const paths = {
  seat: 'M8 1.5v0M8 4.5v4M8 11v.5M8 1.25a6.75 6.75 0 1 0 0 13.5a6.75 6.75 0 1 0 0-13.5',
  swap: 'M2 5.5h11M10 2.5l3 3l-3 3M14 10.5H3M6 7.5l-3 3l3 3',
  away: 'M6 3H3v10h10v-3M9 2.5h4.5V7M13 3L7.5 8.5',
  down: 'M8 2v11.5M3.5 9L8 13.5L12.5 9',
  up: 'M8 14V2.5M3.5 7L8 2.5L12.5 7',
  pen: 'M3 13l.7-3L11 2.7l2.3 2.3L6 12.3zM9.5 4.2l2.3 2.3',
} as const;

export function Icon({ name }: { name: keyof typeof paths }) {
  return (
    <svg class="icon" viewBox="0 0 16 16" width="16" height="16" aria-hidden="true" focusable="false">
      <path d={paths[name]} fill="none" stroke="currentColor" stroke-width="1.5" stroke-linecap="round" stroke-linejoin="round" />
    </svg>
  );
}
