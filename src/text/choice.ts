import { clean, withoutEnding } from './clean';
import { readPlainMark } from './mark';
import { remembering } from './remember';

const TICKED = /[☑✅☒⊠✓✔√■⬛◼▣●◉]|\[ ?[xXvV✓✔√] ?\]|\( ?[xXvV✓✔√] ?\)/gu;
const EMPTY = /[☐□❏❑⬜◻▢○◯]|\[[ _.…]*\]|\([ _.…]*\)/gu;
const BOXES = new RegExp(`${TICKED.source}|${EMPTY.source}`, 'gu');
const LONGEST = 120;
const LONGEST_LABEL = 30;
const NO_LABEL = /^[\s:;,./|-]*$/u;

const bare = (label: string): string => withoutEnding(label.replace(/^[\s:;,./|-]+/u, ''), ' :;,./|-');

/** Labels with their boxes, which stand all before them or all behind; `undefined` for anything else. */
function labelsOf(text: string): readonly (readonly [label: string, isTicked: boolean])[] | undefined {
  const boxes = [...text.matchAll(BOXES)];
  const pieces = text.split(BOXES);
  const isBefore = NO_LABEL.test(pieces[0] ?? '');
  const isBehind = NO_LABEL.test(pieces.at(-1) ?? '');
  if (boxes.length === 0 || isBefore === isBehind) return undefined;
  const labels = (isBefore ? pieces.slice(1) : pieces.slice(0, -1)).map(bare);
  if (!labels.every((label) => label !== '' && label.length <= LONGEST_LABEL)) return undefined;
  return labels.map((label, place) => [label, boxes[place]?.[0].search(EMPTY) === -1]);
}

function chosenIn(written: string): string | undefined {
  if (written.length > LONGEST) return undefined;
  const labels = labelsOf(clean(written));
  if (labels === undefined) return undefined;
  const [chosen, ...more] = labels.flatMap(([label, isTicked]) => (isTicked ? [label] : []));
  if (more.length > 0) return undefined;
  if (labels.length > 1) return chosen ?? '';
  // a box alone may as well lead an item of a list
  return chosen !== undefined && readPlainMark(chosen) !== undefined ? chosen : undefined;
}

/**
 * "☑ Đạt ☐ Chưa đạt", "Đạt [x]  Chưa đạt [ ]": the label whose box is ticked, "" where none is; `undefined` where two
 * are, and for everything else than boxes with labels.
 */
export const readChoice = remembering(chosenIn);
