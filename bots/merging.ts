import type { Banner } from '../cards/caseCard.js';
import type { OpenedForm } from '../cards/forms.js';
import type { Texts } from '../cards/texts/type.js';
import type { InOther } from '../src/app/handle.js';
import type { Case } from '../src/domain/case.js';
import type { Verb } from '../src/domain/commands.js';
import type { TalkDeps } from './talk.js';
import type { Visit } from './visit.js';
import { refusalText } from '../cards/refusals.js';

/** What a form that chooses among other wishes lets its reader choose from. */
export async function mergeable({ queries }: TalkDeps, { person }: Visit, c: Case, verb: Verb): Promise<Pick<OpenedForm, 'wishes'>> {
  return verb === 'mergeInto' || verb === 'gather' ? { wishes: await queries.mergeable(c, verb, person) } : {};
}

/** What became of the other cases that a button was about. */
export function othersBanner(verb: Verb, others: readonly InOther[], texts: Texts): Banner {
  const { merging } = texts;
  const done = others.filter(({ refusal }) => !refusal);
  const not = others.flatMap(({ case: number, refusal }) => (refusal ? [merging.notDone(number, refusalText(refusal, texts))] : []));
  const first = verb === 'gather' ? [merging.gathered(done.length)] : done.map(({ case: number }) => merging.brokenOut(number));
  return { tone: not.length > 0 ? 'attention' : 'good', text: [...first, ...not].join('\n') };
}
