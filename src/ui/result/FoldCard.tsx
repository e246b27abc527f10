import type { ReactElement } from 'react';
import type { FindingFold } from '../../app/session/folds';
import { findIndicator } from '../../criteria/indicators';
import { setOf, type CriteriaSets } from '../../criteria/sets';
import { findingText } from '../../messages/finding';
import { uncapitalised } from '../../messages/names';
import type { UiText } from '../../messages/text';
import { useScreen, useSets } from '../screen';
import { SheafCard } from './SheafCard';
import type { SheafState } from './sheafState';

interface FoldCardProps extends SheafState {
  readonly fold: FindingFold;
}

/** What is found of several communes alike, said once; unfolded, each of them with its cell. */
export function FoldCard({ fold, ...state }: FoldCardProps): ReactElement {
  const { t } = useScreen();
  const title = foldTitle(t, fold, useSets());
  return (
    <SheafCard {...state} sheaf={fold} heading="h3" title={title} count={countText(t, fold)} among="same" />
  );
}

/** "10 Thu nhập: thiếu kết quả" */
function foldTitle(t: UiText, { finding }: FindingFold, sets: CriteriaSets): string {
  const { number, title: whole, kind } = findingText(t, finding, sets);
  const title =
    'indicator' in finding
      ? (findIndicator(setOf(sets, finding.set), finding.indicator)?.shortName ?? whole)
      : whole;
  return t('fold.title', {
    subject: [number, title].filter((text) => text !== '').join(' '),
    kind: uncapitalised(kind),
  });
}

/** How many communes, or where none is named, how many cells. */
function countText(t: UiText, { items }: FindingFold): string {
  const communes = new Set(items.flatMap(({ finding }) => ('commune' in finding ? [finding.commune] : [])));
  return communes.size === 0
    ? t('fold.cells', { count: items.length })
    : t('fold.communes', { count: communes.size });
}
