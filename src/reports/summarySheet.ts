import type { Assessment, CommuneAssessment, CriterionAssessment } from '../assessment/assessment';
import { criteriaSet, SET_KEYS } from '../criteria/library';
import type { SetKey } from '../criteria/set';
import { SET_NAMES } from '../messages/names';
import { ATTACHED_LINE } from '../messages/paper';
import { area, columnName, formatAddress, type Area } from '../workbook/address';
import type { CellWrite, ConditionalStyle, RowLayout, SheetContent } from '../workbook/plan';
import { columnIndex, rowIndex } from '../workbook/units';
import { rowHeight } from './rowHeight';
import { MARK_COLOURS, STYLES } from './style';

export const SUMMARY_SHEET = 'Tổng hợp';

/** The marks of the sheet: short, because nineteen columns have to fit a page. */
export const SUMMARY_MARKS = { fulfilled: 'Đ', unmet: 'C', open: '?' } as const;

const TITLE = 'BIỂU TỔNG HỢP KẾT QUẢ RÀ SOÁT THỰC HIỆN CÁC TIÊU CHÍ';
const LEGEND = `Ghi chú: ${SUMMARY_MARKS.fulfilled}: đạt (hoặc không áp dụng); ${SUMMARY_MARKS.unmet}: chưa đạt; ${SUMMARY_MARKS.open}: chưa đủ số liệu để kết luận.`;

const FIRST_CRITERION = 2;
const NAME_WIDTH = 20;
const CRITERION_WIDTH = 4.6;
const COUNT_WIDTH = 10;

function markOf({ verdict }: CriterionAssessment): string {
  if (verdict === 'met' || verdict === 'not-applicable') return SUMMARY_MARKS.fulfilled;
  return verdict === 'unmet' ? SUMMARY_MARKS.unmet : SUMMARY_MARKS.open;
}

interface Block {
  readonly cells: readonly CellWrite[];
  readonly merges: readonly Area[];
  readonly rows: readonly RowLayout[];
  readonly marks: Area;
  readonly next: number;
}

const write = (
  row: number,
  column: number,
  content: CellWrite['content'],
  style: NonNullable<CellWrite['style']>,
): CellWrite => ({ row: rowIndex(row), column: columnIndex(column), content, style });

/** Heading, one row for each commune, and the two totals, for one set; the totals stay alive in Excel. */
function block(set: SetKey, communes: readonly CommuneAssessment[], top: number): Block {
  const { criteria, decision } = criteriaSet(set);
  const numbers = criteria.map(({ number }) => number);
  const lastCriterion = FIRST_CRITERION + numbers.length - 1;
  const countColumn = lastCriterion + 1;
  const heading = top + 1;
  const first = top + 3;
  const last = first + communes.length - 1;
  const quoted = `"${SUMMARY_MARKS.fulfilled}"`;
  const headingStyle = STYLES.heading;
  const cells: CellWrite[] = [
    write(
      top,
      0,
      `Bộ tiêu chí xã ${SET_NAMES[set].toLowerCase()} giai đoạn 2021 - 2025 (${decision.number})`,
      STYLES.note,
    ),
    write(heading, 0, 'TT', headingStyle),
    write(heading + 1, 0, undefined, headingStyle),
    write(heading, 1, 'Xã', headingStyle),
    write(heading + 1, 1, undefined, headingStyle),
    write(heading, FIRST_CRITERION, 'Tiêu chí số', headingStyle),
    ...numbers
      .slice(1)
      .map((_, place) => write(heading, FIRST_CRITERION + 1 + place, undefined, headingStyle)),
    ...numbers.map((number, place) => write(heading + 1, FIRST_CRITERION + place, number, headingStyle)),
    write(heading, countColumn, 'Số tiêu chí đạt', headingStyle),
    write(heading + 1, countColumn, undefined, headingStyle),
  ];
  for (const [place, commune] of communes.entries()) {
    const row = first + place;
    const marks = `${formatAddress({ row, column: FIRST_CRITERION })}:${formatAddress({ row, column: lastCriterion })}`;
    cells.push(
      write(row, 0, place + 1, STYLES.centred),
      write(row, 1, commune.name, STYLES.text),
      ...commune.criteria.map((criterion, index) =>
        write(row, FIRST_CRITERION + index, markOf(criterion), STYLES.centred),
      ),
      write(
        row,
        countColumn,
        { formula: `COUNTIF(${marks},${quoted})`, result: commune.criteriaMet },
        STYLES.centredBold,
      ),
    );
  }
  const totalRow = last + 1;
  const rateRow = last + 2;
  cells.push(
    write(totalRow, 0, undefined, STYLES.centred),
    write(totalRow, 1, 'Số xã đạt', STYLES.textBold),
    write(rateRow, 0, undefined, STYLES.centred),
    write(rateRow, 1, 'Tỷ lệ xã đạt', STYLES.textBold),
  );
  const all = communes.filter(({ criteriaMet, criteriaTotal }) => criteriaMet === criteriaTotal).length;
  for (let column = FIRST_CRITERION; column <= countColumn; column += 1) {
    const name = columnName(column);
    const range = `${name}${first + 1}:${name}${last + 1}`;
    const whole = column === countColumn;
    const met = whole
      ? all
      : communes.filter(({ criteria: own }) => {
          const criterion = own[column - FIRST_CRITERION];
          return criterion !== undefined && markOf(criterion) === SUMMARY_MARKS.fulfilled;
        }).length;
    const formula = whole ? `COUNTIF(${range},${numbers.length})` : `COUNTIF(${range},${quoted})`;
    cells.push(
      write(totalRow, column, { formula, result: met }, STYLES.centredBold),
      write(
        rateRow,
        column,
        { formula: `${name}${totalRow + 1}/${communes.length}`, result: met / communes.length },
        { ...STYLES.centred, numberFormat: '0%', size: 10 },
      ),
    );
  }
  return {
    cells,
    merges: [
      area(heading, 0, heading + 1, 0),
      area(heading, 1, heading + 1, 1),
      ...(numbers.length > 1 ? [area(heading, FIRST_CRITERION, heading, lastCriterion)] : []),
      area(heading, countColumn, heading + 1, countColumn),
    ],
    rows: [
      { row: rowIndex(heading), height: 20 },
      { row: rowIndex(heading + 1), height: 20 },
      ...communes.map((commune, place) => ({
        row: rowIndex(first + place),
        height: rowHeight([{ text: commune.name, width: NAME_WIDTH }]),
      })),
    ],
    marks: area(first, FIRST_CRITERION, last, lastCriterion),
    next: rateRow + 2,
  };
}

/** The sheet "Tổng hợp": communes by criteria, for every set that was assessed. */
export function drawSummary(assessment: Assessment): SheetContent {
  const blocks: Block[] = [];
  let top = 3;
  for (const set of SET_KEYS) {
    const communes = assessment.communes.filter((commune) => commune.set === set);
    if (communes.length === 0) continue;
    const drawn = block(set, communes, top);
    blocks.push(drawn);
    top = drawn.next;
  }
  const widest = Math.max(...blocks.map(({ marks }) => Number(marks.right) + 1), FIRST_CRITERION + 1);
  const conditional: readonly ConditionalStyle[] = blocks.flatMap(({ marks }) => [
    { area: marks, test: { code: 'equals', text: SUMMARY_MARKS.unmet }, ...MARK_COLOURS.unmet },
    { area: marks, test: { code: 'equals', text: SUMMARY_MARKS.open }, ...MARK_COLOURS.open },
  ]);
  return {
    name: SUMMARY_SHEET,
    cells: [
      write(0, 0, TITLE, STYLES.title),
      write(1, 0, ATTACHED_LINE, STYLES.subtitle),
      ...blocks.flatMap(({ cells }) => cells),
      write(top, 0, LEGEND, STYLES.note),
    ],
    merges: [area(0, 0, 0, widest), area(1, 0, 1, widest), ...blocks.flatMap(({ merges }) => merges)],
    columns: [
      { column: columnIndex(0), width: 5 },
      { column: columnIndex(1), width: NAME_WIDTH },
      ...Array.from({ length: widest - FIRST_CRITERION }, (_, place) => ({
        column: columnIndex(FIRST_CRITERION + place),
        width: CRITERION_WIDTH,
      })),
      { column: columnIndex(widest), width: COUNT_WIDTH },
    ],
    rows: [
      { row: rowIndex(0), height: 24 },
      { row: rowIndex(1), height: 21 },
      ...blocks.flatMap(({ rows }) => rows),
    ],
    frozen: { rows: 0, columns: 2 },
    conditional,
    print: { orientation: 'landscape' },
  };
}
