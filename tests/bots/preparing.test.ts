import assert from 'node:assert/strict';
import { startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor, fieldsOf, wordsOf } from '../support/readCard.js';
import { employee, holder } from '../support/sample.js';

const anna = employee('LUL');
const lead = holder('businessLead', 'LUL');
const itLead = holder('itLead');
const owner = holder('systemOwner');
const groups = [0, 1, 2].map((nth) => holder('managementGroup', null, nth));
const steering = [0, 1, 2].map((nth) => holder('steeringGroup', null, nth));
const [chair] = steering;
assert.ok(chair);

const words = { words: 'Det hjälper alla kommuner' };
const showing = (text: RegExp) => (card: unknown) => text.test(wordsOf(card));
const prepared = (scale: string, cost = '250 000 kr') => ({ effort: 'M', cost, scale });

describe('a change request prepared and decided on, card by card', () => {
  let bot: TestBot;
  before(async () => {
    bot = await startTestBot();
    await bot.install(anna, lead, itLead, owner, ...groups, ...steering);
  });
  after(() => bot.stop());

  // No two alike: a wish that looks like another is asked about before it is sent.
  const wishes = ['Mörkt läge', 'Påminnelser via sms', 'Kartvy över ansökningar', 'Underskrift med två personer'];
  async function atLead(): Promise<string> {
    const title = wishes.pop() ?? assert.fail();
    const number = await bot.report(anna, { kind: 'change', title, description: title });
    await bot.click(lead, number, 'requestEscalation', words);
    return number;
  }

  it('[PRP5] [PRP13] [PRP15] small: prepared with a slip that comes back, decided by the itLead, and its reporter reads why', async () => {
    const number = await atLead();
    const { card } = await bot.cardIn(itLead, number, (c) => Boolean(buttonFor(c, 'prepare')));
    assert.equal(buttonFor(card, 'requestEscalation'), undefined);
    const slip = await bot.click(itLead, number, 'prepare', prepared('small', 'dyrt'));
    assert.match(wordsOf(slip.card), /Skriv kostnaden med siffror/);
    assert.deepEqual([fieldsOf(slip.card)['cost'], fieldsOf(slip.card)['scale']], ['dyrt', 'small']);
    const again = { ...fieldsOf(slip.card), ...buttonFor(slip.card, 'prepare')?.data, cost: '40 000' };
    const done = await bot.press(itLead, 'prepare', again, { messageId: slip.id });
    assert.match(wordsOf(done.card), /Kostnad 40\u00a0000\u00a0kr[^]*Liten, beslutas av förvaltningsledare IT/);
    await bot.click(itLead, number, 'ruleApprove', { words: 'Nyttan är tydlig' });
    await bot.cardIn(anna, number, showing(new RegExp(`Nyttan är tydlig[^]*Beslut av förvaltningsledare IT: Bifall[^]*${number}/B1`)));
    await bot.cardIn(itLead, number, (c) => Boolean(buttonFor(c, 'order')));
  });

  it('[PRP15] a form sent twice acts once and answers the same; another’s, or an old one, gets a sentence', async () => {
    const number = await atLead();
    const sent = { case: number, seen: 99, draft: 'twice', supplierAnswer: '', dependencies: '', ...prepared('small') };
    const answers = await Promise.all([1, 2].map(() => bot.press(itLead, 'prepare', sent)));
    assert.equal(wordsOf(answers[0]?.card), wordsOf(answers[1]?.card));
    assert.match(wordsOf(answers[0]?.card), /Kostnad 250\u00a0000\u00a0kr/);
    const ruling = { case: number, seen: 99, draft: 'ruled', words: 'Ja', left: '0' };
    await bot.press(itLead, 'ruleApprove', ruling);
    await bot.press(itLead, 'ruleApprove', ruling);
    const { card } = await bot.cardIn(itLead, number, showing(/Bifall/));
    assert.match(wordsOf(card), /\/B1/);
    assert.doesNotMatch(wordsOf(card), /\/B2/);
    const late = await bot.press(itLead, 'prepare', { ...sent, draft: 'late' });
    assert.match(wordsOf(late.card), /redan beslutat och kan inte ändras/);
    const others = await bot.press(anna, 'ruleReject', { case: number, seen: 99, draft: 'x', words: 'Nej' });
    assert.match(wordsOf(others.card), /redan beslutat/);
  });

  it('[PRP8] [PRP9] extra funds: the basis is laid, read and decided on; before it is there a sentence says what is missing', async () => {
    const number = await atLead();
    await bot.click(itLead, number, 'prepare', prepared('extraFunding'));
    await bot.click(itLead, number, 'requestEscalation', words);
    for (const one of groups) await bot.click(one, number, 'voteEndorse', words);
    for (const one of steering) await bot.click(one, number, 'voteApprove', {});
    await bot.cardIn(chair, number, (c) => Boolean(buttonFor(c, 'layBasis')));
    const early = await bot.press(owner, 'grantFunds', { case: number, seen: 99, draft: 'early', ...words });
    assert.match(wordsOf(early.card), /underlag saknas/);
    await bot.click(chair, number, 'layBasis', { text: 'Alla fjorton får nytta', cost: '300 000', recommendation: 'Bevilja medlen' });
    await bot.cardIn(owner, number, showing(/Ska önskemålet få extra medel\?[^]*Alla fjorton får nytta[^]*Kostnad 300\u00a0000\u00a0kr/));
    await bot.click(owner, number, 'denyFunds', { words: 'Pengarna är slut i år' });
    const { card } = await bot.cardIn(anna, number, showing(/Avslaget[^]*Pengarna är slut i år/));
    assert.match(wordsOf(card), new RegExp(`Medel avslås[^]*${number}/B2`));
    const reopened = await bot.press(anna, 'reopen', { case: number, seen: 99, draft: 'r', words: 'Snälla' });
    assert.match(wordsOf(reopened.card), /har fått avslag, så det kan inte öppnas igen/);
  });
});
