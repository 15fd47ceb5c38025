import assert from 'node:assert/strict';
import type { Someone } from '../support/activities.js';
import { startTestBot, type TestBot } from '../support/bot.js';
import { buttonFor, buttonsOf, choicesOf, fieldsOf, wordsOf } from '../support/readCard.js';
import { changing, titlesOf, today } from '../support/roleCards.js';
import { employee, holder } from '../support/sample.js';

const admin = holder('administrator', 'LUL');
const lead = holder('businessLead', 'LUL');
const line = holder('firstLine', 'LUL');
const localIt = holder('localIt', 'LUL');
const developer = holder('eServiceDeveloper', 'LUL');
const itLead = holder('itLead');
const owner = holder('systemOwner');
const bodenLead = holder('businessLead', 'BOD');

describe('changing the role directory from cards', function () {
  this.timeout(20_000);
  let bot: TestBot;
  let user: ReturnType<typeof changing>;
  beforeEach(async () => {
    bot = await startTestBot();
    user = changing(bot);
    await bot.install(lead, line, localIt, developer);
  });
  afterEach(() => bot.stop());

  const person = ({ objectId }: Someone) => ({ person: objectId });
  const localItCard = () => user.seat(admin, 'vem är lokal it i Luleå?', 'localIt');
  const leadCard = (from = admin) => user.seat(from, 'vem är förvaltningsledare i Luleå?', 'businessLead');

  it('[ROL1] whoever may change a role has a button beside it, and nobody else has', async () => {
    const own = (await user.ask(admin, 'roller')).card;
    assert.equal(buttonsOf(own).filter(({ title }) => title === 'Ändra').length, 6);
    const shared = buttonsOf((await user.ask(itLead, 'vilka sitter i styrgruppen?')).card);
    assert.deepEqual(shared.map(({ title, data }) => [title, data['role']]), [['Ändra', 'steeringGroup']]);
    assert.deepEqual(titlesOf(await user.ask(lead, 'roller')), []);
    assert.deepEqual(titlesOf(await user.ask(admin, 'vem är förvaltningsledare i Boden?')), []);
    assert.ok(titlesOf(await user.ask(admin, 'mina roller')).includes('Ändra'));
  });

  it('[ROL2] the seat’s card says who has it, from when, and offers what would be done', async () => {
    const { card } = await leadCard();
    assert.match(wordsOf(card), /Förvaltningsledare verksamhet\nLuleå kommun\n.*Luleå\nSedan 1 juni 2022, tills vidare/);
    assert.deepEqual(buttonsOf(card).map(({ title }) => title), ['Byt ut', 'Utse ersättare', 'Avsluta']);
  });

  it('[ROL3] a vacant role is filled: who has it is asked, and can act at once', async () => {
    const ended = await user.fill(admin, await localItCard(), 'Avsluta', { until: '2026-11-22' });
    assert.match(wordsOf(ended.card), /Klart! Lokal IT, Luleå har inte längre rollen[^]*Rollen är vakant/);
    assert.deepEqual(titlesOf(ended), ['Utse']);
    const filled = await user.fill(admin, ended, 'Utse', person(developer));
    assert.match(wordsOf(filled.card), /Klart! Utvecklare e-tjänster, Luleå har rollen Lokal IT, Luleå kommun från och med 23 nov\. 2026, tills vidare/);
    assert.match(wordsOf((await user.ask(developer, 'mina roller')).card), /Lokal IT, Luleå kommun/);
    const number = await bot.report(employee('LUL'));
    await bot.click(lead, number, 'take');
    await bot.click(lead, number, 'handOver', { to: 'role:localIt', words: 'Nätet?' });
    assert.match(wordsOf((await user.ask(developer, 'kö')).card), new RegExp(number));
    assert.doesNotMatch(wordsOf((await user.ask(localIt, 'kö')).card), new RegExp(number));
  });

  it('[ROL4] the last changes say who did what', async () => {
    await user.fill(admin, await localItCard(), 'Utse', person(developer));
    const { card } = await localItCard();
    assert.match(wordsOf(card), /Senaste ändringarna\nUtvecklare e-tjänster, Luleå utsågs från och med 23 nov\. 2026, tills vidare \(i dag \d+\.\d+, av Administratör, Luleå\)/);
  });

  it('[ROL5] open cases follow the role to whoever takes it over', async () => {
    const number = await bot.report(employee('LUL'));
    await bot.click(lead, number, 'take');
    const done = await user.fill(admin, await leadCard(), 'Byt ut', person(line));
    assert.match(wordsOf(done.card), /tar över rollen Förvaltningsledare verksamhet, Luleå kommun från och med 23 nov\. 2026\. Öppna ärenden följer med rollen/);
    assert.match(wordsOf((await user.ask(line, 'kö')).card), new RegExp(number));
    assert.doesNotMatch(wordsOf((await user.ask(lead, 'kö')).card), new RegExp(number));
    assert.ok(!titlesOf(await leadCard()).includes('Utse'));
  });

  it('[ROL6] a deputy has days, and acts in them', async () => {
    const form = await user.tap(admin, await leadCard(), 'Utse ersättare');
    const without = await user.tap(admin, form, 'Utse ersättare', { ...person(line), until: '' });
    assert.match(wordsOf(without.card), /Fyll i ”Till och med”/);
    assert.deepEqual([fieldsOf(without.card)['person'], fieldsOf(without.card)['from']], [line.objectId, today]);
    const done = await user.tap(admin, without, 'Utse ersättare', { until: '2026-11-24' });
    assert.match(wordsOf(done.card), /Klart! Kundtjänst 1, Luleå är ersättare för Förvaltningsledare verksamhet, Luleå[^]*Ersättare för Förvaltningsledare/);
    assert.match(wordsOf((await user.ask(line, 'hjälp')).card), /Du är ersättare för Förvaltningsledare verksamhet/);
  });

  it('[ROL7] a holder who is away names a deputy for all their roles, and comes back', async () => {
    const form = await user.ask(lead, 'jag är borta');
    const away = await user.tap(lead, form, 'Jag är borta', { ...person(line), until: '2026-12-04' });
    assert.match(wordsOf(away.card), /Klart! Kundtjänst 1, Luleå svarar i ditt ställe som Förvaltningsledare verksamhet från och med 23 nov\. 2026 till och med 4 dec\. 2026\. Det börjar och slutar av sig självt, och ni får båda besked/);
    assert.deepEqual(titlesOf(away), ['Jag är tillbaka']);
    assert.ok(titlesOf(await user.ask(lead, 'borta')).includes('Jag är tillbaka'));
    assert.match(wordsOf((await user.tap(lead, away, 'Jag är tillbaka')).card), /Välkommen tillbaka/);
    assert.doesNotMatch(wordsOf((await user.ask(line, 'mina roller')).card), /ersättare/i);
    assert.match(wordsOf((await user.ask(employee('LUL'), 'semester')).card), /Du har ingen roll som någon behöver ta över/);
  });

  it('[ROL7] the deputy may approve at once', async () => {
    const number = await bot.report(employee('LUL'));
    await bot.say(localIt, number);
    await bot.click(localIt, number, 'requestEscalation', { words: 'Felet är hos leverantören' });
    const form = await user.tap(lead, await user.ask(lead, 'mina roller'), 'Jag är borta');
    await user.tap(lead, form, 'Jag är borta', { ...person(developer), until: today });
    assert.match(wordsOf((await user.ask(developer, 'kö')).card), new RegExp(number));
    await bot.say(developer, number);
    const approved = await bot.click(developer, number, 'approve');
    assert.match(wordsOf(approved.card), /som ersättare för Förvaltningsledare verksamhet, Luleå/);
  });

  it('[ROL8] the itLead changes shared roles, the systemOwner who is itLead', async () => {
    const group = await user.seat(itLead, 'vilka sitter i förvaltningsgruppen?', 'managementGroup');
    assert.match(wordsOf(group.card), /Förvaltningsledare IT ingår alltid i gruppen/);
    assert.ok(!titlesOf(group).includes('Utse'), 'the group is full');
    const form = await user.tap(itLead, group, 'Byt ut');
    const held = choicesOf(form.card, 'held');
    assert.equal(held.length, 3);
    const done = await user.tap(itLead, form, 'Byt ut', { ...person(lead), held: String(held[0]) });
    assert.match(wordsOf(done.card), /Klart! Förvaltningsledare verksamhet, Luleå tar över/);
    const top = await user.seat(owner, 'vem är förvaltningsledare it?', 'itLead');
    assert.match(wordsOf((await user.fill(owner, top, 'Byt ut', person(bodenLead))).card), /Klart! Förvaltningsledare verksamhet, Boden tar över/);
    assert.deepEqual(titlesOf(await user.ask(itLead, 'vem är förvaltningsledare it?')), []);
  });

  it('[ROL9] whoever may not is told who may, whatever the card says', async () => {
    const seat = { role: 'businessLead', municipality: 'LUL' };
    for (const [verb, data] of [
      ['openSeat', seat],
      ['openForm', { ...seat, form: 'replace' }],
      ['appoint', { ...seat, ...person(line), from: today }],
      ['replace', { ...seat, ...person(line), from: today, held: `${lead.tenantId}:${lead.objectId}||2022-06-01` }],
      ['end', { ...seat, until: today, held: `${lead.tenantId}:${lead.objectId}||2022-06-01` }],
      ['openServices', { role: 'eServiceCoordinator', municipality: 'LUL' }],
      ['setResponsible', { service: 'bygglov-lulea', ...person(line) }],
    ] as const)
      for (const other of [lead, bodenLead, itLead, employee('LUL')])
        assert.match((await bot.press(other, verb, data)).words, /Det här får du inte ändra\. Be Administratör, Luleå om hjälp/, verb);
    assert.match(wordsOf((await leadCard()).card), /Sedan 1 juni 2022, tills vidare/);
  });

  it('[ROL10] nobody appoints themselves to approve', async () => {
    const form = await user.tap(admin, await leadCard(), 'Byt ut');
    assert.ok(!choicesOf(form.card, 'person').includes(admin.objectId));
    const refused = await user.tap(admin, form, 'Byt ut', person(admin));
    assert.match(wordsOf(refused.card), /du kan inte välja dig själv/);
    assert.equal(fieldsOf(refused.card)['person'], admin.objectId);
  });

  it('[ROL11] of two administrators at once one is heard, and the other told what there is', async () => {
    const card = await leadCard();
    const form = await user.tap(admin, card, 'Byt ut');
    const [one, other] = await Promise.all([
      user.tap(admin, form, 'Byt ut', person(line)),
      user.tap(admin, form, 'Byt ut', person(developer)),
    ]);
    const told = [one, other].map(({ card: c }) => wordsOf(c));
    assert.deepEqual(told.map((words) => words.includes('Klart!')).sort(), [false, true]);
    assert.ok(told.some((words) => /har inte rollen då/.test(words)));
  });

  it('[ROL12] the same form sent twice acts once and answers the same', async () => {
    const form = await user.tap(admin, await leadCard(), 'Byt ut');
    const [first, again] = [await user.tap(admin, form, 'Byt ut', person(line)), await user.tap(admin, form, 'Byt ut', person(line))];
    assert.equal(wordsOf(again.card), wordsOf(first.card));
    assert.equal(wordsOf(again.card).match(/utsågs/g)?.length, 1);
  });

  it('[ROL16] who answers for a service is chosen from the list of e-services', async () => {
    const list = await user.tap(admin, await user.ask(admin, 'roller'), 'E-tjänster');
    assert.match(wordsOf(list.card), /E-tjänster, Luleå kommun[^]*Ansökan om bygglov\nE-tjänsteansvarig bygglov, Luleå/);
    const form = await user.tap(admin, list, 'Ändra', {}, { service: 'bygglov-lulea' });
    const done = await user.tap(admin, form, 'Ändra', person(developer));
    assert.match(wordsOf(done.card), /Klart! Utvecklare e-tjänster, Luleå ansvarar nu för Ansökan om bygglov[^]*Ansökan om bygglov\nUtvecklare e-tjänster, Luleå/);
    const cleared = await user.tap(admin, await user.tap(admin, done, 'Ändra', {}, { service: 'bygglov-lulea' }), 'Ändra', { person: '' });
    assert.match(wordsOf(cleared.card), /Ansökan om bygglov\nIngen särskild ansvarig/);
    assert.deepEqual(titlesOf(await user.ask(admin, 'vem ansvarar för skolskjuts?')), ['E-tjänster']);
    assert.deepEqual(titlesOf(await user.ask(itLead, 'roller')).filter((t) => t.includes('tjänster')), ['Plattformens tjänster']);
  });

  it('[ROL17] forged data grants nothing and gets a sentence', async () => {
    for (const [verb, data] of [
      ['openSeat', { role: 'king', municipality: 'LUL' }],
      ['openSeat', { role: 'itLead', municipality: 'LUL' }],
      ['openSeat', { role: 'localIt' }],
      ['openForm', { role: 'localIt', municipality: 'LUL', form: 'crown' }],
      ['setResponsible', { ...person(line) }],
    ] as const)
      assert.match((await bot.press(admin, verb, data)).words, /Jag känner inte igen knappen/);
    assert.match((await bot.press(admin, 'openSeat', { role: 'localIt', municipality: 'XXX' })).words, /Rollen finns inte längre/);
    assert.match((await bot.press(itLead, 'openSeat', { role: 'supplier' })).words, /Leverantören finns inte i Teams/);
    assert.match((await bot.press(admin, 'setResponsible', { service: 'none', ...person(line) })).words, /E-tjänsten finns inte längre/);
    const seat = { role: 'localIt', municipality: 'LUL' };
    const forgedPerson = await bot.press(admin, 'appoint', { ...seat, person: '../etc', from: today });
    assert.match(wordsOf(forgedPerson.card), /Välj en person i listan/);
    const stranger = await bot.press(admin, 'replace', { ...seat, ...person(line), from: today, held: `x:y||${today}` });
    assert.match(wordsOf(stranger.card), /har inte rollen då/);
    const deputy = await bot.press(admin, 'appoint', { ...seat, ...person(line), from: today, by: owner.objectId, administrator: true });
    assert.match(wordsOf(deputy.card), /av Administratör, Luleå/);
  });

  it('[ROL18] in a channel the buttons point to the personal chat', async () => {
    const answer = await bot.press(admin, 'openSeat', { role: 'localIt', municipality: 'LUL' }, { channel: '19:x' });
    assert.match(answer.words, /Skriv till mig i en egen chatt/);
    assert.match((await bot.press(admin, 'appoint', { role: 'localIt', municipality: 'LUL' }, { channel: '19:x' })).words, /egen chatt/);
  });

  it('[ROL19] Avbryt sends nothing and brings the card back', async () => {
    const form = await user.tap(admin, await leadCard(), 'Avsluta');
    assert.deepEqual(titlesOf(form), ['Avsluta', 'Avbryt']);
    const back = await user.tap(admin, form, 'Avbryt');
    assert.deepEqual(titlesOf(back), ['Byt ut', 'Utse ersättare', 'Avsluta']);
    assert.equal(buttonFor(back.card, 'openForm')?.data['form'], 'replace');
  });
});
