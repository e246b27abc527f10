import { parseCode } from '../../criteria/code';
import type { Level } from '../../criteria/level';
import type { CriteriaSet, Indicator, RegionKey, SetKey } from '../../criteria/set';
import { plainKey } from '../../text/key';
import type { SheetImage } from '../../workbook/image';
import { levelIn } from '../cellReading';
import { setIndex, type SetIndex } from '../setIndex';
import { textMemory, viewOf, type SheetView } from '../sheetView';
import { decisionColumns, isEveryRegion, textAt, type LevelsColumn } from './columns';

/** A level that a decision's table states, for a person to confirm. */
interface DecisionLevel {
  readonly code: string;
  readonly region?: RegionKey;
  readonly group?: string;
  readonly year?: number;
  readonly level: Level;
  /** As it is written. */
  readonly text: string;
}

/**
 * What of the table gave no level, to be shown beside what did.
 * - delegated: "UBND cấp tỉnh quy định cụ thể"
 * - unreadable-level: no level that can be compared
 * - unknown-indicator: neither code nor words are the set's
 * - other-words: the code is the set's, and the words are another indicator's
 * - common-only: a level for the whole country, beside blank cells of regions
 */
interface DecisionLeft {
  readonly reason: 'delegated' | 'unreadable-level' | 'unknown-indicator' | 'other-words' | 'common-only';
  /** From 0, in what was pasted. */
  readonly row: number;
  readonly code?: string;
  readonly text: string;
}

export type DecisionReading =
  | {
      readonly code: 'read';
      readonly set: SetKey;
      readonly levels: readonly DecisionLevel[];
      readonly left: readonly DecisionLeft[];
    }
  /** Nothing says which column holds the levels. */
  | { readonly code: 'no-columns' };

/** The words are an indicator's so surely that a code need not say it. */
const SAME_WORDS = 0.8;
/** With a code they may be shortened or of another year; below, they speak of something else. */
const LIKE_WORDS = 0.35;

const LEADING_CODE = /^(?:chỉ tiêu |tiêu chí )?(\d{1,2}(?:\.\d{1,2})?)\s*[.:)–-]*(?:\s+|$)/iu;
const YEAR = /^[-+–• ]*(?:đến )?năm (20\d\d)\b/iu;
const DELEGATED = /\bquy dinh\b|\bhuong dan\b|\bphe duyet\b/u;

interface Named {
  readonly code: string | undefined;
  readonly words: string;
}

/** The code and the words of a row: in cells of their own, or one behind the other. */
function namedIn(texts: readonly string[]): Named {
  let code: string | undefined;
  const words: string[] = [];
  for (const text of texts) {
    const [lead, found] = LEADING_CODE.exec(text) ?? [];
    const rest = lead === undefined ? text : text.slice(lead.length).trim();
    // "1.1" says more than the "1" of its criterion
    if (
      found !== undefined &&
      parseCode(found) !== undefined &&
      (code === undefined || found.includes('.'))
    ) {
      code = found;
      if (rest !== '') words.push(rest);
    } else if (text !== '') words.push(text);
  }
  return { code, words: words.at(-1) ?? '' };
}

type Subject =
  | { readonly code: 'indicator'; readonly indicator: Indicator }
  | { readonly code: 'left'; readonly reason: 'unknown-indicator' | 'other-words'; readonly text: string }
  | { readonly code: 'nothing' };

/** "The same numbers mean other things": a code counts as far as the words beside it agree. */
function subjectOf({ code, words }: Named, index: SetIndex): Subject {
  const [best] = words === '' ? [] : index.ranking(words);
  const coded = code === undefined ? undefined : index.indicator(code);
  const byWords = best !== undefined && best.fit >= SAME_WORDS ? index.indicator(best.code) : undefined;
  if (coded !== undefined) {
    const fit = words === '' ? 1 : index.wordingFit(coded.code, words, true);
    if (fit >= LIKE_WORDS) return { code: 'indicator', indicator: coded };
    return { code: 'left', reason: 'other-words', text: words };
  }
  if (byWords !== undefined) return { code: 'indicator', indicator: byWords };
  return code === undefined || words === ''
    ? { code: 'nothing' }
    : { code: 'left', reason: 'unknown-indicator', text: words };
}

interface StatedCell {
  readonly column: LevelsColumn['column'];
  readonly text: string;
  readonly level: Level | undefined;
}

/** One level for all where all say the same; else each its own, and the country's is none of a region's. */
function levelsOf(
  base: Pick<DecisionLevel, 'code' | 'year'>,
  cells: readonly StatedCell[],
  columns: readonly LevelsColumn[],
): { readonly levels: readonly DecisionLevel[]; readonly isCommonOnly: boolean } {
  const told = cells.flatMap(({ column, text, level }) =>
    level === undefined ? [] : [{ column, text, level }],
  );
  const common = told.find(({ column }) => column.code === 'everywhere');
  const own = told.filter(({ column }) => column.code !== 'everywhere');
  const [first] = own;
  const wanted = columns.filter(({ column }) => column.code !== 'everywhere').length;
  const scoped = own.map(({ column, text, level }) => ({
    ...base,
    ...(column.code === 'region' ? { region: column.region } : {}),
    ...(column.code === 'group' ? { group: column.group } : {}),
    level,
    text,
  }));
  const regions = columns.flatMap(({ column }) => (column.code === 'region' ? [column.region] : []));
  const isWhole = regions.length === 0 || isEveryRegion(regions);
  const isSame = own.every(({ level }) => JSON.stringify(level) === JSON.stringify(first?.level));
  if (wanted === 0 && common !== undefined) {
    return { levels: [{ ...base, level: common.level, text: common.text }], isCommonOnly: false };
  }
  if (first !== undefined && own.length === wanted && isSame && isWhole) {
    return { levels: [{ ...base, level: first.level, text: first.text }], isCommonOnly: false };
  }
  return { levels: scoped, isCommonOnly: common !== undefined && own.length === 0 };
}

/** Reads the table of a decision as a sheet: what it states, and what of it could not be read. */
export function readDecision(sheet: SheetImage, set: CriteriaSet): DecisionReading {
  const view = viewOf(sheet, textMemory([set], false));
  const columns = decisionColumns(view, set);
  if (columns === undefined) return { code: 'no-columns' };
  const index = setIndex(set);
  const labels = Math.min(...columns.levels.map(({ at }) => at));
  const levels = new Map<string, DecisionLevel>();
  const left: DecisionLeft[] = [];
  let before: Indicator | undefined;
  for (const { row: at, cells: own } of sheet.rows) {
    const row = Number(at);
    if (row < columns.first || isCounting(own.map(view.textOf))) continue;
    const cells = statedIn(view, row, columns.levels);
    const texts = Array.from({ length: labels }, (_, column) => textAt(view, row, column));
    const year = texts.map((text) => YEAR.exec(text)?.[1]).find((found) => found !== undefined);
    const named = namedIn(texts.filter((text) => !YEAR.test(text)));
    const subject: Subject =
      year !== undefined && before !== undefined && named.words === ''
        ? { code: 'indicator', indicator: before }
        : subjectOf(named, index);
    if (subject.code === 'nothing' || cells.length === 0) {
      if (subject.code === 'indicator') before = subject.indicator;
      continue;
    }
    if (subject.code === 'left') {
      left.push({ reason: subject.reason, row, ...codeOf(named.code), text: subject.text });
      continue;
    }
    const { indicator } = subject;
    before = indicator;
    const read = cells.map((cell) => ({ ...cell, level: levelIn(cell.text, indicator) }));
    const base = { code: indicator.code, ...(year === undefined ? {} : { year: Number(year) }) };
    const stated = levelsOf(base, read, columns.levels);
    for (const one of stated.levels) {
      levels.set(JSON.stringify([one.code, one.region, one.group, one.year]), one);
    }
    const texted = new Set<string>();
    for (const { text, level } of read) {
      if (level !== undefined || texted.has(text)) continue;
      texted.add(text);
      const reason = DELEGATED.test(plainKey(text)) ? 'delegated' : 'unreadable-level';
      left.push({ reason, row, code: indicator.code, text });
    }
    const [common] = read;
    if (stated.isCommonOnly && common !== undefined) {
      left.push({ reason: 'common-only', row, code: indicator.code, text: common.text });
    }
  }
  return { code: 'read', set: set.key, levels: [...levels.values()], left };
}

/** "(1) (2) (3)" below the headings. */
const isCounting = (texts: readonly string[]): boolean =>
  texts.every((text) => /^\(?\d{1,2}\)?(?: ?=.*)?$/u.test(text));

const codeOf = (code: string | undefined) => (code === undefined ? {} : { code });

function statedIn(
  view: SheetView,
  row: number,
  columns: readonly LevelsColumn[],
): readonly { readonly column: LevelsColumn['column']; readonly text: string }[] {
  return columns.flatMap(({ at, column }) => {
    const text = textAt(view, row, at);
    return text === '' || /^[-–—.]+$/u.test(text) ? [] : [{ column, text }];
  });
}
