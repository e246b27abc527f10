import type { SetKey } from '../criteria/set';

/** Who leads the work on a criterion and what is proposed; an editable starting point, never law. */
export interface Proposal {
  readonly agency: string;
  readonly measure: string;
}

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

const PLANNING = {
  agency: INFRASTRUCTURE,
  measure: 'Rà soát, bổ sung, điều chỉnh quy hoạch; công bố công khai và quản lý theo quy hoạch.',
};
const ROADS = {
  agency: INFRASTRUCTURE,
  measure:
    'Nhựa hóa hoặc bê tông hóa các tuyến đường trục xã, đường liên thôn, đường thôn và đường ngõ, xóm.',
};
const IRRIGATION = {
  agency: AGRICULTURE,
  measure:
    'Sửa chữa, bảo trì công trình thủy lợi; củng cố lực lượng phòng, chống thiên tai theo phương châm 4 tại chỗ.',
};
const POWER = {
  agency: INFRASTRUCTURE,
  measure: 'Đề nghị ngành điện nâng cấp lưới điện; vận động các hộ đăng ký sử dụng điện trực tiếp, an toàn.',
};
const SCHOOLS = {
  agency: EDUCATION,
  measure: 'Đầu tư, bổ sung cơ sở vật chất trường, lớp học để đạt chuẩn theo quy định.',
};
const CULTURE_HOUSES = {
  agency: CULTURE,
  measure:
    'Xây dựng, sửa chữa nhà văn hóa, khu thể thao; hoàn thành cấp giấy chứng nhận quyền sử dụng đất cho nhà văn hóa, khu thể thao đủ điều kiện.',
};
const TRADE = {
  agency: INFRASTRUCTURE,
  measure: 'Nâng cấp chợ hoặc nơi mua bán, trao đổi hàng hóa đáp ứng quy định.',
};
const COMMUNICATIONS = {
  agency: CULTURE,
  measure: 'Hoàn thiện hạ tầng bưu chính, viễn thông, truyền thanh; đẩy mạnh ứng dụng công nghệ thông tin.',
};
const HOUSING = {
  agency: INFRASTRUCTURE,
  measure: 'Hoàn thành xóa nhà tạm, nhà dột nát; hỗ trợ các hộ xây dựng nhà ở kiên cố, bán kiên cố.',
};
const INCOME = {
  agency: AGRICULTURE,
  measure:
    'Tái cơ cấu ngành nông nghiệp theo hướng nâng cao giá trị sản xuất; thu hút đầu tư, tạo việc làm để nâng cao thu nhập.',
};
const POVERTY = {
  agency: LABOUR,
  measure: 'Rà soát từng hộ nghèo, cận nghèo theo mức độ thiếu hụt; hỗ trợ sinh kế để giảm nghèo bền vững.',
};
const WORKERS = {
  agency: LABOUR,
  measure: 'Mở lớp đào tạo nghề, cấp chứng chỉ; tư vấn, giới thiệu việc làm cho lao động nông thôn.',
};
const PRODUCTION = {
  agency: AGRICULTURE,
  measure:
    'Củng cố hợp tác xã, liên kết tiêu thụ; truy xuất nguồn gốc sản phẩm chủ lực gắn với vùng nguyên liệu được chứng nhận VietGAP hoặc tương đương.',
};
const TEACHING = {
  agency: EDUCATION,
  measure:
    'Duy trì kết quả phổ cập giáo dục, xóa mù chữ; vận động học sinh tiếp tục học sau trung học cơ sở.',
};
const MEDICINE = {
  agency: HEALTH,
  measure: 'Vận động tham gia bảo hiểm y tế; nâng cao chất lượng trạm y tế xã và quản lý sức khỏe người dân.',
};
const LIFESTYLE = {
  agency: CULTURE,
  measure: 'Xây dựng thôn, bản văn hóa; thực hiện nếp sống văn minh trong cộng đồng dân cư.',
};
const SURROUNDINGS = {
  agency: ENVIRONMENT,
  measure:
    'Tuyên truyền, vận động phân loại rác tại nguồn; thu gom, xử lý chất thải; tạo môi trường sống sáng - xanh - sạch - đẹp.',
};
const GOVERNMENT = {
  agency: HOME_AFFAIRS,
  measure:
    'Bồi dưỡng, chuẩn hóa cán bộ, công chức; nâng cao chất lượng hoạt động của hệ thống chính trị ở xã.',
};
const LAW = {
  agency: JUSTICE,
  measure: 'Nâng cao chất lượng phổ biến, giáo dục pháp luật, hòa giải ở cơ sở và trợ giúp pháp lý.',
};
const ADMINISTRATION = {
  agency: OFFICE,
  measure: 'Đẩy mạnh dịch vụ công trực tuyến; giải quyết thủ tục hành chính đúng hạn, đúng quy định.',
};
const LIVING = {
  agency: ENVIRONMENT,
  measure: 'Mở rộng cấp nước sạch tập trung; kiểm soát an toàn thực phẩm và vệ sinh môi trường nông thôn.',
};
const ORDER = {
  agency: SECURITY,
  measure: 'Củng cố lực lượng dân quân; giữ vững an ninh trật tự, giải quyết kịp thời vụ việc từ cơ sở.',
};
const MODEL = {
  agency: AGRICULTURE,
  measure: 'Xây dựng, hoàn thiện điều kiện xã nông thôn mới kiểu mẫu theo quy định của UBND cấp tỉnh.',
};

/** Sections III and IV of the plan, and the ministries' fields for the criteria that the plan does not name. */
const PROPOSALS = {
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
} as const satisfies Record<SetKey, readonly Proposal[]>;

const BY_COMMUNE: Proposal = { agency: 'UBND xã', measure: '' };

export const proposalFor = (set: SetKey, criterion: number): Proposal =>
  PROPOSALS[set][criterion - 1] ?? BY_COMMUNE;
