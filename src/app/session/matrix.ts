import type { Assessment, CommuneAssessment } from '../../assessment/assessment';
import { meetsAll } from '../../assessment/clear';
import { criterionOf } from '../../assessment/subject';
import type { Verdict } from '../../assessment/verdict';
import type { CriteriaSet } from '../../criteria/set';
import { oncePer } from '../../text/remember';
import { findingGroups, type FindingItem } from './items';

/** One criterion of one commune. */
export interface Square {
  readonly number: number;
  readonly name: string;
  readonly verdict: Verdict;
  readonly findings: number;
}

export interface MatrixRow {
  /** That of the commune's group of findings. */
  readonly key: string;
  readonly commune: CommuneAssessment;
  readonly squares: readonly Square[];
  readonly findings: number;
}

/** Communes by criteria of one set; sets are reviewed for different titles and never put together. */
export interface Matrix {
  readonly set: CriteriaSet;
  /** Communes with something left to do, in the order of the tables. */
  readonly open: readonly MatrixRow[];
  /** Those that meet every criterion. */
  readonly full: readonly MatrixRow[];
}

export const matricesOf = oncePer((assessment: Assessment): readonly Matrix[] => {
  const groups = findingGroups(assessment);
  return assessment.sets.flatMap((set): readonly Matrix[] => {
    const rows = groups.flatMap(({ key, commune, items }) =>
      commune?.set === set.key ? [rowOf(set, key, commune, items)] : [],
    );
    if (rows.length === 0) return [];
    const isFull = ({ commune }: MatrixRow): boolean => meetsAll(commune);
    return [{ set, open: rows.filter((row) => !isFull(row)), full: rows.filter(isFull) }];
  });
});

function rowOf(
  { criteria }: CriteriaSet,
  key: string,
  commune: CommuneAssessment,
  items: readonly FindingItem[],
): MatrixRow {
  const counts = new Map<number | undefined, number>();
  for (const { finding } of items) {
    const number = criterionOf(finding);
    counts.set(number, (counts.get(number) ?? 0) + 1);
  }
  const verdicts = new Map(commune.criteria.map(({ number, verdict }) => [number, verdict]));
  return {
    key,
    commune,
    squares: criteria.map(({ number, name }) => ({
      number,
      name,
      verdict: verdicts.get(number) ?? 'missing',
      findings: counts.get(number) ?? 0,
    })),
    findings: items.length,
  };
}

/** The findings of a square, or of a whole commune. */
export function squareItems(
  assessment: Assessment,
  { key, criterion }: { readonly key: string; readonly criterion: number | undefined },
): readonly FindingItem[] {
  const items = findingGroups(assessment).find((group) => group.key === key)?.items ?? [];
  return criterion === undefined ? items : items.filter(({ finding }) => criterionOf(finding) === criterion);
}
