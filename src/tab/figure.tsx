import { useEffect, useRef } from 'preact/hooks';
import type { Theme } from './host.js';
import type { Figure } from './statistics.js';
import { statisticsWords } from './statisticsWords.js';

interface FigureProps {
  readonly figure: Figure;
  readonly language: 'sv' | 'en';
  readonly theme: Theme;
  /** Saves its table as a file. */
  readonly save: (format: 'xlsx' | 'csv') => void;
}

const formats = [['xlsx', 'Excel'], ['csv', 'CSV']] as const;

/** The main thing in words, a chart for the eye, and the same numbers in a table for everybody. */
export function FigureCard({ figure, language, theme, save }: FigureProps) {
  const words = statisticsWords[language];
  const { id, name, says, rows } = figure;
  const isEmpty = !rows.some((row) => row.some((cell) => typeof cell === 'number' && cell > 0));
  return (
    <figure class={`figure ${id}`} aria-labelledby={`figure-${id}`}>
      <h2 id={`figure-${id}`}>{name}</h2>
      <p>{says}</p>
      {isEmpty ? null : (
        <>
          <Chart figure={figure} language={language} theme={theme} />
          <div class="beneath">
            <details>
              <summary>{words.asTable}<span class="aside">: {name}</span></summary>
              <Table figure={figure} />
            </details>
            {formats.map(([format, called]) => (
              <button key={format} type="button" onClick={() => save(format)}>
                <span aria-hidden="true">↓ </span><span class="aside">{words.save} </span>{called}<span class="aside">: {name}</span>
              </button>
            ))}
          </div>
        </>
      )}
    </figure>
  );
}

function Chart({ figure, language, theme }: Omit<FigureProps, 'save'>) {
  const place = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    let isWanted = true;
    let clear = () => {};
    const draw = async () => {
      const { drawChart } = await import('./charts.js');
      if (isWanted && canvas.current && place.current) clear = drawChart(place.current, canvas.current, figure, statisticsWords[language]);
    };
    // Without its chart a figure still has its sentence and its table.
    draw().catch(() => place.current?.remove());
    return () => {
      isWanted = false;
      clear();
    };
  }, [figure, language, theme]);
  return <div class="chart" ref={place}><canvas ref={canvas} role="img" aria-label={statisticsWords[language].chart(figure.name)} /></div>;
}

/** A row is named by its first cell. It scrolls by itself where the page is narrow, also by keyboard. */
function Table({ figure: { name, columns, words, total } }: { figure: Figure }) {
  const kind = (index: number) => (columns[index]?.kind === 'text' ? 'text' : 'number');
  const cells = (row: readonly string[]) => row.map((cell, index) => (
    index === 0 ? <th key={index} scope="row" dir="auto">{cell}</th> : <td key={index} class={kind(index)} dir="auto">{cell}</td>
  ));
  return (
    <div class="scroll" role="group" aria-label={name} tabIndex={0}>
      <table>
        <caption class="aside">{name}</caption>
        <thead><tr>{columns.map((column, index) => <th key={index} scope="col" class={kind(index)}>{column.name}</th>)}</tr></thead>
        <tbody>{words.map((row, index) => <tr key={index}>{cells(row)}</tr>)}</tbody>
        {total ? <tfoot><tr>{cells(total)}</tr></tfoot> : null}
      </table>
    </div>
  );
}
