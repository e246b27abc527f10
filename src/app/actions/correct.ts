import {
  isOfTable,
  withSaid,
  type CorrectedRole,
  type LineCorrection,
  type Said,
  type TableCorrection,
  type TablePlace,
} from '../../tables/correction';
import { withoutPiece } from '../../tables/correctionPiece';
import type { UnjudgedTable } from '../../tables/reading';
import { formatArea, tryParseAddress, tryParseArea } from '../../workbook/address';
import type { SetKey } from '../../criteria/set';
import { readTypedCommuneName } from '../../text/commune';
import type { Session } from '../session/session';
import { changeSettings } from './settings';

/** A correction as a person types it; "" where nothing is to be corrected. */
export interface TypedCorrection {
  readonly set: SetKey;
  readonly commune: string;
  /** Rows as on the screen. */
  readonly headingFrom: string;
  readonly headingTo: string;
  readonly ignored: boolean;
  readonly columns: readonly {
    /** "D" */
    readonly letter: string;
    readonly role: CorrectedRole | '';
    readonly commune: string;
  }[];
  readonly lines: readonly {
    /** "61", or "D" where each column is an indicator. */
    readonly line: string;
    /** "17.10"; "" for a line that is no indicator. */
    readonly indicator: string;
  }[];
}

export const NOTHING_TYPED: TypedCorrection = {
  set: '',
  commune: '',
  headingFrom: '',
  headingTo: '',
  ignored: false,
  columns: [],
  lines: [],
};

const INDICATOR = /^(?:\d{1,2}(?:\.\d{1,2})?)?$/u;
const rowOf = (text: string): number | undefined =>
  /^\d+$/.test(text.trim()) ? tryParseAddress(`A${text.trim()}`)?.row : undefined;
const columnOf = (letter: string): number | undefined =>
  /^[a-z]+$/i.test(letter.trim()) ? tryParseAddress(`${letter.trim()}1`)?.column : undefined;

/**
 * The correction of one table; `undefined` where something that was typed cannot be meant.
 * @param before what was said of it that is not typed: choices between two readings
 */
export function correctionFrom(
  sheet: string,
  area: string,
  { set, commune, headingFrom, headingTo, ignored, columns, lines }: TypedCorrection,
  before?: TableCorrection,
): TableCorrection | undefined {
  const name = commune.trim() === '' ? undefined : readTypedCommuneName(commune);
  if (commune.trim() !== '' && name === undefined) return undefined;
  const wantsHeading = headingFrom.trim() !== '' || headingTo.trim() !== '';
  const from = rowOf(headingFrom === '' ? headingTo : headingFrom);
  const to = rowOf(headingTo === '' ? headingFrom : headingTo);
  if (wantsHeading && (from === undefined || to === undefined || from > to)) return undefined;
  const said: NonNullable<TableCorrection['columns']>[number][] = [];
  for (const { letter, role, commune: owner } of columns) {
    if (letter.trim() === '') continue;
    const column = columnOf(letter);
    const ownerName = owner.trim() === '' ? undefined : readTypedCommuneName(owner);
    if (column === undefined || (owner.trim() !== '' && ownerName === undefined)) return undefined;
    said.push({
      column,
      ...(role === '' ? {} : { role }),
      ...(ownerName === undefined ? {} : { commune: ownerName }),
    });
  }
  const told: LineCorrection[] = [];
  for (const { line, indicator } of lines) {
    if (line.trim() === '') continue;
    const at = rowOf(line) ?? columnOf(line);
    if (at === undefined || !INDICATOR.test(indicator.trim())) return undefined;
    told.push({ at, indicator: indicator.trim() });
  }
  const { period, crosses, anyway } = before ?? {};
  return {
    sheet,
    area,
    ...(period === undefined ? {} : { period }),
    ...(crosses === undefined ? {} : { crosses }),
    ...(anyway === undefined ? {} : { anyway }),
    ...(ignored ? { ignored } : {}),
    ...(set === '' ? {} : { set }),
    ...(name === undefined ? {} : { commune: name }),
    ...(from === undefined || to === undefined ? {} : { heading: { from, to } }),
    ...(said.length === 0 ? {} : { columns: said }),
    ...(told.length === 0 ? {} : { lines: told }),
  };
}

/** Settles which of two readings is meant, beside what was said before. */
export const chosen = (
  table: TablePlace,
  said: Said,
  before: TableCorrection | undefined,
): TableCorrection => ({ ...withSaid(table, said, before), confirmed: true });

/** Has a table read that was not judged; `undefined` where the name is none, or is needed and not said. */
export function readAnyway(
  { sheet, area, reason }: UnjudgedTable,
  commune: string,
): TableCorrection | undefined {
  const name = commune.trim() === '' ? undefined : readTypedCommuneName(commune);
  const isNeeded = commune.trim() !== '' || reason.code === 'no-commune';
  if (isNeeded && name === undefined) return undefined;
  return {
    sheet,
    area: formatArea(area),
    anyway: true,
    ...(name === undefined ? {} : { commune: name }),
  };
}

/** Keeps a correction in the workbook, in place of earlier ones of the same table, and reads again. */
export const keepCorrection = (session: Session, correction: TableCorrection): Promise<boolean> =>
  changeSettings(session, (settings) => {
    const area = tryParseArea(correction.area);
    const others = settings.corrections.filter(
      (one) => area === undefined || !isOfTable(one, { sheet: correction.sheet, area }),
    );
    return { ...settings, corrections: [...others, correction] };
  });

/**
 * Takes back one thing that was said of a table, and reads again.
 * @param place of the piece among `correctionPieces`
 */
export const dropPiece = (session: Session, correction: TableCorrection, place: number): Promise<boolean> =>
  changeSettings(session, (settings) => ({
    ...settings,
    corrections: settings.corrections.flatMap((one) =>
      one === correction ? (withoutPiece(correction, place) ?? []) : one,
    ),
  }));

/** Takes back everything that was said of a table. */
export const dropCorrections = (session: Session, { sheet, area }: TablePlace): Promise<boolean> =>
  changeSettings(session, (settings) => ({
    ...settings,
    corrections: settings.corrections.filter((one) => !isOfTable(one, { sheet, area })),
  }));
