import { readResult } from '../text/figure';
import { markIn, type WrittenMark } from './cellReading';
import { markStyleOf } from './markStyle';
import type { SheetView } from './sheetView';
import * as weights from './weights';

/** What stands in some cells together. */
export interface Contents {
  filled: number;
  figures: number;
  /** "≥ 80%", "từ 70% trở lên", "(Mức: Đạt)" */
  levels: number;
  years: number;
  /** Verdicts in words. */
  words: number;
  digits: number;
  readonly signs: WrittenMark[];
  /** ☐: filled no more than a blank. */
  readonly emptyBoxes: WrittenMark[];
}

const YEAR = /^(?:năm )?20[123]\d$/iu;
const LEVEL =
  /[≥≤<>]|trở lên|trở xuống|không quá|tối thiểu|tối đa|^[([]?(?:mức|chuẩn|yêu cầu|quy định)[^:]{0,20}:/iu;

export const noContents = (): Contents => ({
  filled: 0,
  figures: 0,
  levels: 0,
  years: 0,
  words: 0,
  digits: 0,
  signs: [],
  emptyBoxes: [],
});

export function addCell(contents: Contents, view: SheetView, row: number, column: number): void {
  const cell = view.value(row, column);
  const mark = markIn(view, cell);
  if (mark.box === 'empty') contents.emptyBoxes.push(mark);
  if (mark.text === '') return;
  contents.filled += 1;
  if (mark.box === 'crossed') contents.signs.push(mark);
  else if (mark.mark !== undefined) {
    if (mark.mark.sign === 'word') contents.words += 1;
    else if (mark.mark.sign === 'digit') contents.digits += 1;
    else contents.signs.push(mark);
  } else if (YEAR.test(mark.text)) contents.years += 1;
  else if (LEVEL.test(mark.text)) contents.levels += 1;
  else if (typeof cell?.value === 'number' || readResult(mark.text).code === 'figure') contents.figures += 1;
}

export function addContents(sum: Contents, other: Contents): void {
  sum.filled += other.filled;
  sum.figures += other.figures;
  sum.levels += other.levels;
  sum.years += other.years;
  sum.words += other.words;
  sum.digits += other.digits;
  for (const sign of other.signs) sum.signs.push(sign);
  for (const box of other.emptyBoxes) sum.emptyBoxes.push(box);
}

/**
 * 'digits': nothing but 0 and 1, which are verdicts only where the whole column has nothing else. 'dashes': "chưa đạt"
 * where others write "+", among results nothing.
 */
export type Content = 'result' | 'declared' | 'digits' | 'dashes' | 'blank' | 'required' | 'years';

/** Ticks, signs and letters all the way make verdicts; verdicts in words are results too. */
export function contentOf({ filled, levels, years, words, digits, signs, emptyBoxes }: Contents): Content {
  if (filled === 0) return 'blank';
  if (years > weights.MOSTLY * filled) return 'years';
  if (digits === filled) return 'digits';
  if (signs.length + words + digits === filled && signs.length > 0) {
    const style = markStyleOf([...signs, ...emptyBoxes]);
    const isDashes = signs.length === filled && signs.every(({ text }) => /^[-–—]+$/u.test(text));
    if (isDashes) return 'dashes';
    if (style.ticks || style.signs || words === 0) return 'declared';
  }
  return levels >= weights.SIGNS_ENOUGH * filled ? 'required' : 'result';
}
