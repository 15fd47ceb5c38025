import assert from 'node:assert/strict';
import { anna, citizen, firstLine, tabScene } from './tabScene.js';
import { openInTeams } from './teamsHost.js';

const who = `${firstLine.tenantId}:${firstLine.objectId}`;

describe('the overview tab and links to it', function () {
  this.timeout(30_000);
  const { bot, page, open, button } = tabScene();

  it('[TAB24] copies a link to what is shown', async () => {
    await page().context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await open({ page: 'chains' });
    await button('Kopiera länk').click();
    await page().getByRole('status').getByText('Länken är kopierad.').waitFor();
    assert.equal(await page().evaluate('navigator.clipboard.readText()'), page().url());
  });

  it('[TAB25] goes by what Teams says of theme, language, who looks and where a link leads, and has Teams share its own', async () => {
    const number = await bot().report(anna, { ...citizen, title: 'Länkad rubrik' });
    const sent: (string | undefined)[] = [];
    // Here the bot is in local mode, and believes a name instead of a token.
    await page().route(`${bot().url}/api/**`, async (route) => {
      const headers = route.request().headers();
      sent.push(headers['authorization']);
      await route.continue({ headers: { ...headers, 'x-local-person': who } });
    });
    const host = await openInTeams(page(), `${bot().url}/tab/`, { theme: 'dark', locale: 'en-us', subPageId: `case=${number}`, token: 'token-of-teams' });
    await host.tab.getByRole('heading', { level: 1, name: /Länkad rubrik/ }).waitFor();
    assert.ok(sent.length > 0 && sent.every((header) => header === 'Bearer token-of-teams'));
    await host.tab.locator('html[lang="en"][data-theme="dark"]').waitFor();
    await host.changeTheme('contrast');
    await host.tab.locator('html[data-theme="contrast"]').waitFor();
    const shared = host.askedFor('shareDeepLink');
    await host.tab.getByRole('button', { name: 'Copy link' }).click();
    assert.equal((await shared)[0], `case=${number}`);
  });
});
