import type { Fields, TestBot, Told } from './bot.js';
import type { Someone } from './activities.js';
import { buttonsOf, fieldsOf } from './readCard.js';

/** A Monday: the test bot's clock begins here. */
export const today = '2026-11-23';

/** Changes who holds what, as people do: by the cards and their buttons, found by their titles. */
export function changing(bot: TestBot) {
  /** Presses the button with this title; where several have it, the one whose data say so. */
  async function tap(from: Someone, on: Told, title: string, fields: Fields = {}, data: object = {}): Promise<Told> {
    const matches = Object.entries(data);
    const found = buttonsOf(on.card).find((b) => b.title === title && matches.every(([key, value]) => b.data[key] === value));
    if (!found) throw new Error(`No button ${title} on ${on.words}`);
    return bot.press(from, found.verb, { ...fieldsOf(on.card), ...found.data, ...fields }, { messageId: on.id });
  }

  async function ask(from: Someone, text: string): Promise<Told> {
    const told = await bot.say(from, text);
    if (!told) throw new Error(`No answer to ${text}`);
    return told;
  }

  /** The card of a seat, found by asking who holds it. */
  async function seat(from: Someone, question: string, role: string): Promise<Told> {
    return tap(from, await ask(from, question), 'Ändra', {}, { role });
  }

  /** Opens the form behind a button of a card, and sends it in. */
  async function fill(from: Someone, on: Told, title: string, fields: Fields): Promise<Told> {
    return tap(from, await tap(from, on, title), title, fields);
  }

  return { tap, ask, seat, fill };
}

export const titlesOf = (told: Told): readonly string[] => buttonsOf(told.card).map(({ title }) => title);
