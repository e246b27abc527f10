import { criteriaSet } from '../support/shippedSets';

/** A number is written as it stands, a text goes to the shared strings, `undefined` is a styled blank. */
export type BenchCell = number | string | undefined;

export interface BenchSheet {
  readonly name: string;
  readonly rows: readonly (readonly BenchCell[])[];
}

/** Repeatable: the same numbers on every machine and every day. */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const SYLLABLES = ['An', 'Bình', 'Chiến', 'Đồng', 'Hưng', 'Lập', 'Minh', 'Nhất', 'Sơn', 'Tân', 'Thắng', 'Vũ'];
/** As many as a district has. */
const COMMUNES = 24;

const communeName = (number: number): string => {
  const base = SYLLABLES.length;
  const syllable = (place: number): string => SYLLABLES[Math.floor(number / base ** place) % base] ?? '';
  return `Xã ${syllable(0)} ${syllable(1)} ${syllable(2)}`;
};

/** A district's review table as officials keep it: for each commune a result and a verdict for each indicator. */
export function reviewSheet(number: number, count = COMMUNES): BenchSheet {
  const random = numbers(318 + number);
  const communes = Array.from({ length: count }, (_, place) => communeName(number * count + place));
  const rows: BenchCell[][] = [
    ['BIỂU RÀ SOÁT, ĐÁNH GIÁ MỨC ĐỘ ĐẠT CÁC TIÊU CHÍ XÃ NÔNG THÔN MỚI GIAI ĐOẠN 2021 - 2025'],
    ['(Kết quả đến tháng 12/2023)'],
    [],
    [
      'TT',
      'Tiêu chí / Nội dung chỉ tiêu',
      'ĐVT',
      'Mức đạt chuẩn',
      ...communes.flatMap((name) => [name, undefined]),
    ],
    [undefined, undefined, undefined, undefined, ...communes.flatMap(() => ['Kết quả', 'Đánh giá'])],
  ];
  for (const criterion of criteriaSet('ntm').criteria) {
    if (criterion.indicators.length > 1) {
      rows.push([
        criterion.number,
        criterion.name,
        undefined,
        undefined,
        ...communes.flatMap(() => [undefined, 'Đạt']),
      ]);
    }
    for (const { code, name, kind } of criterion.indicators) {
      const isRate = kind === 'percent';
      const values = communes.flatMap((): BenchCell[] => {
        const figure = Math.round((70 + random() * 30) * 10) / 10;
        return isRate ? [figure, figure >= 75 ? 'Đạt' : 'Chưa đạt'] : ['Đạt', 'Đạt'];
      });
      rows.push([code, name, isRate ? '%' : '', isRate ? '≥ 75%' : 'Đạt', ...values]);
    }
  }
  return { name: `Biểu ${String(number + 1).padStart(2, '0')}`, rows };
}

const HOUSEHOLD_COLUMNS = 12;

/** A list of households: what fills most of a big workbook, and what is no review table. */
export function householdSheet(rows: number): BenchSheet {
  const random = numbers(211);
  const heading = [
    'TT',
    'Họ và tên chủ hộ',
    'Thôn',
    'Xã',
    'Số khẩu',
    'Diện tích nhà (m²)',
    'Loại nhà',
    'Nước sạch',
  ];
  const figures = ['Lúa (kg)', 'Ngô (kg)', 'Thu nhập (nghìn đồng)', 'Ghi chú'];
  const list = Array.from({ length: rows }, (_, place): BenchCell[] => [
    place + 1,
    `Hoàng Văn ${SYLLABLES[place % SYLLABLES.length] ?? ''}`,
    `Thôn ${String((place % 9) + 1)}`,
    communeName(place % COMMUNES),
    Math.floor(random() * 7) + 1,
    Math.round(random() * 1200) / 10,
    random() < 0.9 ? 'Kiên cố' : 'Bán kiên cố',
    random() < 0.6 ? 'Có' : 'Không',
    Math.round(random() * 3000),
    Math.round(random() * 2000),
    Math.round(random() * 90_000),
    'x',
  ]);
  return { name: 'Danh sách hộ', rows: [[...heading, ...figures].slice(0, HOUSEHOLD_COLUMNS), ...list] };
}
