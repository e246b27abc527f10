import { Button, Checkbox, Field, Input } from '@fluentui/react-components';
import { useState, type FormEvent, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { changeSettings } from '../../app/actions/settings';
import type { Checked, SessionState } from '../../app/session/state';
import { dayText } from '../../messages/day';
import { capitalised, communeTitle } from '../../messages/names';
import { readTypedDay } from '../../workbook/date';
import { RegionField } from '../RegionField';
import { useCriteria } from './useCriteria';

interface OccasionFormProps {
  readonly state: SessionState;
  readonly checked: Checked;
  /** By which the set is looked at now. */
  readonly year: number;
}

/** Region, year, day of the review and communes in difficulty: kept in the workbook, and judged by at once. */
export function OccasionForm({ state, checked, year: now }: OccasionFormProps): ReactElement {
  const { session, w } = useCriteria();
  const { settings, assessment } = checked.check;
  const [region, setRegion] = useState(settings.region);
  const [year, setYear] = useState(settings.year === undefined ? '' : String(settings.year));
  const [date, setDate] = useState(settings.date === undefined ? '' : dayText(settings.date));
  const [special, setSpecial] = useState<readonly string[]>(settings.special);
  const day = date.trim() === '' ? undefined : readTypedDay(date.trim());
  const isBadDay = date.trim() !== '' && day === undefined;
  const isBadYear = year.trim() !== '' && !/^20\d\d$/u.test(year.trim());
  const communes = [...new Map(assessment.communes.map(({ key, name }) => [key, name]))];
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isBadDay || isBadYear || !whenIdle(session.getState())) return;
    void changeSettings(session, (before) => ({
      ...before,
      region,
      year: year.trim() === '' ? undefined : Number(year.trim()),
      date: day,
      special,
    }));
  };
  return (
    <form className="form" onSubmit={submit} noValidate>
      <RegionField value={region} change={setRegion} />
      <Field
        className="form-field"
        label={w('occasion.year')}
        {...(isBadYear
          ? { validationMessage: w('occasion.year.bad') }
          : { hint: w('occasion.year.help', { year: now }) })}
      >
        <Input
          inputMode="numeric"
          maxLength={4}
          value={year}
          onChange={(_, { value }) => {
            setYear(value);
          }}
        />
      </Field>
      <Field
        className="form-field"
        label={w('occasion.date')}
        {...(isBadDay ? { validationMessage: w('occasion.date.bad') } : { hint: w('occasion.date.help') })}
      >
        <Input
          value={date}
          placeholder="31/01/2024"
          maxLength={10}
          onChange={(_, { value }) => {
            setDate(value);
          }}
        />
      </Field>
      <fieldset className="form-group special">
        <legend className="field">{w('occasion.special')}</legend>
        {communes.map(([key, name]) => (
          <Checkbox
            key={key}
            label={capitalised(communeTitle(name))}
            checked={special.includes(key)}
            onChange={(_, { checked: isChecked }) => {
              setSpecial(isChecked === true ? [...special, key] : special.filter((one) => one !== key));
            }}
          />
        ))}
      </fieldset>
      <div>
        <Button type="submit" disabledFocusable={!whenIdle(state)}>
          {w('occasion.save')}
        </Button>
      </div>
    </form>
  );
}
