import type { RowSource } from '../../support/image';
import { SIGNATURES, type KeptSheet, type KeptWorkbook } from './workbook';

type Told = readonly [result: string | number, verdict: string, remark?: string];

/** The form that most communes fill in: groups in Roman numbers, criteria with their indicators below. */
function ownSheet(
  name: string,
  told: Readonly<Record<'roads' | 'lanes' | 'poor' | 'homes' | 'health' | 'water', Told>>,
): KeptSheet {
  const rows: readonly RowSource[] = [
    ['UBND XÃ ' + name.toUpperCase(), '', '', 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM'],
    ['BAN QUẢN LÝ XÂY DỰNG NTM', '', '', 'Độc lập - Tự do - Hạnh phúc'],
    [],
    ['BIỂU TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ NÔNG THÔN MỚI NĂM 2024'],
    [`CỦA XÃ ${name.toUpperCase()}, HUYỆN BẮC SƠN, TỈNH LẠNG SƠN`],
    ['(Kèm theo Báo cáo số 215/BC-UBND ngày 20/11/2024 của Ủy ban nhân dân xã)'],
    [],
    [
      'TT',
      'Tên tiêu chí',
      'Nội dung tiêu chí',
      'Yêu cầu của tiêu chí',
      'Kết quả thực hiện',
      'Kết quả tự đánh giá của xã',
      'Ghi chú',
    ],
    ['(1)', '(2)', '(3)', '(4)', '(5)', '(6)', '(7)'],
    ['I', 'QUY HOẠCH'],
    [1, 'Quy hoạch', '1.1. Có quy hoạch chung xây dựng xã được phê duyệt', 'Đạt', 'Đạt', 'Đạt'],
    ['', '', '1.2. Ban hành quy định quản lý quy hoạch', 'Đạt', 'Đạt', 'Đạt'],
    ['II', 'HẠ TẦNG KINH TẾ - XÃ HỘI'],
    [2, 'Giao thông', '2.1. Tỷ lệ đường xã được nhựa hóa hoặc bê tông hóa', '100%', ...told.roads],
    ['', '', '2.3. Tỷ lệ đường ngõ, xóm sạch, không lầy lội vào mùa mưa', '≥ 80%', ...told.lanes],
    [4, 'Điện', '4.2. Tỷ lệ hộ sử dụng điện thường xuyên, an toàn từ các nguồn', '≥ 95%', '98,7%', 'Đạt'],
    [
      7,
      'Cơ sở hạ tầng thương mại nông thôn',
      'Xã có chợ nông thôn hoặc nơi mua bán, trao đổi hàng hóa',
      'Đạt',
      'Đạt',
      'Đạt',
    ],
    [9, 'Nhà ở dân cư', '9.1. Nhà tạm, dột nát', 'Không', ...told.homes],
    ['III', 'KINH TẾ VÀ TỔ CHỨC SẢN XUẤT'],
    [10, 'Thu nhập', 'Thu nhập bình quân đầu người năm 2024 (triệu đồng/người)', '≥ 45', '46,2', 'Đạt'],
    [11, 'Nghèo đa chiều', 'Tỷ lệ nghèo đa chiều giai đoạn 2021-2025', '≤ 13%', ...told.poor],
    ['IV', 'VĂN HÓA - XÃ HỘI - MÔI TRƯỜNG'],
    [15, 'Y tế', '15.1. Tỷ lệ người dân tham gia bảo hiểm y tế', '≥ 90%', ...told.health],
    [
      17,
      'Môi trường và an toàn thực phẩm',
      '17.1. Tỷ lệ hộ được sử dụng nước sạch theo quy chuẩn',
      '≥ 20%',
      ...told.water,
    ],
    ['V', 'HỆ THỐNG CHÍNH TRỊ'],
    [
      18,
      'Hệ thống chính trị và tiếp cận pháp luật',
      '18.1. Cán bộ, công chức xã đạt chuẩn',
      'Đạt',
      '20/20 người',
      'Đạt',
    ],
    ['', 'TỔNG SỐ TIÊU CHÍ ĐẠT', '', '', '', ''],
    ...SIGNATURES,
  ];
  return {
    name,
    rows,
    merges: ['A4:G4', 'A5:G5', 'A6:G6', 'B10:G10', 'A11:A12', 'B11:B12', 'B13:G13', 'A14:A15', 'B14:B15'],
  };
}

const SHEET_A_COMMUNE: KeptWorkbook = {
  what: 'a sheet a commune with groups in Roman numbers',
  sheets: [
    ownSheet('Đồng Ý', {
      roads: ['12,4/12,4 km; 100%', 'Đạt'],
      lanes: ['76,5%', 'Chưa đạt', 'Còn 3,2 km đường xóm Bó Luông lầy lội; đạt vào năm 2025'],
      homes: ['Không', 'Đạt'],
      poor: ['11,9%', 'Đạt'],
      health: ['95,12%', 'Đạt'],
      water: ['26,4%', 'Đạt'],
    }),
    ownSheet('Vũ Lăng', {
      roads: ['88%', 'Chưa đạt'],
      lanes: ['81%', 'Đạt'],
      homes: ['17 nhà', 'Chưa đạt', 'Phấn đấu xóa xong trong quý IV'],
      poor: ['15,03%', 'Chưa đạt'],
      health: ['90,4%', 'Đạt', 'Đạt nhưng chưa bền vững'],
      water: ['18%', 'Chưa đạt'],
    }),
  ],
  communes: [
    {
      set: 'ntm',
      name: 'Đồng Ý',
      indicators: {
        '1.1': 'met',
        '1.2': 'met',
        '2.1': 'met',
        '2.3': 'unmet',
        '4.2': 'met',
        '7': 'met',
        '9.1': 'met',
        '10': 'met',
        '11': 'met',
        '15.1': 'met',
        '17.1': 'met',
        '18.1': 'met',
      },
    },
    {
      set: 'ntm',
      name: 'Vũ Lăng',
      indicators: {
        '1.1': 'met',
        '1.2': 'met',
        '2.1': 'unmet',
        '2.3': 'met',
        '4.2': 'met',
        '7': 'met',
        '9.1': 'unmet',
        '10': 'met',
        '11': 'unmet',
        '15.1': 'met',
        '17.1': 'unmet',
        '18.1': 'met',
      },
    },
  ],
};

/** No codes at all: numbered lines below "Tiêu chí số …", one column that holds both figure and remark. */
const REMARKS: KeptWorkbook = {
  what: 'results written into remarks, criteria as headings of their lines',
  sheets: [
    {
      name: 'Biểu 1',
      rows: [
        ['ĐÁNH GIÁ HIỆN TRẠNG 19 TIÊU CHÍ NÔNG THÔN MỚI XÃ CHIÊU VŨ'],
        ['Thời điểm: 30/6/2024'],
        [],
        ['STT', 'Tiêu chí, nội dung', 'Mức đạt chuẩn', 'Thực trạng của xã'],
        ['Tiêu chí số 1: Quy hoạch'],
        [
          1,
          'Có quy hoạch chung xây dựng xã được phê duyệt và công bố công khai',
          'Đạt',
          'Đạt (Quyết định số 1207/QĐ-UBND ngày 25/5/2022)',
        ],
        [2, 'Ban hành quy định quản lý quy hoạch chung xây dựng xã', 'Đạt', 'Chưa đạt (đang lấy ý kiến)'],
        ['Tiêu chí số 3: Thủy lợi và phòng, chống thiên tai'],
        [
          1,
          'Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động',
          '≥ 80%',
          '142/165 ha, đạt 86,1%',
        ],
        [2, 'Đảm bảo yêu cầu chủ động về phòng chống thiên tai theo phương châm 4 tại chỗ', 'Đạt', 'Đạt'],
        ['Tiêu chí số 11: Nghèo đa chiều'],
        [1, 'Tỷ lệ nghèo đa chiều', '≤ 13%', 'Còn 96/612 hộ nghèo và cận nghèo, bằng 15,7%'],
        ['Tiêu chí số 12: Lao động'],
        [1, 'Tỷ lệ lao động qua đào tạo', '≥ 70%', '71,3% (1.204 lao động)'],
        [2, 'Tỷ lệ lao động qua đào tạo có bằng cấp, chứng chỉ', '≥ 20%', 'Mới đạt 17,8%'],
        ['Tiêu chí số 13: Tổ chức sản xuất và phát triển kinh tế nông thôn'],
        [1, 'Xã có hợp tác xã hoạt động hiệu quả', 'Đạt', 'Đạt: 02 HTX'],
        [
          4,
          'Có kế hoạch bảo tồn, phát triển làng nghề, làng nghề truyền thống (nếu có)',
          'Đạt',
          'Xã không có làng nghề',
        ],
        ['Tiêu chí số 19: Quốc phòng và an ninh'],
        [1, 'Xây dựng lực lượng dân quân vững mạnh, rộng khắp', 'Đạt', 'Đạt'],
        [],
        ['Kết luận: xã đạt 14/19 tiêu chí.'],
        ...SIGNATURES,
      ],
      merges: ['A5:D5', 'A8:D8', 'A11:D11', 'A13:D13', 'A16:D16', 'A19:D19'],
    },
  ],
  communes: [
    {
      set: 'ntm',
      name: 'Chiêu Vũ',
      indicators: {
        '1.1': 'met',
        '1.2': 'unmet',
        '3.1': 'met',
        '3.2': 'met',
        '11': 'unmet',
        '12.1': 'met',
        '12.2': 'unmet',
        '13.1': 'met',
        '13.4': 'not-applicable',
        '19.1': 'met',
      },
    },
  ],
};

export const ONE_COMMUNE: readonly KeptWorkbook[] = [SHEET_A_COMMUNE, REMARKS];
