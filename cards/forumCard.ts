import type { CircularView, SentView } from '../src/domain/forum.js';
import type { Filled } from './fields.js';
import type { Card, Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import { audiences } from '../src/domain/forum.js';
import { box, button, card, fact, text, userText } from './elements.js';
import { choiceField, textField } from './fields.js';
import { cancelButton } from './forms.js';
import { informationNeeds } from './forumVerbs.js';
import { fullName, introduced } from './people.js';
import { cutTyped, roomiest } from './room.js';
import { createClock } from './time.js';
import { encode } from './verbs.js';

export interface InformationForm extends Filled {
  readonly draft: string;
  /** Why it was not sent, where no field is wrong. */
  readonly told?: string;
}

/** Information to write: empty, or filled in again because it was refused. */
export function informationCard(form: InformationForm, texts: Texts): Card {
  return roomiest([Infinity, 4000], 1500, (most) => drawForm({ ...form, typed: cutTyped(most)(form.typed) }, texts));
}

function drawForm({ draft, told, ...filled }: InformationForm, texts: Texts): Card {
  const { forum, forms, help } = texts;
  const wrong = told ?? (filled.faults?.length ? forms.checkFields : '');
  const body = [
    text(forum.title, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    text(forum.hint, { isSubtle: true, spacing: 'Small' }),
    ...(wrong ? [box('attention', [text(wrong)])] : []),
    ...fields(filled, texts),
    text(help.privacy, { size: 'Small', isSubtle: true, spacing: 'Medium' }),
  ];
  const send = button(forum.buttons.send, encode({ verb: 'sendCircular', draft }), { style: 'positive' });
  return card(texts, `${forum.title}. ${wrong || forum.hint} ${texts.card.asText}`, body, [send, cancelButton(null, texts)]);
}

function fields(filled: Filled, texts: Texts): Element[] {
  const { labels, audiences: names, wordsHint } = texts.forum;
  const choices = audiences.map((value) => ({ title: names[value], value }));
  const title = { field: 'title', label: labels.title, hint: texts.forms.titleHint, lines: 'one' } as const;
  return [
    ...choiceField({ field: 'audience', label: labels.audience }, choices, filled, texts, 'expanded'),
    ...textField(title, informationNeeds.title, filled, texts),
    ...textField({ field: 'words', label: labels.words, hint: wordsHint }, informationNeeds.words, filled, texts),
  ];
}

/** Information as it reaches its reader, and once they have read it. */
export function circularCard(view: CircularView, texts: Texts): Card {
  const { forum } = texts;
  const clock = createClock(view, texts);
  const [from, sent] = [forum.from(fullName(view.by, texts)), forum.sent(clock.when(view.at))];
  const read = view.readAt && forum.read(clock.when(view.readAt));
  const body = [
    userText(from, { size: 'Small', isSubtle: true }),
    userText(view.title, { size: 'Large', weight: 'Bolder', spacing: 'Small' }),
    userText(view.words),
    text(sent, { size: 'Small', isSubtle: true }),
    read ? box('good', [text(read)]) : text(forum.readHint, { size: 'Small', isSubtle: true, spacing: 'None' }),
  ];
  const confirm = button(forum.buttons.read, encode({ verb: 'readCircular', draft: view.draft }), { style: 'positive' });
  const said = `${from}: ${view.title}. ${view.words} ${sent}.`;
  return card(texts, `${said} ${read ? `${read}.` : texts.card.asText}`, body, read ? [] : [confirm]);
}

/** Information as its sender follows it: who has not read it yet. */
export function sentCard(view: SentView, texts: Texts): Card {
  return roomiest([100, 40], 10, (mostNames) => drawSent(view, mostNames, texts));
}

function drawSent(view: SentView, mostNames: number, texts: Texts): Card {
  const { forum } = texts;
  const { unread, recipients, title, words, draft } = view;
  const count = forum.readBy(recipients - unread.length, recipients);
  const sent = forum.sent(createClock(view, texts).when(view.at));
  const missing = unread.length > 0 ? `${forum.unread}: ${namesOf(view, mostNames, texts)}` : '';
  const body = [
    text(forum.followTitle, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    fact(forum.labels.audience, forum.audiences[view.audience]),
    userText(title, { weight: 'Bolder', spacing: 'Medium' }),
    userText(words, { spacing: 'Small' }),
    text(sent, { size: 'Small', isSubtle: true }),
    box(missing ? 'accent' : 'good', [text(count, { weight: 'Bolder' }), ...(missing ? [userText(missing, { spacing: 'Small' })] : [])]),
  ];
  const refresh = button(forum.buttons.refresh, encode({ verb: 'followCircular', draft }));
  const said = `${forum.followTitle}. ${forum.audiences[view.audience]}. ${title}. ${words} ${sent}. ${count}.`;
  return card(texts, `${said} ${missing}`, body, [refresh]);
}

/** "Karin Å (Luleå kommun), Bo Ek (Bodens kommun) och 12 till". */
function namesOf({ unread }: SentView, most: number, texts: Texts): string {
  const names = unread.slice(0, most).map((who) => introduced({ ...who, role: null }, texts, { steps: [] }));
  const more = unread.length - names.length;
  return more > 0 ? `${names.join(', ')} ${texts.forum.more(more)}` : names.join(', ');
}
