import { useEffect, useState } from 'preact/hooks';
import type { PageProps } from './main.js';
import { ApiFault, type Api } from './api.js';
import { FigureCard } from './figure.js';
import { useLoaded, Waiting } from './loading.js';
import { periodOf, presets, yearsOf, type Report } from './statistics.js';
import { statisticsWords } from './statisticsWords.js';

type StatisticsProps = Pick<PageProps, 'api' | 'me' | 'words' | 'theme' | 'address' | 'go'>;
const fields = ['from', 'to', 'municipality'] as const;

/** What is counted stands in the address. It is counted anew when asked, or when the page is opened again. */
export function StatisticsPage(props: StatisticsProps) {
  const { title, forRoles } = statisticsWords[props.me.language];
  return (
    <main class="statistics">
      <h1>{title}</h1>
      {props.me.statistics ? <Counted {...props} /> : <p>{forRoles}</p>}
    </main>
  );
}

function Counted({ api, me: { language }, words, theme, address, go }: StatisticsProps) {
  const said = statisticsWords[language];
  const query = new URLSearchParams(fields.map((name) => [name, address.get(name) ?? '']).filter(([, value]) => value)).toString();
  const loaded = useLoaded(query, () => api.statistics(query));
  const [report, setReport] = useState<Report | null>(null);
  const [trouble, save] = useSaving(api, said.notSaved);
  // What is shown, and what was chosen there, stays until something newer has come.
  useEffect(() => { if (loaded.value) setReport(loaded.value); }, [loaded.value]);

  const isRefused = loaded.fault instanceof ApiFault && [400, 404].includes(loaded.fault.status);
  if (isRefused)
    return <div role="alert"><p>{said.cannotShow}</p><button type="button" onClick={() => go({ from: '', to: '', municipality: '' })}>{said.showTwelve}</button></div>;
  if (!report || loaded.fault) return <Waiting loaded={loaded} words={words} />;
  // Before its numbers have come, a choice stands in the address alone.
  const chosen = { ...report, ...Object.fromEntries(new URLSearchParams(query)) };
  return (
    <div aria-busy={!loaded.value}>
      <Choices report={chosen} language={language} go={go} />
      <div class="counted">
        <p class="small" role="status">{said.countedTo(report.countedTo)}</p>
        <button type="button" onClick={loaded.again}>{said.again}</button>
        <button type="button" onClick={() => void save(report, '', 'xlsx')}>{said.everything}</button>
      </div>
      <p role="alert">{trouble}</p>
      <dl class="sums" aria-label={said.sums}>{report.sums.map(({ name, value }) => <div key={name}><dt>{name}</dt><dd>{value}</dd></div>)}</dl>
      <div class="figures">
        {report.tables.map((figure) => (
          <FigureCard key={figure.id} figure={figure} language={language} theme={theme} save={(format) => void save(report, figure.id, format)} />
        ))}
      </div>
    </div>
  );
}

type Save = (report: Report, table: string, format: string) => Promise<void>;

/** Saves a table as a file, all of them where none is named; with what went wrong, in words. */
function useSaving(api: Api, notSaved: string): readonly [string, Save] {
  const [trouble, setTrouble] = useState('');
  const save: Save = async ({ from, to, municipality }, table, format) => {
    setTrouble('');
    const wanted = new URLSearchParams({ from, to, municipality: municipality ?? '', table, format }).toString();
    await api.statisticsFile(wanted).then(({ name, content }) => keep(name, content), () => setTrouble(notSaved));
  };
  return [trouble, save];
}

interface ChoicesProps extends Pick<PageProps, 'go'> {
  readonly report: Report;
  readonly language: 'sv' | 'en';
}

function Choices({ report, language, go }: ChoicesProps) {
  const said = statisticsWords[language];
  const { from, to, municipality, thisMonth, all, municipalities } = report;
  const chosen = presets.find((preset) => {
    const period = periodOf(preset, thisMonth);
    return period.from === from && period.to === to;
  });
  const choose = (period: { from: string; to: string }) => go({ ...period });
  return (
    <form class="filters" aria-label={said.choose} onSubmit={(event) => event.preventDefault()}>
      <label>{said.period}
        <select value={chosen ?? ''} onChange={({ currentTarget: { value } }) => {
          const preset = presets.find((one) => one === value);
          if (preset) choose(periodOf(preset, thisMonth));
        }}>
          {chosen ? null : <option value="">{said.own}</option>}
          {presets.map((preset) => <option key={preset} value={preset}>{said.presets[preset]}</option>)}
        </select>
      </label>
      <MonthChoice label={said.from} value={from} report={report} language={language} choose={(month) => choose({ from: month, to: month > to ? month : to })} />
      <MonthChoice label={said.to} value={to} report={report} language={language} choose={(month) => choose({ from: month < from ? month : from, to: month })} />
      <label>{said.municipality}
        <select value={municipality ?? ''} onChange={(event) => go({ from, to, municipality: event.currentTarget.value })}>
          {all ? <option value="">{said.all}</option> : null}
          {municipalities.map(({ id, name }) => <option key={id} value={id}>{name}</option>)}
        </select>
      </label>
    </form>
  );
}

interface MonthChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly report: Report;
  readonly language: 'sv' | 'en';
  readonly choose: (month: string) => void;
}

function MonthChoice({ label, value, report, language, choose }: MonthChoiceProps) {
  const name = new Intl.DateTimeFormat(language, { month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (
    <label class="short">{label}
      <select value={value} onChange={(event) => choose(event.currentTarget.value)}>
        {yearsOf(report).map(({ year, months }) => (
          <optgroup key={year} label={year}>{months.map((month) => <option key={month} value={month}>{name.format(new Date(month))}</option>)}</optgroup>
        ))}
      </select>
    </label>
  );
}

function keep(name: string, content: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  // At once would be before the browser has read it.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}
