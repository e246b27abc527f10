import { memo, useId, type ReactElement } from 'react';
import type { FindingGroup } from '../../app/session/items';
import type { CommuneAssessment } from '../../assessment/assessment';
import { setOf } from '../../criteria/sets';
import { isFulfilled } from '../../assessment/verdict';
import { criterionName, criterionTitle } from '../../messages/finding';
import { capitalised, communeTitle } from '../../messages/names';
import { Icon } from '../Icon';
import { useScreen, useSets } from '../screen';
import { CriteriaBar } from './CriteriaBar';
import { FindingList } from './FindingList';

interface CommuneCardProps {
  readonly group: FindingGroup;
  readonly commune: CommuneAssessment;
  readonly isOpen: boolean;
  readonly shown: number;
  readonly current: string | undefined;
}

/** One commune: how many criteria are met, which are not, and on demand every finding. */
export const CommuneCard = memo(function CommuneCard(props: CommuneCardProps): ReactElement {
  const { group, commune, isOpen, shown, current } = props;
  const { session, t } = useScreen();
  const set = setOf(useSets(), commune.set);
  const id = useId();
  const title = capitalised(communeTitle(commune.name));
  const { criteriaMet: met, criteriaTotal: total, declaredCriteriaMet: declared } = commune;
  const open = commune.criteria.filter(({ verdict }) => !isFulfilled(verdict));
  const count = group.items.length;
  return (
    <article className={isOpen ? 'card card-open' : 'card'} aria-labelledby={`${id}title`}>
      <h3 className="card-heading">
        <button
          type="button"
          className="card-button"
          aria-expanded={count > 0 ? isOpen : undefined}
          aria-controls={count > 0 && isOpen ? `${id}list` : undefined}
          aria-disabled={count === 0}
          onClick={() => {
            if (count > 0) session.dispatch({ code: 'group-toggled', key: group.key });
          }}
        >
          <span className="card-name" id={`${id}title`}>
            {title}
          </span>
          <span className={met === total ? 'card-count card-count-full' : 'card-count'}>
            {met === total && <Icon name="check" />}
            {t('commune.count', { met, total })}
          </span>
          {count > 0 && <Icon name="fold" />}
        </button>
      </h3>
      <CriteriaBar commune={commune} />
      {open.length > 0 && (
        <ul className="chips" aria-label={t('commune.unmet')}>
          {open.map(({ number, verdict }) => (
            <li
              key={number}
              className={verdict === 'unmet' ? 'chip chip-unmet' : 'chip chip-open'}
              title={criterionTitle(t, set, number)}
            >
              <b>{number}</b>
              <span className="chip-name">{criterionName(set, number)}</span>
              {verdict !== 'unmet' && <span className="chip-open-text">{t('commune.undecided')}</span>}
            </li>
          ))}
        </ul>
      )}
      <p className="card-facts">
        <span>{count === 0 ? t('commune.no-findings') : t('commune.findings', { count })}</span>
        {declared !== undefined && declared !== met && (
          <span className="card-declared">
            <Icon name="warning" />
            {t('commune.declared', { declared, total })}
          </span>
        )}
      </p>
      {isOpen && count > 0 && (
        <FindingList id={`${id}list`} group={group} shown={shown} current={current} label={title} />
      )}
    </article>
  );
});
