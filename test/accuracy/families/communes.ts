import { draft } from '../draft';
import { communeNames } from '../names';
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
  typeCommunesForm,
  code,
  wording,
  NAMING,
  type Family,
  type Answer,
  type Polled,
  type Field,
  type Owner,
} from './kit';

/** The old commune of the same name beside the new one that was made of two. */
function oldBesideNew(random: Random): Scenario {
  const asked = poll(random, { communes: 3, only: someShares(random) });
  const [first, second, merged] = asked.communes;
  if (first === undefined || second === undefined || merged === undefined)
    throw new RangeError('Three communes');
  const sheet = draft();
  sheet.put(0, 0, 'RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI CÁC XÃ SAU SẮP XẾP');
  const column = (heading: string, commune: Polled): Owner => ({
    heading,
    fields: [{ heading: '', of: (item) => answerOf(commune, item).text }],
  });
  typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: NAMING,
    owners: [
      column(`Xã ${first.name} (cũ)`, first),
      column(`Xã ${second.name} (cũ)`, second),
      column(`Xã ${first.name} (mới)`, merged),
    ],
  });
  const [, , truth] = truthsOf(asked);
  if (truth === undefined) throw new RangeError('Three communes');
  return scenarioOf(
    [sheet.sheet('Sau sắp xếp')],
    [{ ...truth, name: `${first.name} (mới)`, aliases: [first.name] }],
    {
      tolerated: [`${first.name} (cũ)`, second.name, `${second.name} (cũ)`],
    },
  );
}

/** Communes in rows, each twice: before the reform and after it. */
function beforeAndAfter(random: Random): Scenario {
  const asked = poll(random, { communes: 4, only: someShares(random) });
  const [words, older] = random.pick([
    ['sau sắp xếp', 'trước sắp xếp'],
    ['mới', 'cũ'],
  ] as const);
  const named = asked.communes.map((commune, place) => ({
    ...commune,
    name: `${asked.communes[place - (place % 2)]?.name ?? ''} (${place % 2 === 0 ? older : words})`,
  }));
  const sheet = draft();
  sheet.put(0, 0, 'SỐ LIỆU CHỈ TIÊU NÔNG THÔN MỚI TRƯỚC VÀ SAU SẮP XẾP ĐƠN VỊ HÀNH CHÍNH');
  typeCommunesForm(sheet, {
    top: 2,
    poll: { ...asked, communes: named },
    before: [
      { heading: 'STT', of: (_, place) => place + 1 },
      { heading: 'Đơn vị', of: ({ name }) => `Xã ${name}` },
    ],
    heads: [(item) => `${code(item)}. ${wording(item)}`],
    fields: [{ heading: '', of: (item, commune) => answerOf(commune, item).text }],
    levels: { label: 'Mức đạt chuẩn', of: levelText },
  });
  const truths = truthsOf({ ...asked, communes: named });
  return scenarioOf(
    [sheet.sheet('Biểu 1')],
    truths.flatMap((truth, place) =>
      place % 2 === 0 ? [] : [{ ...truth, aliases: [asked.communes[place - 1]?.name ?? ''] }],
    ),
    { tolerated: truths.flatMap(({ name }, place) => (place % 2 === 0 ? [name] : [])) },
  );
}

/** A part's figure near the whole's, every other part on the other side of it; all of a whole of 100 are 100. */
function near(random: Random, { text, figure }: Answer, part: number): string {
  if (figure === undefined || figure === 100) return text;
  const away = random.int(1, 15) * (part % 2 === 0 ? 1 : -1);
  return `${comma(Math.min(100, Math.max(0, Math.round(figure + away))))}%`;
}

function villages(random: Random): Scenario {
  const asked = poll(random, { communes: 1, only: someShares(random) });
  const [commune] = asked.communes;
  if (commune === undefined) throw new RangeError('One commune');
  const sheet = draft();
  sheet.put(0, 0, `TỔNG HỢP CHỈ TIÊU NÔNG THÔN MỚI XÃ ${commune.name.toUpperCase()}`);
  const part = (heading: string, place: number): Field<Item> => ({
    heading,
    of: (item) => near(random, answerOf(commune, item), place),
  });
  typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: NAMING,
    owners: [
      {
        heading: 'Các thôn',
        fields: communeNames(random, random.int(2, 5)).map((name, place) =>
          part(`${random.pick(['Thôn', 'Bản'])} ${name}`, place),
        ),
      },
      { heading: 'Toàn xã', fields: [{ heading: '', of: (item) => answerOf(commune, item).text }] },
      {
        heading: 'Tự đánh giá',
        fields: [{ heading: '', of: (item) => (answerOf(commune, item).met ? 'Đạt' : 'Chưa đạt') }],
      },
    ],
  });
  return scenarioOf([sheet.sheet('Theo thôn')], truthsOf(asked));
}

/** Men and women, or hamlets without the word, before or behind the whole. */
function partsOfOne(random: Random): Scenario {
  const asked = poll(random, { communes: 1, only: someShares(random) });
  const [commune] = asked.communes;
  if (commune === undefined) throw new RangeError('One commune');
  const sheet = draft();
  sheet.put(0, 0, 'HIỆN TRẠNG CHỈ TIÊU XÃ NÔNG THÔN MỚI');
  sheet.put(1, 0, `(Xã ${commune.name}, đến hết năm 2023)`);
  const [over, parts, whole] = random.pick<readonly [string, readonly string[], string]>([
    ['Chia theo giới', ['Nam', 'Nữ'], 'Chung'],
    ['Trong đó', ['Nam', 'Nữ'], 'Tổng chung'],
    ['Chia ra các xóm', ['Xóm 1', 'Xóm 2', 'Xóm 3'], 'Cả xã'],
    ['Chia theo khu dân cư', ['Khu Đông', 'Khu Đoài', 'Khu Trung'], 'Cộng toàn xã'],
  ]);
  const total: Owner = {
    heading: whole,
    fields: [{ heading: '', of: (item) => answerOf(commune, item).text }],
  };
  const divided: Owner = {
    heading: over,
    fields: parts.map((heading, place) => ({
      heading,
      of: (item: Item) => near(random, answerOf(commune, item), place),
    })),
  };
  typeRowsForm(sheet, {
    top: 3,
    items: asked.items,
    identity: NAMING,
    owners: random.chance(0.5) ? [total, divided] : [divided, total],
  });
  return scenarioOf([sheet.sheet('Hiện trạng')], truthsOf(asked));
}

export const COMMUNES: readonly Family[] = [
  { name: 'xã cũ, xã mới', training: oldBesideNew, heldBack: beforeAndAfter },
  { name: 'chia theo thôn, nam nữ', training: villages, heldBack: partsOfOne },
];
