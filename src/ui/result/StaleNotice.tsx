import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Checked, SessionState } from '../../app/session/state';
import { Notice } from '../Notice';
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
