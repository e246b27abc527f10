import { Field, Input, Textarea } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { useForm } from './useForm';

/** As many letters as the workbook's settings keep of one text. */
const LONGEST = 2_000;

interface TypedFieldProps {
  /** Under which what is typed is remembered until it is saved. */
  readonly field: string;
  readonly label: string;
  readonly text: string;
  readonly help?: string;
  /** Said below the field, in place of the help. */
  readonly mistake?: string | undefined;
  readonly placeholder?: string;
  /** Several lines. */
  readonly isLong?: boolean;
}

/** A labelled field whose content outlives every redrawing. */
export function TypedField(props: TypedFieldProps): ReactElement {
  const { field, label, text, help, mistake, placeholder, isLong = false } = props;
  const { session } = useForm();
  const shared = { value: text, maxLength: LONGEST, placeholder, autoComplete: 'off' } as const;
  const type = (_: unknown, { value }: { readonly value: string }): void => {
    session.dispatch({ code: 'field-typed', field, text: value });
  };
  return (
    <Field
      className="form-field"
      label={label}
      {...(mistake !== undefined ? { validationMessage: mistake } : help !== undefined ? { hint: help } : {})}
    >
      {isLong ? (
        <Textarea {...shared} rows={4} resize="vertical" onChange={type} />
      ) : (
        <Input {...shared} onChange={type} />
      )}
    </Field>
  );
}
