import { parseArea, quotedName, WHOLE_SHEET, type Area } from '../book/area';
import { sheetByName } from '../book/book';
import { ensureSection, ensureView, section, usedArea, type Sheet } from '../book/sheet';
import { element, removeChildren } from '../book/xml';
import { colorOf, fileColor } from '../book/color';
import { renameSheet } from '../formula/tokens';
import type { Session } from '../session';
import { ExcelFailure, invalidArgument } from '../wire/failure';
import {
  defineClass,
  NULL_OBJECT,
  type Arguments,
  type HostClass,
  type HostObject,
  type Scalar,
} from '../wire/member';
import { AutoFilter } from './autoFilter';
import { Charts } from './charts';
import { FreezePanes } from './freezePanes';
import { SheetNames } from './names';
import { HorizontalPageBreaks } from './pageBreaks';
import { PageLayout } from './pageLayout';
import { Protection } from './protection';
import { areaAt, checkedArea, integer, LONGEST_ADDRESS, Range, wholeSheet } from './range';
import { RangeAreas } from './rangeAreas';
import { sheetEventMethods } from './sheetEvents';
import { eachFormula, requireOpenStructure } from './structure';

/** @throws {ExcelFailure} */
export function checkSheetName(name: unknown): string {
  if (typeof name !== 'string' || name === '' || name.length > 31) {
    throw invalidArgument('A sheet name has 1 to 31 signs.');
  }
  if (/[\\/?*[\]:]/.test(name) || name.startsWith("'") || name.endsWith("'")) {
    throw invalidArgument('The sheet name contains a sign that is not allowed.');
  }
  return name;
}

function rename(sheet: Sheet, name: string, session: Session): void {
  const other = sheetByName(session.book, name);
  if (other !== undefined && other !== sheet) {
    throw invalidArgument('A sheet of that name already exists.');
  }
  const before = sheet.name;
  sheet.name = name;
  eachFormula(session.book, (formula) => renameSheet(formula, before, quotedName(name)));
}

function activate(sheet: Sheet, session: Session): void {
  if (sheet.visibility !== 'Visible') {
    throw new ExcelFailure('InvalidOperation', 'A hidden sheet cannot be activated.');
  }
  if (session.book.activeSheetId === sheet.id) return;
  session.emit({ code: 'deactivated', sheetId: session.book.activeSheetId });
  session.book.activeSheetId = sheet.id;
  session.emit({ code: 'activated', sheetId: sheet.id });
}

function deleteSheet(sheet: Sheet, session: Session): void {
  const { book } = session;
  requireOpenStructure(book);
  const visible = book.sheets.filter((other) => other !== sheet && other.visibility === 'Visible');
  const [next] = visible;
  if (next === undefined || sheet.visibility === 'VeryHidden') {
    throw new ExcelFailure('InvalidOperation', 'This sheet cannot be deleted.');
  }
  book.sheets = book.sheets.filter((other) => other !== sheet);
  book.names = book.names.filter((name) => name.sheetId !== sheet.id);
  eachFormula(book, (formula) => renameSheet(formula, sheet.name, undefined));
  session.emit({ code: 'deleted', sheetId: sheet.id });
  if (book.activeSheetId === sheet.id) activate(next, session);
}

function areasAt(sheet: Sheet, args: Arguments, session: Session): HostObject {
  const [list] = args;
  if (list === undefined || list === null) return RangeAreas.of({ sheet, areas: [WHOLE_SHEET] });
  if (typeof list !== 'string') throw invalidArgument('An address list is a text.');
  if (list.length > LONGEST_ADDRESS) {
    throw invalidArgument('The address list is longer than 8192 characters.');
  }
  const areas: Area[] = list.split(',').map((address) => {
    const text = address.trim();
    return parseArea(text) ?? areaAt(sheet, text, session).area;
  });
  return RangeAreas.of({ sheet, areas });
}

const usedRange = (sheet: Sheet, valuesOnly: unknown): Area | undefined =>
  usedArea(sheet, WHOLE_SHEET, valuesOnly === true);

function neighbour(sheet: Sheet, session: Session, step: 1 | -1, visibleOnly: boolean): Sheet | undefined {
  const { sheets } = session.book;
  for (let index = sheets.indexOf(sheet) + step; ; index += step) {
    const candidate = sheets[index];
    if (candidate === undefined) return undefined;
    if (!visibleOnly || candidate.visibility === 'Visible') return candidate;
  }
}

const viewFlag = (attribute: string): Scalar<Sheet> => ({
  get: (sheet) => ensureView(sheet).attributes.get(attribute) !== '0',
  set(sheet, value) {
    if (value === false) ensureView(sheet).attributes.set(attribute, '0');
    else ensureView(sheet).attributes.delete(attribute);
  },
});

export const Worksheet: HostClass<Sheet> = defineClass<Sheet>({
  name: 'Worksheet',
  identity: ({ id }) => ({ Id: id }),
  scalars: {
    id: { get: ({ id }) => id },
    name: {
      get: ({ name }) => name,
      set(sheet, value, session) {
        requireOpenStructure(session.book);
        rename(sheet, checkSheetName(value), session);
      },
    },
    position: {
      get: (sheet, { book }) => book.sheets.indexOf(sheet),
      set(sheet, value, { book }) {
        requireOpenStructure(book);
        const place = integer(value);
        if (place < 0 || place >= book.sheets.length) throw invalidArgument('There is no such position.');
        const others = book.sheets.filter((other) => other !== sheet);
        others.splice(place, 0, sheet);
        book.sheets = others;
      },
    },
    visibility: {
      get: ({ visibility }) => visibility,
      set(sheet, value, { book }) {
        requireOpenStructure(book);
        if (value !== 'Visible' && value !== 'Hidden' && value !== 'VeryHidden') {
          throw invalidArgument(`No such visibility: ${JSON.stringify(value)}`);
        }
        const others = book.sheets.some((other) => other !== sheet && other.visibility === 'Visible');
        if (value !== 'Visible' && !others) {
          throw new ExcelFailure('InvalidOperation', 'A workbook keeps at least one visible sheet.');
        }
        sheet.visibility = value;
      },
    },
    showGridlines: viewFlag('showGridLines'),
    showHeadings: viewFlag('showRowColHeaders'),
    tabColor: {
      get(sheet, { book }) {
        const properties = section(sheet, 'sheetPr');
        const color = properties?.children.find(
          (child) => typeof child !== 'string' && child.name === 'tabColor',
        );
        return (typeof color === 'object' ? colorOf(color, book.themeColors) : undefined) ?? '';
      },
      set(sheet, value) {
        const properties = ensureSection(sheet, 'sheetPr');
        removeChildren(properties, 'tabColor');
        if (value !== '') properties.children.unshift(element('tabColor', { rgb: fileColor(value) }));
      },
    },
    standardHeight: {
      get: (sheet) => Number(section(sheet, 'sheetFormatPr')?.attributes.get('defaultRowHeight') ?? '15'),
    },
  },
  links: {
    autoFilter: (sheet) => AutoFilter.of(sheet),
    charts: (sheet) => Charts.of(sheet),
    horizontalPageBreaks: (sheet) => HorizontalPageBreaks.of(sheet),
    freezePanes: (sheet) => FreezePanes.of(sheet),
    names: (sheet) => SheetNames.of(sheet),
    pageLayout: (sheet) => PageLayout.of(sheet),
    protection: (sheet) => Protection.of(sheet),
  },
  methods: {
    ...sheetEventMethods,
    activate(sheet, _args, session) {
      activate(sheet, session);
      return undefined;
    },
    calculate(_sheet, _args, session) {
      session.calculate();
      return undefined;
    },
    delete(sheet, _args, session) {
      deleteSheet(sheet, session);
      return undefined;
    },
    getCell(sheet, [row, column]) {
      const area = { top: integer(row), left: integer(column), bottom: integer(row), right: integer(column) };
      return Range.of({ sheet, area: checkedArea(area) });
    },
    getRange(sheet, [address], session) {
      if (address === undefined || address === null || address === '') return wholeSheet(sheet);
      if (typeof address !== 'string') throw invalidArgument('An address is a text.');
      return Range.of(areaAt(sheet, address, session));
    },
    getRangeByIndexes(sheet, [row, column, rows, columns]) {
      const top = integer(row);
      const left = integer(column);
      const area = { top, left, bottom: top + integer(rows) - 1, right: left + integer(columns) - 1 };
      return Range.of({ sheet, area: checkedArea(area) });
    },
    getRanges: areasAt,
    getUsedRange: (sheet, [valuesOnly]) =>
      Range.of({
        sheet,
        area: usedRange(sheet, valuesOnly) ?? { top: 0, left: 0, bottom: 0, right: 0 },
      }),
    getUsedRangeOrNullObject(sheet, [valuesOnly]) {
      const area = usedRange(sheet, valuesOnly);
      return area === undefined ? NULL_OBJECT : Range.of({ sheet, area });
    },
    getNextOrNullObject(sheet, [visibleOnly], session) {
      const next = neighbour(sheet, session, 1, visibleOnly === true);
      return next === undefined ? NULL_OBJECT : Worksheet.of(next);
    },
    getPreviousOrNullObject(sheet, [visibleOnly], session) {
      const previous = neighbour(sheet, session, -1, visibleOnly === true);
      return previous === undefined ? NULL_OBJECT : Worksheet.of(previous);
    },
  },
});
