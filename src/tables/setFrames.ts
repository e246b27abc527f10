import type { SetKey } from '../criteria/set';
import type { Frame } from './frame';
import type { Line } from './line';
import { setInTitle } from './title';

/** A frame whose lines are of one set; `said` where headings over them tell which. */
interface SetFrame {
  readonly frame: Frame;
  readonly said: { readonly set: SetKey } | undefined;
}

/** The set that a heading over several lines names. */
const saidSet = ({ cells }: Line): SetKey | undefined =>
  cells.flatMap(({ words, shared }) => (shared ? (setInTitle(words) ?? []) : [])).at(0);

/**
 * "Tiêu chí 15 (xã nông thôn mới)" beside "Tiêu chí 14 (xã nông thôn mới nâng cao)": the same numbers mean other things
 * below each, so that the lines of each set are a table by themselves.
 */
export function framesBySet(frame: Frame): readonly SetFrame[] {
  const sets = new Set(frame.lines.flatMap((line) => saidSet(line) ?? []));
  if (sets.size < 2) return [{ frame, said: undefined }];
  return [...sets].map((set) => ({
    said: { set },
    frame: { ...frame, lines: frame.lines.filter((line) => saidSet(line) === set) },
  }));
}
