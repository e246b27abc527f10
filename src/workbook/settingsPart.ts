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

/** The JSON string inside a part's text; `undefined` where the part is not ours. */
export function unwrapSettings(xml: string): string | undefined {
  if (!xml.includes(SETTINGS_NAMESPACE)) return undefined;
  const body = /<(?:[\w.-]+:)?settings\b[^>]*>([\s\S]*)<\/(?:[\w.-]+:)?settings\s*>/.exec(xml)?.[1];
  return body
    ?.replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');
}
