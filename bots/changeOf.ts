import type { SentChange } from '../cards/roleVerbs.js';
import type { Change, Chosen } from '../src/domain/appointing/commands.js';
import type { Day } from '../src/domain/ids.js';

/** What is left empty stands for today, or for the first day again; a form that demands a day is not read without it. */
interface Given {
  readonly person: Chosen;
  readonly from: Day;
}
type Giving = Exclude<SentChange, { readonly verb: 'end' | 'setResponsible' }>;

/** What a form asks for; null: it asks to give something to nobody. */
export function changeOf(sent: SentChange, person: Chosen | null, today: Day): Change | null {
  if (sent.verb === 'setResponsible') return { verb: sent.verb, input: { service: sent.service, person } };
  if (sent.verb !== 'end') return person && giving(sent, { person, from: sent.filled.from ?? today });
  const { holder, deputyFor, since } = sent.filled.held;
  const whose = deputyFor ? { deputyFor } : {};
  return { verb: sent.verb, input: { seat: sent.seat, person: holder, ...whose, from: since, lastDay: sent.filled.until ?? today } };
}

function giving(sent: Giving, { person, from }: Given): Change {
  switch (sent.verb) {
    case 'appoint':
      return { verb: sent.verb, input: { seat: sent.seat, person, from, to: sent.filled.until } };
    case 'replace':
      return { verb: sent.verb, input: { seat: sent.seat, holder: sent.filled.held.holder, person, from } };
    case 'deputise': {
      const { held, until } = sent.filled;
      return { verb: sent.verb, input: { seat: sent.seat, holder: held.holder, deputy: person, from, to: until ?? from } };
    }
    case 'away':
      return { verb: sent.verb, input: { deputy: person, from, to: sent.filled.until ?? from } };
  }
}
