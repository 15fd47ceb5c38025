import assert from 'node:assert/strict';
import { listCard } from '../../cards/listCard.js';
import { en } from '../../cards/texts/en.js';
import { sv } from '../../cards/texts/sv.js';
import { decode } from '../../cards/verbs.js';
import { queue } from '../support/anyCards.js';
import { buttonsOf, literalText, partsOf, shownText } from '../support/cardChecks.js';

const [row] = queue.rows;
assert.ok(row);
const empty = { ...queue, rows: [], next: null };

describe('lists of cases', () => {
  it('[LIST1] a row has number, state, title, role, time and urgency, in the order given', () => {
    const [first, second] = queue.rows.map(({ number }) => number);
    const text = shownText(listCard(queue, sv));
    assert.match(
      text,
      /Din kö\nLUL-26-0042 · \nI kö\nBygglovsansökan tappar bilagor på sista sidan\nKundtjänst · 3 dagar · Stör arbetet/,
    );
    assert.match(text, /Pågår\n · Du har det/);
    assert.ok(first && second);
  });

  it('[LIST1] each row has one button, which shows that case and says which to those who hear it', () => {
    const buttons = partsOf(listCard(queue, sv)).filter((part) => 'verb' in part && part.verb === 'show');
    assert.equal(buttons.length, queue.rows.length);
    const [button] = buttons;
    assert.ok(button && 'data' in button && 'tooltip' in button && 'title' in button);
    assert.deepEqual([button.title, button.tooltip], ['Visa', 'Visa LUL-26-0042']);
    assert.deepEqual(decode('show', button.data), { verb: 'show', case: row.number });
  });

  it('[LIST2] "Visa fler" asks for the next page of the same list', () => {
    const request = { list: 'search', query: 'bilagor', after: null } as const;
    const [more] = buttonsOf(listCard({ ...queue, request, next: 'page-2' }, sv));
    assert.equal(more?.title, 'Visa fler');
    assert.deepEqual(decode(more.verb, more.data), { verb: 'page', request: { ...request, after: 'page-2' } });
    assert.deepEqual(buttonsOf(listCard({ ...queue, next: null }, sv)), []);
  });

  it('[LIST3] an empty list says something kind and useful', () => {
    assert.match(shownText(listCard(empty, sv)), /Inget väntar på dig just nu\.\nNär ett ärende behöver dig/);
    const mine = listCard({ ...empty, request: { list: 'mine', after: null } }, sv);
    assert.deepEqual(
      buttonsOf(mine).map(({ verb }) => verb),
      ['newReport'],
    );
    const search = listCard({ ...empty, request: { list: 'search', query: '**x**', after: null } }, en);
    assert.ok(literalText(search).includes('Cases that match “**x**”'));
    assert.match(shownText(search), /Try fewer words/);
  });

  it('[LIST3] an empty page of a list that has shrunk says that it has ended', () => {
    const past = { ...empty, request: { list: 'queue', after: 'page-9' } } as const;
    assert.match(shownText(listCard(past, sv)), /Det finns inga fler ärenden/);
  });
});
