import { openDemonstration, type Demonstration } from './demonstration.js';
import { walk } from './walkthrough.js';

describe('a newcomer who follows the start page', function () {
  this.timeout(240_000);
  let shown: Demonstration;
  before(async () => {
    shown = await openDemonstration();
  });
  after(() => shown?.close());

  it('[PLAY8] carries a case from report to confirmed solution through the chat windows and the channel; [TAB2] an open tab follows it', async () => {
    await walk(shown.browser, shown.product);
  });
});
