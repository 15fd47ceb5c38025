import { render, type JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { createApi, type Api, type Me } from './api.js';
import { AccessibilityPage } from './accessibilityPage.js';
import { CasePage } from './casePage.js';
import { CasesPage } from './casesPage.js';
import { ChainsPage } from './chainsPage.js';
import { findHost, type Host, type Theme } from './host.js';
import { useLoaded, Waiting } from './loading.js';
import { RolesPage } from './rolesPage.js';
import { rolesWords } from './rolesWords.js';
import { pageWords, type PageWords } from './words.js';
import { statements } from './words/accessibility.js';

/** How many changes have been heard of, and of which case the last was; null: of any. */
interface Changed { readonly count: number; readonly number: string | null }
/** Changes what stands in the address; empty takes it away. */
type Go = (to: Readonly<Record<string, string>>) => void;
export interface PageProps {
  readonly api: Api;
  readonly me: Me;
  readonly words: PageWords;
  readonly theme: Theme;
  readonly address: URLSearchParams;
  readonly go: Go;
  readonly changed: Changed;
}

/** What each page has in the address means something else on the next; who looks and how stays. */
const kept: ReadonlySet<string> = new Set(['person', 'theme', 'language']);
const emptied = (address: URLSearchParams) => Object.fromEntries([...address.keys()].filter((name) => !kept.has(name)).map((name) => [name, '']));

const addressNow = () => new URLSearchParams(location.search);

function useAddress(): readonly [URLSearchParams, Go] {
  const [address, setAddress] = useState(addressNow);
  useEffect(() => {
    const follow = () => setAddress(addressNow());
    addEventListener('popstate', follow);
    return () => removeEventListener('popstate', follow);
  }, []);
  const go: Go = (to) => {
    const next = addressNow();
    for (const [name, value] of Object.entries(to)) if (value) next.set(name, value); else next.delete(name);
    history.pushState(null, '', `?${next.toString()}`);
    setAddress(next);
  };
  return [address, go];
}

const pageAt: Readonly<Record<string, (props: PageProps) => JSX.Element>> = {
  roles: RolesPage, chains: ChainsPage, accessibility: AccessibilityPage,
};

function Tab({ host, api }: { host: Host; api: Api }) {
  const [address, go] = useAddress();
  const [theme, setTheme] = useState(host.theme);
  const [changed, setChanged] = useState<Changed>({ count: 0, number: null });
  const loaded = useLoaded('me', api.me);
  const me = loaded.value;
  const words = pageWords[me?.language ?? 'sv'];
  useEffect(() => {
    host.onTheme(setTheme);
    void api.listen((number) => setChanged(({ count }) => ({ count: count + 1, number })));
  }, []);
  useEffect(() => {
    document.documentElement.lang = me?.language ?? 'sv';
    document.documentElement.dataset['theme'] = theme;
  }, [me, theme]);
  if (!me) return <main><Waiting loaded={loaded} words={words} /></main>;
  const page = address.get('page') ?? '';
  const Page = pageAt[page] ?? (address.get('case') ? CasePage : CasesPage);
  const pages = [['', words.cases], ['roles', rolesWords[me.language].title], ['chains', words.chains]] as const;
  return (
    <>
      {me.local ? <header class="local">{words.local(me.name)}</header> : null}
      <nav aria-label={words.pages}>
        {pages.map(([id, name]) => (
          <button key={id} type="button" aria-current={id === page ? 'page' : undefined} onClick={() => go({ ...emptied(address), page: id })}>{name}</button>
        ))}
      </nav>
      <Page key={`${page}/${address.get('case') ?? ''}`} api={api} me={me} words={words} theme={theme} address={address} go={go} changed={changed} />
      <footer>
        <button type="button" class="quiet" aria-current={page === 'accessibility' ? 'page' : undefined} onClick={() => go({ page: 'accessibility' })}>{statements[me.language].link}</button>
      </footer>
    </>
  );
}

const host = await findHost(addressNow());
const place = document.getElementById('page');
if (place) render(<Tab host={host} api={createApi(host)} />, place);
// Whoever opens a case later waits for less, and a tab that stays open past a release has its own parts already.
setTimeout(() => void import('./card.js').catch(() => undefined), 1000);
