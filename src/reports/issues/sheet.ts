import type { Assessment } from '../../assessment/assessment';
import type { Finding } from '../../assessment/finding';
import { countKinds, FINDING_KINDS, KIND_SEVERITIES, kindOf } from '../../assessment/kind';
import { parseCode } from '../../criteria/code';
import type { CriteriaSets } from '../../criteria/sets';
import { findingContent, findingSubject } from '../../messages/findingSentence';
import {
  ALL_COMMUNES,
  cellText,
  cellTip,
  ISSUES_HEADINGS,
  ISSUES_TITLE,
  issuesCount,
  NO_ISSUES,
} from '../../messages/issues';
import { KIND_NAMES, OWN_SHEET_TITLES } from '../../messages/names';
import { setName } from '../../messages/setTitle';
import { NO_FACTS, type PaperFacts } from '../../tables/paper/facts';
import { area, referenceOf } from '../../workbook/address';
import { MARK_STYLES } from '../../workbook/mark';
import type { CellStyle, RowLayout, SheetContent } from '../../workbook/plan';
import { columnIndex, rowIndex } from '../../workbook/units';
import { attachedHeading } from '../heading';
import { cellWrite, STYLES } from '../style';
import { NO_TICKS, ROW_COLUMNS, rowKeys, type IssueTicks } from './ticks';
import { rowHeight } from '../rowHeight';
import { SIGNATURE_GAP, SIGNATURE_ROWS, signatureCells, signatureRows, SIGNING_ROOM } from '../signature';
import { pageHeight, piecesAt, signatureBreak } from '../pages';

type Column = keyof typeof ISSUES_HEADINGS;

const COLUMNS = [
  { column: 'order', width: 6, style: STYLES.centred },
  { column: 'kind', width: 11, style: STYLES.centred },
  { column: 'set', width: 14, style: STYLES.text },
  { column: 'commune', width: 15, style: STYLES.text },
  { column: 'subject', width: 24, style: STYLES.text },
  { column: 'content', width: 47, style: STYLES.text },
  { column: 'cell', width: 14, style: STYLES.text },
  { column: 'done', width: 9, style: STYLES.centred },
] as const satisfies readonly {
  readonly column: Column;
  readonly width: number;
  readonly style: CellStyle;
}[];

const LAST = COLUMNS.length - 1;
const COUNT_ROW = 2;
const HEADING_ROW = 3;
const FIRST_ROW = HEADING_ROW + 1;
const AUTHOR_COLUMN = 2;
const HEAD_COLUMN = 5;

const placeOf = (wanted: Column): number => COLUMNS.findIndex(({ column }) => column === wanted);

const communeOf = (finding: Finding): string => ('commune' in finding ? finding.commune : '');

/** 17.10 behind 17.9; what belongs to no criterion comes first. */
function rankOf(finding: Finding): number {
  if (!('indicator' in finding)) return 'criterion' in finding ? finding.criterion * 1_000 : 0;
  const code = parseCode(finding.indicator);
  return code === undefined ? 0 : code.criterion * 1_000 + (code.part ?? 0);
}

/**
 * By commune, because one call to one commune settles all of its rows; what is wrong in the table itself first, since
 * it judges every commune. Then by kind, so that an interrupted call has dealt with the worst, then by criterion.
 */
function sorted({ sets, communes, findings }: Assessment): readonly Finding[] {
  const ranks = new Map<string, number>();
  for (const { name } of communes) if (!ranks.has(name)) ranks.set(name, ranks.size + 1);
  const keyed = findings.map((finding, place) => ({
    finding,
    keys: [
      communeOf(finding) === '' ? 0 : (ranks.get(communeOf(finding)) ?? ranks.size + 1),
      FINDING_KINDS.indexOf(kindOf(finding)),
      sets.findIndex(({ key }) => key === finding.set),
      rankOf(finding),
      place,
    ],
  }));
  const difference = (one: readonly number[], other: readonly number[]): number =>
    one.map((key, place) => key - (other[place] ?? 0)).find((step) => step !== 0) ?? 0;
  return keyed.sort((one, other) => difference(one.keys, other.keys)).map(({ finding }) => finding);
}

type Line = Readonly<Record<Column, string | number>>;

const contentsOf = (finding: Finding, place: number, sets: CriteriaSets): Line => {
  const { sheet, address } = referenceOf(finding.place);
  return {
    order: place + 1,
    kind: KIND_NAMES[kindOf(finding)],
    set: setName(sets, finding.set),
    commune: communeOf(finding) === '' ? ALL_COMMUNES : communeOf(finding),
    subject: findingSubject(finding, sets),
    content: findingContent(finding, sets),
    cell: cellText(sheet, address),
    done: '',
  };
};

function linesOf(findings: readonly Finding[], sets: CriteriaSets) {
  const keyOf = rowKeys();
  return findings.map((finding, place) => {
    const line = contentsOf(finding, place, sets);
    return { line, key: keyOf(ROW_COLUMNS.map((column) => String(line[column]))) };
  });
}

/** A tick may go with its row; words that somebody wrote may not. */
const LONGEST_TICK = 2;

/** A list with the ticks of an earlier one. */
interface TickedList {
  readonly content: SheetContent;
  /** There is no row any more for words that somebody wrote beside an earlier list's. */
  readonly losesWords: boolean;
}

/** @param ticks what people wrote beside rows of an earlier list; it stays with the row, wherever that is now */
export function drawTicked(
  assessment: Assessment,
  ticks: IssueTicks,
  facts: PaperFacts = NO_FACTS,
): TickedList {
  const findings = sorted(assessment);
  const keyed = linesOf(findings, assessment.sets);
  const keys = new Set(keyed.map(({ key }) => key));
  const lines = keyed.map(({ key, line }) => ({ ...line, done: ticks.get(key) ?? '' }));
  return {
    content: drawLines(assessment, findings, lines, facts),
    losesWords: [...ticks].some(([key, tick]) => !keys.has(key) && String(tick).trim().length > LONGEST_TICK),
  };
}

/** The sheet "Danh sách tồn tại": all findings as a list to be filtered, handed on and ticked off. */
export const drawIssues = (
  assessment: Assessment,
  ticks: IssueTicks = NO_TICKS,
  facts: PaperFacts = NO_FACTS,
): SheetContent => drawTicked(assessment, ticks, facts).content;

/** The list without what people wrote in it. */
export const blankTicks = (content: SheetContent): SheetContent => ({
  ...content,
  cells: content.cells.filter(({ row, column }) => row < FIRST_ROW || column !== placeOf('done')),
});

function drawLines(
  { sets, communes }: Assessment,
  findings: readonly Finding[],
  lines: readonly Line[],
  facts: PaperFacts,
): SheetContent {
  const used = sets.filter(({ key }) => communes.some(({ set }) => set === key));
  const title = attachedHeading(
    ISSUES_TITLE,
    used,
    facts,
    COLUMNS.map(({ width }) => width),
  );
  const end = FIRST_ROW + Math.max(1, lines.length);
  const signature = end + SIGNATURE_GAP;
  const heights = lines.map((line) =>
    rowHeight(COLUMNS.map(({ column, width }) => ({ text: String(line[column]), width }))),
  );
  const heading = rowHeight(
    COLUMNS.map(({ column, width }) => ({ text: ISSUES_HEADINGS[column], width, bold: true })),
  );
  const tall = [...title.rows.map(({ height }) => height), 21, heading];
  const all = [...tall, ...(lines.length === 0 ? [21] : heights)];
  const rows: readonly RowLayout[] = [
    ...all.map((height, row) => ({ row: rowIndex(row), height })),
    ...signatureRows(signature),
  ];
  const joints = lines.map((_, place) => (place === 0 ? 0 : FIRST_ROW + place));
  const pieces = piecesAt(joints, signature + SIGNATURE_ROWS + SIGNING_ROOM, rows);
  const page = pageHeight(COLUMNS.map(({ width }) => width));
  return {
    name: OWN_SHEET_TITLES.issues,
    cells: [
      ...title.cells,
      ...(lines.length === 0
        ? []
        : [cellWrite(COUNT_ROW, 0, issuesCount(countKinds(findings)), STYLES.note)]),
      ...COLUMNS.map(({ column }, place) =>
        cellWrite(HEADING_ROW, place, ISSUES_HEADINGS[column], STYLES.heading),
      ),
      ...lines.flatMap((line, row) =>
        COLUMNS.map(({ column, style }, place) => cellWrite(FIRST_ROW + row, place, line[column], style)),
      ),
      ...(lines.length === 0
        ? COLUMNS.map((_, place) =>
            cellWrite(FIRST_ROW, place, place === 0 ? NO_ISSUES : undefined, STYLES.text),
          )
        : []),
      ...signatureCells(signature, AUTHOR_COLUMN, HEAD_COLUMN, facts),
    ],
    merges: [...title.merges, ...(lines.length === 0 ? [area(FIRST_ROW, 0, FIRST_ROW, LAST)] : [])],
    columns: COLUMNS.map(({ width }, place) => ({ column: columnIndex(place), width })),
    rows,
    frozen: { rows: FIRST_ROW, columns: 0 },
    ...(lines.length === 0 ? {} : { filter: area(HEADING_ROW, 0, end - 1, LAST) }),
    conditional:
      lines.length === 0
        ? []
        : FINDING_KINDS.map((kind) => ({
            area: area(FIRST_ROW, placeOf('kind'), end - 1, placeOf('kind')),
            test: { code: 'equals', text: KIND_NAMES[kind] },
            fill: MARK_STYLES[KIND_SEVERITIES[kind]].fill,
            color: MARK_STYLES[KIND_SEVERITIES[kind]].color,
          })),
    links: findings.map(({ place }, row) => {
      const target = referenceOf(place);
      return {
        row: rowIndex(FIRST_ROW + row),
        column: columnIndex(placeOf('cell')),
        target,
        tip: cellTip(target.sheet, target.address),
      };
    }),
    print: {
      orientation: 'landscape',
      breaks: signatureBreak(pieces, page, heading).map(rowIndex),
      headingRows: { from: rowIndex(HEADING_ROW), to: rowIndex(HEADING_ROW) },
    },
  };
}
