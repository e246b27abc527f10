import { Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Outcome } from '../app/outcome';
import { Notice } from './Notice';
import { isWarning, outcomeLines } from './outcome';
import { useScreen } from './screen';

/** What was done, until it is dismissed or the next thing is done. */
export function OutcomeNotice({ outcome }: { readonly outcome: Outcome }): ReactElement | null {
  const { session, t } = useScreen();
  const lines = outcomeLines(t, outcome);
  if (lines.length === 0) return null;
  return (
    <Notice
      intent={isWarning(outcome) ? 'warning' : 'success'}
      lines={lines}
      dismiss={{
        label: t('done.dismiss'),
        press() {
          session.dispatch({ code: 'outcome-dismissed' });
        },
      }}
    >
      {outcome.code === 'copy-refused' && (
        <Textarea readOnly rows={8} value={outcome.text} aria-label={t('action.copy-report')} />
      )}
    </Notice>
  );
}
