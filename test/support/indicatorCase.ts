import { judge, type Judgement } from '../../src/assessment/judge';
import type { LevelOrigin, RequiredLevel } from '../../src/assessment/required';
import { findIndicator } from '../../src/criteria/indicators';
import type { Indicator, SetKey } from '../../src/criteria/set';
import { readMarkCell, readRequirementCell, readResultCell } from '../../src/tables/cellReading';
import { markStyleOf, styledMark } from '../../src/tables/markStyle';
import { textMemory, viewOf, type SheetView } from '../../src/tables/sheetView';
import { formatAddress, parseAddress } from '../../src/workbook/address';
import { sheetImage, type CellSource } from './image';
import { SETS, criteriaSet } from './shippedSets';

const SHEET = 'Biểu 01';
const ROW = 40;
const COLUMNS = { level: 3, result: 6, marks: 7 } as const;

/** One row of one commune, as it stands in a sheet: the level in D41, the result in G41, marks from H41 on. */
export interface CaseSource {
  readonly set?: SetKey;
  readonly code: string;
  readonly level?: CellSource;
  /** Where the level comes from; the table, unless said otherwise. */
  readonly origin?: LevelOrigin;
  readonly result?: CellSource;
  /** Without a column for results, or for marks, there is no cell at all. */
  readonly noResultColumn?: true;
  readonly marks?: readonly CellSource[];
  /** What stands in the verdict columns of other rows, where that tells how the table is filled in. */
  readonly otherMarks?: readonly string[];
  readonly peers?: readonly number[];
  readonly figuresExpected?: boolean;
}

export function indicatorOf(set: SetKey, code: string): Indicator {
  const indicator = findIndicator(criteriaSet(set), code);
  if (indicator === undefined) throw new Error(`The set ${set} has no indicator ${code}`);
  return indicator;
}

function requiredIn(view: SheetView, indicator: Indicator, origin: LevelOrigin): RequiredLevel | undefined {
  const stated = readRequirementCell(view, ROW, COLUMNS.level, indicator);
  if (stated === undefined) return undefined;
  if (stated.level === undefined) throw new Error(`No level: ${stated.text}`);
  const status = origin === 'table' ? 'table' : origin;
  return { level: stated.level, text: stated.text, origin, status, sources: [] };
}

const rowOf = (source: CaseSource): readonly CellSource[] => {
  const row: CellSource[] = [];
  row[COLUMNS.level] = source.level;
  row[COLUMNS.result] = source.result;
  for (const [place, mark] of (source.marks ?? []).entries()) row[COLUMNS.marks + place] = mark;
  return Array.from(row);
};

/** Reads the row with the real readers and judges it. */
export function judged(source: CaseSource): Judgement {
  const indicator = indicatorOf(source.set ?? 'ntm', source.code);
  const rows = [...Array.from({ length: ROW }, (): CellSource[] => []), rowOf(source)];
  const others = (source.otherMarks ?? []).map((mark) => [mark]);
  const view = viewOf(sheetImage(SHEET, [...rows, ...others]), textMemory(SETS, false));
  const marks = (source.marks ?? []).map((_, place) => readMarkCell(view, ROW, COLUMNS.marks + place));
  const style = markStyleOf([...marks, ...others.map((_, place) => readMarkCell(view, ROW + 1 + place, 0))]);
  return judge({
    indicator,
    commune: 'Nhất Tiến',
    required: requiredIn(view, indicator, source.origin ?? 'table'),
    result: source.noResultColumn === true ? undefined : readResultCell(view, ROW, COLUMNS.result),
    declared: marks.map((mark) => styledMark(mark, style)),
    peers: source.peers ?? [],
    place: { sheet: SHEET, ...parseAddress('G41') },
    figuresExpected: source.figuresExpected ?? true,
  });
}

/** "contradiction H41": code and cell, in the order in which they were found. */
export const told = (judgement: Judgement): readonly string[] =>
  judgement.findings.map(({ code, place }) => `${code} ${formatAddress(place)}`);
