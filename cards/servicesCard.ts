import type { ServicesView } from '../src/domain/appointing/seatView.js';
import type { ChangeForm } from './changeForm.js';
import type { Told } from './seatCard.js';
import type { Card, Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import { button, card, column, row, shorten, text, userText } from './elements.js';
import { changeButtons, changeFields } from './changeForm.js';
import { capital, nameOf } from './people.js';
import { roomiest } from './room.js';
import { toldBox } from './seatCard.js';
import { encode } from './verbs.js';

type ServiceRow = ServicesView['rows'][number];

/** Who answers for which service, or the form for one of them. */
export function servicesCard(view: ServicesView, texts: Texts, { form, told }: { readonly form?: ChangeForm; readonly told?: Told } = {}): Card {
  const about = form?.subject;
  const one = about?.form === 'setResponsible' ? view.rows.filter(({ id }) => id === about.service) : null;
  if (form && one) return drawServices({ ...view, rows: one }, texts, one.length, told, form);
  return roomiest([40, 20], 8, (most) => drawServices(view, texts, most, told));
}

function drawServices({ seat, place, rows }: ServicesView, texts: Texts, most: number, told?: Told, form?: ChangeForm): Card {
  const { changes, buttons } = texts;
  const title = place ? changes.services(place) : changes.platformServices;
  const shown = rows.slice(0, most);
  const body = [
    userText(title, { size: 'Large', weight: 'Bolder' }),
    text(changes.servicesHint, { isSubtle: true, spacing: 'Small' }),
    ...toldBox(told),
    ...(rows.length === 0 ? [text(changes.noServices)] : []),
    ...shown.map((service) => serviceRow(service, form !== undefined, texts)),
    ...(rows.length > most ? [text(changes.moreServices(rows.length - most))] : []),
    ...(form ? changeFields(form, texts) : []),
  ];
  const words = shown.map((service) => `${shorten(service.name, 100)}: ${answers(service, texts)}`);
  const cancel = button(buttons.cancel, encode({ verb: 'openServices', seat }), { associatedInputs: 'none' });
  const fallback = [told?.text, `${title}.`, words.join('; '), form && texts.card.asText].filter(Boolean).join(' ');
  return card(texts, fallback, body, form ? changeButtons(form, cancel, texts) : []);
}

function answers({ responsible }: ServiceRow, texts: Texts): string {
  return responsible ? capital(nameOf(responsible, texts)) : texts.changes.nobodyAnswers;
}

function serviceRow(service: ServiceRow, isForm: boolean, texts: Texts): Element {
  const { changes } = texts;
  const name = shorten(service.name, 100);
  const told = [userText(name, { weight: 'Bolder' }), userText(answers(service, texts), { size: 'Small', isSubtle: true, spacing: 'None' })];
  const open = encode({ verb: 'openForm', subject: { form: 'setResponsible', service: service.id } });
  const press = button(changes.buttons.change, open, { tooltip: changes.changeOne(name) });
  const beside = service.mayChange && !isForm ? [column('auto', [{ type: 'ActionSet', actions: [press] }], { verticalContentAlignment: 'Center' })] : [];
  return row([column('stretch', told), ...beside], { separator: true, spacing: 'Small' });
}
