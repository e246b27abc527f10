import { foundText, problemsOf, valueAt, type Path, type RowOfPath } from './issues';
import type { CriteriaProblem } from './problem';
import { setProblems } from './setChecks';
import { setShape, type CriteriaSetData } from './shape';

export type ParsedCriteriaSet =
  | { readonly code: 'ok'; readonly set: CriteriaSetData }
  | { readonly code: 'invalid'; readonly problems: readonly CriteriaProblem[] };

/** The indicator's code, else the criterion's number, else their places: "criteria.3". */
export function rowOf(input: unknown, path: Path): RowOfPath {
  const [list, criterion, sublist, indicator] = path;
  if (list !== 'criteria' || criterion === undefined) return { row: '', depth: 0 };
  const criterionPath = path.slice(0, 2);
  const number = foundText(valueAt(input, [...criterionPath, 'number'])) ?? criterionPath.join('.');
  if (sublist !== 'indicators' || indicator === undefined) return { row: number, depth: 2 };
  const code = foundText(valueAt(input, [...path.slice(0, 4), 'code']));
  return { row: code ?? `${number}.${String(Number(indicator) + 1)}`, depth: 4 };
}

/**
 * Checks a criteria set from a file: its shape (strictly: an unknown field is a problem), then what the shape
 * cannot show. Every problem is given, each with its row.
 */
export function parseCriteriaSet(input: unknown): ParsedCriteriaSet {
  const parsed = setShape.safeParse(input);
  if (!parsed.success) {
    return {
      code: 'invalid',
      problems: problemsOf(parsed.error.issues, input, (path) => rowOf(input, path)),
    };
  }
  const problems = setProblems(parsed.data);
  return problems.length === 0 ? { code: 'ok', set: parsed.data } : { code: 'invalid', problems };
}
