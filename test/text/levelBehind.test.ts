import { levelBehind } from '../../src/text/levelBehind';

describe('the level at the end of a naming text', () => {
  it.each([
    ['2.2 Tỷ lệ đường thôn được cứng hóa (≥ 75%)', '2.2 Tỷ lệ đường thôn được cứng hóa', '≥ 75%'],
    ['17.8 Hộ có nhà tiêu hợp vệ sinh [≥70%]', '17.8 Hộ có nhà tiêu hợp vệ sinh', '≥70%'],
    ['Tỷ lệ nghèo đa chiều 2021 - 2025 (chuẩn: ≤ 13%)', 'Tỷ lệ nghèo đa chiều 2021 - 2025', '≤ 13%'],
    ['Bảo hiểm y tế (mức đạt chuẩn: từ 90% trở lên)', 'Bảo hiểm y tế', 'từ 90% trở lên'],
    ['Thu nhập bình quân: ≥ 42 triệu đồng', 'Thu nhập bình quân', '≥ 42 triệu đồng'],
    ['15.1 ≥ 90%', '15.1', '≥ 90%'],
    ['Số nhà tạm, dột nát (mức đạt: Không)', 'Số nhà tạm, dột nát', 'Không'],
    ['Xã có chợ (yêu cầu: Đạt)', 'Xã có chợ', 'Đạt'],
    ['TC5: 100%', 'TC5', '100%'],
    ['2.3 Đường ngõ, xóm (100% (≥ 50% cứng hóa))', '2.3 Đường ngõ, xóm', '100% (≥ 50% cứng hóa)'],
    ['Nước sạch – ≥30% (≥10% từ hệ thống tập trung)', 'Nước sạch', '≥30% (≥10% từ hệ thống tập trung)'],
  ])('%s', (text, rest, level) => {
    expect(levelBehind(text)).toEqual({ rest, level });
  });

  it.each([
    'Tỷ lệ hộ nghèo (%)',
    'Thu nhập bình quân (triệu đồng/người/năm)',
    'Tỷ lệ lao động qua đào tạo (áp dụng đạt cho cả nam và nữ)',
    // the wording of the decision itself
    'Tỷ lệ diện tích đất được tưới và tiêu nước chủ động đạt từ 80% trở lên',
    'Có 100% số công trình thủy lợi nhỏ được bảo trì hàng năm',
    'Bảo hiểm y tế (năm 2023: 88%)',
    'Tỷ lệ nghèo đa chiều giai đoạn 2021 - 2025',
    'Số nhà văn hóa (2)',
    'Bảo hiểm y tế (mức đóng: cao)',
    'Chợ đạt chuẩn theo quy định (Đạt)',
    '≥ 80%',
    '(≥ 80%)',
  ])('is not found in "%s"', (text) => {
    expect(levelBehind(text)).toBeUndefined();
  });
});
