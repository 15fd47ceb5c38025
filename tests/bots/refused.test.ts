import assert from 'node:assert/strict';
import { samplePath } from '../../src/paths.js';
import { someReport } from '../support/bot.js';
import { message, pressed } from '../support/activities.js';
import { post } from '../support/client.js';
import { startConnector, type StubConnector } from '../support/connector.js';
import { startBotProcess, type BotProcess } from '../support/process.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const channel = '19:somewhere@thread.tacv2';

describe('what is refused', function () {
  this.timeout(30_000);
  let bot: BotProcess;
  let connector: StubConnector;
  before(async () => {
    connector = await startConnector();
    bot = await startBotProcess({ SQLITE_PATH: ':memory:', ORGANISATION: samplePath });
  });
  after(async () => {
    await bot.stop();
    await connector.close();
  });

  const say = (text: string, where: { readonly channel?: string } = {}) => post(bot.url, message(anna, { ...connector, ...where }, text));
  const press = (verb: string, data: object, where: { readonly channel?: string } = {}) =>
    post(bot.url, pressed(anna, { ...connector, ...where }, verb, data, 'message-0'));
  const written = (code: string) => bot.log().split('\n').filter((line) => line.includes(`"code":"${code}"`));

  it('[EDG67] leaves a coded line in the log, with who and why, and without what they wrote', async () => {
    await press('submit', { draft: 'one', ...someReport, title: '', description: 'Hemligt' });
    await press('submit', { draft: 'two', ...someReport, title: 'Hemligt'.repeat(700) });
    await press('submit', { draft: 'three', ...someReport, service: 'nothing' });
    await say('LUL-26-9999');
    await press('show', { case: 'LUL-26-9998' });
    await say('koppla kanal', { channel });
    await press('take', { case: 'LUL-26-9997', seen: 1 }, { channel });
    const { objectId } = anna;
    assert.deepEqual(written('input.refused').map((line) => /"(\w+: \w+)"/.exec(line)?.[1]), ['title: missing', 'title: tooLong', 'service: unknown']);
    assert.deepEqual(written('command.refused').map((line) => /"reason":"(\w+)"/.exec(line)?.[1]), ['notFound', 'notFound']);
    assert.deepEqual(written('channel.refused').map((line) => /"reason":"(\w+)"/.exec(line)?.[1]), ['notMember', 'unbound']);
    for (const code of ['input', 'command', 'channel']) assert.ok(written(`${code}.refused`).every((line) => line.includes(objectId)), bot.log());
    assert.ok(!bot.log().includes('Hemligt'));
  });

  it('[EDG67] says nothing where nothing is refused', async () => {
    const before = bot.log();
    await press('submit', { draft: 'four', ...someReport });
    await post(bot.url, message(holder('firstLine', 'LUL'), connector, 'kö'));
    assert.equal(bot.log(), before);
  });
});
