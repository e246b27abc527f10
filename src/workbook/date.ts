const DAY = 86_400_000;
const DAYS_1904 = 1462;
/** 31/12/9999 */
const LAST_DAY = 2_958_465;

/** Excel's serial number of an ISO day, 1900 system (1462 less in the 1904 system). */
export function serialOfDay(iso: string, date1904 = false): number {
  const days = Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY);
  return date1904 ? days - DAYS_1904 : days;
}

/** The day of a serial number, its time of day left off; `undefined` outside Excel's calendar. */
export function isoDayOfSerial(serial: number, date1904 = false): string | undefined {
  const days = Math.floor(serial) + (date1904 ? DAYS_1904 : 0);
  if (!(serial >= 0 && days >= 1 && days <= LAST_DAY)) return undefined;
  return new Date(Date.UTC(1899, 11, 30) + days * DAY).toISOString().slice(0, 10);
}

/** True for a day of the calendar written "2024-01-31". */
export const isDay = (text: string): boolean => {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
};

/** The day of the calendar at the place where the program runs. */
export const isoDay = (date: Date): string =>
  [
    String(date.getFullYear()).padStart(4, '0'),
    String(date.getMonth() + 1).padStart(2, '0'),
    String(date.getDate()).padStart(2, '0'),
  ].join('-');

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

/** The year of an ISO day, asked for where no table says its own; each set takes the nearest year of its own term. */
export const defaultYear = (day: string): number => Number(day.slice(0, 4));
