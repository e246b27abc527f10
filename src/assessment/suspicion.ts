import type { Level } from '../criteria/level';
import type { Indicator } from '../criteria/set';
import type { Figure } from '../text/figure';
import type { SuspicionReason } from './finding';

/** The other communes' figures for the same indicator in the same table, as typed. */
export type Peers = readonly number[];

/** So much above or below the level no income is: another unit was typed. */
const MONEY_SCALE = 20;
const NUMBER_SCALE = 1_000;
/** A wanted percentage from here on cannot be reached by a figure of at most 1. */
const LEVEL_FAR_FROM_ONE = 2;
const FRACTION_GAP = 8;

/**
 * Why a figure cannot be taken at its word, although it can be read; `undefined` for a plausible one.
 * `value` is in the level's unit.
 */
export function suspicionOf(
  value: number,
  figure: Figure,
  level: Extract<Level, { code: 'figure' }>,
  indicator: Indicator,
  peers: Peers,
): SuspicionReason | undefined {
  if (level.unit === 'percent') {
    if (value < 0 || value > 100) return 'outside-percent';
    return figure.unit === 'plain' && looksLikeFraction(value, level, indicator, peers)
      ? 'looks-like-fraction'
      : undefined;
  }
  if (value < 0) return 'negative';
  if (level.unit === 'count' && !Number.isInteger(value)) return 'not-whole';
  const scale = level.unit === 'million-dong' ? MONEY_SCALE : NUMBER_SCALE;
  if (level.value > 0 && value > level.value * scale) return 'out-of-scale';
  if (level.unit === 'million-dong' && value > 0 && value < level.value / scale) return 'out-of-scale';
  return undefined;
}

/** 0,915 where 91,5 is meant. Of a rate that should be low, a small figure may be true: the neighbours tell. */
function looksLikeFraction(
  value: number,
  level: Extract<Level, { code: 'figure' }>,
  indicator: Indicator,
  peers: Peers,
): boolean {
  if (value <= 0 || value > 1) return false;
  if (indicator.wants === 'more') return level.value >= LEVEL_FAR_FROM_ONE;
  const others = peers.filter((peer) => peer > 1);
  if (others.length < 2) return false;
  const smallest = others.reduce((least, peer) => Math.min(least, peer), Infinity);
  const largest = others.reduce((most, peer) => Math.max(most, peer), level.value);
  const meant = value * 100;
  return value < smallest / FRACTION_GAP && meant >= smallest / 5 && meant <= largest * 2;
}
