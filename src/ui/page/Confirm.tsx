import { Button } from '@fluentui/react-components';
import { useId, useLayoutEffect, useRef, type ReactElement } from 'react';

interface ConfirmProps {
  readonly text: string;
  readonly yes: string;
  readonly no: string;
  readonly onYes: () => void;
  readonly onNo: () => void;
}

/** Asks before something that cannot easily be taken back; "no" stands first and has the focus, and Escape gives it. */
export function Confirm({ text, yes, no, onYes, onNo }: ConfirmProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    // so that the focus goes back to what asked
    return () => {
      current?.close();
    };
  }, []);
  return (
    <dialog
      ref={dialog}
      className="confirm"
      aria-labelledby={id}
      onCancel={(event) => {
        event.preventDefault();
        onNo();
      }}
    >
      <p id={id}>{text}</p>
      <div className="confirm-buttons">
        <Button appearance="primary" onClick={onNo}>
          {no}
        </Button>
        <Button onClick={onYes}>{yes}</Button>
      </div>
    </dialog>
  );
}
