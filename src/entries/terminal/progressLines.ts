import { formText } from '../../messages/form';
import { capitalised, communeTitle } from '../../messages/names';
import { comparedText } from '../../messages/progress';
import { VIETNAMESE } from '../../messages/text';
import type { Progress } from '../../reports/progress/progress';
import { changeLines, countText } from '../../reports/progress/text';

const FORM = formText('vi');

/** A comparison of two reviews, one line for each commune that changed; the others are only counted. */
export function progressLines({ from, to, communes }: Progress): readonly string[] {
  const told = communes.map((commune) => ({ commune, lines: changeLines(VIETNAMESE, FORM, commune) }));
  const changed = told.filter(({ lines }) => lines.length > 0);
  const same = told.length - changed.length;
  return [
    `${comparedText(from, to)}:`,
    ...changed.map(
      ({ commune, lines }) =>
        `${capitalised(communeTitle(commune.name))} (${countText(FORM, commune)}): ${lines.map(([, text]) => text).join('; ')}.`,
    ),
    ...(same === 0 ? [] : [FORM('progress.same', { count: same })]),
  ];
}
