import type { Area } from '../workbook/address';
import type { Span } from '../workbook/image';
import { addCell, noContents } from './contents';
import { isStrange } from './fields';
import type { Frame } from './frame';
import type { CommuneReading, Doubt } from './reading';
import type { SheetView } from './sheetView';
import type { CellRoles } from './slots';
import { FEWEST_INDICATORS, FILLED_UNKNOWN, MOSTLY, READ_ENOUGH } from './weights';

/** Columns of a table that are filled in and that nobody knows what to do with. */
export function unreadFields(
  { view, fields }: Frame,
  roles: CellRoles,
  lines: readonly number[],
  levels: number | undefined,
): readonly Doubt[] {
  if (view.turned) return [];
  return fields.all.flatMap((field): readonly Doubt[] => {
    const { at, role, owner, period, region, isPart, headings } = field;
    const time = isStrange(field) ? undefined : period;
    const isKnown = [role, owner, time, region].some((one) => one !== undefined) || isPart || at === levels;
    if (isKnown || lines.some((line) => roles.roleAt(line, field) !== 'none')) return [];
    const filled = lines.filter((line) => view.text(line, at) !== '').length;
    if (filled < FILLED_UNKNOWN * lines.length) return [];
    const contents = noContents();
    for (const line of lines) addCell(contents, view, line, at);
    // marks in words may be either: results beside which nobody concluded anything are rather the verdicts
    const holds = contents.figures > MOSTLY * contents.filled ? 'result' : 'declared';
    return [
      { code: 'column-unknown', column: at, text: headings.map(({ text }) => text).join(' / '), holds },
    ];
  });
}

const overlap = (spans: readonly Span[], from: number, to: number): number =>
  spans.reduce((sum, span) => sum + Math.max(0, Math.min(span.to, to) - Math.max(span.from, from) + 1), 0);

/** Hidden rows and columns of a table are read like the others, and said. */
export function hiddenIn({ hidden }: SheetView, { top, left, bottom, right }: Area): readonly Doubt[] {
  const rows = overlap(hidden.rows, top, bottom);
  const columns = overlap(hidden.columns, left, right);
  return rows + columns === 0 ? [] : [{ code: 'hidden', rows, columns }];
}

/** Lines in which several indicators share a cell, whose figures are nobody's. */
export function severalIn({ lines }: Frame): readonly Doubt[] {
  const several = lines.filter(({ cells }) =>
    cells.some(({ code, shared }) => code?.code === 'criterion' && code.isSeveral === true && !shared),
  ).length;
  return several === 0 ? [] : [{ code: 'several-in-cell', lines: several }];
}

/** Whether next to nothing in a table's cells is a result or a mark: names, or counts where marks belong. */
export function isUnreadable(communes: readonly CommuneReading[]): boolean {
  let filled = 0;
  let read = 0;
  const count = (text: string, isRead: boolean): void => {
    if (text === '') return;
    filled += 1;
    if (isRead) read += 1;
  };
  for (const { observations, criterionMarks } of communes) {
    for (const { result } of observations) {
      if (result !== undefined) count(result.text, result.reading.code !== 'unreadable');
    }
    for (const marks of [observations, criterionMarks]) {
      for (const { declared } of marks)
        for (const { text, mark } of declared) count(text, mark !== undefined);
    }
  }
  return filled >= FEWEST_INDICATORS && read < READ_ENOUGH * filled;
}

/** Whether nothing but points was given, from which nobody can tell a verdict. */
export const isPointsOnly = (communes: readonly CommuneReading[]): boolean =>
  communes.every(
    ({ observations, criterionMarks }) =>
      criterionMarks.length === 0 &&
      observations.every(({ result, declared }) => result === undefined && declared.length === 0),
  );
