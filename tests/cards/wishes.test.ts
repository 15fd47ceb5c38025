import assert from 'node:assert/strict';
import { caseCard } from '../../cards/caseCard.js';
import { reportCard } from '../../cards/reportCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { decode, typedFrom } from '../../cards/verbs.js';
import { choices } from '../support/anyCards.js';
import { literalText, parsedText, shownText } from '../support/cardChecks.js';
import { people, report, viewAfter } from '../support/cardFixtures.js';
import { buttonFor, buttonsOf, fieldsOf } from '../support/readCard.js';
import { similar } from '../support/wishCards.js';

const wish = { ...report, kind: 'change' };
const asked = reportCard({ draft: 'd', choices, typed: typedFrom(wish), similar }, sv);
const view = { ...viewAfter([], people.firstLine), support: { people: 12, municipalities: 4, mine: false } };

describe('the card of a wish that others are like', () => {
  it('[WSH1] keeps all that was typed, and sends it in anyway', () => {
    assert.equal(fieldsOf(asked)['title'], report.title);
    assert.equal(fieldsOf(asked)['description'], report.description);
    const send = buttonFor(asked, 'submit');
    assert.equal(send?.title, 'Skicka in ändå');
    const action = decode('submit', { ...send?.data, ...typedFrom(wish) });
    assert.deepEqual(action, { verb: 'submit', draft: 'd', report: wish, anyway: true });
    assert.equal(buttonFor(reportCard({ draft: 'd', choices, similar: [] }, sv), 'submit')?.title, 'Skicka in');
  });

  it('[WSH3] shows number, title, place and support, titles as they were written', () => {
    const [first, second] = similar;
    for (const part of ['LUL-26-0001 · Förvaltningsledare verksamhet · Luleå kommun', 'Stöds av 1 person i 1 kommun', 'Stöds av 2 personer i 1 kommun'])
      assert.ok(shownText(asked).includes(part), part);
    assert.ok(literalText(asked).join('\n').replaceAll('\u200b', '').includes(first?.title ?? '?'));
    assert.ok(!parsedText(asked).includes('*utkast*'));
    assert.ok(asked.fallbackText.includes(`${second?.number} ${second?.title}`));
  });

  it('[WSH4] has a button for each that is not mine already, which carries what was typed and nothing of who I am', () => {
    const join = buttonsOf(asked).filter(({ verb }) => verb === 'support');
    assert.deepEqual(join.map(({ title, data }) => [title, data['case']]), similar.slice(1).map(({ number }) => ['Stöd detta', number]));
    assert.match(shownText(asked), /Du är redan med/);
    const typed = { title: 'Min', description: 'Så här', municipality: 'BOD', name: 'Någon annan', person: 'x:y' };
    const action = decode('support', { ...join[0]?.data, ...typed });
    assert.deepEqual(action, { verb: 'support', case: similar[1]?.number, seen: 2, title: 'Min', description: 'Så här' });
    assert.deepEqual(decode('support', { seen: 1 }), { fault: 'forged' });
  });
});

describe('the card of a wish', () => {
  it('[WSH9] says how many support it, in how many municipalities; other cases do not', () => {
    assert.match(shownText(caseCard(view, sv)), /Stöds av 12 personer i 4 kommuner/);
    assert.match(shownText(caseCard(view, en)), /Supported by 12 people in 4 municipalities/);
    assert.doesNotMatch(shownText(caseCard(viewAfter([], people.firstLine), sv)), /Stöds av/);
  });

  it('[CARD11] [WSH7] says to its supporter why they have it, with the button to take that back', () => {
    const mine = caseCard({ ...view, verbs: ['unsupport'] }, sv);
    assert.match(shownText(mine), /Du stöder det här önskemålet/);
    assert.equal(buttonFor(mine, 'unsupport')?.title, 'Ta tillbaka stödet');
    assert.doesNotMatch(shownText(caseCard({ ...view, verbs: ['take', 'unsupport'] }, sv)), /Du stöder det här/);
    assert.doesNotMatch(shownText(caseCard({ ...view, verbs: [] }, sv)), /Du stöder det här/);
  });

  it('[WSH14] shows whoever has joined what they had typed for a wish of their own', () => {
    const joined = caseCard(view, sv, { message: { tone: 'good', text: 'Tack!' }, form: { verb: 'support', typed: { title: 'Min', description: 'Så här' } } });
    assert.match(shownText(joined), /Tack![^]*Du skrev: ”Min”[^]*Du skrev: ”Så här”/);
  });
});
