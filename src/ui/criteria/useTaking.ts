import { useMemo } from 'react';
import { takingText } from '../../messages/taking';
import { useCriteria } from './useCriteria';

/** What the screens of many levels at once may use; `k` gives their own texts. */
export function useTaking() {
  const screen = useCriteria();
  const { language } = screen;
  const k = useMemo(() => takingText(language), [language]);
  return { ...screen, k };
}
