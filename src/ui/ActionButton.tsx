import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { Action } from '../app/actions/action';
import type { SessionState } from '../app/session/state';
import { Icon } from './Icon';
import { useScreen } from './screen';

interface ActionButtonProps {
  readonly action: Action;
  readonly state: SessionState;
  readonly primary?: boolean;
  /** The first of a row, as large as the buttons beside it. */
  readonly large?: boolean;
}

/** The button of an action. It keeps the focus while it cannot be pressed, so that no keyboard user is lost. */
export function ActionButton({ action, state, primary, large }: ActionButtonProps): ReactElement | null {
  const { session, t } = useScreen();
  if (!action.isOffered(session.surroundings)) return null;
  const { shortcut } = action;
  const hint = shortcut === undefined ? t(action.hint) : `${t(action.hint)} (${t(shortcut.label)})`;
  return (
    <Button
      appearance={primary === true ? 'primary' : 'secondary'}
      size={large === true ? 'large' : 'medium'}
      className={large === true ? 'action-button large' : 'action-button'}
      icon={<Icon name={action.icon} />}
      title={hint}
      disabledFocusable={!action.isPossible(state)}
      onClick={() => {
        void action.perform(session);
      }}
    >
      {t(action.label)}
    </Button>
  );
}
