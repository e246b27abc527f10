import type { CriteriaSets } from '../criteria/sets';
import { communeKey } from '../text/commune';
import type { SheetImage, WorkbookImage } from '../workbook/image';
import type { Body } from './body';
import { headerBlocks } from './headerBlock';
import { headerRole, type HeaderRole } from './headerRole';
import { timeOf } from './headingPeriod';
import { correctionOf, turnedCorrections, type TableCorrection } from './correction';
import { columnFrame } from './columnFrame';
import { rowFrame } from './rowFrame';
import { ownSheets } from './ownSheet';
import {
  JUDGED,
  SURE,
  type CriterionMark,
  type Observation,
  type Period,
  type SheetReading,
  type TableReading,
  type UnjudgedReason,
  type UnjudgedTable,
  type WorkbookReading,
} from './reading';
import { withRivals } from './rivals';
import { sectionsOf } from './sections';
import { framesBySet } from './setFrames';
import { fontOfFontless, textMemory, viewOf, type SheetView } from './sheetView';
import { printOfSets } from './setPrint';
import { readFrame, type Outcome, type Surroundings } from './table';
import { linesBeside, linesOver, namelessLines, namingLines, titleLines, type TitleLines } from './title';
import { turnedSheet } from './turnedView';
import { LIKELIHOOD, MOST_ROWS } from './weights';
import { unsure } from './unjudged';
import { windowsOf } from './windows';

/** What the tables of a workbook are read by, beside the workbook itself. */
export interface ReadingOptions {
  /** The sets that its tables may be of. */
  readonly sets: CriteriaSets;
  /** Where a commune's name may stand. */
  readonly fileName?: string | undefined;
  /** What the user said about earlier readings. */
  readonly corrections?: readonly TableCorrection[];
}

/** Finds the tables of one sheet of a workbook; what several sheets tell together, `wholeReading` finds. */
export interface SheetReader {
  readonly read: (sheet: SheetImage) => SheetReading;
  /** Equal for two readers that read one sheet alike. */
  readonly key: (sheet: string) => string;
}

export function sheetReader(
  image: WorkbookImage,
  { sets, fileName, corrections = [] }: ReadingOptions,
): SheetReader {
  const font = fontOfFontless(image);
  const memory = textMemory(sets, image.date1904, font);
  const own = ownSheets(image);
  const saidOf = (sheet: string): readonly TableCorrection[] =>
    corrections.filter((one) => one.sheet === sheet);
  return {
    key: (sheet) =>
      JSON.stringify([
        font ?? '',
        image.date1904,
        fileName ?? '',
        own.has(sheet),
        saidOf(sheet),
        printOfSets(sets),
      ]),
    read(sheet) {
      const reason = own.has(sheet.name) ? 'own-sheet' : sheet.rows.length === 0 ? 'empty' : undefined;
      const found: Found =
        reason === undefined
          ? readTwice(viewOf(sheet, memory), fileName, saidOf(sheet.name))
          : { tables: [], unjudged: [] };
      const { tables, unjudged } = found;
      const isPassed = tables.length === 0 && unjudged.length === 0;
      return {
        tables,
        unjudged,
        passed: isPassed ? [{ sheet: sheet.name, reason: reason ?? 'no-table' }] : [],
      };
    },
  };
}

/** The sheets' readings, in the workbook's order, as one. What is not sure enough is listed, and not judged. */
export function wholeReading(sheets: readonly SheetReading[], sets: CriteriaSets): WorkbookReading {
  const tables = withOlderTimes(withStaleTitles(sheets.flatMap((sheet) => sheet.tables)));
  const places = new Map(
    sheets.flatMap((sheet) => [...sheet.tables, ...sheet.unjudged]).map((one, place) => [one.sheet, place]),
  );
  const unjudged = [
    ...sheets.flatMap((sheet) => sheet.unjudged),
    ...tables.filter(({ confidence }) => confidence < JUDGED).map(unsure),
  ];
  return {
    sets,
    tables: tables.filter(({ confidence }) => confidence >= JUDGED),
    unjudged: unjudged.sort(
      (a, b) => (places.get(a.sheet) ?? 0) - (places.get(b.sheet) ?? 0) || a.area.top - b.area.top,
    ),
    passed: sheets.flatMap(({ passed }) => passed),
  };
}

/** Finds every review table of a workbook and reads it. Hidden sheets are read like the others. */
export function readTables(image: WorkbookImage, options: ReadingOptions): WorkbookReading {
  const reader = sheetReader(image, options);
  return wholeReading(
    image.sheets.map((sheet) => reader.read(sheet)),
    options.sets,
  );
}

/**
 * Sheets copied from one commune to the next often keep its title: where several sheets' tables of a set name the same
 * commune in their titles and a sheet is called by another, the sheet's name is the commune.
 */
function withStaleTitles(tables: readonly TableReading[]): readonly TableReading[] {
  const named = new Map<string, Set<string>>();
  const key = (table: TableReading): string => `${table.set}|${table.communes[0]?.key ?? ''}`;
  for (const table of tables) {
    if (table.layout === 'one-commune')
      named.set(key(table), (named.get(key(table)) ?? new Set()).add(table.sheet));
  }
  return tables.map((table): TableReading => {
    const conflict = table.doubts.find((doubt) => doubt.code === 'commune-conflict');
    if (conflict === undefined || (named.get(key(table))?.size ?? 0) < 2) return table;
    const name = conflict.other;
    return {
      ...table,
      rival: undefined,
      confidence: Math.min(1, table.confidence / (LIKELIHOOD[conflict.code] ?? 1)),
      communes: table.communes.map((commune) => ({
        ...commune,
        name,
        key: communeKey(name),
        place: undefined,
      })),
    };
  });
}

/** Sheets of 2023 and of 2024 for one commune: the later one counts, and says so. */
function withOlderTimes(tables: readonly TableReading[]): readonly TableReading[] {
  const times = new Map<string, Map<number, Period>>();
  for (const { set, communes, period } of tables) {
    if (period === undefined) continue;
    for (const { key } of communes) {
      const whose = `${set}|${key}`;
      times.set(whose, (times.get(whose) ?? new Map<number, Period>()).set(timeOf(period), period));
    }
  }
  return tables.map((table): TableReading => {
    const { set, communes, period: chosen, doubts } = table;
    if (chosen === undefined || doubts.some(({ code }) => code === 'period-chosen')) return table;
    const others = new Map(communes.flatMap(({ key }) => [...(times.get(`${set}|${key}`) ?? [])]));
    const older = [...others].filter(([time]) => time < timeOf(chosen)).map(([, period]) => period);
    const isLast = older.length > 0 && older.length === others.size - 1;
    return isLast
      ? { ...table, doubts: [...doubts, { code: 'period-chosen', chosen, others: older }] }
      : table;
  });
}

/** The tables of a sheet, those in doubt with their second reading; a sheet of thousands of rows is read once only. */
function readTwice(
  view: SheetView,
  fileName: string | undefined,
  corrections: readonly TableCorrection[],
): Found {
  const found = readSheet(view, fileName, corrections);
  if (view.sheet.rows.length > ROWS_LOOKED_AT) return found;
  const tables = withRivals(
    found.tables,
    corrections,
    (more) => readSheet(view, fileName, [...corrections, ...more]).tables,
  );
  return { ...found, tables };
}

/** The tables of a sheet as they stand, or as they stand in the sheet turned round: whichever way tells more. */
function readSheet(
  view: SheetView,
  fileName: string | undefined,
  corrections: readonly TableCorrection[],
): Found {
  const upright = readView(view, fileName, corrections);
  const isSure = upright.tables.some(({ confidence }) => confidence >= SURE);
  if (view.sheet.rows.length > ROWS_LOOKED_AT) return upright;
  // a sheet that is headed at the top, and not at the left, stands as it is read
  if (!isHeadedAtLeft(view) && (isSure || headerBlocks(view).length > 0)) return upright;
  const turned = readView(
    viewOf(turnedSheet(view.sheet), view, true),
    fileName,
    turnedCorrections(corrections),
  );
  if (upright.tables.length + turned.tables.length === 0)
    return upright.unjudged.length > 0 ? upright : turned;
  if (upright.tables.length === 0 && upright.unjudged.length > 0) {
    return turned.tables.some(({ confidence }) => confidence >= SURE) ? turned : upright;
  }
  return told(turned) > told(upright) ? turned : upright;
}

/** How many cells a reading understands: results, marks and levels. */
const told = ({ tables }: Found): number =>
  tables.reduce(
    (sum, { communes, requirements, regional }) =>
      sum +
      requirements.size +
      [...(regional?.values() ?? [])].reduce((levels, { size }) => levels + size, 0) +
      communes.reduce(
        (cells, { observations, criterionMarks }) =>
          cells + [...observations, ...criterionMarks].reduce((own, one) => own + toldIn(one), 0),
        0,
      ),
    0,
  );

const toldIn = (one: Observation | CriterionMark): number =>
  ('result' in one && one.result !== undefined && one.result.reading.code !== 'blank' ? 1 : 0) +
  one.declared.filter(({ mark }) => mark !== undefined).length;

type Found = Pick<WorkbookReading, 'tables' | 'unjudged'>;

function readView(
  view: SheetView,
  fileName: string | undefined,
  corrections: readonly TableCorrection[],
): Found {
  const tables: TableReading[] = [];
  const unjudged: UnjudgedTable[] = [];
  const ends: number[] = [];
  let general: TitleLines = { lines: [] };
  let naming: TitleLines = { lines: [] };
  for (const { view: own, body, columns: beside, isBlock = false } of windowsOf(view, corrections)) {
    const notBefore = Math.max(0, ...ends.filter((end) => end <= body.header.from));
    const columns = (body.rows[0]?.cells ?? []).map(({ column }) => Number(column));
    const correction = correctionOf(corrections, body.header.from, columns);
    if (correction?.ignored === true) continue;
    const above = titleLines(own, body.header.from, notBefore);
    const over = beside === undefined ? above : linesOver(above, beside);
    const named = { lines: [...linesBeside(own, body).lines, ...over.lines] };
    // a band without a title goes on below the one that has it
    const titles = named.lines.length === 0 ? general : named;
    general = namelessLines(titles);
    const around = { titles, fileName, correction, isBlock };
    const read = readBody(own, body, around);
    const whose = read.some(isNobodys) ? onlyCommune(tables) : undefined;
    const again =
      whose === undefined
        ? undefined
        : readBody(own, body, { ...around, titles: { lines: [...naming.lines, ...titles.lines] } });
    const best = again?.every((one) => isAnotherSet(one, tables)) === true ? again : read;
    if (tables.length === 0) naming = namingLines(named);
    for (const outcome of best) {
      if (outcome.code === 'table') tables.push(outcome.table);
      else unjudged.push(outcome.unjudged);
      const { area } = outcome.code === 'table' ? outcome.table : outcome.unjudged;
      ends.push((view.turned ? area.right : area.bottom) + 1);
    }
  }
  return { tables, unjudged };
}

/** The table below a heading, read in the direction that explains more. */
function readBody(view: SheetView, body: Body, around: Surroundings): readonly Outcome[] {
  const sections = sectionsOf(view, body);
  const down = sections.bodies.flatMap((section) => {
    const frame = rowFrame(sections.view, section, around.correction);
    const outcome = frame === undefined ? undefined : readFrame(frame, around);
    return outcome === undefined ? [] : [outcome];
  });
  const across = down.length > 0 && isListOfOthers(view, body, around) ? [] : readAcross(view, body, around);
  const worth = (all: readonly Outcome[]): number =>
    all.reduce((sum, one) => sum + (one.code === 'table' ? one.worth : 0), 0);
  return worth(across) > worth(down) || (worth(down) === 0 && down.length === 0) ? across : down;
}

const isNobodys = (outcome: Outcome): boolean =>
  outcome.code === 'unjudged'
    ? outcome.unjudged.reason.code === 'no-commune'
    : outcome.table.doubts.some(({ code }) => code === 'commune-unknown');

/** The commune of which alone a sheet has told so far. */
function onlyCommune(tables: readonly TableReading[]): string | undefined {
  const [first, ...others] = new Set(tables.flatMap(({ communes }) => communes.map(({ key }) => key)));
  return others.length === 0 ? first : undefined;
}

/** "A. Duy trì xã nông thôn mới", "B. Xã nông thôn mới nâng cao": one commune's tables of two sets below one title. */
const isAnotherSet = (outcome: Outcome, tables: readonly TableReading[]): boolean =>
  outcome.code === 'table' && tables.every(({ set }) => set !== outcome.table.set);

function readAcross(view: SheetView, body: Body, around: Surroundings): readonly Outcome[] {
  const frame = columnFrame(view, body, around.correction);
  return frame === undefined
    ? []
    : framesBySet(frame).flatMap(({ frame: own, said }) => readFrame(own, { ...around, said }) ?? []);
}

/** What a list is called that is about others than communes, however long it goes on. */
const OTHERS: ReadonlySet<UnjudgedReason['code']> = new Set(['other-list', 'village']);

/** Whether the headings and the first rows of a long list tell that its rows are households, people, villages. */
function isListOfOthers(view: SheetView, body: Body, around: Surroundings): boolean {
  if (body.rows.length <= ROWS_LOOKED_AT || around.correction !== undefined) return false;
  return readAcross(view, { ...body, rows: body.rows.slice(0, MOST_ROWS) }, around).some(
    (outcome) => outcome.code === 'unjudged' && OTHERS.has(outcome.unjudged.reason.code),
  );
}

/** A sheet turned round is as wide as others are long, and no longer than others are wide. */
const ROWS_LOOKED_AT = 2_000;
const COLUMNS_LOOKED_AT = 60;
const LONGEST_HEADING = 40;

/** "TT", "Nội dung", "Kết quả" one below the other: the heading of a table that is turned round. */
function isHeadedAtLeft({ sheet: { rows }, keyOf, textOf }: SheetView): boolean {
  const opened = new Map<number, { row: number; readonly roles: Set<HeaderRole> }>();
  for (const { row, cells } of rows.slice(0, ROWS_LOOKED_AT)) {
    for (const cell of cells.slice(0, COLUMNS_LOOKED_AT)) {
      const isText = typeof cell.value === 'string' && cell.value.length <= LONGEST_HEADING;
      const role = isText ? headerRole(keyOf(textOf(cell))) : undefined;
      const open = opened.get(cell.column);
      if (role === 'order' || ((role === 'name' || role === 'commune') && open === undefined)) {
        opened.set(cell.column, { row, roles: new Set([role]) });
      } else if (open !== undefined) {
        if (role === undefined || row - open.row > 3) opened.delete(cell.column);
        else open.row = row;
        if (role !== undefined) open.roles.add(role);
        if (open.roles.size >= (open.roles.has('order') ? 2 : 3)) return true;
      }
    }
  }
  return false;
}
