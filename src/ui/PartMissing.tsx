import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useScreen } from './screen';

/** A part of the screen that could not be loaded: said, and tried again when somebody wants. */
export function PartMissing({ retry }: { readonly retry: () => void }): ReactElement {
  const { t } = useScreen();
  return (
    <>
      <p className="mistake" role="alert">
        {t('form.missing')}
      </p>
      <Button size="small" onClick={retry}>
        {t('problem.retry')}
      </Button>
    </>
  );
}
