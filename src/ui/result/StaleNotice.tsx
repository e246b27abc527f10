import type { ReactElement } from 'react';
import type { Checked, SessionState } from '../../app/session/state';
import { Icon } from '../Icon';
import { useScreen } from '../screen';

/** Says that the result may be out of date, or is being brought up to date. */
export function StaleNotice({
  state: { phase, autoCheck },
  checked,
}: {
  readonly state: SessionState;
  readonly checked: Checked;
}): ReactElement | null {
  const { session, t } = useScreen();
  const isRechecking = phase.code === 'result' && phase.isRechecking;
  if (checked.since !== 'edits' || (autoCheck && phase.code === 'result' && !isRechecking)) return null;
  return (
    <p className="stale">
      <Icon name="refresh" />
      <span className="stale-text">{t(isRechecking ? 'result.rechecking' : 'result.stale')}</span>
      {!isRechecking && phase.code === 'result' && (
        <button
          type="button"
          className="link"
          onClick={() => {
            void session.refresh();
          }}
        >
          {t('result.recheck')}
        </button>
      )}
    </p>
  );
}
