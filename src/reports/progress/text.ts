import { capitalised, communeTitle } from '../../messages/names';
import { CHANGES, codeList, comparedText, ONLY_AFTER, ONLY_BEFORE } from '../../messages/progress';
import type { Progress } from './progress';

const changeText = (label: string, changes: Parameters<typeof codeList>[0]): string =>
  changes.length === 0 ? '' : `${label} ${codeList(changes)}`;

/** The comparison for a person to read, one line for each commune that changed. */
export function progressLines({ from, to, communes }: Progress): readonly string[] {
  const lines = communes.flatMap((commune): readonly string[] => {
    const title = capitalised(communeTitle(commune.name));
    switch (commune.code) {
      case 'only-before':
        return [`${title}: ${commune.before.met}/${commune.before.total}; ${ONLY_BEFORE.toLowerCase()}.`];
      case 'only-after':
        return [`${title}: ${commune.after.met}/${commune.after.total}; ${ONLY_AFTER.toLowerCase()}.`];
      case 'compared': {
        const { before, after, criteria, indicators } = commune;
        const changes = [
          changeText(CHANGES.gained, criteria.gained),
          changeText(CHANGES.lost, criteria.lost),
          changeText(CHANGES.gainedIndicators, indicators.gained),
          changeText(CHANGES.lostIndicators, indicators.lost),
        ].filter((text) => text !== '');
        const count = `${title}: ${before.met}/${before.total} → ${after.met}/${after.total}`;
        return [changes.length === 0 ? `${count}; ${CHANGES.none}.` : `${count}; ${changes.join('; ')}.`];
      }
    }
  });
  return [`${comparedText(from, to)}:`, ...lines];
}
