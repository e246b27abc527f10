import { writableNumber, writableText } from '../../../workbook/cellContent';
import type { PlainContent } from '../../../workbook/plan';

/** A number format under which Excel takes everything as it is typed. */
const TEXT_FORMAT = '@';
/** Begins with a letter and has no digit, so that Excel cannot take it for a number, a date or a formula. */
const PLAIN_TEXT = /^\p{L}\P{N}*$/u;
const TRUTH_VALUE = /^(?:true|false|đúng|sai)$/iu;

/**
 * What has to be handed to Excel so that the cell holds the content. Excel reads texts as if they were typed: an
 * apostrophe, which does not become part of the text, keeps "15/19" from turning into a date.
 * @throws {UnwritableNumberError}
 */
export function entryOf(content: PlainContent, numberFormat?: string): string | number {
  if (content === undefined || content === '') return '';
  if (typeof content === 'number') return writableNumber(content);
  if (typeof content === 'object') return `=${content.formula.replace(/^=/, '')}`;
  const text = writableText(content);
  const isSafe = numberFormat === TEXT_FORMAT || (PLAIN_TEXT.test(text) && !TRUTH_VALUE.test(text.trim()));
  return isSafe ? text : `'${text}`;
}
