import { formatAddress } from '../../../workbook/address';
import type { CellContent } from '../../../workbook/plan';
import { encodeCellText } from '../xml/cellText';

/** Excel cannot hold a longer text in a cell and "repairs" a file that has one. */
const MAX_TEXT = 32_767;

/** NaN and infinities have no place in a sheet. */
class UnwritableNumberError extends Error {
  constructor(value: number, address: string) {
    super(`Not a number that a cell can hold: ${String(value)} at ${address}`);
    this.name = 'UnwritableNumberError';
  }
}

/**
 * One cell, without a namespace prefix.
 * @throws {UnwritableNumberError}
 */
export function cellXml(
  row: number,
  column: number,
  style: number | undefined,
  content: CellContent,
): string {
  const address = formatAddress({ row, column });
  const open = `<c r="${address}"${style === undefined || style === 0 ? '' : ` s="${String(style)}"`}`;
  if (content === undefined || content === '') return `${open}/>`;
  if (typeof content === 'number') return `${open}><v>${numberText(content, address)}</v></c>`;
  if (typeof content === 'string') return `${open} t="inlineStr"><is>${textXml(content)}</is></c>`;
  const formula = `<f>${escapeText(content.formula.replace(/^=/, ''))}</f>`;
  return typeof content.result === 'number'
    ? `${open}>${formula}<v>${numberText(content.result, address)}</v></c>`
    : `${open} t="str">${formula}<v>${escapeText(content.result)}</v></c>`;
}

function textXml(text: string): string {
  const kept = text.length > MAX_TEXT ? text.slice(0, MAX_TEXT) : text;
  const space = /^\s|\s$|\s\s|\n/.test(kept) ? ' xml:space="preserve"' : '';
  return `<t${space}>${escapeText(kept)}</t>`;
}

function numberText(value: number, address: string): string {
  if (!Number.isFinite(value)) throw new UnwritableNumberError(value, address);
  return Object.is(value, -0) ? '0' : String(value);
}

const escapeText = (text: string): string => encodeCellText(text.replaceAll('\r\n', '\n'));

/** True for a text that Excel would take for a formula if a person typed it. */
export const looksLikeFormula = (content: CellContent): boolean =>
  typeof content === 'string' && /^[=+\-@]/.test(content);
