import assert from 'node:assert/strict';
import { startConnector, type StubConnector } from '../support/connector.js';
import { kill } from './killing.js';
import { sites, type SiteName } from './sites.js';

/** 50 in all. */
const killing = { kills: 25, writers: 6, longestLifeMs: 400 };

describe('a bot that is killed', function () {
  this.timeout(240_000);
  let connector: StubConnector;
  before(async () => {
    connector = await startConnector();
  });
  after(() => connector.close());

  for (const name of Object.keys(sites) as SiteName[])
    it(`[REL1] loses nothing that it acknowledged, does nothing twice and delivers all that it owes, on ${name}`, () =>
      sites[name](async (site) => {
        const { cases } = await kill(killing, site, connector);
        assert.ok(cases > 0);
      }));
});
