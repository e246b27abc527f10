import { useState, type ReactElement } from 'react';
import { CorrectionForm, type CorrectionFormProps } from './CorrectionForm';
import { useTables } from './useTables';

/** Where a person says how a table is to be read; its form is there when somebody unfolds it. */
export function Correction(props: CorrectionFormProps): ReactElement {
  const { w } = useTables();
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="correction"
      onToggle={(event) => {
        setOpen(event.currentTarget.open);
      }}
    >
      <summary className="correction-summary">{w('correct.title')}</summary>
      {isOpen && <CorrectionForm {...props} />}
    </details>
  );
}
