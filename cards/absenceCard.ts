import type { AbsenceView } from '../src/domain/appointing/seatView.js';
import type { ChangeForm } from './changeForm.js';
import type { Told } from './seatCard.js';
import type { Card } from './shapes.js';
import type { Role } from '../src/domain/organisation.js';
import type { Texts } from './texts/type.js';
import { button, card, text, userText } from './elements.js';
import { changeButtons, changeFields } from './changeForm.js';
import { capital, nameOf } from './people.js';
import { daysOf, listed } from './seatWords.js';
import { toldBox } from './seatCard.js';
import { encode } from './verbs.js';

/** More than so many absences nobody plans. */
const mostAbsences = 10;

/** A holder's own absences, under way and to come, and the form for another one. */
export function absenceCard(view: AbsenceView, texts: Texts, { form, told }: { readonly form?: ChangeForm; readonly told?: Told } = {}): Card {
  const { away, buttons } = texts.changes;
  const lines = view.absences.slice(0, mostAbsences).map((absence) => absenceLine(absence, texts));
  const hint = view.roles.length > 0 ? away.hint : away.nothingHeld;
  const body = [
    text(away.title, { size: 'Large', weight: 'Bolder', style: 'heading' }),
    ...(told ? toldBox(told) : [text(hint, { isSubtle: true, spacing: 'Small' })]),
    ...lines.map((line) => userText(line, { spacing: 'Small' })),
    ...(form ? changeFields(form, texts) : []),
  ];
  const back = lines.length > 0 ? [button(buttons.back, encode({ verb: 'back' }), { associatedInputs: 'none' })] : [];
  const cancel = button(texts.buttons.cancel, encode({ verb: 'cancel', case: null, draft: null }), { associatedInputs: 'none' });
  const [send = [], ...others] = form ? changeButtons(form, cancel, texts) : [];
  const words = [told?.text ?? `${away.title}. ${hint}`, ...lines, form ? texts.card.asText : ''].filter(Boolean);
  return card(texts, words.join(' '), body, [send, back, others].flat());
}

function absenceLine(absence: AbsenceView['absences'][number], texts: Texts): string {
  return texts.changes.away.absence(capital(nameOf(absence.deputy, texts)), rolesText(absence.roles, texts), daysOf(absence, texts));
}

export function rolesText(roles: readonly Role[], texts: Texts): string {
  return listed([...new Set(roles)].map((role) => texts.roleInSentence[role]), texts.changes.and);
}
