import type { CaseList, CaseRow, ListRequest } from '../src/domain/row.js';
import type { Card, Element, Execute } from './shapes.js';
import type { Texts } from './texts/type.js';
import type { Clock } from './time.js';
import { button, card, column, row, run, shorten, subtle, text, userText } from './elements.js';
import { named } from './named.js';
import { stateColor, stateOf } from './state.js';
import { createClock, workLeft } from './time.js';
import { encode } from './verbs.js';

/** Shows what waits for whoever presses it. */
export function queueButton({ buttons }: Texts, look?: Partial<Execute>): Execute {
  return button(buttons.queue, encode({ verb: 'page', request: { list: 'queue', after: null } }), look);
}

export function listCard(list: CaseList, texts: Texts): Card {
  const title = titleOf(list.request, texts);
  if (list.rows.length === 0) return emptyCard(list, title, texts);
  const clock = createClock(list, texts);
  const body = [heading(title), ...list.rows.map((c) => caseRow(c, texts, clock))];
  const more = list.next === null ? [] : [encode({ verb: 'page', request: { ...list.request, after: list.next } })];
  const lines = list.rows.map((c) => lineOf(c, texts, clock));
  return card(
    texts,
    `${title}: ${lines.join('; ')}.`,
    body,
    more.map((press) => button(texts.buttons.more, press)),
  );
}

function titleOf(request: ListRequest, { lists }: Texts): string {
  return request.list === 'search' ? lists.search(shorten(request.query, 200)) : lists[request.list];
}

function heading(title: string): Element {
  return userText(title, { size: 'Large', weight: 'Bolder' });
}

// Made once: a page has thirty of these.
const small = { size: 'Small' } as const;
const close = { spacing: 'None' } as const;
const titled = { weight: 'Bolder', spacing: 'None' } as const;
const centred = { verticalContentAlignment: 'Center' } as const;
const apart = { separator: true, spacing: 'Medium' } as const;

/** A row: what it is, how it stands, and a button that shows it. */
export function caseRow(c: CaseRow, texts: Texts, clock: Clock): Element {
  const state = stateOf(c);
  const number = [run(`${c.number} · `, subtle), run(texts.states[state], { size: 'Small', weight: 'Bolder', color: stateColor[state] })];
  if (c.mine) number.push(run(` · ${texts.lists.yours}`, small));
  const place = [run(`${texts.roles[c.role]} · ${clock.since(c.since)} · ${named(c.priority, texts)}`, subtle)];
  const left = leftOf(c, texts);
  if (left) place.push(run(` · ${left}`, small));
  const show = button(texts.buttons.show, encode({ verb: 'show', case: c.number }), { tooltip: texts.lists.showOne(c.number) });
  const told = column('stretch', [userText(number), userText(c.title, titled), userText(place, close)]);
  return row([told, column('auto', [{ type: 'ActionSet', actions: [show] }], centred)], apart);
}

/** A row in words. */
export function lineOf(c: CaseRow, texts: Texts, clock: Clock): string {
  const where = texts.lists.row(texts.states[stateOf(c)], texts.roles[c.role], clock.since(c.since));
  return `${c.number} ${c.title} (${[where, leftOf(c, texts)].filter(Boolean).join(' · ')})`;
}

/** Only while the clock runs: that it stands still is plain from the state. */
export function leftOf({ deadline }: CaseRow, { deadlines, time }: Texts): string {
  if (!deadline?.due) return '';
  return deadline.left ? deadlines.left(workLeft(deadline.left, time)) : deadlines.late;
}

/** An empty list says something useful; an empty page of a list that has shrunk says that it has ended. */
function emptyCard({ request }: CaseList, title: string, texts: Texts): Card {
  const empty = request.after === null ? texts.lists.empty[request.list] : { title: texts.lists.noMore, hint: '' };
  const body = [
    heading(title),
    text(empty.title, { spacing: 'Small' }),
    ...(empty.hint ? [text(empty.hint, { isSubtle: true, spacing: 'Small' })] : []),
  ];
  const report = button(texts.buttons.report, encode({ verb: 'newReport', text: '' }));
  return card(texts, `${title}. ${empty.title} ${empty.hint}`.trim(), body, request.list === 'mine' ? [report] : []);
}
