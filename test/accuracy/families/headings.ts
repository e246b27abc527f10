import { draft } from '../draft';
import type { Random } from '../random';
import type { Item } from '../review';
import type { Scenario } from '../scenario';
import {
  poll,
  some,
  answerOf,
  levelText,
  truthsOf,
  scenarioOf,
  typeRowsForm,
  typeCommunesForm,
  code,
  wording,
  type Family,
  type Owner,
} from './kit';

interface Words {
  readonly name: readonly string[];
  readonly level: readonly string[];
  readonly result: readonly string[];
  readonly verdict: readonly string[];
}

/** One commune a table, under headings that no list has. */
function unlisted(random: Random, { name, level, result, verdict }: Words, title: string): Scenario {
  const asked = poll(random, { communes: 1, only: some(random, 0.7) });
  const [commune] = asked.communes;
  if (commune === undefined) throw new RangeError('One commune');
  const sheet = draft();
  sheet.put(0, 0, `${title} XÃ ${commune.name.toUpperCase()}`);
  const values: readonly Owner[] = [
    { heading: random.pick(result), fields: [{ heading: '', of: (item) => answerOf(commune, item).text }] },
    ...(random.chance(0.5)
      ? [
          {
            heading: random.pick(verdict),
            fields: [{ heading: '', of: (item: Item) => (answerOf(commune, item).met ? 'Đạt' : 'Chưa đạt') }],
          },
        ]
      : []),
  ];
  typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: [
      { heading: random.pick(['TT', 'Mã']), of: code },
      { heading: random.pick(name), of: wording },
      { heading: random.pick(level), of: levelText },
    ],
    owners: values,
  });
  return scenarioOf([sheet.sheet(commune.name)], truthsOf(asked));
}

const unlistedInTraining = (random: Random): Scenario =>
  unlisted(
    random,
    {
      name: ['Chỉ tiêu', 'Nội dung công việc'],
      level: ['Mức phải đạt', 'Cần đạt', 'Mức'],
      result: ['Kỳ này', 'Đến nay', 'KQ', 'Số liệu'],
      verdict: ['ĐG', 'Xếp loại', 'Ý kiến'],
    },
    'TÌNH HÌNH THỰC HIỆN TIÊU CHÍ NÔNG THÔN MỚI',
  );

const unlistedHeldBack = (random: Random): Scenario =>
  unlisted(
    random,
    {
      name: ['Tên nội dung', 'Diễn giải', 'Các yêu cầu cụ thể'],
      level: ['Ngưỡng', 'Chuẩn cần có', 'Theo QĐ 318', 'Phải đạt ở mức'],
      result: ['Xã cung cấp', 'Hiện có', 'Tình hình', 'Thực tế tại xã'],
      verdict: ['Nhận định', 'So với chuẩn', 'Tổ thẩm tra kết luận'],
    },
    'BIỂU THEO DÕI NÔNG THÔN MỚI',
  );

/** A column before the one that counts: the last period, or what the commune itself says. */
function withColumnsBeside(random: Random): Scenario {
  const asked = poll(random, { communes: random.int(2, 4), only: some(random, 0.6) });
  const sheet = draft();
  sheet.put(0, 0, 'BẢNG THEO DÕI CHỈ TIÊU XÃ NÔNG THÔN MỚI');
  typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    numbered: true,
    criteria: true,
    identity: [
      { heading: 'Số TT', of: code },
      { heading: 'Tiêu chí, chỉ tiêu', of: wording },
      {
        heading: 'Đơn vị tính',
        of: (item) => (item.level.kind === 'figure' && item.level.unit === 'percent' ? '%' : undefined),
      },
      { heading: 'Mức chuẩn', of: levelText },
    ],
    owners: asked.communes.map((commune) => ({
      heading: random.chance(0.5) ? `XÃ ${commune.name.toUpperCase()}` : `Xã ${commune.name}`,
      fields: [
        {
          heading: 'Thực hiện',
          of: (item) => answerOf(commune, item).figure ?? answerOf(commune, item).text,
        },
        { heading: 'Kết luận', of: (item) => (answerOf(commune, item).met ? 'Đạt' : 'Chưa đạt') },
      ],
    })),
    tail: [
      {
        heading: 'Cơ quan theo dõi',
        of: () => random.pick(['Phòng NN&PTNT', 'Phòng KT-HT', 'Công an huyện']),
      },
    ],
  });
  return scenarioOf([sheet.sheet('Theo dõi')], truthsOf(asked));
}

/** Communes in rows, the codes only, with districts between them. */
function codesOnlyInRows(random: Random): Scenario {
  const asked = poll(random, { communes: random.int(4, 10), only: some(random, 0.7) });
  const sheet = draft();
  sheet.put(0, 0, 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG');
  sheet.put(1, 0, 'TỔNG HỢP CHỈ TIÊU XÃ NÔNG THÔN MỚI TOÀN TỈNH');
  typeCommunesForm(sheet, {
    top: 3,
    poll: asked,
    before: [
      { heading: 'STT', of: (_, place) => place + 1 },
      { heading: 'Xã', of: ({ name }) => `Xã ${name}` },
      { heading: 'Khu vực', of: () => random.pick(['KV I', 'KV II', 'KV III']) },
    ],
    over: ({ number }) => `Tiêu chí ${String(number)}`,
    heads: [code],
    fields: [
      { heading: '', of: (item, commune) => answerOf(commune, item).figure ?? answerOf(commune, item).text },
    ],
    levels: { label: 'Mức chuẩn', of: levelText },
    tail: [{ heading: 'Ghi chú', of: () => undefined }],
  });
  return scenarioOf([sheet.sheet('Toàn tỉnh')], truthsOf(asked));
}

export const HEADINGS: readonly Family[] = [
  { name: 'tiêu đề cột lạ', training: unlistedInTraining, heldBack: unlistedHeldBack },
  { name: 'biểu thường', training: withColumnsBeside, heldBack: codesOnlyInRows },
];
