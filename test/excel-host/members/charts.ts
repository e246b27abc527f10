import { randomUUID } from 'node:crypto';
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
import { addressOf, Range } from './range';

interface Placed {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

const TYPES = [
  'ColumnClustered',
  'ColumnStacked',
  'ColumnStacked100',
  'BarClustered',
  'BarStacked',
  'Line',
  'Pie',
];

const ChartTitle: HostClass<Placed> = defineClass<Placed>({
  name: 'ChartTitle',
  scalars: {
    text: {
      get: ({ chart }) => chart.title ?? '',
      set({ sheet, chart }, value) {
        requireUnprotected(sheet);
        if (typeof value !== 'string') throw invalidArgument('A title is a text.');
        chart.title = value;
      },
    },
  },
});

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
        chart.name = value;
      },
    },
    chartType: { get: ({ chart }) => chart.type },
    top: size('top'),
    left: size('left'),
    width: size('width'),
    height: size('height'),
  },
  links: { title: (placed) => ChartTitle.of(placed) },
  methods: {
    delete({ sheet, chart }) {
      requireUnprotected(sheet);
      sheet.charts.splice(sheet.charts.indexOf(chart), 1);
      return undefined;
    },
    setPosition({ sheet }, _args) {
      requireUnprotected(sheet);
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
    source: addressOf(source),
    top: 0,
    left: 0,
    width: 360,
    height: 216,
  };
  sheet.charts.push(chart);
  return ChartObject.of({ sheet, chart });
}

/** Charts that the add-in draws. Those of the file stay in it untouched and are not listed. */
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
