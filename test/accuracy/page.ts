import type { SetKey } from '../../src/criteria/set';
import type { SheetImage } from '../../src/workbook/image';
import { draft, type Draft } from './draft';
import type { Random } from './random';
import { criteriaSet } from '../support/shippedSets';

/** What stands above a table; `commune` where the table is about one. */
export interface Title {
  readonly set: SetKey;
  readonly commune?: string;
  readonly year: number;
}

/** Types the lines above a table and gives the first row below them. */
export function typeTitle(
  random: Random,
  sheet: Draft,
  { set, commune, year }: Title,
  left = 0,
  top = 0,
): number {
  let row = top;
  const kind = set === 'nangcao' ? 'NÔNG THÔN MỚI NÂNG CAO' : 'NÔNG THÔN MỚI';
  if (random.chance(0.4)) {
    sheet.put(row, left, commune === undefined ? 'UBND HUYỆN BẮC SƠN' : `UBND XÃ ${commune.toUpperCase()}`);
    sheet.put(row, left + 5, 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');
    sheet.put(row + 1, left + 5, 'Độc lập - Tự do - Hạnh phúc');
    row += 2;
  }
  const headline = random.pick([
    `BIỂU 0${String(random.int(1, 9))}. KẾT QUẢ RÀ SOÁT, ĐÁNH GIÁ MỨC ĐỘ ĐẠT CÁC TIÊU CHÍ XÃ ${kind}`,
    `KẾT QUẢ RÀ SOÁT THỰC HIỆN BỘ TIÊU CHÍ QUỐC GIA VỀ XÃ ${kind} GIAI ĐOẠN 2021 - 2025`,
    `TỔNG HỢP KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ ${kind}`,
    `BIỂU TỔNG HỢP HIỆN TRẠNG CÁC TIÊU CHÍ XÃ ${kind} NĂM ${String(year)}`,
  ]);
  sheet.put(row, left, headline);
  row += 1;
  if (commune !== undefined) {
    sheet.put(
      row,
      left,
      random.pick([
        `Xã: ${commune}`,
        `XÃ ${commune.toUpperCase()}`,
        `Đơn vị: Xã ${commune}, huyện Bắc Sơn, tỉnh Lạng Sơn`,
        `Xã ${commune} - Huyện Bắc Sơn`,
        `Tên xã: ${commune}`,
        `(Của xã ${commune}, huyện Bắc Sơn năm ${String(year)})`,
      ]),
    );
    row += 1;
  }
  if (random.chance(0.6)) {
    sheet.put(row, left, `(Kết quả đến tháng ${String(random.int(4, 12))}/${String(year)})`);
    row += 1;
  }
  if (random.chance(0.5)) {
    sheet.put(
      row,
      left,
      `(Kèm theo Báo cáo số      /BC-UBND ngày      tháng      năm ${String(year)} của UBND huyện Bắc Sơn)`,
    );
    row += 1;
  }
  return row + random.int(0, 1);
}

export function typeSignature(random: Random, sheet: Draft, left = 0): void {
  const row = sheet.height() + random.int(0, 2);
  if (random.chance(0.5))
    sheet.put(row, left, 'Ghi chú: số liệu do các xã báo cáo, phòng chuyên môn tổng hợp.');
  if (random.chance(0.7)) {
    sheet.put(row + 2, left + 1, 'NGƯỜI LẬP BIỂU');
    sheet.put(row + 2, left + 5, random.pick(['THỦ TRƯỞNG ĐƠN VỊ', 'CHỦ TỊCH', 'TM. ỦY BAN NHÂN DÂN']));
    sheet.put(row + 6, left + 1, 'Nguyễn Văn An');
    sheet.put(row + 6, left + 5, 'Hoàng Thị Bình');
  }
}

function cover(): SheetImage {
  const sheet = draft();
  sheet.put(2, 1, 'UBND HUYỆN BẮC SƠN');
  sheet.put(4, 1, 'PHỤ LỤC');
  sheet.put(5, 1, 'Kèm theo Kế hoạch hoàn thiện các tiêu chí tại các xã đã được công nhận');
  return sheet.sheet('Bìa');
}

function budget(random: Random): SheetImage {
  const sheet = draft();
  sheet.put(0, 0, 'TỔNG HỢP KINH PHÍ THỰC HIỆN XÂY DỰNG NÔNG THÔN MỚI');
  ['TT', 'Nội dung', 'Tổng kinh phí', 'Ngân sách TW', 'Ngân sách tỉnh', 'Ghi chú'].forEach(
    (heading, column) => {
      sheet.put(2, column, heading);
    },
  );
  [
    'Đường giao thông',
    'Trường học',
    'Nhà văn hóa',
    'Thủy lợi',
    'Cơ sở vật chất văn hóa',
    'Nước sạch',
    'Môi trường',
  ].forEach((name, place) => {
    sheet.put(3 + place, 0, place + 1);
    sheet.put(3 + place, 1, name);
    for (let column = 2; column < 5; column += 1) sheet.put(3 + place, column, random.int(100, 9000));
  });
  sheet.put(10, 1, 'Tổng cộng');
  sheet.put(10, 2, random.int(10_000, 90_000));
  return sheet.sheet('Kinh phí');
}

function staffList(): SheetImage {
  const sheet = draft();
  sheet.put(0, 0, 'DANH SÁCH CÁN BỘ PHỤ TRÁCH');
  ['STT', 'Họ và tên', 'Chức vụ', 'Đơn vị', 'Số điện thoại'].forEach((heading, column) => {
    sheet.put(2, column, heading);
  });
  ['Nguyễn Văn Bình', 'Hoàng Thị Lan', 'Lý Văn Sơn', 'Nông Thị Hà', 'Vi Văn Tùng', 'Dương Công Minh'].forEach(
    (name, place) => {
      sheet.put(3 + place, 0, place + 1);
      sheet.put(3 + place, 1, name);
      sheet.put(3 + place, 2, place === 0 ? 'Chủ tịch' : 'Công chức');
      sheet.put(3 + place, 3, 'UBND xã');
    },
  );
  return sheet.sheet('Danh sách');
}

function oldRoadmap(): SheetImage {
  const sheet = draft();
  sheet.put(0, 0, 'LỘ TRÌNH PHẤN ĐẤU HOÀN THÀNH CÁC TIÊU CHÍ');
  [
    'TT',
    'Xã',
    'Tiêu chí',
    'Nội dung cần thực hiện',
    'Giải pháp',
    'Cơ quan chủ trì',
    'Thời hạn hoàn thành',
    'Kinh phí dự kiến',
  ].forEach((heading, column) => {
    sheet.put(2, column, heading);
  });
  [
    ['Nhất Tiến', 'Nhà ở dân cư', 'Xóa 31 nhà tạm'],
    ['Nhất Tiến', 'Thu nhập', 'Nâng thu nhập bình quân'],
    ['Hưng Vũ', 'Tổ chức sản xuất', 'Truy xuất nguồn gốc'],
    ['Tân Lập', 'Tổ chức sản xuất', 'Truy xuất nguồn gốc'],
  ].forEach((cells, place) => {
    sheet.put(3 + place, 0, place + 1);
    cells.forEach((value, column) => {
      sheet.put(3 + place, 1 + column, value);
    });
    sheet.put(3 + place, 6, '31/12/2024');
  });
  return sheet.sheet('Lộ trình cũ');
}

/** Plans look like reviews and are none: what they mark is wanted, not reached. */
function plan(random: Random): SheetImage {
  const sheet = draft();
  sheet.put(
    0,
    0,
    random.pick([
      'KẾ HOẠCH PHẤN ĐẤU HOÀN THÀNH CÁC TIÊU CHÍ NÔNG THÔN MỚI NĂM 2025',
      'LỘ TRÌNH THỰC HIỆN CÁC TIÊU CHÍ XÃ NÔNG THÔN MỚI GIAI ĐOẠN 2024 - 2025',
      'BIỂU ĐĂNG KÝ THỰC HIỆN CÁC TIÊU CHÍ NÔNG THÔN MỚI NĂM 2025',
    ]),
  );
  sheet.put(2, 0, 'TT');
  sheet.put(2, 1, 'Tiêu chí');
  ['Xã Kế Hoạch', 'Xã Lộ Trình', 'Xã Tương Lai'].forEach((name, place) => {
    sheet.put(2, 2 + place, name);
  });
  criteriaSet('ntm')
    .criteria.flatMap(({ indicators }) => indicators)
    .forEach(({ code, name }, place) => {
      sheet.put(3 + place, 0, code);
      sheet.put(3 + place, 1, name);
      for (let column = 2; column < 5; column += 1) sheet.put(3 + place, column, 'Đạt');
    });
  return sheet.sheet('Kế hoạch 2025');
}

/** Sheets that stand in officials' workbooks beside the review tables. */
export function otherSheets(random: Random): readonly SheetImage[] {
  return [cover(), budget(random), staffList(), oldRoadmap(), plan(random)].filter(() => random.chance(0.35));
}

export const RESULT_HEADINGS = [
  'Kết quả',
  'Kết quả thực hiện',
  'Hiện trạng',
  'KQ thực hiện',
  'Kết quả đạt được',
  'Thực trạng',
];
export const DECLARED_HEADINGS = [
  'Đánh giá',
  'Tự đánh giá',
  'Đạt/Chưa đạt',
  'Tự đánh giá của xã',
  'Đạt/ Không đạt',
];
export const CHECKED_HEADINGS = [
  'Thẩm tra',
  'Huyện thẩm tra',
  'Kết quả thẩm tra',
  'Thẩm định của huyện',
  'Kết quả thẩm định',
];
export const LEVEL_HEADINGS = [
  'Mức đạt chuẩn',
  'Yêu cầu',
  'Quy định',
  'Mức chuẩn',
  'Chỉ tiêu',
  'Mức quy định',
  'Tiêu chuẩn',
  'Chuẩn NTM',
  'Yêu cầu của tiêu chí',
];
export const NAME_HEADINGS = [
  'Tiêu chí / Nội dung chỉ tiêu',
  'Nội dung tiêu chí',
  'Nội dung',
  'Tên tiêu chí',
  'Tiêu chí',
  'Nội dung chỉ tiêu',
];
export const ORDER_HEADINGS = ['TT', 'STT', 'Số TT'];
export const TOTAL_LABELS = [
  'Tổng số tiêu chí đạt',
  'Cộng tiêu chí',
  'Tổng cộng',
  'Số tiêu chí đạt chuẩn',
  'Cộng',
];

export function writeTotal(random: Random, met: number): string | number {
  return random.pick<string | number>([
    `${String(met)}/19`,
    met,
    `Đạt ${String(met)}/19 tiêu chí`,
    `${String(met)} TC`,
  ]);
}
