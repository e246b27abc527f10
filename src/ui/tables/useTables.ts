import { useMemo } from 'react';
import { tablesText, type TablesText } from '../../messages/tables';
import { useScreen, type Screen } from '../screen';

/** What every component of the list of tables may use; `w` gives its own texts. */
export function useTables(): Screen & { readonly w: TablesText } {
  const screen = useScreen();
  const { language } = screen;
  const w = useMemo(() => tablesText(language), [language]);
  return { ...screen, w };
}
