import { randomUUID } from 'node:crypto';
import { boundingArea } from '../book/area';
import type { Chart, Sheet } from '../book/sheet';
import type { Session } from '../session';
import { invalidArgument, itemNotFound, NotSimulatedError } from '../wire/failure';
import {
  defineClass,
  NULL_OBJECT,
  type HostObject,
  type Json,
  type Scalar,
  type HostClass,
} from '../wire/member';
import { requireUnprotected } from './cells';
import {
  ChartAreaFormat,
  ChartAxes,
  ChartLegend,
  ChartSeriesCollection,
  ChartTitle,
  piece,
  whole,
  type Placed,
} from './chartParts';
import { addressOf, Range } from './range';

const TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'Line',
  'Pie',
];

const size = (property: 'top' | 'left' | 'width' | 'height'): Scalar<Placed> => ({
  get: ({ chart }) => chart[property],
  set({ sheet, chart }, value) {
    requireUnprotected(sheet);
    if (typeof value !== 'number' || value < 0) throw invalidArgument('A number of points was expected.');
    chart[property] = value;
  },
});

const ChartObject: HostClass<Placed> = defineClass<Placed>({
  name: 'Chart',
  identity: ({ chart }) => ({ Id: chart.id }),
  scalars: {
    id: { get: ({ chart }) => chart.id },
    name: {
      get: ({ chart }) => chart.name,
      set({ sheet, chart }, value) {
        requireUnprotected(sheet);
        if (typeof value !== 'string' || value === '') throw invalidArgument('A chart has a name.');
        if (chart.frame !== undefined) throw new NotSimulatedError('charts of the file with new names');
        chart.name = value;
      },
    },
    chartType: { get: ({ chart }) => chart.type },
    top: size('top'),
    left: size('left'),
    width: size('width'),
    height: size('height'),
  },
  links: {
    title: (placed) => ChartTitle.of(piece(whole(placed), 'title')),
    legend: (placed) => ChartLegend.of(piece(whole(placed), 'legend')),
    format: (placed) => ChartAreaFormat.of(piece(whole(placed), 'format')),
    series: (placed) => ChartSeriesCollection.of(piece(whole(placed), 'series')),
    axes: (placed) => ChartAxes.of(piece(whole(placed), 'axes')),
  },
  methods: {
    delete({ sheet, chart }) {
      requireUnprotected(sheet);
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      if (chart.frame === undefined || sheet.drawing === undefined) return undefined;
      const { children } = sheet.drawing.root;
      children.splice(children.indexOf(chart.frame), 1);
      sheet.drawing.isChanged = true;
      return undefined;
    },
    setPosition({ sheet, chart }, [start, end]) {
      requireUnprotected(sheet);
      const first = Range.targetOf(start);
      const last = Range.targetOf(end);
      if (first === undefined || last === undefined) throw invalidArgument('Two ranges were expected.');
      chart.covered = boundingArea(first.area, last.area);
      return undefined;
    },
  },
});

const find = (sheet: Sheet, key: unknown): Chart | undefined =>
  sheet.charts.find((chart) => chart.id === key || chart.name === key);

function item(sheet: Sheet, key: unknown): HostObject {
  const chart = find(sheet, key);
  if (chart === undefined) throw itemNotFound('There is no such chart.');
  return ChartObject.of({ sheet, chart });
}

function add(
  sheet: Sheet,
  type: unknown,
  source: ReturnType<typeof Range.targetOf>,
  _session: Session,
): HostObject {
  requireUnprotected(sheet);
  if (typeof type !== 'string' || !TYPES.includes(type)) {
    throw new NotSimulatedError(`charts of the type ${String(type)}`);
  }
  if (source === undefined) throw invalidArgument('A chart is drawn from a range.');
  const chart: Chart = {
    id: `{${randomUUID().toUpperCase()}}`,
    name: `Chart ${String(sheet.charts.length + 1)}`,
    type,
    settings: new Map([['series.values', addressOf(source)]]),
    top: 0,
    left: 0,
    width: 360,
    height: 216,
  };
  sheet.charts.push(chart);
  return ChartObject.of({ sheet, chart });
}

/** Those of the file can only be listed and taken away. */
export const Charts: HostClass<Sheet> = defineClass<Sheet>({
  name: 'ChartCollection',
  scalars: { count: { get: (sheet) => sheet.charts.length } },
  items: (sheet) => sheet.charts.map((chart) => ChartObject.of({ sheet, chart })),
  item: (sheet, key: Json) => item(sheet, key),
  methods: {
    add: (sheet, [type, source], session) => add(sheet, type, Range.targetOf(source), session),
    getCount: (sheet) => sheet.charts.length,
    getItem: (sheet, [key]) => item(sheet, key),
    getItemOrNullObject(sheet, [key]) {
      const chart = find(sheet, key);
      return chart === undefined ? NULL_OBJECT : ChartObject.of({ sheet, chart });
    },
  },
});
