import type { CriteriaSet, Criterion } from '../../criteria/set';
import {
  declaredHeading,
  LEVEL_TO_BE_SETTLED,
  MERGED_HEADINGS,
  partName,
  periodLine,
  TO_BE_SETTLED,
} from '../../messages/merge';
import { capitalised, communeTitle } from '../../messages/names';
import { reviewSheetName, reviewTitle } from '../../messages/setTitle';
import { isReadable, paperFor } from '../pages';
import { MARK_COLOURS, STYLES } from '../style';
import { rowHeight } from '../rowHeight';
import { requirementKey } from '../../tables/reading';
import type { Period } from '../../tables/reading';
import { area, type Area } from '../../workbook/address';
import type { CellContent, CellStyle, CellWrite, RowLayout, SheetContent } from '../../workbook/plan';
import { columnIndex, rowIndex } from '../../workbook/units';
import { lineKey, type LineSubject } from './merge';
import type { MergedContent } from './content';
import type { MergedLevel } from './levels';

interface DrawnStatement {
  readonly result: MergedContent | undefined;
  readonly declared: readonly MergedContent[];
}

interface DrawnLine {
  readonly subject: LineSubject;
  /** `undefined` where tables contradict each other. */
  readonly statement: DrawnStatement | undefined;
  readonly contradicting: readonly DrawnStatement[];
  /** A person has to decide or to add something. */
  readonly isOpen?: boolean;
  readonly note?: string;
}

/** What a table shows of a commune. */
export interface DrawnCommune {
  readonly name: string;
  readonly lines: ReadonlyMap<string, DrawnLine>;
}

/** Communes of one set whose tables tell the same criteria by their indicators, and so fit one table. */
export interface MergedTable {
  readonly set: CriteriaSet;
  readonly communes: readonly DrawnCommune[];
  readonly levels: ReadonlyMap<string, MergedLevel>;
  readonly period: Period | undefined;
  /** Where the figures come from. */
  readonly subtitle: string;
  /** Of the notes, in characters. */
  readonly noteWidth?: number;
  /** Places of its communes among all, counted from 1, where several tables share them. */
  readonly places?: { readonly from: number; readonly to: number };
}

const ORDER_WIDTH = 7;
const NAME_WIDTH = 46;
const LEVEL_WIDTH = 20;
const USUAL_NOTE_WIDTH = 24;
const RESULT_WIDTH = 11;
const MARK_WIDTH = 10;
const HEADING_ROW = 4;
const FIRST_ROW = HEADING_ROW + 2;
const FIRST_COMMUNE = 3;

/** The columns of one commune. */
interface Columns {
  readonly commune: DrawnCommune;
  readonly left: number;
  readonly result: number | undefined;
  readonly declared: readonly number[];
}

const statements = ({ lines }: DrawnCommune) =>
  [...lines.values()].flatMap(({ subject, statement, contradicting }) =>
    (statement === undefined ? contradicting : [statement]).map((one) => ({ ...one, subject })),
  );

function columnsOf(communes: readonly DrawnCommune[]): readonly Columns[] {
  let next = FIRST_COMMUNE;
  return communes.map((commune) => {
    const left = next;
    const all = statements(commune);
    const told = all.some(({ subject, result }) => subject.code !== 'total' && result !== undefined);
    const marks = all.reduce((most, { declared }) => Math.max(most, declared.length), 0);
    const hasResult = told || marks === 0;
    const first = hasResult ? left + 1 : left;
    next = first + marks;
    return {
      commune,
      left,
      result: hasResult ? left : undefined,
      declared: Array.from({ length: marks }, (_, place) => first + place),
    };
  });
}

const widthsOf = (columns: readonly Columns[], noteWidth: number): readonly number[] => [
  ORDER_WIDTH,
  NAME_WIDTH,
  LEVEL_WIDTH,
  ...columns.flatMap(({ result, declared }) => [
    ...(result === undefined ? [] : [RESULT_WIDTH]),
    ...declared.map(() => MARK_WIDTH),
  ]),
  noteWidth,
];

/** Communes in their order, in groups of about one size, each of which can be read on paper. */
export function readableGroups<Commune extends DrawnCommune>(
  communes: readonly Commune[],
): readonly (readonly Commune[])[] {
  let most = 1;
  while (
    most < communes.length &&
    isReadable(widthsOf(columnsOf(communes.slice(0, most + 1)), USUAL_NOTE_WIDTH))
  ) {
    most += 1;
  }
  const groups = Math.ceil(communes.length / most);
  const size = Math.ceil(communes.length / groups);
  return Array.from({ length: groups }, (_, place) =>
    communes.slice(place * size, (place + 1) * size),
  ).filter((group) => group.length > 0);
}

/** Whether any commune tells a criterion by its indicators; otherwise the criterion has one row alone. */
const isDetailed = (communes: readonly DrawnCommune[], { number, indicators }: Criterion): boolean =>
  communes.some(({ lines }) =>
    [...lines.values()].some(
      ({ subject }) =>
        subject.code === 'indicator' && indicators.some(({ code }) => code === subject.indicator),
    ),
  ) || !communes.some(({ lines }) => lines.has(lineKey({ code: 'criterion', number })));

interface Row {
  readonly order: string;
  readonly name: string;
  readonly subject: LineSubject | undefined;
  readonly level: MergedLevel | undefined;
  readonly bold: boolean;
}

/** The rows of one indicator: one, with those of its parts below, or as many as a table repeats it. */
function indicatorRows(
  code: string,
  name: string,
  bold: boolean,
  { communes, levels }: MergedTable,
): readonly Row[] {
  const subjects = new Map<string, LineSubject & { readonly code: 'indicator' }>();
  for (const { lines } of communes) {
    for (const [key, { subject }] of lines) {
      if (subject.code === 'indicator' && subject.indicator === code) subjects.set(key, subject);
    }
  }
  const own: LineSubject & { readonly code: 'indicator' } = { code: 'indicator', indicator: code, turn: 0 };
  if (![...subjects.values()].some(({ part }) => part === undefined)) subjects.set(lineKey(own), own);
  const inOrder = [...subjects.values()].sort(
    (one, other) =>
      Number(one.part !== undefined) - Number(other.part !== undefined) || one.turn - other.turn,
  );
  return inOrder.map((subject) => ({
    order: subject.part === undefined ? code : subject.part === '' ? '-' : `${subject.part})`,
    name: subject.part === undefined ? name : partName(subject.part),
    subject,
    level: levels.get(requirementKey(code, subject.part)),
    bold,
  }));
}

function rowsOf(table: MergedTable): readonly Row[] {
  const { set, communes } = table;
  const rows = set.criteria.flatMap((criterion): readonly Row[] => {
    const { number, name, indicators } = criterion;
    const head: Row = {
      order: String(number),
      name,
      subject: { code: 'criterion', number },
      level: undefined,
      bold: true,
    };
    if (!isDetailed(communes, criterion)) return [head];
    const [only] = indicators;
    const isSingle = indicators.length === 1 && only?.code === String(number);
    if (isSingle) return indicatorRows(only.code, only.name, true, table);
    return [head, ...indicators.flatMap(({ code, name: own }) => indicatorRows(code, own, false, table))];
  });
  const hasTotals = communes.some(({ lines }) => lines.has(lineKey({ code: 'total' })));
  if (!hasTotals) return rows;
  const total: Row = {
    order: '',
    name: MERGED_HEADINGS.total,
    subject: { code: 'total' },
    level: undefined,
    bold: true,
  };
  return [...rows, total];
}

const OPEN = { fill: MARK_COLOURS.open.fill } as const;

const styled = (content: MergedContent | undefined, base: CellStyle): CellStyle =>
  content?.numberFormat === undefined ? base : { ...base, numberFormat: content.numberFormat };

/** A review table that the program reads again with the verdicts of the tables that it was made from. */
export function drawMerged(table: MergedTable): SheetContent {
  const { set, period, subtitle, noteWidth = USUAL_NOTE_WIDTH, places } = table;
  const columns = columnsOf(table.communes);
  const last = columns.at(-1);
  const noteColumn =
    last === undefined ? FIRST_COMMUNE : Math.max(last.left, last.result ?? 0, ...last.declared) + 1;
  const cells: CellWrite[] = [];
  const put = (row: number, column: number, content: CellContent, style: CellStyle): void => {
    cells.push({ row: rowIndex(row), column: columnIndex(column), content, style });
  };
  put(0, 0, reviewTitle(set), STYLES.title);
  put(1, 0, period === undefined ? subtitle : periodLine(period), STYLES.subtitle);
  if (period !== undefined) put(2, 0, subtitle, STYLES.subtitle);
  const merges: Area[] = [0, 1, 2].map((row) => area(row, 0, row, noteColumn));
  for (const [column, text] of [
    [0, MERGED_HEADINGS.order],
    [1, MERGED_HEADINGS.name],
    [2, MERGED_HEADINGS.level],
    [noteColumn, MERGED_HEADINGS.note],
  ] as const) {
    put(HEADING_ROW, column, text, STYLES.heading);
    put(HEADING_ROW + 1, column, undefined, STYLES.heading);
    merges.push(area(HEADING_ROW, column, HEADING_ROW + 1, column));
  }
  for (const { commune, left, result, declared } of columns) {
    const own = [...(result === undefined ? [] : [result]), ...declared];
    for (const column of own) {
      put(
        HEADING_ROW,
        column,
        column === left ? capitalised(communeTitle(commune.name)) : undefined,
        STYLES.heading,
      );
    }
    if (result !== undefined) put(HEADING_ROW + 1, result, MERGED_HEADINGS.result, STYLES.heading);
    for (const [place, column] of declared.entries()) {
      put(HEADING_ROW + 1, column, declaredHeading(place, declared.length), STYLES.heading);
    }
    if (own.length > 1) merges.push(area(HEADING_ROW, left, HEADING_ROW, left + own.length - 1));
  }

  const heights: RowLayout[] = [
    { row: rowIndex(0), height: 24 },
    { row: rowIndex(1), height: 21 },
    {
      row: rowIndex(HEADING_ROW),
      height: Math.max(
        20,
        rowHeight(
          columns.map(({ commune, result, declared }) => ({
            text: capitalised(communeTitle(commune.name)),
            width: (result === undefined ? 0 : RESULT_WIDTH) + MARK_WIDTH * declared.length,
            bold: true,
          })),
        ),
      ),
    },
    { row: rowIndex(HEADING_ROW + 1), height: 36 },
  ];
  for (const [place, { order, name, subject, level, bold }] of rowsOf(table).entries()) {
    const row = FIRST_ROW + place;
    const notes: string[] = [];
    const isLevelOpen = level !== undefined && level.content === undefined;
    if (isLevelOpen) notes.push(LEVEL_TO_BE_SETTLED);
    put(row, 0, order, bold ? STYLES.centredBold : STYLES.centred);
    put(row, 1, name, bold ? STYLES.textBold : STYLES.text);
    put(row, 2, level?.content?.content ?? '', {
      ...styled(level?.content, STYLES.centred),
      ...(isLevelOpen ? OPEN : {}),
    });
    for (const one of columns) {
      const line = subject === undefined ? undefined : one.commune.lines.get(lineKey(subject));
      if (line !== undefined && line.statement === undefined)
        notes.push(`${one.commune.name}: ${TO_BE_SETTLED}`);
      if (line?.note !== undefined) notes.push(line.note);
      putLine(row, one, line);
    }
    const note = notes.join('; ');
    put(row, noteColumn, note, STYLES.text);
    heights.push({
      row: rowIndex(row),
      height: rowHeight([
        { text: name, width: NAME_WIDTH },
        { text: String(level?.content?.content ?? ''), width: LEVEL_WIDTH },
        { text: note, width: noteWidth },
      ]),
    });
  }

  return {
    name: reviewSheetName(set, places),
    cells,
    merges,
    columns: [
      { column: columnIndex(0), width: ORDER_WIDTH },
      { column: columnIndex(1), width: NAME_WIDTH },
      { column: columnIndex(2), width: LEVEL_WIDTH },
      ...columns.flatMap(({ result, declared }) => [
        ...(result === undefined ? [] : [{ column: columnIndex(result), width: RESULT_WIDTH }]),
        ...declared.map((column) => ({ column: columnIndex(column), width: MARK_WIDTH })),
      ]),
      { column: columnIndex(noteColumn), width: noteWidth },
    ],
    rows: heights,
    frozen: { rows: FIRST_ROW, columns: FIRST_COMMUNE },
    conditional: [],
    print: {
      orientation: 'landscape',
      paper: paperFor(widthsOf(columns, noteWidth)),
      headingRows: { from: rowIndex(HEADING_ROW), to: rowIndex(HEADING_ROW + 1) },
    },
  };

  function putLine(row: number, { left, result, declared }: Columns, line: DrawnLine | undefined): void {
    const isOpen = line !== undefined && (line.isOpen === true || line.statement === undefined);
    const style = isOpen ? { ...STYLES.centred, ...OPEN } : STYLES.centred;
    const statement = line?.statement;
    if (result !== undefined)
      put(row, result, statement?.result?.content ?? '', styled(statement?.result, style));
    for (const [place, column] of declared.entries()) {
      // a table without results tells the total among its verdicts
      const content =
        result === undefined && column === left
          ? (statement?.result ?? statement?.declared[place])
          : statement?.declared[place];
      put(row, column, content?.content ?? '', styled(content, style));
    }
  }
}
