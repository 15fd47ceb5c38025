import type { Change } from '../src/domain/changes.js';
import type { CaseView, EventView } from '../src/domain/view.js';
import type { Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import type { Clock } from './time.js';
import { wordsOf } from './box.js';
import { run, shorten, text, userText } from './elements.js';
import { orderDetail } from './orders.js';
import { named } from './named.js';
import { eventSentence } from './people.js';

/** What one event may take on the card, in characters; history keeps it in full. */
const mostWords = 280;
const listId = 'events';

/** The latest events, newest first, behind a button that opens them. */
export function history(view: CaseView, texts: Texts, clock: Clock): Element[] {
  const { card } = texts;
  const earlier = view.eventCount - view.events.length;
  const lines = view.events.map((event) => eventLine(event, texts, clock));
  const rest = earlier > 0 ? [text(card.earlier(earlier), { size: 'Small', isSubtle: true, spacing: 'Small' })] : [];
  return [
    {
      type: 'ActionSet',
      spacing: 'Medium',
      actions: [{ type: 'Action.ToggleVisibility', title: card.events(view.eventCount), targetElements: [listId] }],
    },
    { type: 'Container', id: listId, isVisible: false, spacing: 'Small', items: [...lines, ...rest] },
  ];
}

function eventLine(shown: EventView, texts: Texts, clock: Clock): Element {
  const said = detail(shown, texts);
  return userText(
    [
      run(`${clock.when(shown.event.at)}  `, { size: 'Small', isSubtle: true }),
      run(`${eventSentence(shown, texts)}${said && ': '}`, { size: 'Small' }),
      ...(said ? [run(said, { size: 'Small', italic: true })] : []),
    ],
    { spacing: 'Small' },
  );
}

/** What was said, or what an edit changed: both versions of each field, sharing the room of one event. */
export function detail(shown: EventView, texts: Texts, most = mostWords): string {
  const words = wordsOf(shown);
  const said = [orderDetail(shown, texts), words && texts.card.quote(shorten(words, most))].filter(Boolean).join(', ');
  if (said) return said;
  const room = Math.floor(most / (2 * shown.changes.length));
  const version = (value: string) => shorten(value, room) || texts.card.nothing;
  return shown.changes
    .map((change) => inFormsWords(change, shown, texts))
    .map(({ field, before, after }) => texts.card.changed(texts.forms.labels[field], version(before), version(after)))
    .join(', ');
}

/** The form asks whom it is about, and so its answers are what people know the chains by. */
function inFormsWords({ field, before, after }: Change, { event }: EventView, texts: Texts): Change {
  if (field === 'priority') return { field, before: named(before, texts), after: named(after, texts) };
  if (field !== 'kind' || event.type !== 'edited') return { field, before, after };
  const name = (kind: string, known: string) => texts.forms.kinds[kind] ?? known;
  return { field, before: name(event.before.kind, before), after: name(event.after.kind, after) };
}
