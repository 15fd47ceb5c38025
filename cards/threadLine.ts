import type { EventView } from '../src/domain/view.js';
import type { Texts } from './texts/type.js';
import { actorOf, capital, targetName } from './people.js';

/** One sentence for the thread of a channel's card. Plain text: it holds names from data. */
export function threadLine(happened: EventView, texts: Texts): string {
  return capital(texts.thread[happened.event.type](actorOf(happened, texts), targetName(happened.to, texts)));
}
