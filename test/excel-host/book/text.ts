import { format } from 'numfmt';
import { isError, type Cell } from './cell';
import type { Styles } from './styles';

/** What the cell shows on a screen of the given locale; never "####", as in Excel's own `text`. */
export function displayedText(
  cell: Cell | undefined,
  styles: Styles,
  locale: string,
  date1904: boolean,
): string {
  if (cell === undefined || cell.value === null) return '';
  if (isError(cell.value)) return cell.value.error;
  const code = styles.numberFormat(cell.style);
  if (typeof cell.value === 'number' && code === 'General') return general(cell.value, locale);
  return format(code, date1904 && typeof cell.value === 'number' ? cell.value + 1462 : cell.value, {
    locale,
    throws: false,
  });
}

/** "General" in a cell that is wide enough: at most 11 signs, the decimal point among them. */
const general = (value: number, locale: string): string => format('General', value, { locale });
