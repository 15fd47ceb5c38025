import assert from 'node:assert/strict';
import type { Someone } from '../support/activities.js';
import { startTestBot, type TestBot } from '../support/bot.js';
import { choicesOf, fieldsOf, wordsOf } from '../support/readCard.js';
import { changing } from '../support/roleCards.js';
import { employee, holder } from '../support/sample.js';

const admin = holder('administrator', 'LUL');
const developer = holder('eServiceDeveloper', 'LUL');

describe('the forms by which the role directory is changed', () => {
  let bot: TestBot;
  let user: ReturnType<typeof changing>;
  beforeEach(async () => {
    bot = await startTestBot();
    user = changing(bot);
  });
  afterEach(() => bot.stop());

  const person = ({ objectId }: Someone) => ({ person: objectId });
  const localItCard = () => user.seat(admin, 'vem är lokal it i Luleå?', 'localIt');

  it('[ROL13] search finds people by names that are misspelt, and keeps what was typed', async () => {
    const form = await user.tap(admin, await localItCard(), 'Utse');
    const found = await user.tap(admin, form, 'Sök', { seek: 'kundtjenst lulea', until: '2027-01-31' });
    assert.match(wordsOf(found.card), /Välj under ”Person” bland dem som passar ”kundtjenst lulea”/);
    assert.equal(choicesOf(found.card, 'person').length, 2);
    assert.equal(fieldsOf(found.card)['until'], '2027-01-31');
    const none = await user.tap(admin, found, 'Sök', { seek: 'Xyzzy *Q*' });
    assert.match(wordsOf(none.card), /Jag hittar ingen som passar ”Xyzzy \*Q\*”/);
    const one = await user.tap(admin, none, 'Sök', { seek: 'kundtjänst 2 luleå' });
    assert.equal(fieldsOf(one.card)['person'], holder('firstLine', 'LUL', 1).objectId);
  });

  it('[ROL14] whoever is not in the directory yet is added, by the name that the bot or the presser knows', async () => {
    const anna = employee('LUL');
    const form = await user.tap(admin, await localItCard(), 'Utse');
    const asked = await user.tap(admin, form, 'Utse', person(anna));
    assert.match(wordsOf(asked.card), /Personen är ny här\. Skriv namnet/);
    const wrong = await user.tap(admin, asked, 'Utse', { name: 'A'.repeat(101), email: 'anna' });
    assert.match(wordsOf(wrong.card), /är 101 tecken[^]*Skriv en hel e-postadress/);
    const done = await user.tap(admin, wrong, 'Utse', { name: ' Anna\u0007 **Ö** ', email: 'anna@lulea.example' });
    assert.match(wordsOf(done.card), /Klart! Anna \*\*Ö\*\* har rollen Lokal IT/);
    const met = employee('LUL', 'Nils Ek', 'e0000000-0000-4000-8000-000000000099');
    await bot.install(met);
    assert.match(wordsOf((await user.fill(admin, await localItCard(), 'Utse', person(met))).card), /Klart! Nils Ek har rollen Lokal IT/);
    assert.match(wordsOf((await user.ask(met, 'mina roller')).card), /Lokal IT/);
  });

  it('[ROL15] days are read strictly, and refused with a sentence', async () => {
    const form = await user.tap(admin, await localItCard(), 'Utse');
    for (const [fields, sentence] of [
      [{ from: '2026-02-30' }, /Skriv dagen under ”Från och med”/],
      [{ from: '23/11 2026' }, /Skriv dagen under ”Från och med”/],
      [{ from: '2026-11-22' }, /Det som har varit går inte att ändra\. Välj 23 nov\. 2026 eller senare/],
      [{ until: '2026-11-01' }, /är före den första/],
      [{ until: '2099-01-01' }, /Så långt fram går inte att bestämma/],
    ] as const) {
      const again = await user.tap(admin, form, 'Utse', { ...person(developer), ...fields });
      assert.match(wordsOf(again.card), sentence);
      assert.equal(fieldsOf(again.card)['person'], developer.objectId);
    }
  });
});
