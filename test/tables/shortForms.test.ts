import { assess } from '../../src/assessment/assess';
import { headerRole } from '../../src/tables/headerRole';
import { headingPeriod } from '../../src/tables/headingPeriod';
import { communeInSheetName } from '../../src/tables/singleCommune';
import { plainKey } from '../../src/text/key';
import { readLevel } from '../../src/text/level';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import { readShipped } from '../support/shippedSets';
import { transposedSheet } from '../support/transposed';

/** The verdicts of each commune by code, in the table as it stands and turned round. */
function verdictsOf(
  rows: readonly RowSource[],
  codes: readonly string[],
  isTurned = false,
): readonly string[] {
  const sheet = sheetImage('Theo dõi', rows);
  const reading = readShipped(workbookImage(isTurned ? transposedSheet(sheet) : sheet));
  const { communes } = assess(reading, { region: undefined, year: undefined, defaultYear: 2024 });
  return communes.map(({ name, indicators, criteria }) => {
    const told = codes.map(
      (code) =>
        indicators.find((one) => one.code === code)?.verdict ??
        criteria.find(({ number }) => `TC ${String(number)}` === code)?.verdict ??
        'none',
    );
    return [name, ...told].join(' ');
  });
}

const CODES = ['2.2', '3.1', '4.2', '9.2', '10', '11', '12.1', '15.1'];

describe('headings in short forms with their units behind', () => {
  const headings = [
    '2.2. Đường ấp được cứng hóa (%)',
    '3.1. DT tưới tiêu chủ động (%)',
    '4.2. Hộ dùng điện (%)',
    '9.2. Nhà kiên cố, bán kiên cố (%)',
    '10. Thu nhập BQ (tr.đ/ng/năm)',
    '11. Hộ nghèo ĐC (%)',
    '12.1. LĐ qua đào tạo (%)',
    '15.1. BHYT (%)',
  ];
  const figures: readonly RowSource[] = [
    [1, 'Trường Long Tây', '72,4', '96', '99,1', '81,2', '66,8', '2,31', '72,9', '91,3'],
    [2, 'Nhơn Nghĩa A', '68,8', '95,2', '97,2', '78', '57,5', '4,7', '70,4', '89,1'],
  ];
  const expected = [
    'Trường Long Tây met met met met met met met met',
    'Nhơn Nghĩa A unmet met unmet met unmet unmet met unmet',
  ];
  const title = ['BẢNG THEO DÕI CHỈ TIÊU NTM THÁNG 10/2024 CỦA CÁC XÃ'];
  const levels = ['≥ 70', '≥ 80', '≥ 98', '≥ 70', '≥ 59', '≤ 4', '≥ 70', '≥ 90'];

  it.each([false, true])('above levels with their label in front, turned round: %s', (isTurned) => {
    const rows = [title, ['TT', 'Xã, thị trấn', ...headings], ['', 'QĐ', ...levels], ...figures];
    expect(verdictsOf(rows, CODES, isTurned)).toEqual(expected);
  });

  it('above levels that are labelled one by one, and two years', () => {
    const rows = [
      title,
      ['TT', 'Xã', ...headings.flatMap((heading) => [heading, '', ''])],
      ['', '', ...levels.flatMap((level) => [`QĐ: ${level}`, '', ''])],
      ['', '', ...headings.flatMap(() => ['Năm 2023', 'Năm 2024', 'Tăng (+), giảm (-)'])],
      ...figures.map((row): RowSource => [
        ...row.slice(0, 2),
        ...row.slice(2).flatMap((figure) => ['50', figure, '+2,5']),
      ]),
    ];
    expect(verdictsOf(rows, CODES)).toEqual(expected);
  });
});

describe('criteria called by their initials', () => {
  const names = [
    ...[
      '1\nQuy hoạch',
      '2\nGiao thông',
      '3\nThủy lợi',
      '4\nĐiện',
      '5\nTrường học',
      '6\nCSVC VH',
      '7\nCSHT TM',
    ],
    ...['8\nTT&TT', '9\nNhà ở', '10\nThu nhập', '11\nNghèo ĐC', '12\nLao động', '13\nTCSX', '14\nGD&ĐT'],
    ...['15\nY tế', '16\nVăn hóa', '17\nMT và ATTP', '18\nHTCT và TCPL', '19\nQP&AN'],
  ];
  const ticks = (unmet: readonly number[]): RowSource =>
    names.map((_, place) => (unmet.includes(place + 1) ? '' : 'x'));

  it.each([false, true])('are all of the set, turned round: %s', (isTurned) => {
    const rows: readonly RowSource[] = [
      ['BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN 19 TIÊU CHÍ NÔNG THÔN MỚI CÁC XÃ'],
      ['TT', 'Tên xã', ...names],
      [1, 'Kỳ Tân', ...ticks([])],
      [2, 'Nghĩa Bình', ...ticks([8, 13, 19])],
    ];
    const wanted = names.map((_, place) => `TC ${String(place + 1)}`);
    const unmet = wanted.map((_, place) => ([8, 13, 19].includes(place + 1) ? 'unmet' : 'met'));
    expect(verdictsOf(rows, wanted, isTurned)).toEqual([
      ['Kỳ Tân', ...wanted.map(() => 'met')].join(' '),
      ['Nghĩa Bình', ...unmet].join(' '),
    ]);
  });
});

describe('a commune’s own figures beside those of whoever checked them', () => {
  it.each([
    ['Xã tự đánh giá', 'Đoàn thẩm tra của tỉnh'],
    ['Xã báo cáo', 'Kết quả kiểm tra thực tế'],
    ['UBND xã', 'Tổ thẩm định huyện'],
  ])('%s | %s', (own, checked) => {
    const rows: readonly RowSource[] = [
      ['BIỂU TỔNG HỢP KẾT QUẢ XÃ ĐỀ NGHỊ CÔNG NHẬN ĐẠT CHUẨN NÔNG THÔN MỚI'],
      ['Xã Cẩm Bình, huyện Cẩm Thủy'],
      ['TT', 'Tiêu chí', 'Yêu cầu', own, '', checked, ''],
      ['', '', '', 'Kết quả', 'Đánh giá', 'Kết quả', 'Kết luận'],
      ['2.2', 'Tỷ lệ đường thôn, bản, ấp được cứng hóa', '≥ 80%', '84%', 'Đạt', '82,5%', 'Đạt'],
      [
        '2.3',
        'Tỷ lệ đường ngõ, xóm sạch và không lầy lội vào mùa mưa',
        '≥ 85%',
        '86%',
        'Đạt',
        '81%',
        'Chưa đạt',
      ],
      ['4.2', 'Tỷ lệ hộ sử dụng điện thường xuyên, an toàn', '≥ 98%', '99,4%', 'Đạt', '', ''],
      ['12.1', 'Tỷ lệ lao động qua đào tạo', '≥ 70%', '71%', 'Đạt', '69,2%', 'Chưa đạt'],
      ['15.1', 'Tỷ lệ người dân tham gia bảo hiểm y tế', '≥ 90%', '92%', 'Đạt', '92%', 'Đạt'],
    ];
    expect(verdictsOf(rows, ['2.2', '2.3', '4.2', '12.1', '15.1'])).toEqual([
      'Cẩm Bình met unmet met unmet met',
    ]);
  });
});

describe('words that officials shorten', () => {
  it.each([
    ['TH 9T', 'result'],
    ['TH 9 tháng', 'result'],
    ['KQ quý III', 'result'],
    ['TH đến 30/9', 'result'],
    ['SS ƯTH/KH (%)', 'note'],
    ['So sánh TH/KH', 'note'],
    ['Mức QĐ', 'required'],
    ['KH 2024', 'plan'],
    ['ƯTH 2024', 'estimate'],
  ])('%s', (heading, role) => {
    expect(headerRole(plainKey(heading))).toBe(role);
  });

  it('9T/2024 is September 2024', () => {
    expect(headingPeriod(plainKey('TH 9T/2024'))).toEqual({ year: 2024, month: 9 });
  });

  it.each(['QĐ: ≥ 80', 'Quy định: 80', 'Mức chuẩn ≥ 80', 'Yêu cầu ≥ 80'])('"%s" is a level', (text) => {
    expect(readLevel(text)).toMatchObject({ code: 'figure', value: 80 });
  });

  it.each(['Mẫu', 'Mau', 'Biểu mẫu', 'Mẫu trống', 'Form', 'Bản gốc', 'Tổng hợp', 'Mẫu (2)'])(
    'a sheet called "%s" is no commune',
    (name) => {
      expect(communeInSheetName(name)).toBeUndefined();
    },
  );
});
