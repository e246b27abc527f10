import type { LayoutMaker } from './layouts/all';
import { measure, type Measure } from './measure';
import { randomOf } from './random';
import { spoilt } from './spoil';

/** One made-up workbook, how it was spoilt, and how it was read. */
export interface Made {
  readonly layout: string;
  readonly seed: number;
  readonly spoilers: readonly string[];
  readonly measure: Measure;
}

/** So many workbooks of the layout at a place of its half; the same ones whatever else is asked for. */
export const madeOf = ({ name, make }: LayoutMaker, place: number, workbooks: number): readonly Made[] =>
  Array.from({ length: workbooks }, (_, index): Made => {
    const seed = 1_000 * (place + 1) + index * 7919;
    const random = randomOf(seed);
    const scenario = spoilt(random, make(random));
    return { layout: name, seed, spoilers: scenario.spoilt ?? [], measure: measure(scenario) };
  });
