import { ActivityHandler, type Activity, type TurnContext } from 'botbuilder';
import type { Log } from '../src/app/log.js';
import type { Bot } from './adapter.js';
import type { CardAnswer, Reply } from './answers.js';
import type { Connector } from './connector.js';
import type { Doorkeeper, IncomingFault } from './incoming.js';
import type { Visit } from './visit.js';
import type { Said } from './words.js';
import { DeliveryError } from '../src/app/delivery.js';
import { messageAnswer, replyActivity, troubleAnswer } from './answers.js';
import { textsOf } from './draw.js';
import { isRecord, readIncoming, saidIn, type Incoming } from './incoming.js';
import { understand } from './words.js';

export interface BotDeps {
  readonly door: Doorkeeper;
  readonly meet: (incoming: Incoming) => Promise<Visit>;
  readonly talk: (visit: Visit, said: Said) => Promise<Reply | null>;
  readonly greet: (visit: Visit) => Reply | null;
  readonly press: (visit: Visit, verb: unknown, data: unknown) => Promise<CardAnswer>;
  /** Writes to where the words came from; the SDK's own way costs three times as much and retries unseen. */
  readonly send: Connector['send'];
  readonly log: Log;
  readonly onTurn: (asked: string, outcome: 'answered' | 'turnedAway' | 'failed') => void;
}

/** The SDK's handler: decode, handle, draw, nothing more. */
export class SupportBot extends ActivityHandler implements Bot {
  readonly #deps: BotDeps;

  constructor(deps: BotDeps) {
    super();
    this.#deps = deps;
    this.onMessage(async (context, next) => {
      await this.#reply(context, (visit) => deps.talk(visit, understand(saidIn(context.activity))));
      await next();
    });
    this.onInstallationUpdateAdd(async (context, next) => {
      await this.#reply(context, async (visit) => deps.greet(visit));
      await next();
    });
  }

  /** A press on a card, and what comes in the card's place. */
  press(activity: Activity): Promise<CardAnswer> {
    const value: unknown = activity.value;
    const action = isRecord(value) && isRecord(value['action']) ? value['action'] : {};
    return this.#visit(
      activity,
      (visit) => this.#deps.press(visit, action['verb'], action['data']),
      (fault) => messageAnswer(turnedAway(fault)),
      troubleAnswer,
    );
  }

  async #reply(context: TurnContext, answer: (visit: Visit) => Promise<Reply | null>): Promise<void> {
    const say = async (text: string) => void (await context.sendActivity(replyActivity({ text })));
    await this.#visit<void>(
      context.activity,
      async (visit) => {
        const reply = await answer(visit);
        const activity = reply && { ...replyActivity(reply), replyToId: context.activity.id };
        if (activity) await this.#deps.send(visit.incoming.address, activity, visit.incoming.thread);
      },
      (fault) => say(turnedAway(fault)),
      // What could not be sent is not followed by an apology, which would hang on the same connector.
      async (text, error) => (error instanceof DeliveryError ? undefined : say(text)),
    );
  }

  /** Runs `work` for someone whom the bot may serve. Whoever it may not is told so, and a fault says nothing of the inside. */
  async #visit<T>(
    activity: Activity,
    work: (visit: Visit) => Promise<T>,
    onTurnedAway: (fault: IncomingFault) => T | Promise<T>,
    onFault: (text: string, error: unknown) => T | Promise<T>,
  ): Promise<T> {
    const { door, meet, log, onTurn } = this.#deps;
    const asked = activity.type;
    const incoming = readIncoming(activity, door);
    if (typeof incoming === 'string') {
      log.warn(`activity.${incoming}`, { activity: activity.id });
      onTurn(asked, 'turnedAway');
      return onTurnedAway(incoming);
    }
    let texts = textsOf('sv');
    try {
      const visit = await meet(incoming);
      texts = visit.texts;
      const result = await work(visit);
      onTurn(asked, 'answered');
      return result;
    } catch (error) {
      log.error('turn.failed', error, { activity: activity.id, person: incoming.person });
      onTurn(asked, 'failed');
      return onFault(texts.says.trouble, error);
    }
  }
}

/** Nothing is known of someone who is turned away, not even a language that they chose. */
function turnedAway(fault: IncomingFault): string {
  const { says } = textsOf('sv');
  return fault === 'tenantNotAllowed' ? says.tenantNotAllowed : says.cannotIdentify;
}
