import type { ReactElement } from 'react';
import type { FindingGroup } from '../../app/session/items';
import { useScreen } from '../screen';
import { SheafCard } from './SheafCard';
import type { SheafState } from './sheafState';

/** What is to be said of a table as a whole: its levels, rows that were not recognised. */
export function TablesCard({ group, ...state }: SheafState & { readonly group: FindingGroup }): ReactElement {
  const { t } = useScreen();
  return (
    <SheafCard
      {...state}
      sheaf={group}
      heading="h2"
      title={t('commune.tables')}
      count={t('commune.findings', { count: group.items.length })}
    >
      <p className="card-facts">{t('commune.tables.lead')}</p>
    </SheafCard>
  );
}
