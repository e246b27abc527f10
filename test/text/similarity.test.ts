import fc from 'fast-check';
import { prepare, similarity, similarityOf } from '../../src/text/similarity';

const NAMES = [
  'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa, đảm bảo ô tô đi lại thuận tiện quanh năm',
  'Tỷ lệ đường thôn, bản, ấp và đường liên thôn, bản, ấp ít nhất được cứng hóa, đảm bảo ô tô đi lại thuận tiện quanh năm',
  'Tỷ lệ đường ngõ, xóm sạch và không lầy lội vào mùa mưa',
  'Tỷ lệ đường trục chính nội đồng đảm bảo vận chuyển hàng hóa thuận tiện quanh năm',
  'Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động đạt từ 80% trở lên',
  'Tỷ lệ hộ có nhà ở kiên cố hoặc bán kiên cố',
  'Tỷ lệ nghèo đa chiều giai đoạn 2021 - 2025',
  'Tỷ lệ lao động qua đào tạo (áp dụng đạt cho cả nam và nữ)',
  'Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ (áp dụng đạt cho cả nam và nữ)',
  'Nhà tạm, nhà dột nát',
] as const;

describe('similarity', () => {
  it.each([
    ['Đường xã được nhựa hoá, bê tông hoá', 0],
    ['Đường thôn, liên thôn được cứng hóa', 1],
    ['Đường ngõ xóm sạch, không lầy lội', 2],
    ['Đường trục chính nội đồng', 3],
    ['Diện tích đất SXNN được tưới tiêu chủ động', 4],
    ['Hộ có nhà kiên cố, bán kiên cố', 5],
    ['Tỷ lệ hộ nghèo đa chiều', 6],
    ['Lao động qua đào tạo', 7],
    ['Lao động có bằng cấp, chứng chỉ', 8],
    ['Số nhà tạm, dột nát', 9],
  ])('%j is nearest to its indicator', (text, index) => {
    const scores = NAMES.map((name) => similarity(text, name));
    expect(scores.indexOf(Math.max(...scores))).toBe(index);
  });

  it('is 1 for the same words in any order and dress, 0 for none in common', () => {
    expect(similarity('Nhà tạm, dột nát', 'DỘT NÁT nhà tạm')).toBe(1);
    expect(similarity('Nhà tạm', 'Thu nhập')).toBe(0);
    expect(similarity('', '')).toBe(0);
    expect(similarity('Nhà tạm', '–')).toBe(0);
  });

  it('counts rare long words more than common ones', () => {
    expect(similarity('tỷ lệ nghiêng', 'nghiêng')).toBeGreaterThan(similarity('tỷ lệ nghiêng', 'tỷ lệ'));
  });

  it('is symmetric, between 0 and 1, and the same prepared or not', () => {
    const text = fc
      .array(fc.constantFrom(...NAMES.join(' ').split(' ')), { maxLength: 12 })
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(text, text, (a, b) => {
        const score = similarity(a, b);
        expect(score).toBeGreaterThanOrEqual(0);
        expect(score).toBeLessThanOrEqual(1);
        expect(similarity(b, a)).toBeCloseTo(score, 12);
        expect(similarityOf(prepare(a), prepare(b))).toBe(score);
      }),
    );
  });
});
