import { useState, type ReactElement } from 'react';
import type { CorrectionForm, CorrectionFormProps } from '../form/CorrectionForm';
import { useLater } from '../later';
import { PartMissing } from '../PartMissing';
import { useScreen } from '../screen';

const load = (): Promise<{ readonly CorrectionForm: typeof CorrectionForm }> =>
  import(/* webpackChunkName: "correction" */ '../form/CorrectionForm');

/** Where a person says how a table is to be read; its form is loaded when somebody unfolds it. */
export function Correction(props: CorrectionFormProps): ReactElement {
  const { t } = useScreen();
  const [isOpen, setOpen] = useState(false);
  const { part, retry } = useLater(load, isOpen);
  const content = (): ReactElement => {
    if (part === 'loading') return <p className="muted">{t('form.loading')}</p>;
    return part === 'missing' ? <PartMissing retry={retry} /> : <part.CorrectionForm {...props} />;
  };
  return (
    <details
      className="correction"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className="correction-summary">{t('correct.title')}</summary>
      {isOpen && content()}
    </details>
  );
}
