import { placeOf } from './cellReading';
import type { Frame } from './frame';
import { headerRole } from './headerRole';
import { ownWords, type IdentifiedLine } from './line';
import type { UnknownRow } from './reading';
import { ROWS_BELOW, WORDING_LENGTH } from './weights';

const isKnownLine = ({ identity }: IdentifiedLine): boolean =>
  identity.code === 'indicator' || identity.code === 'criterion' || identity.code === 'part';

/** Whether anything stands in a line's cells, beside what names it. */
function answersIn({
  view,
  fields,
}: Pick<Frame, 'view' | 'fields'>): (line: { readonly at: number }) => boolean {
  const values = fields.all.filter(({ role, owner }) => role !== undefined || owner !== undefined);
  return ({ at }) => values.some((field) => view.text(at, field.at) !== '');
}

/**
 * Lines that go on right behind the last known one, look like an indicator's and are filled in: nobody knows what they
 * are, which is said; who reads on past a note or a gap reads what is no table.
 */
function linesBehind(frame: Frame, identified: readonly IdentifiedLine[], last: number): ReadonlySet<number> {
  const { lines } = frame;
  const isFilled = answersIn(frame);
  const identities = new Map(identified.map(({ at, identity }) => [at, identity]));
  const behind = new Set<number>();
  let before = last;
  for (const line of lines) {
    if (line.at <= last) continue;
    const identity = identities.get(line.at);
    if (line.at > before + 1 || identity?.code === 'note') break;
    before = line.at;
    const isLike =
      line.cells.some(({ code, shared }) => !shared && code?.code === 'indicator') ||
      ownWords(line).some((words) => words.length >= WORDING_LENGTH);
    if (identity?.code === 'unknown' && isLike && isFilled(line)) behind.add(line.at);
  }
  return behind;
}

/** From the first line that is known to the last; what goes on behind it, and totals a few rows below, still belong. */
export function tableLines(frame: Frame, lines: readonly IdentifiedLine[]): readonly IdentifiedLine[] {
  const known = lines.filter(isKnownLine);
  const first = known[0]?.at ?? 0;
  const last = known.at(-1)?.at ?? -1;
  const behind = linesBehind(frame, lines, last);
  return lines.filter(
    ({ at, identity }) =>
      (at >= first && at <= last) ||
      behind.has(at) ||
      (identity.code === 'total' && at <= last + ROWS_BELOW) ||
      (identity.code === 'group' && at < first && first - at <= 1),
  );
}

/**
 * "5 | Trường học | ≥ 70% | 81,5%" above the indicator's wording, which is left blank: the criterion's only indicator
 * is answered beside its criterion's name.
 */
export function withAnswersAbove(frame: Frame, lines: readonly IdentifiedLine[]): readonly IdentifiedLine[] {
  const isFilled = answersIn(frame);
  const answered = new Map<IdentifiedLine, IdentifiedLine>();
  const wordings = new Set<IdentifiedLine>();
  for (const [place, line] of lines.entries()) {
    const above = lines[place - 1];
    if (above?.identity.code !== 'criterion' || line.identity.code !== 'indicator') continue;
    const isOnly = line.identity.indicator === String(above.identity.number);
    if (!isOnly || !isFilled(above) || isFilled(line)) continue;
    answered.set(above, { ...above, identity: line.identity });
    wordings.add(line);
  }
  return lines.flatMap((line) => (wordings.has(line) ? [] : (answered.get(line) ?? line)));
}

export function unknownRows(
  { view, nameColumn, facets }: Frame,
  lines: readonly IdentifiedLine[],
): readonly UnknownRow[] {
  return lines.flatMap(({ at, identity }) => {
    if (identity.code !== 'unknown' || headerRole(view.keyOf(identity.text)) === 'note') return [];
    const heading = facets.get(at)?.headings.at(-1);
    return [{ place: placeOf(view, heading?.row ?? at, heading?.column ?? nameColumn), text: identity.text }];
  });
}
