import { readUnit, type WrittenUnit } from '../text/quantity';
import type { Frame } from './frame';
import type { Line } from './line';

const BRACKETED = /[([](?:(?:đvt|đơn vị(?: tính)?) ?: ?)?([^()[\]]*)[)\]]$/iu;

/** "Thu nhập bình quân đầu người (nghìn đồng/người/năm)" */
function unitBehind({ cells }: Line): WrittenUnit | undefined {
  const texts = cells.flatMap(({ words, shared }) => (shared ? [] : [BRACKETED.exec(words)?.[1] ?? '']));
  return texts.map(readUnit).find((unit) => unit !== undefined);
}

/** The unit that a table's column of units states for a line, or the line itself behind its words. */
export function unitsIn({
  view,
  fields,
  lines,
}: Pick<Frame, 'view' | 'fields' | 'lines'>): (line: number) => WrittenUnit | undefined {
  const own = new Map(lines.map((line) => [line.at, line]));
  const units = fields.all.filter(({ role, owner }) => role === 'unit' && owner === undefined);
  const known = new Map<number, WrittenUnit | undefined>();
  return (line) => {
    if (known.has(line)) return known.get(line);
    const named = own.get(line);
    const unit =
      units.map(({ at }) => readUnit(view.text(line, at))).find((one) => one !== undefined) ??
      (named === undefined ? undefined : unitBehind(named));
    known.set(line, unit);
    return unit;
  };
}
