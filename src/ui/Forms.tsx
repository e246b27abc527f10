import type { ReactElement } from 'react';
import { hasTables } from '../app/actions/action';
import { ACTIONS } from '../app/actions/registry';
import { FORM_NAMES } from '../app/session/forms';
import type { Checked, SessionState } from '../app/session/state';
import { FormFold } from './FormFold';
import { useScreen } from './screen';

interface FormsProps {
  readonly state: SessionState;
  readonly checked: Checked | undefined;
}

/** The forms below the result; those that speak of its tables only where there are any. */
export function Forms({ state, checked }: FormsProps): ReactElement {
  const { session } = useScreen();
  const isReady = checked !== undefined && hasTables(checked);
  const shown = FORM_NAMES.filter(
    (name) =>
      ACTIONS[name].isOffered(session.surroundings) && (isReady || name === 'merge' || name === 'union'),
  );
  return (
    <>
      {shown.map((name) => (
        <FormFold key={name} name={name} state={state} checked={checked} />
      ))}
    </>
  );
}
