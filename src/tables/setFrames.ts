import type { SetKey } from '../criteria/set';
import type { Frame } from './frame';
import { plainKey } from '../text/key';
import type { Line } from './line';
import { setInTitle } from './title';

/** A frame whose lines are of one set; `said` where headings over them tell which. */
interface SetFrame {
  readonly frame: Frame;
  readonly said: { readonly set: SetKey } | undefined;
}

/** "Tiêu chí 15 - Y tế (xã nông thôn mới)"; a wording speaks of "xây dựng nông thôn mới" and "nâng cao năng lực". */
const NAMES_SET = /\bxa (?:nong thon moi|ntm)(?: nang cao| kieu mau)?$/u;
const LONGEST = 80;

/** The set that a heading over several lines names. */
const saidSet = ({ cells }: Line): SetKey | undefined =>
  cells
    .flatMap(({ words, shared }) => {
      const said = shared && words.length <= LONGEST ? NAMES_SET.exec(plainKey(words))?.[0] : undefined;
      return said === undefined ? [] : (setInTitle(said) ?? []);
    })
    .at(0);

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
