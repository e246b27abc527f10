import { escapeXml } from './escape';

const ESCAPED = /_x([0-9A-Fa-f]{4})_/g;
const LOOKS_ESCAPED = /_(?=x[0-9A-Fa-f]{4}_)/g;

/**
 * Excel writes characters that XML cannot hold as `_xHHHH_`, and a text that looks so as `_x005F_xHHHH_`: see
 * ycphs/openxlsx#206.
 */
export const decodeCellText = (text: string): string =>
  text.includes('_x')
    ? text.replace(ESCAPED, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    : text;

/** Signs that do not stand for themselves, or do not always: told by the others, three times as fast as by kinds. */
const SPECIAL = /[^\n\t !#-%'-;=?-~\u00a0-\ud7ff\ue000-\ufffd]|_x/;

/** A cell's text as the content of `<t>` or `<v>`, ready for XML. Line breaks and tabs stay themselves there. */
export function encodeCellText(text: string): string {
  if (!SPECIAL.test(text)) return text;
  let encoded = '';
  for (const sign of text.replace(LOOKS_ESCAPED, '_x005F_')) {
    const code = sign.charCodeAt(0);
    if (sign === '\n' || sign === '\t') encoded += sign;
    else if (code < 0x20 || code === 0xfffe || code === 0xffff) encoded += escapeCode(code);
    else encoded += escapeXml(sign);
  }
  return encoded;
}

const escapeCode = (code: number): string => `_x${code.toString(16).toUpperCase().padStart(4, '0')}_`;
