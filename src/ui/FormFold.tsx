import { useEffect, useRef, type ComponentType, type ReactElement } from 'react';
import type { FormName } from '../app/session/forms';
import type { Checked, SessionState } from '../app/session/state';
import { Fold } from './Fold';
import { useLater } from './later';
import { PartMissing } from './PartMissing';
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
  const { part: inside, retry } = useLater(load, isOpen);

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

  const content = (): ReactElement => {
    if (inside === 'loading') return <p className="muted">{t('form.loading')}</p>;
    return inside === 'missing' ? <PartMissing retry={retry} /> : <inside.Form {...props} />;
  };

  return (
    <Fold
      title={t(`action.${name}`)}
      isOpen={isOpen}
      summary={summary}
      onToggle={(unfolded) => {
        session.dispatch({ code: 'form-unfolded', name, isOpen: unfolded });
      }}
    >
      {isOpen && content()}
    </Fold>
  );
}
