import { isShortUnmet } from '../text/mark';
import type { MarkReading } from './reading';

/** How the verdict columns of a table are filled in. */
export interface MarkStyle {
  /** Ticks what is met and leaves the rest blank: a blank is "unmet". */
  readonly ticks: boolean;
  /** Writes "+" and "-": there "-" is a mark, elsewhere it is a blank. */
  readonly signs: boolean;
  /** Ticks beside x: nobody can tell what an x says there. Neither what ☒ says beside ☑ and ☐. */
  readonly crossesUnclear: boolean;
  /** Writes "Đ": there "C" is "chưa đạt". */
  readonly letters: boolean;
  /** What ☒ says: it is the tick where nothing else ticks, and "no" beside ☑ where no box is empty. */
  readonly crossedBox: 'met' | 'unmet' | 'unclear';
  /** A note says that the tick stands for "chưa đạt": a tick is "unmet", a blank says nothing. */
  readonly inverted?: boolean;
  /** Beside ticks, which are "đạt", a user says that x is "chưa đạt". */
  readonly crossesUnmet?: boolean;
}

/** So few verdicts in words, beside ticks, are slips: the ticks are the rule. */
const SLIPS = 0.06;

/** @param words how many verdicts in words stand beside the marks */
export function markStyleOf(marks: Iterable<Pick<MarkReading, 'mark' | 'box'>>, words = 0): MarkStyle {
  let ticks = 0;
  let crosses = 0;
  let written = 0;
  let plus = 0;
  let letters = 0;
  let crossedBoxes = 0;
  let emptyBoxes = 0;
  for (const { mark, box } of marks) {
    if (box === 'crossed') crossedBoxes += 1;
    if (box === 'empty') emptyBoxes += 1;
    if (mark === undefined || mark.verdict === 'not-applicable') continue;
    if (mark.sign === 'plus') {
      if (mark.verdict === 'met') plus += 1;
    } else if (mark.verdict === 'met' && mark.sign === 'letter') {
      letters += 1;
      written += 1;
    } else if (mark.verdict === 'met' && mark.sign === 'tick') ticks += 1;
    else if (mark.verdict === 'met' && mark.sign === 'cross') crosses += 1;
    else written += 1;
  }
  const isTick = ticks + crosses === 0 && written + words <= SLIPS * crossedBoxes;
  const isNo = ticks > 0 && crosses + emptyBoxes + written + words === 0;
  const crossedBox = isTick ? 'met' : isNo ? 'unmet' : 'unclear';
  const ticked = ticks + crosses + (isTick ? crossedBoxes : 0);
  const refused = isNo ? crossedBoxes : 0;
  return {
    ticks: ticked > 0 && written + refused <= SLIPS * ticked && plus === 0,
    signs: plus > 0,
    letters: letters > 0,
    crossedBox,
    crossesUnclear:
      (ticks > 0 && crosses > SLIPS * ticks) || (crossedBox === 'unclear' && crossedBoxes > SLIPS * ticked),
  };
}

/** ☒ with what the table makes of it. */
function boxed(mark: MarkReading, { crossedBox }: MarkStyle): MarkReading {
  if (mark.box !== 'crossed' || crossedBox === 'unclear') return mark;
  return { ...mark, mark: { verdict: crossedBox, sign: crossedBox === 'met' ? 'tick' : 'cross' } };
}

/** The style where a note, or before it a user, says what an x stands for. */
export function saidStyle(
  style: MarkStyle,
  isUnmetByNote: boolean,
  crosses: 'met' | 'unmet' | undefined,
): MarkStyle {
  if (crosses === 'met') return { ...style, crossesUnclear: false };
  if (crosses === 'unmet' && style.crossesUnclear)
    return { ...style, crossesUnclear: false, ticks: false, crossesUnmet: true };
  return crosses === 'unmet' || isUnmetByNote ? { ...style, inverted: true } : style;
}

/** A mark cell in the light of how its table is filled in. */
export function styledMark(written: MarkReading, style: MarkStyle): MarkReading {
  const mark = boxed(written, style);
  if (mark.mark?.sign === 'plus' && !style.signs) return { ...mark, mark: undefined, text: '' };
  if (mark.mark === undefined && style.letters && isShortUnmet(mark.text)) {
    return { ...mark, mark: { verdict: 'unmet', sign: 'letter' } };
  }
  const tick = mark.mark?.sign === 'cross' || mark.mark?.sign === 'tick';
  if (style.inverted === true) {
    return tick && mark.mark.verdict === 'met' ? { ...mark, mark: { ...mark.mark, verdict: 'unmet' } } : mark;
  }
  if (mark.mark?.sign === 'cross' && style.crossesUnmet === true) {
    return { ...mark, mark: { ...mark.mark, verdict: 'unmet' } };
  }
  if (mark.mark?.sign === 'cross' && mark.mark.verdict === 'met' && style.crossesUnclear) {
    return { ...mark, mark: undefined };
  }
  if (mark.text === '' && style.ticks && !style.crossesUnclear) {
    return { ...mark, mark: { verdict: 'unmet', sign: 'tick' }, implied: true };
  }
  return mark;
}
