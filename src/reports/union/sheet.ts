import type { Headcounts } from '../../assessment/union/amount';
import type { OldCommune, UnitedLine } from '../../assessment/union/unite';
import type { CriteriaSet, Headcount } from '../../criteria/set';
import { capitalised, communeTitle, OWN_SHEET_TITLES } from '../../messages/names';
import { setTitle } from '../../messages/setTitle';
import {
  HEADS_HEADINGS,
  HEADS_MISSING,
  HEADS_TOTAL,
  saidText,
  sourceNote,
  subjectCode,
  subjectName,
  UNION_HEADINGS,
  unionSheetSubtitle,
  UNION_TITLE,
  unitedText,
} from '../../messages/union';
import { area, formatAddress, type Area } from '../../workbook/address';
import {
  resultText,
  type CellContent,
  type CellStyle,
  type CellWrite,
  type RowLayout,
  type SheetContent,
} from '../../workbook/plan';
import { columnIndex, rowIndex } from '../../workbook/units';
import { rowHeight } from '../rowHeight';
import { paperFor } from '../pages';
import { MARK_COLOURS, STYLES } from '../style';
import { formatOf, sourceCells, unitedCells } from './formulas';

/** What was put together by one set. */
export interface UnitedTable {
  readonly set: CriteriaSet;
  readonly lines: readonly UnitedLine[];
}

/** The sheet "Cách tính", and where the results stand on it: rows counted from 1. */
export interface DrawnUnion {
  readonly content: SheetContent;
  readonly rowOf: ReadonlyMap<UnitedLine, number>;
}

const WIDTHS = [7, 44, 20, 13, 14, 12, 34, 42] as const;
const LAST = WIDTHS.length - 1;
const HEAD_COLUMNS = { people: 3, households: 4 } as const satisfies Record<Headcount, number>;
const HEADS: readonly Headcount[] = ['people', 'households'];
const OPEN = { fill: MARK_COLOURS.open.fill } as const;
const SUMMED = { fill: 'F2F2F2' } as const;

const STYLE_OF: readonly CellStyle[] = [
  STYLES.centred,
  STYLES.text,
  STYLES.centred,
  STYLES.centred,
  STYLES.centred,
  STYLES.centred,
  STYLES.text,
  STYLES.text,
];

type Contents = readonly CellContent[];

/** How every figure of the new commune is made of those of the old ones, with formulas and with where they stand. */
export function drawUnion(
  name: string,
  olds: readonly Pick<OldCommune, 'key' | 'name' | 'heads'>[],
  tables: readonly UnitedTable[],
): DrawnUnion {
  const cells: CellWrite[] = [];
  const rows: RowLayout[] = [{ row: rowIndex(0), height: 24 }];
  const merges: Area[] = [area(0, 0, 0, LAST), area(1, 0, 1, LAST)];
  const rowOf = new Map<UnitedLine, number>();
  let next = 0;
  const put = (column: number, content: CellContent, style: CellStyle): void => {
    cells.push({ row: rowIndex(next), column: columnIndex(column), content, style });
  };
  const line = (contents: Contents, styleOf: (column: number) => CellStyle): void => {
    for (const [column, content] of contents.entries()) put(column, content, styleOf(column));
    rows.push({
      row: rowIndex(next),
      height: rowHeight(
        contents.map((content, column) => ({
          // results are numbers, whose length a format bounds
          text: typeof content === 'string' ? content : resultText(content).slice(0, 8),
          width: WIDTHS[column] ?? 10,
        })),
      ),
    });
    next += 1;
  };
  const plain = (column: number): CellStyle => STYLE_OF[column] ?? STYLES.text;
  put(0, UNION_TITLE, STYLES.title);
  next = 1;
  put(
    0,
    unionSheetSubtitle(
      name,
      olds.map((old) => old.name),
    ),
    STYLES.subtitle,
  );
  next = 3;
  const headRows = drawHeads();
  next += 1;
  const heading = next;
  line(UNION_HEADINGS, () => STYLES.heading);
  for (const { set, lines } of tables) {
    if (tables.length > 1) section(setTitle(set));
    for (const one of lines) drawLine(one);
  }
  return {
    rowOf,
    content: {
      name: OWN_SHEET_TITLES.union,
      cells,
      merges,
      columns: WIDTHS.map((width, column) => ({ column: columnIndex(column), width })),
      rows,
      frozen: { rows: heading + 1, columns: 2 },
      conditional: [],
      print: {
        orientation: 'landscape',
        paper: paperFor(WIDTHS),
        headingRows: { from: rowIndex(heading), to: rowIndex(heading) },
      },
    },
  };

  /** The people and households, typed once for all lines. */
  function drawHeads(): ReadonlyMap<string, number> {
    const found = new Map<string, number>();
    line(HEADS_HEADINGS, () => STYLES.heading);
    const first = next;
    for (const { key, name: own, heads } of olds) {
      found.set(key, next);
      const isOpen = (column: number): boolean =>
        HEADS.some((of) => HEAD_COLUMNS[of] === column && heads[of] === undefined);
      line(
        ['', capitalised(communeTitle(own)), '', heads.people, heads.households, '', '', missingHeads(heads)],
        (column) => (isOpen(column) ? { ...plain(column), ...OPEN } : plain(column)),
      );
    }
    line(['', HEADS_TOTAL, '', ...HEADS.map((of) => headsTotal(of, first)), '', '', ''], (column) => ({
      ...plain(column),
      bold: true,
      ...SUMMED,
    }));
    return found;
  }

  function headsTotal(of: Headcount, first: number): CellContent {
    const column = HEAD_COLUMNS[of];
    const [from, to] = [first, first + olds.length - 1].map((row) => formatAddress({ row, column }));
    const numbers = olds.flatMap(({ heads }) => heads[of] ?? []);
    return {
      formula: `IF(COUNT(${from ?? ''}:${to ?? ''})=${String(olds.length)},SUM(${from ?? ''}:${to ?? ''}),"")`,
      result: numbers.length === olds.length ? numbers.reduce((sum, one) => sum + one, 0) : '',
    };
  }

  function section(title: string): void {
    merges.push(area(next, 0, next, LAST));
    line([title, ...Array.from({ length: LAST }, () => undefined)], () => STYLES.section);
  }

  function drawLine(one: UnitedLine): void {
    const { subject, united, sources } = one;
    const isOpen = united.code === 'open';
    const numberFormat = formatOf(one);
    const formatted = (column: number): Partial<CellStyle> =>
      column === 5 && numberFormat !== undefined ? { numberFormat } : {};
    rowOf.set(one, next + 1);
    const own = unitedCells(one, next + 1);
    line(
      [subjectCode(subject), subjectName(subject), '', own.part, own.whole, own.result, '', unitedText(one)],
      (column) => ({
        ...plain(column),
        ...(column === 7 ? {} : { bold: true }),
        ...SUMMED,
        ...formatted(column),
        ...(isOpen && column === 5 ? OPEN : {}),
      }),
    );
    for (const source of sources) {
      const headRow = headRows.get(source.old.key) ?? 0;
      const { part, whole, result } = sourceCells(one, source, next + 1, (of) =>
        formatAddress({ row: headRow, column: HEAD_COLUMNS[of] }).replace(/^([A-Z]+)(\d+)$/u, '$$$1$$$2'),
      );
      const isWanted = isOpen && one.rule !== undefined && one.rule.code !== 'mark';
      const wanted = (column: number): boolean =>
        isWanted &&
        ((column === 3 && part === undefined) ||
          (column === 4 && whole === undefined && one.rule.code === 'share'));
      line(
        [
          '',
          capitalised(communeTitle(source.old.name)),
          saidText(subject, source),
          part,
          whole,
          result,
          source.at === undefined
            ? ''
            : `${source.at.file}, ${source.at.place.sheet}!${formatAddress(source.at.place)}`,
          sourceNote(source),
        ],
        (column) => ({ ...plain(column), ...formatted(column), ...(wanted(column) ? OPEN : {}) }),
      );
    }
  }
}

const missingHeads = ({ people, households }: Headcounts): string =>
  people === undefined || households === undefined ? HEADS_MISSING : '';
