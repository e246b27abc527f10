import { memo, type ReactElement } from 'react';
import type { FindingGroup } from '../../app/session/items';
import type { CommuneAssessment } from '../../assessment/assessment';
import { meetsAll } from '../../assessment/clear';
import { isFulfilled } from '../../assessment/verdict';
import { setOf } from '../../criteria/sets';
import { criterionName, criterionTitle } from '../../messages/finding';
import { capitalised, communeTitle } from '../../messages/names';
import { WhyFold } from '../criteria/WhyFold';
import { Icon } from '../Icon';
import { useScreen, useSets } from '../screen';
import { CriteriaBar } from './CriteriaBar';
import { SheafCard } from './SheafCard';
import type { SheafState } from './sheafState';

interface CommuneCardProps extends SheafState {
  readonly group: FindingGroup;
  readonly commune: CommuneAssessment;
}

/** One commune: how many criteria are met, which are not, and on demand every finding. */
export const CommuneCard = memo(function CommuneCard(props: CommuneCardProps): ReactElement {
  const { group, commune, ...state } = props;
  const { t } = useScreen();
  const set = setOf(useSets(), commune.set);
  const { criteriaMet: met, criteriaTotal: total, declaredCriteriaMet: declared } = commune;
  const isFull = meetsAll(commune);
  const open = commune.criteria.filter(({ verdict }) => !isFulfilled(verdict));
  const count = group.items.length;
  return (
    <SheafCard
      {...state}
      sheaf={group}
      heading="h3"
      title={capitalised(communeTitle(commune.name))}
      isFull={isFull}
      foot={(state.isOpen || count === 0) && commune.indicators.length > 0 && <WhyFold of={commune} />}
      count={
        <>
          {isFull && <Icon name="check" />}
          {t('commune.count', { met, total })}
        </>
      }
    >
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
    </SheafCard>
  );
});
