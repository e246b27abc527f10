import type { SetKey } from '../criteria/set';

/** Who leads the work on a criterion and what is proposed; an editable starting point, never law. */
export interface Proposal {
  readonly agency: string;
  readonly partners: string;
  readonly measure: string;
  readonly pace: Pace;
}

/** How fast a criterion can be worked for: works have to be built; some figures are reckoned once a year. */
export type Pace = 'usual' | 'works' | 'yearly';

const AGRICULTURE = 'Phòng Nông nghiệp và PTNT';
const INFRASTRUCTURE = 'Phòng Kinh tế và Hạ tầng';
const ENVIRONMENT = 'Phòng Tài nguyên và Môi trường';
const EDUCATION = 'Phòng Giáo dục và Đào tạo';
const CULTURE = 'Phòng Văn hóa và Thông tin';
const LABOUR = 'Phòng Lao động - Thương binh và Xã hội';
const HEALTH = 'Phòng Y tế, Trung tâm Y tế huyện';
const HOME_AFFAIRS = 'Phòng Nội vụ';
const JUSTICE = 'Phòng Tư pháp';
const SECURITY = 'Ban Chỉ huy Quân sự huyện, Công an huyện';
const OFFICE = 'Văn phòng HĐND và UBND huyện';
const ECONOMY = 'Phòng Kinh tế';
const SOCIETY = 'Phòng Văn hóa - Xã hội';
const COMMUNE_OFFICE = 'Văn phòng HĐND và UBND xã';

/** The offices that took over from the district's on 01/7/2025 (Nghị định 150/2025/NĐ-CP), and those of the province. */
const SUCCESSORS: ReadonlyMap<string, Readonly<Record<'commune' | 'province', string>>> = new Map(
  [
    [AGRICULTURE, ECONOMY, 'Sở Nông nghiệp và Môi trường'],
    [INFRASTRUCTURE, ECONOMY, 'Sở Xây dựng'],
    [ENVIRONMENT, ECONOMY, 'Sở Nông nghiệp và Môi trường'],
    [EDUCATION, SOCIETY, 'Sở Giáo dục và Đào tạo'],
    [CULTURE, SOCIETY, 'Sở Văn hóa, Thể thao và Du lịch'],
    [LABOUR, SOCIETY, 'Sở Nội vụ'],
    [HEALTH, `${SOCIETY}, Trạm Y tế xã`, 'Sở Y tế'],
    [HOME_AFFAIRS, SOCIETY, 'Sở Nội vụ'],
    [JUSTICE, COMMUNE_OFFICE, 'Sở Tư pháp'],
    [SECURITY, 'Ban Chỉ huy Quân sự xã, Công an xã', 'Bộ Chỉ huy Quân sự tỉnh, Công an tỉnh'],
    [OFFICE, COMMUNE_OFFICE, 'Văn phòng UBND tỉnh'],
  ].map(([district = '', commune = '', province = '']) => [district, { commune, province }]),
);

/** Whose offices lead: the district's until 30/6/2025, then the commune's or the province's. */
export type OfficeLevel = 'district' | 'commune' | 'province';

/** The office that has a district office's field, named alone or in a list. */
export function officeOf(level: OfficeLevel, district: string): string {
  if (level === 'district') return district;
  const whole = SUCCESSORS.get(district)?.[level];
  if (whole !== undefined) return whole;
  return district
    .split(', ')
    .map((part) => SUCCESSORS.get(part)?.[level] ?? part)
    .join(', ');
}

/** Whose part is the coordination of the programme. */
export const COORDINATOR = AGRICULTURE;

const COMMUNE = 'UBND xã';
/** Section IV.6 of the plan: what depends on the people themselves. */
const FRONT = 'UBND xã, Mặt trận Tổ quốc và các đoàn thể';

const proposal = (agency: string, partners: string, measure: string, pace: Pace = 'usual'): Proposal => ({
  agency,
  partners,
  measure,
  pace,
});

const PLANNING = proposal(
  INFRASTRUCTURE,
  COMMUNE,
  'Rà soát, bổ sung, điều chỉnh quy hoạch; công bố công khai và quản lý theo quy hoạch.',
);
const ROADS = proposal(
  INFRASTRUCTURE,
  COMMUNE,
  'Nhựa hóa hoặc bê tông hóa các tuyến đường trục xã, đường liên thôn, đường thôn và đường ngõ, xóm.',
  'works',
);
const IRRIGATION = proposal(
  AGRICULTURE,
  COMMUNE,
  'Sửa chữa, bảo trì công trình thủy lợi; củng cố lực lượng phòng, chống thiên tai theo phương châm 4 tại chỗ.',
  'works',
);
const POWER = proposal(
  INFRASTRUCTURE,
  COMMUNE,
  'Đề nghị ngành điện nâng cấp lưới điện; vận động các hộ đăng ký sử dụng điện trực tiếp, an toàn.',
  'works',
);
const SCHOOLS = proposal(
  EDUCATION,
  COMMUNE,
  'Đầu tư, bổ sung cơ sở vật chất trường, lớp học để đạt chuẩn theo quy định.',
  'works',
);
const CULTURE_HOUSES = proposal(
  CULTURE,
  `${ENVIRONMENT}, ${COMMUNE}`,
  'Xây dựng, sửa chữa nhà văn hóa, khu thể thao; hoàn thành cấp giấy chứng nhận quyền sử dụng đất cho nhà văn hóa, khu thể thao đủ điều kiện.',
  'works',
);
const TRADE = proposal(
  INFRASTRUCTURE,
  COMMUNE,
  'Nâng cấp chợ hoặc nơi mua bán, trao đổi hàng hóa đáp ứng quy định.',
  'works',
);
const COMMUNICATIONS = proposal(
  CULTURE,
  COMMUNE,
  'Hoàn thiện hạ tầng bưu chính, viễn thông, truyền thanh; đẩy mạnh ứng dụng công nghệ thông tin.',
);
const HOUSING = proposal(
  INFRASTRUCTURE,
  FRONT,
  'Hoàn thành xóa nhà tạm, nhà dột nát; hỗ trợ các hộ xây dựng nhà ở kiên cố, bán kiên cố.',
);
const INCOME = proposal(
  AGRICULTURE,
  FRONT,
  'Tái cơ cấu ngành nông nghiệp theo hướng nâng cao giá trị sản xuất; thu hút đầu tư, tạo việc làm để nâng cao thu nhập.',
  'yearly',
);
const POVERTY = proposal(
  LABOUR,
  FRONT,
  'Rà soát từng hộ nghèo, cận nghèo theo mức độ thiếu hụt; hỗ trợ sinh kế để giảm nghèo bền vững.',
  'yearly',
);
const WORKERS = proposal(
  LABOUR,
  COMMUNE,
  'Mở lớp đào tạo nghề, cấp chứng chỉ; tư vấn, giới thiệu việc làm cho lao động nông thôn.',
  'yearly',
);
const PRODUCTION = proposal(
  AGRICULTURE,
  FRONT,
  'Củng cố hợp tác xã, liên kết tiêu thụ; truy xuất nguồn gốc sản phẩm chủ lực gắn với vùng nguyên liệu được chứng nhận VietGAP hoặc tương đương.',
);
const TEACHING = proposal(
  EDUCATION,
  COMMUNE,
  'Duy trì kết quả phổ cập giáo dục, xóa mù chữ; vận động học sinh tiếp tục học sau trung học cơ sở.',
);
const MEDICINE = proposal(
  HEALTH,
  COMMUNE,
  'Vận động tham gia bảo hiểm y tế; nâng cao chất lượng trạm y tế xã và quản lý sức khỏe người dân.',
  'yearly',
);
const LIFESTYLE = proposal(
  CULTURE,
  FRONT,
  'Xây dựng thôn, bản văn hóa; thực hiện nếp sống văn minh trong cộng đồng dân cư.',
);
const SURROUNDINGS = proposal(
  ENVIRONMENT,
  FRONT,
  'Tuyên truyền, vận động phân loại rác tại nguồn; thu gom, xử lý chất thải; tạo môi trường sống sáng - xanh - sạch - đẹp.',
);
const GOVERNMENT = proposal(
  HOME_AFFAIRS,
  COMMUNE,
  'Bồi dưỡng, chuẩn hóa cán bộ, công chức; nâng cao chất lượng hoạt động của hệ thống chính trị ở xã.',
);
const LAW = proposal(
  JUSTICE,
  COMMUNE,
  'Nâng cao chất lượng phổ biến, giáo dục pháp luật, hòa giải ở cơ sở và trợ giúp pháp lý.',
);
const ADMINISTRATION = proposal(
  OFFICE,
  COMMUNE,
  'Đẩy mạnh dịch vụ công trực tuyến; giải quyết thủ tục hành chính đúng hạn, đúng quy định.',
);
const LIVING = proposal(
  ENVIRONMENT,
  COMMUNE,
  'Mở rộng cấp nước sạch tập trung; kiểm soát an toàn thực phẩm và vệ sinh môi trường nông thôn.',
  'works',
);
const ORDER = proposal(
  SECURITY,
  COMMUNE,
  'Củng cố lực lượng dân quân; giữ vững an ninh trật tự, giải quyết kịp thời vụ việc từ cơ sở.',
);
const MODEL = proposal(
  AGRICULTURE,
  COMMUNE,
  'Xây dựng, hoàn thiện điều kiện xã nông thôn mới kiểu mẫu theo quy định của UBND cấp tỉnh.',
);

/** Sections III and IV of the plan, and the ministries' fields for the criteria that the plan does not name. */
export const PROPOSALS: Readonly<Record<SetKey, readonly Proposal[]>> = {
  ntm: [
    PLANNING,
    ROADS,
    IRRIGATION,
    POWER,
    SCHOOLS,
    CULTURE_HOUSES,
    TRADE,
    COMMUNICATIONS,
    HOUSING,
    INCOME,
    POVERTY,
    WORKERS,
    PRODUCTION,
    TEACHING,
    MEDICINE,
    LIFESTYLE,
    SURROUNDINGS,
    GOVERNMENT,
    ORDER,
  ],
  nangcao: [
    PLANNING,
    ROADS,
    IRRIGATION,
    POWER,
    TEACHING,
    CULTURE_HOUSES,
    TRADE,
    COMMUNICATIONS,
    HOUSING,
    INCOME,
    POVERTY,
    WORKERS,
    PRODUCTION,
    MEDICINE,
    ADMINISTRATION,
    LAW,
    SURROUNDINGS,
    LIVING,
    ORDER,
  ],
  kieumau: [MODEL, INCOME, COMMUNICATIONS, MODEL],
};

/** Indicators whose field is not the one that their criterion is named after. */
export const BY_INDICATOR: ReadonlyMap<string, string> = new Map([
  [
    'ntm|17.1',
    'Đầu tư, nâng cấp, mở rộng công trình cấp nước sạch tập trung; vận động các hộ đấu nối sử dụng.',
  ],
  ['ntm|6.2', 'Xây dựng, sửa chữa điểm vui chơi, giải trí và thể thao cho trẻ em và người cao tuổi.'],
  [
    'ntm|17.5',
    'Thực hiện mai táng, hỏa táng theo quy định và quy hoạch; vận động nhân dân giữ nếp sống văn minh.',
  ],
  ['ntm|17.9', 'Hướng dẫn cơ sở chăn nuôi xử lý chất thải, bảo đảm vệ sinh thú y và bảo vệ môi trường.'],
  [
    'ntm|17.10',
    'Kiểm tra, hướng dẫn hộ và cơ sở sản xuất, kinh doanh tuân thủ quy định về an toàn thực phẩm.',
  ],
]);

export const BY_COMMUNE = proposal(COMMUNE, '', '');
