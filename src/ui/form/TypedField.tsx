import { useId, type ReactElement } from 'react';
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
  const id = useId();
  const note = mistake ?? help;
  const shared = {
    id: `${id}field`,
    className: 'field-input',
    value: text,
    maxLength: LONGEST,
    placeholder,
    autoComplete: 'off',
    'aria-invalid': mistake !== undefined,
    'aria-describedby': note === undefined ? undefined : `${id}note`,
  } as const;
  const type = (typed: string): void => {
    session.dispatch({ code: 'field-typed', field, text: typed });
  };
  return (
    <div className="form-field">
      <label className="field" htmlFor={`${id}field`}>
        {label}
      </label>
      {isLong ? (
        <textarea
          {...shared}
          rows={4}
          onChange={({ target }) => {
            type(target.value);
          }}
        />
      ) : (
        <input
          {...shared}
          onChange={({ target }) => {
            type(target.value);
          }}
        />
      )}
      {note !== undefined && (
        <p id={`${id}note`} className={mistake === undefined ? 'muted' : 'mistake'}>
          {note}
        </p>
      )}
    </div>
  );
}
