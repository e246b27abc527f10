import { Checkbox, Switch } from '@fluentui/react-components';
import { useSyncExternalStore, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { ACTIONS } from '../../app/actions/registry';
import { changeSettings } from '../../app/actions/settings';
import type { Checked, SessionState } from '../../app/session/state';
import { WHOLE_PARTS, type Keeping } from '../../app/session/surroundings';
import { OWN_SHEET_TITLES } from '../../messages/names';
import { RegionField } from '../RegionField';
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
      <RegionField
        hint={t('settings.region.help')}
        value={checked.check.settings.region}
        change={(region) => {
          if (whenIdle(state)) void changeSettings(session, (settings) => ({ ...settings, region }));
        }}
      />
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
