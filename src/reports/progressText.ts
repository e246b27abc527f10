import { capitalised, communeTitle } from '../messages/names';
import { codeList, ONLY_AFTER, ONLY_BEFORE, pointText } from '../messages/progress';
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
          changeText('đạt thêm tiêu chí', criteria.gained),
          changeText('không còn đạt tiêu chí', criteria.lost),
          changeText('đạt thêm chỉ tiêu', indicators.gained),
          changeText('không còn đạt chỉ tiêu', indicators.lost),
        ].filter((text) => text !== '');
        const count = `${title}: ${before.met}/${before.total} → ${after.met}/${after.total}`;
        return [changes.length === 0 ? `${count}; không thay đổi.` : `${count}; ${changes.join('; ')}.`];
      }
    }
  });
  return [`So sánh ${pointText(from)} với ${pointText(to)}:`, ...lines];
}
