import type { CorrectedRole, TableCorrection } from '../../tables/correction';
import type { UnjudgedTable } from '../../tables/reading';
import { formatArea, tryParseAddress, tryParseArea, type Area } from '../../workbook/address';
import type { SetKey } from '../../criteria/set';
import { readCommuneName } from '../../text/commune';
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
}

export const NOTHING_TYPED: TypedCorrection = {
  set: '',
  commune: '',
  headingFrom: '',
  headingTo: '',
  ignored: false,
  columns: [],
};

const rowOf = (text: string): number | undefined => tryParseAddress(`A${text.trim()}`)?.row;
const columnOf = (letter: string): number | undefined =>
  /^[a-z]+$/i.test(letter.trim()) ? tryParseAddress(`${letter.trim()}1`)?.column : undefined;
const nameOf = (text: string): string | undefined => readCommuneName(text) ?? readCommuneName(`Xã ${text}`);

/** The correction of one table; `undefined` where something that was typed cannot be meant. */
export function correctionFrom(
  sheet: string,
  area: string,
  { set, commune, headingFrom, headingTo, ignored, columns }: TypedCorrection,
): TableCorrection | undefined {
  const name = commune.trim() === '' ? undefined : nameOf(commune);
  if (commune.trim() !== '' && name === undefined) return undefined;
  const wantsHeading = headingFrom.trim() !== '' || headingTo.trim() !== '';
  const from = rowOf(headingFrom === '' ? headingTo : headingFrom);
  const to = rowOf(headingTo === '' ? headingFrom : headingTo);
  if (wantsHeading && (from === undefined || to === undefined || from > to)) return undefined;
  const said: NonNullable<TableCorrection['columns']>[number][] = [];
  for (const { letter, role, commune: owner } of columns) {
    if (letter.trim() === '') continue;
    const column = columnOf(letter);
    const ownerName = owner.trim() === '' ? undefined : nameOf(owner);
    if (column === undefined || (owner.trim() !== '' && ownerName === undefined)) return undefined;
    said.push({
      column,
      ...(role === '' ? {} : { role }),
      ...(ownerName === undefined ? {} : { commune: ownerName }),
    });
  }
  return {
    sheet,
    area,
    ...(ignored ? { ignored } : {}),
    ...(set === '' ? {} : { set }),
    ...(name === undefined ? {} : { commune: name }),
    ...(from === undefined || to === undefined ? {} : { heading: { from, to } }),
    ...(said.length === 0 ? {} : { columns: said }),
  };
}

/** Has a table read that was not judged; `undefined` where the name is none, or is needed and not said. */
export function readAnyway(
  { sheet, area, reason }: UnjudgedTable,
  commune: string,
): TableCorrection | undefined {
  const name = commune.trim() === '' ? undefined : nameOf(commune);
  const isNeeded = commune.trim() !== '' || reason.code === 'no-commune';
  if (isNeeded && name === undefined) return undefined;
  return {
    sheet,
    area: formatArea(area),
    anyway: true,
    ...(name === undefined ? {} : { commune: name }),
  };
}

const overlap = (one: Area, other: Area): boolean =>
  one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right;

/** Speaks of the same table, though the table may have been read with other edges since. */
export function isOfTable(correction: TableCorrection, sheet: string, area: Area): boolean {
  const said = tryParseArea(correction.area);
  return correction.sheet === sheet && said !== undefined && overlap(said, area);
}

/** Keeps a correction in the workbook, in place of earlier ones of the same table, and reads again. */
export const keepCorrection = (session: Session, correction: TableCorrection): Promise<boolean> =>
  changeSettings(session, (settings) => {
    const area = tryParseArea(correction.area);
    const others = settings.corrections.filter(
      (one) => area === undefined || !isOfTable(one, correction.sheet, area),
    );
    return { ...settings, corrections: [...others, correction] };
  });

/** Takes back everything that was said of a table. */
export const dropCorrections = (session: Session, sheet: string, area: Area): Promise<boolean> =>
  changeSettings(session, (settings) => ({
    ...settings,
    corrections: settings.corrections.filter((one) => !isOfTable(one, sheet, area)),
  }));
