import type { PaperRef } from '../src/domain/wish/papers.js';
import type { Card, Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import { listFor } from '../src/domain/wish/papers.js';
import { box, button, card, text, userText } from './elements.js';
import { spelledDay } from './time.js';
import { encode } from './verbs.js';

/** `place`: the municipality's name, where the paper is about one. */
export interface NamedPaper {
  readonly ref: PaperRef;
  readonly place: string | null;
}

/** Where a paper can be downloaded, for a while. */
export interface Download {
  readonly paper: NamedPaper;
  readonly docx: string;
  readonly md: string;
}

export interface PapersView {
  readonly offers: readonly NamedPaper[];
  /** What is chosen already. */
  readonly chosen: PaperRef | null;
}

/** What papers there are to choose from. `said`: a paper that is ready, or why none is. */
export function papersCard({ offers, chosen }: PapersView, texts: Texts, said?: Download | string): Card {
  const { papers } = texts;
  const choices = offers.map((paper) => ({ title: paperTitle(paper, texts), value: listFor(paper.ref) }));
  const value = chosen && listFor(chosen);
  const body: Element[] = [
    text(papers.title, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    text(papers.hint, { isSubtle: true, spacing: 'Small' }),
    ...(typeof said === 'string' ? [box('attention', [text(said)])] : []),
    ...downloads(typeof said === 'object' ? said : undefined, texts),
    {
      type: 'Input.ChoiceSet', id: 'paper', label: papers.label, style: 'compact', choices, wrap: true,
      isRequired: true, errorMessage: papers.chooseOne, placeholder: texts.forms.choose,
      ...(value && choices.some((choice) => choice.value === value) && { value }),
    },
  ];
  const words = typeof said === 'string' ? said : said ? papers.ready(paperTitle(said.paper, texts)) : papers.hint;
  return card(texts, `${papers.title}. ${words} ${texts.card.asText}`, body, [button(papers.make, encode({ verb: 'makePaper' }), { style: 'positive' })]);
}

/** The paper that is ready, and the links to it. */
export function downloads(ready: Download | undefined, texts: Texts): Element[] {
  if (!ready) return [];
  const { papers } = texts;
  const { paper, docx, md } = ready;
  const actions = [{ title: papers.word, url: docx }, { title: papers.markdown, url: md }].map((link) => ({ type: 'Action.OpenUrl' as const, ...link }));
  return [
    box('good', [
      userText(papers.ready(paperTitle(paper, texts)), { weight: 'Bolder' }),
      text(papers.readyHint, { size: 'Small', spacing: 'Small' }),
      { type: 'ActionSet', actions },
    ]),
  ];
}

function paperTitle({ ref, place }: NamedPaper, { papers, roles, time }: Texts): string {
  switch (ref.paper) {
    case 'minutes':
      return papers.minutes(roles[ref.decider], spelledDay(ref.day, time));
    case 'wishes':
      return papers.wishes(place ?? ref.municipality);
    case 'plan':
      return papers.plan(ref.year);
  }
}
