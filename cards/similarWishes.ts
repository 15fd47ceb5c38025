import type { SimilarWish } from '../src/domain/wish/similar.js';
import type { Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import { box, button, column, row, run, text, userText } from './elements.js';
import { encode } from './verbs.js';

/** Wishes that someone may support instead of sending in one of their own. */
export function similarWishes(wishes: readonly SimilarWish[], texts: Texts): Element[] {
  if (wishes.length === 0) return [];
  const { similarTitle, similarHint } = texts.wishes;
  const heading = [text(similarTitle, { weight: 'Bolder' }), text(similarHint, { size: 'Small', spacing: 'Small' })];
  return [box('accent', [...heading, ...wishes.map((wish) => wishRow(wish, texts))])];
}

/** The same in a sentence. */
export function similarLine(wishes: readonly SimilarWish[], { wishes: words }: Texts): string {
  const lines = wishes.map(({ number, title, support }) => `${number} ${title} (${words.supportedBy(support.people, support.municipalities)})`);
  return lines.length > 0 ? `${words.similarTitle}: ${lines.join('; ')}. ` : '';
}

function wishRow(wish: SimilarWish, texts: Texts): Element {
  const { number, version, title, support } = wish;
  const where = [number, texts.roles[wish.role], wish.place].filter(Boolean).join(' · ');
  const told = [
    userText([run(where, { size: 'Small', isSubtle: true })]),
    userText(title, { weight: 'Bolder', spacing: 'None' }),
    userText(texts.wishes.supportedBy(support.people, support.municipalities), { size: 'Small', spacing: 'None' }),
  ];
  const join = button(texts.buttons.support, encode({ verb: 'support', case: number, seen: version }));
  const press: Element = support.mine
    ? text(texts.wishes.yours, { size: 'Small', isSubtle: true })
    : { type: 'ActionSet', actions: [join] };
  return row([column('stretch', told), column('auto', [press], { verticalContentAlignment: 'Center' })], {
    separator: true, spacing: 'Medium',
  });
}
