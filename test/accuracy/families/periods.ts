import { draft } from '../draft';
import type { Random } from '../random';
import type { Item } from '../review';
import type { Scenario } from '../scenario';
import {
  comma,
  poll,
  someShares,
  answerOf,
  levelText,
  truthsOf,
  scenarioOf,
  typeRowsForm,
  code,
  wording,
  NAMING,
  type Family,
  type Polled,
  type Poll,
} from './kit';

/** A figure on the other side of the level than the one that counts, so that taking it is seen. */
function contrary({ level }: Item, met: boolean): string {
  if (level.kind !== 'figure') return met ? 'Chưa đạt' : 'Đạt';
  const { op, value } = level;
  const worse = op === '>=' ? Math.max(1, value - 12) : value + 9;
  const better = op === '>=' ? Math.min(100, value + 3) : Math.max(1, value - 3);
  return `${comma(met ? worse : better)}%`;
}

/** A plan always reaches its level. */
const planned = (item: Item): string => contrary(item, false);

const picked = (random: Random, communes: number): Poll =>
  poll(random, { communes, only: someShares(random) });

type Heading = readonly [earlier: string, plan: string, counts: string];

const GLUED: readonly Heading[] = [
  ['TH2022', 'KH2023', 'TH2023'],
  ['TH\n2022', 'KH\n2023', 'TH\n2023'],
  ['KQ2022', 'KH2023', 'KQ2023'],
];

const OTHER: readonly Heading[] = [
  ['TH.2023', 'KH.2024', 'TH.2024'],
  ['Năm 2022 (TH)', 'Năm 2023 (KH)', 'Năm 2023 (TH)'],
  ['Kết quả 31/12/2022', 'Mục tiêu 2025', 'Kết quả 31/12/2023'],
  ['T.hiện 2023', 'K.hoạch 2024', 'T.hiện 2024'],
  ['Kết quả năm trước', 'Chỉ tiêu phấn đấu', 'Kết quả năm nay'],
];

const columnsOf = (
  commune: Polled,
  [earlier, plan, counts]: Heading,
): Parameters<typeof typeRowsForm>[1]['owners'][number]['fields'] => [
  { heading: earlier, of: (item) => contrary(item, answerOf(commune, item).met) },
  { heading: plan, of: planned },
  { heading: counts, of: (item) => answerOf(commune, item).text },
];

function yearsOfOne(random: Random): Scenario {
  const asked = picked(random, 1);
  const [commune] = asked.communes;
  if (commune === undefined) throw new RangeError('Nobody was asked');
  const sheet = draft();
  sheet.put(0, 0, `KẾT QUẢ THỰC HIỆN CHỈ TIÊU NÔNG THÔN MỚI XÃ ${commune.name.toUpperCase()}`);
  typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: NAMING,
    owners: columnsOf(commune, random.pick(GLUED)).map(({ heading, of }) => ({
      heading,
      fields: [{ heading: '', of }],
    })),
  });
  return scenarioOf([sheet.sheet('Biểu 01')], truthsOf(asked));
}

function yearsOfSeveral(random: Random): Scenario {
  const asked = picked(random, random.int(2, 4));
  const heading = random.pick(OTHER);
  const sheet = draft();
  sheet.put(0, 0, 'Biểu 4: DIỄN BIẾN CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI');
  typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: NAMING,
    owners: asked.communes.map((commune) => ({
      heading: `Xã ${commune.name}`,
      fields: columnsOf(commune, heading),
    })),
  });
  return scenarioOf([sheet.sheet('Diễn biến')], truthsOf(asked));
}

interface Lines {
  readonly label: string;
  readonly of: (commune: Polled, item: Item) => string;
}

/** Several rows a commune; number and name stand in the first of them, or in each. */
function rowsOf(
  title: string,
  asked: Poll,
  lines: readonly Lines[],
  heading: string,
  eachNamed: boolean,
): Scenario {
  const sheet = draft();
  sheet.put(0, 0, title);
  ['STT', 'Xã', heading].forEach((text, column) => {
    sheet.put(2, column, text);
  });
  sheet.put(3, 1, 'Mức chuẩn');
  asked.items.forEach((item, place) => {
    sheet.put(2, 3 + place, `${code(item)} ${wording(item)}`);
    sheet.put(3, 3 + place, levelText(item));
  });
  asked.communes.forEach((commune, index) => {
    const top = 4 + index * lines.length;
    lines.forEach(({ label, of }, line) => {
      if (line === 0 || eachNamed) {
        sheet.put(top + line, 0, index + 1);
        sheet.put(top + line, 1, `Xã ${commune.name}`);
      }
      sheet.put(top + line, 2, /^\d+$/u.test(label) ? Number(label) : label);
      asked.items.forEach((item, place) => {
        sheet.put(top + line, 3 + place, of(commune, item));
      });
    });
    if (eachNamed) return;
    for (const column of [0, 1]) sheet.merge(top, column, top + lines.length - 1, column);
  });
  return scenarioOf([sheet.sheet('Các xã')], truthsOf(asked));
}

const told = (commune: Polled, item: Item): string => answerOf(commune, item).text;
const before = (commune: Polled, item: Item): string => contrary(item, answerOf(commune, item).met);

const planAndResult = (random: Random): Scenario =>
  rowsOf(
    'KẾT QUẢ THỰC HIỆN MỘT SỐ CHỈ TIÊU NÔNG THÔN MỚI CÁC XÃ',
    picked(random, random.int(2, 6)),
    [
      { label: 'KH', of: (_, item) => planned(item) },
      { label: 'TH', of: told },
    ],
    '',
    false,
  );

function yearsDown(random: Random): Scenario {
  const asked = picked(random, random.int(2, 5));
  const title = 'THEO DÕI CHỈ TIÊU XÃ NÔNG THÔN MỚI QUA CÁC NĂM';
  return random.chance(0.5)
    ? rowsOf(
        title,
        asked,
        [
          { label: '2022', of: before },
          { label: '2023', of: before },
          { label: '2024', of: told },
        ],
        'Năm',
        random.chance(0.5),
      )
    : rowsOf(
        title,
        asked,
        [
          { label: 'Mục tiêu', of: (_, item) => planned(item) },
          { label: 'Kết quả', of: told },
        ],
        'Nội dung',
        true,
      );
}

export const PERIODS: readonly Family[] = [
  { name: 'TH, KH và năm viết liền', training: yearsOfOne, heldBack: yearsOfSeveral },
  { name: 'mỗi xã nhiều dòng', training: planAndResult, heldBack: yearsDown },
];
