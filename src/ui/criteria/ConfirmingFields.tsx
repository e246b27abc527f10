import type { ReactElement } from 'react';
import type { SessionState } from '../../app/session/state';
import type { Confirming } from '../../app/verification/confirming';
import { TypedField } from '../form/TypedField';
import { useCriteria } from './useCriteria';

const SOURCE = 'criteria/source';
const BY = 'criteria/by';

const typedIn = ({ forms }: SessionState, field: string): string => forms.typed.get(field) ?? '';

/** By what and by whom levels are confirmed, as it is typed now. */
export const confirmingIn = (state: SessionState): Pick<Confirming, 'source' | 'by'> => ({
  source: typedIn(state, SOURCE).trim(),
  by: typedIn(state, BY).trim(),
});

interface ConfirmingFieldsProps {
  readonly state: SessionState;
  readonly mistake?: string | undefined;
}

/** Asked once, whichever way levels are confirmed. */
export function ConfirmingFields({ state, mistake }: ConfirmingFieldsProps): ReactElement {
  const { w } = useCriteria();
  return (
    <>
      <TypedField
        field={SOURCE}
        label={w('verify.source')}
        text={typedIn(state, SOURCE)}
        placeholder={w('verify.source.example')}
        mistake={mistake}
      />
      <TypedField field={BY} label={w('verify.by')} text={typedIn(state, BY)} />
    </>
  );
}
