import assert from 'node:assert/strict';
import sinon from 'sinon';
import { startTestBot, type TestBot } from '../support/bot.js';
import { message, pressed } from '../support/activities.js';
import { employee, holder, sample } from '../support/sample.js';

const anna = employee('LUL');

describe('the door, in local mode', () => {
  let bot: TestBot;
  before(async () => (bot = await startTestBot()));
  after(() => bot.stop());

  const hello = (changes: object = {}, from = anna) => ({ ...message(from, bot.connector, 'hej'), ...changes });

  it('[EDG60] what is no activity gets 400, never 500', async () => {
    for (const body of ['{}', '[]', 'null', '"text"', '42', '{"type":7}', '{"type":', ''])
      assert.equal((await bot.post(body)).status, 400, body);
  });

  it('[EDG60] an activity over 256 kB gets 413', async () => {
    assert.equal((await bot.post(hello({ text: 'x'.repeat(300_000) }))).status, 413);
  });

  it('[EDG61] a serviceUrl that is not on this machine gets 403, and nothing is ever sent to it', async () => {
    const urls = ['https://smba.trafficmanager.net/emea/', 'http://127.0.0.1.example.com/', 'http://localhost@example.com', 'http://10.0.0.1/', '', 7, undefined];
    for (const serviceUrl of urls) assert.equal((await bot.post(hello({ serviceUrl }))).status, 403, String(serviceUrl));
    assert.deepEqual(bot.connector.sent, []);
  });

  it('[EDG62] a tenant that is not allowed is told so, and nothing is remembered or done', async () => {
    const stranger = { ...anna, tenantId: '99999999-0000-4000-8000-000000000000' };
    assert.match((await bot.say(stranger, 'mina ärenden'))?.words ?? '', /Din organisation är inte ansluten/);
    const { words } = await bot.press(stranger, 'submit', { draft: 'd', title: 'x' });
    assert.match(words, /Din organisation är inte ansluten/);
    assert.match(await bot.metrics(), /supportkedjan_turns_total\{asked="invoke",outcome="turnedAway"\} 1/);
    assert.match(await bot.metrics(), /supportkedjan_store_items\{what="cases"\} 0/);
  });

  it('[EDG62] someone from an allowed tenant cannot speak for another tenant’s person', async () => {
    const lead = holder('businessLead', 'LUL');
    const number = await bot.report(anna);
    const { words } = await bot.press({ ...lead, tenantId: holder('businessLead', 'BOD').tenantId }, 'take', { case: number, seen: 1 });
    assert.match(words, /Jag hittar inget sådant ärende/);
  });

  it('[EDG63] an activity without an object id is answered with a sentence', async () => {
    for (const from of [{ id: '29:x', name: 'Bot' }, { id: '29:x', aadObjectId: '' }]) {
      const before = bot.connector.sent.length;
      assert.equal((await bot.post(hello({ from }))).status, 200);
      assert.match(JSON.stringify(bot.connector.sent.slice(before)), /Jag kan inte se vem du är/, JSON.stringify(from));
    }
  });

  it('[EDG64] other activities and invokes are answered without a fault', async () => {
    for (const changes of [
      { type: 'typing' },
      { type: 'conversationUpdate', membersAdded: [{ id: '28:bot' }] },
      { type: 'messageReaction', reactionsAdded: [{ type: 'like' }] },
      { type: 'installationUpdate', action: 'remove' },
      { type: 'message', text: undefined, attachments: [{ contentType: 'image/png' }] },
      { type: 'message', text: '\u0000\u0007' },
      ...[7, {}, ['hej'], null].map((text) => ({ text })),
      ...[[null], [{ type: 'mention' }], [{ type: 'mention', mentioned: null, text: 7 }], 'none', {}].map((entities) => ({ entities })),
      ...[undefined, null, 'bot'].map((recipient) => ({ recipient })),
      { type: 'event', name: 'nothing' },
      { type: 'somethingNew' },
    ])
      assert.ok((await bot.post(hello(changes))).status < 300, JSON.stringify(changes));
    for (const name of ['task/fetch', 'composeExtension/query', 'signin/verifyState', 'fileConsent/invoke'])
      for (const value of [{}, null]) assert.ok([200, 501].includes((await bot.post(hello({ type: 'invoke', name, value }))).status), name);
    assert.doesNotMatch(await bot.metrics(), /outcome="failed"/);
  });

  it('[EDG64] a card action without its parts is answered with a sentence', async () => {
    const press = pressed(anna, bot.connector, 'take', {});
    for (const value of [undefined, null, 'text', { action: null }, { action: [] }, { action: { verb: 7, data: 'x' } }]) {
      const { status, body } = await bot.post({ ...press, value });
      assert.ok(status === 200 && body.statusCode === 200, JSON.stringify(value));
      assert.match(String(body.value), /Jag känner inte igen knappen/);
    }
  });

  it('[EDG65] someone’s name is shown without control characters and without end', async () => {
    const name = `Eva\u0000\u202e\n${'x'.repeat(5000)}`;
    const { words } = (await bot.say({ ...anna, name, objectId: 'e0000000-0000-4000-8000-00000000000a' }, 'hej')) ?? { words: '' };
    assert.match(words, /^Hej Eva x{96}!/);
  });
});

describe('the door, with an app registration', () => {
  // The SDK prints what it turns away.
  beforeEach(() => void sinon.stub(console, 'error'));
  afterEach(() => sinon.restore());
  const id = '11111111-1111-4111-8111-111111111111';
  let bot: TestBot;
  before(async () => {
    bot = await startTestBot({ app: { id, password: 'not a real one', type: 'SingleTenant', tenantId: sample.municipalities[0]?.tenantId ?? '' } });
  });
  after(() => bot.stop());

  const fromTeams = (changes: object = {}) => ({ ...message(anna, { serviceUrl: 'https://smba.trafficmanager.net/emea/' }, 'hej'), ...changes });

  it('[EDG66] an activity without a token, or with one that is none, gets 401', async () => {
    const { status, body } = await bot.post(fromTeams());
    assert.equal(status, 401);
    assert.deepEqual(body, { code: 'Unauthorized', message: 'The request has no valid token.' });
    const response = await fetch(`${bot.url}/api/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', authorization: 'Bearer e30.e30.e30' },
      body: JSON.stringify(fromTeams()),
    });
    assert.equal(response.status, 401);
  });

  it('[EDG66] another channel than Teams, or a serviceUrl without TLS, gets 403', async () => {
    for (const changes of [{ channelId: 'emulator' }, { channelId: 'directline' }, { channelId: undefined }, { serviceUrl: 'http://127.0.0.1:1/' }])
      assert.equal((await bot.post(fromTeams(changes))).status, 403, JSON.stringify(changes));
  });

  it('[EDG66] health and metrics need no token', async () => {
    assert.equal((await fetch(`${bot.url}/readyz`)).status, 200);
    assert.match(await bot.metrics(), /supportkedjan_store_items/);
  });
});
