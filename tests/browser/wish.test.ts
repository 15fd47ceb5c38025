import assert from 'node:assert/strict';
import { fromOrganisation } from '../../src/organisation/fromOrganisation.js';
import { sample } from '../support/sample.js';
import { openDemonstration, type Demonstration } from './demonstration.js';
import { walkWish, withSmallGroups } from './wishWalk.js';

describe('a wish in the chat windows', function () {
  this.timeout(240_000);
  let shown: Demonstration;
  before(async () => {
    shown = await openDemonstration({ organisation: withSmallGroups(fromOrganisation(sample)) });
  });
  after(() => shown?.close());

  it('[PLAY9] six roles carry it from an employee to a confirmed delivery, and the minutes tell what was decided', async () => {
    const { number, minutes } = await walkWish(shown.browser, shown.product.addresses);
    assert.match(minutes, new RegExp(`${number}/B1`));
  });
});
