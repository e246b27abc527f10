import type { AgencyLevel } from '../tables/paper/agency';

/** Standard texts of a plan; what is not the workbook's stands in brackets, to be confirmed. */

/** "huyện", "tỉnh", "xã" where the text speaks of the whole territory. */
const AREA = { province: 'tỉnh', district: 'huyện', commune: 'xã' } as const satisfies Record<
  AgencyLevel,
  string
>;

export const areaWord = (level: AgencyLevel | undefined): string =>
  level === undefined ? '[…]' : AREA[level];

export const purposes = (territory: string): readonly string[] => [
  `1. [Thống nhất nhận thức, hành động; đề ra nhiệm vụ, giải pháp, lộ trình cụ thể để hoàn thiện các tiêu chí nông thôn mới chưa đạt trên địa bàn] ${territory}[; nâng cao tinh thần, trách nhiệm, hiệu quả lãnh đạo, chỉ đạo, điều hành của người đứng đầu các cơ quan, đơn vị.]`,
  '2. [Phát huy vai trò quản lý, điều hành của chính quyền và sự phối hợp giữa các ngành, các cấp; huy động sự tham gia của cả hệ thống chính trị và giám sát của Nhân dân; phân công trách nhiệm cụ thể, phù hợp chức năng, nhiệm vụ của từng cơ quan, đơn vị, gắn với kiểm tra, đánh giá kết quả thực hiện.]',
];

export const RECOGNISED = '[Các xã đã được cấp có thẩm quyền công nhận đạt chuẩn: …]';

/** The four tasks of every plan; the third names the criteria that are unmet. */
export const generalTasks = (criteria: readonly string[]): readonly string[] => [
  '1. [Đẩy mạnh công tác tuyên truyền, nâng cao nhận thức của cả hệ thống chính trị và người dân về xây dựng nông thôn mới; phát huy vai trò chủ thể của người dân theo phương châm “dân biết, dân bàn, dân làm, dân kiểm tra, dân giám sát, dân thụ hưởng”; đánh giá mức độ hài lòng của người dân; thực hiện hiệu quả các phong trào thi đua chung sức xây dựng nông thôn mới.]',
  '2. [Nâng cao chất lượng rà soát, thẩm tra xã đạt chuẩn, bảo đảm thực chất, toàn diện, đúng quy định, không chạy theo thành tích.]',
  `3. [Quan tâm, ưu tiên nguồn lực để bổ sung, hoàn thiện các tiêu chí chưa đạt; lồng ghép các chương trình, dự án, huy động hợp pháp nguồn lực ngoài ngân sách.]${criteria.length === 0 ? '' : ` Trong đó tập trung vào: ${criteria.join('; ')}.`}`,
  '4. [Đẩy mạnh cơ cấu lại ngành nông nghiệp theo hướng nâng cao giá trị gia tăng gắn với xây dựng nông thôn mới; thực hiện Chương trình mỗi xã một sản phẩm; phát triển kinh tế tập thể, hợp tác xã.]',
];

export const MEASURES_HEADING = '5. Giải pháp đối với từng tiêu chí chưa đạt';
export const measureSentence = (criterion: string, communes: readonly string[], measure: string): string =>
  `- ${criterion} (${communes.join(', ')}): [${measure === '' ? '…' : measure}]`;

export const OPEN_HEADING = '6. Bổ sung, xác minh số liệu để kết luận';
export const openSentence = (commune: string, subjects: readonly string[], isLast: boolean): string =>
  `- ${commune}: ${subjects.join('; ')}${isLast ? '.' : ';'}`;

export const COORDINATION =
  '[Theo dõi, đôn đốc, tổng hợp tiến độ thực hiện của các xã theo Kế hoạch này; báo cáo những nội dung vượt thẩm quyền.]';

export const FINANCE = {
  district: 'Phòng Tài chính - Kế hoạch',
  commune: 'Phòng Kinh tế',
  province: 'Sở Tài chính',
} as const satisfies Record<AgencyLevel, string>;
export const FINANCE_SENTENCE =
  '[Tham mưu cân đối, bố trí và lồng ghép các nguồn vốn để thực hiện các tiêu chí chưa đạt; hướng dẫn quản lý, sử dụng, thanh quyết toán kinh phí theo quy định.]';

export const committeeHeading = (number: number, area: string): string =>
  `${number}. Các thành viên Ban Chỉ đạo các Chương trình mục tiêu quốc gia ${area} [(Quyết định số …)]`;
export const COMMITTEE_SENTENCES = [
  '[Theo chức năng, nhiệm vụ được phân công, chỉ đạo, hướng dẫn các xã rà soát các tiêu chí được giao phụ trách, xây dựng kế hoạch, lộ trình cụ thể để hoàn thiện.]',
  '[Tăng cường kiểm tra, đôn đốc, tháo gỡ khó khăn, vướng mắc tại các xã được phân công theo dõi, phụ trách.]',
] as const;

export const VILLAGES_HEADING = 'Các thôn, bản, tổ dân phố';

export const COMMUNES_SENTENCES = [
  '[Xác định xây dựng nông thôn mới là nhiệm vụ chính trị trọng tâm, thường xuyên; xây dựng kế hoạch chi tiết, lộ trình cụ thể, phân công từng thành viên để hoàn thiện các tiêu chí đúng thời hạn.]',
  '[Lấy địa bàn thôn để chỉ đạo, tổ chức thực hiện; huy động, lồng ghép các nguồn lực, chú trọng nguồn lực ngoài ngân sách và đóng góp tự nguyện của Nhân dân.]',
  '[Phối hợp với Mặt trận Tổ quốc và các tổ chức chính trị - xã hội vận động, thực hiện các tiêu chí thuộc trách nhiệm của người dân; duy trì và nâng cao chất lượng các tiêu chí đã đạt.]',
] as const;

export const reportingSentence = (agency: string): string =>
  `Thực hiện chế độ báo cáo về ${agency} [trước ngày … tháng cuối quý; báo cáo năm trước ngày …] để tổng hợp.`;

export const closing = (agency: string): string =>
  `${agency} đề nghị các cơ quan, đơn vị, UBND các xã tổ chức triển khai thực hiện Kế hoạch này./.`;
