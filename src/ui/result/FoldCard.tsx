import { useId, type ReactElement } from 'react';
import type { FindingFold } from '../../app/session/folds';
import { findIndicator } from '../../criteria/indicators';
import { setOf, type CriteriaSets } from '../../criteria/sets';
import { findingText } from '../../messages/finding';
import { uncapitalised } from '../../messages/names';
import type { UiText } from '../../messages/text';
import { Icon } from '../Icon';
import { useScreen, useSets } from '../screen';
import { FindingList } from './FindingList';
import type { SheafState } from './sheafState';

interface FoldCardProps extends SheafState {
  readonly fold: FindingFold;
}

/** What is found of several communes alike, said once; unfolded, each of them with its cell. */
export function FoldCard({ fold, isOpen, shown, current }: FoldCardProps): ReactElement {
  const { session, t } = useScreen();
  const sets = useSets();
  const id = useId();
  const title = foldTitle(t, fold, sets);
  return (
    <article className={isOpen ? 'card card-open' : 'card'} aria-labelledby={`${id}title`}>
      <h3 className="card-heading">
        <button
          type="button"
          className="card-button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}list` : undefined}
          onClick={() => {
            session.dispatch({ code: 'group-toggled', key: fold.key });
          }}
        >
          <span className="card-name" id={`${id}title`}>
            {title}
          </span>
          <span className="card-count">{countText(t, fold)}</span>
          <Icon name="fold" />
        </button>
      </h3>
      {isOpen && (
        <FindingList
          id={`${id}list`}
          group={fold}
          shown={shown}
          current={current}
          label={title}
          among="same"
        />
      )}
    </article>
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
