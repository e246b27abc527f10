import { useMemo, type ReactElement } from 'react';
import type { Checked, SessionState } from '../../app/session/state';
import { repairsOf } from '../../app/useCases/repair';
import type { RepairForm } from '../form/RepairForm';
import { LaterFold } from '../LaterFold';
import { useScreen } from '../screen';

interface RepairFoldProps {
  readonly state: SessionState;
  readonly checked: Checked;
}

interface Inside {
  readonly RepairForm: typeof RepairForm;
}

const load = (): Promise<Inside> => import(/* webpackChunkName: "forms" */ '../form/RepairForm');

/** What may be put right without asking what it means, where there is any. */
export function RepairFold({ state, checked }: RepairFoldProps): ReactElement | null {
  const { t } = useScreen();
  const { reading, check } = checked;
  const repairs = useMemo(() => repairsOf({ check, reading }), [check, reading]);
  if (repairs.length === 0) return null;
  return (
    <LaterFold
      title={t('repair.title')}
      note={t('repair.count', { count: repairs.length })}
      isOpen={false}
      load={load}
    >
      {(part) => <part.RepairForm state={state} repairs={repairs} />}
    </LaterFold>
  );
}
