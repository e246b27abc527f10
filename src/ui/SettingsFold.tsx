import type { ReactElement } from 'react';
import type { SettingsForm, SettingsFormProps } from './form/SettingsForm';
import { LaterFold } from './LaterFold';
import { useScreen } from './screen';

interface Inside {
  readonly SettingsForm: typeof SettingsForm;
}

const load = (): Promise<Inside> => import(/* webpackChunkName: "forms" */ './form/SettingsForm');

/** What a person decides once. */
export function SettingsFold(props: SettingsFormProps): ReactElement {
  const { t } = useScreen();
  return (
    <LaterFold title={t('settings.title')} isOpen={false} load={load}>
      {(part) => <part.SettingsForm {...props} />}
    </LaterFold>
  );
}
