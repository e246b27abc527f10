import type { ReactElement } from 'react';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly change: (value: string) => void;
  readonly inputMode?: 'numeric';
}

/** A field with its label above it. */
export const TextField = ({ label, value, change, inputMode }: TextFieldProps): ReactElement => (
  <label className="field">
    {label}
    <input
      className="field-input"
      inputMode={inputMode}
      value={value}
      onChange={({ target }) => {
        change(target.value);
      }}
    />
  </label>
);
