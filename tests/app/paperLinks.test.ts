import assert from 'node:assert/strict';
import type { Store } from '../../src/app/ports.js';
import { createPaperLinks, paperPath } from '../../src/app/paperLinks.js';
import { createPapers } from '../../src/app/papers.js';
import { createPlans } from '../../src/app/plans.js';
import { createDirectory } from '../../src/domain/directory.js';
import { day, instant, keyDiary } from '../../src/domain/ids.js';
import { paperIn, reachOf } from '../../src/domain/wish/papers.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { BOD, LUL, organisationWith, person } from '../support/organisation.js';

const plan = { paper: 'plan', year: 2026 } as const;
const now = () => instant(new Date('2026-03-02T08:00:00Z'));

describe('links to papers', () => {
  let store: Store;
  let directory = organisationWith();
  let keys = 0;
  beforeEach(async () => {
    store = await openSqliteStore(':memory:');
    directory = organisationWith();
    keys = 0;
  });
  afterEach(() => store.close());

  /** An instance of the bot. */
  function instance() {
    const worldAt = () => ({ directory, today: day('2026-03-02') });
    const { planOf } = createPlans({ store, now, worldAt, random: () => 0 });
    const papers = createPapers({ store, now, worldAt, planOf });
    const newKey = () => Buffer.alloc(32, ++keys).toString('base64url');
    return createPaperLinks({ store, papers, now, worldAt, newKey, address: () => 'https://bot.example' });
  }
  const tokenOf = (link: string) => link.slice(`https://bot.example${paperPath}`.length);

  it('[PAP10] are opened by any instance: the key is made once, however many begin at once', async () => {
    const several = [instance(), instance(), instance()];
    const links = await Promise.all(several.map((one) => one.link(person('it-lead'), plan, 'md')));
    for (const link of links) for (const one of several) assert.equal((await one.open(tokenOf(link)))?.type, 'text/markdown; charset=utf-8');
    const kept = await store.findDiary(keyDiary);
    assert.deepEqual(kept?.kind === 'key' && [kept.version, kept.alarm, Buffer.from(kept.key, 'base64url').length], [1, null, 32]);
    assert.deepEqual(await store.dueDiaries(instant(new Date('2099-01-01T00:00:00Z')), 10), []);
  });

  it('[PAP10] give nothing to somebody who has lost the role since', async () => {
    const links = instance();
    const token = tokenOf(await links.link(person('business-lead'), { paper: 'wishes', municipality: LUL }, 'docx'));
    assert.match((await links.open(token))?.name ?? '', /^Förändringsönskemål Luleå 2026-03-02\.docx$/);
    directory = createDirectory(organisationWith({ 'LUL/businessLead': ['other'] }).organisation);
    assert.equal(await links.open(token), null);
  });

  it('[PAP8] who may have which: shared roles all, what left its municipality; businessLeads their own and the plan', () => {
    const world = { directory, today: day('2026-03-02') };
    const minutes = { paper: 'minutes', decider: 'steeringGroup', day: day('2026-03-01') } as const;
    const reach = (name: string) => [minutes, { paper: 'wishes', municipality: LUL } as const, { paper: 'wishes', municipality: BOD } as const, plan].map((ref) => reachOf(world, person(name), ref));
    for (const name of ['it-lead', 'member', 'steering', 'system-owner']) assert.deepEqual(reach(name), ['all', 'shared', 'shared', 'shared'], name);
    assert.deepEqual(reach('business-lead'), [null, 'all', null, 'shared']);
    for (const name of ['first-line', 'local-it', 'coordinator', 'nobody']) assert.deepEqual(reach(name), [null, null, null, null], name);
  });

  it('[PAP8] a paper is known by the name of its list alone', () => {
    for (const name of ['minutes/steeringGroup/2026-03-02', 'wishes/LUL', 'plan/2026']) assert.ok(paperIn(name), name);
    for (const name of ['', 'minutes', 'minutes/king/2026-03-02', 'minutes/itLead/2026-02-30', 'wishes/lul', 'wishes/LUL/x', 'plan/1999', 'plan/2026/x', 'plan/20266'])
      assert.equal(paperIn(name), null, name);
  });
});
