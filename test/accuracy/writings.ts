import type { Unit } from '../../src/criteria/level';
import type { Written } from './draft';
import type { Random } from './random';
import type { StatedLevel } from './review';

export interface FigureLevel {
  readonly kind: 'figure';
  readonly op: '>=' | '<=';
  readonly value: number;
  readonly unit: Unit;
}

/** numbers: cells with numbers; formats: fractions shown as percent among them; texts: every writing there is. */
export type FigureStyle = 'numbers' | 'percent-format' | 'mixed' | 'texts';

export const wholeFigure = (unit: Unit): boolean => unit === 'count';

const comma = (value: number): string => String(value).replace('.', ',');

const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/gu, '.');

export function writeLevel(random: Random, level: StatedLevel): Written {
  if (level.kind === 'mark') return { value: 'Đạt' };
  if (level.kind === 'none') return { value: 'Không' };
  const { op, value, unit } = level;
  const number = comma(value);
  const [sign, ascii, before, after] =
    op === '>=' ? ['≥', '>=', 'Từ', 'trở lên'] : ['≤', '<=', 'Từ', 'trở xuống'];
  const atLeast =
    op === '>=' ? random.pick(['Tối thiểu', 'Ít nhất', 'Không dưới']) : random.pick(['Tối đa', 'Không quá']);
  switch (unit) {
    case 'percent':
      return random.pick<Written>([
        { value: `${sign} ${number}%` },
        { value: `${sign}${number}%` },
        { value: `${sign} ${number}` },
        { value: `${ascii} ${number}` },
        { value: `${ascii}${number}%` },
        { value: `${number}%` },
        { value: `${atLeast} ${number}%` },
        { value: `${before} ${number}% ${after}` },
        { value: `Đạt ${sign} ${number}%` },
        { value: value / 100, numberFormat: '0%' },
        { value },
        { value: `${number} %` },
      ]);
    case 'million-dong':
      return random.pick<Written>([
        { value: `${sign} ${number} triệu đồng` },
        { value: `${sign} ${number}` },
        { value: `${sign}${number} triệu đồng/người/năm` },
        { value },
        { value: `${number} triệu đồng` },
        { value: `${before} ${number} triệu đồng ${after}` },
      ]);
    default:
      return random.pick<Written>([{ value: `${sign} ${number}` }, { value }, { value: `${sign}${number}` }]);
  }
}

/** "450/500": a share that is exactly the percent. */
function shareOf(random: Random, percent: number): readonly [number, number] | undefined {
  for (const whole of random.shuffled([20, 40, 50, 80, 100, 200, 250, 400, 500, 800])) {
    const part = (percent * whole) / 100;
    // "6/2024" and the like are months; a whole of two digits is none
    if (Math.abs(part - Math.round(part)) < 1e-9 && part > 0) return [Math.round(part), whole];
  }
  return undefined;
}

export function writeFigure(
  random: Random,
  value: number,
  unit: Unit,
  style: FigureStyle,
  met: boolean,
): Written {
  const plain: Written = { value };
  const shown: Written = { value, numberFormat: random.pick(['0.0', '0.00', '#,##0.0', 'General']) };
  if (style === 'numbers') return random.chance(0.5) ? plain : shown;
  if (unit === 'percent' && (style === 'percent-format' || (style === 'mixed' && random.chance(0.5)))) {
    return { value: Number((value / 100).toFixed(6)), numberFormat: random.pick(['0%', '0.0%', '0.00%']) };
  }
  if (style !== 'texts') return random.chance(0.5) ? plain : shown;
  const number = comma(value);
  const verdict = met ? 'Đạt' : 'Chưa đạt';
  switch (unit) {
    case 'percent': {
      const share = shareOf(random, value);
      const shares: readonly Written[] =
        share === undefined
          ? []
          : [
              { value: `${String(share[0])}/${String(share[1])}` },
              { value: `${number}% (${String(share[0])}/${String(share[1])} hộ)` },
              { value: `${String(share[0])}/${String(share[1])} hộ` },
            ];
      return random.pick<Written>([
        plain,
        { value: `${number}%` },
        { value: `${number} %` },
        { value: number },
        { value: `${String(value)}%` },
        { value: `Đạt ${number}%` },
        { value: `${number}% (${verdict})` },
        ...shares,
      ]);
    }
    case 'million-dong':
      return random.pick<Written>([
        plain,
        { value: number },
        { value: `${number} triệu đồng` },
        { value: `${number} triệu đồng/người/năm` },
        { value: `${number} tr.đ` },
        { value: `${grouped(Math.round(value * 1_000_000))} đồng` },
      ]);
    case 'count':
      return random.pick<Written>([plain, { value: number }, { value: `0${number}` }]);
    default:
      return random.pick<Written>([plain, { value: number }]);
  }
}

export type Alphabet = 'words' | 'letters' | 'x' | 'tick' | 'digits' | 'signs' | 'v' | 'wingdings' | 'short';

export const ALPHABETS = [
  'words',
  'letters',
  'x',
  'tick',
  'digits',
  'signs',
  'v',
  'wingdings',
  'short',
] as const satisfies readonly Alphabet[];

/** A blank in these says "unmet". */
export const isTicking = (alphabet: Alphabet): boolean =>
  alphabet === 'x' || alphabet === 'tick' || alphabet === 'v' || alphabet === 'wingdings';

export function writeMark(
  random: Random,
  mark: 'met' | 'unmet' | undefined,
  alphabet: Alphabet,
): Written | undefined {
  if (mark === undefined) return undefined;
  const met = mark === 'met';
  switch (alphabet) {
    case 'words':
      return { value: met ? 'Đạt' : random.pick(['Chưa đạt', 'Không đạt']) };
    case 'letters':
      return { value: met ? 'Đ' : 'K' };
    case 'short':
      return { value: met ? 'Đ' : 'CĐ' };
    case 'x':
      return met ? { value: random.pick(['x', 'x', 'X']) } : undefined;
    case 'tick':
      return met ? { value: random.pick(['✓', '✔', '√']) } : undefined;
    case 'v':
      return met ? { value: 'v' } : undefined;
    case 'wingdings':
      return met ? { value: 'ü', fontName: 'Wingdings' } : undefined;
    case 'digits':
      return { value: met ? 1 : 0 };
    case 'signs':
      return { value: met ? '+' : '-' };
  }
}
