import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { ACTIONS } from '../app/actions/registry';
import { Notice } from './Notice';
import { problemLines, type ProblemPhase } from './problem';
import { useScreen } from './screen';

const FORM_WORKS = [
  'repair',
  'template',
  'settings',
  'snapshot',
  'progress',
  'export',
  'export-findings',
  'plan',
  'merge',
  'union',
] as const satisfies readonly ProblemPhase['work'][];
type FormWork = (typeof FORM_WORKS)[number];

const isFormWork = (work: ProblemPhase['work']): work is FormWork => FORM_WORKS.some((one) => one === work);

/** What went wrong, what became of the workbook, and the way on. */
export function ProblemNotice({ phase }: { readonly phase: ProblemPhase }): ReactElement {
  const { session, t } = useScreen();
  const { work } = phase;
  // forms hold what was typed and are sent again from there
  const action = isFormWork(work) ? undefined : ACTIONS[work];
  return (
    <Notice
      intent="error"
      title={t('problem.title')}
      lines={problemLines(t, phase.problem)}
      actions={
        action !== undefined && (
          <Button
            size="small"
            onClick={() => {
              void action.perform(session);
            }}
          >
            {t('problem.retry')}
          </Button>
        )
      }
    />
  );
}
