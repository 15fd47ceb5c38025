import assert from 'node:assert/strict';
import { faultsOf } from '../support/cardChecks.js';
import { anyCards } from '../support/anyCards.js';

describe('every card', () => {
  for (const [name, card] of Object.entries(anyCards)) {
    it(`[CARD1] ${name} is valid, under 40,000 characters, and says it all in words too`, () => {
      assert.deepEqual(faultsOf(card), []);
      assert.ok(JSON.stringify(card).length < 40_000);
      assert.equal(card.version, '1.5');
      assert.ok(card.lang === 'sv' || card.lang === 'en');
      assert.ok(card.fallbackText.length > 10, card.fallbackText);
    });
  }
});
