import { useMemo } from 'react';
import type { UiLanguage } from '../messages/text';
import { useScreen } from './screen';

/** The texts of a part of the screens in the person's language. */
export function useWords<Text>(textIn: (language: UiLanguage) => Text): Text {
  const { language } = useScreen();
  return useMemo(() => textIn(language), [textIn, language]);
}
