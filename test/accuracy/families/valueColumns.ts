import { draft } from '../draft';
import type { Random } from '../random';
import type { Item } from '../review';
import type { Scenario } from '../scenario';
import {
  answerOf,
  code,
  comma,
  levelText,
  NAMING,
  poll,
  scenarioOf,
  someShares,
  truthsOf,
  typeCommunesForm,
  typeRowsForm,
  wording,
  type Family,
  type Poll,
  type Polled,
} from './kit';

const shares = (random: Random, communes: number): Poll =>
  poll(random, { communes, only: someShares(random) });

const only = ({ communes: [commune] }: Poll): Polled => {
  if (commune === undefined) throw new RangeError('Nobody was asked');
  return commune;
};

const bareLevel = ({ level }: Item): string => (level.kind === 'figure' ? comma(level.value) : 'Đạt');

/** On the other side of the level than what counts, so that taking it is seen. */
function otherSide({ level }: Item, met: boolean): number {
  if (level.kind !== 'figure') return 0;
  const { op, value } = level;
  if (op === '>=') return met ? Math.max(1, value - 12) : Math.min(100, value + 1);
  return met ? value + 9 : Math.max(1, value - 3);
}

/** "95,2/90 %" */
const overLevel = (commune: Polled, item: Item, unit: string): string =>
  `${comma(answerOf(commune, item).figure ?? 0)}/${bareLevel(item)}${unit}`;

function pairsOfCommunes(random: Random): Scenario {
  const asked = shares(random, random.int(2, 6));
  const heading = random.pick(['Thực hiện/Quy định', 'Kết quả/Yêu cầu', 'TH/QĐ']);
  const unit = random.pick([' %', '%']);
  const sheet = draft();
  sheet.put(0, 0, 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI SO VỚI QUY ĐỊNH');
  typeCommunesForm(sheet, {
    top: 2,
    poll: asked,
    before: [
      { heading: 'STT', of: (_, place) => place + 1 },
      { heading: 'Tên xã', of: ({ name }) => name },
    ],
    over: () => `Các chỉ tiêu (${heading})`,
    heads: [(item) => `${code(item)} ${wording(item)}`],
    fields: [{ heading: '', of: (item, commune) => overLevel(commune, item, unit) }],
    tail: [{ heading: 'Ghi chú', of: () => undefined }],
  });
  return scenarioOf([sheet.sheet('So sánh')], truthsOf(asked));
}

function pairsOfOne(random: Random): Scenario {
  const asked = shares(random, 1);
  const commune = only(asked);
  const sheet = draft();
  sheet.put(0, 0, `BIỂU KIỂM TRA TIÊU CHÍ NÔNG THÔN MỚI XÃ ${commune.name.toUpperCase()}`);
  typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: NAMING.slice(0, 2),
    owners: [
      {
        heading: random.pick(['Hiện trạng / Mức chuẩn', 'Đạt được/yêu cầu', 'Kết quả đạt / quy định']),
        fields: [
          {
            heading: '',
            of: (item) => `${comma(answerOf(commune, item).figure ?? 0)}% / ${bareLevel(item)}%`,
          },
        ],
      },
    ],
  });
  return scenarioOf([sheet.sheet('Kiểm tra')], truthsOf(asked));
}

function startAndEnd(random: Random): Scenario {
  const asked = shares(random, random.int(2, 4));
  const [start, end] = random.pick([
    ['Đầu năm', 'Cuối năm'],
    ['Đầu kỳ', 'Cuối kỳ'],
  ] as const);
  const sheet = draft();
  sheet.put(0, 0, 'TÌNH HÌNH CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI');
  typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: NAMING,
    owners: asked.communes.map((commune) => ({
      heading: `Xã ${commune.name}`,
      fields: [
        { heading: start, of: (item) => otherSide(item, answerOf(commune, item).met) },
        { heading: end, of: (item) => answerOf(commune, item).figure },
      ],
    })),
  });
  return scenarioOf([sheet.sheet('Tình hình')], truthsOf(asked));
}

/** What is aimed at, under words that no list has. */
function resultAndAim(random: Random): Scenario {
  const asked = shares(random, 1);
  const commune = only(asked);
  const sheet = draft();
  sheet.put(0, 0, `RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI XÃ ${commune.name.toUpperCase()}`);
  typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: NAMING,
    owners: [
      {
        heading: random.pick(['Kết quả 2023', 'Thực hiện năm 2023']),
        fields: [{ heading: '', of: (item) => answerOf(commune, item).figure }],
      },
      {
        heading: random.pick(['Đích 2025', 'Mốc cuối 2025', 'Cần vươn tới năm 2025']),
        fields: [{ heading: '', of: (item) => otherSide(item, answerOf(commune, item).met) }],
      },
    ],
  });
  return scenarioOf([sheet.sheet('Rà soát')], truthsOf(asked));
}

/** One sheet of a commune for one year. */
function yearSheet(
  asked: Poll,
  title: string,
  figureOf: (item: Item) => number | undefined,
): ReturnType<typeof draft> {
  const sheet = draft();
  sheet.put(0, 0, title);
  typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: NAMING,
    owners: [{ heading: 'Kết quả', fields: [{ heading: '', of: figureOf }] }],
  });
  return sheet;
}

function yearsOfOne(random: Random): Scenario {
  const asked = shares(random, 1);
  const commune = only(asked);
  const name = commune.name.toUpperCase();
  const title = (year: number): string =>
    `KẾT QUẢ THỰC HIỆN TIÊU CHÍ NÔNG THÔN MỚI XÃ ${name} NĂM ${String(year)}`;
  const earlier = yearSheet(asked, title(2023), (item) => otherSide(item, answerOf(commune, item).met)).sheet(
    '2023',
  );
  const later = yearSheet(asked, title(2024), (item) => answerOf(commune, item).figure).sheet('2024');
  return scenarioOf(random.chance(0.5) ? [earlier, later] : [later, earlier], truthsOf(asked));
}

function yearsOfSeveral(random: Random): Scenario {
  const asked = shares(random, random.int(2, 4));
  const sheetOf = (day: string, figureOf: (commune: Polled, item: Item) => number | undefined) => {
    const sheet = draft();
    sheet.put(0, 0, 'TỔNG HỢP CHỈ TIÊU NÔNG THÔN MỚI CÁC XÃ');
    sheet.put(1, 0, `(Số liệu đến ${day})`);
    typeCommunesForm(sheet, {
      top: 3,
      poll: asked,
      before: [
        { heading: 'TT', of: (_, place) => place + 1 },
        { heading: 'Xã', of: ({ name }) => `Xã ${name}` },
      ],
      heads: [(item) => `${code(item)} ${wording(item)}`],
      fields: [{ heading: '', of: (item, commune) => figureOf(commune, item) }],
      levels: { label: 'Mức chuẩn', of: levelText },
    });
    return sheet;
  };
  return scenarioOf(
    [
      sheetOf('31/12/2023', (commune, item) => otherSide(item, answerOf(commune, item).met)).sheet(
        'Cuối 2023',
      ),
      sheetOf('30/6/2024', (commune, item) => answerOf(commune, item).figure).sheet('Giữa 2024'),
    ],
    truthsOf(asked),
  );
}

export const VALUE_COLUMNS: readonly Family[] = [
  { name: 'kết quả trên mức một ô', training: pairsOfCommunes, heldBack: pairsOfOne },
  { name: 'cột không phải kết quả', training: startAndEnd, heldBack: resultAndAim },
  { name: 'mỗi năm một sheet', training: yearsOfOne, heldBack: yearsOfSeveral },
];
