import { Button } from '@fluentui/react-components';
import { useMemo, useState, type FormEvent, type ReactElement } from 'react';
import { whenIdle } from '../../app/actions/action';
import { FACT_NAMES, isFactList, keepPaper, paperForm } from '../../app/actions/paper';
import type { Check } from '../../app/check';
import type { SessionState } from '../../app/session/state';
import { ADMINISTRATIONS } from '../../tables/paper/facts';
import { SelectField } from '../SelectField';
import { TypedField } from './TypedField';
import { useForm } from './useForm';

interface PaperFormProps {
  readonly state: SessionState;
  readonly check: Check;
}

/** "Cơ quan, số, ngày, người ký": said once, used by every sheet and document. */
export function PaperForm({ state, check }: PaperFormProps): ReactElement {
  const { session, f } = useForm();
  const [isTried, setTried] = useState(false);
  const { typed } = state.forms;
  const { administration, fields, isChanged, isBad } = useMemo(() => paperForm(check, typed), [check, typed]);

  const submit = (event: FormEvent): void => {
    event.preventDefault();
    setTried(isBad);
    if (!isBad && isChanged && whenIdle(session.getState())) void keepPaper(session);
  };

  return (
    <form className="form" onSubmit={submit} noValidate>
      <p>{f('paper.lead')}</p>
      <SelectField
        label={f('paper.administration')}
        value={administration.value}
        change={(text) => {
          session.dispatch({ code: 'field-typed', field: administration.id, text });
        }}
      >
        <option value="">{f('paper.administration.read')}</option>
        {ADMINISTRATIONS.map((one) => (
          <option key={one} value={one}>
            {f(`paper.administration.${one}`)}
          </option>
        ))}
      </SelectField>
      {FACT_NAMES.map((name) => (
        <TypedField
          key={name}
          field={fields[name].id}
          label={f(`paper.${name}`)}
          text={fields[name].text}
          isLong={isFactList(name)}
          help={f(`paper.${name}.help`)}
          mistake={isTried && fields[name].isBad ? f('paper.date.bad') : undefined}
        />
      ))}
      <Button type="submit" disabledFocusable={!isChanged || !whenIdle(state)}>
        {f('paper.save')}
      </Button>
    </form>
  );
}
