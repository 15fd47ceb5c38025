import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readKronor } from '../../cards/kronor.js';
import { kronor } from '../../cards/texts/numbers.js';

const read = (typed: string) => {
  const reading = readKronor(typed);
  return 'fault' in reading ? reading.fault : reading.kronor;
};

describe('amounts', () => {
  it('[RNK16] are read as people write them', () => {
    for (const typed of ['250 000 kr', '250000', '250\u00a0000', ' 250.000 ', '250,000', '250 000:-', '250000,00 kr', 'SEK 250,000', '250 000 Kronor', '250.000,00', 'kr 250000.00'])
      assert.equal(read(typed), 250_000, typed);
    assert.deepEqual(['0', '0 kr', '7', '1 234 567'].map(read), [0, 0, 7, 1_234_567]);
  });

  it('[RNK16] what will not do says why', () => {
    for (const [fault, ...ways] of [
      ['missing', '', '  ', 'kr'],
      ['negative', '-1', '−250 000 kr', '- 5', '–3'],
      ['fraction', '250,50', '1.5 kr', '99,9'],
      ['unknown', 'en miljon', '2 mkr', '25 00', '1 000.000', '1e6', '0x10', '250 000 $', '--1', '1 000 00'],
      ['tooBig', '1 000 000 000 000', '9'.repeat(30)],
    ] as const)
      for (const typed of ways) assert.equal(read(typed), fault, typed);
  });

  it('[RNK16] what is written is read back, in both languages', () => {
    fc.assert(
      fc.property(fc.nat({ max: 999_999_999_999 }), (n) => {
        assert.deepEqual([read(kronor(n, 'sv')), read(kronor(n, 'en')), read(String(n))], [n, n, n]);
      }),
    );
    assert.deepEqual([kronor(-1500, 'sv'), kronor(-1500, 'en')], ['−1\u00a0500\u00a0kr', 'SEK\u00a0−1,500']);
  });
});
