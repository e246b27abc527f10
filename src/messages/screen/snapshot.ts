import { dayText } from '../day';
import type { SnapshotProblem } from '../snapshot';
import type { UiText } from './text';

/** Why a review could not be kept, or two cannot be compared. */
export function snapshotText(t: UiText, problem: SnapshotProblem): string {
  switch (problem.code) {
    case 'none':
    case 'no-earlier':
      return t(`snapshot.${problem.code}`);
    case 'unknown':
      return t('snapshot.unknown', { day: dayText(problem.date) });
    case 'not-after':
      return t('snapshot.not-after', { from: dayText(problem.from), to: dayText(problem.to) });
    case 'settings-frozen':
      return t('settings.refused');
    case 'too-many':
      return t('snapshot.many', { limit: problem.limit });
  }
}
