import assert from 'node:assert/strict';
import { caseCard } from '../../cards/caseCard.js';
import { listCard } from '../../cards/listCard.js';
import { refusalText } from '../../cards/refusals.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { decode } from '../../cards/verbs.js';
import { caseNumber, municipalityCode } from '../../src/domain/ids.js';
import { queue } from '../support/anyCards.js';
import { inputOf, literalText, parsedText, shownText } from '../support/cardChecks.js';
import { buttonFor, buttonsOf } from '../support/readCard.js';
import { bound, similar } from '../support/wishCards.js';

const number = (n: number) => caseNumber(municipalityCode('LUL'), 2026, n);
const part = caseCard(bound.part, sv);
const whole = caseCard(bound.whole, sv);
const shownBy = (card: object) => buttonsOf(card).filter(({ verb }) => verb === 'show').map(({ data }) => data['case']);
const gathering = caseCard(bound.whole, sv, { form: { verb: 'gather', draft: 'd', wishes: similar, typed: { picked: 'LUL-26-0002,LUL-26-0009' } } });
const merging = caseCard(bound.whole, sv, { form: { verb: 'mergeInto', draft: 'd', wishes: similar, typed: { into: 'LUL-26-0042' } } });

describe('the card of a wish that is part of another', () => {
  it('[MRG2] says of which, in its state, its ribbon and the list, with a button that shows that', () => {
    for (const words of ['Ihopslaget', 'Ingår i LUL-26-0041', 'Alla som stöder önskemålet är med där', 'Slogs ihop här'])
      assert.ok(shownText(part).includes(words), words);
    assert.deepEqual(shownBy(part), ['LUL-26-0041']);
    assert.match(part.fallbackText, /Ihopslaget[^]*Ingår i LUL-26-0041/);
    const [row = assert.fail()] = queue.rows;
    assert.match(shownText(listCard({ ...queue, rows: [{ ...row, status: 'closed', outcome: 'merged' }] }, sv)), /Ihopslaget/);
  });

  it('[MRG9] or could not be: why, and that it is open again', () => {
    assert.match(shownText(caseCard(bound.refused, sv)), /Det gick inte att slå ihop med LUL-26-0041[^]*avslutat/);
  });
});

describe('the card of the whole', () => {
  it('[MRG12] names its parts as they were written, the first five with a button, and says how many more there are', () => {
    assert.match(shownText(whole), /Här ingår 50 önskemål[^]*2 personer följde med[^]*… och 45 till/);
    assert.deepEqual(shownBy(whole), [50, 51, 52, 53, 54].map(number));
    assert.ok(literalText(whole).join('\n').replaceAll('\u200b', '').includes('LUL-26-0050 · Spara *utkast*'));
    assert.match(whole.fallbackText, /Här ingår 50 önskemål/);
  });

  it('[MRG10] gathers several: what is chosen stays chosen, and titles mean nothing in markdown', () => {
    const field = inputOf(gathering, 'picked');
    assert.deepEqual([field?.['isMultiSelect'], field?.['value']], [true, 'LUL-26-0002']);
    assert.doesNotMatch(JSON.stringify(field), /[*_`~]|\{\{/);
    const send = buttonFor(gathering, 'gather');
    assert.equal(send?.title, 'Samla hit');
    const action = decode('gather', { ...send?.data, picked: 'LUL-26-0002,LUL-26-0003' });
    assert.deepEqual('input' in action && action.input, { picked: [number(2), number(3)] });
    for (const [picked, code] of [['', 'missing'], ['LUL-26-0002,x', 'unknown'], [Array.from({ length: 51 }, (_, n) => number(n + 1)).join(','), 'unknown']] as const) {
      const wrong = decode('gather', { ...send?.data, picked });
      assert.deepEqual('faults' in wrong && wrong.faults, [{ field: 'picked', code }]);
    }
    assert.match(shownText(caseCard(bound.whole, sv, { form: { verb: 'gather', draft: 'd', wishes: [] } })), /inget liknande öppet önskemål/);
  });

  it('[MRG5] merges into one from the list, or by its number, which stays when it is refused', () => {
    assert.equal(inputOf(merging, 'number')?.['value'], 'LUL-26-0042');
    assert.equal(inputOf(merging, 'into')?.['value'], undefined);
    const send = buttonFor(merging, 'mergeInto');
    assert.equal(send?.title, 'Slå ihop');
    const meant = (fields: object) => {
      const action = decode('mergeInto', { ...send?.data, ...fields });
      return 'input' in action ? action.input : 'faults' in action && action.faults;
    };
    assert.deepEqual(meant({ into: 'LUL-26-0002', number: '' }), { into: number(2) });
    assert.deepEqual(meant({ into: 'LUL-26-0002', number: ' lul-26-0007 ' }), { into: number(7) });
    assert.deepEqual(meant({ into: '', number: '' }), { into: null });
    assert.deepEqual(meant({ number: '42' }), [{ field: 'number', code: 'unknown' }]);
    const again = caseCard(bound.whole, sv, { form: { verb: 'mergeInto', typed: { number: '42' }, faults: [{ field: 'number', code: 'unknown' }] } });
    assert.match(parsedText(again).join('\n'), /Skriv det som LUL-26-0042/);
    assert.equal(inputOf(again, 'number')?.['value'], '42');
  });

  it('[MRG12] breaks out the part that is chosen', () => {
    const form = caseCard(bound.whole, sv, { form: { verb: 'breakOut', draft: 'd', parts: bound.whole.bonds.parts } });
    assert.equal(buttonFor(form, 'breakOut')?.title, 'Bryt ut');
    const action = decode('breakOut', { ...buttonFor(form, 'breakOut')?.data, part: 'LUL-26-0051' });
    assert.deepEqual('input' in action && action.input, { part: number(51) });
  });
});

describe('the cards of a fault and its wish', () => {
  it('[MRG16] say that they belong together', () => {
    assert.match(shownText(caseCard(bound.fault, sv)), /Hör ihop med LUL-26-0041/);
    assert.match(shownText(caseCard(bound.fault, en)), /Belongs with LUL-26-0041/);
    assert.deepEqual(shownBy(caseCard(bound.fault, sv)), ['LUL-26-0041']);
    assert.equal(sv.buttons.makeWish, 'Gör till önskemål');
  });
});

describe('sentences about merging', () => {
  it('[MRG4] [MRG7] every refusal has its own, in both languages', () => {
    const codes = ['noSuchWish', 'itself', 'notAWish', 'mergedAlready', 'decidedAlready', 'targetClosed', 'otherMunicipality', 'hasParts'] as const;
    for (const texts of [sv, en]) {
      const said = codes.map((code) => refusalText({ code }, texts));
      assert.equal(new Set(said).size, codes.length);
      assert.match(refusalText({ code: 'nowPartOf', into: number(41) }, texts), /LUL-26-0041/);
    }
  });

  it('[MRG14] history tells of each, with who and which', () => {
    const types = ['merged', 'split', 'absorbed', 'parted', 'becameWish', 'cameOfFault'] as const;
    for (const texts of [sv, en])
      for (const type of types) assert.match(texts.events[type]('Bo', 'LUL-26-0041'), /Bo[^]*LUL-26-0041/);
  });
});
