import type { MarkReading } from './reading';

/** How the verdict columns of a table are filled in. */
export interface MarkStyle {
  /** Ticks what is met and leaves the rest blank: a blank is "unmet". */
  readonly ticks: boolean;
  /** Writes "+" and "-": there "-" is a mark, elsewhere it is a blank. */
  readonly signs: boolean;
}

export function markStyleOf(marks: Iterable<MarkReading>): MarkStyle {
  let ticked = 0;
  let written = 0;
  let plus = 0;
  for (const { mark } of marks) {
    if (mark === undefined) continue;
    if (mark.sign === 'plus') {
      if (mark.verdict === 'met') plus += 1;
      continue;
    }
    if ((mark.sign === 'tick' || mark.sign === 'cross') && mark.verdict === 'met') ticked += 1;
    else written += 1;
  }
  return { ticks: ticked > 0 && written === 0 && plus === 0, signs: plus > 0 };
}

/** A mark cell in the light of how its table is filled in. */
export function styledMark(mark: MarkReading, style: MarkStyle): MarkReading {
  if (mark.mark?.sign === 'plus' && !style.signs) return { ...mark, mark: undefined, text: '' };
  if (mark.text === '' && style.ticks) {
    return { ...mark, mark: { verdict: 'unmet', sign: 'tick' }, implied: true };
  }
  return mark;
}
