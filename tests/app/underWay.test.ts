import assert from 'node:assert/strict';
import { createUnderWay } from '../../src/app/underWay.js';

describe('what is under way', () => {
  it('[DSP20] is counted as the most at once in the last moment, whatever has ended since', async () => {
    let now = 1000;
    const { recently, during } = createUnderWay(() => now);
    const ends: (() => void)[] = [];
    const begun = [1, 2, 3].map(() => during(() => new Promise<void>((resolve) => ends.push(resolve))));
    assert.equal(recently(), 3);
    ends.forEach((end) => end());
    await Promise.all(begun);
    assert.equal(recently(), 3);
    now += 100;
    assert.equal(recently(), 3);
    now += 100;
    assert.equal(recently(), 0);
    await assert.rejects(during(() => Promise.reject(new Error('broken'))));
    now -= 3_600_000;
    recently();
    now += 100;
    assert.equal(recently(), 0);
  });
});
