import type { Random } from '../accuracy/random';
import { ODD_FORMATS, ODD_NUMBERS, ODD_TEXTS, replacedSome } from './oddities';

export type TextMutation = (xml: string, random: Random) => string;

const ELEMENT = /<[a-zA-Z][^<>]{0,400}?\/>|<(v|t|f|row|c|sheet|xf|font)\b[^<>]{0,400}>[^<]{0,400}<\/\1>/gu;
const ATTRIBUTE = /(?<=\s[\w:]{1,30}=")[^"<]{0,200}(?=")/gu;
const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');

/** What one part of a package, or of an .ods, may have gone through. */
export const XML_MUTATIONS = {
  'element lost': (xml, random) => replacedSome(xml, ELEMENT, random, () => ''),
  'element twice': (xml, random) => replacedSome(xml, ELEMENT, random, (one) => one + one),
  'element many times': (xml, random) => replacedSome(xml, ELEMENT, random, (one) => one.repeat(300)),
  'attribute odd': (xml, random) => replacedSome(xml, ATTRIBUTE, random, () => random.pick(ODD_NUMBERS)),
  'attribute long': (xml, random) => replacedSome(xml, ATTRIBUTE, random, (one) => `${one} `.repeat(2_000)),
  'value odd': (xml, random) =>
    replacedSome(xml, /(?<=<(?:v|t|text:p)>)[^<]*/gu, random, () => escaped(random.pick(ODD_TEXTS))),
  'format odd': (xml, random) =>
    replacedSome(xml, /(?<=formatCode=")[^"]*/gu, random, () => escaped(random.pick(ODD_FORMATS))),
  'reference odd': (xml, random) =>
    replacedSome(xml, /(?<=\sr(?:ef)?=")[^"]*/gu, random, () => random.pick(ODD_NUMBERS)),
  'cut off': (xml, random) => xml.slice(0, random.int(0, xml.length)),
  'tag broken': (xml, random) => replacedSome(xml, /[<>]/gu, random, () => random.pick(['', '<<', '&', '>'])),
  'comment put in': (xml, random) => replacedSome(xml, /></gu, random, () => '><!-- ghi chú --><'),
  'instruction put in': (xml, random) => replacedSome(xml, /></gu, random, () => '><?mso-x?><'),
  'cdata put in': (xml, random) =>
    replacedSome(xml, /(?<=<(?:v|t)>)[^<]*/gu, random, (text) => `<![CDATA[${text}]]>`),
  'nested deep': (xml, random) =>
    replacedSome(xml, /<\/(?:sheetData|sst|styleSheet)>/gu, random, (end) => `${'<a>'.repeat(3_000)}${end}`),
  doctype: (xml) => xml.replace(/\?>/u, '?><!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]>'),
  'another prefix': (xml) => xml.replace(/<(\/?)(\w)/gu, '<$1x:$2').replace(' xmlns=', ' xmlns:x='),
} as const satisfies Readonly<Record<string, TextMutation>>;

/** What the settings part, our own, may have gone through. */
export const SETTINGS_MUTATIONS = {
  'piece lost': (xml, random) => replacedSome(xml, /"\w+":/gu, random, (key) => `"la${key.slice(1)}`),
  'piece of another kind': (xml, random) =>
    replacedSome(xml, /(?<=:)(?:"[^"]*"|\d+)/gu, random, () =>
      random.pick(['null', '[]', '{}', '-1', '"đ"', '1e999']),
    ),
  'pieces many times': (xml, random) =>
    replacedSome(xml, /\[[^[\]]{1,200}\]/gu, random, (piece) => `[${`${piece},`.repeat(2_000)}0]`),
  'never closed': (xml) => `${xml.replace(/<\/[^<]*$/u, '')}${'<settings '.repeat(20_000)}`,
  'cut off': (xml, random) => xml.slice(0, random.int(0, xml.length)),
} as const satisfies Readonly<Record<string, TextMutation>>;
