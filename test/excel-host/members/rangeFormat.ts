import { changeColumns, columnWidth, fromPoints, standardWidth, toPoints } from '../book/columns';
import { changeFill, readFill } from '../book/fill';
import { changeFont, FONT_PROPERTIES, readFont } from '../book/font';
import { cellsIn, ensureRow, section } from '../book/sheet';
import { displayedText } from '../book/text';
import type { XmlElement } from '../book/xml';
import { invalidArgument } from '../wire/failure';
import { defineClass, type Json, type Scalar, type HostClass } from '../wire/member';
import { common, requireUnprotected, restyle, type Cells } from './cells';
import { RangeBorders } from './rangeBorders';

const RangeFont: HostClass<Cells> = defineClass<Cells>({
  name: 'RangeFont',
  scalars: Object.fromEntries(
    FONT_PROPERTIES.map((property): [string, Scalar<Cells>] => [
      property,
      {
        get: (cells, { book }) =>
          common(cells, (style) => readFont(book.styles.part(style, 'font'), property, book.themeColors)),
        set(cells, value, session) {
          restyle(cells, { font: (font) => changeFont(font, property, value) }, session);
        },
      },
    ]),
  ),
});

const RangeFill: HostClass<Cells> = defineClass<Cells>({
  name: 'RangeFill',
  scalars: {
    color: {
      get: (cells, { book }) =>
        common(cells, (style) => readFill(book.styles.part(style, 'fill'), 'cell', book.themeColors)) ?? '',
      set(cells, value, session) {
        restyle(cells, { fill: (fill) => changeFill(fill, 'cell', value) }, session);
      },
    },
  },
  methods: {
    clear(cells, _args, session) {
      restyle(cells, { fill: (fill) => changeFill(fill, 'cell', undefined) }, session);
      return undefined;
    },
  },
});

const FormatProtection: HostClass<Cells> = defineClass<Cells>({
  name: 'FormatProtection',
  scalars: {
    locked: {
      get: (cells, { book }) => common(cells, (style) => book.styles.isLocked(style)),
      set(cells, value, session) {
        restyle(
          cells,
          { protection: (item) => item.attributes.set('locked', value === false ? '0' : '1') },
          session,
        );
      },
    },
  },
});

const HORIZONTAL = {
  general: 'General',
  left: 'Left',
  center: 'Center',
  right: 'Right',
  fill: 'Fill',
  justify: 'Justify',
  centerContinuous: 'CenterAcrossSelection',
  distributed: 'Distributed',
} as const;
const VERTICAL = {
  top: 'Top',
  center: 'Center',
  bottom: 'Bottom',
  justify: 'Justify',
  distributed: 'Distributed',
} as const;

/** A property kept in the attribute of `<alignment>` under another spelling. */
const aligned = (
  attribute: string,
  spellings: Readonly<Record<string, string>>,
  standard: string,
): Scalar<Cells> => ({
  get: (cells, { book }) =>
    common(cells, (style) => {
      const value = book.styles.alignment(style)?.attributes.get(attribute);
      return (value === undefined ? undefined : spellings[value]) ?? standard;
    }),
  set(cells, value, session) {
    const spelling = Object.entries(spellings).find(([, name]) => name === value)?.[0];
    if (spelling === undefined) throw invalidArgument(`No such alignment: ${JSON.stringify(value)}`);
    restyle(cells, { alignment: (item) => item.attributes.set(attribute, spelling) }, session);
  },
});

const alignmentFlag = (attribute: string): Scalar<Cells> => ({
  get: (cells, { book }) =>
    common(cells, (style) =>
      ['1', 'true'].includes(book.styles.alignment(style)?.attributes.get(attribute) ?? ''),
    ),
  set(cells, value, session) {
    const change = (item: XmlElement): void => {
      if (value === true) item.attributes.set(attribute, '1');
      else item.attributes.delete(attribute);
    };
    restyle(cells, { alignment: change }, session);
  },
});

const alignmentNumber = (attribute: string): Scalar<Cells> => ({
  get: (cells, { book }) =>
    common(cells, (style) => Number(book.styles.alignment(style)?.attributes.get(attribute) ?? '0')),
  set(cells, value, session) {
    if (typeof value !== 'number') throw invalidArgument('A number was expected.');
    restyle(cells, { alignment: (item) => item.attributes.set(attribute, String(value)) }, session);
  },
});

const same = (values: readonly number[]): Json => (new Set(values).size === 1 ? (values[0] ?? null) : null);
const DEFAULT_HEIGHT = 15;

const MOST_LINES = 16_384;
function eachRow(cells: Cells, visit: (row: number) => void): void {
  for (const area of cells.areas) {
    for (let row = area.top; row <= Math.min(area.bottom, area.top + MOST_LINES); row += 1) visit(row);
  }
}

export const RangeFormat: HostClass<Cells> = defineClass<Cells>({
  name: 'RangeFormat',
  scalars: {
    horizontalAlignment: aligned('horizontal', HORIZONTAL, 'General'),
    verticalAlignment: aligned('vertical', VERTICAL, 'Bottom'),
    wrapText: alignmentFlag('wrapText'),
    shrinkToFit: alignmentFlag('shrinkToFit'),
    indentLevel: alignmentNumber('indent'),
    textOrientation: alignmentNumber('textRotation'),
    columnWidth: {
      get: (cells) =>
        same(
          cells.areas.flatMap((area) =>
            Array.from({ length: area.right - area.left + 1 }, (_, index) =>
              toPoints(columnWidth(cells.sheet, area.left + index)),
            ),
          ),
        ),
      set(cells, value) {
        requireUnprotected(cells.sheet);
        if (typeof value !== 'number' || value < 0) throw invalidArgument('A width is a number of points.');
        for (const area of cells.areas) {
          changeColumns(cells.sheet, area.left, area.right, {
            width: String(fromPoints(value)),
            customWidth: '1',
          });
        }
      },
    },
    rowHeight: {
      get(cells) {
        const heights: number[] = [];
        const common = section(cells.sheet, 'sheetFormatPr')?.attributes.get('defaultRowHeight');
        eachRow(cells, (row) =>
          heights.push(Number(cells.sheet.rows.get(row)?.attributes.get('ht') ?? common ?? DEFAULT_HEIGHT)),
        );
        return same(heights);
      },
      set(cells, value) {
        requireUnprotected(cells.sheet);
        if (typeof value !== 'number' || value < 0 || value > 409.5) {
          throw invalidArgument('A height lies between 0 and 409.5 points.');
        }
        eachRow(cells, (row) => {
          ensureRow(cells.sheet, row).attributes.set('ht', String(value)).set('customHeight', '1');
        });
      },
    },
    useStandardWidth: {
      set(cells, value) {
        requireUnprotected(cells.sheet);
        if (value !== true) return;
        for (const area of cells.areas) {
          changeColumns(cells.sheet, area.left, area.right, {
            width: String(standardWidth(cells.sheet)),
            customWidth: undefined,
          });
        }
      },
    },
    useStandardHeight: {
      set(cells, value) {
        requireUnprotected(cells.sheet);
        if (value !== true) return;
        for (const area of cells.areas) {
          for (const [row, { attributes }] of cells.sheet.rows) {
            if (row < area.top || row > area.bottom) continue;
            attributes.delete('ht');
            attributes.delete('customHeight');
          }
        }
      },
    },
  },
  links: {
    font: (cells) => RangeFont.of(cells),
    fill: (cells) => RangeFill.of(cells),
    borders: (cells) => RangeBorders.of(cells),
    protection: (cells) => FormatProtection.of(cells),
  },
  methods: {
    autofitRows(cells) {
      requireUnprotected(cells.sheet);
      eachRow(cells, (row) => {
        cells.sheet.rows.get(row)?.attributes.delete('ht');
        cells.sheet.rows.get(row)?.attributes.delete('customHeight');
      });
      return undefined;
    },
    /** By the longest text, a sign a character: the simulation draws nothing. */
    autofitColumns(cells, _args, { book, locale }) {
      requireUnprotected(cells.sheet);
      const widest = new Map<number, number>();
      for (const area of cells.areas) {
        for (const [, column, cell] of cellsIn(cells.sheet, area)) {
          const { length } = displayedText(cell, book.styles, locale, book.date1904);
          widest.set(column, Math.max(widest.get(column) ?? 0, length));
        }
      }
      for (const [column, length] of widest) {
        changeColumns(cells.sheet, column, column, { width: String(length + 2), customWidth: '1' });
      }
      return undefined;
    },
  },
});
