import { GENERAL, type CellFormat } from '../../workbook/image';
import { BUILT_IN_FORMATS } from './numberFormats';
import { child, childrenOf, parseXml, type XmlElement } from './xml/tree';

/** The format of each cell style by its number, one object each; never empty. */
export function readStyles(xml: string | undefined): readonly CellFormat[] {
  if (xml === undefined) return [GENERAL];
  const root = parseXml(xml);
  const codes = numberFormatCodes(root);
  const fonts = childrenOf(child(root, 'fonts'), 'font').map((font) =>
    child(font, 'name')?.attributes.get('val'),
  );
  const formats = childrenOf(child(root, 'cellXfs'), 'xf').map(({ attributes }): CellFormat => {
    const numberFormat = codes.get(Number(attributes.get('numFmtId') ?? 0)) ?? GENERAL.numberFormat;
    const fontName = fonts[Number(attributes.get('fontId') ?? 0)];
    return fontName === undefined ? { numberFormat } : { numberFormat, fontName };
  });
  return formats.length === 0 ? [GENERAL] : formats;
}

function numberFormatCodes(root: XmlElement): ReadonlyMap<number, string> {
  const codes = new Map(BUILT_IN_FORMATS);
  for (const { attributes } of childrenOf(child(root, 'numFmts'), 'numFmt')) {
    const code = attributes.get('formatCode');
    if (code !== undefined && code !== '') codes.set(Number(attributes.get('numFmtId')), code);
  }
  return codes;
}
