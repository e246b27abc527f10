import { CONDITIONS, type Checklist } from '../../assessment/recognition';
import type { CriteriaSet } from '../../criteria/set';
import { CONDITION_NAMES, conditionAnswer, recognitionTitle } from '../../messages/recognition';
import { SUMMARY_HEADINGS } from '../../messages/summary';
import type { RowLayout } from '../../workbook/plan';
import { rowIndex } from '../../workbook/units';
import { cellWrite, STYLES } from '../style';
import type { Band } from './groups';
import { partSpans, spanCells, spanMerges, type SummaryColumns } from './table';

const HEADING_HEIGHT = 36;
const ROW_HEIGHT = 20;

/** The conditions of recognition of the communes of one set, below the tables. */
export function drawRecognition(
  columns: SummaryColumns,
  set: CriteriaSet,
  checklists: readonly Checklist[],
  top: number,
): Band {
  const spans = partSpans(columns, CONDITIONS.length);
  const [heading, first] = [top + 1, top + 2];
  const rows: readonly RowLayout[] = [
    { row: rowIndex(top), height: ROW_HEIGHT },
    { row: rowIndex(heading), height: HEADING_HEIGHT },
    ...checklists.map((_, place) => ({ row: rowIndex(first + place), height: ROW_HEIGHT })),
  ];
  return {
    top,
    rows,
    cells: [
      cellWrite(top, 0, recognitionTitle(set), STYLES.label),
      cellWrite(heading, 0, SUMMARY_HEADINGS.order, STYLES.heading),
      cellWrite(heading, 1, SUMMARY_HEADINGS.commune, STYLES.heading),
      ...CONDITIONS.flatMap((condition, place) => {
        const span = spans[place];
        return span === undefined ? [] : spanCells(heading, span, CONDITION_NAMES[condition], STYLES.heading);
      }),
      ...checklists.flatMap(({ commune, conditions }, at) => [
        cellWrite(first + at, 0, at + 1, STYLES.centred),
        cellWrite(first + at, 1, commune.name, STYLES.text),
        ...CONDITIONS.flatMap((condition, place) => {
          const span = spans[place];
          return span === undefined
            ? []
            : spanCells(first + at, span, conditionAnswer(condition, conditions[condition]), STYLES.centred);
        }),
      ]),
    ],
    merges: [heading, ...checklists.map((_, at) => first + at)].flatMap((row) => spanMerges(row, spans)),
    charts: [],
  };
}
