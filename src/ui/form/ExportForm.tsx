import { Button, Checkbox, Field, Radio, RadioGroup } from '@fluentui/react-components';
import { useId, useState, type FormEvent, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { exportFindings, exportPlan, exportSheets } from '../../app/actions/exportBook';
import { EXPORT_SHEETS } from '../../app/export/sheet';
import type { SessionState } from '../../app/session/state';
import { useForm } from './useForm';

/** Whether something is ticked is remembered as a text like everything that is typed. */
const ticked = (text: string | undefined, first: boolean): boolean =>
  text === undefined ? first : text !== '';

const sheetField = (name: string): string => `export/sheet/${name}`;
const VALUES = 'export/values';

/** "Xuất": which sheets go into a new workbook and how, and the files beside. */
export function ExportForm({ state }: { readonly state: SessionState }): ReactElement {
  const { session, f } = useForm();
  const id = useId();
  const [isTried, setTried] = useState(false);
  const { surroundings } = session;
  const { typed } = state.forms;
  const isIdle = whenIdle(state);
  const sheets = EXPORT_SHEETS.filter((name) => ticked(typed.get(sheetField(name)), true));
  const values = ticked(typed.get(VALUES), false);
  const isMissing = isTried && sheets.length === 0;

  const tick = (field: string, isTicked: boolean): void => {
    session.dispatch({ code: 'field-typed', field, text: isTicked ? 'x' : '' });
  };

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(sheets.length === 0);
    if (sheets.length > 0 && whenIdle(session.getState())) void exportSheets(session, sheets, values);
  };

  return (
    <>
      {surroundings.host.openNew !== undefined && (
        <form className="form" onSubmit={submit} noValidate>
          <fieldset className="form-group" aria-describedby={isMissing ? `${id}mistake` : undefined}>
            <legend className="field">{f('export.sheets')}</legend>
            {EXPORT_SHEETS.map((name) => (
              <Checkbox
                key={name}
                label={f(`export.${name}`)}
                checked={sheets.includes(name)}
                onChange={(_, { checked }) => {
                  tick(sheetField(name), checked === true);
                }}
              />
            ))}
          </fieldset>
          <Field className="form-field" label={f('export.how')}>
            <RadioGroup
              value={values ? 'values' : 'formulas'}
              onChange={(_, { value }) => {
                tick(VALUES, value === 'values');
              }}
            >
              <Radio value="formulas" label={f('export.formulas')} />
              <Radio value="values" label={f('export.values')} />
            </RadioGroup>
          </Field>
          {isMissing && (
            <p id={`${id}mistake`} className="mistake" role="alert">
              {f('export.none')}
            </p>
          )}
          <Button type="submit" disabledFocusable={!isIdle}>
            {f('export.book')}
          </Button>
        </form>
      )}
      {surroundings.saveFile !== undefined && (
        <div className="form">
          <h3 className="form-heading">{f('export.files')}</h3>
          <Button
            disabledFocusable={!isIdle}
            onClick={() => {
              if (whenIdle(session.getState())) void exportFindings(session);
            }}
          >
            {f('export.csv')}
          </Button>
          {surroundings.planFile !== undefined && (
            <>
              <Button
                disabledFocusable={!isIdle}
                onClick={() => {
                  if (whenIdle(session.getState())) void exportPlan(session);
                }}
              >
                {f('export.plan')}
              </Button>
              <p className="muted">{f('export.plan.help')}</p>
            </>
          )}
        </div>
      )}
    </>
  );
}
