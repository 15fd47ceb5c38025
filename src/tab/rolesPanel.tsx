import { useEffect, useRef } from 'preact/hooks';
import type { Theme } from './host.js';
import type { PersonLines, SeatLines } from './rolesApi.js';
import type { RolesWords } from './rolesWords.js';
import type { PageWords } from './words.js';
import { Card } from './card.js';
import { Waiting } from './loading.js';
import { useFollowedCard, type CardDeps } from './followedCard.js';
import { Icon, Mark } from './rolesPicture.js';

interface PanelProps extends Omit<CardDeps, 'about' | 'words'> {
  readonly words: RolesWords & PageWords;
  readonly theme: Theme;
  /** null: it is about no seat, but what the button opens. */
  readonly seat: SeatLines | null;
  readonly close: () => void;
}

/** A seat with whoever can be reached there; for whoever may change it, the card of the chat. */
export function Panel({ words, theme, seat, button, close, ...rest }: PanelProps) {
  const place = useRef<HTMLElement>(null);
  const followed = useFollowedCard({ ...rest, words, button, about: JSON.stringify(seat) });
  const { card } = followed;
  // What had the focus is gone with the card that it stood on.
  useEffect(() => {
    const field = place.current?.querySelector<HTMLElement>('.card input, .card select');
    if (card && document.activeElement === document.body) (field ?? place.current)?.focus();
  }, [card]);
  const title = seat ? `${seat.name}, ${seat.place}` : (button?.title ?? words.gone);
  return (
    <section class="panel" ref={place} tabIndex={-1} aria-label={title} onInput={followed.writes}>
      <button type="button" class="close" onClick={close}>{words.close}</button>
      {button ? <Changing {...followed} words={words} theme={theme} /> : null}
      {seat && !button ? <Heading seat={seat} /> : null}
      {seat ? <Reach seat={seat} words={words} /> : null}
      {seat || button ? null : <p role="alert">{words.gone}</p>}
    </section>
  );
}

type ChangingProps = ReturnType<typeof useFollowedCard> & Pick<PanelProps, 'words' | 'theme'>;

function Changing({ card, said, heard, isStale, press, reopen, words, theme }: ChangingProps) {
  return (
    <>
      <p role="status">{said}</p>
      <p role="status" class="aside">{heard}</p>
      {isStale ? <p role="status">{words.changed} <button type="button" onClick={reopen}>{words.showChange}</button></p> : null}
      {card ? <Card card={card} theme={theme} press={press} /> : null}
      {!card && said ? <button type="button" onClick={reopen}>{words.retry}</button> : null}
      {card || said ? null : <Waiting loaded={{ value: null, fault: null, again: reopen }} words={words} />}
    </>
  );
}

function Heading({ seat: { name, place, state, mark } }: { seat: SeatLines }) {
  return (
    <>
      <h2>{name}</h2>
      <p class="small">{place}</p>
      {mark ? <p><Mark state={state} word={mark} /></p> : null}
    </>
  );
}

/** Who is there and how to reach them, and to whom the seat reports by which words. */
function Reach({ seat: { people, instead, reportsTo, source, state }, words }: { seat: SeatLines; words: RolesWords }) {
  const isEmpty = state === 'vacant' || state === 'unfilled';
  return (
    <div class="reach">
      <h3>{words.contact}</h3>
      {people.length > 0 ? <ul>{people.map((person, index) => <li key={index}><Person person={person} words={words} /></li>)}</ul> : null}
      {isEmpty || instead ? <p>{isEmpty ? `${words.nobodyHere} ` : ''}{instead}</p> : null}
      {reportsTo ? <p><Icon name="up" /> {reportsTo}</p> : null}
      {source ? <p class="small"><q lang="sv">{source.words}</q> {source.section}</p> : null}
    </div>
  );
}

function Person({ person: { name, note, email, chat }, words }: { person: PersonLines; words: RolesWords }) {
  return (
    <>
      <b dir="auto">{name}</b>
      {note ? <span class="small">{note}</span> : null}
      {email ? <a href={`mailto:${encodeURIComponent(email).replace('%40', '@')}`} aria-label={words.mail(name, email)}>{email}</a> : null}
      {chat ? <a href={chat.url} target="_blank" rel="noopener noreferrer">{chat.title}</a> : null}
    </>
  );
}
