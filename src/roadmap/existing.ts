import { clean } from '../text/clean';
import { plainKey } from '../text/key';
import { isDayLine, SIGNATURE } from '../messages/paper';
import type { CellImage, CellValue, RowImage, SheetImage } from '../workbook/image';
import { valueText } from '../workbook/fingerprint';
import { ROADMAP_HEADINGS } from '../messages/roadmap';
import { ROADMAP_COLUMNS, type RoadmapColumn } from './column';

/** A row of the sheet as people left it. */
export interface ExistingRow {
  readonly key: string;
  readonly row: number;
  /** Texts as stored, without formatting; "" for a blank. */
  readonly texts: ReadonlyMap<RoadmapColumn, string>;
  /** As it stands in its cell: a number may be a date. */
  readonly deadline: CellValue | undefined;
}

/** The place for signatures, where it still stands as the program drew it, but for what people write into it. */
interface SignaturePlace {
  readonly row: number;
  readonly left: number;
  readonly right: number;
  /** As they stand: both may have been typed. */
  readonly day: string;
  readonly head: string;
}

/** The sheet "Lộ trình" as it stands in a workbook, with what people did to it. */
export interface ExistingRoadmap {
  readonly sheet: string;
  readonly columns: ReadonlyMap<RoadmapColumn, number>;
  readonly rows: readonly ExistingRow[];
  /** Last row that holds anything, but for the place for signatures. */
  readonly lastRow: number;
  /** Below everything else, so that new rows may push it down. */
  readonly signature: SignaturePlace | undefined;
}

const HEADING_ROWS = 30;
const HEADING_KEYS = new Map<string, RoadmapColumn>(
  ROADMAP_COLUMNS.map((column) => [plainKey(ROADMAP_HEADINGS[column]), column]),
);

const textOf = (cell: CellImage): string =>
  typeof cell.value === 'string' ? clean(cell.value) : valueText(cell.value);

/** Reads the program's own sheet; `undefined` where its key column is gone and no row can be told any more. */
export function readRoadmap(sheet: SheetImage): ExistingRoadmap | undefined {
  const heading = sheet.rows
    .slice(0, HEADING_ROWS)
    .find(({ cells }) => cells.some((cell) => HEADING_KEYS.get(plainKey(textOf(cell))) === 'key'));
  if (heading === undefined) return undefined;
  const columns = new Map<RoadmapColumn, number>();
  for (const cell of heading.cells) {
    const column = HEADING_KEYS.get(plainKey(textOf(cell)));
    if (column !== undefined && !columns.has(column)) columns.set(column, cell.column);
  }
  const keyColumn = columns.get('key');
  const rows = sheet.rows.flatMap(({ row, cells }): readonly ExistingRow[] => {
    if (row <= heading.row) return [];
    const keyCell = cells.find((cell) => cell.column === keyColumn);
    if (keyCell === undefined || typeof keyCell.value !== 'string') return [];
    const texts = new Map<RoadmapColumn, string>();
    for (const [column, at] of columns) {
      const cell = cells.find((one) => one.column === at);
      texts.set(column, cell === undefined ? '' : valueText(cell.value));
    }
    const deadline = cells.find((one) => one.column === columns.get('deadline'))?.value;
    return [{ key: keyCell.value, row, texts, deadline }];
  });
  const signature = signatureIn(sheet, Math.max(heading.row, ...rows.slice(-1).map(({ row }) => row)));
  const last = sheet.rows.findLast(({ row }) => signature === undefined || row < signature.row);
  return { sheet: sheet.name, columns, rows, lastRow: last?.row ?? heading.row, signature };
}

/** The five texts, each where it belongs, and nothing else in their rows or below. */
function signatureIn(sheet: SheetImage, above: number): SignaturePlace | undefined {
  const below = sheet.rows.filter(({ row, cells }) => row > above && cells.some(isFilled));
  const [first, second, third, ...rest] = below.slice(-3);
  if (first === undefined || second === undefined || third === undefined || rest.length > 0) return undefined;
  if (second.row !== first.row + 1 || third.row !== first.row + 2) return undefined;
  const [day, ...more] = filled(first);
  const [author, head, ...others] = filled(second);
  const [authorHint, headHint, ...hints] = filled(third);
  const isOurs =
    day !== undefined &&
    isDayLine(day.text) &&
    author?.text === SIGNATURE.author &&
    head !== undefined &&
    authorHint?.text === SIGNATURE.authorHint &&
    headHint?.text === SIGNATURE.headHint &&
    more.length + others.length + hints.length === 0 &&
    day.column === head.column &&
    head.column === headHint.column &&
    author.column === authorHint.column;
  return isOurs
    ? { row: first.row, left: author.column, right: head.column, day: day.written, head: head.written }
    : undefined;
}

const isFilled = (cell: CellImage): boolean => valueText(cell.value) !== '';

interface Filled {
  readonly column: number;
  readonly text: string;
  /** As typed. */
  readonly written: string;
}

const filled = ({ cells }: RowImage): readonly Filled[] =>
  cells
    .filter(isFilled)
    .map((cell) => ({ column: cell.column, text: textOf(cell), written: valueText(cell.value) }));
