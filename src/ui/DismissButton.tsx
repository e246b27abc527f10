import type { ReactElement } from 'react';
import { Icon } from './Icon';
import { useScreen } from './screen';

/** Puts a notice away. */
export function DismissButton({ onDismiss }: { readonly onDismiss: () => void }): ReactElement {
  const { t } = useScreen();
  return (
    <button
      type="button"
      className="quiet-button"
      aria-label={t('done.dismiss')}
      title={t('done.dismiss')}
      onClick={(event) => {
        // the button vanishes: the focus goes where work goes on
        event.currentTarget.closest('.app')?.querySelector<HTMLElement>('.button-primary')?.focus();
        onDismiss();
      }}
    >
      <Icon name="close" />
    </button>
  );
}
