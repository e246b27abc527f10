import { areaName, parseArea, quotedName, splitReference, type Area } from '../book/area';
import type { Book } from '../book/book';
import { ensureSection, section, type SectionName, type Sheet } from '../book/sheet';
import { childOf, ensureChild, type XmlElement } from '../book/xml';
import { invalidArgument } from '../wire/failure';
import {
  defineClass,
  NULL_OBJECT,
  type Argument,
  type Json,
  type Scalar,
  type HostClass,
} from '../wire/member';
import { requireUnprotected } from './cells';
import { HeadersFooters } from './headersFooters';
import { Range } from './range';
import { RangeAreas } from './rangeAreas';

const PAPER: Readonly<Record<string, string>> = {
  '1': 'Letter',
  '5': 'Legal',
  '8': 'A3',
  '9': 'A4',
  '11': 'A5',
};
const PRINT_TITLES = '_xlnm.Print_Titles';
const PRINT_AREA = '_xlnm.Print_Area';

const attribute = (sheet: Sheet, name: SectionName, key: string): string | undefined =>
  section(sheet, name)?.attributes.get(key);

/** A truth value kept as an attribute. */
const flag = (name: SectionName, key: string): Scalar<Sheet> => ({
  get: (sheet) => ['1', 'true'].includes(attribute(sheet, name, key) ?? ''),
  set(sheet, value) {
    requireUnprotected(sheet);
    ensureSection(sheet, name).attributes.set(key, value === true ? '1' : '0');
  },
});

const MARGINS = { left: '0.7', right: '0.7', top: '0.75', bottom: '0.75', header: '0.3', footer: '0.3' };

function ensureMargins(sheet: Sheet): XmlElement {
  const margins = ensureSection(sheet, 'pageMargins');
  for (const [key, value] of Object.entries(MARGINS)) {
    if (!margins.attributes.has(key)) margins.attributes.set(key, value);
  }
  return margins;
}

/** In points; the file has inches. */
const margin = (key: keyof typeof MARGINS): Scalar<Sheet> => ({
  get: (sheet) => Number(attribute(sheet, 'pageMargins', key) ?? MARGINS[key]) * 72,
  set(sheet, value) {
    requireUnprotected(sheet);
    if (typeof value !== 'number') throw invalidArgument('A margin is a number of points.');
    ensureMargins(sheet).attributes.set(key, String(value / 72));
  },
});

const fitsToPage = (sheet: Sheet): boolean => {
  const properties = section(sheet, 'sheetPr');
  const setup = properties === undefined ? undefined : childOf(properties, 'pageSetUpPr');
  return ['1', 'true'].includes(setup?.attributes.get('fitToPage') ?? '');
};

function setZoom(sheet: Sheet, value: Json): void {
  requireUnprotected(sheet);
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw invalidArgument('A zoom is an object.');
  }
  const options = new Map(Object.entries(value));
  const number = (name: string): number | undefined => {
    const found: unknown = options.get(name);
    options.delete(name);
    if (found === undefined || found === null) return undefined;
    if (typeof found !== 'number') throw invalidArgument(`${name} is a number.`);
    return found;
  };
  const scale = number('scale');
  const wide = number('horizontalFitToPages');
  const high = number('verticalFitToPages');
  if (options.size > 0) throw invalidArgument(`No such zoom option: ${[...options.keys()].join(', ')}`);
  const setup = ensureSection(sheet, 'pageSetup');
  const fit = ensureChild(ensureSection(sheet, 'sheetPr'), 'pageSetUpPr', ['tabColor', 'outlinePr']);
  if (scale !== undefined) {
    setup.attributes.set('scale', String(scale));
    fit.attributes.delete('fitToPage');
    return;
  }
  fit.attributes.set('fitToPage', '1');
  setup.attributes.delete('scale');
  setup.attributes.set('fitToWidth', String(wide ?? 0));
  setup.attributes.set('fitToHeight', String(high ?? 0));
}

function zoom(sheet: Sheet): Json {
  if (!fitsToPage(sheet)) return { scale: Number(attribute(sheet, 'pageSetup', 'scale') ?? '100') };
  return {
    horizontalFitToPages: Number(attribute(sheet, 'pageSetup', 'fitToWidth') ?? '1'),
    verticalFitToPages: Number(attribute(sheet, 'pageSetup', 'fitToHeight') ?? '1'),
  };
}

const nameOf = (book: Book, sheet: Sheet, name: string) =>
  book.names.find((item) => item.name === name && item.sheetId === sheet.id);

function setName(book: Book, sheet: Sheet, name: string, formula: string): void {
  const existing = nameOf(book, sheet, name);
  if (existing !== undefined) existing.formula = formula;
  else book.names.push({ name, formula, visible: true, comment: '', sheetId: sheet.id });
}

const absolute = (area: Area): string => areaName(area).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);

function areasOf(argument: Argument, sheet: Sheet): readonly Area[] {
  const range = Range.targetOf(argument);
  if (range !== undefined) return [range.area];
  const areas = RangeAreas.targetOf(argument)?.areas;
  if (areas !== undefined) return areas;
  const area = typeof argument === 'string' ? parseArea(splitReference(argument).address) : undefined;
  if (area === undefined) throw invalidArgument(`This is not a range of ${sheet.name}.`);
  return [area];
}

/** "'Biểu 01'!$A:$B,'Biểu 01'!$5:$6": columns and rows of the print titles. */
function titles(book: Book, sheet: Sheet): { readonly rows?: Area; readonly columns?: Area } {
  const formula = nameOf(book, sheet, PRINT_TITLES)?.formula ?? '';
  const areas = formula
    .split(/,(?=(?:[^']*'[^']*')*[^']*$)/)
    .map((part) => parseArea(splitReference(part).address))
    .filter((area) => area !== undefined);
  const rows = areas.find((area) => area.left === 0 && area.right > 16_000);
  const columns = areas.find((area) => area.top === 0 && area.bottom > 1_000_000);
  return { ...(rows === undefined ? {} : { rows }), ...(columns === undefined ? {} : { columns }) };
}

function setTitles(
  book: Book,
  sheet: Sheet,
  change: { readonly rows?: Area; readonly columns?: Area },
): void {
  const { columns, rows } = { ...titles(book, sheet), ...change };
  const parts = [columns, rows]
    .filter((area) => area !== undefined)
    .map((area) => `${quotedName(sheet.name)}!${absolute(area)}`);
  setName(book, sheet, PRINT_TITLES, parts.join(','));
}

export const PageLayout: HostClass<Sheet> = defineClass<Sheet>({
  name: 'PageLayout',
  scalars: {
    orientation: {
      get: (sheet) =>
        attribute(sheet, 'pageSetup', 'orientation') === 'landscape' ? 'Landscape' : 'Portrait',
      set(sheet, value) {
        requireUnprotected(sheet);
        if (value !== 'Landscape' && value !== 'Portrait') {
          throw invalidArgument(`No such orientation: ${JSON.stringify(value)}`);
        }
        ensureSection(sheet, 'pageSetup').attributes.set('orientation', value.toLowerCase());
      },
    },
    paperSize: {
      get: (sheet) => PAPER[attribute(sheet, 'pageSetup', 'paperSize') ?? '1'] ?? null,
      set(sheet, value) {
        requireUnprotected(sheet);
        const code = Object.entries(PAPER).find(([, name]) => name === value)?.[0];
        if (code === undefined) throw invalidArgument(`No such paper: ${JSON.stringify(value)}`);
        ensureSection(sheet, 'pageSetup').attributes.set('paperSize', code);
      },
    },
    zoom: { get: zoom, set: setZoom },
    centerHorizontally: flag('printOptions', 'horizontalCentered'),
    centerVertically: flag('printOptions', 'verticalCentered'),
    printGridlines: flag('printOptions', 'gridLines'),
    printHeadings: flag('printOptions', 'headings'),
    blackAndWhite: flag('pageSetup', 'blackAndWhite'),
    draftMode: flag('pageSetup', 'draft'),
    leftMargin: margin('left'),
    rightMargin: margin('right'),
    topMargin: margin('top'),
    bottomMargin: margin('bottom'),
    headerMargin: margin('header'),
    footerMargin: margin('footer'),
  },
  links: { headersFooters: (sheet) => HeadersFooters.of(sheet) },
  methods: {
    setPrintTitleRows(sheet, [rows], { book }) {
      requireUnprotected(sheet);
      const [area] = areasOf(rows, sheet);
      if (area === undefined) throw invalidArgument('Rows were expected.');
      setTitles(book, sheet, { rows: { ...area, left: 0, right: 16_383 } });
      return undefined;
    },
    setPrintTitleColumns(sheet, [columns], { book }) {
      requireUnprotected(sheet);
      const [area] = areasOf(columns, sheet);
      if (area === undefined) throw invalidArgument('Columns were expected.');
      setTitles(book, sheet, { columns: { ...area, top: 0, bottom: 1_048_575 } });
      return undefined;
    },
    getPrintTitleRowsOrNullObject(sheet, _args, { book }) {
      const { rows } = titles(book, sheet);
      return rows === undefined ? NULL_OBJECT : Range.of({ sheet, area: rows });
    },
    setPrintArea(sheet, [areas], { book }) {
      requireUnprotected(sheet);
      const list = areasOf(areas, sheet).map((area) => `${quotedName(sheet.name)}!${absolute(area)}`);
      setName(book, sheet, PRINT_AREA, list.join(','));
      return undefined;
    },
  },
});
