import { draft } from '../draft';
import type { Random } from '../random';
import type { Item } from '../review';
import type { Scenario } from '../scenario';
import {
  comma,
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
} from './kit';

const before = [
  { heading: 'TT', of: (_: unknown, place: number) => place + 1 },
  { heading: 'Xã', of: ({ name }: { readonly name: string }) => `Xã ${name}` },
];

/** "2.2 (≥ 80%)" over "KQ | ĐG". */
function levelInHeading(random: Random): Scenario {
  const asked = poll(random, { communes: random.int(3, 9), only: someShares(random, 0.6) });
  const sheet = draft();
  sheet.put(0, 0, 'ĐÁNH GIÁ CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI');
  typeCommunesForm(sheet, {
    top: 2,
    poll: asked,
    before,
    heads: [(item) => `${code(item)} (${levelText(item)})`],
    fields: [
      { heading: 'KQ', of: (item, commune) => answerOf(commune, item).text },
      { heading: 'ĐG', of: (item, commune) => (answerOf(commune, item).met ? 'Đ' : 'CĐ') },
    ],
  });
  return scenarioOf([sheet.sheet('TH')], truthsOf(asked));
}

/** The level on the second line of the heading, or behind a colon or the words; one column an indicator. */
function levelBelowWords(random: Random): Scenario {
  const asked = poll(random, { communes: random.int(3, 9), only: someShares(random, 0.6) });
  const head = random.pick<(item: Item) => string>([
    (item) => `Chỉ tiêu ${code(item)}: ${levelText(item)}`,
    (item) => `${code(item)}\n${levelText(item)}`,
    (item) => `${code(item)}. ${wording(item)} [${levelText(item)}]`,
    (item) => `${code(item)} - ${wording(item)} (chuẩn: ${levelText(item)})`,
  ]);
  const sheet = draft();
  sheet.put(0, 0, 'KẾT QUẢ CHẤM CHỈ TIÊU CÁC XÃ XÂY DỰNG NÔNG THÔN MỚI');
  typeCommunesForm(sheet, {
    top: 2,
    poll: asked,
    before,
    heads: [head],
    fields: [{ heading: '', of: (item, commune) => answerOf(commune, item).figure }],
  });
  return scenarioOf([sheet.sheet('Chấm')], truthsOf(asked));
}

/** Levels below the codes, and nothing in the name's column says so. */
function levelRowUnsaid(random: Random): Scenario {
  const asked = poll(random, { communes: random.int(2, 8), only: some(random, 0.6) });
  const sheet = draft();
  sheet.put(0, 0, 'KẾT QUẢ CHỈ TIÊU CÁC XÃ NÔNG THÔN MỚI NĂM 2023');
  typeCommunesForm(sheet, {
    top: 2,
    poll: asked,
    before,
    over: ({ number, name }) => `TC ${String(number)} ${name}`,
    heads: [code],
    fields: [{ heading: '', of: (item, commune) => answerOf(commune, item).text }],
    levels: { label: '', of: levelText },
  });
  return scenarioOf([sheet.sheet('Tổng hợp')], truthsOf(asked));
}

/** The level row stands over the codes, or below a row of numbers. */
function levelRowElsewhere(random: Random): Scenario {
  const asked = poll(random, { communes: random.int(2, 8), only: some(random, 0.6) });
  const sheet = draft();
  sheet.put(0, 0, 'Biểu số 5 - NÔNG THÔN MỚI: KẾT QUẢ TỪNG CHỈ TIÊU CỦA CÁC XÃ');
  const above = random.chance(0.5);
  const heads: ((item: Item) => string)[] = above
    ? [wording, levelText, code]
    : [code, wording, (item) => `(${String(asked.items.indexOf(item) + 3)})`];
  typeCommunesForm(sheet, {
    top: 2,
    poll: asked,
    before,
    heads,
    fields: [{ heading: '', of: (item, commune) => answerOf(commune, item).text }],
    ...(above ? {} : { levels: { label: '', of: levelText } }),
  });
  return scenarioOf([sheet.sheet('Biểu 5')], truthsOf(asked));
}

interface StatedLevel {
  readonly of: (item: Item) => string;
  /** Levels written the wrong way round, of which nothing may be concluded in silence. */
  readonly turned: ReadonlySet<string>;
}

function remarked(
  random: Random,
  remarks: readonly string[],
  writings: readonly ((item: Item) => string)[],
): StatedLevel {
  const texts = new Map<string, string>();
  const turned = new Set<string>();
  return {
    turned,
    of(item) {
      const known = texts.get(code(item));
      if (known !== undefined) return known;
      const { level } = item;
      const isTurned = level.kind === 'figure' && level.op === '<=' && random.chance(0.3);
      if (isTurned) turned.add(code(item));
      const plain = isTurned ? `≥ ${comma(level.value)}%` : random.pick(writings)(item);
      const text = random.chance(0.5) ? `${plain} ${random.pick(remarks)}` : plain;
      texts.set(code(item), text);
      return text;
    },
  };
}

function withRemarks(random: Random, title: string, heading: string, stated: StatedLevel): Scenario {
  const asked = poll(random, { communes: random.int(1, 4), only: someShares(random, 0.6) });
  const sheet = draft();
  sheet.put(0, 0, title);
  typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: [
      { heading: 'TT', of: code },
      { heading: 'Chỉ tiêu', of: wording },
      { heading, of: stated.of },
    ],
    owners: asked.communes.map((commune) => ({
      heading: `Xã ${commune.name}`,
      fields: [{ heading: '', of: (item) => answerOf(commune, item).text }],
    })),
  });
  return scenarioOf(
    [sheet.sheet('Biểu 01')],
    truthsOf(asked, (own, { truth }) => (stated.turned.has(own) ? `${truth}|undecided` : truth)),
  );
}

const levelsWithRemarks = (random: Random): Scenario =>
  withRemarks(
    random,
    'KẾT QUẢ CHỈ TIÊU XÃ NÔNG THÔN MỚI',
    'Mức chuẩn',
    remarked(random, ['(vùng TDMNPB)', '(theo QĐ của tỉnh)', '(*)', '(năm 2023)'], [levelText]),
  );

const levelsInWords = (random: Random): Scenario =>
  withRemarks(
    random,
    'Rà soát chỉ tiêu xã nông thôn mới theo bộ tiêu chí của tỉnh',
    'Quy định của tỉnh',
    remarked(
      random,
      ['(áp dụng xã khu vực III)', 'theo QĐ số 1062/QĐ-UBND', '(xã đặc biệt khó khăn)'],
      [
        levelText,
        ({ level }) =>
          level.kind !== 'figure'
            ? 'Đạt'
            : `${level.op === '>=' ? 'Đạt từ' : 'Dưới hoặc bằng'} ${comma(level.value)}%${level.op === '>=' ? ' trở lên' : ''}`,
        ({ level }) =>
          level.kind !== 'figure'
            ? 'Đạt'
            : `${level.op === '>=' ? 'Tối thiểu' : 'Tối đa'} ${comma(level.value)}%`,
        ({ level }) =>
          level.kind !== 'figure'
            ? 'Đạt'
            : `${level.op === '>=' ? 'Trên hoặc bằng' : 'Không quá'} ${comma(level.value)}%`,
      ],
    ),
  );

export const LEVELS: readonly Family[] = [
  { name: 'mã kèm mức trong tiêu đề', training: levelInHeading, heldBack: levelBelowWords },
  { name: 'hàng mức không nhãn', training: levelRowUnsaid, heldBack: levelRowElsewhere },
  { name: 'mức kèm lời, mức chép ngược', training: levelsWithRemarks, heldBack: levelsInWords },
];
