import assert from 'node:assert/strict';
import type { WordedVerb } from '../../cards/texts/type.js';
import { caseCard } from '../../cards/caseCard.js';
import type { OpenedForm } from '../../cards/forms.js';
import { reportCard } from '../../cards/reportCard.js';
import { sv } from '../../cards/texts/sv.js';
import { decode, isFault, typedFrom } from '../../cards/verbs.js';
import { choices, targets } from '../support/anyCards.js';
import { buttonsOf, inputOf, shownText } from '../support/cardChecks.js';
import { lives, people, report, viewAfter } from '../support/cardFixtures.js';

const { businessLead, firstLine } = people;
const taken = viewAfter(lives.taken, firstLine);
const withForm = (form: OpenedForm, view = taken) => caseCard({ ...view, verbs: [form.verb, 'comment'] }, sv, { form });
const titles = (card: ReturnType<typeof withForm>) => buttonsOf(card).map(({ title }) => title);

describe('a form on the card', () => {
  const worded = Object.entries(sv.forms.words);
  for (const [verb, { label }] of worded)
    it(`[FORM1] ${verb} asks for "${label}", beside Avbryt, and hides the other buttons`, () => {
      const card = withForm({ verb: verb as WordedVerb, draft: 'd1', targets });
      const input = inputOf(card, 'words');
      const optional = ['withdraw', 'voteApprove', 'voteReject', 'voteRemit', 'movePromise', 'noteDelivery'].includes(verb);
      assert.deepEqual(
        [input?.['label'], input?.['maxLength'], input?.['isRequired'] ?? false],
        [label, verb === 'order' ? 100 : 2000, !optional],
      );
      assert.deepEqual(titles(card), [sv.buttons[verb as WordedVerb], 'Avbryt']);
      assert.deepEqual(buttonsOf(card)[0]?.data, { case: taken.number, seen: taken.version, draft: 'd1' });
      assert.equal(buttonsOf(card)[1]?.associatedInputs, 'none');
    });

  it('[FORM1] what the client sends back is an action', () => {
    const [send] = buttonsOf(withForm({ verb: 'decline', draft: 'd1' }));
    const action = decode(send?.verb, { ...send?.data, words: 'Nej' });
    assert.deepEqual(action, {
      verb: 'decline',
      case: taken.number,
      seen: taken.version,
      draft: 'd1',
      input: { words: 'Nej' },
    });
  });

  it('[FORM2] what was typed comes back, with what is wrong under its field', () => {
    const fault = decode('decline', { case: taken.number, seen: 1, words: 'x'.repeat(2001) });
    assert.ok(isFault(fault) && fault.fault === 'input');
    const card = withForm({ verb: 'decline', typed: fault.typed, faults: fault.faults });
    assert.equal(inputOf(card, 'words')?.['value'], 'x'.repeat(2001));
    assert.match(shownText(card), /Texten under ”Motivering” är 2\u00a0001 tecken\. Högst 2\u00a0000 får plats/);
  });

  it('[FORM2] a form whose button is gone closes, but what was typed is shown', () => {
    const card = caseCard(viewAfter(lives.taken, businessLead), sv, {
      form: { verb: 'ask', typed: { words: 'Vilken webbläsare?' } },
      message: { code: 'notAllowed' },
    });
    assert.equal(inputOf(card, 'words'), undefined);
    assert.match(shownText(card), /Du skrev: ”Vilken webbläsare\?”/);
  });

  it('[FORM3] an escalation asks about the platform only where the service is the municipality’s own', () => {
    const own = viewAfter(lives.taken, firstLine, { service: 'bygglov' });
    const form = { verb: 'requestEscalation' } as const;
    assert.equal(inputOf(withForm(form, own), 'platformFault')?.['title'], 'Felet ligger i plattformen');
    assert.equal(
      inputOf(withForm({ ...form, typed: { platformFault: 'true' } }, own), 'platformFault')?.['value'],
      'true',
    );
    assert.equal(inputOf(withForm(form), 'platformFault'), undefined);
  });

  it('[FORM3] a hand-over chooses among the roles and people given', () => {
    assert.deepEqual(inputOf(withForm({ verb: 'handOver', targets }), 'to')?.['choices'], [
      { title: 'Lokal IT', value: 'role:localIt' },
      { title: 'Lo K, Lokal IT, Luleå kommun', value: `person:${people.localIt.id}` },
    ]);
  });

  it('[FORM4] a correction holds the report as it is, in the report’s own fields', () => {
    const card = withForm({ verb: 'edit', choices, typed: typedFrom(report) });
    const values = (['title', 'description', 'service', 'kind', 'priority'] as const).map(
      (id) => inputOf(card, id)?.['value'],
    );
    assert.deepEqual(values, [report.title, report.description, report.service, report.kind, report.priority]);
    assert.equal(shownText(card).split(report.description).length, 1);
  });
});

describe('the report card', () => {
  const card = reportCard({ draft: 'd1', choices, typed: { title: 'Fel' } }, sv);

  it('[FORM4] asks for title, description, service, kind and urgency, within the limits', () => {
    const facts = ['title', 'description', 'service', 'kind', 'priority'].map((id) => {
      const { label, maxLength, isRequired, style } = inputOf(card, id) ?? {};
      return [label, maxLength, isRequired ?? false, style];
    });
    assert.deepEqual(facts, [
      ['Rubrik', 120, true, undefined],
      ['Beskrivning', 4000, false, undefined],
      ['E-tjänst', undefined, true, 'compact'],
      ['Vem gäller det?', undefined, true, 'expanded'],
      ['Hur bråttom är det?', undefined, true, 'compact'],
    ]);
    assert.deepEqual(titles(card), ['Skicka in', 'Avbryt']);
    assert.match(shownText(card), /Skriv inte personnummer/);
  });

  it('[FORM4] a kind of the organisation’s own is chosen where its name is not read as markdown', () => {
    const kinds = [...choices.kinds, { id: 'own', name: '**Eget**' }];
    assert.equal(inputOf(reportCard({ draft: 'd', choices: { ...choices, kinds } }, sv), 'kind')?.['style'], 'compact');
  });

  it('[FORM4] a long list of services can be searched', () => {
    const services = Array.from({ length: 60 }, (_, n) => ({ id: `s${n}`, name: `Tjänst ${n}`, platform: false }));
    assert.equal(
      inputOf(reportCard({ draft: 'd', choices: { ...choices, services } }, sv), 'service')?.['style'],
      'filtered',
    );
  });

  it('[FORM5] what a card has room for stands there whole, and what is too long is said to be cut', () => {
    const drawn = (length: number) => reportCard({ draft: 'd', choices, typed: { title: 'Fel', description: `Början ${'ä'.repeat(length)} slut` } }, sv);
    const [whole, cut] = [drawn(9000), drawn(60_000)];
    assert.match(String(inputOf(whole, 'description')?.['value']), /ä slut$/);
    assert.doesNotMatch(shownText(whole), /bara början kom med/);
    assert.match(shownText(cut), /bara början kom med/);
  });
});
