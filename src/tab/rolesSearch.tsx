import type { PageProps } from './main.js';
import type { RolesWords } from './rolesWords.js';
import { useLoaded, Waiting } from './loading.js';
import { findSeats } from './rolesApi.js';
import { SearchInput } from './searchInput.js';
import { SeatBox, type SeatProps } from './rolesPicture.js';

type SearchProps = Pick<PageProps, 'address' | 'go'> & { readonly words: RolesWords };

export function SearchForm({ address, go, words }: SearchProps) {
  const text = address.get('text') ?? '';
  return (
    <form class="filters" role="search" onSubmit={(event) => event.preventDefault()}>
      <label>{words.search}<SearchInput text={text} seek={(sought) => go({ text: sought })} /></label>
      <button type="submit" class="first">{words.find}</button>
      {text ? <button type="button" onClick={() => go({ text: '' })}>{words.clear}</button> : null}
    </form>
  );
}

interface ResultsProps extends SeatProps, Pick<PageProps, 'api'> {
  readonly words: RolesWords & PageProps['words'];
  readonly text: string;
  /** Of the directory: what was found is asked for again when it changes. */
  readonly etag: string;
}

/** The seats that the words mean. */
export function Results({ api, text, words, etag, ...props }: ResultsProps) {
  const loaded = useLoaded(`${text} ${etag}`, () => findSeats(api, text));
  if (!loaded.value) return <Waiting loaded={loaded} words={words} />;
  const { note, seats, more } = loaded.value;
  return (
    <section class="found" aria-label={words.results}>
      <p role="status">{note || words.found(seats.length)}</p>
      <ul>{seats.map((seat) => <li key={seat.id}><SeatBox seat={seat} place words={words} {...props} /></li>)}</ul>
      {more ? <p>{more}</p> : null}
    </section>
  );
}
