import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Store } from '../../src/app/ports.js';
import type { Case } from '../../src/domain/case.js';
import { desksOf } from '../../src/domain/queue.js';
import { supportOf } from '../../src/domain/wish/support.js';
import { openFile } from '../../src/store/sqlite/driver.js';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { StoreError } from '../../src/store/storeError.js';
import { fill } from '../support/copying.js';
import { madeEarlier } from '../support/earlierFile.js';
import { acting, contact, firstLine, lead, lul, opening, organisation, person, reporter, world } from '../support/storeFixtures.js';
import { everything, organise, owedBy, pages, store } from '../support/storeSteps.js';
import { startWriter, tornIn } from '../support/storeCrash.js';
import { registerStoreContract } from './contract.js';

registerStoreContract({ name: 'SQLite', create: () => openSqliteStore(':memory:') });

const comment = { verb: 'comment', input: { words: 'Hej' } } as const;

describe('the embedded store', () => {
  let folder: string;
  const opened: Store[] = [];
  const file = () => join(folder, 'deep', 'down', 'store.db');
  const open = async () => {
    const target = await openSqliteStore(file());
    opened.push(target);
    return target;
  };

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'supportkedjan-store-'));
  });
  afterEach(async () => {
    for (const target of opened.splice(0)) await target.close();
    rmSync(folder, { recursive: true });
  });

  it('[STO21] makes its folder, and finds everything again when it is reopened', async () => {
    const first = await open();
    const turn = opening(1);
    await first.saveContact(contact(firstLine));
    await organise(first, organisation);
    await store(first, turn);
    await first.close();
    const second = await open();
    assert.deepEqual(await second.findCase(turn.case.number), turn.case);
    assert.deepEqual((await second.loadOrganisation())?.organisation, organisation);
    assert.equal((await owedBy(second)).length, 1);
  });

  it('[STO21] what was asked for before closing is written, what comes after is refused', async () => {
    const first = await open();
    const committed = first.commit(opening(1));
    await first.close();
    await first.close();
    assert.equal(await committed, 'committed');
    await assert.rejects(first.commit(opening(2)), { code: 'closed' });
    await assert.rejects(first.ping());
    await assert.rejects(first.counts());
    assert.equal((await (await open()).counts()).cases, 1);
  });

  it('[STO40] open wishes of a file that an earlier release has written are found by their support', async () => {
    const first = await open();
    const wish = (n: number, supporters: Case['supporters'], parts: Case['parts'] = []) => {
      const turn = opening(n, { kind: 'change' });
      return { ...turn, case: { ...turn.case, ...(supporters && { supporters }), parts } };
    };
    const [a, b, c] = ['a', 'b', 'c'].map(person);
    assert.ok(a && b && c);
    const part = { number: opening(9).case.number, title: 'Del', municipality: lul, step: 0, people: { LUL: [a, c], BOD: [reporter, b] } };
    await store(first, opening(1), wish(2, undefined), wish(3, { LUL: [a], BOD: [b] }, [part]), wish(4, { BOD: [a] }));
    await first.close();
    madeEarlier(file(), 5);
    const second = await open();
    const most = await second.mostSupported({ municipality: lul, shared: false }, 9);
    assert.deepEqual(most.map((found) => [found.number.slice(-1), supportOf(found, null).people]), [['3', 4], ['4', 2], ['2', 1]]);
  });

  it('[STO41] a file that an earlier release has written has the same queues, and owes the same', async () => {
    const desks = [firstLine, lead, reporter].flatMap((who) => desksOf(world, who));
    const form = { case: opening(3).case.number, person: firstLine };
    const heldFor = [reporter, firstLine, lead, person('viewer')];
    const seen = async (target: Store) => {
      for (const who of heldFor) await target.saveContact(contact(who));
      return [
        await pages((paging) => target.queue(desks, paging), 2),
        await target.owed({ ...everything, now: 8999 }),
        await target.owed(everything),
        await target.parked(9),
        await target.counts(),
        await target.closeForm(form),
        await target.owed({ ...everything, now: 4999 }),
      ];
    };
    const first = await openSqliteStore(file());
    await fill(first);
    await first.openForm({ ...form, verb: 'comment', until: 9000 });
    await first.close();
    const copied = join(folder, 'same.db');
    copyFileSync(file(), copied);
    madeEarlier(file(), 6);
    const same = await openSqliteStore(copied);
    opened.push(same);
    assert.deepEqual(await seen(await open()), await seen(same));
  });

  it('[STO42] an update becomes what its reader is owed of the case already, unless that was given out', async () => {
    const target = await open();
    for (const who of [reporter, firstLine]) await target.saveContact(contact(who));
    const one = opening(1);
    const two = acting(one.case, firstLine, { verb: 'take', input: {} });
    const three = acting(two.case, firstLine, comment);
    const owed = async () => (await owedBy(target)).map(({ to, kind, version }) => [to, kind, version]);
    await store(target, one, two);
    assert.deepEqual(await owed(), [[reporter, 'update', 2], [firstLine, 'bring', 1]]);
    await store(target, three, acting(three.case, firstLine, comment));
    const given = [[reporter, 'update', 2], [firstLine, 'bring', 1]];
    assert.deepEqual(await owed(), [...given, [reporter, 'update', 4], [firstLine, 'update', 4]]);
  });

  it('[STO42] an update that was undone with its group is owed by itself', async () => {
    const target = await open();
    await target.saveContact(contact(reporter));
    const [one, bad] = [opening(1), opening(2)];
    await store(target, one);
    await target.delivered(await owedBy(target), null);
    const broken = { ...bad, events: [...bad.events, ...bad.events] };
    const taken = acting(one.case, firstLine, { verb: 'take', input: {} });
    await Promise.allSettled([taken, broken].map((turn) => target.commit(turn)));
    assert.deepEqual((await owedBy(target)).map(({ version }) => version), [2]);
  });

  it('[STO22] a file that a running bot owns is refused in words', async () => {
    await open();
    await assert.rejects(openSqliteStore(file()), (error) => {
      assert.ok(error instanceof StoreError && error.code === 'owned');
      assert.match(error.message, /store\.db is owned by a running bot\. Stop it first/);
      return true;
    });
  });

  it('[STO22] another process is refused too, and gets the file when its owner is gone', async () => {
    const owner = startWriter(file());
    await owner.firstLine;
    const second = startWriter(file());
    assert.match(await second.firstLine, /^owned: .* is owned by a running bot/);
    await assert.rejects(open(), { code: 'owned' });
    await Promise.all([owner.kill(), second.kill()]);
    assert.ok((await (await open()).counts()).cases > 0);
  });

  it('[STO23] a file that is no store, or a newer one, is refused in words and left alone', async () => {
    writeFileSync(join(folder, 'notes.db'), 'Dear diary, today I am no database. '.repeat(200));
    await assert.rejects(openSqliteStore(join(folder, 'notes.db')), { code: 'unopenable' });
    await assert.rejects(openSqliteStore(folder), { code: 'unopenable' });
    await (await open()).close();
    const raw = openFile(file());
    raw.exec('PRAGMA user_version = 999');
    raw.close();
    await assert.rejects(open(), { code: 'newerFormat', message: /newer release/ });
  });

  it('[STO24] a turn that fails is undone whole and leaves the others of its group alone', async () => {
    const target = await open();
    const [good, bad, fine] = [opening(1), opening(2), opening(3)];
    // An event twice breaks the rule that a case has each sequence number once.
    const broken = { ...bad, events: [...bad.events, ...bad.events] };
    const answers = await Promise.allSettled([good, broken, fine].map((turn) => target.commit(turn)));
    assert.deepEqual(
      answers.map((a) => a.status),
      ['fulfilled', 'rejected', 'fulfilled'],
    );
    assert.equal(await target.findCase(bad.case.number), null);
    assert.equal((await target.reportedBy(reporter, { after: null, limit: 9 })).rows.length, 2);
    await store(target, bad);
  });

  it('[STO24] more writes than one group holds are all answered', async () => {
    const target = await open();
    const turns = Array.from({ length: 700 }, (_, n) => opening(n + 1));
    const answers = await Promise.all(turns.map((turn) => target.commit(turn)));
    assert.ok(answers.every((answer) => answer === 'committed'));
    assert.equal((await target.counts()).cases, 700);
  });

  it('[STO25] killed at any moment it loses nothing that it promised and tears nothing', async function () {
    this.timeout(60_000);
    const promised = new Map<string, number>();
    for (let round = 0; round < 20; round += 1) {
      const writer = startWriter(file());
      await writer.firstLine;
      await new Promise((resolve) => setTimeout(resolve, 5 + round * 4));
      for (const [number, version] of await writer.kill()) promised.set(number, version);
      assert.deepEqual(await tornIn(file(), promised), [], `round ${round}`);
    }
    assert.ok(promised.size > 100);
  });
});
