import assert from 'node:assert/strict';
import { decode, encode } from '../../src/store/codec.js';
import { opening } from '../support/storeFixtures.js';

describe('stored documents', () => {
  const { case: c } = opening(1);

  it('[STO26] carry the version of their format and come back without it', () => {
    const text = encode('case', c);
    assert.match(text, /^\{"v":1,/);
    assert.deepEqual(decode('case', text), c);
  });

  it('[STO26] of a format that this release does not know are refused', () => {
    for (const v of [2, 0, -1, 1.5, '1', null, undefined])
      assert.throws(() => decode('case', JSON.stringify({ ...c, v })), { code: 'newerFormat' }, String(v));
  });
});
