import { draft, type Draft } from '../draft';
import type { Random } from '../random';
import type { Item } from '../review';
import type { Scenario } from '../scenario';
import {
  comma,
  grouped,
  isShare,
  poll,
  some,
  someShares,
  answerOf,
  levelText,
  truthsOf,
  scenarioOf,
  typeRowsForm,
  typeCommunesForm,
  code,
  wording,
  type Family,
  type Cell,
  type Answer,
  type Polled,
  type Poll,
  type Field,
} from './kit';

const identity = [
  { heading: 'TT', of: code },
  { heading: 'Chỉ tiêu', of: wording },
];
const level: Field<Item> = { heading: 'Quy định', of: levelText };

interface Fraction {
  readonly part: number;
  readonly whole: number;
  /** Percent with at most two places, as the fraction gives it. */
  readonly percent: number;
}

/** Part and whole of a percentage; `undefined` where their rounding could cross the level. */
function fractionOf(random: Random, { figure }: Answer, item: Item): Fraction | undefined {
  if (figure === undefined || item.level.kind !== 'figure') return undefined;
  if (figure !== 100 && Math.abs(figure - item.level.value) < 0.7) return undefined;
  const whole = random.int(120, 2900);
  const part = Math.round((figure * whole) / 100);
  if (part < 13) return undefined;
  return { part, whole, percent: Number(((part / whole) * 100).toFixed(random.pick([0, 1, 2]))) };
}

const crossed = ({ percent }: Fraction, item: Item): boolean =>
  item.level.kind === 'figure' && percent === item.level.value && percent !== 100;

/** "Tổng số | Đạt | %": the share is the result, the counts are none. */
function totalsOfOne(random: Random): Scenario {
  const asked = poll(random, { communes: 1, only: someShares(random) });
  const [commune] = asked.communes;
  if (commune === undefined) throw new RangeError('One commune');
  const sheet = draft();
  sheet.put(0, 0, `HIỆN TRẠNG CÁC TIÊU CHÍ XÃ NÔNG THÔN MỚI - XÃ ${commune.name.toUpperCase()}`);
  typeRowsForm(sheet, {
    top: 3,
    items: asked.items,
    identity: [...identity, { heading: 'ĐVT', of: () => random.pick(['km', 'hộ', 'người', 'thôn']) }, level],
    owners: [{ heading: 'Hiện trạng', fields: counted(random, commune, ['Tổng số', 'Đạt', '%']) }],
  });
  return scenarioOf([sheet.sheet('Hiện trạng')], truthsOf(asked));
}

function counted(
  random: Random,
  commune: Polled,
  [total, reached, share]: readonly [string, string, string],
): readonly Field<Item>[] {
  const fractions = new Map<Item, Fraction | undefined>();
  const of = (item: Item): Fraction | undefined => {
    if (!fractions.has(item)) fractions.set(item, fractionOf(random, answerOf(commune, item), item));
    return fractions.get(item);
  };
  return [
    { heading: total, of: (item) => of(item)?.whole },
    { heading: reached, of: (item) => of(item)?.part },
    { heading: share, of: (item) => answerOf(commune, item).figure },
  ];
}

function totalsOfSeveral(random: Random): Scenario {
  const asked = poll(random, { communes: random.int(2, 4), only: someShares(random) });
  const names = random.pick<readonly [string, string, string]>([
    ['Tổng số hộ', 'Số hộ đạt', 'Tỷ lệ (%)'],
    ['TS', 'Số đạt', 'TL %'],
    ['Tổng số', 'Thực hiện', 'Tỷ lệ đạt (%)'],
  ]);
  const sheet = draft();
  sheet.put(0, 0, 'BIỂU TỔNG HỢP KẾT QUẢ CHỈ TIÊU NÔNG THÔN MỚI CÁC XÃ');
  typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: [...identity, level],
    owners: asked.communes.map((commune) => ({
      heading: `Xã ${commune.name}`,
      fields: counted(random, commune, names),
    })),
  });
  return scenarioOf([sheet.sheet('Biểu 02')], truthsOf(asked));
}

function acrossCommunes(
  title: string,
  asked: Poll,
  of: (item: Item, commune: Polled) => Cell,
  notes: readonly string[] = [],
): Scenario {
  const sheet = draft();
  sheet.put(0, 0, title);
  const { end } = typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: [...identity, { heading: 'Mức chuẩn', of: levelText }],
    owners: asked.communes.map((commune) => ({
      heading: `Xã ${commune.name}`,
      fields: [{ heading: '', of: (item) => of(item, commune) }],
    })),
  });
  typeNotes(sheet, end + 1, notes);
  return scenarioOf([sheet.sheet('Biểu 01')], truthsOf(asked));
}

function typeNotes(sheet: Draft, top: number, notes: readonly string[]): void {
  notes.forEach((note, place) => {
    sheet.put(top + place, 0, note);
  });
}

/** A mark behind every fourth result, explained below the table. */
function footnoted(random: Random, signs: readonly string[], text: string): string {
  return random.chance(0.25) ? `${text}${random.pick(signs)}` : text;
}

const footnotesInBrackets = (random: Random): Scenario =>
  acrossCommunes(
    'KẾT QUẢ RÀ SOÁT CHỈ TIÊU XÃ NÔNG THÔN MỚI',
    poll(random, { communes: random.int(1, 4), only: some(random, 0.6) }),
    (item, commune) => footnoted(random, ['(*)', ' (1)', ' (2)'], answerOf(commune, item).text),
    [
      'Ghi chú:',
      '(*) Số liệu ước.',
      '(1) Theo báo cáo của xã.',
      '(2) Chưa có xác nhận của phòng chuyên môn.',
    ],
  );

/** Raised figures and stars, communes in rows. */
function footnotesRaised(random: Random): Scenario {
  const asked = poll(random, { communes: random.int(3, 8), only: some(random, 0.4) });
  const sheet = draft();
  sheet.put(0, 0, 'TỔNG HỢP CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI');
  const { end } = typeCommunesForm(sheet, {
    top: 2,
    poll: asked,
    before: [
      { heading: 'TT', of: (_, place) => place + 1 },
      { heading: 'Tên xã', of: ({ name }) => name },
    ],
    heads: [code, wording],
    fields: [
      {
        heading: '',
        of: (item, commune) => footnoted(random, ['¹', '²', '*', '**'], answerOf(commune, item).text),
      },
    ],
    levels: { label: 'Yêu cầu', of: levelText },
  });
  typeNotes(sheet, end + 1, [
    '¹ Số liệu đến 30/11.',
    '² Đang chờ thẩm tra.',
    '* Xã ước.',
    '** Số của năm trước.',
  ]);
  return scenarioOf([sheet.sheet('Tổng hợp')], truthsOf(asked));
}

const INCOME = '10';
const thousands = ({ figure }: Answer): number | undefined =>
  figure === undefined ? undefined : Math.round(figure * 1_000);
const inThousands = (random: Random, item: Item, answer: Answer): Cell => {
  const value = thousands(answer);
  if (code(item) !== INCOME || value === undefined) return answer.text;
  return random.chance(0.5) ? value : grouped(value);
};

/** The unit column says thousands where the level says millions. */
function thousandsByUnit(random: Random): Scenario {
  const take = some(random, 0.4);
  const asked = poll(random, {
    communes: random.int(2, 4),
    only: (item) => code(item) === INCOME || (isShare(item) && take(item)),
  });
  const sheet = draft();
  sheet.put(0, 0, 'KẾT QUẢ CÁC CHỈ TIÊU KINH TẾ XÃ NÔNG THÔN MỚI');
  typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: [
      ...identity,
      {
        heading: 'ĐVT',
        of: (item) =>
          code(item) === INCOME ? random.pick(['Nghìn đồng/người/năm', 'Nghìn đồng', '1.000 đồng']) : '%',
      },
      level,
    ],
    owners: asked.communes.map((commune) => ({
      heading: `Xã ${commune.name}`,
      fields: [{ heading: '', of: (item) => inThousands(random, item, answerOf(commune, item)) }],
    })),
  });
  return scenarioOf([sheet.sheet('Kinh tế')], truthsOf(asked));
}

/** The heading of the column says thousands, communes in rows. */
function thousandsByHeading(random: Random): Scenario {
  const take = some(random, 0.3);
  const asked = poll(random, {
    communes: random.int(3, 8),
    only: (item) => code(item) === INCOME || (isShare(item) && take(item)),
  });
  const unit = random.pick(['nghìn đồng/người/năm', 'ngàn đồng', '1.000 đồng/người']);
  const sheet = draft();
  sheet.put(0, 0, 'SỐ LIỆU MỘT SỐ CHỈ TIÊU XÃ NÔNG THÔN MỚI');
  typeCommunesForm(sheet, {
    top: 2,
    poll: asked,
    before: [
      { heading: 'TT', of: (_, place) => place + 1 },
      { heading: 'Xã', of: ({ name }) => name },
    ],
    heads: [
      code,
      (item) => (code(item) === INCOME ? `Thu nhập bình quân đầu người (${unit})` : `${wording(item)} (%)`),
    ],
    fields: [
      {
        heading: '',
        of: (item, commune) =>
          code(item) === INCOME
            ? inThousands(random, item, answerOf(commune, item))
            : answerOf(commune, item).figure,
      },
    ],
    levels: { label: 'Mức chuẩn', of: levelText },
  });
  return scenarioOf([sheet.sheet('Số liệu')], truthsOf(asked));
}

type WriteFraction = (parts: {
  readonly part: string;
  readonly whole: string;
  readonly percent: string;
}) => string;

const fractioned =
  (random: Random, writings: readonly WriteFraction[]) =>
  (item: Item, commune: Polled): Cell => {
    const answer = answerOf(commune, item);
    const found = fractionOf(random, answer, item);
    if (found === undefined || crossed(found, item) || random.chance(0.2)) return answer.text;
    return random.pick(writings)({
      part: grouped(found.part),
      whole: grouped(found.whole),
      percent: comma(found.percent),
    });
  };

const sharesFirst = (random: Random): Scenario =>
  acrossCommunes(
    'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU NÔNG THÔN MỚI',
    poll(random, { communes: random.int(1, 4), only: someShares(random) }),
    fractioned(random, [
      ({ part, whole, percent }) => `${part}/${whole} hộ (${percent}%)`,
      ({ part, whole, percent }) => `${part}/${whole} (${percent}%)`,
    ]),
  );

const percentFirst = (random: Random): Scenario =>
  acrossCommunes(
    'Phụ lục kèm theo báo cáo: hiện trạng các chỉ tiêu xã nông thôn mới',
    poll(random, { communes: random.int(1, 4), only: someShares(random) }),
    fractioned(random, [
      ({ part, whole, percent }) => `${percent}% (${part}/${whole} hộ)`,
      ({ part, whole, percent }) => `${part}/${whole} = ${percent}%`,
      ({ part, whole, percent }) => `${part}/${whole} hộ, đạt ${percent}%`,
      ({ part, whole, percent }) => `đạt ${percent}% (${part} trên ${whole} hộ)`,
    ]),
  );

export const FIGURES: readonly Family[] = [
  { name: 'tổng số, đạt, %', training: totalsOfOne, heldBack: totalsOfSeveral },
  { name: 'chú thích sau số', training: footnotesInBrackets, heldBack: footnotesRaised },
  { name: 'nghìn đồng', training: thousandsByUnit, heldBack: thousandsByHeading },
  { name: 'tử số, mẫu số kèm %', training: sharesFirst, heldBack: percentFirst },
];
