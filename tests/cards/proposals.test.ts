import assert from 'node:assert/strict';
import type { OpenedForm } from '../../cards/forms.js';
import type { Card } from '../../cards/shapes.js';
import { openedForm } from '../../bots/draw.js';
import { caseCard } from '../../cards/caseCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { decode, isFault } from '../../cards/verbs.js';
import { reportChoices } from '../../src/domain/formView.js';
import { buttonsOf, inputOf, shownText } from '../support/cardChecks.js';
import { does } from '../support/cases.js';
import { atFunding, atItLead, prepared, viewOfWish } from '../support/wishScenes.js';

const place = { case: 'LUL-26-0001', seen: 3 };
const faultsOf = (verb: string, data: object) => {
  const decoded = decode(verb, { ...place, ...data });
  return isFault(decoded) && decoded.fault === 'input' ? decoded.faults.map(({ field, code }) => `${field} ${code}`) : decoded;
};
const costOf = (cost: string) => {
  const decoded = decode('prepare', { ...place, effort: 'S', scale: 'small', cost });
  if (isFault(decoded)) return decoded.fault === 'input' ? decoded.faults[0]?.code : decoded.fault;
  return decoded.verb === 'prepare' ? decoded.input.cost : null;
};
const titles = (card: Card) => buttonsOf(card).map(({ title }) => title);

describe('cards of wishes that are prepared', () => {
  it('[PRP13] the card says what is compiled, prepared and ruled, with the cost as Swedes write it', () => {
    const text = shownText(caseCard(viewOfWish(prepared(), 'it-lead'), sv));
    for (const part of [/Sammanställning\nSparar tid för alla\nFöre sommaren\nBerör även E-tjänsteplattformen/, /Insats M · Kostnad 250\u00a0000\u00a0kr/, /Kräver extra medel/, /Leverantörens svar: Klart på två månader/])
      assert.match(text, part);
    const english = shownText(caseCard(viewOfWish(prepared(), 'it-lead'), en));
    assert.match(english, /Effort M · Cost SEK\u00a0250,000/);
    const ruled = prepared('small').and('it-lead', does.ruleApprove);
    assert.match(shownText(caseCard(viewOfWish(ruled, 'reporter'), sv)), /Beslut av förvaltningsledare IT: Bifall\n {2}LUL-26-0001\/B1 · 2 mars 2026/);
  });

  it('[PRP13] what is asked of whom stands in the tinted box, and the basis in full', () => {
    const asks = (scene: Parameters<typeof viewOfWish>[0], name: string) => shownText(caseCard(viewOfWish(scene, name), sv));
    assert.match(asks(atItLead(), 'it-lead'), /Önskemålet behöver beredas/);
    assert.match(asks(prepared('small'), 'it-lead'), /Du beslutar om önskemålet/);
    assert.match(asks(atFunding(), 'steering'), /Systemägaren behöver ett underlag/);
    assert.match(asks(atFunding(), 'system-owner'), /Väntar på styrgruppens underlag sedan/);
    const text = `${'Lång text om nyttan. '.repeat(150)}Slut.`;
    const laid = atFunding().and('steering', { verb: 'layBasis', input: { ...does.layBasis.input, text } });
    assert.match(asks(laid, 'system-owner'), new RegExp(`Ska önskemålet få extra medel\\?[^]*”${text}”[^]*Rekommendation: Bevilja`));
    assert.match(asks(laid, 'reporter'), /Väntar på systemägarens beslut sedan/);
    assert.equal(asks(laid, 'system-owner').split('Slut.').length, 2);
  });

  it('[PRP3] the likely button comes first, and those that say no look like it', () => {
    assert.deepEqual(titles(caseCard(viewOfWish(atItLead(), 'it-lead'), sv)).slice(0, 2), ['Bered', 'Ta ärendet']);
    const [yes, no] = buttonsOf(caseCard(viewOfWish(prepared('small'), 'it-lead'), sv));
    assert.deepEqual([yes?.title, yes?.style, no?.title, no?.style], ['Besluta: bifall', 'positive', 'Besluta: avslag', 'destructive']);
  });

  for (const [typed, read] of [
    ['250000', 250_000], ['250 000', 250_000], ['250\u00a0000\u00a0kr', 250_000], ['250 000,00', 250_000], ['250000 kronor', 250_000], ['250 000:-', 250_000],
    ['0', 0], ['1 000 000 000', 1_000_000_000], ['1 000 000 001', 'tooMuch'], ['9'.repeat(39), 'tooMuch'], ['-5', 'negative'], ['−5 kr', 'negative'],
    ['12,5', 'decimals'], ['250.000', 250_000], ['mycket', 'notNumber'], ['1e9', 'notNumber'], ['250 000 euro', 'notNumber'], ['kr', 'missing'], ['', 'missing'],
  ] as const)
    it(`[PRP14] a cost of "${typed}" is ${read}`, () => assert.equal(costOf(typed), read));

  it('[PRP14] each cost that will not do has a sentence in both languages, beside what was typed', () => {
    for (const texts of [sv, en])
      for (const code of ['negative', 'decimals', 'notNumber', 'tooMuch'] as const) {
        const form = { verb: 'prepare', typed: { cost: 'x' }, faults: [{ field: 'cost', code }] } as const;
        const card = caseCard(viewOfWish(atItLead(), 'it-lead'), texts, { form });
        assert.ok(shownText(card).includes(texts.proposals.wrongCost[code]), code);
        assert.equal(inputOf(card, 'cost')?.['value'], 'x');
      }
  });

  it('[PRP15] what is missing or too long of each form is told by its field', () => {
    assert.deepEqual(faultsOf('compile', { benefit: 'x'.repeat(2001), urgency: 'y'.repeat(501) }), ['benefit tooLong', 'urgency tooLong']);
    assert.deepEqual(faultsOf('compile', {}), ['benefit missing', 'urgency missing']);
    assert.deepEqual(faultsOf('prepare', { effort: 'XXL', scale: 'huge', cost: '1' }), ['effort unknown', 'scale unknown']);
    assert.deepEqual(faultsOf('layBasis', { text: 'x'.repeat(4001), cost: '', recommendation: '' }), ['text tooLong', 'cost missing', 'recommendation missing']);
    for (const verb of ['ruleApprove', 'ruleReject', 'grantFunds', 'denyFunds']) assert.deepEqual(faultsOf(verb, { words: ' ' }), ['words missing']);
  });

  it('[PRP6] no card says what is left of the frame', () => {
    const decoded = decode('ruleApprove', { ...place, words: 'Ja', left: 5 });
    assert.deepEqual(!isFault(decoded) && decoded.verb === 'ruleApprove' && decoded.input, { words: 'Ja', left: null });
  });

  it('[PRP15] a form comes filled in with what there is', () => {
    const scene = atFunding();
    const { proposal = {}, report } = scene.case;
    const choices = reportChoices(scene.world, scene.case.municipality);
    const formOf = (verb: OpenedForm['verb']) => openedForm({ verb, draft: 'd', targets: [], choices, report, proposal, promised: null, parts: [] });
    const view = { ...viewOfWish(scene, 'it-lead'), verbs: ['compile', 'prepare', 'layBasis'] as const };
    const valuesIn = (verb: OpenedForm['verb'], ...fields: readonly string[]) => fields.map((field) => inputOf(caseCard(view, sv, { form: formOf(verb) }), field)?.['value']);
    assert.deepEqual(valuesIn('compile', 'benefit', 'services', 'urgency'), ['Sparar tid för alla', 'platform', 'Före sommaren']);
    assert.deepEqual(valuesIn('prepare', 'effort', 'cost', 'scale', 'supplierAnswer'), ['M', '250000', 'extraFunding', 'Klart på två månader']);
    assert.deepEqual(valuesIn('layBasis', 'text', 'cost', 'recommendation'), [undefined, '250000', undefined]);
    assert.deepEqual(titles(caseCard(view, sv, { form: formOf('prepare') })), ['Bered', 'Avbryt']);
    const services = inputOf(caseCard(view, sv, { form: formOf('compile') }), 'services');
    assert.deepEqual([services?.['isMultiSelect'], services?.['isRequired'] ?? false], [true, false]);
  });

  it('[PRP15] what was typed in a form that is no longer allowed is shown', () => {
    const form = { verb: 'compile', typed: { benefit: 'Nyttan är stor', urgency: 'Nu' } } as const;
    const text = shownText(caseCard(viewOfWish(atItLead(), 'it-lead'), sv, { form, message: { code: 'outdated' } }));
    assert.match(text, /Du skrev: ”Nyttan är stor”[^]*Du skrev: ”Nu”/);
  });
});
