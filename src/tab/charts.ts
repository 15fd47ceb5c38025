import {
  BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip,
  type ChartConfiguration, type ChartDataset, type ChartOptions, type Plugin, type Scale, type TooltipItem,
} from 'chart.js';
import type { Figure } from './statistics.js';
import { barsOf, fitted, inTwo, type Bars } from './chartData.js';
import { hatched, lookOf, type Look } from './chartLook.js';

Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, LineController, LineElement, PointElement, Tooltip);

/** What a chart says itself. */
export interface ChartWords {
  readonly count: (count: number) => string;
  readonly rest: (count: number) => string;
  readonly hours: (count: number) => string;
  readonly percent: (count: number) => string;
}

/** `line` and `columns` go along time; `bars` compare, the longest first; `stack` is parts of a whole. */
type Shape = 'line' | 'columns' | 'bars' | 'stack';
const shapes: Readonly<Record<string, Shape>> = {
  weeks: 'line', firstResponse: 'columns', solution: 'columns', deadlines: 'stack', escalations: 'stack',
};
/** A bar and its room, and each line of its name above it: its parts have one each where the chart is narrow. */
const barPixels = 30;
const linePixels = 16;
const narrowPixels = 400;
/** Marks on a line that stand closer than that hide it. */
const dotPixels = 10;

type Kind = 'bar' | 'line';
type Config = ChartConfiguration<Kind, (number | null)[], string>;

/** Draws a figure into its place. Returns what takes it away. */
export function drawChart(place: HTMLElement, canvas: HTMLCanvasElement, figure: Figure, words: ChartWords): () => void {
  const shape = shapes[figure.id] ?? 'bars';
  const lies = shape === 'bars' || shape === 'stack';
  const data = barsOf(figure, words);
  const lines = place.clientWidth < narrowPixels ? Math.max(...data.names.map((name) => name.length)) : 1;
  place.style.height = lies ? `${data.names.length * (barPixels + lines * linePixels) + (shape === 'stack' ? 80 : 8)}px` : '18rem';
  const look = lookOf(place);
  const chart = new Chart<Kind, (number | null)[], string>(canvas, {
    type: shape === 'line' ? 'line' : 'bar',
    data: { labels: data.names.map((name) => name.join(', ')), datasets: data.series.map(({ name, values }, index) => seriesOf(shape, name, values, index, look)) },
    options: optionsOf(shape, data, lines, look, words),
    plugins: shape === 'bars' ? [valuesAtEnds(data, look)] : [],
  } satisfies Config);
  return () => chart.destroy();
}

/** Series differ by dashes and marks, or by hatching: nobody has to tell colours apart. */
function seriesOf(shape: Shape, label: string, values: readonly (number | null)[], index: number, look: Look): ChartDataset<Kind, (number | null)[]> {
  const color = index === 0 ? look.first : look.second;
  const common = { label, data: [...values], borderColor: color };
  if (shape !== 'line')
    return { ...common, backgroundColor: index === 0 ? color : hatched(color, look.back), borderWidth: 1.5, borderRadius: 3, maxBarThickness: shape === 'columns' ? 28 : 14 };
  return {
    ...common, backgroundColor: index === 0 ? color : look.back, borderWidth: values.length > 120 ? 1.5 : 2.5, borderDash: index === 0 ? [] : [6, 4],
    pointStyle: index === 0 ? 'circle' : 'rectRot', pointBorderWidth: 1.5,
    pointRadius: ({ chart }) => (values.length * dotPixels > chart.width ? 0 : index === 0 ? 3 : 4.5),
  };
}

function optionsOf(shape: Shape, { series, names, unit }: Bars, lines: number, look: Look, words: ChartWords): ChartOptions<Kind> {
  const lies = shape === 'bars' || shape === 'stack';
  const font = { family: look.font, size: 13 };
  const numbers = {
    display: shape !== 'bars', beginAtZero: true, stacked: shape === 'stack', grid: { color: look.grid }, border: { display: false },
    ticks: { color: look.subtle, font, precision: unit === 'count' ? 0 : 1, maxTicksLimit: 6, callback: (value: string | number) => words[unit](Number(value)) },
  };
  const rows = {
    stacked: shape === 'stack', grid: { display: false }, border: { color: look.grid },
    ticks: {
      color: look.ink, font, maxRotation: 0, autoSkipPadding: 12, ...(lies && { autoSkip: false, mirror: true, padding: 0, labelOffset: -(linePixels * lines + 19) / 2, z: 1 }),
      callback(this: Scale, value: string | number) {
        const name = names[Number(value)] ?? [];
        const whole = name.join(', ');
        if (!lies) return inTwo(whole);
        return (lines > 1 ? name : [whole]).map((line) => fitted(line, this.chart.width));
      },
    },
  };
  return {
    // Nothing moves: some people get ill of it.
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    indexAxis: lies ? 'y' : 'x',
    interaction: { mode: 'index', axis: lies ? 'y' : 'x', intersect: false },
    layout: { padding: { right: shape === 'bars' ? 52 : 8 } },
    scales: lies ? { x: numbers, y: rows } : { x: rows, y: numbers },
    plugins: {
      // A series that could be hidden would make the chart say something else than its table.
      legend: { display: series.length > 1, position: 'bottom', align: 'start', onClick: () => {}, labels: { color: look.ink, font, usePointStyle: true, boxHeight: 9, padding: 16 } },
      tooltip: tooltipOf(series, names, look, font),
    },
  };
}

/** Under the pointer: the whole name, and the numbers as the table says them. */
function tooltipOf(series: Bars['series'], names: Bars['names'], look: Look, font: { readonly family: string; readonly size: number }) {
  return {
    backgroundColor: look.ink, titleColor: look.back, bodyColor: look.back, titleFont: font, bodyFont: font, displayColors: false,
    callbacks: {
      title: ([item]: TooltipItem<Kind>[]) => names[item?.dataIndex ?? -1]?.join(', ') ?? '',
      label: ({ datasetIndex, dataIndex }: TooltipItem<Kind>) => `${series[datasetIndex]?.name ?? ''}: ${series[datasetIndex]?.words[dataIndex] ?? ''}`,
    },
  };
}

function valuesAtEnds({ series: [series] }: Bars, look: Look): Plugin<Kind> {
  return {
    id: 'valuesAtEnds',
    afterDatasetsDraw(chart) {
      const { ctx } = chart;
      ctx.save();
      Object.assign(ctx, { fillStyle: look.ink, font: `13px ${look.font}`, textBaseline: 'middle' });
      chart.getDatasetMeta(0).data.forEach(({ x, y }, index) => ctx.fillText(series?.words[index] ?? '', x + 6, y));
      ctx.restore();
    },
  };
}
