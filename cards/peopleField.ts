import type { ChangeForm, Choosable } from './changeForm.js';
import type { ChoiceSet, Element } from './shapes.js';
import type { Texts } from './texts/type.js';
import { button, shorten, userText } from './elements.js';
import { complaints, textField } from './fields.js';
import { fullName } from './people.js';
import { changeNeeds } from './roleVerbs.js';
import { encode } from './verbs.js';

/** Everyone in the presser's organisation, where the client knows how to ask for them; what it gives is an object id. */
const everyone = { type: 'Data.Query', dataset: 'graph.microsoft.com/users' } as const;

const searchNeed = { required: false, most: 100 };

/** A person to choose, a search for others, and the name of somebody whom nobody knows yet. */
export function peopleFields(form: ChangeForm, texts: Texts): Element[] {
  const { changes } = texts;
  const { labels, seekHint, buttons } = changes;
  const { name, email } = changeNeeds.appoint;
  const find = button(buttons.find, encode({ verb: 'findPerson', subject: form.subject }));
  return [
    ...personField(form, texts),
    ...(form.nameless
      ? [
          ...textField({ field: 'name', label: labels.name, lines: 'one' }, name, form, texts),
          ...textField({ field: 'email', label: labels.email, lines: 'one' }, email, form, texts),
        ]
      : []),
    ...textField({ field: 'seek', label: labels.seek, hint: seekHint, lines: 'one' }, searchNeed, form, texts),
    ...soughtLine(form, texts),
    { type: 'ActionSet', spacing: 'Small', actions: [find] },
  ];
}

/** Not required by the client, which would not let anybody search before they have chosen. */
function personField(form: ChangeForm, texts: Texts): Element[] {
  const { typed, picker, people } = form;
  const label = personLabel(form, texts);
  const chosen = typed?.person;
  const input: ChoiceSet = {
    type: 'Input.ChoiceSet',
    id: 'person',
    label,
    style: 'filtered',
    choices: people.map((person) => choiceOf(person, texts)),
    wrap: true,
    placeholder: texts.forms.choose,
    ...(picker && { 'choices.data': everyone }),
    ...(chosen && people.some(({ objectId }) => objectId === chosen) && { value: chosen }),
  };
  return [input, ...complaints('person', label, form, texts)];
}

function personLabel({ subject: { form } }: ChangeForm, { changes: { labels, labelIn } }: Texts): string {
  if (form === 'setResponsible') return labelIn.responsible;
  return form === 'deputise' || form === 'away' ? labelIn.deputy : labels.person;
}

function choiceOf({ objectId, who }: Choosable, texts: Texts): { title: string; value: string } {
  return { title: who ? shorten(fullName(who, texts), 100) : texts.changes.unnamed, value: objectId };
}

function soughtLine({ sought }: ChangeForm, { changes }: Texts): Element[] {
  if (!sought) return [];
  const words = shorten(sought.words, 100);
  if (sought.found) return [userText(changes.matches(words), { size: 'Small', spacing: 'None' })];
  return [userText(changes.noMatch(words), { size: 'Small', color: 'Attention', spacing: 'None' })];
}
