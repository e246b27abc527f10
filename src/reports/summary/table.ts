import type { CommuneAssessment } from '../../assessment/assessment';
import { meetsAll } from '../../assessment/clear';
import { isFulfilled, type Verdict } from '../../assessment/verdict';
import type { CriteriaSet, Criterion } from '../../criteria/set';
import {
  COMMUNES_REACHED,
  conditionTitle,
  PART_HEADINGS,
  RATE,
  sectionTitle,
  SUMMARY_HEADINGS,
  SUMMARY_MARKS,
} from '../../messages/summary';
import { area, formatArea, type Area } from '../../workbook/address';
import type { CellContent, CellStyle, CellWrite, RowLayout } from '../../workbook/plan';
import { rowIndex } from '../../workbook/units';
import { cellWrite, STYLES } from '../style';
import { rowHeight } from '../rowHeight';

const NAME = 1;
const FIRST_PART = 2;
const COUNTS = 3;

const WIDTHS = { order: 5, name: 20, part: 4.6, count: 9 } as const;

/** The columns that all sections of a sheet share. */
export interface SummaryColumns {
  /** How many stand for the parts of a set; those of a set with fewer parts take several columns each. */
  readonly parts: number;
  readonly met: number;
  readonly indicatorsMet: number;
  readonly last: number;
  /** Of the columns from the first to the last, in characters. */
  readonly widths: readonly number[];
}

/** So many small columns make a page across: names of conditions, a chart and signatures have room. */
const FEWEST_PARTS = 19;

/** Columns enough for the largest of the sets; where all have equally many criteria, each takes equally many. */
export function summaryColumns(sets: readonly CriteriaSet[]): SummaryColumns {
  const counts = [...new Set(sets.filter(isOfCriteria).map(({ criteria }) => criteria.length))];
  const [most = FEWEST_PARTS] = counts.sort((one, other) => other - one);
  const shared = counts.length > 1 ? Math.max(FEWEST_PARTS, most) : most * Math.ceil(FEWEST_PARTS / most);
  const parts = Math.max(shared, ...sets.map(({ criteria }) => criteria.length));
  const met = FIRST_PART + parts;
  return {
    parts,
    met,
    indicatorsMet: met + 1,
    last: met + COUNTS - 1,
    widths: [
      WIDTHS.order,
      WIDTHS.name,
      ...Array.from({ length: parts }, () => WIDTHS.part),
      ...Array.from({ length: COUNTS }, () => WIDTHS.count),
    ],
  };
}

export const summaryMark = (verdict: Verdict): string => {
  if (isFulfilled(verdict)) return SUMMARY_MARKS.fulfilled;
  return verdict === 'unmet' ? SUMMARY_MARKS.unmet : SUMMARY_MARKS.open;
};

/** The communes of one set, in rows. */
export interface SummarySection {
  readonly columns: SummaryColumns;
  readonly set: CriteriaSet;
  readonly communes: readonly CommuneAssessment[];
}

/** One section as it is drawn, and where on the sheet its figures stand. */
export interface DrawnSection extends SummarySection {
  /** Its first row, a heading of its own included. */
  readonly top: number;
  readonly cells: readonly CellWrite[];
  readonly merges: readonly Area[];
  readonly rows: readonly RowLayout[];
  readonly marks: Area;
  readonly names: Area;
  /** How many criteria each commune has met. */
  readonly counts: Area;
  /** The first free row. */
  readonly next: number;
}

interface Span {
  readonly left: number;
  readonly right: number;
}

export function partSpans({ parts: columns }: SummaryColumns, parts: number): readonly Span[] {
  const share = Math.floor(columns / parts);
  const wider = columns - share * parts;
  return Array.from({ length: parts }, (_, place) => {
    const left = FIRST_PART + place * share + Math.min(place, wider);
    return { left, right: left + share - 1 + (place < wider ? 1 : 0) };
  });
}

const isWide = ({ left, right }: Span): boolean => right > left;

const partWidth = ({ left, right }: Span): number => (right - left + 1) * WIDTHS.part;

/** A frame around every column of a span; only the first has the content. */
export const spanCells = (row: number, { left, right }: Span, content: CellContent, style: CellStyle) =>
  Array.from({ length: right - left + 1 }, (_, place) =>
    cellWrite(row, left + place, place === 0 ? content : undefined, style),
  );

export const spanMerges = (row: number, spans: readonly Span[]): readonly Area[] =>
  spans.filter(isWide).map(({ left, right }) => area(row, left, row, right));

export const isOfCriteria = ({ parts }: CriteriaSet): boolean => parts === 'criteria';

/** The heading of the one says what the columns of the other mean. */
export const isHeadedAlike = (one: CriteriaSet, other: CriteriaSet): boolean =>
  one === other ||
  (isOfCriteria(one) && isOfCriteria(other) && one.criteria.length === other.criteria.length);

export const partHeadings = (set: CriteriaSet) =>
  isOfCriteria(set) ? PART_HEADINGS.criteria : PART_HEADINGS.conditions;

/** Of the first heading, below the title. */
export const HEADING_ROW = 3;
export const HEADING_ROWS = 2;
const HEADING_HEIGHT = 20;

const partTitle = (set: CriteriaSet, { number, name }: Criterion): string | number =>
  isOfCriteria(set) ? number : conditionTitle(number, name);

/** What the columns mean, above the first section of their kind. */
function headingOf(
  columns: SummaryColumns,
  set: CriteriaSet,
  top: number,
): Pick<DrawnSection, 'cells' | 'merges' | 'rows'> {
  const { met, indicatorsMet, last } = columns;
  const { criteria } = set;
  const spans = partSpans(columns, criteria.length);
  const { heading } = STYLES;
  const names = partHeadings(set);
  const all: Span = { left: FIRST_PART, right: met - 1 };
  const single: readonly (readonly [column: number, title: string])[] = [
    [0, SUMMARY_HEADINGS.order],
    [NAME, SUMMARY_HEADINGS.commune],
    [met, names.met],
    [indicatorsMet, SUMMARY_HEADINGS.indicatorsMet],
    [last, SUMMARY_HEADINGS.indicators],
  ];
  const titles = criteria.map((criterion) => partTitle(set, criterion));
  const measured = spans.map((span, place) => ({
    text: String(titles[place] ?? ''),
    width: partWidth(span),
    bold: true,
  }));
  return {
    cells: [
      ...single.flatMap(([column, title]) => [
        cellWrite(top, column, title, heading),
        cellWrite(top + 1, column, undefined, heading),
      ]),
      ...spanCells(top, all, names.all, heading),
      ...spans.flatMap((span, place) => spanCells(top + 1, span, titles[place], heading)),
    ],
    merges: [
      ...single.map(([column]) => area(top, column, top + 1, column)),
      area(top, all.left, top, all.right),
      ...spanMerges(top + 1, spans),
    ],
    rows: [
      { row: rowIndex(top), height: HEADING_HEIGHT },
      { row: rowIndex(top + 1), height: Math.max(HEADING_HEIGHT, rowHeight(measured)) },
    ],
  };
}

const share = (part: number, whole: number): number => (whole === 0 ? 0 : part / whole);

const columnArea = (column: number, top: number, bottom: number): Area => area(top, column, bottom, column);

/**
 * A section: its title, a row for each commune and the totals, which stay alive in Excel.
 * `hasHeading`: the columns mean something else than in the section above.
 */
export function drawSection(
  { columns, set, communes }: SummarySection,
  place: number,
  top: number,
  hasHeading: boolean,
): DrawnSection {
  const { criteria } = set;
  const spans = partSpans(columns, criteria.length);
  const heading = hasHeading ? headingOf(columns, set, top) : { cells: [], merges: [], rows: [] };
  const title = top + (hasHeading ? HEADING_ROWS : 0);
  const first = title + 1;
  const last = first + communes.length - 1;
  const names = columnArea(NAME, first, last);
  const counts = columnArea(columns.met, first, last);
  const quoted = `"${SUMMARY_MARKS.fulfilled}"`;
  const cells: CellWrite[] = [
    ...heading.cells,
    ...spanCells(title, { left: 0, right: columns.last }, sectionTitle(place, set), STYLES.section),
  ];
  const fulfilled = criteria.map(() => 0);
  for (const [at, commune] of communes.entries()) {
    const row = first + at;
    const { indicators } = commune;
    const marks = formatArea(area(row, FIRST_PART, row, columns.met - 1));
    cells.push(
      cellWrite(row, 0, at + 1, STYLES.centred),
      cellWrite(row, NAME, commune.name, STYLES.text),
      ...spans.flatMap((span, index) => {
        const verdict = commune.criteria[index]?.verdict ?? 'missing';
        if (isFulfilled(verdict)) fulfilled[index] = (fulfilled[index] ?? 0) + 1;
        return spanCells(row, span, summaryMark(verdict), STYLES.centred);
      }),
      cellWrite(
        row,
        columns.met,
        { formula: `COUNTIF(${marks},${quoted})`, result: commune.criteriaMet },
        STYLES.centredBold,
      ),
      // a table that only marks criteria says nothing of indicators
      ...[indicators.filter(({ verdict }) => isFulfilled(verdict)).length, indicators.length].map(
        (count, index) =>
          cellWrite(row, columns.indicatorsMet + index, indicators.length === 0 ? '' : count, STYLES.centred),
      ),
    );
  }
  const reached = last + 1;
  const rate = last + 2;
  const whole = communes.filter(meetsAll).length;
  const total = (span: Span, met: number, test: string, format: string): void => {
    const range = formatArea(columnArea(span.left, first, last));
    const sum = formatArea(columnArea(span.left, reached, reached));
    cells.push(
      ...spanCells(reached, span, { formula: `COUNTIF(${range},${test})`, result: met }, STYLES.centredBold),
      ...spanCells(
        rate,
        span,
        { formula: `${sum}/COUNTA(${formatArea(names)})`, result: share(met, communes.length) },
        { ...STYLES.centred, numberFormat: format, size: 10 },
      ),
    );
  };
  for (const [index, span] of spans.entries()) total(span, fulfilled[index] ?? 0, quoted, '0%');
  total({ left: columns.met, right: columns.met }, whole, String(criteria.length), '0.0%');
  for (const [row, label] of [
    [reached, COMMUNES_REACHED],
    [rate, RATE],
  ] as const) {
    cells.push(
      cellWrite(row, 0, undefined, STYLES.centred),
      cellWrite(row, NAME, label, STYLES.textBold),
      ...spanCells(row, { left: columns.indicatorsMet, right: columns.last }, undefined, STYLES.centred),
    );
  }
  return {
    columns,
    set,
    communes,
    top,
    cells,
    merges: [
      ...heading.merges,
      area(title, 0, title, columns.last),
      ...Array.from({ length: rate - first + 1 }, (_, at) => spanMerges(first + at, spans)).flat(),
    ],
    rows: [
      ...heading.rows,
      ...[title, reached, rate].map((row) => ({ row: rowIndex(row), height: HEADING_HEIGHT })),
      ...communes.map(({ name }, at) => ({
        row: rowIndex(first + at),
        height: rowHeight([{ text: name, width: WIDTHS.name }]),
      })),
    ],
    marks: area(first, FIRST_PART, last, columns.met - 1),
    names,
    counts,
    next: rate + 1,
  };
}
