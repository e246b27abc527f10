import { Button } from '@fluentui/react-components';
import { useMemo, type ReactElement } from 'react';
import { ACTIONS } from '../../app/actions/registry';
import type { Checked, SessionState } from '../../app/session/state';
import { staleMarks } from '../../reports/marks';
import { Notice } from '../Notice';
import { useScreen } from '../screen';

/** Our marks no longer tell what is found and are not renewed by themselves, or nobody knows whether they still do. */
export function MarksNotice({
  state,
  checked,
}: {
  readonly state: SessionState;
  readonly checked: Checked;
}): ReactElement | null {
  const { session, t } = useScreen();
  const { marked, cameMarked, phase } = state;
  const { findings } = checked.check.assessment;
  const isEarlier = marked === undefined && cameMarked;
  const stale = useMemo(() => (marked === undefined ? 0 : staleMarks(marked, findings)), [marked, findings]);
  const isAtRest = phase.code === 'result' && !phase.isRechecking && checked.since !== 'edits';
  if ((stale === 0 && !isEarlier) || !isAtRest) return null;
  return (
    <Notice
      intent="info"
      lines={[isEarlier ? t('marks.earlier') : t('marks.stale', { count: stale })]}
      actions={
        <Button
          size="small"
          onClick={() => {
            void ACTIONS.mark.perform(session);
          }}
        >
          {t('marks.renew')}
        </Button>
      }
    />
  );
}

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
    <Notice
      intent="info"
      lines={[t(isRechecking ? 'result.rechecking' : 'result.stale')]}
      actions={
        !isRechecking &&
        phase.code === 'result' && (
          <Button
            size="small"
            onClick={() => {
              void session.refresh();
            }}
          >
            {t('result.recheck')}
          </Button>
        )
      }
    />
  );
}
