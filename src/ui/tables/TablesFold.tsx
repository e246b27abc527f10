import { useState, type ComponentType, type ReactElement } from 'react';
import type { Check } from '../../app/check';
import { mayBeReview } from '../../tables/reading';
import { Fold } from '../Fold';
import { useLater } from '../later';
import { PartMissing } from '../PartMissing';
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
  const [isWanted, setWanted] = useState(isOpen);
  const { tables, unjudged } = check.assessment;
  const { length: count } = what === 'tables' ? tables : unjudged.filter(mayBeReview);
  const isThere = what === 'tables' || count > 0;
  const { part, retry } = useLater(load, isWanted && isThere);
  if (!isThere) return null;
  const content = (): ReactElement => {
    if (part === 'loading') return <p className="muted">{t('form.loading')}</p>;
    return part === 'missing' ? <PartMissing retry={retry} /> : <part.Tables what={what} check={check} />;
  };
  return (
    <Fold
      title={t(`${what}.title`)}
      note={t('tables.count', { count })}
      isOpen={isOpen}
      onToggle={(unfolded) => {
        if (unfolded) setWanted(true);
      }}
    >
      {isWanted && content()}
    </Fold>
  );
}
