import type { SnapshotProblem } from '../workbook/problem';
import { dayText } from './day';
import type { UiText } from './text';

/** Why a review could not be kept, or two cannot be compared. */
export function snapshotText(t: UiText, problem: SnapshotProblem): string {
  switch (problem.code) {
    case 'none':
      return t('snapshot.none');
    case 'no-earlier':
      return t('snapshot.no-earlier', { day: dayText(problem.date) });
    case 'unknown':
      return t('snapshot.unknown', {
        day: dayText(problem.date),
        days: problem.days.map(dayText).join(', '),
      });
    case 'not-after':
      return t('snapshot.not-after', { from: dayText(problem.from), to: dayText(problem.to) });
    case 'settings-frozen':
      return t('settings.refused');
    case 'too-many':
      return t('snapshot.many', { limit: problem.limit });
  }
}

interface KeptSnapshot {
  readonly date: string;
  readonly communes: number;
  readonly replaced: boolean;
}

export const snapshotKeptText = (t: UiText, { date, communes, replaced }: KeptSnapshot): string =>
  t(replaced ? 'done.snapshot.replaced' : 'done.snapshot', { day: dayText(date), count: communes });
