import { escapeXml, unescapeXml } from '../xml/escape';
import { needsLeftOut, type LeftOut } from './leftOut';

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const REFERENCE =
  /<((?:[\w.-]+:)?)(numRef|strRef|multiLvlStrRef)(?:\s[^>]*)?>((?:(?!<\/\1\2>)[\s\S])*)<\/\1\2>/g;

const inside = (xml: string, prefix: string, name: string): string | undefined =>
  new RegExp(`<${prefix}${name}(?:\\s[^>]*)?>([\\s\\S]*?)</${prefix}${name}>`).exec(xml)?.[1];

/** Which of two elements was opened last and not closed yet before a place. */
const isWithin = (xml: string, at: number, tag: string, end: string): boolean =>
  xml.lastIndexOf(tag, at) > xml.lastIndexOf(end, at);

/**
 * A chart whose data stand on a sheet that is left out shows the figures that it showed last: references become
 * the literals that Excel has cached beside them.
 */
export function keepChart(xml: string, leftOut: LeftOut): string {
  return xml.replace(REFERENCE, (whole: string, prefix: string, kind: string, body: string, at: number) => {
    const formula = inside(body, prefix, 'f');
    if (formula === undefined || !needsLeftOut(unescapeXml(formula), leftOut)) return whole;
    const literal = (name: string, content: string): string =>
      `<${prefix}${name}>${content}</${prefix}${name}>`;
    const none = `<${prefix}ptCount val="0"/>`;
    if (kind === 'numRef') return literal('numLit', inside(body, prefix, 'numCache') ?? none);
    const cache = inside(body, prefix, kind === 'strRef' ? 'strCache' : 'multiLvlStrCache') ?? '';
    if (new RegExp(`<${prefix}tx>\\s*$`).test(xml.slice(Math.max(0, at - 40), at))) {
      const text = unescapeXml(inside(cache, prefix, 'v') ?? '');
      if (!isWithin(xml, at, `<${prefix}title>`, `</${prefix}title>`)) return literal('v', escapeXml(text));
      return literal(
        'rich',
        `<a:bodyPr xmlns:a="${DRAWING}"/><a:p xmlns:a="${DRAWING}"><a:r><a:t>${escapeXml(text)}</a:t></a:r></a:p>`,
      );
    }
    const level = kind === 'multiLvlStrRef' ? inside(cache, prefix, 'lvl') : undefined;
    const count = new RegExp(`<${prefix}ptCount[^>]*/>`).exec(cache)?.[0] ?? none;
    return literal('strLit', level === undefined ? (cache === '' ? none : cache) : count + level);
  });
}

/** A drawing without the links of its shapes to cells that are left out; the texts stay. */
export const keepDrawing = (xml: string, leftOut: LeftOut): string =>
  xml.replace(/\stextlink="([^"]*)"/g, (whole, formula: string) =>
    needsLeftOut(unescapeXml(formula), leftOut) ? '' : whole,
  );
