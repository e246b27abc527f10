import type { Assessment } from '../../assessment/assessment';
import { checklistsIn, NO_ANSWERS, type Recognition } from '../../assessment/recognition';
import { OWN_SHEET_TITLES } from '../../messages/names';
import { SUMMARY_LEGEND, SUMMARY_MARKS, SUMMARY_TITLE } from '../../messages/summary';
import { NO_FACTS, type PaperFacts } from '../../tables/paper/facts';
import type { ConditionalStyle, RowLayout, SheetContent } from '../../workbook/plan';
import { columnIndex, rowIndex } from '../../workbook/units';
import { attachedHeading } from '../heading';
import { cellWrite, MARK_COLOURS, STYLES } from '../style';
import { SIGNATURE_GAP, SIGNATURE_ROWS, signatureCells, signatureRows } from '../signature';
import { drawBands, type Band } from './groups';
import { summaryPaging } from './pages';
import { drawRecognition } from './recognition';
import {
  drawSection,
  HEADING_ROW,
  HEADING_ROWS,
  isHeadedAlike,
  summaryColumns,
  type SummaryColumns,
  type DrawnSection,
} from './table';

const AUTHOR_COLUMN = 1;
/** The place for the head's name begins so many columns before the last. */
const HEAD_FROM_END = 7;

function sectionsOf(assessment: Assessment, columns: SummaryColumns): readonly DrawnSection[] {
  const sections: DrawnSection[] = [];
  for (const set of assessment.sets) {
    const communes = assessment.communes.filter((commune) => commune.set === set.key);
    if (communes.length === 0) continue;
    const before = sections.at(-1);
    const hasHeading = before === undefined || !isHeadedAlike(before.set, set);
    sections.push(
      drawSection({ columns, set, communes }, sections.length, before?.next ?? HEADING_ROW, hasHeading),
    );
  }
  return sections;
}

/** The bands below each other from a row on, a blank row after each. */
function bandsOf(sections: readonly DrawnSection[], from: number): readonly Band[] {
  const bands: Band[] = [];
  for (const section of sections) {
    bands.push(...drawBands(section, nextRow(bands, from)));
  }
  return bands;
}

/** The conditions of recognition, where anybody answered one, from a row on. */
function recognitionBands(
  assessment: Assessment,
  columns: SummaryColumns,
  recognition: Recognition,
  from: number,
): readonly Band[] {
  const checklists = checklistsIn(assessment, recognition);
  const bands: Band[] = [];
  for (const set of assessment.sets) {
    const own = checklists.filter(({ commune }) => commune.set === set.key);
    if (own.length > 0) bands.push(drawRecognition(columns, set, own, nextRow(bands, from)));
  }
  return bands;
}

/** Behind the bands and a blank row. */
function nextRow(bands: readonly Band[], from: number): number {
  const last = bands.at(-1);
  return last === undefined ? from : last.top + last.rows.length + 1;
}

/**
 * The sheet "Tổng hợp": communes by criteria for every set that was assessed, one table with one heading; below it
 * the communes in groups, a chart for each set, what was answered of their recognition and the place for signatures.
 */
export function drawSummary(
  assessment: Assessment,
  recognition: Recognition = NO_ANSWERS,
  facts: PaperFacts = NO_FACTS,
): SheetContent {
  const used = assessment.sets.filter(({ key }) => assessment.communes.some(({ set }) => set === key));
  const columns = summaryColumns(used);
  const sections = sectionsOf(assessment, columns);
  const legend = sections.at(-1)?.next ?? HEADING_ROW;
  const groups = bandsOf(sections, legend + 2);
  const bands = [
    ...groups,
    ...recognitionBands(assessment, columns, recognition, nextRow(groups, legend + 2)),
  ];
  const lastBand = bands.at(-1);
  const free = lastBand === undefined ? legend + 1 : lastBand.top + lastBand.rows.length;
  const signature = free + SIGNATURE_GAP;
  const conditional: readonly ConditionalStyle[] = sections.flatMap(({ marks }) => [
    { area: marks, test: { code: 'equals', text: SUMMARY_MARKS.unmet }, ...MARK_COLOURS.unmet },
    { area: marks, test: { code: 'equals', text: SUMMARY_MARKS.open }, ...MARK_COLOURS.open },
  ]);
  const heading = attachedHeading(SUMMARY_TITLE, used, facts, columns.widths);
  const rows: readonly RowLayout[] = [
    ...heading.rows,
    ...sections.flatMap((section) => section.rows),
    ...bands.flatMap((band) => band.rows),
    ...signatureRows(signature),
  ];
  const { breaks, isRepeated } = summaryPaging(columns, sections, bands, rows, signature + SIGNATURE_ROWS);
  return {
    name: OWN_SHEET_TITLES.summary,
    cells: [
      ...heading.cells,
      ...sections.flatMap(({ cells }) => cells),
      cellWrite(legend, 0, SUMMARY_LEGEND, STYLES.note),
      ...bands.flatMap(({ cells }) => cells),
      ...signatureCells(signature, AUTHOR_COLUMN, columns.last - HEAD_FROM_END, facts),
    ],
    merges: [...heading.merges, ...[...sections, ...bands].flatMap(({ merges }) => merges)],
    columns: columns.widths.map((width, column) => ({ column: columnIndex(column), width })),
    rows,
    frozen: { rows: sections.length === 0 ? 0 : HEADING_ROW + HEADING_ROWS, columns: 2 },
    conditional,
    charts: bands.flatMap(({ charts }) => charts),
    print: {
      orientation: 'landscape',
      breaks: breaks.map(rowIndex),
      ...(isRepeated
        ? {
            headingRows: { from: rowIndex(HEADING_ROW), to: rowIndex(HEADING_ROW + HEADING_ROWS - 1) },
          }
        : {}),
    },
  };
}
