import { useId, useSyncExternalStore, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { changeSettings } from '../../app/actions/settings';
import type { Checked, SessionState } from '../../app/session/state';
import type { Keeping } from '../../app/session/surroundings';
import { REGION_KEYS, REGION_NAMES } from '../../criteria/region';
import { Fold } from '../Fold';
import { useScreen } from '../screen';

interface SettingsFormProps {
  readonly state: SessionState;
  readonly checked: Checked;
}

/** What a person decides once: the region, kept in the workbook, and the check after an edit, kept on this machine. */
export function SettingsForm({ state, checked }: SettingsFormProps): ReactElement {
  const { session, t } = useScreen();
  const id = useId();
  const { keeping } = session.surroundings;
  return (
    <Fold title={t('settings.title')}>
      <div className="form">
        {session.surroundings.host.onChange !== undefined && (
          <label className="switch">
            <input
              type="checkbox"
              role="switch"
              checked={state.autoCheck}
              onChange={({ target }) => {
                session.setAutoCheck(target.checked);
              }}
            />
            <span>{t('settings.auto')}</span>
          </label>
        )}
        {keeping !== undefined && <KeepingSwitch keeping={keeping} label={t('settings.keep')} />}
        <label className="field" htmlFor={`${id}region`}>
          {t('settings.region')}
        </label>
        <select
          id={`${id}region`}
          className="field-input"
          value={checked.check.settings.region ?? ''}
          aria-describedby={`${id}help`}
          onChange={({ target }) => {
            if (!whenIdle(state)) return;
            const region = REGION_KEYS.find((key) => key === target.value);
            void changeSettings(session, (settings) => ({ ...settings, region }));
          }}
        >
          <option value="">{t('settings.region.none')}</option>
          {REGION_KEYS.map((key) => (
            <option key={key} value={key}>
              {REGION_NAMES[key]}
            </option>
          ))}
        </select>
        <p id={`${id}help`} className="muted">
          {t('settings.region.help')}
        </p>
      </div>
    </Fold>
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
    <label className="switch">
      <input
        type="checkbox"
        role="switch"
        checked={isOn}
        onChange={({ target }) => {
          keeping.set(target.checked);
        }}
      />
      <span>{label}</span>
    </label>
  );
}
