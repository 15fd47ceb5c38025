import assert from 'node:assert/strict';
import { liveInSlices, type Result } from './randomSlices.js';

const seed = 20260302;

/** What each request must be answered and what must be stored is asserted on the way; here, that it was put to the test. */
describe('random cases on two instances that lose calls', function () {
  this.timeout(240_000);
  let result: Result;
  before(async () => {
    result = await liveInSlices('sqlite', { seed, first: 0, cases: 800 }, 400);
  });

  it('[REL2] each request acts once, however often it is sent: all that follows from it is stored, and nothing else', () => {
    const lost = (result.before + result.after) / result.calls;
    assert.ok(lost > 0.04 && lost < 0.06, `one call in twenty is lost, not ${lost}`);
    const again = result.again / (result.requests - result.again);
    assert.ok(again > 0.08 && again < 0.12, `one request in ten is sent twice, not ${again}`);
    assert.equal(result.outages, 0);
  });

  it('[REL3] of two who decide on one request at the same moment one is heard, and the other told so', () => {
    assert.ok(result.approvals > 80 && result.verdicts > 80, 'two approved, or one of them declined');
    assert.ok(result.decisions > result.approvals + result.verdicts, 'and others decided alone');
  });

  it('[REL4] the same seed leads to the same end, in whatever order things come, on either store', async () => {
    const slice = { seed, first: 800, cases: 60 };
    const { digest } = await liveInSlices('sqlite', slice, 20);
    const onCosmos = await liveInSlices('cosmos', slice, 60);
    assert.ok(onCosmos.disturbed > 0, 'Cosmos DB and the way to it failed now and then');
    assert.equal(onCosmos.digest, digest);
    assert.notEqual((await liveInSlices('sqlite', { ...slice, seed: seed + 1 }, 60)).digest, digest);
  });
});
