import fc from 'fast-check';
import { readResult } from '../../src/text/figure';

const figure = (value: number, unit: string, of?: { part: number; whole: number }): object => ({
  code: 'figure',
  figure: { value, unit, ...(of && { of }) },
  parts: [],
});

describe('readResult', () => {
  it.each(['', '   ', '\u00a0\u200b', '...', '……', '____'])('%j is blank', (text) => {
    expect(readResult(text)).toEqual({ code: 'blank' });
  });

  it.each([
    ['85,5%', 85.5, 'percent'],
    ['85.5 %', 85.5, 'percent'],
    ['85,5％', 85.5, 'percent'],
    ['100 %;', 100, 'percent'],
    ['85,5 phần trăm', 85.5, 'percent'],
    ['Đạt 85,5%', 85.5, 'percent'],
    ['đạt tỷ lệ 85,5%', 85.5, 'percent'],
    ['Tỷ lệ: 85,5%', 85.5, 'percent'],
    ['85% số hộ', 85, 'percent'],
    ['85% hộ đạt', 85, 'percent'],
    ['85% đạt chuẩn', 85, 'percent'],
    ['(85%)', 85, 'percent'],
    ['=90%', 90, 'percent'],
    ['85,5', 85.5, 'plain'],
    ['0', 0, 'plain'],
    ['01', 1, 'plain'],
    ['31 nhà', 31, 'count'],
    ['31 nhà tạm', 31, 'count'],
    ['31 nhà tạm, nhà dột nát', 31, 'count'],
    ['còn 31 nhà', 31, 'count'],
    ['Còn lại 31 căn nhà', 31, 'count'],
    ['0 hộ', 0, 'count'],
    ['1.250 hộ', 1250, 'count'],
    ['01 mô hình', 1, 'count'],
    ['Có 02 HTX', 2, 'count'],
    ['1 tổ chức', 1, 'count'],
    ['3 m²/người', 3, 'square-metre'],
    ['3,2 m2 / người', 3.2, 'square-metre'],
    ['4 mét vuông', 4, 'square-metre'],
    ['60 lít', 60, 'litre'],
    ['62,5 lít/người/ngày đêm', 62.5, 'litre'],
    ['42,5 triệu đồng/người/năm', 42.5, 'million-dong'],
    ['42,5 triệu', 42.5, 'million-dong'],
    ['42,5 tr.đ', 42.5, 'million-dong'],
    ['42,5trđ/ng/năm', 42.5, 'million-dong'],
    ['42,5 tr đồng', 42.5, 'million-dong'],
    ['42.500.000 đồng', 42.5, 'million-dong'],
    ['42 500 000 đ', 42.5, 'million-dong'],
    ['42.500 nghìn đồng', 42.5, 'million-dong'],
    ['42.500 ngàn đồng', 42.5, 'million-dong'],
    ['0,5 tỷ', 500, 'million-dong'],
    ['1 tỉ đồng', 1000, 'million-dong'],
    ['trieu dong 42', undefined, ''],
    ['42 trieu dong', 42, 'million-dong'],
  ])('%j is %p %s', (text, value, unit) => {
    expect(readResult(text)).toEqual(value === undefined ? { code: 'unreadable' } : figure(value, unit));
  });

  it.each([
    ['450/500', 90, 450, 500],
    ['450/500 hộ', 90, 450, 500],
    ['450 hộ/500 hộ', 90, 450, 500],
    ['450/500 = 90%', 90, 450, 500],
    ['450/500 hộ, đạt 90%', 90, 450, 500],
    ['450/500 hộ (90%)', 90, 450, 500],
    ['450/500 hộ (đạt 90%)', 90, 450, 500],
    ['90% (450/500 hộ)', 90, 450, 500],
    ['90%, 450/500 hộ', 90, 450, 500],
    ['Đạt 90% (450/500 hộ)', 90, 450, 500],
    ['Đạt 450/500 hộ', 90, 450, 500],
    ['100% (8/8 thôn)', 100, 8, 8],
    ['450/1.250 hộ', 36, 450, 1250],
    ['1.000/1.250', 80, 1000, 1250],
    ['66,7% (2/3 thôn)', 66.7, 2, 3],
    ['67% (2/3 thôn)', 67, 2, 3],
    ['0/12 vụ', 0, 0, 12],
  ])('%j is %d percent, %d of %d', (text, percent, part, whole) => {
    expect(readResult(text)).toEqual(figure(percent, 'percent', { part, whole }));
  });

  it.each([
    ['90% (400/500 hộ)', [90, 80]],
    ['100% (499/500 hộ)', [100, 99.8]],
    ['400/500 = 90%', [90, 80]],
    ['0% (1/500)', [0, 0.2]],
    ['700/1.190 hộ (61%)', [61, (700 * 100) / 1190]],
    ['158/696 hộ (22,65%)', [22.65, (158 * 100) / 696]],
  ])('%j contradicts itself: %j', (text, values) => {
    expect(readResult(text)).toEqual({ code: 'ambiguous', values, unit: 'percent', why: 'share' });
  });

  it('reads "1.250%" in two ways', () => {
    expect(readResult('1.250%')).toEqual({ code: 'ambiguous', values: [1250, 1.25], unit: 'percent' });
  });

  it.each([
    ['1.250', [1250, 1.25], 'plain'],
    ['42.500 triệu đồng', [42_500, 42.5], 'million-dong'],
    ['1.250 tỷ', [1_250_000, 1250], 'million-dong'],
  ])('%j may be %j %s', (text, values, unit) => {
    expect(readResult(text)).toEqual({ code: 'ambiguous', values, unit });
  });

  it.each([
    ['35% (12% từ hệ thống cấp nước tập trung)', 35, 'từ hệ thống cấp nước tập trung', 12],
    ['35%, trong đó 12% từ hệ thống cấp nước tập trung', 35, 'từ hệ thống cấp nước tập trung', 12],
    ['100% (cứng hóa 55%)', 100, 'cứng hóa', 55],
    ['100% (trong đó: cứng hóa đạt 55%)', 100, 'cứng hóa', 55],
    ['100%; trong đó được cứng hóa: 55%', 100, 'cứng hóa', 55],
  ])('%j has a named part', (text, value, name, part) => {
    expect(readResult(text)).toEqual({
      code: 'figure',
      figure: { value, unit: 'percent' },
      parts: [{ name, figure: { value: part, unit: 'percent' } }],
    });
  });

  it('reads several parts', () => {
    expect(readResult('100% (nhựa hóa 20%; cứng hóa 55,5%)')).toMatchObject({
      parts: [
        { name: 'nhựa hóa', figure: { value: 20 } },
        { name: 'cứng hóa', figure: { value: 55.5 } },
      ],
    });
  });

  it.each([
    ['Đạt (85,5%)', 85.5, 'met'],
    ['Đạt: 85,5%', 85.5, 'met'],
    ['85,5% (Đạt)', 85.5, 'met'],
    ['85,5% - Đạt', 85.5, 'met'],
    ['Chưa đạt (70%)', 70, 'unmet'],
    ['Không đạt; 70%', 70, 'unmet'],
    ['70% (chưa đạt)', 70, 'unmet'],
  ])('%j is a figure with a verdict beside it', (text, value, mark) => {
    expect(readResult(text)).toEqual({ ...figure(value, 'percent'), mark });
  });

  it.each([
    ['Đạt', 'met'],
    ['ĐẠT CHUẨN.', 'met'],
    ['Hoàn thành', 'met'],
    ['Đ', 'met'],
    ['✓', 'met'],
    ['Chưa đạt', 'unmet'],
    ['khong dat', 'unmet'],
    ['Chưa', 'unmet'],
    ['K', 'unmet'],
    ['KĐ', 'unmet'],
    ['CĐ', 'unmet'],
    ['✗', 'unmet'],
  ])('%j is the mark %s', (text, verdict) => {
    expect(readResult(text)).toEqual({ code: 'mark', verdict });
  });

  it.each([
    ['Không', ''],
    ['không có', ''],
    ['Không có làng nghề', 'làng nghề'],
    ['Không có Làng nghề truyền thống', 'Làng nghề truyền thống'],
    ['Không còn nhà tạm, nhà dột nát', 'nhà tạm, nhà dột nát'],
    ['Không xảy ra', ''],
    ['-', '-'],
    ['–', '-'],
  ])('%j says that there is nothing (%j)', (text, nothing) => {
    expect(readResult(text)).toEqual({ code: 'none', nothing });
  });

  it.each([
    ['Khá', { code: 'grade', grade: 'kha' }],
    ['Xếp loại Tốt', { code: 'grade', grade: 'tot' }],
    ['trung bình', { code: 'grade', grade: 'trung-binh' }],
    ['Mức độ 3', { code: 'degree', degree: 3 }],
    ['mức 2', { code: 'degree', degree: 2 }],
    ['MĐ2', { code: 'degree', degree: 2 }],
    ['Đạt chuẩn mức độ II', { code: 'degree', degree: 2 }],
    ['80-85', { code: 'range', from: 80, to: 85, unit: 'plain' }],
    ['75% - 80%', { code: 'range', from: 75, to: 80, unit: 'percent' }],
    ['từ 75 đến 80%', { code: 'range', from: 75, to: 80, unit: 'percent' }],
    ['≥ 90%', { code: 'bounded', op: '>=', figure: { value: 90, unit: 'percent' } }],
    ['trên 90%', { code: 'bounded', op: '>', figure: { value: 90, unit: 'percent' } }],
    ['Đạt trên 90%', { code: 'bounded', op: '>', figure: { value: 90, unit: 'percent' } }],
    ['dưới 5%', { code: 'bounded', op: '<', figure: { value: 5, unit: 'percent' } }],
    ['từ 80% trở lên', { code: 'bounded', op: '>=', figure: { value: 80, unit: 'percent' } }],
  ])('%j is %j', (text, reading) => {
    expect(readResult(text)).toEqual(reading);
  });

  const UNREADABLE = [
    'khoảng 2/3 số lao động',
    '9O%',
    'l00%',
    'chưa có số liệu',
    'đang rà soát',
    '?',
    'KXĐ',
    'gần 90%',
    'ước đạt 90%',
    '~90%',
    'tạm tính 42 triệu',
    'xấp xỉ 90%',
    'Không có số liệu',
    'Không rõ',
    'Không có trường đạt chuẩn',
    'C',
    'x',
    '+',
    'v',
    '31 hộ chưa đạt',
    '15% chưa đạt',
    'Chưa đạt 85%',
    'Không đạt 70%',
    '6/2024',
    '15/6/2024',
    '500/450',
    '450/0',
    '85/75%',
    '85-80',
    '75% - 80 hộ',
    '-85%',
    '- 85%',
    '1,5 hộ',
    '3,5 triệu đồng/tháng',
    '42 triệu đồng/hộ',
    '85‰',
    '85% 90%',
    '85% và 90%',
    '35% (12%)',
    '98% kế hoạch',
    '12,5 km',
    'trên 90% trở xuống',
    '35% (khoảng 12% từ nước máy)',
    '35% (≥ 12% nước máy)',
    'Đất',
    '100% hộ đều đạt',
    '90% (gần 450 hộ)',
    '#REF!',
    '15/19 tiêu chí',
    'Khá, tốt',
    'mức 75%',
    '85,5 (%)?',
    '95% nam, 90% nữ',
  ];
  it.each(UNREADABLE)('%j is unreadable', (text) => {
    expect(readResult(text)).toEqual({ code: 'unreadable' });
  });

  const percent = fc.integer({ min: 0, max: 1000 }).map((tenths) => tenths / 10);
  const vietnamese = (value: number): string => String(value).replace('.', ',');

  it('reads a percent in whatever dress', () => {
    const dress = fc.constantFrom<(text: string) => string>(
      (text) => `${text}%`,
      (text) => ` ${text} %`,
      (text) => `Đạt ${text}%`.normalize('NFD'),
      (text) => `(${text}\u00a0%)`,
      (text) => `${text}％.`,
      (text) => `TỶ LỆ ${text}%`,
    );
    fc.assert(
      fc.property(percent, dress, fc.boolean(), (value, wear, english) => {
        expect(readResult(wear(english ? String(value) : vietnamese(value)))).toEqual(
          figure(value, 'percent'),
        );
      }),
    );
  });

  it('takes no figure out of a text with a word it does not know', () => {
    const unknown = fc.constantFrom(
      'khoảng',
      'gần',
      'ước',
      'hơn nửa',
      'theo báo cáo',
      'năm 2023',
      'kế hoạch',
      'abc',
      'O',
      '?',
    );
    fc.assert(
      fc.property(percent, unknown, fc.boolean(), (value, word, first) => {
        const text = first ? `${word} ${vietnamese(value)}%` : `${vietnamese(value)}% ${word}`;
        expect(readResult(text)).toEqual({ code: 'unreadable' });
      }),
    );
  });

  it('gives a figure only where every value is the one that was written', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0159.,% /-()ạtĐk≥'), maxLength: 12 }), (text) => {
        const reading = readResult(text);
        if (
          reading.code === 'figure' &&
          reading.figure.of === undefined &&
          reading.figure.unit !== 'million-dong'
        ) {
          expect(text.replace(/\D/g, '')).toContain(String(reading.figure.value).replace(/^0\.|\./g, ''));
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('answers any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(typeof readResult(text).code).toBe('string');
      }),
    );
  });
});
