import assert from 'node:assert/strict';
import { setTimeout as wait } from 'node:timers/promises';
import { startTestBot, type TestBot } from '../support/bot.js';
import { fallbackOf, numberIn } from '../support/client.js';
import { buttonFor } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';
import { apiOf, listen } from '../support/tab.js';

const anna = employee('LUL');
const bodil = employee('BOD', 'Bodil Ek', 'e0000000-0000-4000-8000-000000000002');
const firstLine = holder('firstLine', 'LUL');
const lead = holder('businessLead', 'LUL');
const citizen = { kind: 'citizen', service: 'inloggning' };

describe('the tab’s interface', () => {
  let bot: TestBot;
  let api: ReturnType<typeof apiOf>;
  before(async () => {
    bot = await startTestBot();
    api = apiOf(bot.url);
    await bot.install(anna, bodil, firstLine, lead);
  });
  after(() => bot.stop());

  const numbers = async (who: typeof anna, query = '') =>
    (await api.get(who, `cases?${query}`)).body.rows.map((row) => row.number);

  it('[API2] turns strangers away and says nothing of the inside, whatever they ask for', async () => {
    for (const path of ['me', 'cases', 'cases/LUL-26-0001', 'chains', 'directory', 'events', 'actions']) {
      const response = await fetch(`${bot.url}/api/${path}`, path === 'actions' ? { method: 'POST', body: '{}' } : {});
      assert.deepEqual([response.status, await response.json()], [401, { code: 'Unauthorized' }], path);
    }
  });

  it('[API3] a bot with a registration takes nobody’s word for who they are', async () => {
    const id = '11111111-2222-4333-8444-555555555555';
    const registered = await startTestBot({ app: { id, password: 'x', type: 'SingleTenant', tenantId: anna.tenantId } });
    assert.equal((await apiOf(registered.url).get(anna, 'me')).status, 401);
    await registered.stop();
  });

  it('[API4] lists what someone may see, the most urgent first and the closed last, and nothing else', async () => {
    const [low, high, other] = [
      await bot.report(anna, { ...citizen, priority: 'low' }), await bot.report(anna, { ...citizen, priority: 'high' }), await bot.report(bodil, citizen),
    ];
    const gone = await bot.report(anna, citizen);
    await bot.click(anna, gone, 'withdraw');
    for (const who of [anna, firstLine]) {
      assert.deepEqual(await numbers(who), [high, low]);
      assert.deepEqual(await numbers(who, 'after=c'), [gone]);
    }
    assert.deepEqual(await numbers(bodil), [other]);
    assert.deepEqual(await numbers(firstLine, 'state=open'), [high, low]);
    assert.deepEqual(await numbers(firstLine, 'state=closed'), [gone]);
    const nextOf = async (who: typeof anna, query = '') => (await api.get(who, `cases?${query}`)).body.next;
    assert.deepEqual([await nextOf(anna), await nextOf(bodil), await nextOf(anna, 'text=ingenting'), await nextOf(anna, 'after=c')], ['c', null, null, null]);
  });

  it('[API4] comes in pages that go from the open cases on to the closed', async () => {
    const carin = employee('KAL', 'Carin', 'e0000000-0000-4000-8000-000000000003');
    const mine: string[] = [];
    for (let n = 0; n < 27; n += 1) mine.push(await bot.report(carin, citizen));
    await bot.click(carin, mine[26] ?? '', 'withdraw');
    const first = (await api.get(carin, 'cases')).body;
    const second = (await api.get(carin, `cases?after=${encodeURIComponent(first.next ?? '')}`)).body;
    const third = (await api.get(carin, `cases?after=${encodeURIComponent(second.next ?? '')}`)).body;
    const shown = [first, second, third].map(({ rows }) => rows.map((row) => row.number));
    assert.deepEqual([shown.flat(), third.next], [mine, null]);
  });

  it('[API5] is narrowed by state, step, municipality, service and words', async () => {
    const number = await bot.report(anna, { ...citizen, title: 'Kartan visas inte' });
    for (const query of ['text=karta visas', `text=${number}`, 'state=new&text=kartan', 'step=citizen:firstLine&text=kartan', 'municipality=LUL&text=kartan', 'service=inloggning&text=kartan'])
      assert.deepEqual(await numbers(firstLine, query), [number], query);
    for (const query of ['state=active&text=kartan', 'step=citizen:businessLead&text=kartan', 'municipality=BOD', 'service=bygglov&text=kartan'])
      assert.deepEqual(await numbers(firstLine, query), [], query);
  });

  it('[API5] takes SQL, patterns and forged cursors for what they are, and refuses what is too long or nobody’s filter', async () => {
    const hostile = [`' OR 1=1 --`, '") OR 1 --', '.*(a+)+$', 'NEAR(', '\u0000', '%', '§m·bod'];
    for (const text of hostile) assert.ok((await api.get(bodil, `cases?text=${encodeURIComponent(text)}`)).status === 200, text);
    assert.deepEqual(await numbers(bodil, `text=${encodeURIComponent('§m·lul')}`), []);
    for (const after of ['x', 'oåäö', 'c', 'c%%%', 'zz']) assert.equal((await api.get(anna, `cases?after=${encodeURIComponent(after)}`)).status, 200);
    const long = 'x'.repeat(10_000);
    for (const query of [`text=${'x'.repeat(201)}`, `text=${long}`, 'state=gone', 'step=citizen:nobody', `municipality=${long}`, 'service=a%27b'])
      assert.equal((await api.get(anna, `cases?${query}`)).status, 400, query.slice(0, 30));
  });

  it('[API6] shows a case with the very card of the chat, its whole history and its chain', async () => {
    const number = await bot.report(anna, citizen);
    await bot.click(firstLine, number, 'take');
    const { card } = await bot.cardIn(anna, number, (c) => JSON.stringify(c).includes('Pågår'));
    const { status, body, headers } = await api.get(anna, `cases/${number}`);
    assert.equal(status, 200);
    assert.deepEqual(body.card, JSON.parse(JSON.stringify(card)));
    assert.deepEqual(body.timeline.length, 2);
    assert.match(body.timeline[0]?.happened ?? '', /tog ärendet|har tagit/);
    assert.deepEqual(body.chain.map((step) => step.position), ['here', 'ahead', 'ahead', 'ahead']);
    assert.deepEqual([headers.get('cache-control'), headers.get('x-content-type-options')], ['no-store', 'nosniff']);
  });

  it('[API6] another municipality’s case is no case at all, nor is what is no number', async () => {
    const number = await bot.report(bodil, citizen);
    for (const asked of [number, 'LUL-26-9999', 'x', '..%2f..%2fetc', `${number}%27--`]) {
      const { status, body } = await api.get(firstLine, `cases/${asked}`);
      assert.deepEqual([status, body.code === 'NotFound'], [404, true], asked);
    }
    assert.equal((await api.get(bodil, `cases/${number.toLowerCase()}`)).status, 200);
  });

  it('[API7] a button acts as in chat, once, and is answered with the card', async () => {
    const form = (await api.press(anna, 'newReport', { text: '' })).body.card;
    const data = { ...buttonFor(form, 'submit')?.data, title: 'Från fliken', description: '', service: 'inloggning', kind: 'citizen', priority: 'normal' };
    const sent = await api.press(anna, 'submit', data);
    const number = numberIn(fallbackOf(sent.body.card));
    assert.equal(numberIn(fallbackOf((await api.press(anna, 'submit', data)).body.card)), number);
    await bot.cardIn(firstLine, number);
    const { card } = (await api.get(firstLine, `cases/${number}`)).body;
    const taken = await api.press(firstLine, 'take', buttonFor(card, 'take')?.data ?? {});
    assert.match(fallbackOf(taken.body.card), /Pågår/);
    const late = await api.press(lead, 'take', buttonFor(card, 'take')?.data ?? {});
    assert.equal(late.status, 200);
    assert.equal((await api.get(firstLine, `cases/${number}`)).body.version, 2);
  });

  it('[API7] what is no button is refused, and authority is in no data', async () => {
    const number = await bot.report(bodil, citizen);
    const refused = await api.press(firstLine, 'take', { case: number, seen: 1, by: bodil.objectId });
    assert.match(refused.body.words, /ärende/);
    assert.ok((await api.press(firstLine, 'destroy', {})).body.words);
    assert.equal((await api.get(bodil, `cases/${number}`)).body.version, 1);
    const raw = (body: string) => fetch(`${bot.url}/api/actions`, { method: 'POST', headers: { 'x-local-person': `${anna.tenantId}:${anna.objectId}`, 'content-type': 'application/json' }, body });
    assert.deepEqual([(await raw('{')).status, (await raw('[]')).status, (await raw(`"${'x'.repeat(70_000)}"`)).status], [400, 400, 413]);
  });

  it('[API8] draws each chain with how many open cases are at each step, as far as they may be seen', async () => {
    const ulla = employee('OVT', 'Ulla', 'e0000000-0000-4000-8000-000000000004');
    await bot.report(ulla, citizen);
    const { chains } = (await api.get(ulla, 'chains')).body;
    assert.deepEqual(chains.map((chain) => chain.id), ['citizen', 'internal', 'change']);
    const counts = (index: number) => chains[index]?.steps.map((step) => step.count);
    assert.deepEqual([counts(0), counts(1)], [[1, 0, 0, 0], counts(1)?.map(() => 0)]);
    assert.ok(chains[0]?.steps.every((step) => step.names.length > 0));
  });

  it('[API15] says who lets cases in at a step, who votes there and who is called', async () => {
    const { chains } = (await api.get(anna, 'chains')).body;
    const [citizens, , wishes] = chains.map(({ steps }) => steps);
    assert.deepEqual(citizens?.map((step) => step.approvedBy), ['', '', 'förvaltningsledare verksamhet', 'förvaltningsledare IT']);
    assert.deepEqual(citizens?.[0]?.help, ['lokal IT', 'administratören', 'utvecklaren av e-tjänster']);
    assert.deepEqual(wishes?.map((step) => step.votes), ['', '', 'utvecklings- och förvaltningsgruppen', 'styrgruppen', '', '']);
    const english = (await api.get(anna, 'chains', { 'accept-language': 'en-GB' })).body.chains[0]?.steps[1];
    assert.deepEqual([english?.names, english?.who], [['Business lead'], 'the business lead']);
  });

  it('[API9] says who looks, in the language that they chose or their client has', async () => {
    const me = (await api.get(firstLine, 'me')).body;
    assert.deepEqual([me.name, me.language, me.local], [firstLine.name, 'sv', true]);
    assert.ok(me.roles.length > 0 && me.municipalities.some((m) => m.id === 'LUL'));
    assert.equal((await api.get(firstLine, 'me', { 'accept-language': 'en-GB' })).body.language, 'en');
    await bot.say(lead, 'English');
    assert.equal((await api.get(lead, 'me', { 'accept-language': 'sv' })).body.language, 'en');
  });

  it('[API13] asks whoever asks too often to wait', async () => {
    const eager = employee('PIT', 'Eva', 'e0000000-0000-4000-8000-000000000005');
    const answers = await Promise.all(Array.from({ length: 200 }, () => api.get(eager, 'me')));
    assert.ok(answers.some(({ status }) => status === 429));
    assert.equal((await api.get(anna, 'me')).status, 200);
  });

  describe('its events', () => {
    const heard = async (stream: Awaited<ReturnType<typeof listen>>, number: string) => {
      for (let i = 0; i < 60; i += 1) {
        const found = stream.heard.find((each) => each.data.number === number);
        if (found) return found;
        await wait(50);
      }
      throw new Error(`Nothing was heard of ${number}: ${JSON.stringify(stream.heard)}`);
    };

    it('[API10] tell of a case that someone may see, its number and version, and of no other', async () => {
      const stream = await listen(bot.url, firstLine);
      const other = await bot.report(bodil, citizen);
      const number = await bot.report(anna, citizen);
      const { event, data } = await heard(stream, number);
      assert.deepEqual([event, data], ['case', { number, version: 1 }]);
      assert.ok(!stream.heard.some((each) => each.data.number === other));
      stream.close();
    });

    it('[API11] go on where they were lost, and ask for everything anew where nobody knows', async () => {
      const first = await listen(bot.url, anna);
      const last = await heard(first, await bot.report(anna, citizen));
      first.close();
      const missed = await bot.report(anna, citizen);
      const again = await listen(bot.url, anna, last.id);
      assert.equal((await heard(again, missed)).data.version, 1);
      again.close();
      for (const id of ['no instant', '2020-01-01T00:00:00.000Z']) {
        const lost = await listen(bot.url, anna, id);
        for (let i = 0; i < 40 && lost.heard.length === 0; i += 1) await wait(25);
        assert.equal(lost.heard[0]?.event, 'anew');
        lost.close();
      }
    });

    it('[API12] are bounded for each person, and end when the bot stops', async () => {
      const bounded = await startTestBot();
      const streams = [];
      for (let n = 0; n < 9; n += 1) streams.push(await listen(bounded.url, anna));
      assert.deepEqual(streams.map(({ status }) => status), [...Array(8).fill(200), 429]);
      await bounded.stop();
      await Promise.all(streams.map(({ ended }) => ended));
    });
  });
});
