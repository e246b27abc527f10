import { useMemo, type ReactElement } from 'react';
import { withPaper } from '../../app/cover';
import type { FormProps } from '../FormFold';
import { ChoicesForm } from './ChoicesForm';
import { ExportForm } from './ExportForm';
import { MergeForm } from './MergeForm';
import { LaterUnion } from './LaterUnion';
import { PaperForm } from './PaperForm';
import { ProgressForm } from './ProgressForm';

/** The inside of every form that is loaded when somebody opens it. */
export function Form({ name, state, checked }: FormProps): ReactElement | null {
  const check = useMemo(
    () => (checked === undefined ? undefined : withPaper(checked.reading.image, checked.check)),
    [checked],
  );
  if (name === 'merge') return <MergeForm state={state} />;
  if (name === 'union') return <LaterUnion state={state} checked={checked} />;
  if (check === undefined) return null;
  switch (name) {
    case 'choices':
      return <ChoicesForm state={state} check={check} />;
    case 'paper':
      return <PaperForm state={state} check={check} />;
    case 'progress':
      return <ProgressForm state={state} check={check} />;
    case 'export':
      return <ExportForm state={state} />;
  }
}
