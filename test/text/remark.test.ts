import { readResult } from '../../src/text/figure';

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
