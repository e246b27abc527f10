const DAY = 86_400_000;

/** Excel's serial number of an ISO day, 1900 system (1462 less in the 1904 system). */
export function serialOfDay(iso: string, date1904 = false): number {
  const days = Math.round((Date.parse(`${iso}T00:00:00Z`) - Date.UTC(1899, 11, 30)) / DAY);
  return date1904 ? days - 1462 : days;
}
