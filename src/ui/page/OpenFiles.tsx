import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import project from '../../../package.json';
import type { PageText } from '../../messages/page';
import { PageIcon } from './PageIcon';

interface OpenFilesProps {
  readonly t: PageText;
  readonly onChoose: () => void;
  readonly onSample: () => void;
}

/** What the page shows before any file: where to drop one, and a sample to try. */
export const OpenFiles = ({ t, onChoose, onSample }: OpenFilesProps): ReactElement => (
  <main id="result" className="open" tabIndex={-1}>
    <div className="open-box">
      <h1 className="open-title">{t('open.title')}</h1>
      <p>{t('open.lead')}</p>
      <div className="open-buttons">
        <Button
          appearance="primary"
          size="large"
          icon={<PageIcon name="open" />}
          title={t('open.choose.hint')}
          onClick={onChoose}
        >
          {t('open.choose')}
        </Button>
        <Button size="large" onClick={onSample}>
          {t('open.sample')}
        </Button>
      </div>
      <p className="muted">{t('open.kinds')}</p>
      <p className="muted">{t('page.version', { version: project.version })}</p>
    </div>
  </main>
);
