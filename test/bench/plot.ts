import { escapeXml } from '../../src/hosts/file/xml/escape';
import type { Run } from './history';

const WIDTH = 300;
const HEIGHT = 150;
const COLUMNS = 3;
const TOP = 60;
const PLOT = { left: 46, right: 12, top: 34, bottom: 24 } as const;
/** Told apart in grey too: ours is the darkest. */
const COLORS = ['#0b5f48', '#c2410c', '#6d28d9', '#0369a1', '#a16207', '#be185d'];

interface Line {
  readonly name: string;
  readonly values: readonly (number | undefined)[];
}

interface Plot {
  readonly title: string;
  readonly lines: readonly Line[];
}

/** "district / rasoat build / ms" is the line "rasoat build" of the plot "district, ms". */
function plotsOf(runs: readonly Run[]): readonly Plot[] {
  const names = [...new Set(runs.flatMap(({ figures }) => Object.keys(figures)))];
  const plots = new Map<string, Line[]>();
  for (const name of names) {
    const [where = '', what = '', unit] = name.split(' / ');
    const title = unit === undefined ? where : `${where}: ${unit}`;
    const lines = plots.get(title) ?? [];
    lines.push({ name: what, values: runs.map(({ figures }) => figures[name]) });
    plots.set(title, lines);
  }
  return [...plots].map(([title, lines]) => ({ title, lines }));
}

const text = (x: number, y: number, size: number, content: string, more = ''): string =>
  `<text x="${x.toFixed(1)}" y="${y.toFixed(1)}" font-size="${String(size)}"${more}>${escapeXml(content)}</text>`;

const rounded = (value: number): string =>
  value >= 100 ? value.toFixed(0) : value.toPrecision(2).replace(/\.0$/, '');

function drawn({ title, lines }: Plot): string {
  const most = Math.max(...lines.flatMap(({ values }) => values.filter((value) => value !== undefined)), 0);
  const count = Math.max(...lines.map(({ values }) => values.length));
  const width = WIDTH - PLOT.left - PLOT.right;
  const height = HEIGHT - PLOT.top - PLOT.bottom;
  const x = (index: number): number => PLOT.left + (count === 1 ? width / 2 : (index * width) / (count - 1));
  const y = (value: number): number => PLOT.top + height * (1 - (most === 0 ? 0 : value / most));
  const grid = [0, most / 2, most].map(
    (value) =>
      `<path d="M${String(PLOT.left)} ${y(value).toFixed(1)}h${String(width)}" stroke="#ddd"/>` +
      text(PLOT.left - 4, y(value) + 3, 9, rounded(value), ' text-anchor="end" fill="#555"'),
  );
  const marks = lines.map(({ values }, number) => {
    const color = COLORS[number % COLORS.length] ?? '#000';
    const points = values.flatMap((value, index) =>
      value === undefined ? [] : [`${x(index).toFixed(1)},${y(value).toFixed(1)}`],
    );
    const dots = points.map((point) => {
      const [cx = '', cy = ''] = point.split(',');
      return `<circle cx="${cx}" cy="${cy}" r="2.5" fill="${color}"/>`;
    });
    return `<polyline points="${points.join(' ')}" fill="none" stroke="${color}" stroke-width="1.5"/>${dots.join('')}`;
  });
  const legend = lines.map(({ name, values }, number) => {
    const color = COLORS[number % COLORS.length] ?? '#000';
    const last = values.findLast((value) => value !== undefined);
    const told = `${name} ${last === undefined ? '' : rounded(last)}`;
    return text(PLOT.left, HEIGHT + 2 + number * 12, 9, `● ${told}`, ` fill="${color}"`);
  });
  return [text(PLOT.left, 20, 11, title, ' font-weight="bold"'), ...grid, ...marks, ...legend].join('');
}

/** One picture of all runs, oldest at the left. */
export function plotOf(runs: readonly Run[], machine: string): string {
  const plots = plotsOf(runs);
  const rows = Array.from({ length: Math.ceil(plots.length / COLUMNS) }, (_, row) =>
    plots.slice(row * COLUMNS, (row + 1) * COLUMNS),
  );
  let top = TOP;
  const pieces: string[] = [];
  for (const row of rows) {
    for (const [column, plot] of row.entries()) {
      pieces.push(`<g transform="translate(${String(column * WIDTH)} ${String(top)})">${drawn(plot)}</g>`);
    }
    top += HEIGHT + 12 * Math.max(...row.map(({ lines }) => lines.length)) + 14;
  }
  const [oldest, newest] = [runs[0]?.date ?? '', runs.at(-1)?.date ?? ''];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${String(WIDTH * COLUMNS)}" height="${String(top)}" font-family="sans-serif">`,
    `<rect width="100%" height="100%" fill="#fff"/>`,
    text(
      PLOT.left,
      24,
      15,
      `npm run bench: ${String(runs.length)} runs, ${oldest} – ${newest}`,
      ' font-weight="bold"',
    ),
    text(PLOT.left, 42, 10, machine, ' fill="#555"'),
    ...pieces,
    '</svg>\n',
  ].join('\n');
}
