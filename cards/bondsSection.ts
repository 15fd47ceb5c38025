import type { CaseNumber } from '../src/domain/ids.js';
import type { CaseView } from '../src/domain/view.js';
import type { BondsView, PartView } from '../src/domain/wish/part.js';
import type { Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import { box, button, column, row, run, text, userText } from './elements.js';
import { encode } from './verbs.js';

/** So many parts stand on the card; the rest can be chosen from where they are broken out. */
export const partsInSight = 5;

/** The cases that this one has to do with, each a press away. */
export function bondsSection({ bonds }: CaseView, texts: Texts): Element[] {
  const { partOf, parts, linked } = bonds;
  const { merging } = texts;
  const rows = [
    ...(partOf ? [boundRow(merging.partOf(partOf), merging.partOfHint, partOf, texts)] : []),
    ...linked.map((number) => boundRow(merging.linked(number), '', number, texts)),
    ...(parts.length > 0 ? partRows(parts, texts) : []),
  ];
  return [...failedBox(bonds, texts), ...(rows.length > 0 ? [box('emphasis', rows)] : [])];
}

/** The same in sentences. */
export function bondsLines({ partOf, parts, linked }: BondsView, { merging }: Texts): readonly string[] {
  return [
    ...(partOf ? [merging.partOf(partOf)] : []),
    ...linked.map((number) => merging.linked(number)),
    ...(parts.length > 0 ? [merging.parts(parts.length)] : []),
  ];
}

function failedBox({ failed }: BondsView, { merging, refusals }: Texts): Element[] {
  if (!failed) return [];
  return [box('warning', [userText(merging.failed(failed.into), { weight: 'Bolder' }), userText(refusals[failed.why], { size: 'Small', spacing: 'Small' })])];
}

function partRows(parts: readonly PartView[], texts: Texts): Element[] {
  const { merging } = texts;
  const more = parts.length - partsInSight;
  return [
    userText(merging.parts(parts.length), { size: 'Small', weight: 'Bolder' }),
    ...parts.slice(0, partsInSight).map(({ number, title, people }) => boundRow(`${number} · ${title}`, merging.partSupport(people), number, texts)),
    ...(more > 0 ? [text(merging.more(more), { size: 'Small', isSubtle: true, spacing: 'Small' })] : []),
  ];
}

function boundRow(said: string, aside: string, number: CaseNumber, texts: Texts): Element {
  const told = [
    userText(said, { size: 'Small' }),
    ...(aside ? [userText([run(aside, { size: 'Small', isSubtle: true })], { spacing: 'None' })] : []),
  ];
  const show = button(texts.buttons.show, encode({ verb: 'show', case: number }), { tooltip: texts.lists.showOne(number) });
  const press = column('auto', [{ type: 'ActionSet', actions: [show] }], { verticalContentAlignment: 'Center' });
  return row([column('stretch', told, { verticalContentAlignment: 'Center' }), press], { spacing: 'Small' });
}
