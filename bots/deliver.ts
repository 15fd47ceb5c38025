import type { CaseDelivery, Deliver } from '../src/app/delivery.js';
import type { Address, Message } from '../src/app/ports.js';
import type { CaseView } from '../src/domain/view.js';
import type { Connector } from './connector.js';
import type { Texts } from '../cards/texts/type.js';
import { caseCard } from '../cards/caseCard.js';
import { orderNews } from '../cards/orders.js';
import { letterCard } from '../cards/letterCard.js';
import { eventSentence } from '../cards/people.js';
import { stateOf } from '../cards/state.js';
import { movedCard, noLongerVisibleCard } from '../cards/smallCards.js';
import { threadLine } from '../cards/threadLine.js';
import { languageOf } from '../src/app/contacts.js';
import { DeliveryError } from '../src/app/delivery.js';
import { isGroup } from '../src/domain/ids.js';
import { cardMessage } from './answers.js';
import { openedForm, textsOf } from './draw.js';

interface Deps {
  readonly connector: Connector;
  /** Whether what Teams says of someone's language is to be believed. */
  readonly trustLocale: boolean;
}

/** Carries what someone is owed to their chat or channel: one card a case, redrawn in place or brought to the bottom once. */
export function createDeliver({ connector, trustLocale }: Deps): Deliver {
  return async (delivery) => {
    const { to, message } = delivery;
    const texts = textsOf(languageOf(to, trustLocale));
    if (!to.address) return message;
    if (delivery.kind === 'letters') {
      for (const letter of delivery.letters) await connector.send(to.address, cardMessage(letterCard(letter, texts)));
      return null;
    }
    const { view } = delivery;
    if (!view) return takeAway(connector, to.address, message, texts);
    const shown = await showCard(connector, to.address, view, delivery, texts);
    for (const event of delivery.thread)
      await connector.send(to.address, { type: 'message', textFormat: 'plain', text: threadLine(event, texts) }, shown?.activityId);
    return shown;
  };
}

/** The card of a case that its reader may not see any longer says so, and nothing else. */
async function takeAway(connector: Connector, address: Address, message: Message | null, texts: Texts): Promise<Message | null> {
  if (message) await redrawn(connector, address, message, cardMessage(noLongerVisibleCard(message.case, texts)));
  return message;
}

async function showCard(
  connector: Connector,
  address: Address,
  view: CaseView,
  { to, bring, message, form }: CaseDelivery,
  texts: Texts,
): Promise<Message | null> {
  // A channel that was bound anew has none of the old channel's messages.
  const known = message?.conversationId === address.conversationId ? message : null;
  if (!known && !bring && !isGroup(to.recipient)) return message;
  const drawn = caseCard(view, texts, { channel: isGroup(to.recipient), ...(form && { form: openedForm(form) }) });
  const card = cardMessage(drawn, `${view.number} ${view.title}: ${newsOf(view, texts)}`);
  if (known && !bring && (await redrawn(connector, address, known, card))) return known;
  const activityId = await connector.send(address, card);
  if (known) await leaveWord(connector, address, known, texts);
  return { case: view.number, recipient: to.recipient, conversationId: address.conversationId, activityId };
}

/** Where the card was, it says where it is now. If that fails it stays as it was: to try all of this again would bring the card twice. */
async function leaveWord(connector: Connector, address: Address, before: Message, texts: Texts): Promise<void> {
  await redrawn(connector, address, before, cardMessage(movedCard(before.case, texts))).catch((error: unknown) => {
    if (!(error instanceof DeliveryError)) throw error;
  });
}

/** What has happened, in a notification. */
function newsOf(view: CaseView, texts: Texts): string {
  const [latest] = view.events;
  return orderNews(view, texts) || (latest ? eventSentence(latest, texts) : texts.states[stateOf(view)]);
}

/** false: the message is gone for good, since someone has deleted it. */
async function redrawn(connector: Connector, address: Address, known: Message, card: ReturnType<typeof cardMessage>) {
  try {
    await connector.update(address, known.activityId, card);
    return true;
  } catch (error) {
    if (error instanceof DeliveryError && error.kind !== 'passing') return false;
    throw error;
  }
}
