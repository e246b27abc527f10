import { useState, type ReactElement } from 'react';
import { settingsNoteText } from '../messages/host';
import type { SettingsNote } from '../workbook/settingsNote';
import { Notice } from './Notice';
import { useScreen } from './screen';

/** What of the workbook's own settings is not used, until it is dismissed; something else is told anew. */
export function SettingsNotice({ notes }: { readonly notes: readonly SettingsNote[] }): ReactElement | null {
  const { t } = useScreen();
  const [dismissed, setDismissed] = useState('');
  const told = notes.map((note) => settingsNoteText(t, note));
  const text = told.join('\n');
  if (text === '' || text === dismissed) return null;
  return (
    <Notice
      intent="warning"
      lines={told}
      dismiss={{
        label: t('done.dismiss'),
        press() {
          setDismissed(text);
        },
      }}
    />
  );
}
