import assert from 'node:assert/strict';
import { decode, encode } from '../../src/store/codec.js';
import { opening } from '../support/storeFixtures.js';

describe('stored documents', () => {
  const { case: c } = opening(1);

  it('[STO26] carry the version of their format and come back without it', () => {
    const text = encode('case', c);
    assert.match(text, /^\{"v":2,/);
    assert.deepEqual(decode('case', text), c);
  });

  it('[STO26] of cases from before there were deadlines get their clock, which has stood still nowhere', () => {
    const at = c.reportedAt;
    const older = { ...c, v: 1, path: [{ step: 0, at }, { step: 1, at }] };
    const clock = (responded: boolean, step: number) => ({ step, at, responded, stopped: [] });
    assert.deepEqual(decode('case', JSON.stringify(older)), { ...c, path: [clock(true, 0), clock(false, 1)] });
    const state = { ...c.state, status: 'active', handler: c.reporter.person };
    assert.deepEqual(decode('case', JSON.stringify({ ...older, state })).path, [clock(true, 0), clock(true, 1)]);
  });

  it('[STO26] of a format that this release does not know are refused', () => {
    for (const v of [3, 0, -1, 1.5, '1', null, undefined])
      assert.throws(() => decode('case', JSON.stringify({ ...c, v })), { code: 'newerFormat' }, String(v));
  });
});
