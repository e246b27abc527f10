import * as z from 'zod/mini';
import { setKeyShape } from '../criteria/shape';
import type { SetKey } from '../criteria/set';
import { formatArea, isOverlap, tryParseArea, type Area } from '../workbook/address';
import { turnedArea } from './turnedView';
import { MAX_COLUMNS, MAX_ROWS } from '../workbook/units';

/** What a user may say that a column holds. */
export const CORRECTED_ROLES = [
  'order',
  'name',
  'required',
  'result',
  'declared',
  'score',
  'full-score',
  'ignore',
] as const;

export type CorrectedRole = (typeof CORRECTED_ROLES)[number];

export interface ColumnCorrection {
  /** Zero-based. */
  readonly column: number;
  readonly role?: CorrectedRole;
  /** Whose column it is, where communes stand in columns. */
  readonly commune?: string;
}

/** What a user says of one line: a row, or a column where communes stand in rows. */
export interface LineCorrection {
  /** Zero-based. */
  readonly at: number;
  /** "17.10", or "" for a line that is no indicator. */
  readonly indicator: string;
}

/** A user's word on how one table is to be read. Everything that is absent is read as before. */
export interface TableCorrection {
  readonly sheet: string;
  /** "A5:N92": the table as it stood when it was corrected; the table whose heading lies inside is meant. */
  readonly area: string;
  /** No review table at all. */
  readonly ignored?: boolean;
  /** The reading was looked at and is right. */
  readonly confirmed?: boolean;
  /** To be read and judged however little speaks for it. */
  readonly anyway?: boolean;
  readonly set?: SetKey;
  /** Of which time the figures are, where several stand side by side. */
  readonly period?: { readonly year: number; readonly month?: number };
  /** What an x says, where ticks stand beside it or a note says something unusual. */
  readonly crosses?: 'met' | 'unmet';
  /** First and last heading row, zero-based. */
  readonly heading?: { readonly from: number; readonly to: number };
  /** The commune of a table that is about one. */
  readonly commune?: string;
  readonly columns?: readonly ColumnCorrection[];
  readonly lines?: readonly LineCorrection[];
}

/** Where a table stands. */
export interface TablePlace {
  readonly sheet: string;
  readonly area: Area;
}

/** What settles between two readings of a table. */
export type Said = Pick<TableCorrection, 'set' | 'commune' | 'period' | 'crosses' | 'columns'>;

const LONGEST_NAME = 120;
const MOST_LINES = 2_000;
const EARLIEST_YEAR = 2000;
const LATEST_YEAR = 2100;

const rowShape = z.int().check(z.minimum(0), z.maximum(MAX_ROWS - 1));
const columnShape = z.int().check(z.minimum(0), z.maximum(MAX_COLUMNS - 1));
const nameShape = z.string().check(z.minLength(1), z.maxLength(LONGEST_NAME));

/** For the settings' own schema. */
export const correctionShape = z.strictObject({
  sheet: nameShape,
  area: z.string().check(
    z.maxLength(32),
    z.refine((text) => tryParseArea(text) !== undefined),
  ),
  ignored: z.exactOptional(z.boolean()),
  confirmed: z.exactOptional(z.boolean()),
  anyway: z.exactOptional(z.boolean()),
  set: z.exactOptional(setKeyShape),
  period: z.exactOptional(
    z.strictObject({
      year: z.int().check(z.minimum(EARLIEST_YEAR), z.maximum(LATEST_YEAR)),
      month: z.exactOptional(z.int().check(z.minimum(1), z.maximum(12))),
    }),
  ),
  crosses: z.exactOptional(z.enum(['met', 'unmet'])),
  heading: z.exactOptional(
    z.strictObject({ from: rowShape, to: rowShape }).check(z.refine(({ from, to }) => from <= to)),
  ),
  commune: z.exactOptional(nameShape),
  columns: z.exactOptional(
    z
      .array(
        z.strictObject({
          column: columnShape,
          role: z.exactOptional(z.enum(CORRECTED_ROLES)),
          commune: z.exactOptional(nameShape),
        }),
      )
      .check(z.maxLength(MOST_LINES)),
  ),
  lines: z.exactOptional(
    z
      .array(z.strictObject({ at: rowShape, indicator: z.string().check(z.maxLength(8)) }))
      .check(z.maxLength(MOST_LINES)),
  ),
}) satisfies z.ZodMiniType<TableCorrection>;

const correctionsShape = z.array(correctionShape).check(z.maxLength(500));

/** Corrections from outside, checked; `undefined` where anything of them is not ours. */
export function parseCorrections(input: unknown): readonly TableCorrection[] | undefined {
  const parsed = correctionsShape.safeParse(input);
  return parsed.success ? parsed.data : undefined;
}

/** Speaks of the same table, though the table may have been read with other edges since. */
export function isOfTable(correction: TableCorrection, { sheet, area }: TablePlace): boolean {
  const said = tryParseArea(correction.area);
  return correction.sheet === sheet && said !== undefined && isOverlap(said, area);
}

/** What was said of a table last. */
export const saidOf = (
  corrections: readonly TableCorrection[],
  table: TablePlace,
): TableCorrection | undefined => corrections.findLast((one) => isOfTable(one, table));

/** What is said of a table beside what was said before; of columns both hold. */
export function withSaid(
  { sheet, area }: TablePlace,
  said: Said,
  before: TableCorrection | undefined,
): TableCorrection {
  const columns = [...(before?.columns ?? []), ...(said.columns ?? [])];
  return {
    ...before,
    ...said,
    ...(columns.length === 0 ? {} : { columns }),
    sheet,
    area: formatArea(area),
  };
}

const within = ({ top, left, bottom, right }: Area, row: number, columns: readonly number[]): boolean =>
  row >= top && row <= bottom && columns.some((column) => column >= left && column <= right);

/** The correction of the table whose heading begins in a row; the last of several counts. */
export function correctionOf(
  corrections: readonly TableCorrection[],
  headingRow: number,
  columns: readonly number[],
): TableCorrection | undefined {
  return corrections.findLast(({ area }) => {
    const parsed = tryParseArea(area);
    return parsed !== undefined && within(parsed, headingRow, columns);
  });
}

/** The corrections as they are to be read beside a view that is turned: a heading is said in rows, and is none of its. */
export const turnedCorrections = (corrections: readonly TableCorrection[]): readonly TableCorrection[] =>
  corrections.flatMap(({ heading: _, area, ...said }) => {
    const parsed = tryParseArea(area);
    return parsed === undefined ? [] : [{ ...said, area: formatArea(turnedArea(parsed)) }];
  });
