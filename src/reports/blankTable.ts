import type { Circumstances } from '../criteria/circumstances';
import { requirementFor } from '../criteria/requirement';
import type { CriteriaSet, Indicator } from '../criteria/set';
import { BLANK_TABLE, unverifiedNote } from '../messages/blankTable';
import { capitalised, communeTitle } from '../messages/names';
import { attachedLine } from '../messages/paper';
import { NO_FACTS } from '../tables/paper/facts';
import { reviewSheetName, reviewTitle } from '../messages/setTitle';
import { area } from '../workbook/address';
import type { CellContent, CellStyle, CellWrite, RowLayout, SheetContent } from '../workbook/plan';
import { columnIndex, rowIndex } from '../workbook/units';
import { rowHeight } from './rowHeight';
import { STYLES } from './style';

export interface BlankTableRequest {
  readonly set: CriteriaSet;
  /** As a person writes them, without "Xã". */
  readonly communes: readonly string[];
  readonly circumstances: Circumstances;
}

/** More would not fit a printed page, however it is turned. */
export const MOST_COMMUNES = 40;

const NAME_WIDTH = 46;
const LEVEL_WIDTH = 22;
const RESULT_WIDTH = 11;
const MARK_WIDTH = 10;
const HEADING_ROW = 4;
const FIRST_ROW = HEADING_ROW + 2;
const FIRST_COMMUNE = 3;

/**
 * The level to be printed. Only one that somebody has compared with the decision stands there as a level;
 * every other cell is left for the official to fill in from the printed decision, since a wrong level that
 * looks official does harm.
 */
function levelCell(set: CriteriaSet, indicator: Indicator, circumstances: Circumstances): CellContent {
  const requirement = requirementFor(set, indicator.code, circumstances);
  if (requirement.code !== 'level') return '';
  const { status, text } = requirement.level;
  return status === 'confirmed' || status === 'sourced' ? text : '';
}

/** What is known of a level that is not printed, as a note beside the table. */
function levelNote(set: CriteriaSet, indicator: Indicator, circumstances: Circumstances): string {
  const requirement = requirementFor(set, indicator.code, circumstances);
  switch (requirement.code) {
    case 'level': {
      const { status, text } = requirement.level;
      return status === 'confirmed' || status === 'sourced' ? '' : unverifiedNote(text);
    }
    case 'delegated':
      return BLANK_TABLE.delegated;
    case 'wording':
      return unverifiedNote(requirement.text);
    case 'unknown':
    case 'none':
      return '';
  }
}

/**
 * A blank review table that the program itself reads without a doubt: every indicator of the set in rows,
 * result and verdict of every commune in columns.
 */
export function drawBlankTable({ set, communes, circumstances }: BlankTableRequest): SheetContent {
  const noteColumn = FIRST_COMMUNE + communes.length * 2;
  const cells: CellWrite[] = [];
  const rows: RowLayout[] = [
    { row: rowIndex(0), height: 24 },
    { row: rowIndex(1), height: 21 },
    { row: rowIndex(HEADING_ROW), height: 20 },
    { row: rowIndex(HEADING_ROW + 1), height: 36 },
  ];
  const put = (row: number, column: number, content: CellContent, style: CellStyle): void => {
    cells.push({ row: rowIndex(row), column: columnIndex(column), content, style });
  };
  put(0, 0, reviewTitle(set), STYLES.title);
  put(1, 0, attachedLine(NO_FACTS), STYLES.subtitle);
  put(2, 0, `Theo ${set.decision.number}`, STYLES.note);

  const heading = (column: number, upper: CellContent, lower: CellContent): void => {
    put(HEADING_ROW, column, upper, STYLES.heading);
    put(HEADING_ROW + 1, column, lower, STYLES.heading);
  };
  heading(0, 'TT', undefined);
  heading(1, BLANK_TABLE.name, undefined);
  heading(2, BLANK_TABLE.level, undefined);
  for (const [place, name] of communes.entries()) {
    heading(FIRST_COMMUNE + place * 2, capitalised(communeTitle(name)), BLANK_TABLE.result);
    heading(FIRST_COMMUNE + place * 2 + 1, undefined, BLANK_TABLE.declared);
  }
  heading(noteColumn, BLANK_TABLE.note, undefined);

  let row = FIRST_ROW;
  const line = (
    code: string,
    name: string,
    level: CellContent,
    note: string,
    styles: { readonly code: CellStyle; readonly name: CellStyle },
  ): void => {
    put(row, 0, code, styles.code);
    put(row, 1, name, styles.name);
    put(row, 2, level, STYLES.centred);
    for (let column = FIRST_COMMUNE; column < noteColumn; column += 1) put(row, column, '', STYLES.centred);
    put(row, noteColumn, note, STYLES.text);
    rows.push({
      row: rowIndex(row),
      height: rowHeight([
        { text: name, width: NAME_WIDTH },
        { text: typeof level === 'string' ? level : '', width: LEVEL_WIDTH },
        { text: note, width: LEVEL_WIDTH },
      ]),
    });
    row += 1;
  };
  const bold = { code: STYLES.centredBold, name: STYLES.textBold };
  const plain = { code: STYLES.centred, name: STYLES.text };
  for (const criterion of set.criteria) {
    const [only] = criterion.indicators;
    const isSingle = criterion.indicators.length === 1 && only?.code === String(criterion.number);
    if (isSingle) {
      line(
        only.code,
        only.name,
        levelCell(set, only, circumstances),
        levelNote(set, only, circumstances),
        bold,
      );
      continue;
    }
    line(String(criterion.number), criterion.name, '', '', bold);
    for (const indicator of criterion.indicators) {
      const level = levelCell(set, indicator, circumstances);
      line(indicator.code, indicator.name, level, levelNote(set, indicator, circumstances), plain);
    }
  }
  return {
    name: reviewSheetName(set),
    cells,
    merges: [
      area(0, 0, 0, noteColumn),
      area(1, 0, 1, noteColumn),
      ...[0, 1, 2, noteColumn].map((column) => area(HEADING_ROW, column, HEADING_ROW + 1, column)),
      ...communes.map((_, place) => {
        const column = FIRST_COMMUNE + place * 2;
        return area(HEADING_ROW, column, HEADING_ROW, column + 1);
      }),
    ],
    columns: [
      { column: columnIndex(0), width: 7 },
      { column: columnIndex(1), width: NAME_WIDTH },
      { column: columnIndex(2), width: LEVEL_WIDTH },
      ...communes.flatMap((_, place) => [
        { column: columnIndex(FIRST_COMMUNE + place * 2), width: RESULT_WIDTH },
        { column: columnIndex(FIRST_COMMUNE + place * 2 + 1), width: MARK_WIDTH },
      ]),
      { column: columnIndex(noteColumn), width: LEVEL_WIDTH },
    ],
    rows,
    frozen: { rows: FIRST_ROW, columns: 3 },
    conditional: [],
    print: {
      orientation: 'landscape',
      headingRows: { from: rowIndex(HEADING_ROW), to: rowIndex(HEADING_ROW + 1) },
    },
  };
}
