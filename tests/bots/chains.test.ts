import assert from 'node:assert/strict';
import { startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor, buttonsOf, choicesOf, wordsOf } from '../support/readCard.js';
import { employee, holder, sample } from '../support/sample.js';

const anna = employee('LUL');
const line = holder('firstLine', 'LUL');
const colleague = holder('firstLine', 'LUL', 1);
const lead = holder('businessLead', 'LUL');
const localIt = holder('localIt', 'LUL');
const itLead = holder('itLead');
const member = holder('managementGroup');
const members = [member, holder('managementGroup', null, 1)];
const steering = [0, 1, 2].map((nth) => holder('steeringGroup', null, nth));
const owner = holder('systemOwner');

const words = { words: 'Det kräver mer än vi har här' };
const showing = (text: RegExp) => (card: unknown) => text.test(wordsOf(card));

describe('whole chains, card by card', () => {
  let bot: TestBot;
  before(async () => {
    bot = await startTestBot();
    await bot.install(anna, line, colleague, lead, localIt, itLead, ...members, ...steering, owner);
  });
  after(() => bot.stop());

  it('[EDG10] internal: from the report over lokal IT, an approval, the itLead and the supplier to a confirmed solution', async () => {
    const number = await bot.report(anna);
    await bot.click(lead, number, 'take');
    await bot.click(lead, number, 'handOver', { to: 'role:localIt', words: 'Gäller det er federation?' });
    await bot.cardIn(localIt, number, showing(/Gäller det er federation\?/));
    await bot.click(localIt, number, 'take');
    await bot.click(localIt, number, 'requestEscalation', { words: 'Felet är hos plattformen', platformFault: 'true' });
    const asked = await bot.cardIn(lead, number, (c) => Boolean(buttonFor(c, 'approve')));
    assert.match(wordsOf(asked.card), /Felet är hos plattformen/);
    await bot.click(lead, number, 'approve');
    await bot.click(itLead, number, 'take');
    await bot.click(itLead, number, 'requestEscalation', { words: 'Leverantören måste rätta' });
    await bot.click(itLead, number, 'contactSupplier', { words: 'CGI-4711' });
    await bot.cardIn(anna, number, showing(/Väntar på leverantören sedan[^]*CGI-4711/));
    await bot.click(itLead, number, 'noteSupplierAnswer', { words: 'Rättat i natt' });
    await bot.click(itLead, number, 'resolve', { words: 'Leverantören har rättat' });
    const solved = await bot.cardIn(anna, number, (c) => Boolean(buttonFor(c, 'confirm')));
    assert.match(wordsOf(solved.card), /Leverantören har rättat/);
    const closed = await bot.click(anna, number, 'confirm');
    assert.match(wordsOf(closed.card), /Avslutat/);
  });

  it('[EDG10] citizen: first line asks, the reporter answers, and it climbs through both leads to the group', async () => {
    const number = await bot.report(anna, { kind: 'citizen' });
    await bot.cardIn(colleague, number, (c) => Boolean(buttonFor(c, 'take')));
    await bot.click(line, number, 'take');
    await bot.cardIn(colleague, number, showing(/Kundtjänst 1, Luleå[^]*har ärendet/));
    await bot.click(line, number, 'ask', { words: 'Vilken webbläsare?' });
    await bot.cardIn(anna, number, showing(/frågar dig[^]*Vilken webbläsare\?/));
    await bot.click(anna, number, 'answer', { words: 'Edge' });
    await bot.cardIn(line, number, showing(/”Edge”/));
    await bot.click(line, number, 'requestEscalation', words);
    // Citizens' cases enter the lead's step at once; the lead then holds the approving role and is asked once only.
    await bot.click(lead, number, 'requestEscalation', words);
    await bot.click(member, number, 'take');
    await bot.cardIn(itLead, number, showing(/Medlem i förvaltningsgruppen/));
    await bot.click(member, number, 'resolve', { words: 'Startade om tjänsten' });
    await bot.click(anna, number, 'confirm');
  });

  it('[EDG10] change: compiled, prepared, recommended, decided, funded and ordered', async () => {
    const number = await bot.report(anna, { kind: 'change', title: 'Mörkt läge' });
    await bot.click(lead, number, 'compile', { benefit: 'Skonar ögonen', services: 'inloggning', urgency: 'Före hösten' });
    await bot.click(lead, number, 'requestEscalation', words);
    await bot.click(itLead, number, 'prepare', { effort: 'M', cost: '250 000 kr', scale: 'extraFunding' });
    await bot.click(itLead, number, 'requestEscalation', words);
    await bot.click(itLead, number, 'voteEndorse', words);
    for (const one of members) await bot.click(one, number, 'voteEndorse', words);
    for (const one of steering) await bot.click(one, number, 'voteApprove', {});
    await bot.click(steering[0] ?? assert.fail(), number, 'layBasis', { text: 'Alla får nytta', recommendation: 'Bevilja' });
    await bot.click(owner, number, 'grantFunds', words);
    await bot.click(itLead, number, 'approve');
    await bot.click(itLead, number, 'order', { words: 'Beställning 12' });
    await bot.cardIn(anna, number, showing(/Hos leverantören[^]*Önskemålet är beställt hos leverantören\.[^]*Beställning 12/));
  });

  it('[EDG11] a refusal is in the asker’s own card with its reason, and the case stays', async () => {
    const number = await bot.report(anna);
    await bot.say(localIt, number);
    await bot.click(localIt, number, 'requestEscalation', words);
    await bot.click(lead, number, 'decline', { words: 'Prova att rensa cachen först' });
    const { card } = await bot.cardIn(localIt, number, showing(/Prova att rensa cachen först/));
    assert.ok(buttonFor(card, 'take'));
  });

  it('[EDG11] what is handed back, opened again or withdrawn says why to whom it concerns', async () => {
    const number = await bot.report(anna);
    await bot.click(lead, number, 'handOver', { to: `person:${localIt.tenantId}:${localIt.objectId}`, words: 'Din hjälp' });
    await bot.click(localIt, number, 'return', { words: 'Inte vårt' });
    await bot.cardIn(lead, number, showing(/Inte vårt/));
    await bot.click(lead, number, 'resolve', { words: 'Klart' });
    await bot.click(anna, number, 'reopen', { words: 'Samma fel igen' });
    await bot.cardIn(lead, number, showing(/Samma fel igen/));
    await bot.click(anna, number, 'withdraw', {});
    const { card } = await bot.cardIn(lead, number, showing(/Återkallat/));
    assert.equal(buttonFor(card, 'resolve'), undefined);
  });

  it('[EDG12] a municipality’s own service climbs only as a platform fault, and the form says so with what was typed', async () => {
    const number = await bot.report(anna, { service: 'bygglov-lulea' });
    const refused = await bot.click(lead, number, 'requestEscalation', { words: 'Upp', platformFault: 'false' });
    assert.match(wordsOf(refused.card), /Kommunen ansvarar själv/);
    const send = buttonFor(refused.card, 'requestEscalation');
    assert.match(JSON.stringify(refused.card), /"id":"words"[^}]*"value":"Upp"/);
    const climbed = await bot.press(lead, 'requestEscalation', { ...send?.data, words: 'Upp', platformFault: 'true' });
    assert.match(wordsOf(climbed.card), /I kö/);
  });

  it('[EDG13] a correction keeps both versions, and a changed kind moves the case to the right chain', async () => {
    const number = await bot.report(anna, { kind: 'citizen' });
    const { card } = await bot.click(anna, number, 'edit', { title: 'Ny rubrik', kind: 'internal' });
    assert.match(wordsOf(card), /Intern support[^]*Ny rubrik/);
    assert.match(JSON.stringify(card), /Inloggningen fungerar inte/);
    await bot.cardIn(lead, number, (c) => Boolean(buttonFor(c, 'take')));
  });

  it('[EDG14] a card offers exactly whom the case can be handed to', async () => {
    const number = await bot.report(anna);
    const { data = {} } = buttonFor((await bot.cardIn(lead, number)).card, 'handOver') ?? {};
    const form = await bot.press(lead, 'form', data);
    const names = new Map(sample.people.map((p) => [`person:${p.id}`, p.name]));
    const offered = choicesOf(form.card, 'to').map((to) => names.get(to) ?? to);
    assert.deepEqual(offered, [
      'role:localIt', 'role:administrator', 'role:eServiceDeveloper', 'Lokal IT, Luleå', 'Administratör, Luleå', 'Utvecklare e-tjänster, Luleå',
    ]);
    assert.deepEqual(buttonsOf(form.card).filter((b) => b.verb === 'handOver' || b.verb === 'cancel').length, 2);
  });
});
