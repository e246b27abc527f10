import { criteriaSet } from '../../support/shippedSets';
import { communeNames } from '../names';
import type { Random } from '../random';
import type { Scenario } from '../scenario';
import { foreign, times } from './foreignSheet';
import type { Family, Cell } from './kit';

const communeHeadings = (random: Random): readonly string[] =>
  communeNames(random, random.int(3, 7)).map((name) => `Xã ${name}`);

const CROPS = ['Lúa', 'Ngô', 'Sắn', 'Lạc', 'Đậu tương', 'Rau các loại', 'Cây ăn quả'];

/** "1.2. Sắn": codes as in the set, of which no word is the set's. */
function crops(random: Random): Scenario {
  const communes = communeHeadings(random);
  const rows = ['Diện tích', 'Năng suất', 'Sản lượng'].flatMap((kind, group) => [
    [group + 1, kind, '', ...communes.map((): Cell => undefined)],
    ...CROPS.map((crop, place): readonly Cell[] => [
      `${String(group + 1)}.${String(place + 1)}`,
      crop,
      ['ha', 'tạ/ha', 'tấn'][group],
      ...communes.map(() => random.int(0, 900) / 10),
    ]),
  ]);
  return foreign(
    'Trồng trọt',
    ['CHỈ TIÊU SẢN XUẤT NÔNG NGHIỆP NĂM 2024 CÁC XÃ'],
    ['TT', 'Chỉ tiêu', 'ĐVT', ...communes],
    rows,
  );
}

const ECONOMY = [
  'Tốc độ tăng giá trị sản xuất',
  'Thu ngân sách trên địa bàn',
  'Thu nhập bình quân đầu người',
  'Tỷ lệ hộ nghèo',
  'Tỷ lệ tham gia bảo hiểm y tế',
  'Tỷ lệ lao động qua đào tạo',
  'Tỷ lệ hộ dùng nước hợp vệ sinh',
  'Số lao động được giải quyết việc làm',
  'Tỷ lệ che phủ rừng',
  'Số xã đạt chuẩn nông thôn mới',
];

/** A resolution's targets: some words sound like the set's, and there is no code of it. */
function targets(random: Random): Scenario {
  return foreign(
    'Chỉ tiêu KTXH',
    ['HỆ THỐNG CHỈ TIÊU KINH TẾ - XÃ HỘI CHỦ YẾU', 'Kèm theo Nghị quyết của HĐND'],
    ['STT', 'Chỉ tiêu', 'ĐVT', 'TH 2023', 'KH 2024', 'Ước TH 2024', 'So sánh (%)'],
    ECONOMY.map((name, place) => [
      place + 1,
      name,
      random.pick(['%', 'Tỷ đồng', 'Người', 'Xã']),
      ...times(3, () => random.int(10, 990) / 10),
      random.int(80, 130),
    ]),
  );
}

const { criteria } = criteriaSet('ntm');

/** Money by criterion and commune: the criteria's names and numbers, and no result. */
function fundsByCriterion(random: Random): Scenario {
  const communes = communeHeadings(random);
  return foreign(
    'Vốn',
    ['DỰ KIẾN PHÂN BỔ VỐN XÂY DỰNG NÔNG THÔN MỚI', 'Đơn vị tính: triệu đồng'],
    ['TT', 'Hạng mục', 'Tổng vốn', ...communes],
    criteria.flatMap(({ number, name }) => [
      [
        number,
        `Tiêu chí số ${String(number)}: ${name}`,
        random.int(100, 900),
        ...communes.map(() => random.int(10, 300)),
      ],
      [
        `${String(number)}.1`,
        'Sửa chữa, nâng cấp',
        random.int(50, 400),
        ...communes.map(() => random.int(5, 150)),
      ],
      [`${String(number)}.2`, 'Xây mới', random.int(50, 400), ...communes.map(() => random.int(5, 150))],
    ]),
  );
}

function budget(random: Random): Scenario {
  const items = [
    'Chi đầu tư',
    'Chi sự nghiệp giáo dục',
    'Chi sự nghiệp y tế',
    'Chi sự nghiệp văn hóa',
    'Chi sự nghiệp môi trường',
    'Chi quốc phòng',
    'Chi an ninh',
    'Chi quản lý hành chính',
    'Dự phòng',
  ];
  return foreign(
    'Dự toán',
    [`DỰ TOÁN THU, CHI NGÂN SÁCH XÃ ${communeNames(random, 1)[0]?.toUpperCase() ?? ''} NĂM 2024`],
    ['TT', 'Nội dung', 'Dự toán', 'Thực hiện', 'Đạt (%)', 'Ghi chú'],
    items.flatMap((name, place) => [
      [place + 1, name, random.int(200, 5_000), random.int(200, 5_000), random.int(60, 120)],
      [
        `${String(place + 1)}.1`,
        'Trong đó: chi lương',
        random.int(50, 900),
        random.int(50, 900),
        random.int(60, 120),
      ],
    ]),
  );
}

function worksByKind(random: Random): Scenario {
  return foreign(
    'Công trình',
    ['TIẾN ĐỘ CÁC LOẠI CÔNG TRÌNH XÂY DỰNG NÔNG THÔN MỚI'],
    ['TT', 'Loại công trình', 'Kế hoạch', 'Kết quả thực hiện', 'Tỷ lệ (%)'],
    criteria
      .slice(0, 17)
      .map(({ name }, place) => [place + 1, name, random.int(5, 30), random.int(1, 20), random.int(20, 100)]),
  );
}

function worksByCommune(random: Random): Scenario {
  const kinds = [
    'Đường trục thôn',
    'Nhà văn hóa thôn',
    'Kênh mương nội đồng',
    'Trường tiểu học',
    'Trạm y tế',
    'Cấp nước tập trung',
  ];
  return foreign(
    'Danh mục',
    ['DANH MỤC CÔNG TRÌNH KHỞI CÔNG MỚI NĂM 2024', 'Thuộc Chương trình MTQG xây dựng nông thôn mới'],
    ['STT', 'Tên công trình', 'Địa điểm', 'Quy mô', 'Tổng mức đầu tư', 'Khối lượng hoàn thành', 'Đạt'],
    times(random.int(8, 25), (place) => [
      place + 1,
      `${random.pick(kinds)} ${communeNames(random, 1)[0] ?? ''}`,
      `Xã ${communeNames(random, 1)[0] ?? ''}`,
      `${String(random.int(1, 5))} km`,
      random.int(300, 9_000),
      random.int(0, 100),
      random.pick(['x', '']),
    ]),
  );
}

export const FOREIGN_MONEY: readonly Family[] = [
  { name: 'không phải biểu: kinh tế', training: crops, heldBack: targets },
  { name: 'không phải biểu: vốn', training: fundsByCriterion, heldBack: budget },
  { name: 'không phải biểu: công trình', training: worksByKind, heldBack: worksByCommune },
];
