import type { ReactElement } from 'react';
import { LaterFold } from '../LaterFold';
import { useScreen } from '../screen';
import type { Criteria, CriteriaProps } from './Criteria';

interface Inside {
  readonly Criteria: typeof Criteria;
}

const load = (): Promise<Inside> => import(/* webpackChunkName: "criteria" */ './Criteria');

/** By which levels the workbook is judged. */
export function CriteriaFold(props: CriteriaProps): ReactElement {
  const { t } = useScreen();
  return (
    <LaterFold title={t('criteria.title')} isOpen={false} load={load}>
      {(part) => <part.Criteria {...props} />}
    </LaterFold>
  );
}
