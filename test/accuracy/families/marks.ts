import { draft, type Written } from '../draft';
import type { Random } from '../random';
import type { Item } from '../review';
import type { Scenario } from '../scenario';
import {
  poll,
  levelText,
  truthsOf,
  scenarioOf,
  typeRowsForm,
  typeCommunesForm,
  code,
  wording,
  type Family,
  type Cell,
  type Poll,
} from './kit';

/** What stands in a cell, and what may be read from it. */
type Phrase = readonly [text: string | Written, truth: string];

const marks = ({ level, indicator }: Item): boolean =>
  level.kind === 'mark' && !indicator.ifAny && indicator.code !== '19.2' && indicator.code !== '18.5';

interface Phrased {
  readonly asked: Poll;
  readonly phrase: (commune: string, item: Item) => Cell;
  readonly communes: ReturnType<typeof truthsOf>;
}

/** Every commune has one of the phrases for each indicator. */
function phrased(
  random: Random,
  communes: number,
  phrases: (item: Item) => readonly Phrase[],
  only: (item: Item) => boolean = marks,
): Phrased {
  const asked = poll(random, { communes, only });
  const said = new Map<string, Phrase>();
  for (const { name } of asked.communes) {
    for (const item of asked.items) said.set(`${name}|${code(item)}`, random.pick(phrases(item)));
  }
  return {
    asked,
    phrase: (commune, item) => said.get(`${commune}|${code(item)}`)?.[0],
    communes: asked.communes.map(({ name }) => ({
      set: asked.set,
      name,
      indicators: new Map(
        asked.items.map((item) => [code(item), said.get(`${name}|${code(item)}`)?.[1] ?? 'missing']),
      ),
      criteria: new Map<number, string>(),
    })),
  };
}

const identity = (
  level: string,
  of: (item: Item) => Cell = levelText,
): Parameters<typeof typeRowsForm>[1]['identity'] => [
  { heading: 'TT', of: code },
  { heading: 'Nội dung chỉ tiêu', of: wording },
  { heading: level, of },
];

function oneCommune(
  random: Random,
  title: string,
  heading: string,
  level: string,
  { asked, phrase, communes }: Phrased,
  levelOf?: (item: Item) => Cell,
): Scenario {
  const sheet = draft();
  const name = asked.communes[0]?.name ?? '';
  sheet.put(0, 0, title);
  sheet.put(1, 0, random.pick([`Xã: ${name}`, `Xã ${name}`, `UBND xã ${name}`]));
  typeRowsForm(sheet, {
    top: 3,
    items: asked.items,
    identity: identity(level, levelOf),
    owners: [{ heading, fields: [{ heading: '', of: (item) => phrase(name, item) }] }],
  });
  return scenarioOf([sheet.sheet('Phiếu')], communes);
}

function communesAcross(
  title: string,
  { asked, phrase, communes }: Phrased,
  level: string,
  notes: readonly string[] = [],
  levelOf?: (item: Item) => Cell,
): Scenario {
  const sheet = draft();
  sheet.put(0, 0, title);
  const { end } = typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: identity(level, levelOf),
    owners: asked.communes.map(({ name }) => ({
      heading: `Xã ${name}`,
      fields: [{ heading: '', of: (item) => phrase(name, item) }],
    })),
  });
  notes.forEach((note, place) => {
    sheet.put(end + 1 + place, 1, note);
  });
  return scenarioOf([sheet.sheet('Biểu 01')], communes);
}

function boxesInPair(random: Random): Scenario {
  const asked = poll(random, { communes: 1, only: marks });
  const [commune] = asked.communes;
  const sheet = draft();
  sheet.put(0, 0, 'PHIẾU RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI');
  sheet.put(1, 0, `Xã: ${commune?.name ?? ''}`);
  const met = (item: Item): boolean => commune?.answers.get(code(item))?.met === true;
  typeRowsForm(sheet, {
    top: 3,
    items: asked.items,
    identity: identity('Yêu cầu'),
    owners: [
      { heading: 'Đạt', fields: [{ heading: '', of: (item) => (met(item) ? '☑' : '☐') }] },
      { heading: 'Chưa đạt', fields: [{ heading: '', of: (item) => (met(item) ? '☐' : '☑') }] },
    ],
  });
  return scenarioOf([sheet.sheet('Phiếu')], truthsOf(asked));
}

const wingdings = (value: string): Written => ({ value, fontName: 'Wingdings' });

/** One box a commune: ticked or empty, as Word's symbols or typed in brackets. */
function boxesInOneColumn(random: Random): Scenario {
  const [full, empty] = random.pick<readonly [readonly Written[], readonly Written[]]>([
    [[wingdings('þ')], [wingdings('o'), wingdings('¨')]],
    [[wingdings('x')], [wingdings('o')]],
    [[{ value: '[x]' }], [{ value: '[ ]' }]],
    [[{ value: '☒' }], [{ value: '☐' }]],
  ]);
  const said = phrased(random, random.int(2, 5), () => [
    [random.pick(full), 'met'],
    [random.pick(full), 'met'],
    [random.pick(empty), 'unmet'],
  ]);
  return communesAcross('BẢNG KIỂM CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI (đánh dấu vào ô nếu đạt)', said, 'Chuẩn');
}

const NEARLY = 'unmet|undecided|unreadable';
const NOT_JUDGED = 'undecided|unreadable|missing';
const MAYBE_NONE = 'not-applicable|undecided|unreadable|missing';

const anyMark = ({ level }: Item): boolean => level.kind === 'mark';

function fourStatesInWords(random: Random): Scenario {
  const said = phrased(
    random,
    1,
    ({ indicator }) => [
      ['Đạt', 'met'],
      ['Đạt', 'met'],
      ['Cơ bản đạt', NEARLY],
      ['Chưa đạt', 'unmet'],
      [random.pick(['Không xét', 'Không đánh giá']), indicator.ifAny ? MAYBE_NONE : NOT_JUDGED],
    ],
    anyMark,
  );
  return oneCommune(
    random,
    'KẾT QUẢ THẨM ĐỊNH TIÊU CHÍ XÃ NÔNG THÔN MỚI',
    'Kết luận của Hội đồng',
    'Yêu cầu',
    said,
  );
}

/** Abbreviations with a legend, communes in rows. */
function fourStatesInLetters(random: Random): Scenario {
  const { asked, phrase, communes } = phrased(
    random,
    random.int(3, 8),
    ({ indicator }) => [
      ['Đ', 'met'],
      ['Đ', 'met'],
      ['CBĐ', NEARLY],
      ['CĐ', 'unmet'],
      ['KX', indicator.ifAny ? MAYBE_NONE : NOT_JUDGED],
    ],
    anyMark,
  );
  const sheet = draft();
  sheet.put(0, 0, 'KẾT QUẢ THẨM TRA CÁC CHỈ TIÊU NÔNG THÔN MỚI');
  const { end } = typeCommunesForm(sheet, {
    top: 2,
    poll: asked,
    before: [
      { heading: 'STT', of: (_, place) => place + 1 },
      { heading: 'Tên xã', of: ({ name }) => name },
    ],
    over: ({ number, name }) => `${String(number)}. ${name}`,
    heads: [code],
    fields: [{ heading: '', of: (item, { name }) => phrase(name, item) }],
  });
  sheet.put(end + 1, 1, 'Ghi chú: Đ: đạt; CBĐ: cơ bản đạt; CĐ: chưa đạt; KX: không xét');
  return scenarioOf([sheet.sheet('Thẩm tra')], communes);
}

const OPEN = 'unmet|undecided|unreadable|missing';

const sentences = (random: Random): readonly Phrase[] => {
  const year = String(random.int(2018, 2024));
  return [
    [`Đạt, theo QĐ số ${String(random.int(10, 900))}/QĐ-UBND ngày 12/5/${year}`, 'met'],
    [`Đã đạt từ năm ${year}`, 'met'],
    ['Đạt (có biên bản kèm theo)', 'met'],
    [`Chưa đạt vì còn ${String(random.int(1, 4))} thôn`, 'unmet'],
    ['Chưa đạt, đang xây dựng', 'unmet'],
    ['Không đạt do thiếu kinh phí', 'unmet'],
    ['Phấn đấu đạt trong năm 2025', OPEN],
    ['Đạt 3/5 nội dung', OPEN],
    ['Dự kiến đạt', OPEN],
  ];
};

const longerSentences = (random: Random): readonly Phrase[] => {
  const number = String(random.int(2, 60));
  return [
    [`Đạt - Nghị quyết số ${number}/NQ-HĐND`, 'met'],
    ['Đạt. Hồ sơ lưu tại UBND xã', 'met'],
    ['Đã đạt chuẩn, được huyện công nhận năm 2021', 'met'],
    ['Đạt; cần tiếp tục duy trì', 'met'],
    [`Chưa đạt: thiếu 0${String(random.int(1, 5))} sân thể thao`, 'unmet'],
    ['Chưa đạt do chưa được thẩm định', 'unmet'],
    [`Không đạt (còn ${number} hộ)`, 'unmet'],
    ['Sẽ đạt vào quý IV/2025', OPEN],
    ['Đăng ký đạt năm 2025', OPEN],
    ['Đang hoàn thiện hồ sơ', OPEN],
    ['Gần đạt', OPEN],
    ['Đạt 2/3 yêu cầu', OPEN],
  ];
};

const sentencesOfOne = (random: Random): Scenario =>
  oneCommune(
    random,
    'ĐÁNH GIÁ MỨC ĐỘ ĐẠT TIÊU CHÍ NÔNG THÔN MỚI',
    'Kết quả, nhận xét',
    'Yêu cầu',
    phrased(random, 1, () => sentences(random)),
  );

const sentencesOfSeveral = (random: Random): Scenario =>
  communesAcross(
    'Phụ lục I. KẾT QUẢ RÀ SOÁT TIÊU CHÍ XÃ NÔNG THÔN MỚI',
    phrased(random, random.int(2, 4), () => longerSentences(random)),
    'Mức đạt chuẩn',
  );

const HOUSES = '9.1';
const having = (item: Item): boolean => marks(item) || code(item) === HOUSES;
const wanted = (item: Item): string => (code(item) === HOUSES ? 'Không' : 'Có');

const has = ({ indicator }: Item): readonly Phrase[] =>
  indicator.code === HOUSES
    ? [
        ['Không', 'met'],
        ['Có', 'unmet'],
      ]
    : [
        ['Có', 'met'],
        ['Có', 'met'],
        ['Chưa có', 'unmet'],
        ['Không', 'unmet'],
      ];

const hasInMoreWords = ({ indicator }: Item): readonly Phrase[] =>
  indicator.code === HOUSES
    ? [
        ['Không còn', 'met'],
        ['Còn 03 nhà', 'unmet'],
        ['0', 'met'],
      ]
    : [
        ['Đã có', 'met'],
        ['Có', 'met'],
        ['Chưa có', 'unmet'],
        ['Chưa', 'unmet|undecided|unreadable'],
        ['Có (01 mô hình)', 'met|undecided|unreadable'],
      ];

const hasOfSeveral = (random: Random): Scenario =>
  communesAcross(
    'BIỂU RÀ SOÁT CHỈ TIÊU NÔNG THÔN MỚI',
    phrased(random, random.int(2, 5), has, having),
    'Yêu cầu',
    [],
    wanted,
  );

const hasOfOne = (random: Random): Scenario =>
  oneCommune(
    random,
    'BẢNG TỔNG HỢP HIỆN TRẠNG TIÊU CHÍ XÃ NÔNG THÔN MỚI',
    'Thực trạng',
    'Quy định',
    phrased(random, 1, hasInMoreWords, having),
    wanted,
  );

export const MARKS: readonly Family[] = [
  { name: 'ô tích', training: boxesInPair, heldBack: boxesInOneColumn },
  { name: 'bốn trạng thái', training: fourStatesInWords, heldBack: fourStatesInLetters },
  { name: 'kết luận thành câu', training: sentencesOfOne, heldBack: sentencesOfSeveral },
  { name: 'có, chưa có', training: hasOfSeveral, heldBack: hasOfOne },
];
