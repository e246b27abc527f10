import { readCodeCell, readCodeText, readDateCode } from '../../src/tables/code';
import { isNumberingRow } from '../../src/tables/headerBlock';
import { headerRole } from '../../src/tables/headerRole';
import { headingPeriod } from '../../src/tables/headingPeriod';
import { headingRegion } from '../../src/tables/headingRegion';
import { isTotalKey } from '../../src/tables/line';
import { communeInSheetName } from '../../src/tables/singleCommune';
import { communeInTitle, isPlanTitle, periodInTitle, setInTitle } from '../../src/tables/title';
import { plainKey } from '../../src/text/key';
import { GENERAL, type CellImage, type CellValue } from '../../src/workbook/image';
import { columnIndex } from '../../src/workbook/units';

const cell = (value: CellValue, numberFormat = GENERAL.numberFormat): CellImage => ({
  column: columnIndex(0),
  value,
  format: { numberFormat },
});
const lines = (...texts: readonly string[]) => ({
  lines: texts.map((text, row) => ({ text, row, column: 0 })),
});

describe('a code written as text', () => {
  it.each([
    ['17.10', { code: 'indicator', candidates: ['17.10'], rest: '' }],
    ['17.10.', { code: 'indicator', candidates: ['17.10'], rest: '' }],
    ['17,1', { code: 'indicator', candidates: ['17.1'], rest: '' }],
    ['Chỉ tiêu 17.10', { code: 'indicator', candidates: ['17.10'], rest: '' }],
    ['TC 17.10', { code: 'indicator', candidates: ['17.10'], rest: '' }],
    ['9.1. Nhà tạm', { code: 'indicator', candidates: ['9.1'], rest: 'Nhà tạm' }],
    ['5', { code: 'criterion', number: 5, rest: '' }],
    ['Tiêu chí 5', { code: 'criterion', number: 5, rest: '' }],
    ['Nước sạch (17.1)', { code: 'indicator', candidates: ['17.1'], rest: 'Nước sạch' }],
    ['BHYT (chỉ tiêu 15.1) 90%', { code: 'indicator', candidates: ['15.1'], rest: 'BHYT', aside: '90%' }],
    ['15. Y tế', { code: 'criterion', number: 15, rest: 'Y tế' }],
    ['Đánh giá tiêu chí 15', { code: 'criterion', number: 15, rest: '' }],
    ['Kết luận TC số 9', { code: 'criterion', number: 9, rest: '' }],
    ['4 Hộ sử dụng điện an toàn', { code: 'criterion', number: 4, rest: 'Hộ sử dụng điện an toàn' }],
    ['II', { code: 'group' }],
    ['a)', { code: 'part', name: 'a', rest: '' }],
    ['b) Đường liên thôn', { code: 'part', name: 'b', rest: 'Đường liên thôn' }],
    ['- Đường liên thôn', { code: 'part', name: '', rest: 'Đường liên thôn' }],
    ['II. HẠ TẦNG KINH TẾ', { code: 'group', rest: 'HẠ TẦNG KINH TẾ' }],
    ['A', { code: 'group' }],
    ['Tiêu chí số 15 về Y tế', { code: 'criterion', number: 15, rest: 'về Y tế' }],
    [
      'Điều kiện 3: Mô hình thôn thông minh',
      { code: 'criterion', number: 3, rest: 'Mô hình thôn thông minh' },
    ],
    ['14. - Giáo dục', { code: 'criterion', number: 14, rest: 'Giáo dục' }],
    ['2.1 (100%)', { code: 'indicator', candidates: ['2.1'], rest: '', aside: '100%' }],
    ['15.1 (≥ 90%)', { code: 'indicator', candidates: ['15.1'], rest: '', aside: '≥ 90%' }],
    ['TC 5 (Trường học)', { code: 'criterion', number: 5, rest: 'Trường học' }],
    ['17.1¹', { code: 'indicator', candidates: ['17.1'], rest: '' }],
    ['17.1 (1)', { code: 'indicator', candidates: ['17.1'], rest: '' }],
    ['9.1. Nhà tạm (*)', { code: 'indicator', candidates: ['9.1'], rest: 'Nhà tạm' }],
  ])('%s is read', (text, reading) => {
    expect(readCodeText(text)).toEqual(reading);
  });

  it.each([
    '',
    '15 nhà',
    '15 hộ còn nhà tạm',
    '3 Xã Vũ Sơn Bắc',
    '20',
    '25.1',
    '17.1.2',
    '85%',
    'Đạt',
    '2024',
    '0.5',
    '450/500',
    '01/02/2024',
    '3/4',
    '2/BC-TH',
  ])('%s is none', (text) => {
    expect(readCodeText(text)).toBeUndefined();
  });
});

describe('a code that Excel took for a number or a date', () => {
  it.each([
    ['17.1 is 17.1 or 17.10', cell(17.1), '17.1', ['17.1', '17.10']],
    ['17.1 shown with two decimals is rather 17.10', cell(17.1, '0.00'), '17.10', ['17.10', '17.1']],
    ['17.12', cell(17.12), '17.12', ['17.12']],
  ])('%s', (_, image, text, candidates) => {
    expect(readCodeCell(image, text)).toEqual({ code: 'indicator', candidates, rest: '' });
  });

  it.each([
    ['4 February, typed 4.2', cell(45326, 'd-mmm'), false, ['4.2', '2.4']],
    ['31 May can only be typed 5.31', cell(45443, 'd-mmm'), false, ['5.31']],
    ['the same 4 February in the older system', cell(43864, 'dd/mm'), true, ['4.2', '2.4']],
    ['20 January can only be typed 1.20', cell(45311, 'dd/mm/yyyy'), false, ['1.20']],
    ['a number is no date', cell(45326), false, []],
  ])('is a day that may be a code: %s', (_, image, date1904, codes) => {
    expect(readDateCode(image, date1904)).toEqual(codes);
    expect(readCodeCell(cell(45326, 'd-mmm'), '4-Feb')).toBeUndefined();
  });

  it.each([
    ['17 is the criterion', cell(17), '17', { code: 'criterion', number: 17, rest: '' }],
    ['20 is no criterion', cell(20), '20', undefined],
    ['85.5 is a figure', cell(85.5), '85.5', undefined],
    ['17.123 is a figure', cell(17.123), '17.123', undefined],
  ])('%s', (_, image, text, reading) => {
    expect(readCodeCell(image, text)).toEqual(reading);
  });
});

describe('the role of a heading', () => {
  it.each([
    ['TT', 'order'],
    ['Số TT', 'order'],
    ['Nội dung tiêu chí', 'name'],
    ['ĐVT', 'unit'],
    ['Tên xã', 'commune'],
    ['Xã, thị trấn', 'commune'],
    ['Mức đạt chuẩn', 'required'],
    ['Chỉ tiêu chung', 'required'],
    ['Kết quả thực hiện', 'result'],
    ['Hiện trạng', 'result'],
    ['Kết quả đánh giá', 'declared'],
    ['Huyện thẩm tra', 'declared'],
    ['Đạt/Chưa đạt', 'declared'],
    ['Đ.giá', 'declared'],
    ['Đạt', 'ticked-met'],
    ['Chưa đạt', 'ticked-unmet'],
    ['Kế hoạch năm 2024', 'plan'],
    ['KH 2024', 'plan'],
    ['Cam kết', 'plan'],
    ['Chỉ tiêu giao năm 2025', 'plan'],
    ['Sẽ đạt', 'plan'],
    ['Dự báo', 'plan'],
    ['Đề nghị', 'plan'],
    ['Giao thông', undefined],
    ['Nhu cầu', 'note'],
    ['Năm về đích', 'note'],
    ['Cần đạt', 'required'],
    ['Tiêu chí số', 'order'],
    ['Ước thực hiện năm 2024', 'estimate'],
    ['T.hiện 2023', 'result'],
    ['K.hoạch 2024', 'plan'],
    ['Đăng ký', 'plan'],
    ['Điểm chuẩn', 'full-score'],
    ['Điểm tự chấm', 'score'],
    ['Tổng số hộ', 'whole'],
    ['TS', 'whole'],
    ['Số đạt', 'count'],
    ['Số hộ đạt', 'count'],
    ['SL', 'count'],
    ['TL %', 'share'],
    ['Tỷ lệ đạt chuẩn (%)', 'share'],
    ['Tỷ lệ hoàn thành', 'note'],
    ['Ghi chú', 'note'],
    ['Kinh phí', 'note'],
    ['MS', 'order'],
    ['Số', 'order'],
    ['Số hiệu', 'order'],
    ['YC', 'required'],
    ['HT', 'result'],
    ['Xã Vũ Sơn', undefined],
    ['', undefined],
  ])('%s: %s', (text, role) => {
    expect(headerRole(plainKey(text))).toBe(role);
  });
});

describe('the period of a heading', () => {
  it.each([
    ['Năm 2023', { year: 2023 }],
    ['2023', { year: 2023 }],
    ['Kết quả năm 2022', { year: 2022 }],
    ['6 tháng đầu năm 2024', { year: 2024, month: 6 }],
    ['9 tháng 2024', { year: 2024, month: 9 }],
    ['6 tháng cuối năm 2023', { year: 2023, month: 12 }],
    ['Quý II/2024', { year: 2024, month: 6 }],
    ['Đến 30/6/2024', { year: 2024, month: 6 }],
    ['Tháng 9/2024', { year: 2024, month: 9 }],
    ['Giai đoạn 2021 - 2025', undefined],
    ['Tháng 13/2024', undefined],
    ['Kết quả', undefined],
  ])('%s', (text, period) => {
    expect(headingPeriod(plainKey(text))).toEqual(period);
  });
});

describe('the region of a heading', () => {
  it.each([
    ['Trung du miền núi phía Bắc', 'tdmnpb'],
    ['ĐBSH', 'dbsh'],
    ['Bắc Trung Bộ', 'btb'],
    ['Duyên hải Nam Trung Bộ', 'dhntb'],
    ['TN', 'tn'],
    ['Đông Nam Bộ', 'dnb'],
    ['ĐB sông Cửu Long', 'dbscl'],
    ['Tên xã', undefined],
  ])('%s: %s', (text, region) => {
    expect(headingRegion(plainKey(text))).toBe(region);
  });
});

describe('a row that numbers the columns', () => {
  it.each([
    [['(1)', '(2)', '(3)', '(4)'], true],
    [['A', 'B', '1', '2', '3'], true],
    [['1', '2', '', '3', '4'], true],
    [['(1)', '(2)', '(3)', '(4)=(3)/(2)'], true],
    [['2021', '2022', '2023'], false],
    [['1', '2'], false],
    [['1', '3', '4'], false],
    [['1', 'Quy hoạch', '2'], false],
  ])('%j: %s', (texts, numbering) => {
    expect(isNumberingRow(texts)).toBe(numbering);
  });
});

describe('a row of totals', () => {
  it.each([
    ['Tổng số tiêu chí đạt', true],
    ['Cộng tiêu chí', true],
    ['Tổng cộng', true],
    ['Số tiêu chí đạt chuẩn', true],
    ['Tổng số TC đạt', true],
    ['Tổng số chỉ tiêu đạt', false],
    ['Tổ chức sản xuất', false],
    ['Có ít nhất 01 tổ chức', false],
  ])('%s: %s', (text, total) => {
    expect(isTotalKey(plainKey(text))).toBe(total);
  });
});

describe('a title', () => {
  it.each([
    ['KẾT QUẢ ... XÃ NÔNG THÔN MỚI NÂNG CAO', 'nangcao'],
    ['BIỂU 01 ... XÃ NÔNG THÔN MỚI', 'ntm'],
    ['Tiêu chí NTM kiểu mẫu', 'kieumau'],
    ['NTM nâng cao và NTM kiểu mẫu', undefined],
    ['BIỂU TỔNG HỢP', undefined],
  ])('%s speaks of the set %s', (title, set) => {
    expect(setInTitle(title)).toBe(set);
  });

  it.each([
    [
      'a month goes before a year',
      lines('NĂM 2024', '(Kết quả đến tháng 01/2024)'),
      { year: 2024, month: 1 },
    ],
    ['a day is its month', lines('(Tính đến 30/6/2023)'), { year: 2023, month: 6 }],
    ['the paper is not the review', lines('Kèm theo Kế hoạch số 12 tháng 3 năm 2024'), undefined],
    ['a span is no time', lines('GIAI ĐOẠN 2021 - 2025'), undefined],
  ])('says when the figures were taken: %s', (_, titles, period) => {
    expect(periodInTitle(titles)).toEqual(period);
  });

  it.each([
    ['XÃ VŨ SƠN', 'Vũ Sơn'],
    ['Xã: Vũ Sơn', 'Vũ Sơn'],
    ['3. Xã Đại Ân 1', 'Đại Ân 1'],
    ['Kết quả của các xã: Xã Vũ Sơn 19/19 tiêu chí', 'Vũ Sơn'],
    ['Đơn vị: Xã Vũ Sơn, huyện Bắc Sơn, tỉnh Lạng Sơn', 'Vũ Sơn'],
    ['Xã Vũ Sơn - Huyện Bắc Sơn', 'Vũ Sơn'],
    ['UBND XÃ VŨ SƠN', 'Vũ Sơn'],
    ['(Của xã Vũ Sơn, huyện Bắc Sơn năm 2023)', 'Vũ Sơn'],
    ['KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI XÃ VŨ SƠN NĂM 2024', 'Vũ Sơn'],
    ['KẾT QUẢ RÀ SOÁT CÁC TIÊU CHÍ XÃ NÔNG THÔN MỚI', undefined],
    ['Bộ tiêu chí quốc gia về xã nông thôn mới', undefined],
    ['UBND HUYỆN BẮC SƠN', undefined],
  ])('%s names the commune %s', (title, name) => {
    expect(communeInTitle(lines(title))?.name).toBe(name);
  });

  it.each([
    ['KẾ HOẠCH PHẤN ĐẤU NĂM 2025', true],
    ['LỘ TRÌNH THỰC HIỆN CÁC TIÊU CHÍ', true],
    ['KẾT QUẢ RÀ SOÁT VÀ LỘ TRÌNH PHẤN ĐẤU', false],
    ['BIỂU 01. KẾT QUẢ RÀ SOÁT', false],
    ['(Kèm theo Kế hoạch số 12)', false],
  ])('%s is a plan: %s', (title, plan) => {
    expect(isPlanTitle(lines(title))).toBe(plan);
  });
});

describe('the name of a sheet', () => {
  it.each([
    ['Vũ Sơn', 'Vũ Sơn'],
    ['1. Vũ Sơn', 'Vũ Sơn'],
    ['Xã Vũ Sơn', 'Vũ Sơn'],
    ['Biểu 01 - Vũ Sơn', 'Vũ Sơn'],
    ['Biểu 01', undefined],
    ['Sheet1', undefined],
    ['NTM', undefined],
  ])('%s is the commune %s', (name, commune) => {
    expect(communeInSheetName(name)).toBe(commune);
  });
});
