import { indicatorsOf } from '../../src/criteria/indicators';
import type { Indicator, SetKey } from '../../src/criteria/set';
import type { Written } from './draft';
import { communeNames } from './names';
import type { Random } from './random';
import { wholeFigure, writeFigure, writeLevel, type FigureLevel, type FigureStyle } from './writings';
import { criteriaSet } from '../support/shippedSets';

/** What a table must be read as. */
export type Truth = 'met' | 'unmet' | 'missing' | 'unreadable' | 'not-applicable';

export type StatedLevel = FigureLevel | { readonly kind: 'mark' } | { readonly kind: 'none' };

export interface Item {
  readonly indicator: Indicator;
  readonly level: StatedLevel;
  readonly written: Written;
}

/** One commune's entry for one indicator, as far as the table asks for it. */
interface Entry {
  readonly truth: Truth;
  readonly result: Written | undefined;
  readonly mark: 'met' | 'unmet' | undefined;
}

export interface ReviewedCommune {
  readonly name: string;
  readonly entries: ReadonlyMap<string, Entry>;
}

/** Everything that a review table says, before it is laid out. */
export interface Review {
  readonly set: SetKey;
  readonly items: readonly Item[];
  readonly communes: readonly ReviewedCommune[];
}

export interface ReviewStyle {
  readonly set: SetKey;
  readonly communes: number;
  readonly levels: boolean;
  readonly results: boolean;
  readonly marks: boolean;
  /** In which writings figures come. */
  readonly figures: FigureStyle;
  /** A blank mark says "unmet". */
  readonly ticks: boolean;
  /** The share of entries that are blank, wrong or contradictory. */
  readonly flaws: number;
}

function statedLevel(random: Random, indicator: Indicator): StatedLevel {
  const { kind, unit, wants, code, set } = indicator;
  if (set === 'ntm' && code === '9.1') return { kind: 'none' };
  const op = wants === 'less' ? '<=' : '>=';
  switch (kind) {
    case 'mark':
    case 'grade':
      return { kind: 'mark' };
    case 'percent': {
      const value =
        wants === 'less' ? random.int(5, 25) : random.pick([30, 50, 60, 65, 70, 75, 80, 85, 90, 95, 98, 100]);
      return { kind: 'figure', op, value, unit };
    }
    case 'money':
      return { kind: 'figure', op, value: random.pick([36, 39, 42, 45, 48, 50, 53, 56]), unit };
    case 'number':
      return {
        kind: 'figure',
        op,
        value: unit === 'litre' ? random.pick([60, 80]) : random.pick([2, 4]),
        unit,
      };
    case 'count':
      return { kind: 'figure', op, value: random.int(1, 2), unit };
  }
}

const rounded = (value: number, decimals: number): number => Number(value.toFixed(decimals));

/** A figure on the wanted side of the level, far enough from the other side to survive rounding. */
function figureFor(random: Random, { op, value, unit }: FigureLevel, met: boolean, extreme: boolean): number {
  const whole = wholeFigure(unit);
  const decimals = whole ? 0 : random.pick([0, 1, 1, 1, 2]);
  if (unit === 'percent') {
    if (op === '>=') {
      if (extreme) return met ? 100 : rounded(2 + random.next() * 6, decimals);
      if (met) return value === 100 ? 100 : rounded(value + random.next() * (100 - value), decimals);
      return Math.min(value - 1, Math.max(2, rounded(value * (0.4 + random.next() * 0.55), decimals)));
    }
    if (extreme)
      return met ? rounded(2 + random.next(), decimals) : rounded(70 + random.next() * 20, decimals);
    return met
      ? Math.min(value, rounded(Math.max(1.5, value * (0.3 + random.next() * 0.7)), decimals))
      : rounded(value + 1 + random.next() * 20, decimals);
  }
  if (unit === 'million-dong') {
    if (extreme)
      return met ? rounded(95 + random.next() * 20, decimals) : rounded(11 + random.next() * 4, decimals);
    return met
      ? rounded(value + random.next() * 20, decimals)
      : rounded(value - 2 - random.next() * 15, decimals);
  }
  if (whole) return met ? value + random.int(0, 3) : random.int(0, value - 1);
  if (extreme) return met ? value * 3 : rounded(value * 0.3, 2);
  return met
    ? rounded(value * (1 + random.next()), decimals)
    : Math.min(rounded(value * 0.6, decimals), value - 1);
}

const MET_WORDS = ['Đạt', 'Đạt', 'Đạt', 'đạt', 'ĐẠT', 'Đạt chuẩn', 'Đã đạt'];
const UNMET_WORDS = ['Chưa đạt', 'Chưa đạt', 'chưa đạt', 'Không đạt', 'Chưa đạt chuẩn', 'CHƯA ĐẠT'];
const NOTHINGS = ['Không có', 'Không', 'Không có làng nghề'];
const UNREADABLES = ['khoảng 2/3 số hộ', '9O%', 'theo báo cáo', 'đang rà soát'];

function entryFor(random: Random, item: Item, style: ReviewStyle): Entry {
  const { indicator, level } = item;
  const flawed = random.chance(style.flaws);
  const flaw = flawed
    ? random.pick(['blank', 'contradiction', 'unreadable', 'error', 'result-only'] as const)
    : undefined;
  const met = !random.chance(0.12);
  const mark = met ? 'met' : 'unmet';
  const blankTruth: Truth = style.marks && style.ticks ? 'unmet' : 'missing';
  if (flaw === 'blank') return { truth: blankTruth, result: undefined, mark: undefined };
  if (!style.results) return { truth: mark, result: undefined, mark };

  if (level.kind === 'mark' && indicator.ifAny && random.chance(0.4)) {
    return {
      truth: 'not-applicable',
      result: { value: random.pick(NOTHINGS) },
      mark: style.marks ? 'met' : undefined,
    };
  }
  if (flaw === 'unreadable' || flaw === 'error') {
    const value =
      flaw === 'error' ? { error: random.pick(['#REF!', '#DIV/0!', '#N/A']) } : random.pick(UNREADABLES);
    return {
      truth: style.marks ? mark : 'unreadable',
      result: { value },
      mark: style.marks ? mark : undefined,
    };
  }
  const word = met ? random.pick(MET_WORDS) : random.pick(UNMET_WORDS);
  if (level.kind === 'mark')
    return { truth: mark, result: { value: word }, mark: style.marks ? mark : undefined };
  if (level.kind === 'none') {
    const houses = random.int(2, 60);
    const result = met
      ? random.pick(['Không', 'Không còn', '0 nhà', 0, 'Không có'] as const)
      : random.pick([houses, `${String(houses)} nhà`, `Còn ${String(houses)} nhà`, `${String(houses)} hộ`]);
    // without the table's own level "0" is judged by the mark alone
    return { truth: mark, result: { value: result }, mark: style.marks ? mark : undefined };
  }
  const extreme = !style.levels;
  const figure = figureFor(random, level, met, extreme);
  const result = writeFigure(random, figure, level.unit, style.figures, met);
  if (!style.marks) return { truth: mark, result, mark: undefined };
  // where the table states no level the declared mark decides, so nothing may contradict it there
  if (flaw === 'contradiction' && style.levels) return { truth: mark, result, mark: met ? 'unmet' : 'met' };
  if (flaw === 'result-only' && style.levels && !style.ticks) return { truth: mark, result, mark: undefined };
  return { truth: mark, result, mark };
}

export function reviewOf(random: Random, style: ReviewStyle): Review {
  const items = indicatorsOf(criteriaSet(style.set)).map((indicator): Item => {
    const level = statedLevel(random, indicator);
    return { indicator, level, written: writeLevel(random, level) };
  });
  return {
    set: style.set,
    items,
    communes: communeNames(random, style.communes).map((name) => ({
      name,
      entries: new Map(items.map((item) => [item.indicator.code, entryFor(random, item, style)])),
    })),
  };
}

/** The verdict of a criterion whose indicators have these verdicts. */
export function criterionTruth(truths: readonly Truth[]): Truth {
  for (const worst of ['unmet', 'missing', 'unreadable'] as const) if (truths.includes(worst)) return worst;
  return truths.every((truth) => truth === 'not-applicable') ? 'not-applicable' : 'met';
}

export function criteriaMet(review: Review, commune: ReviewedCommune): number {
  return criteriaSet(review.set).criteria.filter(({ indicators }) => {
    const truth = criterionTruth(indicators.map(({ code }) => commune.entries.get(code)?.truth ?? 'missing'));
    return truth === 'met' || truth === 'not-applicable';
  }).length;
}
