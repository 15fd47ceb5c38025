import { render, type JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import { createApi, type Api, type Me } from './api.js';
import { AccessibilityPage } from './accessibilityPage.js';
import { CasePage } from './casePage.js';
import { CasesPage } from './casesPage.js';
import { ChainsPage } from './chainsPage.js';
import { keepDraftsOf } from './drafts.js';
import { findHost, type Host, type Theme } from './host.js';
import { useLoaded, Waiting } from './loading.js';
import { rolesWords } from './rolesWords.js';
import { statisticsWords } from './statisticsWords.js';
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

type Page = (props: PageProps) => JSX.Element;
const pageAt: Readonly<Record<string, Page>> = { chains: ChainsPage, accessibility: AccessibilityPage };
/** What few begin with comes when it is asked for. */
const laterAt: Readonly<Record<string, () => Promise<Page>>> = {
  roles: async () => (await import('./rolesPage.js')).RolesPage,
  statistics: async () => (await import('./statisticsPage.js')).StatisticsPage,
};

/** The page that the address names; null while it has not come. */
function usePage(name: string, isCase: boolean) {
  const load = laterAt[name];
  const later = useLoaded(name, load ?? (async () => null));
  return { later, Page: load ? later.value : (pageAt[name] ?? (isCase ? CasePage : CasesPage)) };
}

/** Whoever goes to another page, by keyboard or screen reader, goes on from its heading. */
function Beginning({ of }: { of: string | null }) {
  const isFirst = useRef(true);
  useEffect(() => {
    const heading = document.querySelector('h1');
    if (of === null || !heading) return;
    document.title = `${heading.textContent.trim()} · Supportkedjan`;
    if (!isFirst.current) heading.focus();
    isFirst.current = false;
  }, [of]);
  return null;
}

function Tab({ host, api }: { host: Host; api: Api }) {
  const [address, go] = useAddress();
  const [theme, setTheme] = useState(host.theme);
  const [changed, setChanged] = useState<Changed>({ count: 0, number: null });
  const loaded = useLoaded('me', api.me);
  const me = loaded.value;
  const words = pageWords[me?.language ?? 'sv'];
  if (me) keepDraftsOf(me.name);
  useEffect(() => {
    host.onTheme(setTheme);
    void api.listen((number) => setChanged(({ count }) => ({ count: count + 1, number })));
  }, []);
  useEffect(() => {
    document.documentElement.lang = me?.language ?? 'sv';
    document.documentElement.dataset['theme'] = theme;
  }, [me, theme]);
  const [page, number] = [address.get('page') ?? '', address.get('case') ?? ''];
  const { Page, later } = usePage(page, number !== '');
  if (!me) return <main><Waiting loaded={loaded} words={words} /></main>;
  const where = `${page}/${number}`;
  return (
    <>
      {me.local ? <header class="local">{words.local(me.name)}</header> : null}
      <Pages me={me} words={words} page={page} turn={(id) => go({ ...emptied(address), page: id })} />
      {Page ? <Page key={where} {...{ api, me, words, theme, address, go, changed }} /> : <main><Waiting loaded={later} words={words} /></main>}
      <Beginning of={Page && where} />
      <footer>
        <Share key={address.toString()} {...{ host, words, address }} />
        <button type="button" class="quiet" aria-current={page === 'accessibility' ? 'page' : undefined} onClick={() => go({ page: 'accessibility' })}>{statements[me.language].link}</button>
      </footer>
    </>
  );
}

/** A link to what is shown: inside Teams nobody sees the address. */
function Share({ host, words, address }: { host: Host } & Pick<PageProps, 'words' | 'address'>) {
  const [said, setSaid] = useState('');
  async function share(): Promise<void> {
    const state = new URLSearchParams([...address].filter(([name]) => !kept.has(name)));
    const isCopied = await host.share(state.toString(), document.title).catch(() => null);
    setSaid(isCopied === null ? words.notShared : isCopied ? words.shared : '');
  }
  return (
    <>
      <button type="button" class="quiet" onClick={() => void share()}>{words.share}</button>
      <span role="status">{said}</span>
    </>
  );
}

function Pages({ me, words, page, turn }: Pick<PageProps, 'me' | 'words'> & { page: string; turn: (id: string) => void }) {
  const statistics = me.statistics ? [['statistics', statisticsWords[me.language].title] as const] : [];
  const pages = [['', words.cases] as const, ['roles', rolesWords[me.language].title] as const, ['chains', words.chains] as const, ...statistics];
  return (
    <nav aria-label={words.pages}>
      {pages.map(([id, name]) => <button key={id} type="button" aria-current={id === page ? 'page' : undefined} onClick={() => turn(id)}>{name}</button>)}
    </nav>
  );
}

const host = await findHost(addressNow());
const place = document.getElementById('page');
if (place) render(<Tab host={host} api={createApi(host)} />, place);
// Whoever opens a case later waits for less, and a tab that stays open past a release has its own parts already.
setTimeout(() => void import('./card.js').catch(() => undefined), 1000);
