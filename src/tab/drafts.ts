/** What has been written and not yet come across. It outlives its form, its page and a reload, and ends with the window. */
type Values = Readonly<Record<string, string>>;
interface Draft {
  readonly values: Values;
  /** What was sent with which id while nobody knows whether it arrived. */
  readonly sent?: { readonly said: string; readonly as: string };
}
interface Kept {
  readonly whose: string;
  readonly begun: readonly (readonly [string, Draft])[];
}
type Part = Readonly<Record<string, unknown>>;

const place = 'drafts';
const kept = read();
let { whose } = kept;
const begun = new Map(kept.begun);

function read(): Kept {
  const nothing: Kept = { whose: '', begun: [] };
  try {
    const stored = sessionStorage.getItem(place);
    // Only this page writes there.
    return stored === null ? nothing : (JSON.parse(stored) as Kept);
  } catch {
    // Where a page within another may store nothing, what is written lasts as long as the page.
    return nothing;
  }
}

function save(): void {
  try {
    sessionStorage.setItem(place, JSON.stringify({ whose, begun: [...begun] } satisfies Kept));
  } catch {
    // As above, or there is no more room.
  }
}

/** Whoever looks now reads nothing that another has begun in the same window. */
export function keepDraftsOf(person: string): void {
  if (whose === person) return;
  whose = person;
  begun.clear();
  save();
}

/** A form is the same when it would do the same with the same thing. */
function formOf(verb: unknown, data: Part): string {
  return [verb, data['case'] ?? data['seat'] ?? data['held'] ?? ''].join(' ');
}

/** The form that is open on a card; null: there is nothing to fill in. */
export function openForm(card: object): string | null {
  const parts = [...partsOf(card)];
  if (!parts.some(({ type }) => String(type).startsWith('Input.'))) return null;
  const send = parts.find(({ type, associatedInputs }) => type === 'Action.Execute' && associatedInputs !== 'none');
  return send ? formOf(send['verb'], dataOf(send)) : null;
}

/** The card with what had been written in its form. */
export function withDraft(card: object): unknown {
  const values = begun.get(openForm(card) ?? '')?.values;
  if (!values) return card;
  const filled = (_key: string, part: unknown) => (isInput(part) && part.id in values ? { ...part, value: values[part.id] } : part);
  return JSON.parse(JSON.stringify(card), filled);
}

/** The titles of buttons that lead back to what has been begun. */
export function begunOn(card: object): readonly string[] {
  const open = openForm(card);
  return [...partsOf(card)]
    .filter(({ verb }) => verb === 'form')
    .flatMap((button) => {
      const leadsTo = formOf(dataOf(button)['form'], dataOf(button));
      return leadsTo !== open && begun.has(leadsTo) ? [String(button['title'])] : [];
    });
}

export function keepDraft(form: string, values: Values): void {
  const { sent } = begun.get(form) ?? {};
  begun.set(form, { values, ...(sent && { sent }) });
  save();
}

/** The same words sent again are the same deed; others, after words of which nobody knows, are another. */
export function toSend(verb: string, data: Part): Part {
  const form = formOf(verb, data);
  const draft = begun.get(form);
  if (!draft || typeof data['draft'] !== 'string') return data;
  const said = JSON.stringify(draft.values);
  const { sent = { said, as: data['draft'] } } = draft;
  const as = sent.said === said ? sent.as : `${sent.as}.`;
  begun.set(form, { ...draft, sent: { said, as } });
  save();
  return { ...data, draft: as };
}

/** What has come across, or was given up, is no draft any longer. */
export function settleDraft(verb: string, data: Part, answer: object): void {
  const done = formOf(verb, data);
  const about = formOf('', data);
  const isAsked = [...partsOf(answer)].some((part) => part['type'] === 'Action.Execute' && formOf(part['verb'], dataOf(part)) === done);
  for (const form of begun.keys()) if (verb === 'cancel' ? form.endsWith(about) : form === done && !isAsked) begun.delete(form);
  adopt(data, answer);
  save();
}

/** Whoever has been sent what was written may have put more into the form that comes back. */
function adopt(data: Part, answer: object): void {
  const form = openForm(answer) ?? '';
  const draft = begun.get(form);
  if (!draft || !Object.entries(draft.values).every(([id, value]) => value === '' || id in data)) return;
  const inputs = [...partsOf(answer)].filter(isInput);
  const values = Object.fromEntries(inputs.map((input) => [input.id, 'value' in input ? String(input.value) : '']));
  begun.set(form, { ...draft, values });
}

function isInput(part: unknown): part is { readonly id: string } {
  return typeof part === 'object' && part !== null && 'type' in part && String(part.type).startsWith('Input.') && 'id' in part;
}

function dataOf({ data }: Part): Part {
  return typeof data === 'object' ? { ...data } : {};
}

function* partsOf(value: unknown): Generator<Part> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield { ...value };
  for (const part of Object.values(value)) yield* partsOf(part);
}
