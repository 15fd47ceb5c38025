import type { CaseNumber } from '../src/domain/ids.js';
import type { PastRanking, PlanView } from '../src/domain/ranking/view.js';
import type { PlanRow } from '../src/domain/ranking/rows.js';
import type { OpenPlanForm } from './planForm.js';
import type { PlanForm, PlanPlace } from './planVerbs.js';
import type { Told } from './seatCard.js';
import type { Card, Element, Execute } from './shapes.js';
import type { Texts } from './texts/type.js';
import { button, card, inOrder, run, shorten, subtle, text, userText } from './elements.js';
import { kronor } from './texts/numbers.js';
import { capital, actorOf } from './people.js';
import { planForm } from './planForm.js';
import { roomiest } from './room.js';
import { toldBox } from './seatCard.js';
import { createClock, spelledDay } from './time.js';
import { encode } from './verbs.js';

export interface PlanCardOptions extends Pick<PlanPlace, 'page' | 'case'> {
  readonly form?: OpenPlanForm;
  readonly told?: Told;
}

const pageSize = 10;
const listId = 'changes';

/** A year's wishes in order, ten at a time, with what fits in the frame. */
export function planCard(view: PlanView, texts: Texts, options: PlanCardOptions = {}): Card {
  return roomiest([120, 60], 20, (most) => draw(view, texts, options, most));
}

function draw(view: PlanView, texts: Texts, options: PlanCardOptions, most: number): Card {
  const { plans, card: words } = texts;
  const page = pageOf(view, options);
  const onPage = view.rows.slice(page * pageSize, (page + 1) * pageSize);
  const rows = onPage.map((row) => ({ ...row, title: shorten(row.title, most) }));
  const about = view.rows.find(({ number }) => number === options.case);
  const form = options.form && (options.form.form === 'frame' || about) ? options.form : null;
  const sums = summary(view, texts);
  const body = [
    text(plans.title(String(view.year)), { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...sums.map((sentence, index) => text(sentence, { spacing: 'Small', ...(index > 0 && { size: 'Small', isSubtle: true }) })),
    ...toldBox(options.told),
    ...(form ? planForm(form, view, page, about ?? null, texts) : []),
    ...(view.rows.length > pageSize ? [text(pageLine(rows, view, texts), { size: 'Small', isSubtle: true })] : []),
    ...rows.map((row) => rowBlock(row, view, texts, form === null)),
    ...(form ? [] : history(view, texts)),
  ];
  const lines = rows.map((row) => `${row.place} ${row.number} ${row.title} (${standing(row, texts)}, ${money(row, view, texts)})`);
  const fallback = [options.told?.text, `${plans.title(String(view.year))}.`, ...sums, lines.join('; '), form && words.asText];
  const actions = form ? [] : pageButtons(view, page, texts);
  return card(texts, fallback.filter(Boolean).join(' '), body, actions);
}

/** Where the wish is that it is about, else the page asked for, or the last one that there is. */
function pageOf({ rows }: PlanView, { page = 0, case: number }: PlanCardOptions): number {
  const at = rows.findIndex((row) => row.number === number);
  const last = Math.max(0, Math.ceil(rows.length / pageSize) - 1);
  return at < 0 ? Math.min(page, last) : Math.floor(at / pageSize);
}

function summary({ year, frame, rows, inside, outside, unestimated }: PlanView, { plans, language }: Texts): readonly string[] {
  const told = [kronor(inside.cost, language), String(inside.count)] as const;
  const within = frame === null ? plans.noFrame(String(year), ...told) : plans.frame(kronor(frame, language), ...told);
  const beyond = outside.count > 0 ? ` ${plans.outside(kronor(outside.cost, language), String(outside.count))}` : '';
  return [
    within + beyond,
    ...(outside.count > 0 ? [plans.outsideHint] : []),
    ...(unestimated > 0 ? [plans.unestimated(String(unestimated))] : []),
    ...(rows.length === 0 ? [plans.empty(String(year))] : []),
  ];
}

function pageLine(rows: readonly PlanRow[], view: PlanView, { plans }: Texts): string {
  return plans.shown(String(rows.at(0)?.place), String(rows.at(-1)?.place), String(view.rows.length));
}

function rowBlock(row: PlanRow, view: PlanView, texts: Texts, open: boolean): Element {
  const where = [row.number, row.municipality].filter(Boolean).join(' · ');
  const buttons = open ? rowButtons(row, view, texts) : [];
  return {
    type: 'Container',
    spacing: 'Medium',
    separator: true,
    items: [
      userText([run(`${row.place}  `, { weight: 'Bolder' }), run(where, subtle)]),
      userText(row.title, { weight: 'Bolder', spacing: 'None' }),
      userText(standing(row, texts), { ...subtle, spacing: 'None' }),
      userText(money(row, view, texts), { size: 'Small', spacing: 'None', ...(!row.inside && { color: 'Attention' }) }),
      ...(buttons.length > 0 ? [{ type: 'ActionSet' as const, spacing: 'Small' as const, actions: buttons }] : []),
    ],
  };
}

/** "Godkänt, beslut av Styrgruppen 20 nov. 2026". */
function standing({ progress, approval }: PlanRow, { plans, roles, time }: Texts): string {
  const by = approval && plans.approvedBy(roles[approval.by], spelledDay(approval.on, time));
  return [plans.progress[progress], by].filter(Boolean).join(', ');
}

/** "Storlek M · 250 000 kr · Summa 1 450 000 kr". */
function money({ effort, cost, sum, inside }: PlanRow, { frame }: PlanView, { plans, language }: Texts): string {
  const over = sum + (cost ?? 0) - (frame ?? 0);
  const parts = [
    effort && plans.effort(effort),
    cost === null ? plans.noCost : kronor(cost, language),
    inside ? plans.sum(kronor(sum, language)) : plans.tooMuch(kronor(over, language)),
  ];
  return capital(parts.filter(Boolean).join(' · '));
}

/** A step up or down is in sight, the rest behind "…": a phone has no room for more. */
function rowButtons({ number, place }: PlanRow, view: PlanView, texts: Texts): Execute[] {
  const { buttons, buttonOn } = texts.plans;
  const at = { year: view.year, case: number };
  const show = button(texts.buttons.show, encode({ verb: 'show', case: number }), { tooltip: texts.lists.showOne(number) });
  if (!view.mayRank) return [show];
  const move = (verb: 'moveHigher' | 'moveLower') =>
    button(buttons[verb], encode({ verb, ...at, seen: view.version }), { tooltip: buttonOn(buttons[verb], number) });
  const openForm = encode({ verb: 'openPlan', ...at, form: 'place' });
  const placing = button(buttons.placeAs, openForm, { tooltip: buttonOn(buttons.placeAs, number), mode: 'secondary' });
  return [
    ...(place > 1 ? [move('moveHigher')] : []),
    ...(place < view.rows.length ? [move('moveLower')] : []),
    ...(view.rows.length > 1 ? [placing] : []),
    { ...show, mode: 'secondary' },
  ];
}

function pageButtons({ year, thisYear, rows, mayFund }: PlanView, page: number, texts: Texts): Execute[] {
  const { buttons, yearButton } = texts.plans;
  const open = (title: string, place: PlanPlace & { readonly form?: PlanForm }) =>
    button(title, encode({ verb: 'openPlan', ...place }));
  const years = [thisYear - 1, thisYear, thisYear + 1].filter((other) => other !== year);
  return inOrder([
    ...((page + 1) * pageSize < rows.length ? [open(texts.buttons.more, { year, page: page + 1 })] : []),
    ...(mayFund ? [open(buttons.setFrame, { year, page, form: 'frame' })] : []),
    ...(page > 0 ? [open(buttons.first, { year })] : []),
    ...years.map((other) => open(yearButton(String(other)), { year: other })),
  ]);
}

function history(view: PlanView, texts: Texts): Element[] {
  if (view.past.length === 0) return [];
  const clock = createClock(view, texts);
  const lines = view.past.map((past) => {
    const when = run(`${clock.when(past.at)}  `, { size: 'Small', isSubtle: true });
    return userText([when, run(pastSentence(past, texts), { size: 'Small' })], { spacing: 'Small' });
  });
  const title = texts.plans.changes(String(view.changes));
  return [
    { type: 'ActionSet', spacing: 'Medium', actions: [{ type: 'Action.ToggleVisibility', title, targetElements: [listId] }] },
    { type: 'Container', id: listId, isVisible: false, spacing: 'Small', items: lines },
  ];
}

/** "Ada Ek flyttade LUL-26-0012 från nummer 3 till nummer 1". */
export function pastSentence(past: PastRanking, texts: Texts): string {
  const { plans, language } = texts;
  const { changed } = past;
  const by = capital(actorOf(past, texts));
  if (changed.what === 'place') return plans.moved(by, changed.number, String(changed.from), String(changed.to));
  const frame = kronor(changed.frame, language);
  return changed.before === null ? plans.firstFramed(by, frame) : plans.framed(by, frame, kronor(changed.before, language));
}

/** On a wish's card: the list, where the wish stands. */
export function planButton(year: number, number: CaseNumber, { plans }: Texts): Execute {
  return button(plans.buttons.plan, encode({ verb: 'openPlan', year, case: number }));
}
