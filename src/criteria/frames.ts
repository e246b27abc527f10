import type { CriteriaSetData } from './shape';

/**
 * A decision of which only the frame is known: its criteria by name, and for whom it makes a difference. There is no
 * indicator and no level in it, so it judges nothing; an office fills it in and hands it on as a pack.
 */
export type CriteriaFrame = CriteriaSetData;

/** "Quy hoạch" … in the decision's order, without a group. */
const emptyCriteria = (names: readonly string[]): CriteriaFrame['criteria'] =>
  names.map((name, place) => ({ number: place + 1, name, group: '', indicators: [] }));

/**
 * Quyết định 51/2025/QĐ-TTg: ten criteria, 47 indicators, levels for three commune groups. Its annexes could be read
 * nowhere. Drafts of 2025 numbered the groups the other way round.
 */
export const FRAME_2026: CriteriaFrame = {
  key: 'ntm-2026',
  name: 'Bộ tiêu chí quốc gia về nông thôn mới giai đoạn 2026 - 2030',
  shortName: 'Nông thôn mới 2026 - 2030',
  briefName: 'NTM 2026–2030',
  englishName: 'New rural commune 2026–2030',
  decision: {
    number: '51/2025/QĐ-TTg',
    date: '2025-12-29',
    title: 'Bộ tiêu chí quốc gia về nông thôn mới giai đoạn 2026 - 2030',
  },
  amendments: [],
  validFrom: '2026-02-15',
  validTo: '2030-12-31',
  notes: [
    'Khung của bộ tiêu chí: tên 10 tiêu chí và 3 nhóm xã. Chỉ tiêu (47) và mức: chưa có, điền từ quyết định in.',
    'Tên nhóm xã ghi tóm tắt, chưa đối chiếu với quyết định.',
  ],
  dimensions: ['year', 'group'],
  communeGroups: [
    { key: '1', name: 'Xã nhóm 1: gần đô thị, hoặc nông nghiệp dưới 10%' },
    { key: '2', name: 'Xã nhóm 2: các xã còn lại' },
    { key: '3', name: 'Xã nhóm 3: xã khu vực II và khu vực III' },
  ],
  groups: [],
  criteria: emptyCriteria([
    'Quy hoạch',
    'Hạ tầng kinh tế - xã hội',
    'Phát triển kinh tế nông thôn',
    'Đào tạo nguồn nhân lực nông thôn',
    'Văn hóa, giáo dục, y tế',
    'Giảm nghèo và an sinh xã hội',
    'Khoa học công nghệ và chuyển đổi số',
    'Môi trường và cảnh quan nông thôn',
    'Xây dựng hệ thống chính trị và hành chính công',
    'Tiếp cận pháp luật và an ninh, quốc phòng',
  ]),
};

/** Those that people may look up and fill in; none is among the sets by which is judged. */
export const FRAMES: readonly CriteriaFrame[] = [FRAME_2026];
