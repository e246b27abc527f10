import { buildCriteriaSet } from './build';
import { parseOverrides, type LevelOverrides } from './override';
import { looksLikePack, parsePack, type CriteriaPack } from './pack/pack';
import type { CriteriaProblem } from './problem';
import { parseCriteriaSet } from './schema';
import type { CriteriaSet } from './set';
import type { CriteriaSetData } from './shape';
import type { CriteriaSets } from './sets';

export type CriteriaFile =
  | { readonly code: 'pack'; readonly pack: CriteriaPack }
  | {
      readonly code: 'sets';
      readonly sets: readonly CriteriaSet[];
      /** As in the file. */
      readonly data: readonly CriteriaSetData[];
    }
  | { readonly code: 'overrides'; readonly overrides: LevelOverrides }
  | { readonly code: 'invalid'; readonly problems: readonly CriteriaProblem[] };

const isObject = (value: unknown): value is object =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const looksLikeSet = (value: unknown): boolean => isObject(value) && Object.hasOwn(value, 'criteria');

function parseSets(inputs: readonly unknown[]): CriteriaFile {
  const sets: CriteriaSet[] = [];
  const data: CriteriaSetData[] = [];
  const problems: CriteriaProblem[] = [];
  inputs.forEach((input, index) => {
    const parsed = parseCriteriaSet(input);
    if (parsed.code === 'invalid') {
      problems.push(...parsed.problems);
      return;
    }
    const set = buildCriteriaSet(parsed.set);
    if (sets.some((other) => other.key === set.key)) {
      problems.push({ row: '', path: `${String(index)}.key`, problem: 'duplicate', found: set.key });
    }
    sets.push(set);
    data.push(parsed.set);
  });
  return problems.length === 0 ? { code: 'sets', sets, data } : { code: 'invalid', problems };
}

/**
 * A file that an official or a province hands on: a pack, a whole criteria set, a list of them, or a list of
 * confirmed levels. Which one it is shows in its members: a pack has `format`, a set has `criteria`.
 * @param input the parsed JSON
 * @param known the sets that levels may be of
 */
export function parseCriteriaFile(input: unknown, known: CriteriaSets): CriteriaFile {
  if (looksLikePack(input)) return parsePack(input, known);
  if (looksLikeSet(input)) return parseSets([input]);
  if (!Array.isArray(input) || !input.some(isObject)) {
    return { code: 'invalid', problems: [{ row: '', path: '', problem: 'not-a-criteria-file' }] };
  }
  if (input.some(looksLikeSet)) return parseSets(input);
  const parsed = parseOverrides(input, known);
  return parsed.code === 'ok' ? { code: 'overrides', overrides: parsed.overrides } : parsed;
}

/** Whether a file that begins so is to be read as JSON: no workbook begins with one of these. */
export const looksLikeJson = (start: string): boolean => /^\s*[[{"]/u.test(start);

/** As many letters as the settings of a workbook may have. */
const LARGEST = 4_000_000;

/** The same for the text of a file. */
export function readCriteriaText(text: string, known: CriteriaSets): CriteriaFile {
  const refused = (problem: CriteriaProblem): CriteriaFile => ({ code: 'invalid', problems: [problem] });
  if (text.length > LARGEST) {
    return refused({ row: '', path: '', problem: 'too-long', expected: `≤ ${String(LARGEST)}` });
  }
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    return refused({ row: '', path: '', problem: 'not-json' });
  }
  return parseCriteriaFile(data, known);
}
