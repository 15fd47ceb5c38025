import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { CaseView } from '../../src/domain/view.js';
import { caseCard } from '../../cards/caseCard.js';
import { directoryCard } from '../../cards/directoryCard.js';
import { listCard } from '../../cards/listCard.js';
import { reportCard } from '../../cards/reportCard.js';
import { sv } from '../../cards/texts/sv.js';
import { typedFrom } from '../../cards/verbs.js';
import { day } from '../../src/domain/ids.js';
import { choices, queue } from '../support/anyCards.js';
import { faultsOf, literalText } from '../support/cardChecks.js';
import { lives, people, viewAfter } from '../support/cardFixtures.js';

const most = 40_000;
/** Characters that weigh most: two units, an escape, several bytes. */
const heaviest = ['😀', '"', '\\', '\n', 'å', '👩‍👩‍👧'];
const filled = (unit: string, length: number) => [...unit.repeat(length)].slice(0, length).join('');
const size = (card: object) => JSON.stringify(card).length;

/** A view in which every text is as long as it can be. */
function fullView(unit: string, view: CaseView = viewAfter(lives.escalating, people.businessLead)): CaseView {
  const words = filled(unit, 2000);
  const report = { title: filled(unit, 120), description: filled(unit, 4000), service: 's', kind: 'k', priority: 'p' };
  const [template] = view.events;
  assert.ok(template && view.word);
  const changes = (['title', 'description', 'service', 'kind', 'priority'] as const).map((field) => ({
    field,
    before: report.description,
    after: report.description,
  }));
  const edited = {
    ...template,
    event: { ...template.event, type: 'edited', before: report, after: report, to: 1, moved: false } as const,
    changes,
  };
  const said = { ...view.word, event: { ...view.word.event, words } };
  return {
    ...view,
    title: report.title,
    description: report.description,
    word: said,
    events: [said, said, said, said, edited, edited, edited, edited],
    supplierReference: words,
  };
}

describe('the size of cards', function () {
  this.timeout(10_000);

  for (const unit of heaviest)
    it(`[CARD9] a case whose every text is as long as can be, of ${JSON.stringify(unit)}, fits with the text and the reason in full`, () => {
      const view = fullView(unit);
      const card = caseCard(view, sv);
      assert.ok(size(card) < most, `${size(card)}`);
      assert.ok(literalText(card).includes(view.description));
      assert.ok(literalText(card).includes(`”${filled(unit, 2000)}”`));
      assert.deepEqual(faultsOf(card), []);
    });

  it('[CARD9] [BAL24] so does one that large groups have voted on, with as much to say as they may', () => {
    for (const unit of heaviest) {
      const who = { name: filled(unit, 100), role: null, place: null };
      const counts = [{ choice: 'approve', votes: 40 }] as const;
      const result = { outcome: 'approve', counts, members: 40, byChair: true, at: viewAfter(lives.taken, people.firstLine).now } as const;
      const reasons = Array.from({ length: 40 }, () => filled(unit, 2000));
      const vote = { seat: people.firstLine.id, by: who, deputyFor: who, choice: 'approve' } as const;
      const ballot = {
        group: 'steeringGroup', kind: 'decision', opened: result.at, closesOn: day('2026-12-01'), members: 40, quorum: 21, counts,
        stuck: 'tied', mine: 'approve', votes: Array.from({ length: 40 }, () => vote),
      } as const;
      const results = [{ ...result, kind: 'recommendation', number: null, reasons }, { ...result, kind: 'decision', number: 'LUL-26-0001/B1', reasons }] as const;
      const card = caseCard({ ...fullView(unit), ballot, results }, sv);
      assert.ok(size(card) < most, `${size(card)}`);
      assert.ok(literalText(card).some((line) => line.includes('40 Bifall av 40, minst 21 behövs')));
    }
  });

  it('[CARD9] [PRP13] so does a wish of which everything has been said, and each form to say it anew', () => {
    for (const unit of heaviest) {
      const proposal = {
        compilation: { benefit: filled(unit, 2000), services: Array.from({ length: 60 }, () => filled(unit, 100)), urgency: filled(unit, 500) },
        preparation: { effort: 'XL', cost: 1_000_000_000, supplierAnswer: filled(unit, 2000), dependencies: filled(unit, 1000), scale: 'extraFunding' },
        basis: { text: filled(unit, 4000), cost: 1_000_000_000, recommendation: filled(unit, 2000) },
        rulings: (['itLead', 'systemOwner'] as const).map((office) => ({ number: 'LUL-26-0001/B2', office, outcome: 'approve' as const, words: filled(unit, 2000), on: day('2026-12-01') })),
        duty: 'funding',
      } as const;
      const view = { ...fullView(unit), proposal, verbs: ['grantFunds', 'layBasis', 'prepare', 'compile'] as const };
      assert.ok(view.word);
      const laid = { ...view.word, event: { ...view.word.event, words: proposal.basis.text } };
      const card = caseCard({ ...view, word: laid }, sv);
      assert.ok(size(card) < most, `${size(card)}`);
      assert.deepEqual(faultsOf(card), []);
      for (const [verb, typed] of [['layBasis', proposal.basis], ['prepare', proposal.preparation], ['compile', proposal.compilation]] as const) {
        const form = caseCard(view, sv, { form: { verb, draft: 'd', typed: typedFrom(typed), choices } });
        assert.ok(size(form) < most, `${verb} ${size(form)}`);
      }
    }
  });

  it('[CARD9] so does its correction with far too much typed and hundreds of services', () => {
    const services = Array.from({ length: 500 }, (_, n) => ({
      id: `service-${n}`,
      name: `"Tjänst" ${n} `.repeat(8),
      platform: true,
    }));
    for (const unit of heaviest) {
      const typed = { title: filled(unit, 5000), description: filled(unit, 20_000), service: 'service-499' };
      const view = { ...fullView(unit), verbs: ['edit' as const] };
      const card = caseCard(view, sv, { form: { verb: 'edit', draft: 'd', typed, choices: { ...choices, services } } });
      assert.ok(size(card) < most, `${size(card)}`);
      assert.ok(JSON.stringify(card).includes('"value":"service-499"'));
      assert.ok(size(reportCard({ draft: 'd', typed, choices: { ...choices, services } }, sv)) < most);
    }
  });

  it('[CARD9] a report that breaks a limit comes back whole as long as it has room', () => {
    const typed = { title: 'x'.repeat(5000), description: 'y'.repeat(6000) };
    const json = JSON.stringify(reportCard({ draft: 'd', typed, choices }, sv));
    assert.ok(json.includes(typed.title) && json.includes(typed.description));
  });

  it('[CARD9] any text gives a card that fits', () => {
    const text = fc.string({ unit: 'binary', maxLength: 20 }).map((s) => filled(s || ' ', 4000));
    const view = viewAfter(lives.taken, people.firstLine);
    fc.assert(
      fc.property(text, text, (description, words) => {
        const form = { verb: 'comment', typed: { words } } as const;
        assert.ok(size(caseCard({ ...view, description }, sv, { form })) < most);
      }),
      { numRuns: 25 },
    );
  });

  it('[CARD9] lists and the directory fit however long', () => {
    const [row] = queue.rows;
    assert.ok(row);
    const rows = Array.from({ length: 10 }, () => ({ ...row, title: filled('"', 120) }));
    assert.ok(size(listCard({ ...queue, rows, next: 'x'.repeat(1000) }, sv)) < most);
    const who = { name: filled('"', 100), role: null, place: null };
    const email = `${filled('å', 100)}@example.se`;
    const holding = { who, email, deputyFor: who, to: day('2030-12-31') };
    const held = { role: 'firstLine' as const, holders: [holding], standIn: null };
    const place = { place: filled('"', 100), rows: Array.from({ length: 8 }, () => held) };
    const places = Array.from({ length: 14 }, () => place);
    const card = directoryCard({ query: 'x', note: 'guessed', report: filled('"', 9000), places }, sv);
    assert.ok(size(card) < most, `${size(card)}`);
    assert.match(JSON.stringify(card), /och 102 till/);
    const crowd = [{ place: null, rows: Array.from({ length: 8 }, () => ({ ...held, holders: Array.from({ length: 50 }, () => holding) })) }];
    const crowded = directoryCard({ query: null, note: null, report: null, places: crowd }, sv);
    assert.ok(size(crowded) < most, `${size(crowded)}`);
    assert.match(JSON.stringify(crowded), /"… och 48 till"/);
  });
});
