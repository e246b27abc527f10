import { Button } from '@fluentui/react-components';
import { useMemo, useState, type FormEvent, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { keepSnapshot } from '../../app/actions/snapshot';
import { progress } from '../../app/useCases/snapshot';
import type { Check } from '../../app/check';
import type { SessionState } from '../../app/session/state';
import { progressOf } from '../../app/snapshots/plan';
import { dayText } from '../../messages/day';
import { snapshotText } from '../../messages/snapshot';
import { readTypedDay } from '../../workbook/date';
import { SelectField } from '../SelectField';
import { ProgressList } from './ProgressList';
import { TypedField } from './TypedField';
import { useForm } from './useForm';

const DAY = 'progress/day';
const FROM = 'progress/from';
const TO = 'progress/to';

interface ProgressFormProps {
  readonly state: SessionState;
  readonly check: Check;
}

/** "Tiến độ": keeps a dated review, and shows what was gained and lost between two moments. */
export function ProgressForm({ state, check }: ProgressFormProps): ReactElement {
  const { f } = useForm();
  const days = check.settings.snapshots.map(({ date }) => date);
  return (
    <>
      <KeepForm state={state} days={days} />
      <p className="muted">
        {days.length === 0 ? f('progress.none') : f('progress.kept', { days: days.map(dayText).join(', ') })}
      </p>
      {days.length > 0 && <Comparison state={state} check={check} days={days} />}
    </>
  );
}

interface KeepFormProps {
  readonly state: SessionState;
  readonly days: readonly string[];
}

function KeepForm({ state, days }: KeepFormProps): ReactElement {
  const { session, f } = useForm();
  const [isTried, setTried] = useState(false);
  const [asked, setAsked] = useState<string | undefined>(undefined);
  const text = state.forms.typed.get(DAY) ?? dayText(session.surroundings.today());
  const day = readTypedDay(text);
  // the question is about the day that stands in the field, as long as it does
  const isAsking = asked !== undefined && asked === day && days.includes(asked);

  const keep = (date: string, replaces: boolean): void => {
    setAsked(undefined);
    if (whenIdle(session.getState())) void keepSnapshot(session, { date, replaces });
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(day === undefined);
    if (day === undefined || !whenIdle(state)) return;
    if (days.includes(day)) setAsked(day);
    else keep(day, false);
  };

  return (
    <form className="form" onSubmit={submit} noValidate>
      <TypedField
        field={DAY}
        label={f('progress.day')}
        text={text}
        help={f('progress.keep.help')}
        mistake={isTried && day === undefined ? f('day.bad') : undefined}
      />
      <Button type="submit" disabledFocusable={!whenIdle(state)}>
        {f('progress.keep')}
      </Button>
      {isAsking && (
        <div className="question" role="alert">
          <p>{f('progress.ask', { day: dayText(asked) })}</p>
          <div className="question-buttons">
            <Button
              size="small"
              onClick={() => {
                keep(asked, true);
              }}
            >
              {f('progress.replace')}
            </Button>
            <Button
              size="small"
              onClick={() => {
                setAsked(undefined);
              }}
            >
              {f('progress.leave')}
            </Button>
          </div>
        </div>
      )}
    </form>
  );
}

interface ComparisonProps extends ProgressFormProps {
  readonly days: readonly string[];
}

function Comparison({ state, check, days }: ComparisonProps): ReactElement {
  const { session, t, f } = useForm();
  const known = (field: string): string | undefined =>
    days.find((day) => day === state.forms.typed.get(field));
  const [from, to] = [known(FROM), known(TO)];
  const compared = useMemo(() => progressOf(check, { from, to }), [check, from, to]);
  const shownFrom = from ?? (compared.code === 'compared' ? compared.progress.from : undefined) ?? '';

  const moment = (field: string, label: string, value: string, hasNow: boolean): ReactElement => (
    <SelectField
      label={label}
      value={value}
      change={(text) => {
        session.dispatch({ code: 'field-typed', field, text });
      }}
    >
      {days.map((day) => (
        <option key={day} value={day}>
          {dayText(day)}
        </option>
      ))}
      {hasNow && <option value="">{f('progress.now')}</option>}
    </SelectField>
  );

  return (
    <div className="form">
      <h3 className="form-heading">{f('progress.compare')}</h3>
      <div className="form-pair">
        {moment(FROM, f('progress.from'), shownFrom, false)}
        {moment(TO, f('progress.to'), to ?? '', true)}
      </div>
      {compared.code === 'compared' ? (
        <>
          <ProgressList progress={compared.progress} />
          <Button
            disabledFocusable={!whenIdle(state)}
            onClick={() => {
              if (whenIdle(session.getState())) void session.perform(progress, { from, to });
            }}
          >
            {f('progress.draw')}
          </Button>
        </>
      ) : (
        <p className="mistake" role="status">
          {snapshotText(t, compared)}
        </p>
      )}
    </div>
  );
}
