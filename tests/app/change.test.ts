import assert from 'node:assert/strict';
import type { Change } from '../../src/domain/appointing/commands.js';
import type { Store } from '../../src/app/ports.js';
import { createChanges } from '../../src/app/change.js';
import { createSurroundings } from '../../src/app/world.js';
import { appointedTo } from '../../src/domain/directory.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { at, changes, seat, today } from '../support/changing.js';
import { nameOf, organisationWith, person } from '../support/organisation.js';

const { appoint, replace, end, deputise, away, back, setResponsible } = changes;
const { organisation } = organisationWith();

describe('changing the directory', () => {
  let store: Store;
  let told: number;
  beforeEach(async () => {
    store = await openSqliteStore(':memory:');
    told = 0;
    await store.saveOrganisation({ organisation, expectedVersion: 0, events: [] });
  });
  afterEach(() => store.close());

  /** An instance of its own, which may see the store through something. */
  function instance(through: Partial<Store> = {}) {
    const own = { ...store, ...through };
    const surroundings = createSurroundings(own, { version: 1, organisation }, () => at);
    const made = createChanges({ ...surroundings, store: own, afterChange: () => void (told += 1), random: () => 0 });
    return {
      ...made,
      by: (who: string, change: Change) => made.change(change, person(who)),
      holders: (key: string) => appointedTo(surroundings.worldAt(at).directory, seat(key), today).map((a) => nameOf(a.person)),
    };
  }
  const version = async () => (await store.loadOrganisation())?.version;
  const done = (repeated: boolean) => ({ kind: 'done', repeated });

  it('[ROL21] what was changed is known here at once, and told of', async () => {
    const here = instance();
    assert.deepEqual(await here.by('administrator', appoint('LUL/localIt', 'developer')), done(false));
    assert.deepEqual([here.holders('LUL/localIt'), told], [['local-it', 'developer'], 1]);
  });

  it('[ROL11] it is decided on what other instances have made of the directory', async () => {
    const [here, there] = [instance(), instance()];
    await there.by('administrator', replace('LUL/businessLead', 'business-lead', 'second-line'));
    const outcome = await here.by('administrator', replace('LUL/businessLead', 'business-lead', 'developer'));
    assert.equal(outcome.kind === 'refused' && outcome.refusal.code, 'notHeld');
    assert.deepEqual(here.holders('LUL/businessLead'), ['second-line']);
  });

  it('[ROL11] of changes at the same moment none is lost', async () => {
    const names = ['developer', 'second-line', 'first-line', 'coordinator', 'business-lead'];
    const outcomes = await Promise.all(names.map((name) => instance().by('administrator', appoint('LUL/localIt', name))));
    assert.deepEqual(outcomes, names.map(() => done(false)));
    const here = instance();
    await here.newest();
    assert.deepEqual(here.holders('LUL/localIt').sort(), ['local-it', ...names].sort());
  });

  it('[ROL11] a conflict leads to another decision, and without end to a fault', async () => {
    let conflicts = 7;
    const busy = instance({ saveOrganisation: async (turn) => (conflicts-- > 0 ? 'conflict' : store.saveOrganisation(turn)) });
    assert.deepEqual(await busy.by('administrator', appoint('LUL/localIt', 'developer')), done(false));
    const never = instance({ saveOrganisation: async () => 'conflict' });
    await assert.rejects(never.by('administrator', appoint('LUL/localIt', 'second-line')), /changed 8 times/);
  });

  for (const [name, who, change] of [
    ['appoint', 'administrator', appoint('LUL/localIt', 'developer', '2026-12-01', '2027-01-31')],
    ['replace', 'administrator', replace('LUL/businessLead', 'business-lead', 'second-line')],
    ['replacing oneself', 'administrator', replace('LUL/administrator', 'administrator', 'second-line')],
    ['end', 'administrator', end('LUL/localIt', 'local-it', '2026-12-31')],
    ['ending one’s own', 'administrator', end('LUL/administrator', 'administrator', '2026-11-22')],
    ['deputise', 'administrator', deputise('LUL/localIt', 'local-it', 'developer', '2026-12-01', '2026-12-31')],
    ['away', 'local-it', away('developer', today, '2026-12-31')],
    ['back', 'local-it', back],
    ['setResponsible', 'it-lead', setResponsible('platform', 'member')],
  ] as const)
    it(`[ROL12] ${name} twice acts once and is answered the same`, async () => {
      const here = instance();
      if (name === 'back') await here.by(who, away('developer', today, '2026-12-31'));
      const before = await version();
      assert.deepEqual(await here.by(who, change), done(false));
      assert.deepEqual(await here.by(who, change), done(true));
      assert.equal(await version(), Number(before) + 1);
    });

  it('[ROL12] what is not quite so is refused', async () => {
    const here = instance();
    await here.by('administrator', appoint('LUL/localIt', 'developer', '2026-12-01'));
    for (const change of [appoint('LUL/localIt', 'developer', '2026-12-02'), appoint('LUL/localIt', 'developer', '2026-12-01', '2027-01-01')])
      assert.equal((await here.by('administrator', change)).kind, 'refused');
    // Somebody else who asks for what is so already is still refused as not in charge.
    assert.equal((await here.by('developer', appoint('LUL/localIt', 'developer', '2026-12-01'))).kind, 'refused');
  });

  it('[ROL4] the latest changes of interest are found, newest first, and no more of them than wanted', async () => {
    const here = instance();
    for (const day of ['01', '02', '03']) await here.by('administrator', deputise('LUL/localIt', 'local-it', 'developer', `2026-12-${day}`, `2026-12-${day}`));
    await here.by('it-lead', setResponsible('platform', 'member'));
    const found = await here.latest(({ type }) => type === 'appointed', 2);
    assert.deepEqual(found.map((e) => (e.type === 'appointed' ? e.appointment.from : e.type)), ['2026-12-03', '2026-12-02']);
  });

  it('[ROL4] the far past is not searched', async () => {
    let pages = 0;
    const endless = instance({ changes: async () => ({ rows: [], next: `${++pages}` }) });
    assert.deepEqual([await endless.latest(() => true, 5), pages], [[], 4]);
  });
});
