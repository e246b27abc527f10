import { Button } from '@fluentui/react-components';
import { useEffect, useRef, type ReactElement } from 'react';
import type { PageText } from '../../messages/page/text';

interface HelpProps {
  readonly t: PageText;
  readonly onClose: () => void;
}

/** The page itself brings the help along, in a template, so that it is there without any network. */
export function Help({ t, onClose }: HelpProps): ReactElement {
  const dialog = useRef<HTMLDialogElement>(null);
  const text = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const template = document.getElementById('help-text');
    if (template instanceof HTMLTemplateElement) {
      text.current?.replaceChildren(template.content.cloneNode(true));
    }
    dialog.current?.showModal();
  }, []);
  return (
    <dialog ref={dialog} className="help" aria-label={t('page.help')} onClose={onClose}>
      <div ref={text} className="help-text" tabIndex={0} role="document" />
      <Button
        appearance="primary"
        onClick={() => {
          dialog.current?.close();
        }}
      >
        {t('page.help.close')}
      </Button>
    </dialog>
  );
}
