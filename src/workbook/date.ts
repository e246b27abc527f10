const DAY = 86_400_000;

/** Excel's serial number of an ISO day, 1900 system (1462 less in the 1904 system). */
export function serialOfDay(iso: string, date1904 = false): number {
  const days = Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY);
  return date1904 ? days - 1462 : days;
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
