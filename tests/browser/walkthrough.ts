import { join } from 'node:path';
import type { Browser, Locator, Page } from 'playwright-core';
import { channelName, type WindowId } from '../../src/playground/windows.js';
import { chat, openWindow, withWords, type Chat } from './playground.js';

/** Windows by the names of their links on the start page. */
export type Addresses = Readonly<Record<WindowId, string>>;
interface Windows {
  readonly addresses: Addresses;
  readonly tabs: Addresses;
}

/**
 * Carries one case from report to confirmed solution as the start page tells a newcomer to: through two municipalities'
 * roles and the channel, while the first line has its tab open. Pictures go to `folder`, where one is named. Rejects at
 * the first thing that does not happen.
 */
export async function walk(browser: Browser, { addresses, tabs }: Windows, folder?: string): Promise<void> {
  const open = async (id: keyof Addresses) => chat(await openWindow(browser, addresses[id]));
  const employee = await open('employee');
  const firstLine = await open('first-line');
  const lead = await open('business-lead');
  const localIt = await open('local-it');
  const group = await open('group');
  const channel = chat(group.page, channelName);
  const picture = async (shown: Page | Locator, name: string) => {
    if (folder) await shown.screenshot({ path: join(folder, `${name}.png`) });
  };

  const tab = await browser.newPage();
  await tab.goto(tabs['first-line']);
  const inTab = tab.locator('.row').filter({ hasText: 'Bilagorna försvinner' });

  await channel.say('koppla kanal');
  await report(employee);
  await inTab.getByText('I kö').waitFor();
  await picture(employee.lastCard(), '1-receipt');
  await firstLine.press('Ta ärendet');
  await inTab.getByText('Pågår').waitFor();
  await tab.close();
  await firstLine.waitForText('Pågår');
  await withWords(firstLine, 'Begär eskalering', 'Motivering', 'Samma sak för tre som har ringt i dag. Provat i Edge och Chrome.');
  await firstLine.waitForText('Ingen har tagit ärendet än');
  await lead.waitForText('begärde eskalering till');
  await lead.press('Lämna vidare');
  await lead.choose('Till', 'Lokal IT');
  await lead.fill('Motivering', 'Kan det vara inloggningen?');
  await picture(lead.lastCard(), '2-hand-over');
  await lead.press('Lämna vidare');
  await localIt.press('Ta ärendet');
  await localIt.waitForText('Pågår');
  await withWords(localIt, 'Begär eskalering', 'Motivering', 'Går inte att återskapa här. Samma sak i Boden enligt deras kundtjänst.');
  await lead.waitForText('vill eskalera till Förvaltningsledare IT');
  await picture(lead.lastCard(), '3-approval');
  await lead.press('Godkänn');
  await channel.waitForText('Bilagorna försvinner');
  await channel.press('Ta ärendet');
  await channel.waitForText('har tagit ärendet');
  await picture(group.page, '4-channel');
  await withWords(group, 'Löst', 'Vad gjordes?', 'Plattformens uppladdning är rättad.');
  await employee.waitForText('har löst ärendet');
  await picture(employee.lastCard(), '5-solved');
  await employee.press('Bekräfta lösning');
  await employee.waitForText('Avslutat');
  await picture(employee.lastCard(), '6-closed');
}

async function report(employee: Chat): Promise<void> {
  await employee.say('Bilagorna försvinner på sista sidan när man ansöker om bygglov');
  await employee.choose('Vem gäller det?', 'Medborgare');
  await employee.choose('E-tjänst', 'Blanketter och formulär (plattformen)');
  await employee.press('Skicka in');
  // The answer to the press and the delivered card word it differently, and either may come last.
  await employee.waitForText('finns hos');
}
