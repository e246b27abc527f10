import { getFormatFromId, parseValue } from 'numfmt';
import { checkFormula } from '../formula/parser';
import { invalidArgument } from '../wire/failure';
import type { Json } from '../wire/member';
import type { Cell, CellValue } from './cell';
import type { Styles } from './styles';

const ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NUM!|NULL!|SPILL!|CALC!)$/;
const LONGEST_TEXT = 32_767;

const keep = (style: number, value: CellValue): Cell => ({ style, value });

function formulaCell(style: number, formula: string, asTyped: string): Cell {
  if (!checkFormula(formula)) throw invalidArgument(`This is not a formula: ${asTyped}`);
  return { style, value: null, formula };
}

/** A cell with a look that Excel chose because of what was typed, where it had none. */
function withFormat(styles: Styles, style: number, formatId: number | undefined): number {
  if (formatId === undefined || styles.numberFormat(style) !== 'General') return style;
  return styles.derive(style, { numberFormat: getFormatFromId(formatId) });
}

function enteredText(styles: Styles, style: number, text: string): Cell | undefined {
  if (text === '') return undefined;
  if (styles.numberFormat(style) === '@') return keep(style, text);
  if (text.startsWith("'")) {
    return keep(styles.derive(style, { quotePrefix: true }), text.slice(1));
  }
  const plain = styles.hasQuotePrefix(style) ? styles.derive(style, { quotePrefix: false }) : style;
  if (text.startsWith('=') && text.length > 1) return formulaCell(plain, text.slice(1), text);
  if (ERROR.test(text)) return keep(plain, { error: text });
  const parsed = parseValue(text);
  if (parsed !== undefined) {
    const formatId = 'formatId' in parsed ? parsed.formatId : undefined;
    return keep(withFormat(styles, plain, typeof formatId === 'number' ? formatId : undefined), parsed.value);
  }
  if (/^[+-]./.test(text)) return formulaCell(plain, text, text);
  return keep(plain, text);
}

/**
 * What a cell holds after a value was put into it through the API, which Excel reads as if it had been typed:
 * "12/19" becomes a date, "-x" a formula. `undefined` content is a blank cell; JSON `null` leaves the cell be.
 *
 * @throws {ExcelFailure}
 */
export function enteredCell(styles: Styles, before: Cell | undefined, input: Json): Cell | undefined {
  const style = before?.style ?? 0;
  if (input === null) return before;
  if (typeof input === 'object') throw invalidArgument('A cell takes a text, a number or a truth value.');
  if (typeof input === 'number' || typeof input === 'boolean') {
    return keep(styles.hasQuotePrefix(style) ? styles.derive(style, { quotePrefix: false }) : style, input);
  }
  if (input.length > LONGEST_TEXT) throw invalidArgument('The text is longer than a cell can hold.');
  const cell = enteredText(styles, style, input);
  return cell ?? (style === 0 ? undefined : keep(style, null));
}
