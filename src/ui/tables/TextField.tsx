import { Field, Input } from '@fluentui/react-components';
import type { ReactElement } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly inputMode?: 'numeric';
}

/** A field with its label above it. */
export const TextField = ({ label, value, change, inputMode }: TextFieldProps): ReactElement => (
  <Field className="form-field" label={label}>
    <Input
      inputMode={inputMode}
      value={value}
      autoComplete="off"
      onChange={(_, data) => {
        change(data.value);
      }}
    />
  </Field>
);
