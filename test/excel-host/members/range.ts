import {
  allColumns,
  allRows,
  areaName,
  boundingArea,
  COLUMNS,
  countOf,
  heightOf,
  intersection,
  parseArea,
  quotedName,
  ROWS,
  splitReference,
  WHOLE_SHEET,
  widthOf,
  type Area,
} from '../book/area';
import { sheetByName } from '../book/book';
import { changeColumns, columnWidth, isColumnHidden, toPoints } from '../book/columns';
import { ensureRow, usedArea, type Sheet } from '../book/sheet';
import type { Session } from '../session';
import { ExcelFailure, invalidArgument, itemNotFound } from '../wire/failure';
import {
  defineClass,
  NULL_OBJECT,
  type Argument,
  type HostObject,
  type Json,
  type HostClass,
} from '../wire/member';
import { requireUnprotected, type Block } from './cells';
import { propertyMethods } from './cellProperties';
import { readLink, setLink } from './hyperlink';
import { ConditionalFormats } from './conditionalFormats';
import { contentMembers, contentMethods } from './rangeContent';
import { RangeFormat } from './rangeFormat';
import { Worksheet } from './worksheet';

/** Longer address lists are refused (in real Excel sometimes cut off without a word). */
export const LONGEST_ADDRESS = 8_192;

export const addressOf = (block: Block): string => `${quotedName(block.sheet.name)}!${areaName(block.area)}`;

export function integer(value: Argument, fallback?: number): number {
  const given = value ?? fallback;
  if (typeof given !== 'number' || !Number.isInteger(given))
    throw invalidArgument('A whole number was expected.');
  return given;
}

/** @throws {ExcelFailure} where the rectangle leaves the sheet */
export function checkedArea(area: Area): Area {
  const fits =
    area.top >= 0 &&
    area.left >= 0 &&
    area.bottom < ROWS &&
    area.right < COLUMNS &&
    area.top <= area.bottom &&
    area.left <= area.right;
  if (!fits) throw invalidArgument('The range does not lie on the sheet.');
  return area;
}

/** "A1:B2", "'Kinh phí'!A1" or the name of a range. @throws {ExcelFailure} */
export function areaAt(sheet: Sheet, address: string, session: Session): Block {
  if (address.length > LONGEST_ADDRESS) {
    throw invalidArgument('The address is longer than 8192 characters.');
  }
  const reference = splitReference(address);
  const named = reference.sheet === undefined ? sheet : sheetByName(session.book, reference.sheet);
  const area = parseArea(reference.address);
  if (named !== undefined && area !== undefined) {
    if (named !== sheet) throw invalidArgument('The address belongs to another sheet.');
    return { sheet, area };
  }
  const name = session.book.names.find(
    (item) =>
      item.name.toLowerCase() === address.toLowerCase() &&
      (item.sheetId === undefined || item.sheetId === sheet.id),
  );
  const target = name === undefined ? undefined : splitReference(name.formula);
  const targetArea = target === undefined ? undefined : parseArea(target.address);
  if (target?.sheet === undefined || targetArea === undefined) {
    throw invalidArgument(`The address does not name a range: ${address.slice(0, 100)}`);
  }
  const targetSheet = sheetByName(session.book, target.sheet);
  if (targetSheet !== sheet) throw invalidArgument('The name belongs to another sheet.');
  return { sheet, area: targetArea };
}

const rowsHidden = ({ sheet, area }: Block): Json => {
  let hidden = 0;
  for (let row = area.top; row <= area.bottom && row - area.top < 100_000; row += 1) {
    if (['1', 'true'].includes(sheet.rows.get(row)?.attributes.get('hidden') ?? '')) hidden += 1;
  }
  return hidden === 0 ? false : hidden === heightOf(area) ? true : null;
};

const columnsHidden = ({ sheet, area }: Block): Json => {
  let hidden = 0;
  for (let column = area.left; column <= area.right; column += 1) {
    if (isColumnHidden(sheet, column)) hidden += 1;
  }
  return hidden === 0 ? false : hidden === widthOf(area) ? true : null;
};

/** In points, hidden columns not counted. */
function pointsOf(sheet: Sheet, from: number, to: number): number {
  let points = 0;
  for (let column = from; column <= to; column += 1) {
    points += isColumnHidden(sheet, column) ? 0 : toPoints(columnWidth(sheet, column));
  }
  return points;
}

const moved = (block: Block, rows: number, columns: number): HostObject =>
  Range.of({
    sheet: block.sheet,
    area: checkedArea({
      top: block.area.top + rows,
      bottom: block.area.bottom + rows,
      left: block.area.left + columns,
      right: block.area.right + columns,
    }),
  });

const within = (block: Block, area: Area): HostObject =>
  Range.of({ sheet: block.sheet, area: checkedArea(area) });

function other(block: Block, value: Argument, session: Session): Block {
  const range = Range.targetOf(value);
  if (range !== undefined) {
    if (range.sheet !== block.sheet) throw invalidArgument('The ranges lie on different sheets.');
    return range;
  }
  if (typeof value !== 'string') throw invalidArgument('A range or an address was expected.');
  return areaAt(block.sheet, value, session);
}

const used = (block: Block, valuesOnly: Argument): Area | undefined =>
  usedArea(block.sheet, block.area, valuesOnly === true);

function select(block: Block, session: Session): void {
  if (block.sheet.visibility !== 'Visible') {
    throw new ExcelFailure('InvalidOperation', 'A hidden sheet cannot be activated.');
  }
  if (session.book.activeSheetId !== block.sheet.id) {
    session.emit({ code: 'deactivated', sheetId: session.book.activeSheetId });
    session.book.activeSheetId = block.sheet.id;
    session.emit({ code: 'activated', sheetId: block.sheet.id });
  }
  session.selection.sheetId = block.sheet.id;
  session.selection.areas = [block.area];
  session.emit({ code: 'selection-changed', sheetId: block.sheet.id, areas: [block.area] });
}

export const Range: HostClass<Block> = defineClass<Block>({
  name: 'Range',
  referable: true,
  scalars: {
    ...contentMembers,
    address: { get: addressOf },
    addressLocal: { get: addressOf },
    rowIndex: { get: ({ area }) => area.top },
    columnIndex: { get: ({ area }) => area.left },
    rowCount: { get: ({ area }) => heightOf(area) },
    columnCount: { get: ({ area }) => widthOf(area) },
    cellCount: { get: ({ area }) => (countOf(area) > 2 ** 31 - 1 ? -1 : countOf(area)) },
    isEntireColumn: { get: ({ area }) => allRows(area) },
    isEntireRow: { get: ({ area }) => allColumns(area) },
    left: { get: ({ sheet, area }) => pointsOf(sheet, 0, area.left - 1) },
    hyperlink: { get: readLink, set: setLink },
    width: { get: ({ sheet, area }) => pointsOf(sheet, area.left, area.right) },
    rowHidden: {
      get: rowsHidden,
      set({ sheet, area }, value) {
        requireUnprotected(sheet);
        if (value !== true) {
          for (const [row, { attributes }] of sheet.rows) {
            if (row >= area.top && row <= area.bottom) attributes.delete('hidden');
          }
          return;
        }
        for (let row = area.top; row <= area.bottom; row += 1) {
          ensureRow(sheet, row).attributes.set('hidden', '1');
        }
      },
    },
    columnHidden: {
      get: columnsHidden,
      set({ sheet, area }, value) {
        requireUnprotected(sheet);
        changeColumns(sheet, area.left, area.right, { hidden: value === true ? '1' : undefined });
      },
    },
    hidden: {
      get(block) {
        const [rows, columns] = [rowsHidden(block), columnsHidden(block)];
        if (rows === true || columns === true) return true;
        return rows === false && columns === false ? false : null;
      },
    },
  },
  links: {
    format: (block) => RangeFormat.of({ sheet: block.sheet, areas: [block.area] }),
    worksheet: (block) => Worksheet.of(block.sheet),
    conditionalFormats: (block) => ConditionalFormats.of({ sheet: block.sheet, areas: [block.area] }),
  },
  methods: {
    ...contentMethods,
    ...propertyMethods,
    getCell({ sheet, area }, [row, column]) {
      const top = area.top + integer(row);
      const left = area.left + integer(column);
      return Range.of({ sheet, area: checkedArea({ top, left, bottom: top, right: left }) });
    },
    getRow(block, [row]) {
      const index = block.area.top + integer(row);
      if (index > block.area.bottom) throw invalidArgument('The row lies outside the range.');
      return within(block, { ...block.area, top: index, bottom: index });
    },
    getColumn(block, [column]) {
      const index = block.area.left + integer(column);
      if (index > block.area.right) throw invalidArgument('The column lies outside the range.');
      return within(block, { ...block.area, left: index, right: index });
    },
    getLastRow: (block) => within(block, { ...block.area, top: block.area.bottom }),
    getLastColumn: (block) => within(block, { ...block.area, left: block.area.right }),
    getLastCell: (block) => within(block, { ...block.area, top: block.area.bottom, left: block.area.right }),
    getEntireRow: (block) => within(block, { ...block.area, left: 0, right: COLUMNS - 1 }),
    getEntireColumn: (block) => within(block, { ...block.area, top: 0, bottom: ROWS - 1 }),
    getOffsetRange: (block, [rows, columns]) => moved(block, integer(rows), integer(columns)),
    getResizedRange: (block, [rows, columns]) =>
      within(block, {
        ...block.area,
        bottom: block.area.bottom + integer(rows),
        right: block.area.right + integer(columns),
      }),
    getAbsoluteResizedRange: (block, [rows, columns]) =>
      within(block, {
        ...block.area,
        bottom: block.area.top + integer(rows) - 1,
        right: block.area.left + integer(columns) - 1,
      }),
    getBoundingRect: (block, [second], session) =>
      within(block, boundingArea(block.area, other(block, second, session).area)),
    getIntersection(block, [second], session) {
      const area = intersection(block.area, other(block, second, session).area);
      if (area === undefined) throw itemNotFound('The ranges have no cell in common.');
      return within(block, area);
    },
    getIntersectionOrNullObject(block, [second], session) {
      const area = intersection(block.area, other(block, second, session).area);
      return area === undefined ? NULL_OBJECT : within(block, area);
    },
    getUsedRange: (block, [valuesOnly]) => {
      const area = used(block, valuesOnly);
      if (area === undefined) throw itemNotFound('The range holds nothing.');
      return within(block, area);
    },
    getUsedRangeOrNullObject(block, [valuesOnly]) {
      const area = used(block, valuesOnly);
      return area === undefined ? NULL_OBJECT : within(block, area);
    },
    select: (block, _args, session) => {
      select(block, session);
      return undefined;
    },
    _ValidateArraySize({ area }, [rows, columns]) {
      if (integer(rows) !== heightOf(area) || integer(columns) !== widthOf(area)) {
        throw invalidArgument(
          "The number of rows or columns in the input array doesn't match the size or dimensions of the range.",
        );
      }
      return undefined;
    },
  },
});

export const wholeSheet = (sheet: Sheet): HostObject => Range.of({ sheet, area: WHOLE_SHEET });
