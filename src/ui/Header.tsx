import type { ReactElement } from 'react';
import { ACTIONS } from '../app/actions/registry';
import type { SessionState } from '../app/session/state';
import { ActionButton } from './ActionButton';
import { ActionMenu } from './ActionMenu';

export const Header = ({ state }: { readonly state: SessionState }): ReactElement => (
  <div className="header">
    <ActionButton action={ACTIONS.check} state={state} primary />
    <ActionMenu state={state} />
  </div>
);
