import { isDay } from './date';

const FIRST_YEAR = 2000;
const LAST_YEAR = 2100;

/** "31/12/2025", "5-9-2024", "31.12.2025": the day first, as it is written here. */
const WRITTEN = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})$/u;

/** The ISO day that a person typed; `undefined` where it is no day of the calendar, or of no year that can be meant. */
export function readTypedDay(text: string): string | undefined {
  const trimmed = text.trim();
  const [, day = '', month = '', year = ''] = WRITTEN.exec(trimmed) ?? [];
  const iso = day === '' ? trimmed : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const of = Number(iso.slice(0, 4));
  return isDay(iso) && of >= FIRST_YEAR && of <= LAST_YEAR ? iso : undefined;
}
