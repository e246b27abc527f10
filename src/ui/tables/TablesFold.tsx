import type { ComponentType, ReactElement } from 'react';
import type { Check } from '../../app/check';
import { mayBeReview } from '../../tables/reading';
import { LaterFold } from '../LaterFold';
import { useScreen } from '../screen';

export interface TablesProps {
  /** The tables that were read, or those that may be reviews and were not. */
  readonly what: 'tables' | 'unjudged';
  readonly check: Check;
}

interface Inside {
  readonly Tables: ComponentType<TablesProps>;
}

const load = (): Promise<Inside> => import(/* webpackChunkName: "tables" */ './Tables');

/** How the workbook was understood; loaded when somebody unfolds it, or at once where there is a doubt to settle. */
export function TablesFold({
  what,
  check,
  isOpen,
}: TablesProps & { readonly isOpen: boolean }): ReactElement | null {
  const { t } = useScreen();
  const { tables, unjudged } = check.assessment;
  const { length: count } = what === 'tables' ? tables : unjudged.filter(mayBeReview);
  if (count === 0 && what === 'unjudged') return null;
  return (
    <LaterFold title={t(`${what}.title`)} note={t('tables.count', { count })} isOpen={isOpen} load={load}>
      {({ Tables }) => <Tables what={what} check={check} />}
    </LaterFold>
  );
}
