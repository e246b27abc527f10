import { drawRoadmap, mergeCells } from '../../src/reports/roadmapSheet';
import { ROADMAP_COLUMNS, type RoadmapColumn } from '../../src/roadmap/column';
import type { RoadmapEntry } from '../../src/roadmap/entry';
import { readRoadmap } from '../../src/roadmap/existing';
import {
  mergeRoadmap,
  writtenByEntries,
  type RoadmapMerge,
  type RoadmapReview,
  type WrittenCells,
} from '../../src/roadmap/merge';
import { type CellImage, type CellValue, type SheetImage, GENERAL } from '../../src/workbook/image';
import { withNumbers } from '../../src/workbook/cellContent';
import type { CellContent } from '../../src/workbook/plan';
import { columnIndex, rowIndex } from '../../src/workbook/units';
import { sheetImage } from './image';

/** A sheet as a grid of values, that a case may change as people do. */
export type Values = ReadonlyMap<string, CellValue>;

export const FIRST_ROW = 4;
export const at = (row: number, column: number): string => `${row},${column}`;
export const columnOf = (column: RoadmapColumn): number => ROADMAP_COLUMNS.indexOf(column);

const positionOf = (key: string): readonly [row: number, column: number] => {
  const [row = 0, column = 0] = key.split(',').map(Number);
  return [row, column];
};

/** What Excel stores of what was written: nothing for a blank. */
function stored(content: CellContent): CellValue | undefined {
  if (content === undefined || content === '') return undefined;
  const plain = withNumbers(content, false);
  return typeof plain === 'object' ? plain.result : plain;
}

export function withCells(
  values: Values,
  cells: readonly { readonly row: number; readonly column: number; readonly content: CellContent }[],
): Values {
  const after = new Map(values);
  for (const { row, column, content } of cells) {
    const value = stored(content);
    if (value === undefined) after.delete(at(row, column));
    else after.set(at(row, column), value);
  }
  return after;
}

/** Every cell goes where the case says; `undefined` deletes it. */
export const moved = (
  values: Values,
  to: (row: number, column: number) => readonly [row: number, column: number] | undefined,
): Values =>
  new Map(
    [...values].flatMap(([key, value]) => {
      const place = to(...positionOf(key));
      return place === undefined ? [] : [[at(...place), value] as const];
    }),
  );

export function sheetOf(values: Values): SheetImage {
  const rows = new Map<number, CellImage[]>();
  for (const [key, value] of values) {
    const [row, column] = positionOf(key);
    const cells = rows.get(row) ?? [];
    cells.push({ column: columnIndex(column), value, format: GENERAL });
    rows.set(row, cells);
  }
  return {
    ...sheetImage('Lộ trình', []),
    rows: [...rows]
      .sort(([a], [b]) => a - b)
      .map(([row, cells]) => ({ row: rowIndex(row), cells: cells.sort((a, b) => a.column - b.column) })),
  };
}

/** A roadmap between two builds: what stands in the sheet, what the program remembers to have written. */
export interface RoadmapState {
  readonly values: Values;
  readonly written: WrittenCells;
}

export const drawn = (entries: readonly RoadmapEntry[]): RoadmapState => ({
  values: withCells(new Map(), drawRoadmap(entries).cells),
  written: writtenByEntries(entries, false),
});

/** One more build. */
export function rebuilt(
  { values, written }: RoadmapState,
  entries: readonly RoadmapEntry[],
  more: Partial<RoadmapReview> = {},
): RoadmapState & { readonly merge: RoadmapMerge } {
  const existing = readRoadmap(sheetOf(values));
  if (existing === undefined) throw new Error('The sheet is no roadmap any more');
  const review: RoadmapReview = {
    entries,
    outcome: () => ({ code: 'reached', current: '80%' }),
    date1904: false,
    today: '2024-11-20',
    ...more,
  };
  const merge = mergeRoadmap(existing, review, written);
  return { merge, values: withCells(values, mergeCells(existing, merge)), written: merge.written };
}

export const entry = (commune: string, code: string, more: Partial<RoadmapEntry> = {}): RoadmapEntry => ({
  key: `ntm|${commune.toLowerCase()}|${code}`,
  state: 'unmet',
  set: 'ntm',
  commune,
  communeKey: commune.toLowerCase(),
  number: Number(code.split('.')[0]),
  criterion: `${code.split('.')[0] ?? ''}. Tiêu chí`,
  indicator: `${code}. Chỉ tiêu`,
  current: '60%',
  required: '≥ 75%',
  gap: 'thiếu 15 điểm %',
  measure: 'Vận động nhân dân.',
  agency: 'Phòng Kinh tế và Hạ tầng',
  partners: 'UBND xã',
  deadline: { code: 'day', day: '2024-12-31' },
  isProposed: true,
  ...more,
});
