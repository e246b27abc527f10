import { readUnit, type WrittenUnit } from '../text/quantity';
import type { Frame } from './frame';

/** The unit that a table's column of units states for a line. */
export function unitsIn({
  view,
  fields,
}: Pick<Frame, 'view' | 'fields'>): (line: number) => WrittenUnit | undefined {
  const units = fields.all.filter(({ role, owner }) => role === 'unit' && owner === undefined);
  const known = new Map<number, WrittenUnit | undefined>();
  return (line) => {
    if (known.has(line)) return known.get(line);
    const unit = units.map(({ at }) => readUnit(view.text(line, at))).find((one) => one !== undefined);
    known.set(line, unit);
    return unit;
  };
}
