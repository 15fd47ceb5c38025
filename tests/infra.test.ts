import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readConfig } from '../src/config.js';
import { root } from '../src/paths.js';

const guid = '11111111-2222-4333-8444-555555555555';
/** What Bicep puts where a setting is a parameter or another resource's property. */
const given: Readonly<Record<string, string>> = {
  cosmosEndpoint: 'https://name-store.documents.azure.com:443/',
  cosmosDatabase: 'supportkedjan',
  identityClientId: guid,
  botDomain: 'name.azurewebsites.net',
  botAppType: 'SingleTenant',
  botAppId: guid,
  botAppTenantId: guid,
  botAppPassword: 'secret',
};

/** The settings of the web app, as the bot meets them in its environment. */
function settings(): Readonly<Record<string, string>> {
  const bicep = readFileSync(join(root, 'infra/web.bicep'), 'utf8');
  const [, block = ''] = /var settings = \{([^}]*)\}/.exec(bicep) ?? [];
  const [, secret = ''] = /\? \{ (\w+: \w+) \}/.exec(bicep) ?? [];
  const lines = [...`${block}\n${secret}`.matchAll(/^ *(\w+): (?:'([^']*)'|(\w+))$/gm)];
  return Object.fromEntries(lines.map(([, name = '', literal, parameter = '']) => [name, literal ?? given[parameter] ?? assert.fail(parameter)]));
}

describe('the installation in Azure', () => {
  it('[CFG8] gives the bot an environment without faults, with the store as an identity and not by key', () => {
    const read = readConfig({ ...settings(), PORT: '8080' });
    assert.ok('config' in read, JSON.stringify(read));
    assert.equal(read.config.app?.type, 'SingleTenant');
    assert.deepEqual(read.config.cosmos, { endpoint: given['cosmosEndpoint'], database: 'supportkedjan', key: null });
  });

  it('[CFG8] starts it by the documented command, and makes the containers that the store wants', () => {
    const read = (file: string) => readFileSync(join(root, 'infra', file), 'utf8');
    assert.match(read('web.bicep'), /appCommandLine: 'npm run bot'/);
    assert.match(read('store.bicep'), /loadJsonContent\('containers\.json'\)/);
    assert.match(read('store.bicep'), /disableLocalAuth: true/);
  });
});
