import { Button, ProgressBar } from '@fluentui/react-components';
import { useId, type ReactElement } from 'react';
import type { WaitedFor } from '../app/session/state';
import { useScreen } from './screen';

/** Each phase's share of the way, so that the bar never runs backwards. */
const SHARES = {
  sheets: { from: 0, to: 0.15 },
  cells: { from: 0.15, to: 0.6 },
  check: { from: 0.6, to: 0.9 },
  write: { from: 0.9, to: 1 },
} as const;

function fraction({ progress }: WaitedFor): number {
  if (progress === undefined) return 0;
  const { from, to } = SHARES[progress.phase];
  const part = progress.total <= 0 ? 0 : Math.min(1, progress.done / progress.total);
  return from + (to - from) * part;
}

/** What goes on, how far it is, and how to stop it. */
export function ProgressPanel({ phase }: { readonly phase: WaitedFor }): ReactElement {
  const { session, t } = useScreen();
  const label = useId();
  const { progress } = phase;
  const percent = Math.round(fraction(phase) * 100);
  const canStop = progress?.phase !== 'write';
  return (
    <section className="panel progress">
      <div className="progress-text" id={label}>
        {t(progress === undefined ? 'progress.plan' : `progress.${progress.phase}`)}
      </div>
      <ProgressBar thickness="large" aria-labelledby={label} max={100} value={percent} />
      <Button
        size="small"
        disabledFocusable={!canStop}
        onClick={() => {
          session.cancel();
        }}
      >
        {t('action.cancel')}
      </Button>
    </section>
  );
}
