import type { ProposalView, RulingView } from '../src/domain/wish/preparing/view.js';
import type { Verb } from '../src/domain/commands.js';
import type { CaseView } from '../src/domain/view.js';
import type { Room } from './room.js';
import type { Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import { wordsOf } from './box.js';
import { box, run, shorten, userText } from './elements.js';
import { kronor } from './texts/numbers.js';
import { spelledDay } from './time.js';

const small = { size: 'Small', spacing: 'Small' } as const;
const heading = { size: 'Small', weight: 'Bolder' } as const;
/** What one text may take; history and the form keep all of it. */
const mostWords = 300;

/** What is compiled, prepared and decided alone, shortly. The latest words stand out already, and are not told twice. */
export function proposalSection({ proposal, word }: CaseView, texts: Texts, room: Room, open: { readonly verb: Verb } | null): Element[] {
  const { compilation, preparation, basis, rulings } = proposal;
  const told = word ? wordsOf(word) : '';
  // What is written anew stands in the form.
  const isShown = (verb: Verb) => open?.verb !== verb;
  const lines = [
    ...(compilation && isShown('compile') ? compilationLines(compilation, texts, room) : []),
    ...(preparation && isShown('prepare') ? preparationLines(preparation, texts, room) : []),
    ...(basis && isShown('layBasis') ? basisLines(basis, texts, room, told) : []),
    ...rulings.flatMap((ruling) => rulingLines(ruling, texts, room, told)),
  ];
  return lines.length > 0 ? [box('emphasis', lines)] : [];
}

type Known<K extends keyof ProposalView> = NonNullable<ProposalView[K]>;

function compilationLines({ benefit, services, urgency }: Known<'compilation'>, { proposals }: Texts, room: Room): Element[] {
  return [
    userText(proposals.titles.compilation, heading),
    ...said('', benefit, room),
    ...said('', urgency, room),
    ...(services.length > 0 ? said('', proposals.alsoConcerns(services.join(', ')), room) : []),
  ];
}

function preparationLines(prepared: Known<'preparation'>, { proposals, language }: Texts, room: Room): Element[] {
  const { effort, cost, scale, supplierAnswer, dependencies } = prepared;
  const sum = kronor(cost, language);
  const { labels } = proposals;
  return [
    userText([run(proposals.titles.preparation, heading), run(`  ${proposals.effort(proposals.efforts[effort])} · ${proposals.cost(sum)}`, { size: 'Small' })]),
    userText(proposals.scales[scale], small),
    ...said(named(labels.supplierAnswer), supplierAnswer, room),
    ...said(named(labels.dependencies), dependencies, room),
  ];
}

function basisLines({ text, cost, recommendation }: Known<'basis'>, { proposals, language }: Texts, room: Room, told: string): Element[] {
  const sum = kronor(cost, language);
  return [
    userText([run(proposals.titles.basis, heading), run(`  ${proposals.cost(sum)}`, { size: 'Small' })]),
    ...(text === told ? [] : said('', text, room)),
    ...said(named(proposals.labels.recommendation), recommendation, room),
  ];
}

function rulingLines({ number, office, outcome, on, words }: RulingView, { proposals, card, time }: Texts, room: Room, told: string): Element[] {
  const aside = `  ${number} · ${spelledDay(on, time)}`;
  return [
    userText([run(proposals.rulings[office][outcome], heading), run(aside, { size: 'Small', isSubtle: true })]),
    ...(words === told || !room.events ? [] : [userText(card.quote(shorten(words, mostWords)), { ...small, italic: true })]),
  ];
}

/** A label without what it says of the field: "Beroenden (om du vill)". */
function named(label: string): string {
  return label.replace(/ \(.*/, '');
}

function said(label: string, words: string, room: Room): Element[] {
  return words && room.events ? [userText(`${label && `${label}: `}${shorten(words, mostWords)}`, small)] : [];
}
