import { useEffect, useRef, useState } from 'preact/hooks';
import type { Detail, Pressed } from './api.js';
import type { PageProps } from './main.js';
import { begunOn } from './drafts.js';
import { Story } from './story.js';
import { useLoaded, Waiting } from './loading.js';

const numberIn = (card: object) => /[A-Z]{2,10}-\d{2}-\d{4,}/.exec(JSON.stringify(card))?.[0] ?? null;

/** One case, or a new report. What is being written is kept: another's change is told, and shown when asked for. */
export function CasePage(props: PageProps) {
  const { me, words, theme, address, go } = props;
  const number = address.get('case') ?? '';
  const { loaded, card, said, isStale, press, fresh, wrote } = useCase(props, number);
  const isNew = number === 'new';
  const { value } = loaded;
  return (
    <main onInput={wrote}>
      <p><button type="button" onClick={() => go({ case: '' })}>{words.back}</button></p>
      <h1 tabIndex={-1}>{isNew ? words.newReport : <>{number} <bdi>{value?.title ?? ''}</bdi></>}</h1>
      <p role="status">{said}</p>
      {isStale ? <p role="status">{words.changed} <button type="button" onClick={fresh}>{words.showChange}</button></p> : null}
      {value && !loaded.fault ? null : <Waiting loaded={loaded} words={words} />}
      {value && card ? (
        <div class={isNew ? '' : 'two'}>
          <section aria-label={words.card}><Begun card={card} words={words} /><value.Card card={card} theme={theme} press={(verb, data) => void press(verb, data)} /></section>
          {isNew ? null : <Story detail={value} words={words} language={me.language} />}
        </div>
      ) : null}
    </main>
  );
}

/** A case as it is shown and worked on. */
function useCase({ api, words, go, changed }: PageProps, number: string) {
  const isNew = number === 'new';
  const loaded = useLoaded(number, async () => {
    // What draws cards is large, and the lists have no need of it.
    const [detail, { Card }] = await Promise.all([isNew ? newCase(api) : api.oneCase(number), import('./card.js')]);
    return { ...detail, Card };
  });
  const [card, setCard] = useState<object | null>(null);
  const [said, setSaid] = useState('');
  const [isStale, setStale] = useState(false);
  const writing = useRef(false);
  const fresh = () => { writing.current = false; setStale(false); loaded.again(); };
  const wrote = () => void (writing.current = true);
  // What was asked for before a form was opened may come after it.
  useEffect(() => { if (!writing.current) setCard(loaded.value?.card ?? null); }, [loaded.value]);
  useEffect(() => {
    if (changed.count === 0 || isNew || (changed.number !== null && changed.number !== number)) return;
    if (writing.current) setStale(true);
    else loaded.again();
  }, [changed.count]);

  async function press(verb: string, data: object): Promise<void> {
    if (verb === 'show' && 'case' in data) return go({ case: String(data.case) });
    const { card: answer, words: sentence = '' }: Pressed = await api.press(verb, data).catch(() => ({ words: words.trouble }));
    setSaid(sentence);
    if (!answer) return;
    setCard(answer);
    // A form that has just opened, or came back filled in, is somebody's writing.
    writing.current = JSON.stringify(answer).includes('"type":"Input.');
    const made = numberIn(answer);
    if (isNew && !writing.current && made) go({ case: made });
  }

  return { loaded, card, said, isStale, press, fresh, wrote };
}

/** Which buttons lead back to what is half written. */
function Begun({ card, words }: { card: object; words: PageProps['words'] }) {
  return <>{begunOn(card).map((title) => <p key={title} class="small">{words.begun(title)}</p>)}</>;
}

async function newCase(api: PageProps['api']): Promise<Detail> {
  const { card = {} } = await api.press('newReport', { text: '' });
  return { number: '', version: 0, title: '', timeline: [], chain: [], card };
}
