import type { Level, Unit } from '../../criteria/level';
import type { Indicator, IndicatorKind } from '../../criteria/set';
import type { IndicatorData } from '../../criteria/shape';
import { plainKey } from '../../text/key';

/** What a column of units says. */
const UNITS: readonly (readonly [RegExp, Unit])[] = [
  [/%|phan tram/u, 'percent'],
  [/trieu/u, 'million-dong'],
  [/m2|met vuong/u, 'square-metre'],
  [/^lit\b/u, 'litre'],
];

function unitOf(unitText: string): Unit {
  const key = plainKey(unitText.replace('²', '2'));
  if (unitText.includes('%')) return 'percent';
  return UNITS.find(([pattern]) => pattern.test(key))?.[1] ?? (key === '' ? 'plain' : 'count');
}

const KIND_OF_UNIT = {
  percent: 'percent',
  'million-dong': 'money',
  'square-metre': 'number',
  litre: 'number',
  count: 'count',
  plain: 'number',
} as const satisfies Record<Unit, IndicatorKind>;

/** An indicator that somebody typed into a frame, as far as its own cells say what it is. */
export interface TypedIndicator {
  readonly code: string;
  readonly criterion: number;
  readonly name: string;
  readonly unitText: string;
}

/** As the reader of levels needs it before the levels are known. */
export const provisional = (typed: TypedIndicator, set: string): Indicator => ({
  ...typed,
  set,
  shortName: typed.name,
  otherNames: [],
  kind: KIND_OF_UNIT[unitOf(typed.unitText)],
  unit: unitOf(typed.unitText),
  wants: 'more',
  ifAny: false,
  levels: [],
});

function measureOf(unitText: string, levels: readonly Level[]): { kind: IndicatorKind; unit: Unit } {
  const unit = unitOf(unitText);
  const codes = new Set(levels.map(({ code }) => code));
  if (codes.has('grade') || codes.has('degree')) return { kind: 'grade', unit: 'plain' };
  const figure = levels.find((level) => level.code === 'figure' || level.code === 'range');
  if (figure === undefined && unit === 'plain') return { kind: 'mark', unit: 'plain' };
  const own = unit === 'plain' && figure !== undefined && 'unit' in figure ? figure.unit : unit;
  return { kind: KIND_OF_UNIT[own], unit: own };
}

const wantsLess = (level: Level): boolean =>
  level.code === 'none' || (level.code === 'figure' && level.op.startsWith('<'));

/** The indicator as a set has it: its kind, and whether more or less is wanted, from its unit and its levels. */
export function typedIndicator(
  { code, name, unitText }: TypedIndicator,
  levels: readonly Level[],
): IndicatorData {
  const wants = levels.length > 0 && levels.every(wantsLess) ? 'less' : 'more';
  return { code, name, ...measureOf(unitText, levels), unitText, wants, levels: [] };
}
