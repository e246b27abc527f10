import fc from 'fast-check';
import { communeKey, readCommuneName } from '../../src/text/commune';

describe('readCommuneName', () => {
  it.each([
    ['Xã Vũ Sơn', 'Vũ Sơn'],
    ['XÃ VŨ SƠN', 'Vũ Sơn'],
    ['UBND xã Vũ Sơn', 'Vũ Sơn'],
    ['ỦY BAN NHÂN DÂN XÃ VŨ SƠN', 'Vũ Sơn'],
    ['Vũ Sơn', 'Vũ Sơn'],
    ['VŨ SƠN', 'Vũ Sơn'],
    ['Vũ Sơn'.normalize('NFD'), 'Vũ Sơn'],
    ['Xã: Vũ Sơn', 'Vũ Sơn'],
    ['Xã\nVũ\u00a0Sơn', 'Vũ Sơn'],
    ['X. Vũ Sơn', 'Vũ Sơn'],
    ['1. Xã Vũ Sơn', 'Vũ Sơn'],
    ['01 Xã Vũ Sơn', 'Vũ Sơn'],
    ['(1) Vũ Sơn', 'Vũ Sơn'],
    ['II. XÃ VŨ SƠN', 'Vũ Sơn'],
    ['- Xã Vũ Sơn', 'Vũ Sơn'],
    ['Tên xã: Vũ Sơn', 'Vũ Sơn'],
    ['Đơn vị: UBND xã Vũ Sơn', 'Vũ Sơn'],
    ['Xã Vũ Sơn, huyện Bắc Sơn, tỉnh Lạng Sơn', 'Vũ Sơn'],
    ['Xã Vũ Sơn - huyện Bắc Sơn', 'Vũ Sơn'],
    ['Xã Vũ Sơn (ATK)', 'Vũ Sơn'],
    ['Tân Lập (huyện Bắc Sơn)', 'Tân Lập (huyện Bắc Sơn)'],
    ['xã vũ sơn', 'Vũ Sơn'],
    ['Xa Vu Son', 'Vu Son'],
    ['Xa Dung', 'Xa Dung'],
    ['Xã Xa Dung', 'Xa Dung'],
    ['Xã Hòa bình', 'Hòa bình'],
    ['Xã Số 5', 'Số 5'],
    ["ĐẮK R'MOAN", "Đắk R'Moan"],
    ["Ea H'leo", "Ea H'leo"],
    ['Y TÝ', 'Y Tý'],
    ['Xã Văn Hóa', 'Văn Hóa'],
    ['Xã Hội Hoan', 'Hội Hoan'],
    ['XÃ HỘI HOAN', 'Hội Hoan'],
    ['Xã An Toàn', 'An Toàn'],
    ['Tổng Cọt', 'Tổng Cọt'],
    ['Cộng Hòa', 'Cộng Hòa'],
    ['Chỉ Đạo', 'Chỉ Đạo'],
    ['Năm Căn', 'Năm Căn'],
    ['Thị trấn Bắc Sơn', 'Thị trấn Bắc Sơn'],
    ['THỊ TRẤN BẮC SƠN', 'Thị trấn Bắc Sơn'],
    ['TT. Bắc Sơn', 'Thị trấn Bắc Sơn'],
    ['Phường 12', 'Phường 12'],
  ])('%j is %s', (text, name) => {
    expect(readCommuneName(text)).toBe(name);
  });

  it.each([
    '',
    ' ',
    'Xã',
    'XÃ',
    'Xã:',
    'UBND',
    'UBND XÃ',
    'Tên xã',
    'YC',
    'Số',
    'Số TC',
    'Nhóm',
    'TT',
    'STT',
    'Số TT',
    'Kết quả',
    'KẾT QUẢ',
    'Tổng số',
    'Cộng',
    'TỔNG CỘNG',
    'Đánh giá',
    'Tự đánh giá',
    'Ghi chú',
    'Chỉ tiêu',
    'Tiêu chí',
    'Nội dung',
    'Mức đạt chuẩn',
    'Yêu cầu',
    'ĐVT',
    'Đơn vị tính',
    'Kế hoạch',
    'Lộ trình',
    '2023',
    'Năm 2023',
    'Tháng 6',
    'Quý I',
    '1',
    '1.1',
    'I',
    'III',
    'A',
    'x',
    'Đ',
    'Đạt',
    'Chưa đạt',
    'Khá',
    'Mức độ 3',
    '85,5%',
    'Huyện Bắc Sơn',
    'HUYỆN BẮC SƠN',
    'UBND huyện Bắc Sơn',
    'Tỉnh Lạng Sơn',
    'H. Bắc Sơn',
    'Giao thông',
    'GIAO THÔNG',
    'Điện',
    'Y Tế',
    'Văn Hóa',
    'Quy Hoạch',
    'Xã có chợ',
    'XÃ ĐÃ ĐẠT CHUẨN',
    'Xã hội',
    'Xã Hội',
    'xã biên giới',
    'Xã đạt chuẩn',
    'Xã NTM',
    'Số xã đạt',
    'Xã nông thôn mới nâng cao',
    'Sheet1',
    'Sheet 1',
    'OCOP',
    'HTX',
    'Nơi nhận',
    'Cộng hòa xã hội chủ nghĩa Việt Nam',
    'Xã Một Hai Ba Bốn Năm Sáu Bảy',
    'Có quy hoạch chung xây dựng xã',
    '#REF!',
    'Xã Vũ Sơn đạt 19/19',
  ])('%j is no commune', (text) => {
    expect(readCommuneName(text)).toBeUndefined();
  });

  const names = fc.constantFrom(
    'Vũ Sơn',
    'Nhất Tiến',
    'Hưng Vũ',
    'Tân Lập',
    'Vũ Lễ',
    'Chiến Thắng',
    'Đồng Ý',
    'Hoà Bình',
    'Quỳnh Sơn',
  );
  it('finds one name however it is written', () => {
    const wears = fc.constantFrom<(name: string) => string>(
      (name) => `Xã ${name}`,
      (name) => `XÃ ${name.toUpperCase()}`,
      (name) => `UBND xã ${name}`,
      (name) => `3. Xã ${name} `,
      (name) => `xã ${name.toLowerCase()}`,
      (name) => name.toUpperCase(),
      (name) => `Xã:\u00a0${name}`.normalize('NFD'),
    );
    fc.assert(
      fc.property(names, wears, (name, wear) => {
        expect(readCommuneName(wear(name))).toBe(name);
      }),
    );
  });
});

describe('communeKey', () => {
  it.each([
    ['Hoà Bình', 'Hòa Bình'],
    ['Vũ Sơn', 'Xã Vũ Sơn'],
    ['VŨ SƠN', 'vũ sơn'],
    ['Thị trấn Bắc Sơn', 'TT. Bắc Sơn'],
  ])('%s = %s', (one, other) => {
    expect(communeKey(one)).toBe(communeKey(other));
  });

  it.each([
    ['Hòa Bình', 'Hóa Bình'],
    ['Tân Lập', 'Tân Lạp'],
    ['Vũ Lễ', 'Vũ Lê'],
    ['Xa Dung', 'Dung'],
  ])('%s ≠ %s', (one, other) => {
    expect(communeKey(one)).not.toBe(communeKey(other));
  });
});
