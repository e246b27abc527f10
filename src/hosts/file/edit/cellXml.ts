import { formatAddress } from '../../../workbook/address';
import { writableNumber, writableText } from '../../../workbook/cellContent';
import type { PlainContent } from '../../../workbook/plan';
import { encodeCellText } from '../xml/cellText';

/**
 * One cell, without a namespace prefix.
 * @throws {UnwritableNumberError}
 */
export function cellXml(
  row: number,
  column: number,
  style: number | undefined,
  content: PlainContent,
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
  const kept = writableText(text);
  const space = /^\s|\s$|\s\s|\n/.test(kept) ? ' xml:space="preserve"' : '';
  return `<t${space}>${encodeCellText(kept)}</t>`;
}

const numberText = (value: number, address: string): string => String(writableNumber(value, address));

const escapeText = (text: string): string => encodeCellText(text.replaceAll('\r\n', '\n'));

/** True for a text that Excel would take for a formula if a person typed it. */
export const looksLikeFormula = (content: PlainContent): boolean =>
  typeof content === 'string' && /^[=+\-@]/.test(content);
