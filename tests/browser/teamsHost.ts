import { EventEmitter, once } from 'node:events';
import type { Page } from 'playwright-core';

/** What Teams says of itself and of where somebody is. */
export interface Surrounds {
  readonly theme: string;
  readonly locale: string;
  /** What a deep link has brought along. */
  readonly subPageId?: string;
  readonly token: string;
}

/** A page of Teams' own origin around the tab, as far as the tab asks. `askedFor`: the arguments of the tab's next call of that name. */
export interface TeamsHost {
  readonly tab: ReturnType<Page['frameLocator']>;
  readonly askedFor: (func: string) => Promise<readonly unknown[]>;
  readonly changeTheme: (theme: string) => Promise<void>;
}

const address = 'https://teams.microsoft.com/tab-host';

/** STAND-IN for the Teams client: teams-js speaks with it as with Teams, and takes it for Teams by its origin. */
export async function openInTeams(page: Page, tabUrl: string, surrounds: Surrounds): Promise<TeamsHost> {
  const asked = new EventEmitter();
  // Pages from outside may not show pages of this machine, in browsers new enough to know of this permission.
  await page.context().grantPermissions(['local-network-access']).catch(() => {});
  await page.exposeFunction('note', (func: string, args: readonly unknown[]) => void asked.emit(func, ...args));
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body: hostPage(tabUrl, surrounds) }));
  await page.goto(address);
  const changeTheme = (theme: string) => page.evaluate(`document.querySelector('iframe').contentWindow.postMessage({ func: 'themeChange', args: ['${theme}'] }, '*')`);
  return { tab: page.frameLocator('iframe'), askedFor: (func) => once(asked, func), changeTheme: async (theme) => void (await changeTheme(theme)) };
}

function hostPage(tabUrl: string, { theme, locale, subPageId, token }: Surrounds): string {
  const context = { theme, locale, subEntityId: subPageId, entityId: 'overview', hostClientType: 'web', sessionId: '', appSessionId: '' };
  const answers = {
    initialize: ['content', 'web', JSON.stringify({ apiVersion: 4, isLegacyTeams: false, supports: { pages: {} } }), '2.58.0'],
    getContext: [context],
    'authentication.getAuthToken': [true, token],
  };
  return `<!doctype html><title>Teams</title><iframe src="${tabUrl}" style="width:1000px;height:800px" allow="clipboard-write"></iframe><script>
const answers = ${JSON.stringify(answers)};
addEventListener('message', ({ data, source }) => {
  if (!data.func) return;
  note(data.func, data.args ?? []);
  if (answers[data.func]) source.postMessage({ id: data.id, uuidAsString: data.uuidAsString, args: answers[data.func] }, '*');
});
</script>`;
}
