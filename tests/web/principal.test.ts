import assert from 'node:assert/strict';
import { createLocalJWKSet, exportJWK, exportSPKI, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import { createTokenIdentity, type Identify } from '../../src/web/principal.js';
import { createStandIn } from '../../src/web/standIn.js';

const id = '11111111-2222-4333-8444-555555555555';
const domain = 'bot.lulea.example';
const [home, other] = ['aaaaaaaa-0000-4000-8000-000000000001', 'bbbbbbbb-0000-4000-8000-000000000002'];
const oid = 'cccccccc-0000-4000-8000-000000000003';
const person = `${home}:${oid}`;
const now = Date.parse('2026-11-23T08:00:00Z');
const seconds = now / 1000;
const issuer = (tenant: string) => `https://login.microsoftonline.com/${tenant}/v2.0`;
const claims: JWTPayload = { iss: issuer(home), aud: id, tid: home, oid, name: 'Karin Å', scp: 'access_as_user', exp: seconds + 600 };

describe('whoever opens the tab', () => {
  let identify: Identify;
  let sign: (more?: object) => Promise<string>;
  let publicKey: string;

  before(async () => {
    const pair = await generateKeyPair('RS256', { extractable: true });
    const jwk = { ...(await exportJWK(pair.publicKey)), kid: 'one' };
    publicKey = await exportSPKI(pair.publicKey);
    sign = (more = {}) => new SignJWT({ ...claims, ...more }).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(pair.privateKey);
    identify = createTokenIdentity({
      app: { id, domain }, tenants: () => [home], nowMs: () => now, keys: createLocalJWKSet({ keys: [jwk] }),
    });
  });
  const bringing = (token: string) => identify({ authorization: `Bearer ${token}` });

  it('[API1] is known by the tenant and object id of the token that Entra made for the app', async () => {
    assert.deepEqual(await bringing(await sign()), { person, tenantId: home, name: 'Karin Å', until: now + 600_000 });
    const older = { iss: `https://sts.windows.net/${home}/`, upn: 'someone.else@lulea.example' };
    for (const aud of [`api://${id}`, `api://botid-${id}`, `api://${domain}/${id}`, `api://${domain}/botid-${id}`])
      assert.equal((await bringing(await sign({ ...older, aud })))?.person, person, aud);
  });

  it('[API1] has a token for this app, of an allowed tenant, in force, and in a person’s name', async () => {
    const wrong: Readonly<Record<string, object>> = {
      'another app': { aud: other },
      'an address that another host has made for itself': { aud: `api://evil.example/botid-${id}` },
      'a foreign tenant': { tid: other, iss: issuer(other) },
      'the issuer of an allowed tenant, for another': { tid: other },
      'another issuer': { iss: 'https://login.evil.example/' },
      expired: { exp: seconds - 61 },
      'not yet in force': { nbf: seconds + 61 },
      'an app’s own': { scp: undefined, roles: ['access_as_user'] },
      'another scope': { scp: 'User.Read' },
      'no object id': { oid: undefined },
      'an object id that is none': { oid: 'x:y' },
      'no end': { exp: undefined },
    };
    for (const [what, more] of Object.entries(wrong)) assert.equal(await bringing(await sign(more)), null, what);
    assert.ok(await bringing(await sign({ exp: seconds - 30 })), 'clocks differ by less than a minute');
  });

  it('[API1] has a token signed RS256 by Entra: none unsigned, none by the public key, none by a key of its own', async () => {
    const forged = await generateKeyPair('RS256');
    const byPublicKey = new SignJWT(claims).setProtectedHeader({ alg: 'HS256', kid: 'one' });
    const header = (await sign()).split('.')[0];
    const tokens = [
      new UnsecuredJWT(claims).encode(),
      `${header}.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.`,
      await byPublicKey.sign(new TextEncoder().encode(publicKey)),
      await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'one' }).sign(forged.privateKey),
      await new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'two' }).sign(forged.privateKey),
      `${(await sign()).slice(0, -4)}AAAA`,
      'a.b.c', '', 'x'.repeat(20_000),
    ];
    for (const token of tokens) assert.equal(await bringing(token), null, token.slice(0, 60));
    for (const authorization of ['', 'Basic abc', `Bearer ${await sign()} more`, await sign()])
      assert.equal(await identify({ authorization }), null);
    assert.equal(await identify({ 'x-local-person': person }), null, 'the stand-in is for local mode');
  });

  it('[API2] is not turned away because Entra’s keys cannot be had: that is another fault', async () => {
    const away = createTokenIdentity({
      app: { id, domain }, tenants: () => [home], nowMs: () => now, keys: () => Promise.reject(new TypeError('fetch failed')),
    });
    await assert.rejects(away({ authorization: `Bearer ${await sign()}` }), /fetch failed/);
  });

  it('[API3] is in local mode whoever the page says, of the organisation’s tenants, on this machine alone', async () => {
    const standIn = createStandIn(() => [home], () => now);
    const asking = (named: string, host = '127.0.0.1:3978') => standIn({ 'x-local-person': named, host });
    assert.equal((await asking(person.toUpperCase()))?.person, person);
    assert.ok(await asking(person, 'localhost:3978'));
    for (const host of ['evil.example:3978', '127.0.0.1.evil.example', '', '10.0.0.1']) assert.equal(await asking(person, host), null, host);
    for (const named of [`${other}:${oid}`, '', oid, `${person}:x`]) assert.equal(await asking(named), null, named);
  });
});
