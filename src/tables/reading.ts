import type { RegionKey, SetKey } from '../criteria/set';
import type { CriteriaSets } from '../criteria/sets';
import type { Level } from '../criteria/level';
import type { ResultReading } from '../text/figure';
import type { Mark } from '../text/mark';
import type { Said } from './correction';
import type { ForeignKind } from './foreignNames';
import type { Area, CellPlace } from '../workbook/address';

/** How a review table is laid out. */
type Layout =
  /** Indicators in rows, communes in columns. */
  | 'indicators-by-communes'
  /** Indicators in rows, one commune a table; its name stands in the title, the sheet's or the file's name. */
  | 'one-commune'
  /** Communes in rows, the criteria in columns. */
  | 'communes-by-criteria'
  /** Communes in rows, the indicators in columns. */
  | 'communes-by-indicators';

/** Why a reading is not sure. Data; the sentence is made in `messages/`. */
export type Doubt =
  | { readonly code: 'set-unsure'; readonly chosen: SetKey; readonly other: SetKey }
  | { readonly code: 'few-indicators'; readonly found: number; readonly expected: number }
  | { readonly code: 'commune-from-sheet-name'; readonly name: string }
  | { readonly code: 'commune-from-file-name'; readonly name: string }
  | { readonly code: 'commune-unknown' }
  /** The title names one commune, the sheet another. */
  | { readonly code: 'commune-conflict'; readonly name: string; readonly other: string }
  /** Ticks beside x: nobody can tell what an x says. */
  | { readonly code: 'marks-unclear' }
  /** A legend says that the mark stands for "chưa đạt". */
  | { readonly code: 'mark-legend'; readonly text: string }
  /** Several regions' levels stand side by side, and nobody has said which region it is. */
  | { readonly code: 'region-needed' }
  /** So many lines name several indicators in one cell: they are judged by their criteria's marks alone. */
  | { readonly code: 'several-in-cell'; readonly lines: number }
  | { readonly code: 'hidden'; readonly rows: number; readonly columns: number }
  | {
      readonly code: 'column-unknown';
      readonly column: number;
      readonly text: string;
      /** What it would be, by what stands in it. */
      readonly holds: 'result' | 'declared';
    }
  /** Several times stand side by side: the whole table is read at one of them. */
  | { readonly code: 'period-chosen'; readonly chosen: Period; readonly others: readonly Period[] }
  /** "Ước thực hiện": an estimate was read, because nothing else says what was reached. */
  | { readonly code: 'estimate'; readonly text: string };

/** Month and year that a table's figures stand for, as its title says. */
export interface Period {
  readonly year: number;
  readonly month?: number;
}

/** A cell of the result column as it was understood. */
export interface ValueReading {
  readonly place: CellPlace;
  /** As displayed; "" for a blank. */
  readonly text: string;
  readonly reading: ResultReading;
  /** The cell holds a fraction that its percent format shows times 100; the figure is in percent. */
  readonly byFormat: boolean;
  /** Why the cell itself cannot be read, whatever stands in it. */
  readonly problem?: 'error-value' | 'not-calculated' | 'date';
}

/** A cell of a verdict column. */
export interface MarkReading {
  readonly place: CellPlace;
  readonly text: string;
  /** `undefined` for a blank, and for something that is no mark (then `text` is not blank). */
  readonly mark: Mark | undefined;
  /** A blank where the table ticks what is met. */
  readonly implied: boolean;
  /** ☒ or ☐: the whole table tells what they say. */
  readonly box?: 'crossed' | 'empty';
}

export interface Observation {
  /** "17.10", "5" */
  readonly code: string;
  /** "a", "b": one row of a split indicator; its requirement is under `requirementKey`. */
  readonly part?: string;
  /** The row's first cell in the commune's columns. */
  readonly place: CellPlace;
  /** `undefined` where the table has no column for results. */
  readonly result: ValueReading | undefined;
  /** One for each verdict column of the commune, from left to right. */
  readonly declared: readonly MarkReading[];
}

export interface CriterionMark {
  readonly criterion: number;
  readonly declared: readonly MarkReading[];
}

/** "15/19", 18, "Đạt 15/19 tiêu chí". */
export interface DeclaredTotal {
  readonly place: CellPlace;
  readonly text: string;
  readonly met: number;
}

export interface CommuneReading {
  /** As a person writes it, without "Xã". */
  readonly name: string;
  /** Equal for two spellings of one name. */
  readonly key: string;
  readonly place: CellPlace | undefined;
  /** Its commune group, by the set's key, where the table says it of this commune. */
  readonly group?: string;
  readonly observations: readonly Observation[];
  readonly criterionMarks: readonly CriterionMark[];
  readonly totals: readonly DeclaredTotal[];
}

/** The required level of one indicator as the table states it. */
export interface RequirementReading {
  readonly code: string;
  readonly place: CellPlace;
  readonly text: string;
  /** `undefined` where something is written that is no level we can read. */
  readonly level: Level | undefined;
}

/** Under which key of `TableReading.requirements` the level of an indicator, or of one part of it, stands. */
export const requirementKey = (code: string, part?: string): string =>
  part === undefined ? code : `${code}/${part}`;

/** A row inside a table that is neither an indicator, a criterion, a group nor a total. */
export interface UnknownRow {
  readonly place: CellPlace;
  readonly text: string;
}

/** An indicator of the set for which the table has no row (or column). */
export interface AbsentIndicator {
  readonly code: string;
  /** Where it would be expected: its criterion's row, else the table's first cell. */
  readonly place: CellPlace;
}

export interface TableReading {
  readonly sheet: string;
  /** From the heading to the last row that was read. */
  readonly area: Area;
  readonly layout: Layout;
  /** One of the reading's `sets`. */
  readonly set: SetKey;
  readonly title: string;
  readonly period: Period | undefined;
  /** The commune group of all its communes, by the set's key, where the table says it. */
  readonly group?: string;
  /** 0…1; below `SURE` the table is shown as "chưa chắc", below `JUDGED` it is not judged. */
  readonly confidence: number;
  readonly doubts: readonly Doubt[];
  /** The table's own levels, by `requirementKey`; `requirementsIn` gives those of a region. */
  readonly requirements: ReadonlyMap<string, RequirementReading>;
  /** Where the table has a column of levels for each region. */
  readonly regional?: ReadonlyMap<RegionKey, ReadonlyMap<string, RequirementReading>>;
  readonly communes: readonly CommuneReading[];
  readonly unknownRows: readonly UnknownRow[];
  readonly absent: readonly AbsentIndicator[];
  /** At least one result in the table is a figure: a mark alone is then worth a remark. */
  readonly hasFigures: boolean;
  /** The runner-up, where the reader chose between two readings. */
  readonly rival?: Rival | undefined;
}

/** Communes stand in rows, and each column is an indicator or a criterion. */
export const isTurned = ({ layout }: Pick<TableReading, 'layout'>): boolean =>
  layout === 'communes-by-criteria' || layout === 'communes-by-indicators';

/** The reading that was not chosen, and what a user would say for the one and for the other. */
export interface Rival {
  readonly doubt: Doubt['code'];
  readonly ours: Said;
  readonly theirs: Said;
  readonly table: TableReading;
}

/** A sheet in which no review table was found, and why it was passed over. */
export interface PassedSheet {
  readonly sheet: string;
  readonly reason: 'own-sheet' | 'no-table' | 'empty';
}

/** Why a table that looks like a review is not judged. */
export type UnjudgedReason =
  /** Another programme's or period's set, of which only names and counts are known. */
  | { readonly code: 'other-set'; readonly name: string; readonly criteria: number }
  /** The criteria of districts ("huyện nông thôn mới"). */
  | { readonly code: 'district' }
  /** The criteria of villages ("thôn nông thôn mới"). */
  | { readonly code: 'village' }
  /** Money, works, staff, diaries, scoring forms: a list that only numbers its rows like a set. */
  | { readonly code: 'other-list'; readonly kind: ForeignKind }
  /** The numbers are a set's, the words are none of its words. */
  | { readonly code: 'other-words'; readonly set: SetKey }
  /** The words are a set's, and what stands beside them is neither results nor marks. */
  | { readonly code: 'no-results'; readonly set: SetKey }
  /** The words are a set's, but nothing names a commune. */
  | { readonly code: 'no-commune'; readonly set: SetKey; readonly confidence: number }
  /** It may be this set's table; so sure is it. */
  | { readonly code: 'unsure'; readonly set: SetKey; readonly confidence: number };

const NO_REVIEW: readonly UnjudgedReason['code'][] = ['other-list', 'district', 'village'];

/** Whether a table may be a commune's review all the same; the others are known to be something else. */
export const mayBeReview = ({ reason }: UnjudgedTable): boolean => !NO_REVIEW.includes(reason.code);

/** A table that may be a review and is neither judged nor marked. */
export interface UnjudgedTable {
  readonly sheet: string;
  readonly area: Area;
  readonly title: string;
  readonly reason: UnjudgedReason;
}

/** What one sheet of a workbook gives. */
export interface SheetReading {
  readonly tables: readonly TableReading[];
  readonly unjudged: readonly UnjudgedTable[];
  readonly passed: readonly PassedSheet[];
}

export interface WorkbookReading extends SheetReading {
  /**
   * The sets that it was read by: the tables name theirs by key. They travel once beside the tables instead of in each
   * of them, so that the reading stays plain data, small in messages between threads, and every use of a set finds the
   * same object, by which its index is remembered.
   */
  readonly sets: CriteriaSets;
}

/** From here on a reading is shown without asking anybody to look at it again. */
export const SURE = 0.75;

/** Below it nothing is judged or marked: about every other reading of so little evidence is wrong. */
export const JUDGED = 0.5;
