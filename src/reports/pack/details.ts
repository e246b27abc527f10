import { scopeOf, type LevelOverride } from '../../criteria/override';
import type { CriteriaPack } from '../../criteria/pack/pack';
import type { CriteriaSetData } from '../../criteria/shape';
import { PACK_SHEET } from '../../messages/packSheet';
import { area } from '../../workbook/address';
import type { CellWrite, SheetContent } from '../../workbook/plan';
import { columnIndex } from '../../workbook/units';
import { cellWrite, STYLES } from '../style';

/**
 * What of a pack has no cell that people read: whole sets with their own levels and amendments, and levels whose text
 * alone does not say all of them. A line each: what it is, of which set, which indicator, and its JSON in pieces.
 */
type DetailKind = 'set' | 'criterion' | 'indicator' | 'level';

interface Detail {
  readonly kind: DetailKind;
  readonly set: string;
  readonly row: string;
  readonly json: string;
}

/** Excel's limit for a cell is 32,767. */
const PIECE = 30_000;

export const detailKey = (level: LevelOverride): string => `${scopeOf(level)} ${level.text}`;

const setDetails = ({ criteria, ...head }: CriteriaSetData): readonly Detail[] => [
  { kind: 'set', set: head.key, row: '', json: JSON.stringify(head) },
  ...criteria.flatMap(({ indicators, ...criterion }): readonly Detail[] => [
    { kind: 'criterion', set: head.key, row: String(criterion.number), json: JSON.stringify(criterion) },
    ...indicators.map((indicator) => ({
      kind: 'indicator' as const,
      set: head.key,
      row: String(criterion.number),
      json: JSON.stringify(indicator),
    })),
  ]),
];

/** @param isPlain whether a level's text says all of it */
export const detailsOf = (
  { sets, levels }: CriteriaPack,
  isPlain: (level: LevelOverride) => boolean,
): readonly Detail[] => [
  ...sets.flatMap(setDetails),
  ...levels
    .filter((level) => !isPlain(level))
    .map((level) => ({
      kind: 'level' as const,
      set: level.set,
      row: detailKey(level),
      json: JSON.stringify(level.level),
    })),
];

const STYLE = { size: 9, align: 'left', wrap: false } as const;
export const FIRST_DETAIL = 1;

export function drawDetails(details: readonly Detail[]): SheetContent {
  const cells: CellWrite[] = [cellWrite(0, 0, PACK_SHEET.details, STYLES.label)];
  details.forEach(({ kind, set, row, json }, place) => {
    const at = place + FIRST_DETAIL;
    [kind, set, row].forEach((text, column) => cells.push(cellWrite(at, column, text, STYLE)));
    for (let piece = 0; piece * PIECE < json.length; piece += 1) {
      cells.push(cellWrite(at, 3 + piece, json.slice(piece * PIECE, (piece + 1) * PIECE), STYLE));
    }
  });
  return {
    name: PACK_SHEET.detailsSheet,
    cells,
    merges: [],
    columns: [10, 10, 10, 60].map((width, column) => ({ column: columnIndex(column), width })),
    rows: [],
    frozen: { rows: FIRST_DETAIL, columns: 0 },
    conditional: [],
    // nobody reads it on paper
    print: { orientation: 'landscape', area: area(0, 0, 0, 3) },
  };
}
