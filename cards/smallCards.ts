import type { CaseNumber } from '../src/domain/ids.js';
import type { Card } from './shapes.js';
import type { Texts } from './texts/type.js';
import { card, userText } from './elements.js';

/** A sentence where a card was. */
export function noteCard(note: string, texts: Texts): Card {
  return card(texts, note, [userText(note, { isSubtle: true })]);
}

/** What is left of a card that has come to the bottom of the chat. */
export function movedCard(number: CaseNumber, texts: Texts): Card {
  return noteCard(texts.says.movedDown(number), texts);
}

export function noLongerVisibleCard(number: CaseNumber, texts: Texts): Card {
  return noteCard(texts.says.noLongerVisible(number), texts);
}
