import assert from 'node:assert/strict';
import http from 'node:http';
import type { AddressInfo } from 'node:net';
import { gzipSync } from 'node:zlib';
import { createServer, type WebDeps } from '../../src/web/server.js';

const json = { 'content-type': 'application/json' };

describe('the HTTP surface', () => {
  const seen: unknown[] = [];
  const faults: string[] = [];
  const refused: string[] = [];
  let down = false;
  let server: ReturnType<typeof createServer>;
  let url: string;

  const deps: WebDeps = {
    screen: (body) => (body === undefined ? { status: 400, code: 'BadRequest', message: 'No.' } : null),
    async onActivity(_authorization, body) {
      if (body === 'throw') throw new Error('secret inside');
      seen.push(body);
      return { status: 200 };
    },
    ready: () => (down ? Promise.reject(new Error('disk is full')) : Promise.resolve()),
    async paper(token) {
      if (token === 'throw') throw new Error('secret inside');
      return token === 'good' ? { name: 'Önskemål ”Å” (1).md', type: 'text/markdown; charset=utf-8', bytes: Buffer.from('# Å\n') } : null;
    },
    metrics: () => Promise.resolve('answers_total 42\n'),
    onFault: (code) => faults.push(code),
    onRefused: ({ code }) => refused.push(code),
  };
  before(async () => {
    server = createServer(deps);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.server.address() as AddressInfo).port}`;
  });
  beforeEach(() => void (seen.length = faults.length = 0));
  after(() => new Promise<void>((resolve) => server.close(() => resolve())));

  const post = (body: string | Uint8Array, headers: Record<string, string> = json) =>
    fetch(`${url}/api/messages`, { method: 'POST', body, headers });
  const told = async (response: Response) => ({ ...Object(await response.json()), status: response.status });

  it('[WEB1] lets JSON in as it is', async () => {
    assert.equal((await post('{"text":"Åäö"}', { 'content-type': 'application/json; charset=utf-8' })).status, 200);
    assert.deepEqual(seen, [{ text: 'Åäö' }]);
  });

  it('[WEB2] answers 400 to malformed JSON, to nothing and to what is called something else', async () => {
    for (const [body, headers] of [
      ['{"text":', json],
      ['', json],
      ['\u0000\u0001', json],
      ['{}', { 'content-type': 'text/plain' }],
      ['a=b', { 'content-type': 'application/x-www-form-urlencoded' }],
      ['--x\r\ncontent-disposition: form-data; name="f"; filename="f"\r\n\r\nx\r\n--x--', { 'content-type': 'multipart/form-data; boundary=x' }],
    ] as const)
      assert.equal((await post(body, headers)).status, 400, headers['content-type']);
    assert.deepEqual([seen, faults], [[], []]);
  });

  it('[WEB2] unpacks nothing: a broken gzip ends nothing, a good one fills nothing', async () => {
    const zipped = { ...json, 'content-encoding': 'gzip' };
    assert.equal((await post('this is no gzip', zipped)).status, 400);
    assert.equal((await post(gzipSync(JSON.stringify('x'.repeat(5_000_000))), zipped)).status, 400);
    assert.equal((await post('{"still":"alive"}')).status, 200);
  });

  it('[WEB3] answers 413 to more than 256 kB, also when the length is not told', async () => {
    const most = JSON.stringify('x'.repeat(256 * 1024 - 2));
    assert.equal((await post(most)).status, 200);
    const refused = await told(await post(`${most} `));
    assert.deepEqual(refused, { status: 413, code: 'TooLarge', message: 'The body is over 256 kB.' });
    assert.equal(await chunked(300), 413);
    assert.equal(seen.length, 1);
  });

  function chunked(kilobytes: number): Promise<number | undefined> {
    return new Promise((resolve, reject) => {
      const request = http.request(`${url}/api/messages`, { method: 'POST', headers: json }, (response) => {
        response.resume();
        resolve(response.statusCode);
      });
      request.on('error', reject);
      for (let i = 0; i < kilobytes; i++) request.write('x'.repeat(1024));
      request.end();
    });
  }

  it('[WEB4] says nothing of the inside when something breaks, and logs it', async () => {
    const answer = await told(await post('"throw"'));
    assert.deepEqual(answer, { status: 500, code: 'Fault', message: 'Something went wrong here.' });
    assert.deepEqual(faults, ['web.fault']);
  });

  it('[WEB4] says neither library nor version, and 404 or 405 to what it does not have', async () => {
    const missing = await fetch(`${url}/admin`);
    assert.equal(missing.headers.get('server'), 'supportkedjan');
    assert.equal(missing.headers.get('x-powered-by'), null);
    assert.equal((await told(missing)).code, 'NotFound');
    assert.equal((await fetch(`${url}/api/messages`)).status, 405);
    assert.deepEqual(faults, []);
  });

  it('[WEB5] is alive always, and ready while the store answers', async () => {
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
    assert.equal((await fetch(`${url}/readyz`)).status, 200);
    down = true;
    const answer = await told(await fetch(`${url}/readyz`));
    down = false;
    assert.deepEqual(answer, { status: 503, reason: 'The store does not answer.' });
    assert.deepEqual(faults, ['web.notReady']);
    assert.equal((await fetch(`${url}/healthz`)).status, 200);
  });

  it('[PAP9] sends a paper as a file, whatever its name holds, and to nobody a broken one', async () => {
    const response = await fetch(`${url}/api/papers/good`);
    assert.equal(await response.text(), '# Å\n');
    assert.equal(response.headers.get('content-disposition'), `attachment; filename="Onskemal A (1).md"; filename*=UTF-8''%C3%96nskem%C3%A5l%20%E2%80%9D%C3%85%E2%80%9D%20%281%29.md`);
    assert.equal((await fetch(`${url}/api/papers/throw`)).status, 500);
    assert.deepEqual(faults, ['web.fault']);
  });

  it('[WEB6] gives its figures in Prometheus text', async () => {
    const response = await fetch(`${url}/metrics`);
    assert.match(response.headers.get('content-type') ?? '', /^text\/plain; version=0\.0\.4/);
    assert.equal(await response.text(), 'answers_total 42\n');
  });
});
