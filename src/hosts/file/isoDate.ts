const MILLISECONDS_A_DAY = 86_400_000;
/** 30 December 1899, from which serial numbers count; exact from 1 March 1900 on. */
const EPOCH_1900 = Date.UTC(1899, 11, 30);
const EPOCH_1904 = Date.UTC(1904, 0, 1);
/** Excel counts a 29 February 1900 that never was. */
const FIRST_EXACT = 61;
const ISO = /^(?:(\d{4})-(\d\d)-(\d\d))?T?(?:(\d\d):(\d\d)(?::(\d\d(?:\.\d+)?))?)?Z?$/;

/** A date, a time or both in ISO 8601 to Excel's serial number; `undefined` for anything else. */
export function serialOfIsoDate(text: string, date1904: boolean): number | undefined {
  const match = ISO.exec(text.trim());
  if (match === null || (match[1] === undefined && match[4] === undefined)) return undefined;
  const [, year, month, day, hours = '0', minutes = '0', seconds = '0'] = match;
  const time = (Number(hours) * 3600 + Number(minutes) * 60 + Number(seconds)) / 86_400;
  if (year === undefined) return time;
  const midnight = Date.UTC(Number(year), Number(month) - 1, Number(day));
  const days = Math.round((midnight - (date1904 ? EPOCH_1904 : EPOCH_1900)) / MILLISECONDS_A_DAY);
  return (date1904 || days >= FIRST_EXACT ? days : days - 1) + time;
}
