import { useMemo } from 'react';
import { formText, type FormText } from '../../messages/form';
import { useScreen, type Screen } from '../screen';

/** What every component of a form may use; `f` gives the forms' own texts. */
export function useForm(): Screen & { readonly f: FormText } {
  const screen = useScreen();
  const { language } = screen;
  const f = useMemo(() => formText(language), [language]);
  return { ...screen, f };
}
