import { useMemo } from 'react';
import { criteriaText, type CriteriaText } from '../../messages/explanation';
import { useScreen, type Screen } from '../screen';

/** What every component of this part may use; `w` gives its own texts. */
export function useCriteria(): Screen & { readonly w: CriteriaText } {
  const screen = useScreen();
  const { language } = screen;
  const w = useMemo(() => criteriaText(language), [language]);
  return { ...screen, w };
}
