import assert from 'node:assert/strict';
import { startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const lead = holder('businessLead', 'LUL');
const itLead = holder('itLead');
const owner = holder('systemOwner');
const [mia, max, moa] = [holder('managementGroup', null, 0), holder('managementGroup', null, 1), holder('managementGroup', null, 2)];
const [chair, bo, cleo, dan] = [0, 1, 2, 3].map((nth) => holder('steeringGroup', null, nth));
assert.ok(chair && bo && cleo && dan);

const words = { words: 'Det hjälper alla kommuner' };
const preparation = { effort: 'M', cost: '250 000', scale: 'extraFunding' };
const showing = (text: RegExp) => (card: unknown) => text.test(wordsOf(card));

describe('a change request voted on card by card', () => {
  let bot: TestBot;
  before(async () => {
    bot = await startTestBot();
    await bot.install(anna, lead, itLead, mia, max, moa, chair, bo, cleo, dan, owner);
  });
  after(() => bot.stop());

  // No two alike: a wish that looks like another is asked about before it is sent.
  const wishes = ['Mörkt läge', 'Påminnelser via sms', 'Kartvy över ansökningar', 'Underskrift med två personer', 'Förhandsvisning av blanketter'];
  async function prepared(): Promise<string> {
    const title = wishes.pop() ?? assert.fail();
    const number = await bot.report(anna, { kind: 'change', title, description: title });
    await bot.click(lead, number, 'requestEscalation', words);
    await bot.click(itLead, number, 'prepare', preparation);
    await bot.click(itLead, number, 'requestEscalation', words);
    return number;
  }
  async function recommended(): Promise<string> {
    const number = await prepared();
    for (const one of [mia, max, moa]) await bot.click(one, number, 'voteEndorse', words);
    return number;
  }

  it('[BAL16] [BAL19] [BAL20] [BAL24] from the wish over a recommendation and a decision to whoever funds it', async () => {
    const number = await recommended();
    const { card } = await bot.cardIn(bo, number, (c) => Boolean(buttonFor(c, 'voteApprove')));
    assert.match(wordsOf(card), /Förvaltningsgruppens rekommendation: Tillstyrk \(3 Tillstyrk\)[^]*Det hjälper alla kommuner/);
    assert.match(wordsOf(card), /Röster: inga än av 5, minst 3 behövs/);
    const voted = await bot.click(bo, number, 'voteReject', {});
    assert.match(wordsOf(voted.card), /Du har röstat: Avslag/);
    const anew = await bot.click(bo, number, 'voteApprove', {});
    assert.match(wordsOf(anew.card), /Röster: 1 Bifall av 5[^]*Du har röstat: Bifall/);
    await bot.click(chair, number, 'voteApprove', { words: 'Ryms i ramen' });
    await bot.click(cleo, number, 'voteApprove', {});
    const decided = await bot.cardIn(anna, number, showing(/Styrgruppens beslut: Bifall \(3 Bifall\)/));
    assert.match(wordsOf(decided.card), new RegExp(`${number}/B1[^]*Ryms i ramen`));
    await bot.cardIn(chair, number, (c) => Boolean(buttonFor(c, 'layBasis')));
    const late = await bot.press(dan, 'voteReject', { case: number, seen: 99, draft: 'late', words: '' });
    assert.match(wordsOf(late.card), /Omröstningen är avslutad/);
  });

  it('[BAL23] [BAL18] an outsider’s press is refused, and shown how many alone', async () => {
    const number = await prepared();
    await bot.click(mia, number, 'voteOppose', words);
    const refused = await bot.press(lead, 'voteEndorse', { case: number, seen: 99, draft: 'forged', ...words });
    assert.match(wordsOf(refused.card), /Bara gruppens medlemmar och deras ersättare röstar här/);
    assert.match(wordsOf(refused.card), /Röster: 1 Avstyrk av 4, minst 3 behövs/);
    assert.ok(!wordsOf(refused.card).includes(`${mia.name}: Avstyrk`));
    const { card } = await bot.cardIn(max, number, showing(/1 Avstyrk av 4/));
    assert.ok(wordsOf(card).includes(`${mia.name}: Avstyrk`));
    const empty = await bot.press(mia, 'voteOppose', { case: number, seen: 99, draft: 'empty', words: ' ' });
    assert.match(wordsOf(empty.card), /Fyll i ”Motivering”/);
  });

  it('[BAL23] a vote on what has been withdrawn counts for nothing', async () => {
    const number = await recommended();
    await bot.cardIn(chair, number, (c) => Boolean(buttonFor(c, 'voteApprove')));
    await bot.click(anna, number, 'withdraw', {});
    const { card } = await bot.press(chair, 'voteApprove', { case: number, seen: 99, draft: 'w', words: '' });
    assert.match(wordsOf(card), /rösten räknas inte|inget att rösta om/);
  });

  it('[BAL20] declined, its reporter reads why, and it stays closed', async () => {
    const number = await recommended();
    for (const one of [chair, bo, cleo]) await bot.click(one, number, 'voteReject', { words: 'Ryms inte i ramen' });
    const { card } = await bot.cardIn(anna, number, showing(/Avslaget[^]*Ryms inte i ramen/));
    assert.equal(buttonFor(card, 'reopen'), undefined);
    const { card: still } = await bot.press(anna, 'reopen', { case: number, seen: 99, draft: 'r', words: 'Snälla' });
    assert.match(wordsOf(still), /Styrgruppen har avslagit önskemålet/);
  });

  it('[BAL21] the chair sets the day of the meeting, and a day that has been comes back with a sentence', async () => {
    const number = await recommended();
    const wrong = await bot.click(chair, number, 'setMeeting', { until: '2026-11-22' });
    assert.match(wordsOf(wrong.card), /Dagen har redan varit/);
    const set = await bot.click(chair, number, 'setMeeting', { until: '2026-11-30' });
    assert.match(wordsOf(set.card), /Det går att rösta till och med 30 nov\. 2026/);
  });
});
