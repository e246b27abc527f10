import type { CellImage } from '../workbook/image';

/** What a cell of the numbering column, or the beginning of a wording, says about its row. */
export type CodeReading =
  /** More than one candidate where Excel swallowed the difference: the number 17.1 is 17.1 or 17.10. */
  | { readonly code: 'indicator'; readonly candidates: readonly string[]; readonly rest: string }
  | { readonly code: 'criterion'; readonly number: number; readonly rest: string }
  | { readonly code: 'group' }
  /** "a", "b)", "- Đường thôn": a part of the indicator above. */
  | { readonly code: 'part'; readonly name: string; readonly rest: string };

const LABEL = String.raw`(?:chỉ\s*tiêu|tiêu\s*chí|tc|ct|mục|điểm)?\s*(?:số\s*)?`;
const INDICATOR = new RegExp(String.raw`^${LABEL}(\d{1,2})\s*[.,]\s*(\d{1,2})(?!\d)(.*)$`, 'iu');
const CRITERION = new RegExp(String.raw`^${LABEL}(\d{1,2})(?!\d)(.*)$`, 'iu');
const GROUP = /^(?:[IVX]{1,4})\s*[.)]?$/u;
const PART = /^(?:([a-eđ])\s*[.)]?|[-–+•*])$/iu;
const WORDED_PART = /^(?:\(?([a-eđ])\s*[.)]|[-–+•*])\s+(\p{L}.*)$/iu;

const LARGEST_CRITERION = 19;

const indicatorCode = (criterion: string, index: string): string => `${Number(criterion)}.${Number(index)}`;

/** What follows a code when a wording follows: "9.1. Nhà tạm" → "Nhà tạm"; `undefined` for a longer number. */
function wordingAfter(tail: string): string | undefined {
  const trimmed = tail.trim();
  if (trimmed === '' || /^[.):;,-]$/u.test(trimmed)) return '';
  const wording = trimmed.replace(/^[.):\-–]/u, '').trimStart();
  return /^\p{L}/u.test(wording) ? wording : undefined;
}

/** Reads "17.10", "17.10.", "Chỉ tiêu 17.10", "TC 17.10", "9.1. Nhà tạm", "5", "Tiêu chí 5", "II", "a)". */
export function readCodeText(text: string): CodeReading | undefined {
  if (text === '' || text.length > 1_000) return undefined;
  if (GROUP.test(text)) return { code: 'group' };
  const part = PART.exec(text);
  if (part !== null) return { code: 'part', name: (part[1] ?? '').toLowerCase(), rest: '' };
  const worded = WORDED_PART.exec(text);
  if (worded !== null) {
    return { code: 'part', name: (worded[1] ?? '').toLowerCase(), rest: worded[2] ?? '' };
  }
  const indicator = INDICATOR.exec(text);
  if (indicator !== null) {
    const [, criterion = '', index = '', tail = ''] = indicator;
    const rest = wordingAfter(tail);
    const known = Number(criterion) >= 1 && Number(criterion) <= LARGEST_CRITERION && Number(index) >= 1;
    return known && rest !== undefined
      ? { code: 'indicator', candidates: [indicatorCode(criterion, index)], rest }
      : undefined;
  }
  const criterion = CRITERION.exec(text);
  if (criterion === null) return undefined;
  const number = Number(criterion[1]);
  const tail = criterion[2] ?? '';
  const rest = wordingAfter(tail);
  // "15 nhà" is a figure with its noun; a wording needs a sign or a label between: "15. Y tế", "Tiêu chí 15 Y tế"
  const separated = rest === '' || /^\s*[.):\-–]/u.test(tail) || !/^\d/u.test(text);
  return number >= 1 && number <= LARGEST_CRITERION && rest !== undefined && separated
    ? { code: 'criterion', number, rest }
    : undefined;
}

const DATE_FORMAT = /(^|[^\\"a-z])[dmy]{1,4}([^a-z]|$)/iu;

/** Excel's serial date to day and month (1900 system, its false leap day irrelevant after February 1900). */
function dayAndMonth(serial: number): { readonly day: number; readonly month: number } {
  const date = new Date(Date.UTC(1899, 11, 30) + Math.floor(serial) * 86_400_000);
  return { day: date.getUTCDate(), month: date.getUTCMonth() + 1 };
}

/**
 * Reads the numbering cell: by its displayed text where that is exact, by its value otherwise.
 * A number 17.1 may have been typed 17.10; a date on 4 February may have been typed 4.2.
 */
export function readCodeCell(cell: CellImage, text: string): CodeReading | undefined {
  if (typeof cell.value !== 'number') return readCodeText(text);
  const { numberFormat } = cell.format;
  if (numberFormat !== 'General' && DATE_FORMAT.test(numberFormat.replace(/\[[^\]]*\]?/gu, ''))) {
    const { day, month } = dayAndMonth(cell.value);
    const candidates = [`${day}.${month}`, `${month}.${day}`].filter(
      (code, index, all) => all.indexOf(code) === index && Number(code.split('.')[0]) <= LARGEST_CRITERION,
    );
    return candidates.length > 0 ? { code: 'indicator', candidates, rest: '' } : undefined;
  }
  const value = Number(cell.value.toPrecision(12));
  if (Number.isInteger(value)) {
    // 17 shown as "17.0" is still the criterion: nobody numbers an indicator with 0
    return value >= 1 && value <= LARGEST_CRITERION
      ? { code: 'criterion', number: value, rest: '' }
      : undefined;
  }
  const [criterion = '', index = ''] = String(value).split('.');
  if (Number(criterion) < 1 || Number(criterion) > LARGEST_CRITERION || index.length > 2) return undefined;
  const shownWithTwoDecimals = /^\d{1,2}[.,]\d{2}$/u.test(text);
  if (index.length === 2) {
    return Number(index) === 0
      ? undefined
      : { code: 'indicator', candidates: [indicatorCode(criterion, index)], rest: '' };
  }
  const short = indicatorCode(criterion, index);
  const long = `${Number(criterion)}.${index}0`;
  return {
    code: 'indicator',
    candidates: shownWithTwoDecimals ? [long, short] : [short, long],
    rest: '',
  };
}
