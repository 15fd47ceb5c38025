import assert from 'node:assert/strict';
import { SignJWT } from 'jose';
import { startTestBot, minutes, type TestBot, type Told } from '../support/bot.js';
import { all, openDocx, saidIn } from '../support/documents.js';
import { buttonFor, choicesOf, fieldsOf, linksIn, wordsOf } from '../support/readCard.js';
import { employee, holder, sample } from '../support/sample.js';

const anna = employee('LUL');
const lead = holder('businessLead', 'LUL');
const itLead = holder('itLead');
const members = [0, 1, 2].map((nth) => holder('managementGroup', null, nth));
const [chair, bo, cleo] = [0, 1, 2].map((nth) => holder('steeringGroup', null, nth));
assert.ok(chair && bo && cleo);

const words = { words: 'Det hjälper alla kommuner' };
const aDay = 'minutes/steeringGroup/2026-11-23';

describe('papers in Teams', () => {
  let bot: TestBot;
  let number: string;
  before(async () => {
    bot = await startTestBot();
    await bot.install(anna, lead, itLead, ...members, chair, bo, cleo);
    number = await bot.report(anna, { kind: 'change', title: 'Mörkt <läge> & *stjärnor*', description: '' });
    await bot.click(lead, number, 'requestEscalation', words);
    await bot.click(itLead, number, 'prepare', { effort: 'M', cost: '250 000', scale: 'larger' });
    await bot.click(itLead, number, 'requestEscalation', words);
    for (const one of members) await bot.click(one, number, 'voteEndorse', words);
    for (const one of [chair, bo, cleo]) await bot.click(one, number, 'voteApprove', { words: 'Ryms i ramen' });
  });
  after(() => bot.stop());

  const made = (who: typeof itLead, paper: string): Promise<Told> => bot.press(who, 'makePaper', { paper });
  const linksFor = async (who: typeof itLead, paper: string) => linksIn((await made(who, paper)).card);
  const get = (url: string | undefined) => fetch(url ?? assert.fail('no link'));

  it('[PAP8] whoever may is offered the latest minutes, the plans and the municipalities’ wishes; the word chooses among them', async () => {
    const told = (await bot.say(itLead, 'papper')) ?? assert.fail();
    const offered = choicesOf(told.card, 'paper');
    assert.deepEqual(offered.slice(0, 4), [aDay, 'minutes/managementGroup/2026-11-23', 'plan/2026', 'plan/2027']);
    assert.equal(offered.filter((name) => name.startsWith('wishes/')).length, sample.municipalities.length);
    for (const [said, chosen] of [['papper', ''], ['Protokoll', aDay], ['förvaltningsplan', 'plan/2026'], ['minutes', aDay]] as const)
      assert.equal(fieldsOf((await bot.say(itLead, said))?.card)['paper'], chosen, said);
    assert.deepEqual(choicesOf((await bot.say(lead, 'papers'))?.card, 'paper'), ['plan/2026', 'plan/2027', 'wishes/LUL']);
  });

  it('[PAP8] everybody else is told politely, and a paper that is not theirs is refused though its button was forged', async () => {
    assert.match((await bot.say(anna, 'protokoll'))?.words ?? '', /Papper görs av förvaltningsledarna/);
    assert.match((await made(anna, 'plan/2026')).words, /Papper görs av förvaltningsledarna/);
    for (const paper of [aDay, 'wishes/BOD', 'wishes/XX', '', '../..', 'plan/99999']) {
      const { card } = await made(lead, paper);
      assert.match(wordsOf(card), /Välj ett papper i listan/, paper);
      assert.deepEqual(linksIn(card), [], paper);
    }
    assert.match(wordsOf((await made(itLead, 'minutes/itLead/2026-11-20')).card), /Inget beslutades den dagen/);
  });

  it('[PAP9] the links give a Word file and Markdown of the same minutes', async () => {
    const { card } = await made(bo, aDay);
    assert.match(wordsOf(card), /Klart: Protokoll: Styrgruppen, 23 nov\. 2026[^]*gäller i 15 minuter/);
    const [word, markdown] = linksIn(card);
    const docx = await get(word);
    assert.equal(docx.status, 200);
    assert.equal(docx.headers.get('content-type'), 'application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    const said = all(openDocx(new Uint8Array(await docx.arrayBuffer()))('word/document.xml'), 'w:p').map(saidIn);
    assert.ok(said.includes('§ 1 Mörkt <läge> & *stjärnor*') && said.includes('Beslut: Bifall') && said.includes('Motivering: Ryms i ramen\nRyms i ramen\nRyms i ramen'));
    const md = await get(markdown);
    assert.equal(md.headers.get('content-type'), 'text/markdown; charset=utf-8');
    assert.match(await md.text(), /### § 1 Mörkt \\<läge\\> \\& \\\*stjärnor\\\*\n[^]*- \*\*Beslut:\*\* Bifall/);
  });

  it('[PAP9] what comes is a file to save, kept by nobody on the way', async () => {
    const { headers } = await get((await linksFor(lead, 'wishes/LUL'))[1]);
    assert.match(headers.get('content-disposition') ?? '', /^attachment; filename="Forandringsonskemal Lulea kommun [\d-]+\.md"; filename\*=UTF-8''F%C3%B6r/);
    assert.deepEqual([headers.get('cache-control'), headers.get('x-content-type-options')], ['no-store', 'nosniff']);
  });

  it('[PAP10] a link that was changed, signed by others or not at all, or is for something else, gives a sentence and nothing more', async () => {
    const [link = ''] = await linksFor(itLead, aDay);
    const token = link.slice(link.lastIndexOf('/') + 1);
    const [head = '', body = '', signature = ''] = token.split('.');
    const claims = JSON.parse(Buffer.from(body, 'base64url').toString()) as Record<string, unknown>;
    const encoded = (value: object) => Buffer.from(JSON.stringify(value)).toString('base64url');
    const others = await new SignJWT(claims).setProtectedHeader({ alg: 'HS256' }).sign(new Uint8Array(32));
    const forged = [
      `${encoded({ alg: 'none' })}.${body}.`, `${encoded({ alg: 'none' })}.${body}.${signature}`, `${encoded({ alg: 'HS512' })}.${body}.${signature}`,
      `${head}.${encoded({ ...claims, sub: 'a:b' })}.${signature}`, `${head}.${body}.`, `${head}.${body}.${signature.slice(1)}`, `${head}.${body}`,
      others, '', 'x', '%00', 'x/y', 'x'.repeat(5000), `${token}x`, encodeURIComponent(`${token}\u0000`),
    ];
    assert.equal((await get(link)).status, 200);
    for (const wrong of forged) {
      const answer = await fetch(`${bot.url}/api/papers/${wrong}`);
      assert.equal(answer.status, 404, wrong);
      assert.equal(await answer.text(), 'Länken gäller inte längre. Gå till Teams och tryck på knappen igen, så får du en ny.\n', wrong);
    }
  });

  it('[PAP11] the card of what was decided brings its minutes to whoever may have them', async () => {
    const { card } = await bot.cardIn(bo, number, (c) => Boolean(buttonFor(c, 'minutes')));
    assert.equal(buttonFor(card, 'minutes')?.title, 'Protokoll');
    const pressed = await bot.press(bo, 'minutes', { case: number });
    assert.match(wordsOf(pressed.card), new RegExp(`Klart: Protokoll: Styrgruppen, 23 nov\\. 2026[^]*${number}`));
    assert.match(await (await get(linksIn(pressed.card)[1])).text(), /^# Protokoll: Styrgruppen/);
    const reporters = await bot.cardIn(anna, number, (c) => /Styrgruppens beslut/.test(wordsOf(c)));
    assert.equal(buttonFor(reporters.card, 'minutes'), undefined);
    assert.match((await bot.press(anna, 'minutes', { case: number })).words, /Papper görs av/);
    assert.match((await bot.press(lead, 'minutes', { case: 'BOD-26-9999' })).words, /hittar inget sådant ärende/);
  });

  it('[PAP6] what has not left its municipality is for its own businessLead alone', async () => {
    await bot.report(anna, { kind: 'change', title: 'Klockan går fel i kvittensen', description: '' });
    const listFor = async (who: typeof itLead) => (await get((await linksFor(who, 'wishes/LUL'))[1])).text();
    assert.match(await listFor(lead), /Klockan går fel/);
    assert.doesNotMatch(await listFor(itLead), /Klockan går fel/);
  });

  it('[PAP10] after fifteen minutes a link is worn out', async () => {
    const [link] = await linksFor(itLead, 'plan/2027');
    bot.forward(minutes(14));
    assert.equal((await get(link)).status, 200);
    bot.forward(minutes(2));
    const late = await get(link);
    assert.deepEqual([late.status, late.headers.get('content-disposition')], [404, null]);
    assert.match(await late.text(), /tryck på knappen igen/);
  });
});
