import { Button, Textarea } from '@fluentui/react-components';
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
      actions={
        session.surroundings.host.select !== undefined &&
        madeBy(outcome).map((sheet) => (
          <Button
            key={sheet}
            size="small"
            onClick={() => {
              void session.show({ sheet, address: 'A1' });
            }}
          >
            {t('done.show', { sheet })}
          </Button>
        ))
      }
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

/** The sheets that it tells of, each of which can be looked at. */
function madeBy(outcome: Outcome): readonly string[] {
  switch (outcome.code) {
    case 'built':
    case 'compared':
      return outcome.made.map(({ name }) => name);
    case 'template-inserted':
      return outcome.skipped.length === 0 ? [outcome.sheet] : [];
    default:
      return [];
  }
}
