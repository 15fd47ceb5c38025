import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Attention } from '../../src/domain/attention.js';
import { attentionCard } from '../../cards/attentionCard.js';
import { helpCard } from '../../cards/helpCard.js';
import { letterCard } from '../../cards/letterCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { decode, encode, isFault, typedFrom } from '../../cards/verbs.js';
import { attentionModes, usualAttention } from '../../src/domain/attention.js';
import { instant } from '../../src/domain/ids.js';
import { digest } from '../support/anyCards.js';
import { buttonsOf, inputOf, partsOf, shownText } from '../support/cardChecks.js';

const time = fc.integer({ min: 0, max: 24 * 60 - 1 }).map((n) => new Date(n * 60_000).toISOString().slice(11, 16));
const attention: fc.Arbitrary<Attention> = fc
  .record({ mode: fc.constantFrom(...attentionModes), quiet: fc.boolean(), quietFrom: time, quietTo: time }, { noNullPrototype: true })
  .filter(({ quiet, quietFrom, quietTo }) => !quiet || quietFrom !== quietTo);
const valuesOn = (card: Parameters<typeof inputOf>[0]) =>
  Object.fromEntries(['mode', 'quiet', 'quietFrom', 'quietTo'].map((field) => [field, inputOf(card, field)?.['value']]));
const faultsIn = (data: object) => {
  const decoded = decode('setAttention', data);
  return isFault(decoded) && decoded.fault === 'input' ? decoded.faults : decoded;
};
const good = typedFrom(usualAttention);

describe('how I want to be told', () => {
  it('[ACT1] what the card holds reads back as what was chosen', () => {
    fc.assert(
      fc.property(attention, (chosen) => {
        const card = attentionCard({ attention: chosen, saved: false }, sv);
        const [save] = buttonsOf(card);
        assert.deepEqual(decode(save?.verb, { ...save?.data, ...valuesOn(card) }), { verb: 'setAttention', attention: chosen });
        assert.deepEqual(decode('setAttention', encode({ verb: 'setAttention', attention: chosen }).data), { verb: 'setAttention', attention: chosen });
      }),
    );
  });

  it('[ATT8] has three choices with a line each, quiet hours, and Spara', () => {
    const card = attentionCard({ attention: usualAttention, saved: false }, sv);
    const choices = inputOf(card, 'mode')?.['choices'];
    assert.ok(Array.isArray(choices));
    const titles = choices.map(({ title }: { title: string }) => title.split(':')[0]);
    assert.deepEqual(titles, ['Direkt', 'Samlat på morgonen', 'Bara när jag är utpekad']);
    assert.deepEqual(valuesOn(card), { mode: 'atOnce', quiet: 'false', quietFrom: '18:00', quietTo: '07:00' });
    assert.deepEqual(buttonsOf(card).map(({ title }) => title), ['Spara', 'Visa min kö']);
  });

  it('[ATT8] says in place what has been saved', () => {
    const saved = attentionCard({ attention: { ...usualAttention, mode: 'digest', quiet: true }, saved: true }, sv);
    assert.match(shownText(saved), /Sparat\. Du får ett kort varje arbetsdag .* Mellan 18\.00 och 07\.00 är jag tyst\./);
  });

  it('[ATT8] refuses what is no choice or no time, in words, and fills it in again', () => {
    assert.deepEqual(faultsIn({ ...good, mode: 'never' }), [{ field: 'mode', code: 'unknown' }]);
    assert.deepEqual(faultsIn({ ...good, mode: ['atOnce'] }), [{ field: 'mode', code: 'missing' }]);
    for (const quietFrom of ['24:00', '12:60', 'kl 8', '1:2:3', '-1:00'])
      assert.deepEqual(faultsIn({ ...good, quietFrom }), [{ field: 'quietFrom', code: 'noTime' }], quietFrom);
    assert.deepEqual(faultsIn({}), [
      { field: 'mode', code: 'missing' },
      { field: 'quietFrom', code: 'missing' },
      { field: 'quietTo', code: 'missing' },
    ]);
    const same = decode('setAttention', { ...good, quiet: true, quietFrom: '8.30', quietTo: '08:30:00' });
    assert.ok(isFault(same) && same.fault === 'input');
    const card = attentionCard(same, sv);
    assert.deepEqual(valuesOn(card), { mode: 'atOnce', quiet: 'true', quietFrom: '08:30', quietTo: '08:30' });
    assert.match(shownText(card), /sluta en annan tid än de börjar/);
    const noTime = decode('setAttention', { ...good, quietTo: 'kväll' });
    assert.ok(isFault(noTime) && noTime.fault === 'input');
    assert.match(shownText(attentionCard(noTime, en)), /Write “Until” as a time/);
    assert.equal(inputOf(attentionCard(noTime, en), 'quietTo')?.['value'], 'kväll');
  });

  it('[ATT8] is found on the help card of those who hold a role', () => {
    const verbs = (roles: Parameters<typeof helpCard>[0]['roles']) => buttonsOf(helpCard({ name: '', roles }, sv)).map(({ verb }) => verb);
    assert.equal(verbs([{ role: 'localIt', place: 'Luleå', deputyFor: null }]).at(-1), 'attention');
    assert.ok(!verbs([]).includes('attention'));
  });
});

describe('the digest’s card', () => {
  const at = (time: string) => letterCard({ about: 'digest', ...digest, now: instant(new Date(`2026-11-24T${time}:00Z`)) }, sv);

  it('[ATT6] greets by the time of day, says how many wait, and has a button for each row and the queue', () => {
    assert.match(shownText(at('06:00')), /^God morgon! 12 ärenden behöver dig\.\nHär är de \d+ som har väntat längst\./);
    assert.match(shownText(at('12:00')), /^Hej! /);
    assert.match(shownText(at('19:00')), /^God kväll! /);
    const shows = partsOf(at('06:00')).filter((part) => 'verb' in part && part.verb === 'show');
    assert.equal(shows.length, digest.rows.length);
    assert.deepEqual(buttonsOf(at('06:00')).map(({ title }) => title), ['Visa min kö', 'Avisera mig']);
  });

  it('[ATT6] counts one and more than it has read in words', () => {
    const rows = digest.rows.slice(0, 1);
    assert.match(shownText(letterCard({ about: 'digest', ...digest, rows, count: 1 }, sv)), /! 1 ärende behöver dig\.\nLUL/);
    assert.match(shownText(letterCard({ about: 'digest', ...digest, count: 100, more: true }, en)), /At least 100 cases need you\./);
  });
});
