import type { Chart, Sheet } from '../book/sheet';
import { invalidArgument } from '../wire/failure';
import { defineClass, type Arguments, type HostClass, type Scalar } from '../wire/member';
import { requireUnprotected } from './cells';
import { addressOf, Range } from './range';

export interface Placed {
  readonly sheet: Sheet;
  readonly chart: Chart;
}

/** A piece of a chart, such as "series.format". */
interface Piece extends Placed {
  readonly path: string;
}

export const whole = (placed: Placed): Piece => ({ ...placed, path: '' });
export const piece = ({ sheet, chart, path }: Piece, name: string): Piece => ({
  sheet,
  chart,
  path: path === '' ? name : `${path}.${name}`,
});

const setting = (name: string, fallback: string | number | boolean): Scalar<Piece> => ({
  get: (target) => target.chart.settings.get(piece(target, name).path) ?? fallback,
  set(target, value) {
    requireUnprotected(target.sheet);
    if (typeof value !== typeof fallback || value === null || typeof value === 'object') {
      throw invalidArgument(`${name} is a ${typeof fallback}.`);
    }
    target.chart.settings.set(piece(target, name).path, value);
  },
});

const ChartFont = defineClass<Piece>({
  name: 'ChartFont',
  scalars: { name: setting('name', ''), size: setting('size', 10), bold: setting('bold', false) },
});

/** The look of a piece: `ChartTitleFormat` and the like. */
const formatOf = (name: string): HostClass<Piece> =>
  defineClass<Piece>({ name, links: { font: (target) => ChartFont.of(piece(target, 'font')) } });

export const ChartAreaFormat = formatOf('ChartAreaFormat');
const ChartTitleFormat = formatOf('ChartTitleFormat');
const ChartAxisTitleFormat = formatOf('ChartAxisTitleFormat');

const titleOf = (name: string, format: HostClass<Piece>): HostClass<Piece> =>
  defineClass<Piece>({
    name,
    scalars: { text: setting('text', '') },
    links: { format: (target) => format.of(piece(target, 'format')) },
  });

export const ChartTitle = titleOf('ChartTitle', ChartTitleFormat);
const ChartAxisTitle = titleOf('ChartAxisTitle', ChartAxisTitleFormat);

export const ChartLegend = defineClass<Piece>({
  name: 'ChartLegend',
  scalars: { visible: setting('visible', true) },
});

const ChartFill = defineClass<Piece>({
  name: 'ChartFill',
  methods: {
    setSolidColor(target, [color]) {
      if (typeof color !== 'string') throw invalidArgument('A colour is a text.');
      target.chart.settings.set(piece(target, 'color').path, color);
      return undefined;
    },
  },
});

const ChartSeriesFormat = defineClass<Piece>({
  name: 'ChartSeriesFormat',
  links: { fill: (target) => ChartFill.of(piece(target, 'fill')) },
});

const setRange =
  (name: string) =>
  (target: Piece, [range]: Arguments): undefined => {
    const block = Range.targetOf(range);
    if (block === undefined) throw invalidArgument('A range was expected.');
    target.chart.settings.set(piece(target, name).path, addressOf(block));
    return undefined;
  };

const ChartSeries = defineClass<Piece>({
  name: 'ChartSeries',
  scalars: {
    name: setting('name', 'Series1'),
    gapWidth: setting('gapWidth', 219),
    hasDataLabels: setting('hasDataLabels', false),
  },
  links: { format: (target) => ChartSeriesFormat.of(piece(target, 'format')) },
  methods: { setValues: setRange('values'), setXAxisValues: setRange('categories') },
});

/** A chart that the add-in draws has one series. */
export const ChartSeriesCollection = defineClass<Piece>({
  name: 'ChartSeriesCollection',
  methods: {
    getItemAt(target, [place]) {
      if (place !== 0) throw invalidArgument('There is no such series.');
      return ChartSeries.of(target);
    },
  },
});

const ChartLineFormat = defineClass<Piece>({
  name: 'ChartLineFormat',
  scalars: { color: setting('color', '#000000') },
});

const ChartGridlinesFormat = defineClass<Piece>({
  name: 'ChartGridlinesFormat',
  links: { line: (target) => ChartLineFormat.of(piece(target, 'line')) },
});

const ChartGridlines = defineClass<Piece>({
  name: 'ChartGridlines',
  links: { format: (target) => ChartGridlinesFormat.of(piece(target, 'format')) },
});

const ChartAxis = defineClass<Piece>({
  name: 'ChartAxis',
  scalars: {
    minimum: setting('minimum', 0),
    majorUnit: setting('majorUnit', 0),
    numberFormat: setting('numberFormat', 'General'),
  },
  links: {
    title: (target) => ChartAxisTitle.of(piece(target, 'title')),
    majorGridlines: (target) => ChartGridlines.of(piece(target, 'grid')),
  },
});

export const ChartAxes = defineClass<Piece>({
  name: 'ChartAxes',
  links: { valueAxis: (target) => ChartAxis.of(piece(target, 'value')) },
});
