import assert from 'node:assert/strict';
import { readConfig } from '../src/config.js';

const appId = '11111111-1111-4111-8111-111111111111';
const BOT_DOMAIN = 'bot.lulea.example';
const registration = { BOT_DOMAIN, MicrosoftAppId: appId, MicrosoftAppPassword: 'secret', MicrosoftAppTenantId: appId };

function faults(env: Record<string, string>): readonly string[] {
  const read = readConfig(env);
  return 'faults' in read ? read.faults : [];
}

function config(env: Record<string, string>) {
  const read = readConfig(env);
  return 'config' in read ? read.config : assert.fail(read.faults.join('\n'));
}

describe('the environment', () => {
  it('[CFG1] may be empty: local mode on loopback with the embedded store', () => {
    assert.deepEqual(config({}), {
      host: '127.0.0.1', port: 3978, sqlitePath: '.data/supportkedjan.db', cosmos: null, organisation: null, allowedTenants: null, logLevel: 'info', publicUrl: null, app: null,
    });
    assert.deepEqual(config({ PORT: '', HOST: '', STORE: '', ALLOWED_TENANTS: '', MicrosoftAppId: '' }), config({}));
  });

  it('[CFG2] tells every fault at once, each with its variable', () => {
    const wrong = { PORT: 'http', HOST: '0.0.0.0', STORE: 'paper', LOG_LEVEL: 'loud', ALLOWED_TENANTS: `${appId},lulea`, NODE_ENV: 'production' };
    const told = faults(wrong).map((fault) => /^[A-Z_]+/.exec(fault)?.[0]);
    assert.deepEqual(told.sort(), ['ALLOWED_TENANTS', 'HOST', 'LOG_LEVEL', 'NODE_ENV', 'PORT', 'STORE']);
  });

  it('[CFG2] a port is a whole number from 0 to 65535', () => {
    for (const PORT of ['-1', '65536', '3978.5', 'x', '1e9']) assert.equal(faults({ PORT }).length, 1, PORT);
    assert.equal(config({ PORT: '0' }).port, 0);
  });

  it('[CFG3] production without an app registration is refused, and so is listening for others', () => {
    assert.match(faults({ NODE_ENV: 'production' }).join(), /nobody is authenticated\. Set MicrosoftAppId/);
    assert.match(faults({ HOST: '0.0.0.0' }).join(), /local mode listens on loopback only/);
    assert.match(faults({ MicrosoftAppPassword: 'secret' }).join(), /MicrosoftAppId is not\. Set both/);
    assert.equal(config({ ...registration, HOST: '0.0.0.0', NODE_ENV: 'production' }).host, '0.0.0.0');
  });

  it('[CFG4] an app registration is whole, by its type', () => {
    assert.deepEqual(config(registration).app, { id: appId, password: 'secret', type: 'SingleTenant', tenantId: appId });
    assert.equal(faults({ MicrosoftAppId: 'mine' }).length, 4);
    assert.deepEqual(faults({ BOT_DOMAIN, MicrosoftAppId: appId, MicrosoftAppType: 'UserAssignedMSI', MicrosoftAppTenantId: appId }), []);
    assert.deepEqual(faults({ BOT_DOMAIN, MicrosoftAppId: appId, MicrosoftAppType: 'MultiTenant', MicrosoftAppPassword: 'secret' }), []);
    assert.equal(faults({ ...registration, MicrosoftAppType: 'Other' }).length, 1);
  });

  it('[CFG9] a registered bot has a host name, which links on cards begin with', () => {
    assert.equal(config(registration).publicUrl, 'https://bot.lulea.example');
    assert.equal(config({ BOT_DOMAIN }).publicUrl, null);
    for (const wrong of ['', 'bot', 'https://bot.example', 'bot.example/x', 'bot.example:80', 'a b.example'])
      assert.match(faults({ ...registration, BOT_DOMAIN: wrong }).join(), /^BOT_DOMAIN is /, wrong);
  });

  it('[CFG4] no fault repeats a password', () => {
    const told = faults({ MicrosoftAppPassword: 'hunter2', HOST: 'x', PORT: 'x' }).join();
    assert.ok(!told.includes('hunter2'));
  });

  it('[CFG5] allowed tenants are separated by commas, spaces or semicolons, whatever their case', () => {
    const other = '22222222-AAAA-4222-8222-222222222222';
    assert.deepEqual(config({ ALLOWED_TENANTS: `${appId}, ${other};${appId}` }).allowedTenants, [appId, other.toLowerCase(), appId]);
  });

  it('[CSM1] Cosmos DB has an https address, or an emulator here; without a key the identity in Entra is used', () => {
    const COSMOS_ENDPOINT = 'https://chain.documents.azure.com:443/';
    const set = { STORE: 'cosmos', COSMOS_ENDPOINT };
    assert.deepEqual(config(set).cosmos, { endpoint: COSMOS_ENDPOINT, database: 'supportkedjan', key: null });
    const named = config({ ...set, COSMOS_ENDPOINT: 'http://localhost:8081', COSMOS_KEY: 'key', COSMOS_DATABASE: 'test' });
    assert.deepEqual(named.cosmos, { endpoint: 'http://localhost:8081', database: 'test', key: 'key' });
    assert.equal(config({ ...set, STORE: '' }).cosmos, null);
    for (const wrong of ['', 'chain', 'http://chain.documents.azure.com', 'ftp://localhost']) {
      const told = faults({ STORE: 'cosmos', COSMOS_ENDPOINT: wrong, COSMOS_KEY: 'hunter2' });
      assert.equal(told.length, 1, wrong);
      assert.match(told.join(), /^COSMOS_ENDPOINT is /);
      assert.doesNotMatch(told.join(), /hunter2/);
    }
  });
});
