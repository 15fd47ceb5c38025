import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { samplePath } from '../../src/paths.js';
import { someReport, startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor, choicesOf, fieldsOf, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');

describe('an employee whose tenant serves several municipalities', () => {
  let bot: TestBot;
  let folder: string;
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'supportkedjan-'));
    const organisation = join(folder, 'organisation.json');
    const text = await readFile(samplePath, 'utf8');
    // Boden's municipality moves into Luleå's tenant.
    await writeFile(organisation, text.replace(/("code": "BOD".*"tenantId": ")00002582/, '$100002580'));
    bot = await startTestBot({ organisation });
  });
  after(async () => {
    await bot.stop();
    await rm(folder, { recursive: true });
  });

  const answer = (from: typeof anna, data: object) => bot.press(from, 'municipality', data);

  it('[EDG56] is asked once which one, keeps what they wrote, and is remembered', async () => {
    const asked = await bot.say(anna, 'Skrivaren är trasig');
    assert.match(wordsOf(asked?.card), /Vilken kommun arbetar du i\?/);
    assert.deepEqual(choicesOf(asked?.card, 'municipality'), ['LUL', 'BOD']);
    const form = await answer(anna, { ...buttonFor(asked?.card, 'municipality')?.data, municipality: 'BOD' });
    assert.equal(fieldsOf(form.card)['title'], 'Skrivaren är trasig');
    assert.match(await bot.report(anna), /^BOD-26-/);
  });

  it('[EDG56] cannot choose a municipality that they were not asked about', async () => {
    const bo = { ...anna, objectId: 'e0000000-0000-4000-8000-000000000009' };
    for (const municipality of ['KIR', 'nothing', '']) {
      const again = await answer(bo, { municipality, text: 'Kvar' });
      assert.match(wordsOf(again.card), /Vilken kommun arbetar du i\?/);
      assert.equal(buttonFor(again.card, 'municipality')?.data['text'], 'Kvar');
    }
    const forged = await bot.press(bo, 'submit', { draft: 'forged', ...someReport, municipality: 'KIR' });
    assert.match(wordsOf(forged.card), /Vilken kommun arbetar du i\?/);
  });

  it('[EDG56] is not asked where the directory knows it', async () => {
    assert.match(await bot.report(holder('firstLine', 'LUL')), /^LUL-26-/);
  });
});
