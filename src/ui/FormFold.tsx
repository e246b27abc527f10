import { useEffect, useRef, type ComponentType, type ReactElement } from 'react';
import type { FormName } from '../app/session/forms';
import type { Checked, SessionState } from '../app/session/state';
import { Fold } from './Fold';
import { useLater } from './later';
import { LoadedPart } from './LoadedPart';
import { useScreen } from './screen';

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

/** A form of which only the title is there until somebody unfolds it. */
export function FormFold(props: FormProps): ReactElement {
  const { name, state } = props;
  const { session, t } = useScreen();
  const { open, asked } = state.forms;
  const isOpen = open.has(name);
  const summary = useRef<HTMLElement>(null);
  const later = useLater(load, isOpen);
  const { part: inside } = later;

  useEffect(() => {
    // whoever asked for it in the menu goes on here, before the next key arrives
    if (asked === name) summary.current?.focus({ preventScroll: true });
  }, [asked, name]);

  useEffect(() => {
    // only now is it as long as it will be
    if (asked !== name || inside === 'loading') return;
    summary.current?.scrollIntoView();
    session.dispatch({ code: 'form-shown' });
  }, [asked, name, inside, session]);

  return (
    <Fold
      title={t(`action.${name}`)}
      isOpen={isOpen}
      summary={summary}
      onToggle={(unfolded) => {
        session.dispatch({ code: 'form-unfolded', name, isOpen: unfolded });
      }}
    >
      {isOpen && <LoadedPart later={later}>{(part) => <part.Form {...props} />}</LoadedPart>}
    </Fold>
  );
}
