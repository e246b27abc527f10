import type { ReactElement } from 'react';
import { REGION_KEYS, REGION_NAMES } from '../criteria/region';
import type { RegionKey } from '../criteria/set';
import { SelectField } from './SelectField';
import { useScreen } from './screen';

interface RegionFieldProps {
  readonly value: RegionKey | undefined;
  readonly change: (region: RegionKey | undefined) => void;
  readonly hint?: string;
}

/** One of the seven regions, or none. */
export function RegionField({ value, change, hint }: RegionFieldProps): ReactElement {
  const { t } = useScreen();
  return (
    <SelectField
      label={t('settings.region')}
      value={value ?? ''}
      change={(chosen) => {
        change(REGION_KEYS.find((key) => key === chosen));
      }}
      {...(hint === undefined ? {} : { hint })}
    >
      <option value="">{t('settings.region.none')}</option>
      {REGION_KEYS.map((key) => (
        <option key={key} value={key}>
          {REGION_NAMES[key]}
        </option>
      ))}
    </SelectField>
  );
}
