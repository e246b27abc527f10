import { format, isDateFormat } from 'numfmt';
import { keep } from '../text/remember';
import { GENERAL, isCellError, type CellImage, type CellValue } from './image';

/** 1904 workbooks count days from four years and a day later. */
const DAYS_1900_TO_1904 = 1462;
const MOST_FORMATS = 1_000;
/** A sheet repeats a few hundred or thousand numbers. */
const MOST_NUMBERS = 20_000;
/** "General" shows this many signs at most; what is shorter stands as it is. */
const GENERAL_WIDTH = 11;

/** What Excel calls by its American name it shows in the order of the system, here the Vietnamese one. */
const SYSTEM_DATES: ReadonlyMap<string, string> = new Map([
  ['m/d/yyyy', 'dd/mm/yyyy'],
  ['m/d/yyyy h:mm', 'dd/mm/yyyy h:mm'],
]);

interface Pattern {
  readonly code: string;
  readonly isDate: boolean;
  /** Texts are shown otherwise than they stand. */
  readonly changesText: boolean;
  /** Numbers shown before: the percentages of a district are a few hundred different ones. */
  readonly numbers: Map<number, string>;
}

/** Which signs stand between digits: "1,250.5" as formats are written, or "1.250,5" as people here read it. */
export type Signs = 'formats' | 'vietnamese';

const PATTERNS: Readonly<Record<Signs, Map<string, Pattern>>> = {
  formats: new Map(),
  vietnamese: new Map(),
};

/**
 * A cell as Excel shows it in a column that is wide enough, without the blanks that only align; "" for a blank or a
 * formula not yet calculated. Which signs an Excel shows is its system's choice, no workbook says it.
 */
export function displayText(cell: CellImage, date1904 = false, signs: Signs = 'formats'): string {
  return cell.text ?? displayValue(cell.value, cell.format.numberFormat, date1904, signs);
}

function displayValue(value: CellValue, numberFormat: string, date1904: boolean, signs: Signs): string {
  if (value === null) return '';
  if (isCellError(value)) return value.error;
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  const pattern = patternOf(numberFormat, signs);
  if (typeof value === 'number' && numberFormat === GENERAL.numberFormat) {
    // Nearly every number of a table: a dozen times faster than the formatter.
    const text = String(value);
    if (text.length <= GENERAL_WIDTH && !text.includes('e')) {
      return signs === 'formats' ? text : text.replace('.', ',');
    }
  }
  if (typeof value === 'string') return pattern.changesText ? shown(pattern.code, value, signs) : value;
  return shownNumber(pattern, date1904 && pattern.isDate ? value + DAYS_1900_TO_1904 : value, signs);
}

function shownNumber({ code, numbers }: Pattern, value: number, signs: Signs): string {
  return numbers.get(value) ?? keep(numbers, MOST_NUMBERS, value, shown(code, value, signs));
}

function shown(code: string, value: string | number, signs: Signs): string {
  const options = signs === 'formats' ? { nbsp: false } : { nbsp: false, locale: 'vi' };
  try {
    return format(code, value, options);
  } catch {
    return typeof value === 'string' ? value : format(GENERAL.numberFormat, value, options);
  }
}

function patternOf(numberFormat: string, signs: Signs): Pattern {
  const patterns = PATTERNS[signs];
  const known = patterns.get(numberFormat);
  if (known !== undefined) return known;
  // "_x" leaves the width of a sign and "*x" fills the column; quoted and escaped signs are text.
  const code = (SYSTEM_DATES.get(numberFormat) ?? numberFormat).replace(
    /("[^"]*"|\\.)|[_*]./g,
    (_, literal?: string) => literal ?? '',
  );
  const sections = code.replace(/"[^"]*"|\\./g, '');
  const pattern = {
    code,
    isDate: isDateFormat(numberFormat),
    changesText: (sections.includes('@') && !/^(?:[^@]*;)?@$/.test(code)) || sections.split(';').length > 3,
    numbers: new Map<number, string>(),
  };
  // A workbook has a few dozen formats; a hostile one must not fill the memory.
  return keep(patterns, MOST_FORMATS, numberFormat, pattern);
}

/** Excel's own limit: a longer one is no format that it would have written. */
const LONGEST = 255;

/** What a number format says of the number, without the texts, colours and conditions that it only adds. */
export const bareFormat = (numberFormat: string): string =>
  numberFormat.length > LONGEST ? '' : numberFormat.replace(/"[^"]*"?|\\.|\[[^\]]*\]?/gu, '');
