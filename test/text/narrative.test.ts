import { readResult } from '../../src/text/figure';
import { goesWith, readNarrative } from '../../src/text/narrative';

const met = { verdict: 'met', figure: undefined };
const unmet = { verdict: 'unmet', figure: undefined };
const percent = (value: number, verdict?: 'met', of?: readonly [part: number, whole: number]) => ({
  verdict,
  figure: { value, unit: 'percent', ...(of === undefined ? {} : { of: { part: of[0], whole: of[1] } }) },
});

describe('what somebody tells in sentences', () => {
  it.each([
    ['Hệ thống lưới điện đảm bảo yêu cầu kỹ thuật. Đạt.', met],
    ['Đã có phương án phòng, chống thiên tai; tự chấm 72 điểm. Đánh giá: Đạt.', met],
    ['Có 01 điểm bưu điện văn hóa xã; Kết luận: đạt', met],
    ['Nhà văn hóa xây dựng năm 2019, có 250 chỗ ngồi => Đạt', met],
    ['Chợ hạng 3, Ban Quản lý hoạt động tốt. Chỉ tiêu này đạt.', met],
    ['Tính đến hết năm 2024 đã ban hành đủ quy chế. Đạt.', met],
    ['Chưa có điểm vui chơi cho trẻ em, đang bố trí quỹ đất. Chưa đạt.', unmet],
    ['Đã cứng hóa 5,2/9,8 km (53,1%), chưa đạt so với quy định của tỉnh là 60%.', unmet],
    ['Diện tích cây xanh 1,8 m2/người, chưa đạt (quy định ≥ 2 m2/người).', unmet],
    ['Đã có chủ trương và kế hoạch. Các tuyến đang khai thác tốt. Đạt.', met],
    ['Nhà văn hóa đang xây dựng. Chưa đạt.', unmet],
    ['Còn 02/7 ấp chưa có loa. Chưa đạt. Sẽ lắp trong quý I/2025.', unmet],
    ['Xã còn 31 hộ nghèo, chiếm 2,48% (quy định ≤ 4%). Đạt.', met],
    ['Tổng số 28,6 km, đã cứng hóa 24,9 km, chiếm 87,06%. Đánh giá: Đạt.', percent(87.06, 'met')],
    [
      'Lao động qua đào tạo 4.512/6.020 người (74,95%), đạt so với quy định 70%.',
      percent(74.95, 'met', [4512, 6020]),
    ],
    ['Diện tích chủ động tưới tiêu 1.050/1.102 ha, đạt 95,3%.', percent(95.3, undefined, [1050, 1102])],
    ['Toàn xã có 1.250 hộ, trong đó 1.225 hộ sử dụng điện an toàn, đạt 98%.', percent(98)],
    ['Tỷ lệ trẻ em suy dinh dưỡng thể thấp còi là 14,2%.', percent(14.2)],
    ['Tỷ lệ thực tế 16,3%, có danh sách kèm theo.', percent(16.3)],
    ['Toàn xã có 19,5 km đường xã; tỷ lệ đạt yêu cầu 95,6%.', percent(95.6)],
    ['Toàn xã có 12 thôn, tỷ lệ đạt chuẩn 75%', percent(75)],
    [
      'Thu nhập bình quân đầu người là 72,5 triệu đồng/người/năm, vượt so với quy định (59 triệu đồng). Đạt.',
      { verdict: 'met', figure: { value: 72.5, unit: 'million-dong' } },
    ],
  ])('%s', (text, told) => {
    expect(readNarrative(text)).toEqual(told);
  });

  it.each([
    ['a plan', 'Phấn đấu đến quý II/2025 có vùng sầu riêng được cấp chứng nhận. Đạt.'],
    ['a plan with its figure', 'Kế hoạch năm 2025 cứng hóa thêm 3 km, đạt 80%.'],
    ['what is not finished', 'Sắp hoàn thành, đạt'],
    ['what somebody has yet to approve', 'Đang trình phê duyệt, đạt'],
    ['what is being built', 'Nhà văn hóa đang xây dựng, đã xong phần thô. Đạt.'],
    ['two figures', 'Năm 2023 đạt 78%. Năm 2024 đạt 85%.'],
    ['what is lacking', 'Còn 3,7 km đường đất, chiếm 12,9%.'],
    ['what is lacking, said otherwise', 'Số hộ chưa có nhà tiêu hợp vệ sinh chiếm 12,9%.'],
    ['a part', 'Lao động qua đào tạo đông, trong đó nữ chiếm 45%.'],
    ['a village', 'Các thôn đều làm tốt, thôn Na Lương đạt 60%.'],
    ['a share of the plan', 'Đã thực hiện khối lượng lớn, đạt 95% kế hoạch.'],
    ['what is wanted', 'Tỷ lệ theo quy định là 98%.'],
    ['a change', 'So với năm trước tỷ lệ tăng, đạt thêm, tăng 5%.'],
    ['a share that its percent contradicts', 'Đã cứng hóa 24,9/28,6 km, đạt 95%.'],
    ['a part that is named behind', 'Đường ngõ, xóm đã làm, đạt 62% cứng hóa'],
    ['what is nearly so', 'Các tuyến đường đều rộng. Cơ bản đạt.'],
    ['money that is nobody’s income', 'Đã huy động vốn, tổng vốn là 3,2 tỷ đồng.'],
    ['nothing', 'Hợp tác xã hoạt động có lãi 02 năm liên tục.'],
  ])('%s is nothing sure: %s', (_, text) => {
    expect(readNarrative(text)).toBeUndefined();
  });

  it('is a result like any other, however long', () => {
    const long = `${'Xã đã vận động nhân dân hiến đất làm đường. '.repeat(8)}Đã cứng hóa 24,9 km, chiếm 87,06%. Đạt.`;
    expect(readResult(long)).toEqual({
      code: 'figure',
      figure: { value: 87.06, unit: 'percent' },
      parts: [],
      mark: 'met',
    });
  });
});

describe('sentences without a verdict beside one', () => {
  it.each([
    ['met', 'Đảm bảo theo yêu cầu.'],
    ['met', 'Qua kiểm tra hồ sơ và thực tế, nội dung thực hiện đầy đủ, đúng quy định.'],
    ['unmet', 'Tại thời điểm thẩm định xã chưa thực hiện được nội dung này.'],
    ['unmet', 'Xã còn 2 thôn chưa có loa'],
  ] as const)('go with "%s": %s', (verdict, text) => {
    expect(goesWith(text, verdict)).toBe(true);
  });

  it.each([
    ['met', 'Xã chưa bố trí được quỹ đất'],
    ['met', 'Nhà văn hóa đang xây dựng'],
    ['met', 'Phấn đấu hoàn thành trong quý IV'],
    ['met', 'tạm được'],
    ['unmet', 'Đảm bảo theo yêu cầu.'],
    ['unmet', ''],
  ] as const)('do not go with "%s": %s', (verdict, text) => {
    expect(goesWith(text, verdict)).toBe(false);
  });
});
