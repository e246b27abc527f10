import type { ReactElement } from 'react';
import type { Outcome } from '../app/session/state';
import { DismissButton } from './DismissButton';
import { Icon } from './Icon';
import { isWarning, outcomeLines } from './outcome';
import { useScreen } from './screen';

/** What was done, until it is dismissed or the next thing is done. */
export function OutcomeNotice({ outcome }: { readonly outcome: Outcome }): ReactElement | null {
  const { session, t } = useScreen();
  const lines = outcomeLines(t, outcome);
  if (lines.length === 0) return null;
  const warning = isWarning(outcome);
  return (
    <section className={warning ? 'notice notice-warning' : 'notice notice-done'}>
      <Icon name={warning ? 'warning' : 'check'} />
      <div className="notice-text">
        {lines.map((line) => (
          <p key={line}>{line}</p>
        ))}
        {outcome.code === 'copy-refused' && (
          <textarea
            className="field-input"
            readOnly
            rows={8}
            value={outcome.text}
            aria-label={t('action.copy-report')}
          />
        )}
      </div>
      <DismissButton
        onDismiss={() => {
          session.dispatch({ code: 'outcome-dismissed' });
        }}
      />
    </section>
  );
}
