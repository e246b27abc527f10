import { useId, type ReactElement } from 'react';
import type { FindingGroup } from '../../app/session/items';
import { Icon } from '../Icon';
import { useScreen } from '../screen';
import { FindingList } from './FindingList';

interface TablesCardProps {
  readonly group: FindingGroup;
  readonly isOpen: boolean;
  readonly shown: number;
  readonly current: string | undefined;
}

/** What is to be said of a table as a whole: its levels, rows that were not recognised. */
export function TablesCard({ group, isOpen, shown, current }: TablesCardProps): ReactElement {
  const { session, t } = useScreen();
  const id = useId();
  return (
    <article className={isOpen ? 'card card-open' : 'card'} aria-labelledby={`${id}title`}>
      <h2 className="card-heading">
        <button
          type="button"
          className="card-button"
          aria-expanded={isOpen}
          aria-controls={isOpen ? `${id}list` : undefined}
          onClick={() => {
            session.dispatch({ code: 'group-toggled', key: group.key });
          }}
        >
          <span className="card-name" id={`${id}title`}>
            {t('commune.tables')}
          </span>
          <span className="card-count">{t('commune.findings', { count: group.items.length })}</span>
          <Icon name="fold" />
        </button>
      </h2>
      <p className="card-facts">{t('commune.tables.lead')}</p>
      {isOpen && (
        <FindingList
          id={`${id}list`}
          group={group}
          shown={shown}
          current={current}
          label={t('commune.tables')}
        />
      )}
    </article>
  );
}
