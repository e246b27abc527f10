/** Namespace of the one custom XML part in which the program keeps what belongs to a workbook. */
export const SETTINGS_NAMESPACE = 'urn:rasoat-ntm:settings:1';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

/** Not allowed in XML, but in JSON, where they can only stand inside a string. */
const outsideXml = (sign: string): string => `\\u${sign.charCodeAt(0).toString(16)}`;

/** The part's whole text for a JSON string. */
export const wrapSettings = (json: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<settings xmlns="${SETTINGS_NAMESPACE}">${json
    .replace(/[\ufffe\uffff]/g, outsideXml)
    .replace(/[&<>]/g, (sign) => ESCAPES[sign] ?? sign)}</settings>`;

const OPEN = /<(?:[\w.-]+:)?settings(?=[\s>])/;
const CLOSE = /^<\/(?:[\w.-]+:)?settings\s*>/;

/** The JSON string inside a part's text; `undefined` where the part is not ours. */
export function unwrapSettings(xml: string): string | undefined {
  if (!xml.includes(SETTINGS_NAMESPACE)) return undefined;
  const opens = OPEN.exec(xml)?.index ?? -1;
  const from = xml.indexOf('>', opens) + 1;
  const to = xml.lastIndexOf('</');
  if (opens < 0 || from === 0 || to < from || !CLOSE.test(xml.slice(to))) return undefined;
  return xml
    .slice(from, to)
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
