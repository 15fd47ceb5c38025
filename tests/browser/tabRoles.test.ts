import assert from 'node:assert/strict';
import type { Browser, Page } from 'playwright-core';
import { startTestBot, type TestBot } from '../support/bot.js';
import { changing } from '../support/roleCards.js';
import { employee, holder } from '../support/sample.js';
import { openBrowser } from './browser.js';
import { findingsOn } from './findings.js';

const ulla = employee('JOK');
const admin = holder('administrator', 'JOK');
const coordinator = holder('eServiceCoordinator', 'JOK');

describe('the role directory in the tab', function () {
  this.timeout(60_000);
  let bot: TestBot;
  let browser: Browser;
  let page: Page;
  const faults: string[] = [];

  before(async () => {
    bot = await startTestBot();
    browser = await openBrowser();
    page = await browser.newPage({ viewport: { width: 1000, height: 900 } });
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('dialog', (dialog) => void dialog.dismiss().then(() => faults.push(dialog.message())));
  });
  after(async () => {
    await browser?.close();
    await bot?.stop();
  });
  afterEach(() => assert.deepEqual(faults.splice(0), []));

  async function open(who: typeof ulla, query: Readonly<Record<string, string>> = {}): Promise<void> {
    const address = new URLSearchParams({ person: `${who.tenantId}:${who.objectId}`, page: 'roles', ...query });
    await page.goto(`${bot.url}/tab/?${address.toString()}`);
    await page.locator('.picture').waitFor();
  }
  const seat = (id: string) => page.locator(`.picture [id="seat-${id}"]`);
  const chip = (name: RegExp) => page.getByRole('list', { name: 'Välj kommun' }).getByRole('button', { name });

  /** Goes on with the tabulator to what is called this. */
  async function tabTo(name: RegExp): Promise<void> {
    for (let presses = 0; presses < 80; presses += 1) {
      await page.keyboard.press('Tab');
      const called = await page.evaluate('document.activeElement.textContent + " " + (document.activeElement.ariaLabel ?? "")');
      if (name.test(String(called))) return;
    }
    throw new Error(`The tabulator does not come to ${String(name)}`);
  }

  it('[TAB7] draws who reports to whom, the reader’s municipality open and every other one to choose', async () => {
    await open(ulla);
    const within = (outer: string, inner: string) => page.locator(`.tree li:has(> [id="seat-${outer}"]) > ul > li > [id="seat-${inner}"]`).count();
    for (const [outer, inner] of [
      ['systemOwner', 'itLead'], ['systemOwner', 'steeringGroup'], ['steeringGroup', 'managementGroup'], ['itLead', 'supplier'], ['JOK/businessLead', 'JOK/localIt'],
    ] as const) assert.equal(await within(outer, inner), 1, `${inner} under ${outer}`);
    await page.getByRole('button', { name: /^Lokal IT.*Rapporterar till Förvaltningsledare verksamhet/ }).waitFor();
    assert.equal(await chip(/./).count(), 14);
    await chip(/Haparanda/).click();
    await seat('HAP/localIt').waitFor();
    assert.match(page.url(), /municipality=HAP/);
  });

  it('[TAB7] tells what is vacant and who stands in for whom by a word and a sign, and how many before a municipality is opened', async () => {
    await open(ulla);
    assert.match(await seat('JOK/businessLead').innerText(), /Vakant[^]*tar emot så länge/);
    for (const [name, words] of [[/Jokkmokk/, '1 vakant roll'], [/Kalix/, '1 roll med ersättare']] as const) {
      assert.equal(await chip(name).locator('.mark').innerText(), words);
      assert.equal(await chip(name).locator('.mark svg').count(), 1);
    }
    await chip(/Kalix/).click();
    await seat('KAL/businessLead').locator('.mark.deputised svg').waitFor();
    assert.match(await seat('KAL/businessLead').innerText(), /Ersättare för Förvaltningsledare verksamhet, Kalix till och med 31 dec\. 2030/);
  });

  it('[TAB8] lists the seats that words mean, opens one, and comes back by its address', async () => {
    await open(ulla);
    await page.getByLabel('Sök person, roll eller kommun').fill('administatör kirunna');
    await page.keyboard.press('Enter');
    await page.getByText('Jag är inte säker på att jag förstod allt').waitFor();
    await page.locator('.found').getByRole('button', { name: /Administratör.*Kiruna/ }).click();
    const panel = page.getByRole('region', { name: 'Administratör, Kiruna kommun' });
    await panel.getByRole('link', { name: /administrator@kiruna\.example/ }).waitFor();
    await panel.getByText('avsnitt 2.5').waitFor();
    assert.equal(await page.getByText('Ändra').count(), 0);
    await page.reload();
    await panel.waitFor();
    await seat('KIR/administrator').and(page.locator('[aria-current="true"]')).waitFor();
    await page.locator('.found').waitFor();
    await page.getByLabel('Sök person, roll eller kommun').fill('<img src=x onerror=alert(1)>');
    await page.keyboard.press('Enter');
    await page.getByText('Jag hittar ingen som passar ”<img src=x onerror=alert(1)>”').waitFor();
  });

  it('[TAB9] an administrator appoints somebody by keys alone, and chat knows it', async () => {
    await open(admin);
    await tabTo(/^Förvaltningsledare verksamhetVakant/);
    await page.keyboard.press('Enter');
    await page.locator('.panel .card').getByText('Rollen är vakant').waitFor();
    await tabTo(/^Utse/);
    await page.keyboard.press('Enter');
    await page.locator('.panel select:focus').waitFor();
    await page.keyboard.type(coordinator.name.slice(0, 20));
    assert.equal(await findingsOn(page), null);
    await tabTo(/^Utse/);
    await page.keyboard.press('Enter');
    await page.locator('.panel .card').getByText(/Klart! .* har rollen Förvaltningsledare verksamhet/).waitFor();
    await seat('JOK/businessLead').getByText(coordinator.name).waitFor();
    assert.equal(await chip(/Jokkmokk/).locator('.mark').count(), 0);
    assert.match((await changing(bot).ask(ulla, 'vem är förvaltningsledare i Jokkmokk?')).words, new RegExp(coordinator.name));
    await tabTo(/^Stäng/);
    await page.keyboard.press('Enter');
    await seat('JOK/businessLead').and(page.locator(':focus')).waitFor();
  });

  it('[TAB9] finds people by their names, and keeps what is written when it is refused, lost or others change the role', async () => {
    const user = changing(bot);
    await open(admin, { seat: 'JOK/localIt' });
    await page.getByRole('button', { name: 'Utse', exact: true }).click();
    await page.getByLabel('Sök på namn eller e-post').fill('administator jokkmokk');
    await page.getByRole('button', { name: 'Sök', exact: true }).last().click();
    await page.getByText('Välj under ”Person” bland dem som passar').waitFor();
    assert.equal(await page.locator('.panel select').inputValue(), admin.objectId);
    const until = page.getByLabel('Till och med');
    await until.fill('2026-11-01');
    await page.getByRole('button', { name: 'Utse', exact: true }).click();
    await page.locator('.panel .card').getByText('är före den första').waitFor();
    assert.deepEqual([await page.locator('.panel select').inputValue(), await until.inputValue()], [admin.objectId, '2026-11-01']);
    await page.route('**/api/actions', (route) => route.abort());
    await page.getByRole('button', { name: 'Utse', exact: true }).click();
    await page.getByText('Det gick inte att nå Supportkedjan just nu.').waitFor();
    await page.unroute('**/api/actions');
    await user.fill(admin, await user.seat(admin, 'vem är lokal it?', 'localIt'), 'Utse', { person: coordinator.objectId });
    await page.evaluate('dispatchEvent(new Event("focus"))');
    await page.getByText('Rollen har ändrats medan du skriver').waitFor();
    await seat('JOK/localIt').getByText(coordinator.name).waitFor();
    assert.equal(await until.inputValue(), '2026-11-01');
    await page.getByRole('button', { name: 'Visa ändringen' }).click();
    await page.locator('.panel .card').getByText(coordinator.name).first().waitFor();
  });
});
