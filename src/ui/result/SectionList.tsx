import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { firstFolds, type FindingSection, type SectionSubject } from '../../app/session/folds';
import type { View } from '../../app/session/view';
import { setOf, type CriteriaSets } from '../../criteria/sets';
import { criterionTitle } from '../../messages/finding';
import { screenSetName } from '../../messages/screenSetName';
import type { UiText } from '../../messages/text';
import { useScreen, useSets } from '../screen';
import { FoldCard } from './FoldCard';
import { sheafState } from './sheafState';

interface SectionListProps {
  readonly sections: readonly FindingSection[];
  readonly view: View;
}

/** The findings by criterion or by kind, equal ones folded, a page of folds at a time. */
export function SectionList({ sections, view }: SectionListProps): ReactElement {
  const { session, t } = useScreen();
  const sets = useSets();
  const usedSets = new Set(sections.flatMap(({ subject }) => (subject.code === 'kind' ? [] : [subject.set])));
  const total = sections.reduce((sum, { folds }) => sum + folds.length, 0);
  return (
    <>
      {firstFolds(sections, view.communesShown).map(({ key, subject, folds }) => (
        <section key={key} className="set">
          <h2 className="set-title">{sectionTitle(t, subject, sets, usedSets.size > 1)}</h2>
          {folds.map((fold) => (
            <FoldCard key={fold.key} fold={fold} {...sheafState(view, fold)} />
          ))}
        </section>
      ))}
      {total > view.communesShown && (
        <Button
          appearance="subtle"
          onClick={() => {
            session.dispatch({ code: 'more-communes' });
          }}
        >
          {t('commune.more', { count: total - view.communesShown })}
        </Button>
      )}
    </>
  );
}

/** @param isOfSeveral whether the set has to be named */
function sectionTitle(t: UiText, subject: SectionSubject, sets: CriteriaSets, isOfSeveral: boolean): string {
  if (subject.code === 'kind') return t(`kind.${subject.kind}`);
  const title =
    subject.code === 'criterion'
      ? criterionTitle(t, setOf(sets, subject.set), subject.number)
      : t('commune.tables');
  return isOfSeveral ? `${title} (${screenSetName(t, sets, subject.set)})` : title;
}
