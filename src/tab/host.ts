export type Theme = 'light' | 'dark' | 'contrast';

/** What surrounds the page: Teams, or in local mode nothing. */
export interface Host {
  readonly theme: Theme;
  readonly locale: string;
  readonly onTheme: (changed: (theme: Theme) => void) => void;
  /** What says who asks, anew for each request: tokens end. */
  readonly identity: () => Promise<Readonly<Record<string, string>>>;
  /** Gives a link that opens the tab with this in its address. Resolves with whether it is on the clipboard; Teams asks what to do with it. */
  readonly share: (state: string, title: string) => Promise<boolean>;
}

const themes: Readonly<Record<string, Theme>> = { dark: 'dark', contrast: 'contrast' };
const themeOf = (name: string): Theme => themes[name] ?? 'light';

export async function findHost(address: URLSearchParams): Promise<Host> {
  if (window.parent === window) return standIn(address);
  // As soon as it is loaded it asks another origin for a list of hosts, which no setting of it spares. The policy refuses
  // that, which the console tells, and it goes by the list that it has with it.
  const { app, authentication, pages } = await import('@microsoft/teams-js');
  await app.initialize();
  const context = await app.getContext();
  // A link that was shared brings along what stood in the address.
  if (context.page.subPageId && !location.search) history.replaceState(null, '', `?${context.page.subPageId}`);
  return {
    theme: themeOf(context.app.theme),
    locale: context.app.locale,
    onTheme: (changed) => app.registerOnThemeChangeHandler((name) => changed(themeOf(name))),
    identity: async () => ({ authorization: `Bearer ${await authentication.getAuthToken()}` }),
    async share(state, title) {
      pages.shareDeepLink({ subPageId: state, subPageLabel: title });
      return false;
    },
  };
}

/** STAND-IN for Teams in local mode: the address says who looks. A bot with a registration does not believe it. */
function standIn(address: URLSearchParams): Host {
  const person = address.get('person') ?? '';
  return {
    theme: themeOf(address.get('theme') ?? ''),
    locale: address.get('language') ?? 'sv',
    onTheme: () => {},
    identity: () => Promise.resolve({ 'x-local-person': person }),
    async share() {
      await navigator.clipboard.writeText(location.href);
      return true;
    },
  };
}
