import assert from 'node:assert/strict';
import { minutes, startTestBot, type TestBot } from '../support/bot.js';
import { personalChat } from '../support/activities.js';
import { buttonFor, fieldsOf, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const line = holder('firstLine', 'LUL');
const colleague = holder('firstLine', 'LUL', 1);
const lead = holder('businessLead', 'LUL');
const helper = holder('localIt', 'LUL');

describe('a card in which someone is typing', () => {
  let bot: TestBot;
  before(async () => {
    bot = await startTestBot();
    await bot.install(anna, line, colleague);
  });
  after(() => bot.stop());

  /** The first line has opened a comment's form, and then a colleague takes the case: everyone else's card says so. */
  async function typing() {
    const number = await bot.report(anna, { kind: 'citizen' });
    const { card, id } = await bot.cardIn(line, number);
    const form = await bot.press(line, 'form', buttonFor(card, 'comment')?.data ?? {}, { messageId: id });
    const before = bot.sentTo(line).length;
    await bot.click(colleague, number, 'take');
    await bot.cardIn(anna, number, hasTaken);
    await pause(50);
    assert.equal(bot.sentTo(line).length, before);
    return { number, id, send: buttonFor(form.card, 'comment')?.data ?? {} };
  }
  const hasTaken = (card: unknown) => /Kundtjänst 2, Luleå har ärendet/.test(wordsOf(card));

  it('[EDG30] is not updated until it is sent, and then shows all that has happened', async () => {
    const { number, id, send } = await typing();
    const { card } = await bot.press(line, 'comment', { ...send, words: 'Jag ringer henne' }, { messageId: id });
    assert.ok(hasTaken(card));
    assert.match(JSON.stringify(card), /Jag ringer henne/);
    const mine = (await bot.cardIn(line, number)).id;
    await bot.connector.until((sent) => sent.some((s) => s.kind === 'update' && s.id === mine));
  });

  it('[EDG30] is not updated until the form is cancelled, which draws it as it stands', async () => {
    const { number, id } = await typing();
    const before = bot.sentTo(line).length;
    const { card } = await bot.press(line, 'cancel', { case: number }, { messageId: id });
    assert.ok(hasTaken(card));
    assert.equal(fieldsOf(card)['words'], undefined);
    await bot.connector.until(() => bot.sentTo(line).length > before);
  });

  it('[EDG30] is updated after ten minutes all the same', async () => {
    const { number } = await typing();
    bot.forward(minutes(9));
    // Until something happens nobody looks for what waits.
    await bot.click(colleague, number, 'comment', { words: 'Jag ser på det' });
    await bot.cardIn(anna, number, (card) => /Jag ser på det/.test(wordsOf(card)));
    await pause(50);
    assert.ok(!hasTaken((await bot.cardIn(line, number)).card));
    bot.forward(minutes(1));
    await bot.cardIn(line, number, hasTaken);
  });

  /** The first line presses something while its card is being redrawn, since a colleague has taken the case. */
  async function pressMeanwhile(verb: string) {
    const number = await bot.report(anna, { kind: 'citizen' });
    const { card, id } = await bot.cardIn(line, number);
    const land = bot.connector.holdFor(personalChat(line));
    const before = bot.sentTo(line).length;
    await bot.click(colleague, number, 'take');
    await bot.cardIn(anna, number, hasTaken);
    let landed: number | null = null;
    const { verb: pressed, data } = buttonFor(card, verb) ?? assert.fail();
    const pressing = bot.press(line, pressed, data, { messageId: id }).finally(() => (landed = bot.sentTo(line).length - before));
    await pause(100);
    assert.equal(landed, null);
    land();
    const answer = await pressing;
    assert.equal(landed, 1);
    await pause(100);
    return { answer, landedSince: bot.sentTo(line).length - before - 1 };
  }

  it('[EDG33] is not shown before an update that is on its way has landed', async () => {
    const { answer, landedSince } = await pressMeanwhile('comment');
    assert.ok(fieldsOf(answer.card)['words'] !== undefined);
    assert.equal(landedSince, 0);
  });

  it('[EDG33] nor is why something is refused', async () => {
    const { answer, landedSince } = await pressMeanwhile('take');
    assert.match(wordsOf(answer.card), /Kundtjänst 2, Luleå tog ärendet/);
    assert.equal(landedSince, 0);
  });

  it('[EDG31] comes at once to whoever asks for it in words', async () => {
    const { number, id } = await typing();
    await bot.say(line, number);
    const { id: newer } = await bot.cardIn(line, number, hasTaken);
    assert.notEqual(newer, id);
  });

  it('[EDG32] keeps what was typed where the button may be used no longer', async () => {
    const number = await bot.report(anna, { kind: 'citizen' });
    const { card } = await bot.cardIn(line, number);
    const form = await bot.press(line, 'form', buttonFor(card, 'requestEscalation')?.data ?? {});
    await bot.click(anna, number, 'withdraw', {});
    const send = { ...buttonFor(form.card, 'requestEscalation')?.data, words: 'Allt jag skrev' };
    const answer = await bot.press(line, 'requestEscalation', send);
    assert.match(wordsOf(answer.card), /Återkallat/);
    assert.match(wordsOf(answer.card), /Du skrev: ”Allt jag skrev”/);
  });

  it('[EDG32] keeps a correction that came too late: what was changed, not what was left', async () => {
    const number = await bot.report(anna, { kind: 'citizen' });
    const { card, id } = await bot.cardIn(anna, number);
    const form = await bot.press(anna, 'form', buttonFor(card, 'edit')?.data ?? {}, { messageId: id });
    await bot.click(line, number, 'take');
    const send = { ...fieldsOf(form.card), ...buttonFor(form.card, 'edit')?.data, description: 'Ny lång text' };
    const answer = await bot.press(anna, 'edit', send, { messageId: id });
    assert.deepEqual(wordsOf(answer.card).match(/Du skrev: .*/g), ['Du skrev: ”Ny lång text”']);
  });

  it('[EDG30] goes on waiting where a form is refused as outdated but may be sent again', async () => {
    await bot.install(lead, helper);
    const number = await bot.report(anna);
    await bot.click(lead, number, 'take');
    const { card, id } = await bot.cardIn(lead, number, (c) => Boolean(buttonFor(c, 'resolve')));
    const form = await bot.press(lead, 'form', buttonFor(card, 'resolve')?.data ?? {}, { messageId: id });
    await bot.say(helper, number);
    await bot.click(helper, number, 'requestEscalation', { words: 'Upp' });
    const send = { ...buttonFor(form.card, 'resolve')?.data, words: 'Startade om' };
    const outdated = await bot.press(lead, 'resolve', send, { messageId: id });
    assert.equal(fieldsOf(outdated.card)['words'], 'Startade om');
    await pause(300);
    const kept = await bot.cardIn(lead, number);
    assert.equal(fieldsOf(kept.card)['words'], 'Startade om');
    const sent = { ...fieldsOf(kept.card), ...buttonFor(kept.card, 'resolve')?.data };
    assert.match(wordsOf((await bot.press(lead, 'resolve', sent, { messageId: id })).card), /Startade om/);
  });
});

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
