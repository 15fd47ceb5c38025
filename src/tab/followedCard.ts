import { useEffect, useRef, useState } from 'preact/hooks';
import type { Api, Pressed } from './api.js';
import type { Pressable } from './rolesApi.js';

export interface CardDeps {
  readonly api: Api;
  readonly words: { readonly trouble: string };
  /** What opens the card; null: there is none. */
  readonly button: Pressable | null;
  /** Changes when what the card is about does. */
  readonly about: string;
  /** Finds out what `about` is by now; null: nobody could say. */
  readonly renew: () => Promise<string | null>;
}

/** A card that follows what others change, but for what is being written: then it is told that they did. */
export function useFollowedCard({ button, about, renew, ...deps }: CardDeps) {
  const { ask, isWriting, ...shown } = useCard(deps);
  const [heard, setHeard] = useState('');
  const [isStale, setStale] = useState(false);
  const isPressing = useRef(false);
  const drawnOf = useRef(about);

  async function reopen(): Promise<void> {
    if (button && (await ask(button.verb, button.data))) setStale(false);
  }

  /** What changes meanwhile is the reader's own doing, and on the card already. */
  async function press(verb: string, data: object): Promise<void> {
    isPressing.current = true;
    const card = await ask(verb, data);
    if (card) setStale(false);
    setHeard(card && 'fallbackText' in card ? String(card.fallbackText) : '');
    drawnOf.current = (await renew()) ?? drawnOf.current;
    isPressing.current = false;
  }

  useEffect(() => void reopen(), [JSON.stringify(button)]);
  useEffect(() => {
    if (isPressing.current || drawnOf.current === about) return;
    drawnOf.current = about;
    if (isWriting.current) setStale(true);
    else void reopen();
  }, [about]);

  const ways = {
    reopen: () => void reopen(),
    press: (verb: string, data: object) => void press(verb, data),
    writes: () => void (isWriting.current = true),
  };
  /** `heard`: the answer to the last press for whoever does not see it. */
  return { ...shown, heard, isStale, ...ways };
}

/** The newest card that came, or the sentence that came instead: the card then stays. */
function useCard({ api, words }: Pick<CardDeps, 'api' | 'words'>) {
  const [card, setCard] = useState<object | null>(null);
  const [said, setSaid] = useState('');
  const isWriting = useRef(false);

  async function ask(verb: string, data: object): Promise<object | null> {
    const { card: answer, words: sentence = '' }: Pressed = await api.press(verb, data).catch(() => ({ words: words.trouble }));
    setSaid(sentence);
    if (!answer) return null;
    setCard(answer);
    // A form that has just opened, or came back filled in, is somebody's writing.
    isWriting.current = JSON.stringify(answer).includes('"type":"Input.');
    return answer;
  }
  return { card, said, isWriting, ask };
}
