import type { Refusal, Verb } from '../src/domain/commands.js';
import type { CaseView } from '../src/domain/view.js';
import type { Plea } from './box.js';
import type { Tone } from './elements.js';
import type { OpenedForm } from './forms.js';
import type { Download } from './papersCard.js';
import type { Card, Element, Execute } from './shapes.js';
import type { Texts } from './texts/type.js';
import type { Clock } from './time.js';
import { pleaOf } from './box.js';
import { ballotSection } from './ballotSection.js';
import { bondsSection } from './bondsSection.js';
import { box, button, card, column, fact, inOrder, row, run, text, userText } from './elements.js';
import { fallbackOf } from './fallback.js';
import { caseForm, formButtons, refusing } from './forms.js';
import { history } from './history.js';
import { named } from './named.js';
import { orderFacts } from './orders.js';
import { downloads } from './papersCard.js';
import { fullName, introduced } from './people.js';
import { planButton } from './planCard.js';
import { proposalSection } from './proposalSection.js';
import { refusalText } from './refusals.js';
import { ribbon } from './ribbon.js';
import { firstThatFits, type Room } from './room.js';
import { stateColor, stateOf } from './state.js';
import { createClock } from './time.js';
import { encode, needsForm } from './verbs.js';

export interface CaseCardOptions {
  /** Open only while the view allows its verb. */
  readonly form?: OpenedForm;
  /** Said at the top: why something was not done, or a sentence of ours. */
  readonly message?: Refusal | Banner;
  /** Minutes of what was decided on it, ready to download. */
  readonly download?: Download;
  /** In a group's channel, where forms open in the personal chat of whoever presses. */
  readonly channel?: boolean;
}
export interface Banner {
  readonly tone: Tone;
  readonly text: string;
}

/** One case for one viewer; always under 40,000 characters of JSON. */
export function caseCard(view: CaseView, texts: Texts, options: CaseCardOptions = {}): Card {
  return firstThatFits(view, options.form, (room) => draw(view, texts, options, room));
}

function draw(view: CaseView, texts: Texts, { form, message, download, channel = false }: CaseCardOptions, room: Room): Card {
  const clock = createClock(view, texts);
  const plea = pleaOf(view, texts, clock, message !== undefined);
  const open = form && view.verbs.includes(form.verb) ? { ...form, typed: room.typed(form.typed) } : null;
  const body = [
    ...banner(message, view, texts, open ? undefined : form, room),
    ...downloads(download, texts),
    header(view, texts),
    userText(view.title, { size: 'Large', weight: 'Bolder', spacing: 'Small' }),
    ...support(view, texts),
    box('emphasis', ribbon(view, texts, clock)),
    ...unreached(view, texts),
    ...(plea ? [pleaBox(plea, texts, room)] : []),
    ...proposalSection(view, texts, room, open),
    ...ballotSection(view, texts, clock, room),
    ...bondsSection(view, texts),
    ...facts(view, texts, clock),
    ...(open?.verb === 'edit' ? [] : description(view, room)),
    ...(open ? [box('default', caseForm(open, view, texts))] : room.events ? history(view, texts, clock) : []),
    ...(channel ? [text(texts.card.channelHint, { size: 'Small', isSubtle: true })] : []),
  ];
  return card(
    texts,
    fallbackOf(view, plea, texts, clock),
    body,
    open ? formButtons(open, view, texts) : verbButtons(view, texts),
  );
}

function unreached(view: CaseView, texts: Texts): Element[] {
  const names = view.unreached.map((who) => introduced(who, texts, view)).join(', ');
  return names ? [userText(texts.card.notReached(names), { color: 'Warning', spacing: 'Small' })] : [];
}

function support({ support: shown }: CaseView, { wishes }: Texts): Element[] {
  return shown ? [userText(wishes.supportedBy(shown.people, shown.municipalities), { size: 'Small', spacing: 'None' })] : [];
}

function description(view: CaseView, room: Room): Element[] {
  return view.description ? [userText(room.description(view.description), { spacing: 'Medium' })] : [];
}

function header(view: CaseView, texts: Texts): Element {
  const state = stateOf(view);
  const name = userText(`${view.number} · ${named(view.chain.name, texts)}`, { size: 'Small', isSubtle: true });
  const look = { size: 'Small', weight: 'Bolder', color: stateColor[state], horizontalAlignment: 'Right' } as const;
  const words = userText(texts.states[state], look);
  return row([column('stretch', [name]), column('auto', [words])]);
}

function pleaBox({ tone, title, words, at, hint }: Plea, { card: { quote } }: Texts, room: Room): Element {
  const heading = userText([
    run(title, { weight: 'Bolder' }),
    ...(at ? [run(`  ${at}`, { size: 'Small', isSubtle: true })] : []),
  ]);
  return box(tone, [
    ...(title ? [heading] : []),
    ...(words ? [userText(quote(room.words(words)), { italic: true, spacing: 'Small' })] : []),
    ...(hint ? [userText(hint, { size: 'Small', spacing: 'Small' })] : []),
  ]);
}

function facts(view: CaseView, texts: Texts, clock: Clock): Element[] {
  const { card: words } = texts;
  const { name, platform } = view.service;
  return [
    { ...fact(words.service, platform ? words.platform(name) : name), spacing: 'Medium' },
    fact(words.reportedBy, `${fullName(view.reporter, texts)} · ${clock.when(view.reportedAt)}`),
    fact(words.priority, named(view.priority, texts)),
    ...(view.supplierReference ? [fact(words.reference, view.supplierReference)] : []),
    ...orderFacts(view, texts, clock),
  ];
}

/** Fields that people write in at length. */
const written = ['words', 'title', 'description', 'benefit', 'urgency', 'supplierAnswer', 'dependencies', 'text', 'recommendation'] as const;

/** `orphan`: a form whose button its writer may use no longer; what they wrote is shown, so that it is not lost. */
function banner(
  message: CaseCardOptions['message'],
  view: CaseView,
  texts: Texts,
  orphan: OpenedForm | undefined,
  room: Room,
): Element[] {
  const typed = room.typed(orphan?.typed);
  const kept = written.map((field) => typed[field])
    .filter((typed): typed is string => Boolean(typed) && typed !== view.title && typed !== view.description)
    .map((typed) => userText(texts.card.youWrote(typed), { size: 'Small', spacing: 'Small' }));
  if (!message) return kept.length > 0 ? [box('attention', kept)] : [];
  const said = 'code' in message ? { tone: 'attention' as const, text: refusalText(message, texts, view) } : message;
  return [box(said.tone, [userText(said.text), ...kept])];
}

const likely: ReadonlySet<Verb> = new Set<Verb>([
  'approve',
  'confirm',
  'answer',
  'take',
  'takeOver',
  'resolve',
  'noteSupplierAnswer',
  'contactSupplier',
  'prepare',
  'ruleApprove',
  'layBasis',
  'grantFunds',
  'order',
  'noteDelivery',
  'acceptDelivery',
]);

/** Exactly what the viewer may do, the likeliest first. */
function verbButtons(view: CaseView, texts: Texts): Execute[] {
  const place = { case: view.number, seen: view.version };
  const buttons = view.verbs.map((verb, index) => {
    const press = needsForm(verb) ? encode({ verb: 'form', ...place, form: verb }) : encode({ verb, ...place });
    const positive = index === 0 && likely.has(verb);
    const style = positive
      ? ({ style: 'positive' } as const)
      : refusing.has(verb)
        ? ({ style: 'destructive' } as const)
        : {};
    return button(texts.buttons[verb], press, style);
  });
  const ranking = view.rankedIn === null ? [] : [planButton(view.rankedIn, view.number, texts)];
  const minutes = view.minuted ? [button(texts.papers.minutesButton, encode({ verb: 'minutes', case: view.number }))] : [];
  return inOrder([...buttons, ...ranking, ...minutes]);
}
