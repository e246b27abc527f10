import { useEffect, useRef, type ReactElement } from 'react';
import type { AskedName } from '../app/session/forms';
import type { SessionState } from '../app/session/state';
import { Fold } from './Fold';
import { useLater } from './later';
import { LoadedPart } from './LoadedPart';
import { useScreen } from './screen';

interface AskedFoldProps<Part extends object> {
  readonly name: AskedName;
  readonly state: SessionState;
  readonly note?: string;
  /** The same function at every drawing. */
  readonly load: () => Promise<Part>;
  readonly children: (part: Part) => ReactElement;
}

/** A section of which only the title is there until somebody unfolds it, or asks for it in the menu. */
export function AskedFold<Part extends object>(props: AskedFoldProps<Part>): ReactElement {
  const { name, state, load, children, ...head } = props;
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
      {...head}
      isOpen={isOpen}
      summary={summary}
      onToggle={(unfolded) => {
        session.dispatch({ code: 'form-unfolded', name, isOpen: unfolded });
      }}
    >
      {isOpen && <LoadedPart later={later}>{children}</LoadedPart>}
    </Fold>
  );
}
