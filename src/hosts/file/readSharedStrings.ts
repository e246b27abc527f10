import { withinLimit } from './partErrors';
import { readRichText, type RichText } from './readText';
import { XmlCursor } from './xml/cursor';

export function readSharedStrings(xml: string | undefined): readonly RichText[] {
  const strings: RichText[] = [];
  if (xml === undefined) return strings;
  const cursor = new XmlCursor(xml);
  while (cursor.next() !== 'end') {
    if (cursor.depth !== 2 || !cursor.opens('si')) continue;
    strings.push(readRichText(cursor));
    withinLimit('texts', strings.length);
  }
  return strings;
}
