import { REGION_KEYS } from '../../../src/criteria/region';
import type { RegionKey } from '../../../src/criteria/set';
import { draft, type Draft, type Written } from '../draft';
import { writeName, type NameStyle } from '../names';
import {
  LEVEL_HEADINGS,
  NAME_HEADINGS,
  ORDER_HEADINGS,
  otherSheets,
  typeSignature,
  typeTitle,
} from '../page';
import type { Random } from '../random';
import { reviewOf, type Item, type Review, type ReviewStyle } from '../review';
import { NO_ROW_FLAWS, rowColumns, typeRows, type RowColumns, type RowForm } from '../rows';
import { truthOf, workbookOf, type Scenario } from '../scenario';
import { writeFigure, writeLevel, writeMark } from '../writings';
import { rowForm } from './communesInColumns';

const REGION_HEADINGS: Readonly<Record<RegionKey, readonly string[]>> = {
  tdmnpb: ['Trung du miền núi phía Bắc', 'TDMNPB', 'Trung du, miền núi phía Bắc'],
  dbsh: ['Đồng bằng sông Hồng', 'ĐBSH'],
  btb: ['Bắc Trung Bộ', 'BTB'],
  dhntb: ['Duyên hải Nam Trung Bộ', 'DHNTB', 'DH Nam Trung Bộ'],
  tn: ['Tây Nguyên', 'TN'],
  dnb: ['Đông Nam Bộ', 'ĐNB'],
  dbscl: ['Đồng bằng sông Cửu Long', 'ĐBSCL', 'ĐB sông Cửu Long'],
};

const style = (random: Random, communes: number, more: Partial<ReviewStyle> = {}): ReviewStyle => ({
  set: random.pick(['ntm', 'ntm', 'nangcao'] as const),
  communes,
  levels: true,
  results: true,
  marks: random.chance(0.6),
  figures: random.pick(['numbers', 'mixed', 'texts'] as const),
  ticks: false,
  flaws: 0.02,
  ...more,
});

const plainRows = (random: Random): RowForm => ({ ...rowForm(random), flaws: NO_ROW_FLAWS });

function heading(random: Random, sheet: Draft, form: RowForm, top: number, left: number): RowColumns {
  const columns = rowColumns(form, left);
  sheet.put(top, columns.order, random.pick(ORDER_HEADINGS));
  if (columns.criterion !== undefined) sheet.put(top, columns.criterion, 'Tên tiêu chí');
  sheet.put(
    top,
    columns.name,
    columns.criterion === undefined ? random.pick(NAME_HEADINGS) : 'Nội dung tiêu chí',
  );
  return columns;
}

/** Another region's level: the same kind, another value. */
function otherLevel(random: Random, item: Item): Written {
  if (item.level.kind !== 'figure') return item.written;
  const { value } = item.level;
  return writeLevel(random, {
    ...item.level,
    value: value >= 100 ? value - 10 : Math.max(1, value + random.pick([-2, 3, 5])),
  });
}

/** The national table: seven columns of levels, one a region, and then the communes' results. */
export function regionColumns(random: Random): Scenario {
  const review = reviewOf(random, style(random, random.int(1, 4)));
  const form = plainRows(random);
  const region = random.pick(REGION_KEYS);
  const sheet = draft();
  const top = typeTitle(random, sheet, { set: review.set, year: 2023 });
  const columns = heading(random, sheet, form, top, 0);
  const general = random.chance(0.4);
  let next = columns.next;
  if (general) sheet.put(top, next++, 'Chỉ tiêu chung');
  const first = next;
  sheet.put(
    top,
    first,
    random.pick([
      'Chỉ tiêu theo vùng',
      'Quy định theo vùng',
      'Chỉ tiêu đối với các vùng',
      'Mức đạt chuẩn theo vùng',
    ]),
  );
  sheet.merge(top, first, top, first + REGION_KEYS.length - 1);
  const short = random.chance(0.3);
  REGION_KEYS.forEach((key, place) => {
    const names = REGION_HEADINGS[key];
    sheet.put(top + 1, first + place, short ? names[1] : names[0]);
  });
  const values = first + REGION_KEYS.length;
  const width = review.communes.some(({ entries }) =>
    [...entries.values()].some(({ mark }) => mark !== undefined),
  )
    ? 2
    : 1;
  const names: NameStyle = random.pick(['xã', 'XÃ', 'ubnd']);
  review.communes.forEach(({ name }, place) => {
    const column = values + place * width;
    sheet.put(top, column, writeName(name, names, place));
    sheet.merge(top, column, top, column + width - 1);
    sheet.put(top + 1, column, 'Kết quả');
    if (width === 2) sheet.put(top + 1, column + 1, 'Đánh giá');
  });
  const placed = typeRows(random, sheet, review, form, columns, top + 2);
  for (const { item, row } of placed.items) {
    if (general) sheet.put(row, columns.next, otherLevel(random, item));
    REGION_KEYS.forEach((key, place) => {
      sheet.put(row, first + place, key === region ? item.written : otherLevel(random, item));
    });
    review.communes.forEach((commune, place) => {
      const entry = commune.entries.get(item.indicator.code);
      sheet.put(row, values + place * width, entry?.result);
      if (width === 2) sheet.put(row, values + place * width + 1, writeMark(random, entry?.mark, 'words'));
    });
  }
  typeSignature(random, sheet);
  return {
    image: workbookOf([sheet.sheet('Biểu 01'), ...otherSheets(random)]),
    fileName: 'bieu.xlsx',
    region,
    communes: review.communes.map((commune) => truthOf(review, commune, placed.absent)),
  };
}

/** Điểm chuẩn, điểm tự chấm, điểm phúc tra beside the results of one commune. */
export function scores(random: Random): Scenario {
  const review = reviewOf(
    random,
    style(random, 1, { results: random.chance(0.7), marks: true, ticks: false, flaws: 0.01 }),
  );
  const results = review.items.some(
    ({ indicator }) => review.communes[0]?.entries.get(indicator.code)?.result !== undefined,
  );
  const [commune] = review.communes;
  if (commune === undefined) throw new RangeError('A review without communes');
  const form = plainRows(random);
  const sheet = draft();
  const top = typeTitle(random, sheet, { set: review.set, year: 2023, commune: commune.name });
  const columns = heading(random, sheet, form, top, 0);
  let next = columns.next;
  const level = results ? next++ : undefined;
  if (level !== undefined) sheet.put(top, level, random.pick(LEVEL_HEADINGS));
  const result = results ? next++ : undefined;
  if (result !== undefined) sheet.put(top, result, 'Kết quả thực hiện');
  const full = next++;
  sheet.put(top, full, random.pick(['Điểm chuẩn', 'Điểm tối đa', 'Thang điểm']));
  const own = next++;
  sheet.put(top, own, random.pick(['Điểm tự chấm', 'Xã tự chấm điểm', 'Điểm tự đánh giá']));
  const checked = random.chance(0.6) ? next : undefined;
  if (checked !== undefined)
    sheet.put(top, checked, random.pick(['Điểm phúc tra', 'Điểm thẩm định', 'Điểm phúc tra của huyện']));
  const placed = typeRows(random, sheet, review, form, columns, top + 1);
  for (const { item, row } of placed.items) {
    const entry = commune.entries.get(item.indicator.code);
    const points = random.pick([1, 2, 3, 1.5]);
    sheet.put(row, full, points);
    if (level !== undefined) sheet.put(row, level, item.written);
    if (result !== undefined) sheet.put(row, result, entry?.result);
    if (entry?.mark === undefined) continue;
    const given = entry.mark === 'met' ? points : 0;
    sheet.put(row, own, given);
    if (checked !== undefined) sheet.put(row, checked, given);
  }
  sheet.put(placed.end, columns.name, 'Tổng cộng');
  sheet.put(placed.end, full, 100);
  sheet.put(placed.end, own, random.int(60, 99));
  typeSignature(random, sheet);
  return {
    image: workbookOf([...otherSheets(random), sheet.sheet('Chấm điểm')]),
    fileName: 'cham diem.xlsx',
    region: undefined,
    communes: [truthOf(review, commune, placed.absent)],
  };
}

type PeriodHeading = readonly [latest: string, earlier: readonly string[], plan: string];

const PERIODS: readonly PeriodHeading[] = [
  ['6 tháng đầu năm 2024', ['Năm 2022', 'Năm 2023'], 'Kế hoạch năm 2024'],
  ['Kết quả năm 2023', ['Kết quả năm 2021', 'Kết quả năm 2022'], 'Kế hoạch năm 2024'],
  ['Thực hiện 6 tháng 2024', ['Thực hiện năm 2022', 'Thực hiện năm 2023'], 'Ước thực hiện năm 2024'],
  ['2023', ['2021', '2022'], 'KH 2024'],
  ['Quý II/2024', ['Năm 2023', 'Quý I/2024'], 'Mục tiêu năm 2025'],
  ['Đến 30/6/2024', ['31/12/2022', '31/12/2023'], 'Đăng ký năm 2024'],
];

/** Several periods side by side: the latest result counts, never an earlier one and never a plan. */
export function periods(random: Random): Scenario {
  const single = random.chance(0.5);
  const review: Review = reviewOf(
    random,
    style(random, single ? 1 : random.int(2, 4), { marks: false, flaws: 0 }),
  );
  const form = plainRows(random);
  const sheet = draft();
  const [latest, earlier, plan] = random.pick(PERIODS);
  const columns = heading(
    random,
    sheet,
    form,
    typeTitle(random, sheet, {
      set: review.set,
      year: 2024,
      ...(single ? { commune: review.communes[0]?.name ?? '' } : {}),
    }),
    0,
  );
  const top = sheet.height() - 1;
  const level = columns.next;
  sheet.put(top, level, random.pick(LEVEL_HEADINGS));
  const headings = random.chance(0.5) ? [...earlier, latest, plan] : [...earlier, plan, latest];
  const first = level + 1;
  const width = headings.length;
  review.communes.forEach(({ name }, place) => {
    const column = first + place * width;
    if (!single) {
      sheet.put(top, column, writeName(name, 'xã', place));
      sheet.merge(top, column, top, column + width - 1);
    }
    headings.forEach((text, index) => {
      sheet.put(single ? top : top + 1, column + index, text);
    });
  });
  const placed = typeRows(random, sheet, review, form, columns, top + (single ? 1 : 2));
  for (const { item, row } of placed.items) {
    sheet.put(row, level, item.written);
    review.communes.forEach((commune, place) => {
      const entry = commune.entries.get(item.indicator.code);
      headings.forEach((text, index) => {
        const column = first + place * width + index;
        if (text === latest) sheet.put(row, column, entry?.result);
        else sheet.put(row, column, other(random, item, entry?.truth === 'met', text === plan));
      });
    });
  }
  typeSignature(random, sheet);
  return {
    image: workbookOf([sheet.sheet('Biểu 02'), ...otherSheets(random)]),
    fileName: 'cac nam.xlsx',
    region: undefined,
    communes: review.communes.map((commune) => truthOf(review, commune, placed.absent)),
  };
}

/** What stands in the columns that do not count: the contrary, so that taking it is seen. */
function other(random: Random, item: Item, met: boolean, plan: boolean): Written {
  const { level } = item;
  if (level.kind === 'mark') return { value: met && !plan ? 'Chưa đạt' : 'Đạt' };
  if (level.kind === 'none') return { value: met && !plan ? 12 : 'Không' };
  const better = level.op === '>=' ? Math.min(level.value + 5, 100) : Math.max(2, level.value - 2);
  const worse = level.op === '>=' ? Math.max(0, level.value - 8) : level.value + 8;
  return writeFigure(random, met && !plan ? worse : better, level.unit, 'numbers', !met);
}
