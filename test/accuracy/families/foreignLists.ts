import type { Written } from '../draft';
import { communeNames } from '../names';
import type { Random } from '../random';
import type { Scenario } from '../scenario';
import { foreign, times } from './foreignSheet';
import type { Family, Cell } from './kit';

const FAMILY = ['Hoàng Văn', 'Nông Thị', 'Lý Văn', 'Vi Thị', 'Dương Công', 'Nguyễn Thị', 'Triệu Văn'];
const GIVEN = ['An', 'Bình', 'Lan', 'Sơn', 'Hà', 'Tùng', 'Minh', 'Hoa', 'Thắng'];
const person = (random: Random): string => `${random.pick(FAMILY)} ${random.pick(GIVEN)}`;

/** Households with x under numbered columns "1 2 3 … 19". */
function households(random: Random): Scenario {
  const questions = [
    'Họ và tên chủ hộ',
    'Dân tộc',
    'Số khẩu',
    'Nhà ở',
    'Nước sạch',
    'Nhà tiêu',
    'Việc làm',
    'Bảo hiểm y tế',
    'Trình độ',
    'Internet',
    'Đất sản xuất',
    'Vay vốn',
    'Điện',
    'Chăn nuôi',
    'Y tế',
    'Học hành',
    'Tiếp cận thông tin',
    'Hỗ trợ',
    'Kết luận',
  ];
  return foreign(
    'Danh sách hộ',
    [`DANH SÁCH HỘ NGHÈO, CẬN NGHÈO XÃ ${communeNames(random, 1)[0]?.toUpperCase() ?? ''}`],
    ['STT', ...questions],
    [
      ['1', ...questions.map((_, place) => place + 1)],
      ...times(random.int(10, 30), (place) => [
        place + 1,
        person(random),
        random.pick(['Tày', 'Nùng', 'Dao']),
        random.int(1, 8),
        ...times(questions.length - 3, () => random.pick(['x', '', ''])),
      ]),
    ],
  );
}

function staff(random: Random): Scenario {
  return foreign(
    'CBCC',
    ['TỔNG HỢP ĐÁNH GIÁ, XẾP LOẠI CÁN BỘ, CÔNG CHỨC NĂM 2024'],
    [
      'TT',
      'Họ và tên',
      'Chức vụ',
      'Đơn vị',
      'Tiêu chí 1',
      'Tiêu chí 2',
      'Tiêu chí 3',
      'Tiêu chí 4',
      'Tổng điểm',
      'Kết quả',
    ],
    times(random.int(8, 25), (place) => [
      place + 1,
      person(random),
      random.pick(['Chủ tịch', 'Công chức', 'Phó Chủ tịch']),
      `UBND xã ${communeNames(random, 1)[0] ?? ''}`,
      ...times(4, () => random.int(10, 25)),
      random.int(60, 98),
      random.pick(['Hoàn thành tốt', 'Hoàn thành', 'Đạt']),
    ]),
  );
}

const DIGITAL = [
  'Hạ tầng số',
  'Nhân lực số',
  'An toàn thông tin',
  'Chính quyền số',
  'Kinh tế số',
  'Xã hội số',
  'Nhận thức số',
  'Thể chế số',
];

/** Another programme's scoring form with codes 1.1 … 8.3 and the word "Tiêu chí". */
function scoring(random: Random): Scenario {
  return foreign(
    'BIỂU CHẤM',
    ['BẢNG CHẤM ĐIỂM CHUYỂN ĐỔI SỐ CẤP XÃ NĂM 2024'],
    ['TT', 'Tiêu chí', 'Điểm tối đa', 'Điểm tự chấm', 'Điểm thẩm định', 'Minh chứng'],
    DIGITAL.flatMap((name, place) => [
      [place + 1, name, 15, random.int(5, 15), random.int(5, 15)],
      ...times(3, (part): readonly Cell[] => [
        `${String(place + 1)}.${String(part + 1)}`,
        `Mức độ thực hiện nội dung ${String(part + 1)} về ${name.toLowerCase()}`,
        5,
        random.int(0, 5),
        random.int(0, 5),
        `Tiêu chí ${String(place + 1)}.${String(part + 1)}`,
      ]),
    ]),
  );
}

/** Communes in rows with points for "TC1 … TC12" of administrative reform. */
function ranking(random: Random): Scenario {
  const names = communeNames(random, random.int(5, 14));
  return foreign(
    'Xếp hạng',
    ['KẾT QUẢ XẾP HẠNG CHỈ SỐ CẢI CÁCH HÀNH CHÍNH CÁC XÃ NĂM 2024'],
    ['Hạng', 'Xã', ...times(8, (place) => `Lĩnh vực ${String(place + 1)}`), 'Tổng điểm', 'Xếp loại'],
    names.map((name, place) => [
      place + 1,
      `Xã ${name}`,
      ...times(8, () => random.int(40, 120) / 10),
      random.int(600, 950) / 10,
      random.pick(['Tốt', 'Khá', 'Trung bình']),
    ]),
  );
}

const day = (place: number): Written => ({ value: 45_292 + place, numberFormat: 'dd/mm/yyyy' });

function diary(random: Random): Scenario {
  return foreign(
    'Nhật ký',
    ['NHẬT KÝ CÔNG VIỆC QUÝ I NĂM 2024'],
    ['STT', 'Ngày', 'Nội dung công việc', 'Người thực hiện', 'Kết quả'],
    times(random.int(15, 60), (place) => [
      place + 1,
      day(place),
      random.pick(['Kiểm tra công trình', 'Họp thôn', 'Tập huấn', 'Đi cơ sở xã']),
      person(random),
      random.pick(['Đạt', 'Xong', 'Chưa xong']),
    ]),
  );
}

/** First days of months, which look like 1.1, 1.2 …, and two money columns. */
const cashBook = (random: Random): Scenario =>
  foreign(
    'Thu chi',
    ['SỔ QUỸ NĂM 2024'],
    ['Tháng', 'Thu', 'Chi', 'Tồn'],
    times(12, (month) => [
      { value: 45_292 + Math.round(month * 30.44), numberFormat: 'd-mmm' },
      random.int(50, 900),
      random.int(50, 900),
      random.int(50, 900),
    ]),
  );

function timetable(random: Random): Scenario {
  const subjects = ['Toán', 'Ngữ văn', 'Tiếng Anh', 'Lịch sử', 'Địa lí', 'Vật lí', 'Hóa học', 'Sinh học'];
  const classes = times(
    random.int(6, 14),
    (place) => `${String(6 + (place % 4))}A${String(1 + Math.floor(place / 4))}`,
  );
  return foreign(
    'TKB',
    ['THỜI KHÓA BIỂU HỌC KỲ II'],
    ['Thứ', 'Tiết', ...classes],
    times(25, (place) => [
      place % 5 === 0 ? `Thứ ${String(2 + place / 5)}` : '',
      (place % 5) + 1,
      ...classes.map(() => random.pick(subjects)),
    ]),
  );
}

/** Duty hours 01 … 19 across, x for each. */
const shifts = (random: Random): Scenario =>
  foreign(
    'Lịch trực',
    ['LỊCH TRỰC CƠ QUAN THÁNG 3/2024', 'UBND XÃ'],
    ['TT', 'Bộ phận', ...times(19, (place) => place + 1), 'Cộng'],
    times(random.int(5, 14), (place) => [
      place + 1,
      random.pick(['Văn phòng', 'Địa chính', 'Tư pháp', 'Công an', 'Quân sự', 'Văn hóa']),
      ...times(19, () => random.pick(['x', '', ''])),
      random.int(2, 12),
    ]),
  );

const GOODS = [
  'Máy vi tính',
  'Bàn làm việc',
  'Tủ hồ sơ',
  'Máy in',
  'Ghế',
  'Điều hòa',
  'Loa truyền thanh',
  'Máy phát điện',
];

const inventory = (random: Random): Scenario =>
  foreign(
    'Kiểm kê',
    ['BIÊN BẢN KIỂM KÊ TÀI SẢN NĂM 2024'],
    ['Mã', 'Tên tài sản', 'ĐVT', 'Số lượng sổ sách', 'Thực tế', 'Chênh lệch', 'Đánh giá'],
    times(random.int(12, 40), (place) => [
      `${String(1 + Math.floor(place / 4))}.${String(1 + (place % 4))}`,
      random.pick(GOODS),
      'Cái',
      random.int(1, 20),
      random.int(1, 20),
      0,
      random.pick(['Tốt', 'Hỏng', 'Đạt']),
    ]),
  );

/** Counts of communes per district under the numbers 1 … 19. */
const countsByDistrict = (random: Random): Scenario =>
  foreign(
    'Số xã đạt',
    ['SỐ XÃ ĐẠT TỪNG TIÊU CHÍ NÔNG THÔN MỚI THEO HUYỆN'],
    ['TT', 'Huyện', 'Số xã', ...times(19, (place) => place + 1)],
    ['Bảo Yên', 'Bát Xát', 'Si Ma Cai', 'Văn Bàn', 'Bắc Hà'].map((name, place) => [
      place + 1,
      name,
      random.int(12, 22),
      ...times(19, () => random.int(1, 12)),
    ]),
  );

export const FOREIGN_LISTS: readonly Family[] = [
  { name: 'không phải biểu: danh sách', training: households, heldBack: staff },
  { name: 'không phải biểu: chấm điểm', training: scoring, heldBack: ranking },
  { name: 'không phải biểu: nhật ký', training: diary, heldBack: cashBook },
  { name: 'không phải biểu: lịch', training: timetable, heldBack: shifts },
  { name: 'không phải biểu: kiểm kê, đếm', training: inventory, heldBack: countsByDistrict },
];
