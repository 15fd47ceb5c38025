import assert from 'node:assert/strict';
import type { Texts } from '../../cards/texts/type.js';
import type { Scenario } from '../support/cases.js';
import { caseCard } from '../../cards/caseCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { decode } from '../../cards/verbs.js';
import { does } from '../support/cases.js';
import { shownText } from '../support/cardChecks.js';
import { move, order, wishAtSupplier } from '../support/ordering.js';
import { buttonFor, buttonsOf, fieldsOf } from '../support/readCard.js';
import { on } from '../support/times.js';

const { noteDelivery, acceptDelivery, rejectDelivery, confirm, ask } = does;
const ordered = (until: string | null = '2026-03-03') => wishAtSupplier().and('it-lead', order(until));
const delivered = () => ordered().and('it-lead', noteDelivery);
const accepted = () => delivered().and('it-lead', acceptDelivery);

const cardOf = (scene: Scenario, name: string, texts: Texts = sv) => caseCard(scene.view(name) ?? assert.fail(), texts);
const shown = (scene: Scenario, name: string, texts: Texts = sv) => shownText(cardOf(scene, name, texts));

describe('the card of a wish that is ordered', () => {
  const turns: readonly (readonly [Scenario, string, string])[] = [
    [ordered(), 'Önskemålet är beställt hos leverantören och utlovat till 3 mars.', 'The wish has been ordered from the supplier and is promised for 3 March.'],
    [ordered(null), 'Önskemålet är beställt hos leverantören.', 'The wish has been ordered from the supplier.'],
    [ordered(null).and('it-lead', move('2027-04-01')), 'Leverantören har lovat att leverera 1 april 2027.', 'The supplier has promised to deliver on 1 April 2027.'],
    [ordered().and('it-lead', move('2026-04-01')), 'Leverantören har flyttat dagen till 1 april.', 'The supplier has moved the day to 1 April.'],
    [ordered().and('it-lead', move(null)), 'Leverantören kan inte längre säga vilken dag önskemålet blir klart.', 'The supplier can no longer say on which day'],
    [delivered(), 'Önskemålet är levererat och provas nu.', 'The wish has been delivered and is being tried now.'],
    [delivered().and('it-lead', rejectDelivery), 'Leveransen höll inte måttet, så leverantören gör klart det som saknas.', 'The delivery did not measure up'],
    [accepted(), 'Önskemålet är infört.', 'The wish has been carried out.'],
  ];

  it('[ORD6] tells its reporter and its supporters of each turn in one sentence, in the box and in the fallback text', () => {
    for (const [scene, swedish, english] of turns)
      for (const name of ['reporter', 'bo']) {
        assert.ok(shown(scene, name).split('\n').some((line) => line.startsWith(swedish)), `${swedish} ${shown(scene, name)}`);
        assert.ok(cardOf(scene, name).fallbackText.includes(swedish.slice(0, -1)), cardOf(scene, name).fallbackText);
        assert.ok(shown(scene, name, en).includes(english), english);
      }
  });

  it('[ORD6] says why they have it to supporters, what was done with it, and asks the reporter to confirm', () => {
    assert.match(shown(ordered(), 'bo'), /Du stöder det här önskemålet\..*levereras/);
    assert.deepEqual(buttonsOf(cardOf(ordered(), 'bo')).map(({ verb }) => verb), ['unsupport']);
    assert.match(shown(accepted(), 'bo'), /Önskemålet är infört\.\n[^\n]*\n”Mörkt läge finns nu”/);
    assert.match(shown(accepted(), 'reporter'), /Önskemålet är infört\.\n[^\n]*\n”Mörkt läge finns nu”\nFungerar det\? Bekräfta/);
    assert.match(shown(accepted().and('reporter', confirm), 'bo'), /Avslutat[^]*Önskemålet är infört\./);
  });

  it('[ORD6] lets what is said after a turn stand out instead, and older words no longer', () => {
    const asked = delivered().and('it-lead', ask);
    assert.doesNotMatch(shown(asked, 'reporter'), /levererat och provas nu/);
    assert.match(shown(asked, 'reporter'), /frågar dig[^]*Vilken webbläsare/);
    const box = shown(ordered(), 'reporter').split('Knappen är grå')[0] ?? '';
    assert.doesNotMatch(box, /Vi kommer inte vidare/);
    assert.match(shown(ordered().and('it-lead', move('2026-03-09', 'Sjukdom hos dem')), 'bo'), /till 9 mars\.\n[^\n]*\n”Sjukdom hos dem”/);
  });

  it('[ORD7] shows reference, promised day, delivered and accepted', () => {
    assert.match(shown(ordered(null), 'reporter'), /Beställt hos leverantören[^]*BEST-12 · i dag[^]*Utlovat[^]*inget datum än/);
    assert.match(shown(accepted(), 'reporter'), /BEST-12[^]*Utlovat[^]*3 mars[^]*Levererat[^]*i dag[^]*Godkänt[^]*i dag/);
    assert.doesNotMatch(shown(wishAtSupplier(), 'reporter'), /Utlovat/);
  });

  it('[ORD7] says of a day that has passed that it takes longer, and to whoever is called about it what to do', () => {
    const late = on(ordered(), '04 08:00').attended();
    assert.match(shown(late, 'reporter'), /3 mars, men det tar lite längre tid/);
    assert.doesNotMatch(shown(late, 'reporter'), /Hör med leverantören/);
    assert.match(shown(late, 'it-lead'), /Leveransen var utlovad till 3 mars, men har inte kommit\nHör med leverantören\./);
    assert.match(cardOf(late, 'it-lead').fallbackText, /Leveransen var utlovad till 3 mars/);
    assert.match(shown(late, 'it-lead', en), /Delivery was promised for 3 March but has not come/);
    const moved = late.and('it-lead', move('2026-03-20'));
    assert.doesNotMatch(shown(moved, 'it-lead'), /har inte kommit|längre tid/);
  });

  it('[ORD1] [ORD3] bears the promised buttons, and says to whoever tries it what becomes of it', () => {
    const titles = (scene: Scenario) => buttonsOf(cardOf(scene, 'it-lead')).slice(0, 2).map(({ title }) => title);
    assert.deepEqual(titles(wishAtSupplier()), ['Ta ärendet', 'Beställ']);
    assert.deepEqual(titles(ordered()), ['Levererat', 'Ändra utlovat datum']);
    assert.deepEqual(titles(delivered()), ['Godkänn leveransen', 'Underkänn leveransen']);
    assert.match(shown(delivered(), 'it-lead'), /provas nu\.\n[^\n]*\nGodkänn om allt fungerar/);
  });

  it('[ORD1] [ORD2] asks for a reference on one line and a day; a day comes filled in as it is, and history tells of it', () => {
    const view = wishAtSupplier().view('it-lead') ?? assert.fail();
    const form = caseCard(view, sv, { form: { verb: 'order', draft: 'd' } });
    assert.match(JSON.stringify(form), /"label":"Leverantörens ärendenummer"[^}]*"isMultiline":false[^]*"label":"Utlovat datum \(lämna tomt om inget är lovat\)"/);
    const send = buttonFor(form, 'order');
    assert.equal(send?.title, 'Beställ');
    const action = decode('order', { ...send?.data, words: ' BEST\n12 ', until: '' });
    assert.deepEqual(action, { verb: 'order', case: view.number, seen: view.version, draft: 'd', input: { words: 'BEST 12', until: null } });
    for (const [words, until, field] of [['', '', 'words'], ['x'.repeat(101), '', 'words'], ['B', '2026-02-30', 'until']] as const) {
      const fault = decode('order', { ...send?.data, words, until });
      assert.ok('faults' in fault && fault.faults[0]?.field === field, `${words} ${until}`);
    }
    const moving = caseCard(ordered().view('it-lead') ?? assert.fail(), sv, { form: { verb: 'movePromise', draft: 'd', typed: { until: '2026-03-03' } } });
    assert.equal(fieldsOf(moving)['until'], '2026-03-03');
    assert.match(shown(ordered().and('it-lead', move('2026-04-01', 'Sjukdom')), 'bo'), /ändrade det utlovade datumet: \n1 apr\. 2026, ”Sjukdom”/);
    assert.match(shown(accepted(), 'it-lead'), /It-lead godkände leveransen[^]*noterade att det är levererat[^]*beställde av leverantören: \nBEST-12, 3 mars 2026/);
  });
});
