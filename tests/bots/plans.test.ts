import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openSqliteStore } from '../../src/store/sqlite.js';
import { startTestBot, type TestBot, type Told } from '../support/bot.js';
import { storeAll, wish, wishNumber } from '../support/plans.js';
import { buttonsOf, fieldsOf, wordsOf } from '../support/readCard.js';
import { changing, titlesOf } from '../support/roleCards.js';
import { employee, holder } from '../support/sample.js';

const [ada, bo, cleo] = [0, 1, 2].map((nth) => holder('steeringGroup', null, nth));
assert.ok(ada && bo && cleo);
const itLead = holder('itLead');
const owner = holder('systemOwner');
const lead = holder('businessLead', 'LUL');
const anna = employee('LUL');

const about = (n: number) => ({ case: wishNumber(n) });
/** The numbers on the card, in order. */
const order = ({ card }: Told) => [...wordsOf(card).matchAll(/^\d+ {2}LUL-26-(\d{4})/gm)].map(([, n]) => Number(n));
const words = ({ card }: Told) => wordsOf(card).replaceAll('\u00a0', ' ');

describe('the ranked list in Teams', () => {
  let folder: string;
  let bot: TestBot;
  let user: ReturnType<typeof changing>;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'plans-'));
  });
  after(() => rm(folder, { recursive: true, force: true }));
  let runs = 0;
  beforeEach(async () => {
    const sqlitePath = join(folder, `${(runs += 1)}.db`);
    const store = await openSqliteStore(sqlitePath);
    await storeAll(store, Array.from({ length: 12 }, (_, n) => wish(n + 1, n === 2 ? null : 100_000)));
    await store.close();
    bot = await startTestBot({ sqlitePath });
    user = changing(bot);
  });
  afterEach(() => bot.stop());

  it('[RNK2] [RNK16] [RNK17] a member sets the frame, and moves wishes by buttons alone', async () => {
    const first = await user.ask(ada, 'prioritering');
    assert.match(words(first), /Prioritering 2026[^]*Ingen ram är satt för 2026/);
    assert.deepEqual(order(first), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    const framed = await user.fill(ada, first, 'Sätt ram', { frame: '850 000 kr' });
    assert.match(words(framed), /Ramen: 850 000 kr\. Inom ramen: 800 000 kr \(9\)\. Utanför: 300 000 kr \(3\)\.[^]*Klart! Ramen för 2026 är 850 000 kr/);
    const higher = await user.tap(ada, framed, 'Högre', {}, about(3));
    assert.match(words(higher), /Klart! LUL-26-0003 är nu nummer 2\./);
    const lower = await user.tap(ada, higher, 'Lägre', {}, about(10));
    assert.deepEqual(order(lower), [10, 12]);
    const placed = await user.tap(ada, await user.tap(ada, lower, 'Placera som nr', {}, about(12)), 'Placera som nr', { place: '1' });
    assert.deepEqual(order(placed), [12, 1, 3, 2, 4, 5, 6, 7, 8, 9]);
    assert.match(words(placed), /styrgruppen, Luleå flyttade LUL-26-0012 från nummer 12 till nummer 1/);
    assert.deepEqual(order(await user.tap(ada, placed, 'Visa fler')), [11, 10]);
  });

  it('[RNK6] [RNK14] a double click acts once; a member with an older card is told what has changed, and by whom', async () => {
    const [mine, theirs] = [await user.ask(ada, 'prioritera'), await user.ask(bo, 'prioritering')];
    const answers = await Promise.all([0, 1, 2].map(() => user.tap(ada, mine, 'Högre', {}, about(5))));
    for (const answer of answers) assert.deepEqual([order(answer).slice(0, 5), /är nu nummer 4/.test(words(answer))], [[1, 2, 3, 5, 4], true]);
    const late = await user.tap(bo, theirs, 'Lägre', {}, about(1));
    assert.match(words(late), /Listan har ändrats sedan du öppnade kortet[^]*flyttade LUL-26-0005 från nummer 5 till nummer 4/);
    assert.deepEqual(order(late).slice(0, 5), [1, 2, 3, 5, 4]);
    assert.deepEqual(order(await user.tap(bo, late, 'Lägre', {}, about(1))).slice(0, 2), [2, 1]);
  });

  it('[RNK14] of two members who press at the same moment one wins, and both get the list as it is', async () => {
    const [mine, theirs] = [await user.ask(ada, 'prioritering'), await user.ask(cleo, 'prioritering')];
    const both = await Promise.all([user.tap(ada, mine, 'Högre', {}, about(2)), user.tap(cleo, theirs, 'Högre', {}, about(3))]);
    assert.equal(both.filter((told) => /Klart!/.test(words(told))).length, 1);
    assert.equal(both.filter((told) => /Listan har ändrats/.test(words(told))).length, 1);
    assert.deepEqual(order(both[0]), order(both[1]));
  });

  it('[RNK16] [RNK21] bad input comes back with a sentence and what was typed', async () => {
    const list = await user.ask(ada, 'prioritering');
    for (const [frame, why] of [['-5', /mindre än noll/], ['1,50', /utan ören/], ['mycket', /kan inte läsa beloppet/], ['', /Skriv ett belopp/], ['9'.repeat(20), /för stort/]] as const) {
      const refused = await user.fill(ada, list, 'Sätt ram', { frame });
      assert.match(words(refused), why);
      assert.equal(fieldsOf(refused.card)['frame'], frame);
    }
    const form = await user.tap(ada, list, 'Placera som nr', {}, about(4));
    for (const place of ['13', '0', 'först', '2,5']) {
      const refused = await user.tap(ada, form, 'Placera som nr', { place });
      assert.match(words(refused), /Skriv ett nummer från 1 till 12/);
      assert.equal(fieldsOf(refused.card)['place'], place);
    }
    assert.deepEqual(order(await user.tap(ada, form, 'Avbryt')), [1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    await user.tap(bo, await user.ask(bo, 'prioritering'), 'Högre', {}, about(2));
    const outdated = await user.tap(ada, form, 'Placera som nr', { place: '7' });
    assert.match(words(outdated), /Listan har ändrats/);
    assert.equal(fieldsOf(outdated.card)['place'], '7');
    assert.match(words(await user.tap(ada, outdated, 'Placera som nr')), /LUL-26-0004 är nu nummer 7/);
  });

  it('[RNK4] [RNK5] the systemOwner sets the frame, the itLead looks, and all others are told kindly', async () => {
    const own = await user.ask(owner, 'prioritering');
    assert.ok(!titlesOf(own).includes('Högre'));
    assert.match(words(await user.fill(owner, own, 'Sätt ram', { frame: '1 000 000' })), /Ramen: 1 000 000 kr/);
    const seen = await user.ask(itLead, 'prioritering');
    assert.deepEqual([...new Set(titlesOf(seen))], ['Visa', 'Visa fler', 'Visa 2025', 'Visa 2027']);
    const forged = { year: 2026, seen: 1, ...about(5) };
    assert.match(words(await bot.press(itLead, 'moveHigher', forged)), /bestäms av styrgruppens ledamöter/);
    assert.match(words(await bot.press(owner, 'openPlan', { ...forged, form: 'place' })), /bestäms av styrgruppens ledamöter/);
    assert.match(words(await bot.press(itLead, 'setFrame', { ...forged, frame: '1' })), /sätts av styrgruppen eller systemägaren/);
    for (const who of [anna, lead]) {
      assert.match((await bot.say(who, 'prioritering'))?.words ?? '', /har en roll som kommunerna delar/);
      const refused = await bot.press(who, 'moveHigher', forged);
      assert.deepEqual([refused.card, /har en roll som kommunerna delar/.test(refused.words)], [null, true]);
    }
    assert.deepEqual(order(await user.ask(itLead, 'prioritering')).slice(0, 5), [1, 2, 3, 4, 5]);
  });

  it('[RNK15] last year’s and next year’s lists are a button away', async () => {
    const next = await user.tap(ada, await user.ask(ada, 'prioritering'), 'Visa 2027');
    assert.match(words(next), /Prioritering 2027[^]*Det finns inga önskemål på listan för 2027/);
    const framed = await user.fill(ada, next, 'Sätt ram', { frame: '5 000 000' });
    assert.match(words(framed), /Ramen för 2027 är 5 000 000 kr/);
    assert.deepEqual(titlesOf(framed), ['Sätt ram', 'Visa 2025', 'Visa 2026']);
    assert.match(words(await user.tap(ada, framed, 'Visa 2026')), /Ingen ram är satt för 2026/);
  });

  it('[RNK8] from a wish’s card to where it stands, and back to the card', async () => {
    await bot.install(ada);
    assert.equal(await bot.say(ada, wishNumber(11)), null);
    const shown = await bot.cardIn(ada, wishNumber(11));
    const list = await user.tap(ada, shown, 'Prioritering');
    assert.deepEqual(order(list), [11, 12]);
    assert.match((await user.tap(ada, list, 'Visa', {}, about(11))).words, /LUL-26-0011 finns nu längst ner/);
    const gone = await bot.press(ada, 'openPlan', { year: 2026, case: 'LUL-26-0099', form: 'place' });
    assert.match(words(gone), /LUL-26-0099 står inte på listan/);
  });

  it('[RNK22] where others read along it points to the personal chat; help tells members of it', async () => {
    const place = { channel: '19:steering@thread.tacv2' };
    assert.match((await bot.say(ada, 'prioritering', place))?.words ?? '', /Skriv till mig i en egen chatt/);
    const button = buttonsOf((await user.ask(ada, 'prioritering')).card).find(({ verb }) => verb === 'moveLower');
    assert.match((await bot.press(ada, 'moveLower', button?.data ?? {}, place)).words, /egen chatt/);
    assert.match(words(await user.ask(ada, 'hjälp')), /prioritering {2}årets önskemål i ordning/);
    assert.doesNotMatch(words(await user.ask(lead, 'hjälp')), /prioritering/);
    await bot.say(bo, 'English');
    assert.match(words(await user.ask(bo, 'priorities')), /Priorities 2026[^]*Approved, decided by/);
  });
});
