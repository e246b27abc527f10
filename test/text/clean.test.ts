import fc from 'fast-check';
import { clean, foldSigns } from '../../src/text/clean';

describe('clean', () => {
  it.each([
    ['NFD becomes NFC', 'Vũ Sơn'.normalize('NFD'), 'Vũ Sơn'],
    ['a tone typed before its hat', 'Vie\u0301\u0302t', 'Vi\u1ebft'],
    ['dot below typed behind the hat', 'Vie\u0302\u0323t', 'Việt'],
    ['no-break, thin and figure spaces', ' 1\u00a0250\u2009000\u2007đ ', '1 250 000 đ'],
    ['tabs and line breaks', 'Kết quả\r\n\tthực hiện', 'Kết quả thực hiện'],
    ['zero-width characters, BOM, soft hyphen', '\ufeffĐ\u200bạt\u200d chu\u00adẩn\u2060', 'Đạt chuẩn'],
    ['a variation selector', '✔\ufe0f', '✔'],
    ['control characters', 'Đạt\u0001\u007f', 'Đạt'],
    ['Icelandic Eth', 'Ðạt, ðạt', 'Đạt, đạt'],
    ['African D', 'Ɖạt, ɖạt', 'Đạt, đạt'],
    ['compatibility characters stay', '3 m²', '3 m²'],
    ['where the tone stands is nobody’s business', 'Hoà, Hòa', 'Hoà, Hòa'],
    ['only spaces', ' \u00a0\u200b ', ''],
  ])('%s', (_, written, read) => {
    expect(clean(written)).toBe(read);
  });

  it('changes nothing the second time', () => {
    const piece = fc.constantFrom(
      ...'aêơđÐ \u00a0\u200b\u00ad\ufeff\n\u0300\u0301\u0302\u0306\u0309\u031b\u0323%²',
      'ế',
    );
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: piece })), (text) => {
        expect(clean(clean(text))).toBe(clean(text));
      }),
    );
  });

  it('reads every Unicode form alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aáâấăặeệêoớơuựưyỹđ nm') }), (text) => {
        expect(clean(text.normalize('NFD'))).toBe(clean(text));
      }),
    );
  });
});

describe('foldSigns', () => {
  it.each([
    ['８５，５％', '85,5%'],
    ['75 – 80 — 90 − 1', '75 - 80 - 90 - 1'],
    ['⩾ 75 ≧ 75 \uf0b3 75', '≥ 75 ≥ 75 ≥ 75'],
    ['⩽ 13 ≦ 13 \uf0a3 13', '≤ 13 ≤ 13 ≤ 13'],
    ['m²', 'm²'],
  ])('%s', (written, read) => {
    expect(foldSigns(written)).toBe(read);
  });
});
