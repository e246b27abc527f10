import { Field, Select } from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';

interface SelectFieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly hint?: string;
  /** The options. */
  readonly children: ReactNode;
}

/** One of several, by the browser's own list. */
export const SelectField = ({ label, value, change, hint, children }: SelectFieldProps): ReactElement => (
  <Field className="form-field" label={label} {...(hint === undefined ? {} : { hint })}>
    <Select
      value={value}
      onChange={(_, data) => {
        change(data.value);
      }}
    >
      {children}
    </Select>
  </Field>
);
