import type { Level, Unit } from './level';
import type { CriteriaProblem } from './problem';
import type { IndicatorKind } from './set';

/** What an indicator allows its levels to be. */
export interface Measure {
  readonly kind: IndicatorKind;
  readonly unit: Unit;
  readonly wants: 'more' | 'less';
}

export type LevelProblem = Omit<CriteriaProblem, 'row'>;

const KIND_LEVELS = {
  mark: ['mark', 'none'],
  percent: ['figure', 'range'],
  money: ['figure', 'range'],
  number: ['figure', 'range'],
  count: ['figure', 'range', 'none'],
  grade: ['grade', 'degree'],
} as const satisfies Record<IndicatorKind, readonly Level['code'][]>;

const KIND_UNITS = {
  mark: ['plain'],
  percent: ['percent'],
  money: ['million-dong'],
  number: ['square-metre', 'litre', 'count', 'plain'],
  count: ['count'],
  grade: ['plain'],
} as const satisfies Record<IndicatorKind, readonly Unit[]>;

const includes = (list: readonly string[], value: string): boolean => list.includes(value);

/** @returns problems of an indicator whose kind and unit contradict each other */
export const unitProblems = ({ kind, unit }: Measure): readonly LevelProblem[] =>
  includes(KIND_UNITS[kind], unit)
    ? []
    : [{ path: 'unit', problem: 'kind-mismatch', expected: KIND_UNITS[kind].join(' | '), found: unit }];

function figureProblems(value: number, unit: Unit, path: string): readonly LevelProblem[] {
  const highest = unit === 'percent' ? 100 : Number.MAX_VALUE;
  if (Number.isFinite(value) && value >= 0 && value <= highest) return [];
  const expected = unit === 'percent' ? '0–100' : '≥ 0';
  return [{ path, problem: 'out-of-range', expected, found: String(value) }];
}

/** "≤" wants little, "≥" wants much, "Không" wants none at all; "=", "Đạt" and a range do not say. */
function wantedBy(level: Level): Measure['wants'] | undefined {
  switch (level.code) {
    case 'figure':
      if (level.op === '=') return undefined;
      return level.op.startsWith('<') ? 'less' : 'more';
    case 'none':
      return 'less';
    case 'grade':
    case 'degree':
      return 'more';
    case 'range':
    case 'mark':
      return undefined;
  }
}

/** @returns problems of a level that asks for the opposite of what its indicator wants */
export function directionProblems(
  level: Level,
  path: string,
  wants: Measure['wants'],
): readonly LevelProblem[] {
  const wanted = wantedBy(level);
  if (wanted === undefined || wanted === wants) return [];
  const expected = wants === 'more' ? '>= | > | =' : '<= | < | =';
  return level.code === 'figure'
    ? [{ path: `${path}.op`, problem: 'op-mismatch', expected, found: level.op }]
    : [{ path: `${path}.code`, problem: 'op-mismatch', found: level.code }];
}

/** @returns problems of a level that cannot be one of an indicator of this kind and unit */
export function kindProblems(level: Level, path: string, { kind, unit }: Measure): readonly LevelProblem[] {
  if (!includes(KIND_LEVELS[kind], level.code)) {
    const expected = KIND_LEVELS[kind].join(' | ');
    return [{ path: `${path}.code`, problem: 'kind-mismatch', expected, found: level.code }];
  }
  return unitMismatch(level, path, unit);
}

/** @returns a problem where a figure is given in another unit than the indicator's */
export const unitMismatch = (level: Level, path: string, unit: Unit): readonly LevelProblem[] =>
  (level.code === 'figure' || level.code === 'range') && level.unit !== unit
    ? [{ path: `${path}.unit`, problem: 'kind-mismatch', expected: unit, found: level.unit }]
    : [];

/** @returns problems of a level in itself: percents outside 0–100, negative figures, a range upside down */
export function valueProblems(level: Level, path: string): readonly LevelProblem[] {
  if (level.code === 'figure') {
    return [
      ...figureProblems(level.value, level.unit, `${path}.value`),
      ...level.parts.flatMap((part, index) =>
        figureProblems(part.value, part.unit, `${path}.parts.${String(index)}.value`),
      ),
    ];
  }
  if (level.code !== 'range') return [];
  const problems = [
    ...figureProblems(level.from, level.unit, `${path}.from`),
    ...figureProblems(level.to, level.unit, `${path}.to`),
  ];
  if (level.from <= level.to) return problems;
  const expected = `≥ ${String(level.from)}`;
  return [...problems, { path: `${path}.to`, problem: 'out-of-range', expected, found: String(level.to) }];
}
