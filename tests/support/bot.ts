import { randomUUID } from 'node:crypto';
import type { Config } from '../../src/config.js';
import { startBot } from '../../src/compose.js';
import { instant } from '../../src/domain/ids.js';
import { realOutside } from '../../src/outside.js';
import { samplePath } from '../../src/paths.js';
import { installation, message, personalChat, pressed, type Someone, type Where } from './activities.js';
import { cardOf, fallbackOf, numberIn, post, type Answered } from './client.js';
import { startConnector, type Sent, type StubConnector } from './connector.js';
import { buttonFor, fieldsOf } from './readCard.js';

/** What the bot said, in words or as a card. */
export interface Told {
  readonly words: string;
  readonly card: unknown;
  /** The message that it stands in. */
  readonly id: string;
}
export type Place = { readonly channel?: string; readonly thread?: string };
export type Fields = Readonly<Record<string, string>>;

/** The product behind its HTTP surface, with a connector that remembers and a clock that can be put forward. */
export interface TestBot {
  readonly url: string;
  readonly connector: StubConnector;
  /** Sends an activity as it is. */
  post(activity: unknown): Promise<Answered>;
  /** What the bot says at once, or nothing. */
  say(from: Someone, text: string, where?: Place & Pick<Where, 'attachments'>): Promise<Told | null>;
  install(...people: readonly Someone[]): Promise<void>;
  /** Presses something that carries this; the answer takes the pressed card's place. */
  press(from: Someone, verb: string, data: object, options?: Place & { readonly messageId?: string }): Promise<Told>;
  /** Fills in the report's card and sends it in. Resolves with the case's number. */
  report(from: Someone, fields?: Fields): Promise<string>;
  /** Waits for a card of the case with this button, presses it, and fills in the form that it opens. */
  click(from: Someone, number: string, verb: string, fields?: Fields): Promise<Told>;
  /** The newest card of a case in someone's chat; waits until it is as wanted. */
  cardIn(chat: Someone | string, number: string, wanted?: (card: unknown) => boolean): Promise<Told>;
  /** The cards of a case in someone's chat as they stand now, oldest first. */
  cardsIn(chat: Someone | string, number: string): readonly Told[];
  /** All messages to a chat, in the order that they were sent. */
  sentTo(chat: Someone | string): readonly Sent[];
  forward(ms: number): void;
  metrics(): Promise<string>;
  stop(): Promise<void>;
}

/** A Monday morning in Luleå. */
const start = Date.parse('2026-11-23T08:00:00.000Z');
export const minutes = (n: number) => n * 60_000;
/** A fault of the platform, as an employee's own matter. */
export const someReport = { title: 'Inloggningen fungerar inte', description: 'Sedan i morse.', service: 'inloggning', kind: 'internal', priority: 'normal' };

/** `shared`: the connector of another bot on the same store. */
export async function startTestBot(changes: Partial<Config> = {}, shared?: StubConnector): Promise<TestBot> {
  const connector = shared ?? (await startConnector());
  const began = Date.now();
  let ahead = 0;
  const config: Config = {
    host: '127.0.0.1', port: 0, sqlitePath: ':memory:', cosmos: null, organisation: samplePath,
    allowedTenants: null, logLevel: 'silent', publicUrl: null, app: null, ...changes,
  };
  const now = () => instant(new Date(start + Date.now() - began + ahead));
  const bot = await startBot(config, { now, random: () => 0, newId: randomUUID, newKey: realOutside.newKey, delivering: true });
  return {
    ...createUser(bot.url, connector),
    url: bot.url,
    connector,
    forward: (ms) => void (ahead += ms),
    metrics: async () => (await fetch(`${bot.url}/metrics`)).text(),
    async stop() {
      await bot.stop();
      if (!shared) await connector.close();
    },
  };
}

const chatOf = (chat: Someone | string) => (typeof chat === 'string' ? chat : personalChat(chat));

/** What people do in Teams: write, read the cards that they were sent, and press the buttons that stand on them. */
function createUser(url: string, connector: StubConnector) {
  const { serviceUrl, sent } = connector;
  /** Answers that took a pressed card's place, and how much had been sent by then. */
  const answers: { readonly after: number; readonly chat: string; readonly told: Told }[] = [];

  async function say(from: Someone, text: string, where: Place & Pick<Where, 'attachments'> = {}): Promise<Told | null> {
    const activity = message(from, { serviceUrl, ...where }, text);
    const { status } = await post(url, activity);
    if (status !== 200) throw new Error(`The bot answered ${status}`);
    const reply = sent.find((s) => s.answers === activity.id);
    return reply ? toldBy(reply) : null;
  }

  async function press(from: Someone, verb: string, data: object, options: Place & { readonly messageId?: string } = {}): Promise<Told> {
    const { messageId = 'message-0', ...place } = options;
    const { status, body } = await post(url, pressed(from, { serviceUrl, ...place }, verb, data, messageId));
    if (status !== 200 || body.statusCode !== 200) throw new Error(`The bot answered ${status}: ${JSON.stringify(body)}`);
    if (typeof body.value === 'string') return { words: body.value, card: null, id: messageId };
    const told = { words: fallbackOf(body.value), card: body.value, id: messageId };
    answers.push({ after: sent.length, chat: place.channel ?? personalChat(from), told });
    return told;
  }

  async function report(from: Someone, fields: Fields = {}): Promise<string> {
    const form = await say(from, 'rapportera');
    const button = buttonFor(form?.card, 'submit');
    if (!form || !button) throw new Error('No report card came');
    const data = { ...fieldsOf(form.card), ...someReport, ...button.data, ...fields };
    return numberIn((await press(from, 'submit', data, { messageId: form.id })).words);
  }

  async function click(from: Someone, number: string, verb: string, fields: Fields = {}): Promise<Told> {
    const { card, id } = await cardIn(from, number, (c) => Boolean(buttonFor(c, verb)));
    const button = buttonFor(card, verb);
    if (button?.verb !== 'form') return press(from, verb, { ...fieldsOf(card), ...button?.data, ...fields }, { messageId: id });
    const form = (await press(from, 'form', button.data, { messageId: id })).card;
    return press(from, verb, { ...fieldsOf(form), ...buttonFor(form, verb)?.data, ...fields }, { messageId: id });
  }

  function cardsIn(chat: Someone | string, number: string): readonly Told[] {
    const messages = new Map<string, Told>();
    const seen = sent.map((s, index) => ({ after: index + 1, chat: s.conversation, told: toldBy(s) }));
    // An answer arrives after all that had been sent when it was given.
    for (const { told, chat: where } of [...seen, ...answers].sort((a, b) => a.after - b.after))
      if (where === chatOf(chat) && told.card) messages.set(told.id, told);
    return [...messages.values()].filter(({ words }) => words.startsWith(number));
  }

  async function cardIn(chat: Someone | string, number: string, wanted: (card: unknown) => boolean = () => true): Promise<Told> {
    const newest = () => cardsIn(chat, number).at(-1);
    const found = () => wanted(newest()?.card ?? null);
    await connector.until(() => Boolean(newest()) && found()).catch(() => {
      throw new Error(`No such card of ${number} came to ${chatOf(chat)}: ${JSON.stringify(newest() ?? null)}`);
    });
    return newest() ?? { words: '', card: null, id: '' };
  }

  return {
    say, press, report, click, cardIn, cardsIn,
    post: (activity: unknown) => post(url, activity),
    sentTo: (chat: Someone | string) => sent.filter(({ conversation }) => conversation.split(';')[0] === chatOf(chat)),
    async install(...people: readonly Someone[]) {
      await Promise.all(people.map((from) => post(url, installation(from, { serviceUrl }))));
    },
  };
}

function toldBy(sent: Sent): Told {
  const card = cardOf(sent);
  return { card, id: sent.id, words: sent.activity.text ?? fallbackOf(card) };
}
