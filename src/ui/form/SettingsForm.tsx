import { Checkbox, Switch } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { ACTIONS } from '../../app/actions/registry';
import { changeSettings } from '../../app/actions/settings';
import type { Checked, SessionState } from '../../app/session/state';
import { WHOLE_PARTS, type Keeping } from '../../app/session/surroundings';
import { REGION_KEYS, REGION_NAMES } from '../../criteria/region';
import { OWN_SHEET_TITLES } from '../../messages/names';
import { SelectField } from '../SelectField';
import { useScreen } from '../screen';

export interface SettingsFormProps {
  readonly state: SessionState;
  readonly checked: Checked;
}

/** What a person decides once: the region, kept in the workbook, and the check after an edit, kept on this machine. */
export function SettingsForm({ state, checked }: SettingsFormProps): ReactElement {
  const { session, t } = useScreen();
  const { keeping } = session.surroundings;
  return (
    <div className="form">
      {session.surroundings.host.onChange !== undefined && (
        <Switch
          label={t('settings.auto')}
          checked={state.autoCheck}
          onChange={(_, { checked }) => {
            session.prefer({ autoCheck: checked });
          }}
        />
      )}
      {ACTIONS.whole.isOffered(session.surroundings) && (
        <>
          <Switch
            label={t('settings.renew')}
            checked={state.renewsMarks}
            onChange={(_, { checked }) => {
              session.prefer({ renewsMarks: checked });
            }}
          />
          <fieldset className="form-group">
            <legend className="field">{t('settings.whole')}</legend>
            {WHOLE_PARTS.map((part) => (
              <Checkbox
                key={part}
                label={OWN_SHEET_TITLES[part]}
                checked={state.wholeParts.includes(part)}
                onChange={(_, { checked }) => {
                  const { wholeParts } = state;
                  session.prefer({
                    wholeParts: WHOLE_PARTS.filter((one) =>
                      one === part ? checked === true : wholeParts.includes(one),
                    ),
                  });
                }}
              />
            ))}
          </fieldset>
        </>
      )}
      {keeping !== undefined && <KeepingSwitch keeping={keeping} label={t('settings.keep')} />}
      <SelectField
        label={t('settings.region')}
        hint={t('settings.region.help')}
        value={checked.check.settings.region ?? ''}
        change={(value) => {
          if (!whenIdle(state)) return;
          const region = REGION_KEYS.find((key) => key === value);
          void changeSettings(session, (settings) => ({ ...settings, region }));
        }}
      >
        <option value="">{t('settings.region.none')}</option>
        {REGION_KEYS.map((key) => (
          <option key={key} value={key}>
            {REGION_NAMES[key]}
          </option>
        ))}
      </SelectField>
    </div>
  );
}

function KeepingSwitch({
  keeping,
  label,
}: {
  readonly keeping: Keeping;
  readonly label: string;
}): ReactElement {
  const isOn = useSyncExternalStore(keeping.subscribe, keeping.isOn);
  return (
    <Switch
      label={label}
      checked={isOn}
      onChange={(_, data) => {
        keeping.set(data.checked);
      }}
    />
  );
}
