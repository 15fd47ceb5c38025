import type { PageProps } from './main.js';
import type { Directory, LoadedDirectory, MunicipalityLines, Pressable, SeatLines } from './rolesApi.js';
import type { SeatProps } from './rolesPicture.js';
import { Waiting } from './loading.js';
import { everySeat, useDirectory } from './rolesApi.js';
import { Panel } from './rolesPanel.js';
import { Icon, Mark, Tree } from './rolesPicture.js';
import { Results, SearchForm } from './rolesSearch.js';
import { rolesWords, type RolesWords } from './rolesWords.js';

/** In the address, where else a seat stands: the reader's own absence, and before a place its services. */
const [absence, services] = ['away', 'services'] as const;

/** The organisation as a picture. What is searched for and what is open stand in the address. */
export function RolesPage({ api, me, words: pageWords, theme, address, go }: PageProps) {
  const words = { ...pageWords, ...rolesWords[me.language] };
  const directory = useDirectory(api);
  const { value } = directory;
  const { open, shown, ...ways } = useOpen(directory, address, go);
  const { choose } = ways;
  return (
    <main class="roles">
      <Head {...{ words, choose }} away={value?.away ?? null} />
      <SearchForm {...{ words, address, go }} />
      {value === null || directory.fault ? <Waiting loaded={directory} words={pageWords} /> : null}
      <div class={shown ? 'beside' : ''}>
        {shown ? <Panel key={open} {...{ api, words, theme }} {...ways} {...shown} /> : null}
        {value ? <Whole {...{ api, directory: value, words, open, choose, address, go }} /> : null}
      </div>
    </main>
  );
}

/** What is open according to the address, and the ways from one to another. */
function useOpen({ value, renew }: LoadedDirectory, address: PageProps['address'], go: PageProps['go']) {
  const open = address.get('seat') ?? '';
  const choose = (id: string) => {
    const home = value?.municipalities.find(({ tops }) => everySeat(tops).some((seat) => seat.id === id));
    go({ seat: id, ...(home && { municipality: home.code }) });
    focusSoon(() => document.querySelector('.panel'));
  };
  const close = () => {
    go({ seat: '' });
    focusSoon(() => document.getElementById(`seat-${open}`) ?? document.querySelector('h1'));
  };
  const renewOpen = async () => {
    const now = await renew();
    return now && JSON.stringify(openIn(now, open).seat);
  };
  return { open, shown: value && open ? openIn(value, open) : null, choose, close, renew: renewOpen };
}

function Head({ words, away, choose }: { words: RolesWords; away: Pressable | null; choose: (id: string) => void }) {
  return (
    <>
      <div class="head">
        <h1 tabIndex={-1}>{words.title}</h1>
        {away ? <button type="button" onClick={() => choose(absence)}>{away.title}</button> : null}
      </div>
      <p>{words.lead}</p>
    </>
  );
}

/** When it has been drawn. */
function focusSoon(find: () => HTMLElement | null): void {
  setTimeout(() => find()?.focus());
}

function openIn({ tops, municipalities, away, services: platform }: Directory, open: string): { seat: SeatLines | null; button: Pressable | null } {
  if (open === absence) return { seat: null, button: away };
  const [kind, code] = open.split('/');
  if (kind === services) return { seat: null, button: code ? (municipalities.find((one) => one.code === code)?.services ?? null) : platform };
  const seat = everySeat([...tops, ...municipalities.flatMap((one) => one.tops)]).find(({ id }) => id === open) ?? null;
  return { seat, button: seat?.change ?? null };
}

interface WholeProps extends SeatProps, Pick<PageProps, 'api' | 'address' | 'go'> {
  readonly words: RolesWords & PageProps['words'];
  readonly directory: Directory;
}

/** What was searched for, and the picture. */
function Whole({ api, directory, address, go, ...props }: WholeProps) {
  const { title, tops, under, municipalities, etag } = directory;
  const { words, choose } = props;
  const [text, chosen] = [address.get('text') ?? '', address.get('municipality')];
  const municipality = municipalities.find(({ code }) => code === chosen) ?? municipalities.find(({ code }) => code === directory.open);
  const down = under && <a class="seat every" href="#municipalities" onClick={toMunicipalities}><span class="role">{under.name} <Icon name="down" /></span></a>;
  return (
    <div class="picture">
      {text ? <Results key={text} {...{ api, text, etag }} {...props} /> : null}
      <div class="head">
        <h2>{title}</h2>
        {directory.services ? <button type="button" onClick={() => choose(services)}>{directory.services.title}</button> : null}
      </div>
      <div class="tree shared"><Tree seats={tops} {...props} also={under && { seat: under.seat, item: down }} /></div>
      <h2 id="municipalities" tabIndex={-1}>{words.municipalities}</h2>
      <ul class="chips" aria-label={words.choose}>
        {municipalities.map((one) => <li key={one.code}><Chip one={one} isChosen={one === municipality} choose={() => go({ municipality: one.code, seat: '' })} /></li>)}
      </ul>
      {municipality ? (
        <section aria-label={municipality.name}>
          <div class="head">
            <h3>{municipality.name}</h3>
            {municipality.services ? <button type="button" onClick={() => choose(`${services}/${municipality.code}`)}>{municipality.services.title}</button> : null}
          </div>
          <div class="tree own"><Tree seats={municipality.tops} {...props} /></div>
        </section>
      ) : null}
    </div>
  );
}

/** The address says what is shown, not how far down. */
function toMunicipalities(event: Event): void {
  event.preventDefault();
  document.getElementById('municipalities')?.focus();
}

/** A municipality to choose, with what is missing there. */
function Chip({ one: { name, vacant, deputised }, isChosen, choose }: { one: MunicipalityLines; isChosen: boolean; choose: () => void }) {
  return (
    <button type="button" class="chip" aria-pressed={isChosen} onClick={choose}>
      {name}
      {vacant ? <Mark state="vacant" word={vacant} /> : null}
      {deputised ? <Mark state="deputised" word={deputised} /> : null}
    </button>
  );
}
