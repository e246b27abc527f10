import { Link } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useScreen } from '../screen';

/** The filters leave nothing. */
export function NothingFound(): ReactElement {
  const { session, t } = useScreen();
  return (
    <section className="panel">
      <p>{t('filter.nothing')}</p>
      <Link
        as="button"
        onClick={() => {
          session.dispatch({ code: 'filters-reset' });
        }}
      >
        {t('filter.reset')}
      </Link>
    </section>
  );
}
