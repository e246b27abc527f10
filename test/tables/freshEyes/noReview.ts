import type { RowSource } from '../../support/image';
import type { KeptWorkbook } from './workbook';

const PEOPLE = [
  'Hoàng Văn Cường',
  'Dương Thị Lệ',
  'Lý Văn Pảo',
  'Nông Thị Duyên',
  'Vy Văn Sáng',
  'Triệu Thị Mùi',
];

const LABOUR: KeptWorkbook = {
  what: 'a list of trained workers of a commune for criterion 12',
  sheets: [
    {
      name: 'Lao động',
      rows: [
        ['DANH SÁCH LAO ĐỘNG QUA ĐÀO TẠO CÓ BẰNG CẤP, CHỨNG CHỈ XÃ VŨ SƠN NĂM 2024'],
        ['(Phục vụ đánh giá tiêu chí số 12 về Lao động - nông thôn mới)'],
        [
          'TT',
          'Họ và tên',
          'Năm sinh',
          '',
          'Thôn',
          'Lao động qua đào tạo',
          'Có bằng cấp, chứng chỉ',
          'Ghi chú',
        ],
        ['', '', 'Nam', 'Nữ', '', '', '', ''],
        ...Array.from({ length: 24 }, (_, at): RowSource => [
          at + 1,
          PEOPLE[at % PEOPLE.length],
          at % 2 === 0 ? 1975 + at : '',
          at % 2 === 0 ? '' : 1980 + at,
          `Thôn ${['Phúc Tiến', 'Nà Nhì', 'Bình Thượng'][at % 3] ?? ''}`,
          'x',
          at % 3 === 0 ? '' : 'x',
          at % 5 === 0 ? 'Đạt' : '',
        ]),
        ['', 'Tổng cộng', 12, 12, '', 24, 16],
      ],
      merges: ['C3:D3', 'A3:A4', 'B3:B4'],
    },
  ],
  communes: [],
};

const FINANCE: KeptWorkbook = {
  what: 'money of the programme by commune and criterion',
  sheets: [
    {
      name: 'Vốn 2024',
      rows: [
        ['PHÂN BỔ KẾ HOẠCH VỐN CHƯƠNG TRÌNH MTQG XÂY DỰNG NÔNG THÔN MỚI NĂM 2024'],
        ['', '', '', '', '', 'ĐVT: triệu đồng'],
        [
          'TT',
          'Nội dung, công trình',
          'Tổng số',
          'Xã Tân Lập',
          'Xã Hưng Vũ',
          'Xã Nhất Tiến',
          'Giải ngân (%)',
        ],
        ['A', 'VỐN ĐẦU TƯ PHÁT TRIỂN', 6650, 2100, 2450, 2100, '71%'],
        ['2', 'Giao thông', 3900, 1200, 1500, 1200, '80%'],
        ['2.2', 'Đường thôn, bản và đường liên thôn, bản', 2700, 900, 1000, 800, '85%'],
        ['2.4', 'Đường trục chính nội đồng', 1200, 300, 500, 400, '66%'],
        ['5', 'Trường học', 1500, 500, 500, 500, '100%'],
        ['6', 'Cơ sở vật chất văn hóa', 1250, 400, 450, 400, '42%'],
        ['6.3', 'Nhà văn hóa thôn', 1250, 400, 450, 400, '42%'],
        ['B', 'VỐN SỰ NGHIỆP', 410, 150, 130, 130, '55%'],
        ['13', 'Tổ chức sản xuất', 300, 100, 100, 100, '60%'],
        ['17', 'Môi trường và an toàn thực phẩm', 110, 50, 30, 30, '35%'],
        ['', 'TỔNG CỘNG', 7060, 2250, 2580, 2230, '70%'],
      ],
    },
  ],
  communes: [],
};

const PLAN: KeptWorkbook = {
  what: 'a plan of when which commune will reach which criterion',
  sheets: [
    {
      name: 'Biểu 04',
      rows: [
        ['BIỂU ĐĂNG KÝ PHẤN ĐẤU THỰC HIỆN CÁC TIÊU CHÍ XÃ NÔNG THÔN MỚI NĂM 2025'],
        ['TT', 'Tiêu chí', 'Xã Tân Thành', '', 'Xã Nhất Tiến', ''],
        ['', '', 'Quý II', 'Quý IV', 'Quý II', 'Quý IV'],
        [1, 'Quy hoạch', 'Đạt', 'Đạt', 'Đạt', 'Đạt'],
        [2, 'Giao thông', '', 'Đạt', 'Đạt', 'Đạt'],
        [3, 'Thủy lợi và phòng, chống thiên tai', 'Đạt', 'Đạt', 'Đạt', 'Đạt'],
        [4, 'Điện', 'Đạt', 'Đạt', 'Đạt', 'Đạt'],
        [5, 'Trường học', 'Đạt', 'Đạt', '', 'Đạt'],
        [9, 'Nhà ở dân cư', '', 'Đạt', '', 'Đạt'],
        [10, 'Thu nhập', '', 'Đạt', '', 'Đạt'],
        [11, 'Nghèo đa chiều', '', 'Đạt', '', 'Đạt'],
        [12, 'Lao động', 'Đạt', 'Đạt', 'Đạt', 'Đạt'],
        [13, 'Tổ chức sản xuất và phát triển kinh tế nông thôn', '', 'Đạt', '', 'Đạt'],
        [17, 'Môi trường và an toàn thực phẩm', '', 'Đạt', 'Đạt', 'Đạt'],
        ['', 'Số tiêu chí phấn đấu đạt', 5, 11, 6, 11],
      ],
      merges: ['C2:D2', 'E2:F2', 'A2:A3', 'B2:B3'],
    },
  ],
  communes: [],
};

const IN_CHARGE: KeptWorkbook = {
  what: 'who answers for which criterion in which commune',
  sheets: [
    {
      name: 'Phân công',
      rows: [
        ['PHÂN CÔNG CƠ QUAN, CÁN BỘ PHỤ TRÁCH CÁC TIÊU CHÍ XÃ NÔNG THÔN MỚI'],
        ['TT', 'Tên tiêu chí', 'Cơ quan chủ trì', 'Xã Tân Lập', 'Xã Vũ Lễ', 'Kết quả cần đạt'],
        ...[
          'Quy hoạch',
          'Giao thông',
          'Thủy lợi và phòng, chống thiên tai',
          'Điện',
          'Trường học',
          'Cơ sở vật chất văn hóa',
          'Cơ sở hạ tầng thương mại nông thôn',
          'Thông tin và truyền thông',
          'Nhà ở dân cư',
          'Thu nhập',
          'Nghèo đa chiều',
          'Lao động',
        ].map((name, at): RowSource => [
          at + 1,
          name,
          'Phòng Kinh tế và Hạ tầng',
          PEOPLE[at % PEOPLE.length],
          PEOPLE[(at + 2) % PEOPLE.length],
          'Đạt',
        ]),
      ],
    },
  ],
  communes: [],
};

const STATISTICS: KeptWorkbook = {
  what: 'how many communes of each district meet each criterion',
  sheets: [
    {
      name: 'Toàn tỉnh',
      rows: [
        ['SỐ XÃ ĐẠT TỪNG TIÊU CHÍ NÔNG THÔN MỚI TRÊN ĐỊA BÀN TỈNH'],
        ['TT', 'Tiêu chí', 'Bắc Sơn', 'Bình Gia', 'Chi Lăng', 'Hữu Lũng', 'Cộng', 'Tỷ lệ'],
        ...[
          'Quy hoạch',
          'Giao thông',
          'Thủy lợi',
          'Điện',
          'Trường học',
          'Cơ sở vật chất văn hóa',
          'Cơ sở hạ tầng thương mại nông thôn',
          'Thông tin và truyền thông',
          'Nhà ở dân cư',
          'Thu nhập',
          'Nghèo đa chiều',
          'Lao động',
          'Tổ chức sản xuất',
        ].map((name, at): RowSource => [
          at + 1,
          name,
          17 - at,
          18 - at,
          19 - at,
          23 - at,
          77 - 4 * at,
          (77 - 4 * at) / 77,
        ]),
        ['', 'Số tiêu chí bình quân/xã', 14.2, 12.9, 15.1, 15.6, 14.5],
      ],
    },
  ],
  communes: [],
};

const INDICATORS: readonly RowSource[] = [
  ['2.1', 'Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa'],
  ['2.2', 'Tỷ lệ đường thôn được cứng hóa'],
  ['4.1', 'Có hệ thống điện đạt chuẩn'],
  ['6.1', 'Xã có nhà văn hóa hoặc hội trường đa năng'],
  ['11', 'Tỷ lệ nghèo đa chiều'],
  ['12.1', 'Tỷ lệ lao động qua đào tạo'],
  ['15.1', 'Tỷ lệ người dân tham gia bảo hiểm y tế'],
  ['17.1', 'Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn'],
  ['18.1', 'Cán bộ, công chức xã đạt chuẩn'],
];

/** The indicators of the set, word for word, with something else than results beside them. */
const beside = (
  what: string,
  title: string,
  heading: RowSource,
  cells: RowSource,
  name = 'Biểu 2',
): KeptWorkbook => ({
  what,
  sheets: [
    {
      name,
      rows: [
        [title],
        [],
        ['TT', 'Chỉ tiêu', ...heading],
        ...INDICATORS.map((row): RowSource => [...row, ...cells]),
      ],
    },
  ],
  communes: [],
});

const BESIDE: readonly KeptWorkbook[] = [
  beside(
    'what is to be reached, as only the heading says',
    'BIỂU TIÊU CHÍ XÃ NÔNG THÔN MỚI XÃ VŨ SƠN',
    ['Chuẩn', 'Chỉ tiêu giao năm 2025'],
    ['≥ 80%', 91],
  ),
  beside(
    'what two communes promise, as only the heading over both says',
    'BIỂU TIÊU CHÍ XÃ NÔNG THÔN MỚI',
    ['Chuẩn', 'Phấn đấu đạt: Xã Vũ Sơn', 'Phấn đấu đạt: Xã Vũ Lễ'],
    ['≥ 80%', 91, 77],
  ),
  beside(
    'what is wanted next year, as only the sheet is called',
    'BIỂU TIÊU CHÍ XÃ NÔNG THÔN MỚI',
    ['Chuẩn', 'Xã Vũ Sơn', 'Xã Vũ Lễ'],
    ['≥ 80%', 91, 77],
    'KH2025',
  ),
  beside(
    'when each indicator is to be met',
    'BIỂU TIÊU CHÍ XÃ NÔNG THÔN MỚI XÃ VŨ SƠN',
    ['Chuẩn', 'Năm về đích'],
    ['≥ 80%', 2025],
  ),
  beside(
    'how many communes of each district meet each indicator',
    'SỐ XÃ ĐẠT TỪNG CHỈ TIÊU NÔNG THÔN MỚI',
    ['Chuẩn', 'Bắc Sơn', 'Bình Gia', 'Cộng'],
    ['≥ 15', 17, 12, 29],
  ),
  beside(
    'what money the indicators that are not met need',
    'NHU CẦU VỐN THỰC HIỆN CÁC CHỈ TIÊU CHƯA ĐẠT',
    ['Chuẩn', 'Xã Vũ Sơn', 'Xã Vũ Lễ', 'Tổng'],
    ['≥ 80%', 100, 60, 160],
  ),
  beside(
    'what is expected at the end of next year',
    'DỰ KIẾN KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NÔNG THÔN MỚI NĂM 2025',
    ['Chuẩn', 'Xã Vũ Sơn', 'Xã Vũ Lễ'],
    ['≥ 80%', 91, 77],
  ),
  beside(
    'how content people are',
    'KẾT QUẢ LẤY Ý KIẾN SỰ HÀI LÒNG CỦA NGƯỜI DÂN VỀ NÔNG THÔN MỚI XÃ VŨ SƠN',
    ['Chuẩn', 'Số phiếu hài lòng', 'Tỷ lệ hài lòng (%)'],
    ['≥ 80%', 190, 95],
  ),
  beside(
    'which papers prove each indicator',
    'DANH MỤC HỒ SƠ MINH CHỨNG CÁC TIÊU CHÍ NÔNG THÔN MỚI XÃ VŨ SƠN',
    ['Tên văn bản', 'Số, ký hiệu', 'Kết quả'],
    ['Báo cáo kết quả', '12/BC-UBND', 'Có'],
  ),
];

export const NO_REVIEW: readonly KeptWorkbook[] = [LABOUR, FINANCE, PLAN, IN_CHARGE, STATISTICS, ...BESIDE];
