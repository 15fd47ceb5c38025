import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Someone } from '../support/activities.js';
import { samplePath } from '../../src/paths.js';
import { startTestBot, type Fields, type TestBot, type Told } from '../support/bot.js';
import { cardOf } from '../support/client.js';
import { buttonFor, choicesOf, fieldsOf, wordsOf } from '../support/readCard.js';
import { changing, titlesOf } from '../support/roleCards.js';
import { employee, holder, sample } from '../support/sample.js';

const itLead = holder('itLead');
const owner = holder('systemOwner');
const lead = holder('businessLead', 'LUL');
const boden = holder('businessLead', 'BOD');
const anna = employee('LUL');
const filled: Fields = { audience: 'businessLead', title: 'Driftstopp på *torsdag*', words: 'Plattformen stängs kl. 17.' };

describe('information to many', () => {
  let bot: TestBot;
  let user: ReturnType<typeof changing>;
  beforeEach(async () => {
    bot = await startTestBot();
    user = changing(bot);
    await bot.install(itLead, lead, boden, anna);
  });
  afterEach(() => bot.stop());

  const write = () => user.ask(itLead, 'informera');
  const send = async (fields: Fields = filled) => user.tap(itLead, await write(), 'Skicka', fields);
  /** The letters in someone's chat, as they came. */
  const letters = (to: Someone) => bot.sentTo(to).filter((sent) => buttonFor(cardOf(sent), 'readCircular'));
  async function letterTo(to: Someone): Promise<Told> {
    await bot.connector.until(() => letters(to).length > 0);
    const [sent] = letters(to);
    assert.ok(sent);
    return { card: cardOf(sent), id: sent.id, words: wordsOf(cardOf(sent)) };
  }

  it('[FRM1] the itLead writes it, in either language; everyone else is told who does', async () => {
    const form = await write();
    assert.deepEqual(choicesOf(form.card, 'audience'), ['businessLead', 'eServiceCoordinator', 'eServiceDeveloper', 'local']);
    assert.deepEqual(titlesOf(form), ['Skicka', 'Avbryt']);
    assert.match((await user.tap(itLead, form, 'Avbryt')).words, /inget har skickats/);
    await bot.say(itLead, 'English');
    assert.deepEqual(titlesOf(await user.ask(itLead, 'inform')), ['Send', 'Cancel']);
    for (const who of [anna, lead, owner]) assert.match((await user.ask(who, 'utskick')).words, new RegExp(`förvaltningsledare IT som skickar.*${itLead.name}`));
    assert.match(wordsOf((await user.ask(itLead, 'help')).card), /inform {2}send information/);
    assert.doesNotMatch(wordsOf((await user.ask(lead, 'hjälp')).card), /informera/);
  });

  it('[FRM1] in a channel words and buttons point to the personal chat', async () => {
    assert.match((await bot.say(itLead, 'informera', { channel: '19:x' }))?.words ?? '', /egen chatt/);
    for (const fields of [filled, {}]) assert.match((await bot.press(itLead, 'sendCircular', { draft: 'd', ...fields }, { channel: '19:x' })).words, /egen chatt/);
  });

  it('[FRM6] [FRM8] reaches each, who says that it is read; the sender sees who has and who has not', async () => {
    const sent = await send();
    const all = sample.municipalities.length;
    assert.match(wordsOf(sent.card), new RegExp(`Alla förvaltningsledare verksamhet[^]*Läst av 0 av ${all}\nHar inte läst än: `));
    const unread = (told: Told, who: Someone) => wordsOf(told.card).split('Har inte läst än')[1]?.includes(`${who.name},`);
    assert.deepEqual([unread(sent, lead), unread(sent, boden)], [true, true]);
    const letter = await letterTo(lead);
    assert.match(letter.words, new RegExp(`^Information från ${itLead.name}[^]*Driftstopp på \\*torsdag\\*\nPlattformen stängs kl\\. 17\\.`));
    const read = await user.tap(lead, letter, 'Läst');
    assert.match(wordsOf(read.card), /Läst i dag \d\d\.\d\d$/);
    bot.forward(5 * 60_000);
    assert.equal(wordsOf((await user.tap(lead, letter, 'Läst')).card), wordsOf(read.card));
    const followed = await user.tap(itLead, sent, 'Uppdatera');
    assert.match(wordsOf(followed.card), new RegExp(`Läst av 1 av ${all}`));
    assert.deepEqual([unread(followed, lead), unread(followed, boden)], [false, true]);
    assert.deepEqual([letters(anna).length, letters(lead).length], [0, 1]);
  });

  it('[FRM4] sent in again, and twice at once, it is the same card, and one letter to each', async () => {
    const form = await write();
    const sent = await Promise.all([0, 1, 2].map(() => user.tap(itLead, form, 'Skicka', filled)));
    const again = await user.tap(itLead, form, 'Skicka', { ...filled, title: 'Något annat' });
    assert.equal(new Set([...sent, again].map(({ card }) => wordsOf(card))).size, 1);
    // What is owed to one reader comes in order: were there a second letter, it would come before the next circular's.
    await send({ ...filled, title: 'Nästa' });
    const titles = (to: Someone) => letters(to).map((sent) => /Driftstopp|Nästa/.exec(wordsOf(cardOf(sent)))?.[0]);
    await bot.connector.until(() => [lead, boden].every((to) => titles(to).includes('Nästa')));
    for (const to of [lead, boden]) assert.deepEqual(titles(to), ['Driftstopp', 'Nästa']);
  });

  it('[FRM5] wrong fields come back with what was typed; nothing is sent', async () => {
    const wrong = await send({ ...filled, title: ' ', words: 'x'.repeat(4001) });
    assert.match(wordsOf(wrong.card), /Något behöver rättas[^]*Fyll i ”Rubrik”\.[^]*4.001 tecken\. Högst 4.000/);
    assert.deepEqual([fieldsOf(wrong.card)['audience'], titlesOf(wrong)], ['businessLead', ['Skicka', 'Avbryt']]);
    const sent = await user.tap(itLead, wrong, 'Skicka', filled);
    assert.match(wordsOf(sent.card), /Informationen är skickad/);
  });

  it('[FRM7] to others its buttons are unknown; forged data sends nothing and reveals nothing', async () => {
    const sent = await send();
    const draft = buttonFor(sent.card, 'followCircular')?.data ?? {};
    const unknown = (await bot.press(anna, 'followCircular', { draft: 'no-such' })).words;
    assert.match(unknown, /Jag känner inte igen knappen/);
    for (const verb of ['followCircular', 'readCircular']) assert.equal((await bot.press(anna, verb, draft)).words, unknown);
    assert.equal((await bot.press(lead, 'followCircular', draft)).words, unknown);
    assert.equal((await bot.press(anna, 'sendCircular', { ...draft, ...filled })).words, unknown);
    assert.match((await bot.press(anna, 'sendCircular', { draft: 'mine', ...filled, by: itLead.objectId })).words, /förvaltningsledare IT som skickar/);
    assert.match((await bot.press(lead, 'sendCircular', { draft: 'mine' })).words, /förvaltningsledare IT som skickar/);
    assert.equal((await bot.press(anna, 'followCircular', { draft: 'mine' })).words, unknown);
  });

  it('[FRM8] whoever is itLead later may follow it, and so may its sender', async () => {
    const draft = buttonFor((await send()).card, 'followCircular')?.data ?? {};
    const replaced = await user.seat(owner, 'vem är förvaltningsledare IT?', 'itLead');
    await user.fill(owner, replaced, 'Byt ut', { person: lead.objectId });
    for (const who of [lead, itLead]) assert.match(wordsOf((await bot.press(who, 'followCircular', draft)).card), /Läst av 0 av/);
    assert.match((await user.ask(itLead, 'informera')).words, new RegExp(lead.name));
  });
});

describe('information to nobody', () => {
  it('[FRM2] is not sent: the form comes back with a sentence and what was typed', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'supportkedjan-'));
    const organisation = join(folder, 'organisation.json');
    const text = await readFile(samplePath, 'utf8');
    await writeFile(organisation, text.replace(/^.*"role": "eServiceCoordinator".*\n/gm, ''));
    const bot = await startTestBot({ organisation });
    try {
      const user = changing(bot);
      const form = await user.ask(itLead, 'informera');
      const refused = await user.tap(itLead, form, 'Skicka', { ...filled, audience: 'eServiceCoordinator' });
      assert.match(wordsOf(refused.card), /Det finns ingen att skicka till just nu, så inget har skickats/);
      const { audience, title, words } = fieldsOf(refused.card);
      assert.deepEqual({ audience, title, words }, { ...filled, audience: 'eServiceCoordinator' });
      const sent = await user.tap(itLead, refused, 'Skicka', { audience: 'businessLead' });
      assert.match(wordsOf(sent.card), /Informationen är skickad/);
    } finally {
      await bot.stop();
      await rm(folder, { recursive: true });
    }
  });
});
