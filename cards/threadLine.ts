import type { EventView } from '../src/domain/view.js';
import type { Texts } from './texts/type.js';
import { actorOf, capital, targetName } from './people.js';

/** One sentence for the thread of a channel's card. Plain text: it holds names from data. */
export function threadLine(happened: EventView, texts: Texts): string {
  const { event } = happened;
  const about = 'result' in event ? texts.ballots.choices[event.result.state.outcome] : targetName(happened.to, texts);
  return capital(texts.thread[event.type](actorOf(happened, texts), about));
}
