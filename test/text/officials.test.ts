import fc from 'fast-check';
import { readAnswer } from '../../src/text/answer';
import { readResult } from '../../src/text/figure';
import { readLevel } from '../../src/text/level';
import { isEmptyBox, readMark, readSymbolMark } from '../../src/text/mark';
import { readUnit } from '../../src/text/quantity';
import { inUnitOf } from '../../src/text/rowUnit';

const met = { code: 'mark', verdict: 'met' };
const unmet = { code: 'mark', verdict: 'unmet' };
const basically = { code: 'mark', verdict: 'unmet', basically: true };
const notApplicable = { code: 'not-applicable' };
const unreadable = { code: 'unreadable' };
const percent = (value: number, more: object = {}) => ({
  code: 'figure',
  figure: { value, unit: 'percent' },
  parts: [],
  ...more,
});

describe('sentences as verdicts', () => {
  it.each([
    ['Đạt, theo QĐ số 12 ngày 5/3/2023', met],
    ['Đạt, có Quyết định phê duyệt số 215/QĐ-UBND ngày 08/9/2022', met],
    ['Đạt theo Quyết định số 123/QĐ-UBND', met],
    ['Đạt theo Báo cáo số 12/BC-BCH của Ban CHQS', met],
    ['Đã đạt từ năm 2019', met],
    ['Đạt từ năm 2020', met],
    ['Đạt chuẩn, kể từ 01/2021', met],
    ['Đạt (hệ thống điện do ngành điện quản lý)', met],
    ['Đạt (theo báo cáo)', met],
    ['Đạt - 09/09 thôn có internet', met],
    ['Đạt; xã có bưu điện văn hóa', met],
    ['Tiếp tục duy trì đạt chuẩn', met],
    ['Đạt; cần tiếp tục duy trì', met],
    ['Đạt, cần giữ vững trong năm sau', met],
    ['Đạt theo biên bản ngày 3/12', met],
    ['ĐẠT, THEO QĐ 12/QĐ-UBND', met],
    ['Chưa đạt vì còn 2 thôn', unmet],
    ['Chưa đạt vì chưa có sân thể thao', unmet],
    ['Chưa đạt, đang đầu tư xây dựng', unmet],
    ['Chưa đạt (01 công chức chưa đủ chuẩn)', unmet],
    ['Chưa đạt; phấn đấu đạt trong năm 2025', unmet],
    ['Chưa đạt do thiếu kinh phí', unmet],
    ['Chưa đạt còn 2 thôn', unmet],
    ['Không đạt, lý do: chưa có chợ', unmet],
    ['91%; còn ngõ 3 thôn 5 lầy lội - Chưa đạt', unmet],
    ['Cơ bản đạt', basically],
    ['Cơ bản đạt, còn thiếu phương án kinh doanh', basically],
    ['CƠ BẢN ĐẠT (thiếu hồ sơ)', basically],
    ['Không xét', notApplicable],
    ['Không đánh giá', notApplicable],
    ['Không áp dụng', notApplicable],
    ['Không áp dụng vì xã không có làng nghề', notApplicable],
    ['Không thuộc đối tượng', notApplicable],
  ])('%j', (text, reading) => {
    expect(readResult(text)).toEqual(reading);
  });

  it.each([
    'Đạt; cần hoàn thiện hồ sơ',
    'Thôn 1 đạt; thôn 3 - chưa đạt',
    'Đã nâng cấp xong, năm trước - chưa đạt',
    'Đạt, cần duy trì nhưng còn thiếu hồ sơ',
    'Đạt (3/12 nội dung)',
    'Phấn đấu đạt',
    'Phấn đấu đạt trong năm 2024',
    'Dự kiến đạt',
    'Dự kiến đạt năm 2025',
    'Sẽ đạt',
    'Đạt 3/5 nội dung',
    'Đạt, 3/5 nội dung',
    'Đạt một phần',
    'Đạt, còn thiếu hồ sơ',
    'Đạt, nhưng chưa có quyết định',
    'Đạt (chưa công bố)',
    'Đạt nếu có kinh phí',
    'Đạt; đề nghị xem lại',
    'Gần đạt',
    'Còn 2 thôn chưa đạt',
    'Chưa đánh giá',
    'Chưa đạt nhưng nay đã đạt',
    'Chưa đạt (đã đạt từ 2024)',
    'Đạt ở 3 thôn',
    'Đạt?',
  ])('%j is no verdict', (text) => {
    expect(readResult(text)).toEqual(unreadable);
    expect(readMark(text)).toBeUndefined();
  });

  it('never makes "met" of a sentence that denies, narrows or postpones', () => {
    const open = fc.constantFrom('Đạt,', 'Đạt -', 'Đạt (', 'Đạt vì', 'Đã đạt theo', 'Đạt;');
    const word = fc.constantFrom('xã', 'có', 'quyết định', 'năm 2023', 'số 12', 'đủ', 'hồ sơ');
    const contrary = fc.constantFrom(
      'chưa',
      'không',
      'còn thiếu',
      'phấn đấu',
      'dự kiến',
      'sẽ',
      'nhưng',
      '3/5',
      'một phần',
    );
    fc.assert(
      fc.property(
        open,
        fc.array(word, { maxLength: 4 }),
        contrary,
        fc.array(word, { maxLength: 4 }),
        (a, b, c, d) => {
          const text = [a, ...b, c, ...d].join(' ');
          expect(readMark(text)?.verdict).not.toBe('met');
        },
      ),
    );
  });
});

describe('footnotes and remarks around a result', () => {
  it.each([
    ['75,2%(*)', percent(75.2)],
    ['75,2% (**)', percent(75.2)],
    ['81,4%*', percent(81.4)],
    ['93,1%²', percent(93.1)],
    ['97% (2)', percent(97)],
    ['97% [2]', percent(97)],
    ['46% (năm 2023)', percent(46)],
    ['46% (số liệu đến 30/6/2024)', percent(46)],
    ['46% (theo báo cáo của BHXH)', percent(46)],
    ['Mới đạt 52%', percent(52)],
    ['Chỉ đạt 52%', percent(52)],
    ['Chưa đạt, mới 18%', percent(18, { mark: 'unmet' })],
    ['82% (Đ)', percent(82, { mark: 'met' })],
    ['60% (K)', percent(60, { mark: 'unmet' })],
    ['82% (✓)', percent(82, { mark: 'met' })],
    ['Đạt(*)', met],
    ['Đạt (1)', met],
    ['Đạt **', met],
    ['Chưa đạt¹', unmet],
    ['Chưa đạt [2]', unmet],
    ['43,5 triệu đồng (*)', { code: 'figure', figure: { value: 43.5, unit: 'million-dong' }, parts: [] }],
    ['2,5 m²', { code: 'figure', figure: { value: 2.5, unit: 'square-metre' }, parts: [] }],
  ])('%j', (text, reading) => {
    expect(readResult(text)).toEqual(reading);
  });

  it.each([
    '12 (3)',
    '12 hộ (3)',
    '46% (ước năm 2024)',
    '46% (kế hoạch năm 2024)',
    '46% (dự kiến)',
    '46% (năm 2023: 41%)',
  ])('%j stays open', (text) => {
    expect(readResult(text)).toEqual(unreadable);
  });
});

describe('shares as officials write them', () => {
  it.each([
    ['1.113/2.715 hộ (41%)', 41, { part: 1113, whole: 2715 }],
    ['1.113/2.715 hộ, chiếm 41%', 41, { part: 1113, whole: 2715 }],
    ['2.602/2.636 hộ (98,7%)', 98.7, { part: 2602, whole: 2636 }],
    ['1.113 trên tổng số 2.715 hộ (41%)', 41, { part: 1113, whole: 2715 }],
    ['đạt 41% (1.113 hộ trên 2.715 hộ)', 41, { part: 1113, whole: 2715 }],
    ['1.903/2.131 = 89,3%', 89.3, { part: 1903, whole: 2131 }],
    ['1.658/1.660 người (99,9%)', 99.9, { part: 1658, whole: 1660 }],
    ['50,8% (1.257/2.474 hộ)', 50.8, { part: 1257, whole: 2474 }],
    ['2.711/2.711 = 100%', 100, { part: 2711, whole: 2711 }],
    ['12,5/15,2 km (82,2%)', 82.2, { part: 12.5, whole: 15.2 }],
    ['Đạt 18,4/25,6km = 71,9%', 71.9, { part: 18.4, whole: 25.6 }],
    ['3,2 ha/4 ha (80%)', 80, { part: 3.2, whole: 4 }],
  ])('%j is %d percent', (text, value, of) => {
    expect(readResult(text)).toEqual({ code: 'figure', figure: { value, unit: 'percent', of }, parts: [] });
  });

  it('counts households of a whole that could be a year, but takes a month for none', () => {
    expect(readResult('12/2024 hộ (0,59%)')).toMatchObject({
      code: 'figure',
      figure: { of: { part: 12, whole: 2024 } },
    });
    expect(readResult('1/1900 hộ (0,1%)')).toMatchObject({ code: 'figure' });
    expect(readResult('12/2024')).not.toMatchObject({ code: 'figure' });
  });

  it('agrees with the percent that stands beside it, however it was rounded', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 9_999 }),
        fc.integer({ min: 1, max: 9_999 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom(Math.round, Math.floor, Math.ceil),
        (a, b, decimals, round) => {
          const [part, whole] = a <= b ? [a, b] : [b, a];
          const scale = 10 ** decimals;
          const said = round(((part * 100) / whole) * scale) / scale;
          // all and none are not said of nearly all and hardly any
          fc.pre((said !== 100 && said !== 0) || part === whole);
          expect(
            readResult(`${part}/${whole} hộ (${said.toFixed(decimals).replace('.', ',')}%)`),
          ).toMatchObject({
            code: 'figure',
            figure: { of: { part, whole } },
          });
        },
      ),
    );
  });

  it.each([
    ['212 hộ (33,5%)', { value: 33.5, unit: 'percent', count: 212 }],
    ['33,5% (212 hộ)', { value: 33.5, unit: 'percent', count: 212 }],
  ])('%j keeps its count', (text, figure) => {
    expect(readResult(text)).toEqual({ code: 'figure', figure, parts: [] });
  });

  it('takes no length for a percentage', () => {
    expect(readResult('12,4 km')).toEqual(unreadable);
  });
});

describe('"Có" and "Chưa có"', () => {
  it.each([
    ['Có', true],
    ['Đã có', true],
    ['Chưa có', false],
    ['CHƯA CÓ.', false],
    ['Có kế hoạch', undefined],
    ['Chưa có kế hoạch', undefined],
    ['Có 3 thôn', undefined],
    ['', undefined],
  ])('%j: %p', (text, has) => {
    expect(readAnswer(text)).toBe(has);
  });
});

describe('what there is none of', () => {
  it.each([
    ['Xã không có làng nghề', 'làng nghề'],
    ['Trên địa bàn xã không có làng nghề', 'làng nghề'],
    ['Trên địa bàn không có nghĩa trang', 'nghĩa trang'],
    ['Hiện không còn nhà tạm', 'nhà tạm'],
    ['Không phát sinh', ''],
  ])('%j: none of %j', (text, nothing) => {
    expect(readResult(text)).toEqual({ code: 'none', nothing });
  });

  it.each([
    'Không có kế hoạch',
    'Không có kế hoạch bảo tồn',
    'Xã không có quy hoạch',
    'Xã không',
    'Chưa có kế hoạch',
  ])('%j speaks of a paper, not of a thing', (text) => {
    expect(readResult(text)).toEqual(unreadable);
  });
});

describe('check boxes', () => {
  it.each(['☐', '□', '¨'])('%s is empty in any font', (text) => {
    expect(isEmptyBox(text, undefined)).toBe(true);
    expect(isEmptyBox(text, 'Times New Roman')).toBe(true);
  });
  it.each([
    ['o', 'Wingdings', true],
    ['\u200b☐ \n', 'Times New Roman', true],
    ['[\u00a0]', undefined, true],
    ['\uf06f', 'Wingdings', true],
    ['¨', 'Wingdings', true],
    ['£', 'Wingdings 2', true],
    ['o', 'Times New Roman', false],
    ['o', undefined, false],
    ['þ', 'Wingdings', false],
    ['☑', 'Times New Roman', false],
    ['', 'Wingdings', false],
  ])('%j in %s: empty %p', (text, font, empty) => {
    expect(isEmptyBox(text, font)).toBe(empty);
  });
  it.each(['ü', 'þ'])('%s is a tick in Wingdings', (text) => {
    expect(readSymbolMark(text, 'Wingdings')).toEqual({ verdict: 'met', sign: 'tick' });
  });
});

describe('the unit of a row', () => {
  it.each([
    ['Nghìn đồng/người/năm', { unit: 'million-dong', times: 1, dividedBy: 1000, whole: true }],
    ['Triệu đồng', { unit: 'million-dong', times: 1, dividedBy: 1, whole: false }],
    ['(Tr.đ)', { unit: 'million-dong', times: 1, dividedBy: 1, whole: false }],
    ['tỷ đồng', { unit: 'million-dong', times: 1000, dividedBy: 1, whole: false }],
    ['%', { unit: 'percent', times: 1, dividedBy: 1, whole: false }],
    ['m²/người', { unit: 'square-metre', times: 1, dividedBy: 1, whole: false }],
    ['Nhà', { unit: 'count', times: 1, dividedBy: 1, whole: true }],
    ['1000 đồng', { unit: 'million-dong', times: 1, dividedBy: 1000, whole: true }],
    ['1.000 đồng/người', { unit: 'million-dong', times: 1, dividedBy: 1000, whole: true }],
    ['1.000.000 đ', { unit: 'million-dong', times: 1, dividedBy: 1, whole: false }],
    ['Đạt/chưa đạt', undefined],
    ['', undefined],
  ])('%j is %p', (text, unit) => {
    expect(readUnit(text)).toEqual(unit);
  });

  const income = (value: number) => ({ code: 'figure', figure: { value, unit: 'million-dong' }, parts: [] });
  it.each([
    ['43.150', 'Nghìn đồng/người/năm', income(43.15)],
    ['43150', 'Nghìn đồng/người/năm', income(43.15)],
    ['43.000', 'Nghìn đồng', income(43)],
    ['43,15 triệu đồng', 'Nghìn đồng', income(43.15)],
    ['43.150', 'Triệu đồng', { code: 'ambiguous', values: [43_150, 43.15], unit: 'million-dong' }],
    ['80', '%', { code: 'figure', figure: { value: 80, unit: 'plain' }, parts: [] }],
    ['Đạt', '%', met],
  ])('%j in a row of %j', (text, unit, reading) => {
    expect(inUnitOf(readResult(text), readUnit(unit))).toEqual(reading);
  });
});

describe('levels with remarks', () => {
  const atLeast = (value: number, unit = 'percent') => ({ code: 'figure', op: '>=', value, unit, parts: [] });
  it.each([
    ['≥ 95% (vùng TDMNPB)', atLeast(95)],
    ['≥ 60% số hộ theo QĐ 1062/QĐ-UBND', atLeast(60)],
    ['≥ 42 triệu đồng (năm 2023)', atLeast(42, 'million-dong')],
    ['≥ 45% (theo QĐ của tỉnh)', atLeast(45)],
    ['≥ 15% (*)', atLeast(15)],
    ['≥ 90% dân số', atLeast(90)],
    ['≥ 55% (xã KV III)', atLeast(55)],
    ['≥ 60% (TDMN phía Bắc)', atLeast(60)],
    ['(vùng TDMNPB) ≥ 70%', atLeast(70)],
    ['Trung du miền núi phía Bắc: ≥ 70%', atLeast(70)],
    ['≥ 90% (BHXH huyện xác nhận)', atLeast(90)],
    ['Đạt (Sở Y tế xác nhận)', { code: 'mark' }],
    ['≥ 85% (ký xác nhận của Chủ tịch UBND xã)', atLeast(85)],
    ['≥ 42 (tr.đ/người/năm)', atLeast(42, 'million-dong')],
    ['≥ 70% [1]', atLeast(70)],
    // what makes a rule of its own is no remark
    ['Vùng I: 70%, vùng II: 60%', undefined],
    ['≥ 70% (xã khu vực III không bắt buộc)', undefined],
    ['Miền núi không bắt buộc ≥ 70%', undefined],
    ['Đạt (theo quy định của UBND tỉnh)', { code: 'mark' }],
    ['Có', { code: 'mark', presence: true }],
  ])('%j', (text, level) => {
    expect(readLevel(text)).toEqual(level);
  });

  it.each(['theo quy định', 'UBND tỉnh quy định', 'Có kế hoạch'])('%j is not understood', (text) => {
    expect(readLevel(text)).toBeUndefined();
  });
});
