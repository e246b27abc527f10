import { wordTableName } from '../../../messages/names';
import { UnusableFileError } from '../../../workbook/problem';
import { GENERAL, type RowImage, type SheetImage } from '../../../workbook/image';
import { freeSheetName } from '../../../workbook/sheetName';
import { columnIndex, rowIndex } from '../../../workbook/units';
import { readTextPart, type Archive } from '../archive';
import type { LegacyWorkbook, SheetLayout } from '../legacy';
import { damagedPart, wellFormed, withinLimit } from '../partErrors';
import { isOfType, readRelationships } from '../relationships';
import { tablesIn, type WordTable } from './tables';

const MAIN_PART = /^application\/vnd\.(?:openxmlformats-officedocument\.wordprocessingml|ms-word)/;
const CONTENT_TYPES = '[Content_Types].xml';
/** Of a Word file a table is read by its text: as wide a column as Excel takes. */
const POINTS_OF_LINE = 16.5;
const WIDEST = 60;
const NARROWEST = 6;

const mainPart = (archive: Archive): string | undefined =>
  readRelationships(archive, '').find((one) => isOfType(one, 'officeDocument'))?.target;

/** Whether a package is a Word file: its main part lies in Word's folder, or is of one of Word's types. */
export function isWordDocument(archive: Archive): boolean {
  const part = mainPart(archive);
  if (part === undefined || archive.byName.has('xl/workbook.xml')) return false;
  if (/^word\//i.test(part)) return true;
  const types = readTextPart(archive, CONTENT_TYPES) ?? '';
  const own = types.split('<').find((tag) => tag.includes(`PartName="/${part}"`)) ?? '';
  return MAIN_PART.test(/ContentType="([^"]*)"/.exec(own)?.[1] ?? '');
}

/**
 * A Word file as a workbook: each of its tables a sheet, with what stands above it as the title.
 * @throws {UnusableFileError}
 */
export function readWordDocument(archive: Archive): LegacyWorkbook {
  const part = mainPart(archive);
  const xml = part === undefined ? undefined : readTextPart(archive, part);
  if (part === undefined || xml === undefined) throw damagedPart(part ?? 'word/document.xml');
  const tables = wellFormed(part, () => tablesIn(xml));
  if (tables.length === 0) throw new UnusableFileError({ code: 'no-review-table' });
  withinLimit('sheets', tables.length);
  const taken: string[] = [];
  const sheets = tables.map((table, place) => {
    const name = freeSheetName(wordTableName(place), taken);
    taken.push(name);
    return sheetOf(name, table);
  });
  return {
    image: { sheets, names: [], date1904: false, structureProtected: false },
    layout: tables.map(layoutOf),
  };
}

/** The paragraphs above the table stand above it here too, each in a row of its own, with a blank row between. */
const offsetOf = ({ above }: WordTable): number => (above.length === 0 ? 0 : above.length + 1);

function sheetOf(name: string, table: WordTable): SheetImage {
  const offset = offsetOf(table);
  const titles = table.above.map((text, row): RowImage => ({
    row: rowIndex(row),
    cells: [{ column: columnIndex(0), value: text, format: GENERAL }],
  }));
  const rows = table.rows.flatMap((cells, row): readonly RowImage[] => {
    const filled = cells.filter(({ text }) => text !== '');
    return filled.length === 0
      ? []
      : [
          {
            row: rowIndex(row + offset),
            cells: filled.map(({ column, text }) => ({
              column: columnIndex(column),
              value: text,
              format: GENERAL,
            })),
          },
        ];
  });
  return {
    name,
    visibility: 'visible',
    protected: false,
    rows: [...titles, ...rows],
    merges: table.merges.map(({ top, left, bottom, right }) => ({
      top: rowIndex(top + offset),
      left,
      bottom: rowIndex(bottom + offset),
      right,
    })),
    hiddenRows: [],
    hiddenColumns: [],
  };
}

/** Widths as the table has them; a row as high as its longest text needs. */
function layoutOf(table: WordTable): SheetLayout {
  const offset = offsetOf(table);
  const widths = table.widths.map((width) => Math.min(WIDEST, Math.max(NARROWEST, width)));
  const merged = new Set(
    table.merges
      .filter(({ left, right }) => right > left)
      .map(({ top, left }) => `${String(top)} ${String(left)}`),
  );
  return {
    columns: widths.map((width, column) => ({ column: columnIndex(column), width })),
    rows: table.rows.map((cells, row) => {
      const lines = cells.map(({ column, text }) =>
        merged.has(`${String(row)} ${String(column)}`)
          ? 1
          : text
              .split('\n')
              .reduce(
                (sum, line) => sum + Math.max(1, Math.ceil(line.length / (widths[column] ?? NARROWEST))),
                0,
              ),
      );
      return { row: rowIndex(row + offset), height: Math.min(400, POINTS_OF_LINE * Math.max(1, ...lines)) };
    }),
  };
}
