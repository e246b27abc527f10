import type { Comparison, Grade, Level, LevelPart, Unit } from './level';

const SIGNS = { '>=': '≥', '<=': '≤', '>': '>', '<': '<', '=': '=' } as const satisfies Record<
  Comparison,
  string
>;

const GRADE_NAMES = {
  yeu: 'Yếu',
  'trung-binh': 'Trung bình',
  kha: 'Khá',
  tot: 'Tốt',
  'xuat-sac': 'Xuất sắc',
} as const satisfies Record<Grade, string>;

/** What follows a figure whose indicator prints no unit of its own. */
const UNIT_SUFFIXES = {
  percent: '%',
  'million-dong': ' triệu đồng',
  'square-metre': ' m²',
  litre: ' lít',
  count: '',
  plain: '',
} as const satisfies Record<Unit, string>;

/**
 * A figure of a level with a decimal comma, without thousands separators ("1.250" reads as two figures);
 * a binary fraction's tail (1,1 × 41 = 45,1000…01) is cut after six decimals.
 */
const figureText = (value: number): string => String(Math.round(value * 1e6) / 1e6).replace('.', ',');

const suffix = (unit: Unit, unitText: string): string =>
  unit === 'percent' || unit === 'million-dong' || unitText === '' ? UNIT_SUFFIXES[unit] : ` ${unitText}`;

/** All of something is printed as "100%", whether the decision means "=" or "≥". */
const sign = (op: Comparison, value: number, unit: Unit): string =>
  unit === 'percent' && value === 100 && (op === '>=' || op === '=') ? '' : `${SIGNS[op]} `;

const partText = (part: LevelPart): string =>
  `${sign(part.op, part.value, part.unit)}${figureText(part.value)}${UNIT_SUFFIXES[part.unit]} ${part.name}`.trim();

/**
 * The standard writing of a level: "≥ 75%", "100% (≥ 50% cứng hóa)", "≥ 42 triệu đồng", "≥ 2 m²/người", "Đạt".
 * @param unitText the indicator's printed unit; percents and million đồng keep their standard one
 */
export function levelText(level: Level, unitText = ''): string {
  switch (level.code) {
    case 'figure': {
      const main = `${sign(level.op, level.value, level.unit)}${figureText(level.value)}${suffix(level.unit, unitText)}`;
      return level.parts.length === 0 ? main : `${main} (${level.parts.map(partText).join('; ')})`;
    }
    case 'range':
      return level.unit === 'percent'
        ? `${figureText(level.from)}% - ${figureText(level.to)}%`
        : `${figureText(level.from)} - ${figureText(level.to)}${suffix(level.unit, unitText)}`;
    case 'mark':
      return 'Đạt';
    case 'none':
      return 'Không';
    case 'grade':
      return GRADE_NAMES[level.grade];
    case 'degree':
      return `Mức độ ${figureText(level.degree)}`;
  }
}
