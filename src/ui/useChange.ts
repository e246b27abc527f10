import { useState } from 'react';

/** Does something whenever a value is another than at the drawing before, before anything is shown. */
export function useChange<Value>(value: Value, act: (value: Value) => void): void {
  const [known, setKnown] = useState<{ readonly value: Value }>();
  if (known !== undefined && Object.is(known.value, value)) return;
  setKnown({ value });
  act(value);
}
