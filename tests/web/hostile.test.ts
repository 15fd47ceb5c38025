import assert from 'node:assert/strict';
import { visitOf } from '../../bots/tabVisit.js';
import { startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';
import { minute, reporter, world } from '../support/storeFixtures.js';
import { apiOf, asPerson } from '../support/tab.js';

const bodil = employee('BOD', 'Bodil Ek', 'e0000000-0000-4000-8000-000000000002');
const firstLine = holder('firstLine', 'LUL');
const json = { 'content-type': 'application/json' };

describe('the tab’s interface, whatever it is sent,', () => {
  let bot: TestBot;
  let foreign: string;
  before(async () => {
    bot = await startTestBot();
    await bot.install(bodil, firstLine);
    foreign = await bot.report(bodil, { kind: 'citizen', service: 'inloggning' });
  });
  after(() => bot.stop());

  /** As someone whom it knows. */
  async function ask(path: string, { headers, ...init }: { method?: string; body?: string | Uint8Array; headers?: Record<string, string> } = {}) {
    const response = await fetch(`${bot.url}${path}`, { ...init, headers: { ...asPerson(firstLine), ...headers } });
    return { status: response.status, text: await response.text(), headers: response.headers };
  }
  const send = async (body: string | Uint8Array, headers: Record<string, string> = json) => ask('/api/actions', { method: 'POST', body, headers });
  async function assertUnharmed(): Promise<void> {
    assert.equal((await ask('/api/me')).status, 200);
    assert.equal((await apiOf(bot.url).get(bodil, `cases/${foreign}`)).body.version, 1);
    assert.match(await bot.metrics(), /^supportkedjan_/m);
  }

  it('[API50] tells a case of another municipality from none by nothing that it answers', async () => {
    const unknown = foreign.replace(/\d{4}$/, '9999');
    const [seen, none] = [await ask(`/api/cases/${foreign}`), await ask(`/api/cases/${unknown}`)];
    const told = ({ status, text, headers }: typeof seen) => [status, text, [...headers].filter(([name]) => name !== 'date')];
    assert.deepEqual(told(seen), told(none));
    assert.equal(seen.status, 404);
    const press = (number: string, verb: string) => send(JSON.stringify({ verb, data: { case: number, seen: 1, form: 'comment', words: 'x', draft: 'abcd1234' } }));
    for (const verb of ['take', 'form', 'show', 'comment', 'edit', 'withdraw'])
      assert.equal((await press(foreign, verb)).text, (await press(unknown, verb)).text, verb);
    await assertUnharmed();
  });

  it('[API51] refuses addresses that are none, and filters that are said twice or are not text', async () => {
    const no: Readonly<Record<number, readonly string[]>> = {
      400: ['cases?state=open&state=closed', 'cases?municipality=LUL&municipality=BOD', 'cases?step=__proto__:toString', 'cases?state=constructor', 'cases?service=%F0%9F%98%80', 'cases?service=a%00', `cases?after=${'o'.repeat(1001)}`],
      404: ['cases/%', 'cases/%E0%A4%A', 'cases/%00', 'cases/..%2f', `cases/${'x'.repeat(5000)}`, 'cases/LUL-26-99999999999', 'cases/', 'nothing', ''],
    };
    for (const [status, paths] of Object.entries(no))
      for (const path of paths) assert.equal((await ask(`/api/${path}`)).status, Number(status), path);
    for (const query of ['text=%', 'text=%E0%A4%A', 'text=%ED%A0%80', 'text=%00', 'text=a&text=b', 'after=o%00', 'after=c%5B1%5D', 'after=o%5B%7B%7D%2Cnull%5D', '__proto__=x', 'service=__proto__'])
      assert.equal((await ask(`/api/cases?${query}`)).status, 200, query);
    await assertUnharmed();
  });

  it('[API51] refuses other methods, and says which there are', async () => {
    for (const method of ['HEAD', 'PUT', 'DELETE', 'PATCH', 'OPTIONS'])
      for (const path of ['/api/cases', '/api/actions', '/api/events', '/tab/']) assert.equal((await ask(path, { method })).status, 405, `${method} ${path}`);
    assert.deepEqual([(await ask('/api/actions')).status, (await ask('/api/me', { method: 'POST' })).status], [405, 405]);
    assert.equal((await ask('/api/actions')).headers.get('allow'), 'POST');
  });

  it('[API52] takes nothing that a page of elsewhere could make a browser send', async () => {
    const press = JSON.stringify({ verb: 'newReport', data: {} });
    assert.equal((await send(press)).status, 200);
    for (const type of ['', 'text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain; application/json', 'application/jsonp'])
      assert.equal((await send(Buffer.from(press), type ? { 'content-type': type } : {})).status, 400, type);
    // What is no plain form is asked for beforehand, and never allowed.
    const asked = await ask('/api/actions', { method: 'OPTIONS', headers: { origin: 'https://evil.example', 'access-control-request-method': 'POST', 'access-control-request-headers': 'content-type,authorization' } });
    assert.equal(asked.status, 405);
    for (const answer of [asked, await ask('/api/me', { headers: { origin: 'https://evil.example' } })])
      assert.deepEqual([...answer.headers.keys()].filter((name) => name.startsWith('access-control')), []);
  });

  it('[API53] refuses bodies that are too large or no press at all, and lives on', async () => {
    const deep = '['.repeat(10_000) + ']'.repeat(10_000);
    const most = JSON.stringify({ verb: 'newReport', data: { text: '' } });
    assert.equal((await send(most.padEnd(64 * 1024))).status, 200);
    assert.equal((await send(most.padEnd(64 * 1024 + 1))).status, 413);
    for (const body of ['', ' ', '{', 'null', '1', '"take"', '[]', deep, '{"data":{}}', '{"__proto__":{"verb":"take"}}', '\ufeff{"verb":"take"}', '{"verb":"take"}{}'])
      assert.equal((await send(body)).status, 400, body.slice(0, 30));
    assert.equal((await send(most, { ...json, 'content-encoding': 'gzip' })).status, 400);
    await assertUnharmed();
  });

  it('[API53] knows no button by a name or data of another shape', async () => {
    const verbs = ['"__proto__"', '"toString"', '"constructor"', '"destroy"', '""', '1', 'null', '{"toString":1}', '["take"]'];
    const nested = `{"case":${'{"case":'.repeat(5000)}1${'}'.repeat(5000)},"seen":1}`;
    const shapes = [
      'null', '1', '"x"', '[]', 'true', '{"case":1}', '{"case":{},"seen":1}', `{"case":["${foreign}"],"seen":1}`, `{"case":"${foreign}","seen":"x"}`,
      `{"case":"${foreign}","seen":-1}`, `{"case":"${foreign}","seen":1.5}`, `{"case":"${foreign}","seen":1e999}`, `{"__proto__":{"case":"${foreign}","seen":1}}`, nested,
    ];
    for (const body of [...verbs.map((verb) => `{"verb":${verb}}`), ...shapes.map((data) => `{"verb":"take","data":${data}}`)]) {
      const { status, text } = await send(body);
      assert.match(text, /^\{"words":"Jag känner inte igen knappen/, `${status} ${body.slice(0, 80)}`);
    }
    await assertUnharmed();
  });

  it('[API53] keeps no control characters and no halves of characters of what is typed', async () => {
    const form = (await apiOf(bot.url).press(bodil, 'newReport', { text: '' })).body.card;
    const odd = { title: '\ud800Udda\u0000 tecken', description: '\udfffx\u0007', service: 'inloggning', kind: 'citizen', priority: 'normal' };
    const { status, body } = await apiOf(bot.url).press(bodil, 'submit', { ...buttonFor(form, 'submit')?.data, ...odd });
    assert.equal(status, 200);
    assert.match(JSON.stringify(body.card), /"text":"Udda tecken"/);
    assert.doesNotMatch(JSON.stringify(body.card), /\\u0000|\\ud800|\\udfff|\\u0007/i);
  });

  it('[API54] shows names without what is invisible in them', async () => {
    const name = '\u202eEva\u2067 \u0000<b>';
    const eva = employee('PIT', name, 'e0000000-0000-4000-8000-000000000007');
    await bot.install(eva);
    assert.match((await apiOf(bot.url).get(eva, 'me')).body.name, /^Eva +<b>$/);
    const deps = { contacts: { find: () => Promise.resolve(null) }, worldAt: () => world, now: () => minute(1) };
    const visit = await visitOf(deps, { person: reporter, tenantId: eva.tenantId, name, locale: 'sv' });
    assert.match(visit.incoming.name, /^Eva +<b>$/, 'nor in what a token says');
  });

  it('[API55] gives each file of the page with its type, its policy and a mark by which it is not sent twice', async () => {
    const { text } = await ask('/tab/');
    const files = [...text.matchAll(/(?:href|src)="(\/tab\/[^"]+)"/g)].map(([, path = '']) => path);
    assert.ok(files.length >= 2, text);
    for (const path of ['/tab/', ...files]) {
      const { headers } = await ask(path);
      assert.match(headers.get('content-type') ?? '', /^text\/(html|css|javascript); charset=utf-8$/, path);
      assert.match(headers.get('content-security-policy') ?? '', /default-src 'none'.*frame-ancestors/, path);
      assert.deepEqual(['x-content-type-options', 'referrer-policy', 'vary'].map((name) => headers.get(name)), ['nosniff', 'no-referrer', 'Accept-Encoding'], path);
      const again = await ask(path, { headers: { 'if-none-match': headers.get('etag') ?? '' } });
      assert.deepEqual([again.status, again.text], [304, ''], path);
    }
    for (const path of ['/tab', '/tab/../package.json', '/tab/%2e%2e/package.json', '/tab/..%2f..%2fpackage.json', '/tab/nothing.js'])
      assert.equal((await ask(path)).status, 404, path);
  });
});
