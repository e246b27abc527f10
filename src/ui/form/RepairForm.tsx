import { Button, Checkbox } from '@fluentui/react-components';
import { useState, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { performRepairs } from '../../app/actions/repair';
import type { SessionState } from '../../app/session/state';
import { REPAIR_KINDS, repairKey, type Repair, type RepairKind } from '../../assessment/repairs';
import { formatNumber } from '../../messages/number';
import { formatAddress } from '../../workbook/address';
import { useScreen } from '../screen';

interface RepairFormProps {
  readonly state: SessionState;
  readonly repairs: readonly Repair[];
}

/** So many of a kind are shown one by one; all of them can be chosen all the same. */
const MOST_SHOWN = 40;

/** What may be put right without asking what it means: each with before and after, none without being chosen. */
export function RepairForm({ state, repairs }: RepairFormProps): ReactElement {
  const { session, t } = useScreen();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const wanted = repairs.filter((repair) => chosen.has(repairKey(repair)));
  const choose = (some: readonly Repair[], isChosen: boolean): void => {
    const next = new Set(chosen);
    for (const repair of some) {
      if (isChosen) next.add(repairKey(repair));
      else next.delete(repairKey(repair));
    }
    setChosen(next);
  };
  return (
    <>
      <p className="muted">{t('repair.lead')}</p>
      {REPAIR_KINDS.map((kind) => (
        <RepairGroup
          key={kind}
          kind={kind}
          repairs={repairs.filter((repair) => repair.kind === kind)}
          chosen={chosen}
          onChoose={choose}
        />
      ))}
      <div>
        <Button
          disabledFocusable={wanted.length === 0 || !whenIdle(state)}
          onClick={() => {
            setChosen(new Set());
            void performRepairs(session, wanted);
          }}
        >
          {wanted.length === 0 ? t('repair.none') : t('repair.do', { count: wanted.length })}
        </Button>
      </div>
    </>
  );
}

interface RepairGroupProps {
  readonly kind: RepairKind;
  readonly repairs: readonly Repair[];
  readonly chosen: ReadonlySet<string>;
  readonly onChoose: (repairs: readonly Repair[], isChosen: boolean) => void;
}

function RepairGroup({ kind, repairs, chosen, onChoose }: RepairGroupProps): ReactElement | null {
  const { t } = useScreen();
  if (repairs.length === 0) return null;
  const { length: count } = repairs.filter((repair) => chosen.has(repairKey(repair)));
  return (
    <fieldset className="form-group">
      <legend className="field">{t(`repair.${kind}`)}</legend>
      {repairs.length > 1 && (
        <Checkbox
          label={t('repair.all', { count: repairs.length })}
          checked={count === 0 ? false : count === repairs.length ? true : 'mixed'}
          onChange={() => {
            onChoose(repairs, count < repairs.length);
          }}
        />
      )}
      {repairs.slice(0, MOST_SHOWN).map((repair) => (
        <Checkbox
          key={repairKey(repair)}
          label={t('repair.change', {
            cell: `${repair.place.sheet}!${formatAddress(repair.place)}`,
            before: repair.before,
            after: typeof repair.after === 'number' ? formatNumber(repair.after) : repair.after,
          })}
          checked={chosen.has(repairKey(repair))}
          onChange={(_, { checked }) => {
            onChoose([repair], checked === true);
          }}
        />
      ))}
    </fieldset>
  );
}
