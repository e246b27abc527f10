import type { ComponentType, ReactElement } from 'react';
import type { FormName } from '../app/session/forms';
import type { Checked, SessionState } from '../app/session/state';
import { AskedFold } from './AskedFold';

export interface FormProps {
  readonly name: FormName;
  readonly state: SessionState;
  readonly checked: Checked | undefined;
}

/** The inside of the forms, once it is there. */
interface Inside {
  readonly Form: ComponentType<FormProps>;
}

const load = (): Promise<Inside> => import(/* webpackChunkName: "forms" */ './form/Form');

export const FormFold = (props: FormProps): ReactElement => (
  <AskedFold name={props.name} state={props.state} load={load}>
    {(part) => <part.Form {...props} />}
  </AskedFold>
);
