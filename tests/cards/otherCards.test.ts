import assert from 'node:assert/strict';
import { helpCard } from '../../cards/helpCard.js';
import { refusalText } from '../../cards/refusals.js';
import { municipalityCard } from '../../cards/reportCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { threadLine } from '../../cards/threadLine.js';
import { decode } from '../../cards/verbs.js';
import { buttonsOf, inputOf, shownText } from '../support/cardChecks.js';
import { later, lives, organisation, people, viewAfter } from '../support/cardFixtures.js';

const meant = (card: Parameters<typeof buttonsOf>[0]) => buttonsOf(card).map(({ verb, data }) => decode(verb, data));

describe('the first meeting', () => {
  it('[HELP1] says what each of my roles does here, and in whose place', () => {
    const deputy = {
      role: 'businessLead',
      place: 'Luleå kommun',
      deputyFor: { name: 'Bo Ek', role: null, place: null },
    } as const;
    const text = shownText(
      helpCard({ name: 'Eva', roles: [deputy, { role: 'itLead', place: null, deputyFor: null }] }, sv),
    );
    assert.match(text, /Hej Eva!/);
    assert.match(text, /Du är ersättare för Bo Ek: Förvaltningsledare verksamhet\nÄrenden från kommunens medarbetare/);
    assert.match(text, /Du är Förvaltningsledare IT\nÄrenden som har lämnat kommunerna/);
  });

  it('[FRM1] says how to send information to those whose it is, and to nobody else', () => {
    const shown = (informs: boolean) => shownText(helpCard({ name: '', roles: [], informs }, sv));
    assert.match(shown(true), /informera\n {2}skicka information till/);
    assert.doesNotMatch(shown(false), /informera/);
  });

  it('[HELP2] has three examples to press, by what I can do', () => {
    const lists = meant(
      helpCard({ name: '', roles: [{ role: 'localIt', place: 'Luleå kommun', deputyFor: null }] }, sv),
    );
    assert.deepEqual(lists.slice(0, 3), [
      { verb: 'page', request: { list: 'queue', after: null } },
      { verb: 'newReport', text: '' },
      { verb: 'page', request: { list: 'mine', after: null } },
    ]);
    assert.deepEqual(meant(helpCard({ name: '', roles: [] }, sv))[1], {
      verb: 'newReport',
      text: sv.help.exampleReport,
    });
  });

  it('[HELP3] asks not to write personal identity numbers', () => {
    assert.match(shownText(helpCard({ name: '', roles: [] }, sv)), /Skriv inte personnummer/);
    assert.match(shownText(helpCard({ name: '', roles: [] }, en)), /personal identity numbers/);
  });
});

describe('sentences', () => {
  it('[TXT5] a thread hears what happened, by whom', () => {
    const [latest, ...events] = viewAfter(lives.taken, people.firstLine).events;
    assert.ok(latest && events.length === 1);
    assert.equal(threadLine(latest, sv), 'Karin Å har tagit ärendet.');
    assert.equal(
      threadLine({ ...latest, by: { name: '', role: null, place: null } }, sv),
      'En tidigare medarbetare har tagit ärendet.',
    );
    const deputised = { ...latest, deputyFor: { name: 'Bo Ek', role: null, place: null } };
    assert.equal(threadLine(deputised, en), 'Karin Å, as deputy for Bo Ek, has taken the case.');
  });

  it('[CARD7] a refusal without a case to show tells no names', () => {
    assert.equal(refusalText({ code: 'notFound' }, sv), sv.refusals.notFound);
    assert.equal(
      refusalText({ code: 'taken', handler: people.firstLine.id, since: later(0) }, sv),
      sv.refusals.outdated,
    );
    assert.equal(
      refusalText({ code: 'decided', by: people.itLead.id, approved: true, at: later(0) }, sv),
      sv.refusals.outdated,
    );
  });

  it('[FORM6] the municipality is asked for once, and the words that led there come back with the answer', () => {
    const card = municipalityCard({ municipalities: organisation.municipalities, text: 'Det går inte' }, sv);
    assert.deepEqual(inputOf(card, 'municipality')?.['choices'], [{ title: 'Luleå kommun', value: 'LUL' }]);
    const [send] = buttonsOf(card);
    assert.deepEqual(decode(send?.verb, { ...send?.data, municipality: 'LUL' }), {
      verb: 'municipality',
      municipality: 'LUL',
      text: 'Det går inte',
    });
  });

  it('[FORM6] [FORM5] long words come back too, or are said to be cut', () => {
    const asked = (text: string) => municipalityCard({ municipalities: organisation.municipalities, text }, sv);
    assert.equal(buttonsOf(asked('ä'.repeat(9000)))[0]?.data?.['text'], 'ä'.repeat(9000));
    assert.doesNotMatch(shownText(asked('ä'.repeat(9000))), /bara början kom med/);
    assert.match(shownText(asked('ä'.repeat(60_000))), /bara början kom med/);
  });
});
