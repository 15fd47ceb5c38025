import assert from 'node:assert/strict';
import type { ChangeForm } from '../../cards/changeForm.js';
import type { DirectoryRefusal, DirectoryRefusalCode } from '../../src/domain/appointing/commands.js';
import type { SeatView } from '../../src/domain/appointing/seatView.js';
import { changeRefusalText } from '../../cards/changeRefusals.js';
import { seatCard } from '../../cards/seatCard.js';
import { servicesCard } from '../../cards/servicesCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { day } from '../../src/domain/ids.js';
import { buttonsOf, faultsOf, inputOf, literalText, parsedText, shownText } from '../support/cardChecks.js';
import { appointment, formFor, roleCards, seatShown, someone, world } from '../support/roleFixtures.js';

const most = 40_000;
/** Teams has had its people picker in cards since 1.2; the open renderer knows it as a part of 1.6. */
const pickerFault = 'Property "choices.data" is supported in version 1.6, but you are using version 1.5.';
const titles = (card: Parameters<typeof buttonsOf>[0]) => buttonsOf(card).map(({ title }) => title);

describe('the cards of the role directory', () => {
  for (const texts of [sv, en])
    for (const [name, draw] of Object.entries(roleCards))
      it(`[CARD1] ${name} is valid in ${texts.language}`, () => {
        const card = draw(texts);
        assert.deepEqual(faultsOf(card).filter((fault) => fault !== pickerFault), []);
        assert.ok(JSON.stringify(card).length < most);
        assert.ok(card.fallbackText.length > 10);
      });

  it('[CARD3] names stand on every card as they were written', () => {
    const hostile = '**Bo** [x](https://x) {{DATE(2026-01-01)}} <b>';
    const view = seatShown({ name: hostile });
    const told = { tone: 'good', text: sv.changes.done.ended(hostile, 'x') } as const;
    const services = servicesCard({ seat: view.seat, place: hostile, rows: [{ id: 'a', name: hostile, responsible: someone(hostile), mayChange: true }] }, sv);
    for (const card of [seatCard(view, sv, { told }), seatCard(view, sv, { form: formFor('replace', { name: hostile }) }), services]) {
      assert.ok(!parsedText(card).some((text) => text.includes('Bo')), parsedText(card).join());
      assert.ok(literalText(card).some((text) => text.includes('**Bo** [x](https://x)')));
      assert.doesNotMatch(JSON.stringify(card.body.filter(({ type }) => type === 'RichTextBlock')), /\{\{DATE/);
      assert.deepEqual(faultsOf(card), []);
    }
  });

  it('[CARD9] they fit however many there are and however long their names', () => {
    const long = '"'.repeat(100);
    const [held] = seatShown({ name: long }).held;
    assert.ok(held);
    const view = { ...seatShown({ name: long }), held: Array.from({ length: 300 }, () => held) };
    const about = Array.from({ length: 300 }, () => held);
    const people = Array.from({ length: 26 }, (_, n) => ({ objectId: `person-${n}`, who: someone(long) }));
    const form: ChangeForm = { ...formFor('replace'), about, people, sought: { words: long.repeat(30), found: true } };
    for (const card of [seatCard(view, sv), seatCard(view, sv, { form })]) assert.ok(JSON.stringify(card).length < most);
    const rows = Array.from({ length: 500 }, (_, n) => ({ id: `s${n}`, name: long, responsible: someone(long), mayChange: true }));
    assert.ok(JSON.stringify(servicesCard({ seat: view.seat, place: long, rows }, sv)).length < most);
  });

  it('[ROL2] the buttons are those that are offered, the likeliest first, four at most', () => {
    const view = seatShown();
    const offers = (changes: Partial<SeatView['offers']>): SeatView => ({ ...view, offers: { ...view.offers, ...changes } });
    assert.deepEqual(titles(seatCard(view, sv)), ['Byt ut', 'Utse ersättare', 'Avsluta', 'Utse']);
    assert.deepEqual(titles(seatCard({ ...view, vacancy: { from: view.today, standIn: null } }, sv))[0], 'Utse');
    assert.deepEqual(titles(seatCard(offers({ appoint: false, replace: [], deputise: [] }), sv)), ['Avsluta']);
    assert.deepEqual(titles(seatCard(offers({ appoint: false, replace: [], deputise: [], end: [] }), sv)), []);
  });

  it('[ROL3] a vacancy to come is told, with who stands in', () => {
    const card = seatCard({ ...seatShown(), vacancy: { from: day('2027-01-01'), standIn: someone('Siv Lund') } }, sv);
    assert.match(shownText(card), /Rollen blir vakant från och med 1 jan\. 2027\. Siv Lund tar emot så länge\./);
    assert.match(card.fallbackText, /blir vakant/);
  });

  it('[ROL6] a form’s button bears the title of the button that opened it, beside Avbryt', () => {
    for (const form of ['appoint', 'replace', 'end', 'deputise'] as const)
      assert.deepEqual(titles(seatCard(seatShown(), sv, { form: formFor(form) })), [sv.changes.buttons[form], 'Avbryt']);
    assert.deepEqual(
      [sv.changes.buttons.appoint, sv.changes.buttons.replace, sv.changes.buttons.end, sv.changes.buttons.deputise],
      ['Utse', 'Byt ut', 'Avsluta', 'Utse ersättare'],
    );
    const { change, away, back, services } = sv.changes.buttons;
    assert.deepEqual([change, away, back, services], ['Ändra', 'Jag är borta', 'Jag är tillbaka', 'E-tjänster']);
  });

  it('[ROL6] where several can be meant the form asks which; where there is one it carries it', () => {
    const one = formFor('replace');
    const two = { ...one, about: [...one.about, ...one.about] };
    const alone = seatCard(seatShown(), sv, { form: one });
    assert.equal(inputOf(alone, 'held'), undefined);
    assert.match(String(buttonsOf(alone)[0]?.data['held']), /\|\|2026-01-01$/);
    const choosing = seatCard(seatShown(), sv, { form: two });
    assert.equal(inputOf(choosing, 'held')?.['type'], 'Input.ChoiceSet');
    assert.equal(buttonsOf(choosing)[0]?.data['held'], undefined);
  });

  it('[ROL13] Teams’ people picker is asked for where there is one, and nowhere else', () => {
    const query = (picker: boolean) => inputOf(seatCard(seatShown(), sv, { form: { ...formFor('appoint'), picker } }), 'person')?.['choices.data'];
    assert.deepEqual(query(true), { type: 'Data.Query', dataset: 'graph.microsoft.com/users' });
    assert.equal(query(false), undefined);
  });

  it('[ROL13] the search can be pressed before anything else is filled in', () => {
    const form = formFor('deputise');
    const card = seatCard(seatShown(), sv, { form: { ...form, about: [...form.about, ...form.about] } });
    for (const field of ['held', 'person', 'from', 'until', 'seek']) assert.equal(inputOf(card, field)?.['isRequired'] ?? false, false, field);
  });

  const [to, person, seat] = [day('2026-12-31'), appointment.person, { role: 'localIt', municipality: appointment.municipality }] as const;
  const refusals: { readonly [C in DirectoryRefusalCode]: Extract<DirectoryRefusal, { code: C }> } = {
    unknownSeat: { code: 'unknownSeat', seat },
    supplierSeat: { code: 'supplierSeat' },
    unknownService: { code: 'unknownService', service: 'x' },
    notYours: { code: 'notYours', inCharge: [person, person, person] },
    selfAppointment: { code: 'selfAppointment', seat, inCharge: [person] },
    unknownPerson: { code: 'unknownPerson', person },
    foreignTenant: { code: 'foreignTenant', person },
    sameObjectId: { code: 'sameObjectId', person },
    periodBackwards: { code: 'periodBackwards', from: to, to: appointment.from },
    inThePast: { code: 'inThePast', earliest: to },
    tooFar: { code: 'tooFar', latest: to },
    alreadyHeld: { code: 'alreadyHeld', appointment },
    groupFull: { code: 'groupFull', appointments: [appointment, appointment] },
    byOffice: { code: 'byOffice', appointment },
    sameTwice: { code: 'sameTwice', appointment },
    noHolder: { code: 'noHolder', seat, holder: person, held: [{ ...appointment, to }] },
    overlappingDeputy: { code: 'overlappingDeputy', appointment: { ...appointment, deputyFor: person, to } },
    ownDeputy: { code: 'ownDeputy' },
    notHeld: { code: 'notHeld', seat, person },
    endsAlready: { code: 'endsAlready', appointment: { ...appointment, to } },
    notLast: { code: 'notLast', appointment },
    holdsNothing: { code: 'holdsNothing' },
    notAway: { code: 'notAway' },
  };
  const plain: readonly string[] = ['unknownSeat', 'supplierSeat', 'unknownService', 'unknownPerson', 'foreignTenant', 'ownDeputy', 'holdsNothing', 'notAway'];
  for (const refusal of Object.values<DirectoryRefusal>(refusals))
    it(`[ROL20] ${refusal.code} is told with its facts`, () => {
      for (const texts of [sv, en]) {
        const said = changeRefusalText(refusal, world, texts);
        assert.doesNotMatch(said, /undefined|: \.| {2}/);
        if (!plain.includes(refusal.code)) assert.match(said, /Bo Ek|31 (dec\.|Dec) 2026/);
      }
    });

  it('[ROL20] who may do it instead is told, or that nobody can', () => {
    assert.equal(changeRefusalText(refusals.notYours, world, sv), 'Det här får du inte ändra. Be Bo Ek, Bo Ek eller Bo Ek om hjälp.');
    assert.match(changeRefusalText({ code: 'notYours', inCharge: [] }, world, sv), /ingen annan kan det just nu/);
    assert.equal(changeRefusalText(refusals.alreadyHeld, world, sv), 'Bo Ek har redan rollen från och med 1 jan. 2026, tills vidare, och bara en kan ha den. Välj Byt ut, eller andra dagar.');
  });
});
