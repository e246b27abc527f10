import { clean } from '../text/clean';
import { isTellingLevel, levelBehind } from '../text/levelBehind';
import { readLevel } from '../text/level';
import { remembering } from '../text/remember';
import type { CellImage } from '../workbook/image';

/** What a cell of the numbering column, or the beginning of a wording, says about its row. */
export type CodeReading =
  /** More than one candidate where Excel swallowed the difference: the number 17.1 is 17.1 or 17.10. */
  | {
      readonly code: 'indicator';
      readonly candidates: readonly string[];
      /** The words behind it. */
      readonly rest: string;
      /** A level behind it: "2.1 (≥ 80%)". */
      readonly aside?: string;
    }
  | {
      readonly code: 'criterion';
      readonly number: number;
      readonly rest: string;
      readonly aside?: string;
      /** Its indicators stand in the lines of the cell. */
      readonly isSeveral?: true;
    }
  /** "II", "II. HẠ TẦNG KINH TẾ - XÃ HỘI", "A" */
  | { readonly code: 'group'; readonly rest?: string }
  /** "a", "b)", "- Đường thôn": a part of the indicator above. */
  | { readonly code: 'part'; readonly name: string; readonly rest: string };

const LABEL = String.raw`(?:chỉ\s*tiêu|tiêu\s*chí|điều\s*kiện|tc|ct|mục|điểm)?\s*(?:số\s*)?`;
const INDICATOR = new RegExp(String.raw`^${LABEL}(\d{1,2})\s*[.,]\s*(\d{1,2})(?!\d)(.*)$`, 'iu');
/** "Tiêu chí số 2 – chỉ tiêu 1", "TC2.CT2.1" */
const NESTED =
  /^(?:tiêu\s*chí|tc)\s*(?:số\s*)?(\d{1,2})[\s.,;:/–-]*(?:chỉ\s*tiêu|ct)\s*(?:số\s*)?(?:\1\s*[.,/–-]\s*)?(\d{1,2})(?![\d.,])(.*)$/iu;
/** "Chỉ tiêu 2-1", "CT 2/1" */
const LABELLED_PAIR = /^(?:chỉ\s*tiêu|ct)\s*(?:số\s*)?(\d{1,2})\s*[–/-]\s*(\d{1,2})(?!\d)(.*)$/iu;
/** "2-1", "2/1": no figure and no day where the whole column counts so. */
const PAIR = /^\(?(\d{1,2}) ?[-–/_] ?(\d{1,2})[.)]?$/u;
const CRITERION = new RegExp(String.raw`^${LABEL}(\d{1,2})(?!\d)(.*)$`, 'iu');
const GROUP = /^(?:[IVX]{1,4}|[A-EĐ])\s*[.)]?$/u;
const WORDED_GROUP = /^[IVX]{1,4}\s*[.):/–-]\s*(\p{L}.*)$/u;
const PART = /^(?:([a-eđ])\s*[.)]?|[-–+•*])$/u;
const WORDED_PART = /^(?:\(?([a-eđ])\s*[.)]|[-–+•*])\s+(\p{L}.*)$/u;
const FOOTNOTE = /(?<=\S)\s*(?:\((?:\*+|\d|[¹²³⁴-⁹]+)\)|\[(?:\*+|\d)\]|\*{1,3}|(?<!\bk?m)[¹²³⁴-⁹]{1,2})$/u;
/** What stands in brackets behind a code and is no name. */
const LEVEL_ASIDE = /[%≥≤<>=\d]|^(?:đạt|không|có)$/iu;

/** "Đánh giá tiêu chí 15" behind its indicators is the criterion's. */
const CONCLUDES =
  /^(?:đánh giá|kết luận|kết quả|kết quả đánh giá) (?:chung )?(?=(?:tiêu chí|tc) ?(?:số )?\d{1,2}$)/iu;
/** A capital and three words at least, which are no place's name: "3 Xã Vũ Sơn Bắc". */
const SENTENCE = /^\s+(?!(?:Xã|Phường|Thị trấn|Thôn|Bản|Ấp|Huyện|Tỉnh)\s)\p{Lu}\p{L}*(?:\s+\S+){2,}$/u;

const BEHIND = new RegExp(String.raw`^(\p{L}.*\S)\s*\((${LABEL}\d{1,2}\.\d{1,2})\)(.*)$`, 'iu');

const LARGEST_CRITERION = 19;
const LONGEST = 1_000;

const indicatorCode = (criterion: string, index: string): string => `${Number(criterion)}.${Number(index)}`;

/** "Nhà tạm (1)", "17.1¹", "Y tế*" without the mark of a footnote; "(m²)" is none. */
export const withoutFootnote = (text: string): string => text.replace(FOOTNOTE, '');

interface Tail {
  readonly rest: string;
  readonly aside?: string;
}

/** What follows a code: "9.1. Nhà tạm", "2.1 (100%)"; `undefined` for a longer number. */
function readTail(tail: string): Tail | undefined {
  const trimmed = tail.trim();
  if (trimmed === '' || /^[.):;,-]$/u.test(trimmed)) return { rest: '' };
  // "2.1" above "100%" in one cell
  if (/^\s/u.test(tail) && isTellingLevel(trimmed)) return { rest: '', aside: trimmed };
  const inside = /^[.):–-]?\s*\(([^()]*)\)$/u.exec(trimmed)?.[1]?.trim();
  if (inside !== undefined && inside !== '') {
    return LEVEL_ASIDE.test(inside) ? { rest: '', aside: inside } : { rest: inside };
  }
  const rest = /^(?:\s*[.):;–-])*\s*(\p{L}.*)$/u.exec(tail)?.[1];
  return rest === undefined ? undefined : { rest };
}

/** Reads "17.10", "17.10.", "Chỉ tiêu 17.10", "TC 17.10", "9.1. Nhà tạm", "2.1 (≥ 80%)", "5", "Tiêu chí 5", "II", "a)". */
export const readCodeText = remembering(codeIn);

function codeIn(whole: string): CodeReading | undefined {
  if (whole === '' || whole.length > LONGEST) return undefined;
  const levelled = levelBehind(whole);
  if (levelled !== undefined) {
    const code = codeIn(levelled.rest);
    const isNumbered = code?.code === 'indicator' || code?.code === 'criterion';
    return isNumbered ? { ...code, aside: levelled.level } : code;
  }
  const text = withoutFootnote(whole).replace(CONCLUDES, '');
  if (GROUP.test(text)) return { code: 'group' };
  const group = WORDED_GROUP.exec(text)?.[1];
  if (group !== undefined) return { code: 'group', rest: group };
  const part = PART.exec(text);
  if (part !== null) return { code: 'part', name: part[1] ?? '', rest: '' };
  const worded = WORDED_PART.exec(text);
  if (worded !== null) return { code: 'part', name: worded[1] ?? '', rest: worded[2] ?? '' };
  const indicator = NESTED.exec(text) ?? LABELLED_PAIR.exec(text) ?? INDICATOR.exec(text);
  if (indicator !== null) {
    const [, criterion = '', index = '', after = ''] = indicator;
    const tail = readTail(after);
    const known = Number(criterion) >= 1 && Number(criterion) <= LARGEST_CRITERION && Number(index) >= 1;
    return known && tail !== undefined
      ? { code: 'indicator', candidates: [indicatorCode(criterion, index)], ...tail }
      : undefined;
  }
  const criterion = CRITERION.exec(text);
  if (criterion === null) return codeBehind(text);
  const number = Number(criterion[1]);
  const after = criterion[2] ?? '';
  const tail = readTail(after);
  // "15 nhà" is a figure with its noun; a wording needs a sign or a label between ("15. Y tế", "Tiêu chí 15 Y tế"),
  // or begins like a sentence: "4 Hộ sử dụng điện an toàn"
  const separated =
    tail?.rest === '' || /^\s*[.):\-–]/u.test(after) || !/^\d/u.test(text) || SENTENCE.test(after);
  return number >= 1 && number <= LARGEST_CRITERION && tail !== undefined && separated
    ? { code: 'criterion', number, ...tail }
    : undefined;
}

/** "Nước sạch (17.1)", "BHYT (chỉ tiêu 15.1) 90%": the words come first. */
function codeBehind(text: string): CodeReading | undefined {
  const [, rest, inside = '', tail = ''] = BEHIND.exec(text) ?? [];
  const level = tail.trim();
  const code = rest === undefined ? undefined : codeIn(inside);
  if (rest === undefined || code?.code !== 'indicator') return undefined;
  if (level === '') return { ...code, rest };
  return isTellingLevel(level) ? { ...code, rest, aside: level } : undefined;
}

/** What "2-1" and the like say. */
export type PairCodes = ReadonlyMap<string, CodeReading>;

/** The codes in a column, or a row of headings, in which every number that is no criterion's is written "2-1". */
export function pairCodes(texts: readonly string[]): PairCodes {
  const pairs = new Map<string, CodeReading>();
  for (const text of texts) {
    const [, criterion = '', index = ''] = PAIR.exec(text) ?? [];
    const isCode = criterion !== '' && Number(criterion) <= LARGEST_CRITERION && Number(index) > 0;
    if (isCode)
      pairs.set(text, { code: 'indicator', candidates: [indicatorCode(criterion, index)], rest: '' });
    else if (/\d/u.test(text) && readCodeText(text)?.code !== 'criterion') return NO_PAIRS;
  }
  return pairs.size < FEWEST_PAIRS ? NO_PAIRS : pairs;
}

const NO_PAIRS: PairCodes = new Map();
/** Fewer are chance: a day, "3/4". */
const FEWEST_PAIRS = 4;

const DATE_FORMAT = /(^|[^\\"a-z])[dmy]{1,4}([^a-z]|$)/iu;

const isDateFormat = (format: string): boolean =>
  format !== 'General' && DATE_FORMAT.test(format.replace(/\[[^\]]*\]?/gu, ''));

const DAY = 86_400_000;
/** The days before the first of the two systems; in the older one the false leap day is irrelevant after February 1900. */
const EPOCHS = { 1900: Date.UTC(1899, 11, 30), 1904: Date.UTC(1904, 0, 1) } as const;

/**
 * The codes that Excel may have taken for a date: 2.1 typed on a Vietnamese machine is 2 January, on an English one
 * 1 February. Whether a column of dates holds codes at all, only its heading and the words beside it tell.
 */
export function readDateCode({ value, format }: CellImage, date1904: boolean): readonly string[] {
  if (typeof value !== 'number' || !isDateFormat(format.numberFormat)) return [];
  const date = new Date(EPOCHS[date1904 ? 1904 : 1900] + Math.floor(value) * DAY);
  const [day, month] = [String(date.getUTCDate()), String(date.getUTCMonth() + 1)];
  return [...new Set([`${day}.${month}`, `${month}.${day}`])].filter(
    (code) => Number(code.split('.')[0]) <= LARGEST_CRITERION,
  );
}

/**
 * Reads the numbering cell: by its displayed text where that is exact, by its value otherwise.
 * A number 17.1 may have been typed 17.10. A date is no code by itself: see `readDateCode`.
 */
export function readCodeCell(cell: CellImage, text: string): CodeReading | undefined {
  if (typeof cell.value !== 'number') return readCodeText(text);
  if (isDateFormat(cell.format.numberFormat)) return undefined;
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

/** The level that a cell states behind what it names. */
export interface NamedLevel {
  readonly text: string;
  /** It compares, or is called a level: a bare figure may as well be what was reached. */
  readonly isSaid: boolean;
}

/** What a cell says of its line: a code, words, and the level that stands behind them. */
export interface Naming {
  readonly code: CodeReading | undefined;
  /** Without code and level; "" for a code alone. */
  readonly words: string;
  readonly level: NamedLevel | undefined;
}

/** A level of which nobody knows where it ends: "(≤ 4%; hiện 12%)". */
const UNCLEAR = /[≥≤<>] ?\d.*$/u;
const CALLED = /(?<!\p{L})(?:mức|chuẩn|yêu cầu|quy định|chỉ tiêu)(?!\p{L})/iu;

/** @param written the level with the words that lead to it */
function namedLevel(text: string, written: string): NamedLevel {
  const level = readLevel(text);
  const compares = level?.code === 'range' || (level?.code === 'figure' && level.op !== '=');
  return { text, isSaid: compares || CALLED.test(written) };
}

/**
 * "1.1 …" and "1.2 …" in the lines of one cell: the row is the criterion's, and whose each line of the cells beside it
 * is nobody has said.
 */
function severalIn({ value, runs }: CellImage): CodeReading | undefined {
  const written = runs === undefined ? value : runs.map(({ text }) => text).join('');
  if (typeof written !== 'string' || !written.includes('\n')) return undefined;
  const codes = new Set(
    written.split(/\r?\n/u).flatMap((line) => {
      const code = readCodeText(clean(line));
      return code?.code === 'indicator' ? (code.candidates[0] ?? []) : [];
    }),
  );
  const criteria = new Set([...codes].map((code) => Number.parseInt(code, 10)));
  const [number] = criteria;
  return codes.size < 2 || criteria.size > 1 || number === undefined
    ? undefined
    : { code: 'criterion', number, rest: '', isSeveral: true };
}

/**
 * Reads "2.2 Tỷ lệ đường xã được cứng hóa (≥ 80%)", "2.1: 100%", "Thu nhập ≥ 42 triệu đồng".
 * @param pairs what "2-1" is in the cell's column
 */
export function readNaming(cell: CellImage, text: string, pairs = NO_PAIRS): Naming {
  const pair = pairs.get(text);
  if (pair !== undefined) return { code: pair, words: '', level: undefined };
  const several = severalIn(cell);
  if (several !== undefined) return { code: several, words: '', level: undefined };
  const code = readCodeCell(cell, text);
  const levelled = typeof cell.value === 'string' ? levelBehind(text) : undefined;
  const aside = code !== undefined && 'aside' in code ? code.aside : undefined;
  const words = code === undefined ? (levelled?.rest ?? text) : (code.rest ?? '');
  const level =
    aside ?? levelled?.level ?? (typeof cell.value === 'string' ? UNCLEAR.exec(text)?.[0] : undefined);
  const written = levelled === undefined ? (level ?? '') : text.slice(levelled.rest.length);
  return { code, words, level: level === undefined ? undefined : namedLevel(level, written) };
}
