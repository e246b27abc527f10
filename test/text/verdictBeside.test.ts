import { readResult } from '../../src/text/figure';

describe('a sentence that is closed by its verdict', () => {
  it.each([
    ['Đã có 02 HTX hoạt động hiệu quả, đạt', 'met'],
    ['Xã có chợ hạng 3 - Đạt', 'met'],
    ['Xã có chợ; đạt', 'met'],
    ['Có quy hoạch được duyệt theo QĐ 12/QĐ-UBND, đạt', 'met'],
    ['Có 02 HTX hoạt động hiệu quả, chưa đạt', 'unmet'],
    ['91%; còn ngõ 3 lầy lội - Chưa đạt', 'unmet'],
  ])('"%s" is %s', (text, verdict) => {
    expect(readResult(text)).toEqual({ code: 'mark', verdict });
  });

  it.each([
    'Có 1/2 HTX hoạt động, đạt',
    'Dự kiến xây xong quý IV, đạt',
    'Đang trình phê duyệt, đạt',
    'Đã đăng ký, đạt',
    'Đã có chủ trương, đạt',
    'Sắp hoàn thành, đạt',
    'Chưa có HTX, đạt',
    'Nghĩa trang: đạt; hỏa táng: đạt',
    'Năm 2023 đã có, đạt',
    'Yêu cầu: đạt',
  ])('"%s" is no verdict of today', (text) => {
    expect(readResult(text)).toEqual({ code: 'unreadable' });
  });
});

describe('a share with the place that lacks behind it', () => {
  it.each([
    ['7/8 thôn (87,5%), thôn 5 đang xây', 87.5],
    ['87,5%; còn thôn 5 đang làm', 87.5],
    ['92%, còn ngõ 3 lầy lội', 92],
  ])('"%s" is %d %%', (text, value) => {
    expect(readResult(text)).toMatchObject({ code: 'figure', figure: { value, unit: 'percent' } });
  });

  it.each([
    '100%, thôn 5 chưa tính',
    '100%; trừ thôn 5',
    '85%, thôn 5 đạt 60%',
    '85%, năm trước 80%',
    '85%, thôn 5 dự kiến xong tháng 12',
  ])('"%s" may be the share of something else', (text) => {
    expect(readResult(text)).toEqual({ code: 'unreadable' });
  });
});
