import { useMemo, type ReactElement } from 'react';
import { countOpenLevels } from '../../app/verification/circumstances';
import { AskedFold } from '../AskedFold';
import { useScreen } from '../screen';
import type { Criteria, CriteriaProps } from './Criteria';

interface Inside {
  readonly Criteria: typeof Criteria;
}

const load = (): Promise<Inside> => import(/* webpackChunkName: "criteria" */ './Criteria');

/** By which levels the workbook is judged, and how many of them nobody has compared with the decision. */
export function CriteriaFold(props: CriteriaProps): ReactElement {
  const { t } = useScreen();
  const { state, checked } = props;
  const { assessment } = checked.check;
  const count = useMemo(() => countOpenLevels(assessment), [assessment]);
  return (
    <AskedFold
      name="criteria"
      state={state}
      load={load}
      {...(count === 0 ? {} : { note: t('criteria.open', { count }) })}
    >
      {(part) => <part.Criteria {...props} />}
    </AskedFold>
  );
}
