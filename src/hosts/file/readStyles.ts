import { GENERAL, type CellFormat } from '../../workbook/image';
import { MAX_FORMAT } from './limits';
import { BUILT_IN_FORMATS } from './numberFormats';
import { withinLimit } from './partErrors';
import { XmlCursor } from './xml/cursor';

/**
 * The format of each cell style by its number, one object each; never empty. A number format that is longer than
 * Excel allows is none.
 * @throws {UnusableFileError} "too-many"
 */
export function readStyles(xml: string | undefined): readonly CellFormat[] {
  if (xml === undefined) return [GENERAL];
  const codes = new Map(BUILT_IN_FORMATS);
  const fonts: (string | undefined)[] = [];
  const styles: (readonly [format: number, font: number])[] = [];
  const cursor = new XmlCursor(xml);
  let section = '';
  while (cursor.next() !== 'end') {
    if (cursor.kind !== 'open') continue;
    if (cursor.depth === 2) section = cursor.name;
    if (cursor.depth !== 3) continue;
    if (section === 'numFmts' && cursor.opens('numFmt')) {
      const code = cursor.attribute('formatCode') ?? '';
      if (code !== '') codes.set(Number(cursor.attribute('numFmtId')), sound(code));
    } else if (section === 'fonts' && cursor.opens('font')) fonts.push(fontName(cursor));
    else if (section === 'cellXfs' && cursor.opens('xf')) {
      styles.push([Number(cursor.attribute('numFmtId') ?? 0), Number(cursor.attribute('fontId') ?? 0)]);
      withinLimit('styles', styles.length);
    }
  }
  const formats = styles.map(([format, font]): CellFormat => {
    const numberFormat = codes.get(format) ?? GENERAL.numberFormat;
    const name = fonts[font];
    return name === undefined ? { numberFormat } : { numberFormat, fontName: name };
  });
  return formats.length === 0 ? [GENERAL] : formats;
}

const sound = (code: string): string => (code.length > MAX_FORMAT ? GENERAL.numberFormat : code);

function fontName(cursor: XmlCursor): string | undefined {
  const inside = cursor.depth;
  let name: string | undefined;
  while (cursor.nextWithin(inside)) {
    if (cursor.depth === inside + 1 && cursor.opens('name')) name ??= cursor.attribute('val');
  }
  return name;
}
