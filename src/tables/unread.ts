import type { Area } from '../workbook/address';
import type { Span } from '../workbook/image';
import type { Frame } from './frame';
import type { CommuneReading, Doubt, MarkReading } from './reading';
import type { SheetView } from './sheetView';
import type { CellRoles } from './slots';
import { FEWEST_INDICATORS, FILLED_UNKNOWN, READ_ENOUGH } from './weights';

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
    const isKnown = [role, owner, period, region].some((one) => one !== undefined) || isPart || at === levels;
    if (isKnown || lines.some((line) => roles.roleAt(line, field) !== 'none')) return [];
    const filled = lines.filter((line) => view.text(line, at) !== '').length;
    if (filled < FILLED_UNKNOWN * lines.length) return [];
    return [{ code: 'column-unknown', column: at, text: headings.map(({ text }) => text).join(' / ') }];
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

const isRead = ({ mark }: MarkReading): boolean => mark !== undefined;

/** Whether next to nothing in a table's cells is a result or a mark: names, or counts where marks belong. */
export function isUnreadable(communes: readonly CommuneReading[]): boolean {
  const cells = communes.flatMap(({ observations, criterionMarks }) => [
    ...observations.flatMap(({ result, declared }) => [
      ...(result === undefined || result.text === '' ? [] : [result.reading.code !== 'unreadable']),
      ...declared.filter(({ text }) => text !== '').map(isRead),
    ]),
    ...criterionMarks.flatMap(({ declared }) => declared.filter(({ text }) => text !== '').map(isRead)),
  ]);
  return cells.length >= FEWEST_INDICATORS && cells.filter(Boolean).length < READ_ENOUGH * cells.length;
}
