import fc from 'fast-check';
import { SETTINGS_NAMESPACE, unwrapSettings, wrapSettings } from '../../src/workbook/settingsPart';

describe('the custom XML part', () => {
  it.each(['{}', '{"a":"<b>&amp;</b>"}', '{"a":"&lt;"}', '{"t":"]]>"}', '{"t":"Vũ Sơn"}', '</settings>', ''])(
    'gives back %j',
    (json) => {
      expect(unwrapSettings(wrapSettings(json))).toBe(json);
    },
  );

  it('gives back every text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(unwrapSettings(wrapSettings(text))).toBe(text);
      }),
    );
  });

  it('holds no sign that XML forbids, and loses none', () => {
    const name = 'Vũ\ufffe Sơn\uffff\u0001';
    const xml = wrapSettings(JSON.stringify({ name }));
    expect(/[^\t\n\r\u0020-\ufffd]/u.test(xml)).toBe(false);
    expect(JSON.parse(unwrapSettings(xml) ?? '')).toEqual({ name });
  });

  it('is one element, whatever is in it', () => {
    const xml = wrapSettings('{"a":"</settings><x/>"}');
    expect(xml.match(/</gu)).toHaveLength(3);
    expect(xml).toContain(`xmlns="${SETTINGS_NAMESPACE}"`);
  });

  it('is found again when another program wrote it with a prefix and without a head', () => {
    expect(unwrapSettings(`<r:settings xmlns:r="${SETTINGS_NAMESPACE}">{"a":1}</r:settings>`)).toBe(
      '{"a":1}',
    );
    expect(unwrapSettings(`<settings  xmlns="${SETTINGS_NAMESPACE}"\n>{&quot;a&quot;:1}</settings >`)).toBe(
      '{"a":1}',
    );
  });

  it.each([
    ['another part', '<settings xmlns="urn:other">{}</settings>'],
    ['nothing', ''],
    ['only the namespace', SETTINGS_NAMESPACE],
    ['cut off', `<settings xmlns="${SETTINGS_NAMESPACE}">{"a":1}`],
  ])('%s is not ours', (_, xml) => {
    expect(unwrapSettings(xml)).toBeUndefined();
  });
});
