import { draft } from '../draft';
import type { Random } from '../random';
import type { Scenario } from '../scenario';
import {
  poll,
  some,
  answerOf,
  levelText,
  criteriaIn,
  truthsOf,
  scenarioOf,
  typeRowsForm,
  typeCommunesForm,
  code,
  wording,
  type Family,
  type Polled,
  type Poll,
} from './kit';

const only = (asked: Poll, items: Poll['items']): Poll => ({ ...asked, items });

/** One sheet a criterion: communes in rows, one to four columns of indicators. */
function sheetPerCriterion(random: Random): Scenario {
  const asked = poll(random, { communes: random.int(3, 9), only: some(random, 0.8) });
  const sheets = criteriaIn(asked).map(({ criterion, items }) => {
    const sheet = draft();
    sheet.put(0, 0, `TIÊU CHÍ SỐ ${String(criterion.number)}: ${criterion.name.toUpperCase()}`);
    sheet.put(1, 0, 'Kết quả các xã xây dựng nông thôn mới');
    typeCommunesForm(sheet, {
      top: 3,
      poll: only(asked, items),
      before: [
        { heading: 'TT', of: (_, place) => place + 1 },
        { heading: 'Xã', of: ({ name }) => `Xã ${name}` },
      ],
      heads: [(item) => `${code(item)}. ${wording(item)}`],
      fields: [{ heading: '', of: (item, commune) => answerOf(commune, item).text }],
      levels: { label: 'Mức chuẩn', of: levelText },
      tail: [
        {
          heading: 'Kết luận',
          of: (commune) => (items.every((item) => answerOf(commune, item).met) ? 'Đạt' : 'Chưa đạt'),
        },
      ],
    });
    return sheet.sheet(`Tiêu chí ${String(criterion.number)}`);
  });
  return scenarioOf(sheets, truthsOf(asked));
}

/** The same the other way: indicators in rows, communes in columns, and the office's name on the sheet. */
function sheetPerOffice(random: Random): Scenario {
  const asked = poll(random, { communes: random.int(2, 6), only: some(random, 0.8) });
  const sheets = criteriaIn(asked).map(({ criterion, items }) => {
    const sheet = draft();
    sheet.put(0, 0, 'UBND HUYỆN BẮC SƠN');
    sheet.put(
      1,
      0,
      `BIỂU ĐÁNH GIÁ TIÊU CHÍ ${String(criterion.number)} (${criterion.name}) CÁC XÃ NÔNG THÔN MỚI`,
    );
    typeRowsForm(sheet, {
      top: 3,
      items,
      identity: [
        { heading: 'STT', of: code },
        { heading: 'Nội dung', of: wording },
        { heading: 'Chuẩn NTM', of: levelText },
      ],
      owners: asked.communes.map((commune) => ({
        heading: commune.name,
        fields: [
          { heading: 'Thực hiện', of: (item) => answerOf(commune, item).text },
          { heading: 'Đ/CĐ', of: (item) => (answerOf(commune, item).met ? 'Đ' : 'CĐ') },
        ],
      })),
    });
    return sheet.sheet(`TC${String(criterion.number)}`);
  });
  return scenarioOf(sheets, truthsOf(asked));
}

/** One table, a section row with the commune's name over each commune's rows. */
function sectionRows(random: Random): Scenario {
  const asked = poll(random, { communes: random.int(2, 4), only: some(random, 0.5) });
  const sheet = draft();
  sheet.put(0, 0, 'KẾT QUẢ ĐÁNH GIÁ TIÊU CHÍ XÃ NÔNG THÔN MỚI');
  ['TT', 'Nội dung tiêu chí', 'Mức đạt chuẩn', 'Kết quả', 'Đánh giá'].forEach((heading, column) => {
    sheet.put(2, column, heading);
  });
  let row = 3;
  asked.communes.forEach((commune, place) => {
    sheet.put(row, 0, ['I', 'II', 'III', 'IV'][place]);
    sheet.put(row, 1, `XÃ ${commune.name.toUpperCase()}`);
    row += 1;
    for (const item of asked.items) {
      const { text, met } = answerOf(commune, item);
      [code(item), wording(item), levelText(item), text, met ? 'Đạt' : 'Chưa đạt'].forEach((cell, column) => {
        sheet.put(row, column, cell);
      });
      row += 1;
    }
  });
  return scenarioOf([sheet.sheet('Tổng hợp')], truthsOf(asked));
}

function tableOf(
  sheet: ReturnType<typeof draft>,
  asked: Poll,
  commune: Polled,
  top: number,
  left: number,
): number {
  return typeRowsForm(sheet, {
    top,
    left,
    items: asked.items,
    identity: [
      { heading: 'TT', of: code },
      { heading: 'Chỉ tiêu', of: wording },
    ],
    owners: [
      { heading: 'Yêu cầu', fields: [{ heading: '', of: levelText }] },
      { heading: 'Kết quả', fields: [{ heading: '', of: (item) => answerOf(commune, item).text }] },
    ],
  }).end;
}

/** A whole table for each commune, with its own title and heading, below the other. */
function tablesBelow(random: Random): Scenario {
  const asked = poll(random, { communes: random.int(2, 4), only: some(random, 0.5) });
  const sheet = draft();
  let top = 0;
  asked.communes.forEach((commune, place) => {
    sheet.put(
      top,
      0,
      `${String(place + 1)}. Kết quả thực hiện bộ tiêu chí nông thôn mới của xã ${commune.name}`,
    );
    top = tableOf(sheet, asked, commune, top + 1, 0) + random.int(1, 3);
  });
  return scenarioOf([sheet.sheet('Các xã')], truthsOf(asked));
}

/** Two communes side by side, each with the whole table. */
function tablesBeside(random: Random): Scenario {
  const asked = poll(random, { communes: 2, only: some(random, 0.6) });
  const sheet = draft();
  sheet.put(0, 0, 'RÀ SOÁT TIÊU CHÍ XÃ NÔNG THÔN MỚI');
  asked.communes.forEach((commune, place) => {
    const left = place * 5;
    sheet.put(2, left, `Xã ${commune.name}`);
    tableOf(sheet, asked, commune, 3, left);
  });
  return scenarioOf([sheet.sheet('Biểu 01')], truthsOf(asked));
}

/** The codes once on the left; two blocks of communes with the level repeated before each. */
function blocksBeside(random: Random): Scenario {
  const asked = poll(random, { communes: random.pick([4, 6]), only: some(random, 0.6) });
  const sheet = draft();
  sheet.put(0, 1, 'Phụ lục 2: Kết quả rà soát các chỉ tiêu xã nông thôn mới theo cụm');
  const half = asked.communes.length / 2;
  typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: [
      { heading: 'TT', of: code },
      { heading: 'Nội dung', of: wording },
    ],
    owners: asked.communes.flatMap((commune, place) => [
      ...(place % half === 0 ? [{ heading: 'Mức chuẩn', fields: [{ heading: '', of: levelText }] }] : []),
      {
        heading: `Xã ${commune.name}`,
        fields: [{ heading: '', of: (item: Poll['items'][number]) => answerOf(commune, item).text }],
      },
    ]),
  });
  return scenarioOf([sheet.sheet('Cụm')], truthsOf(asked));
}

export const SHEETS: readonly Family[] = [
  { name: 'mỗi tiêu chí một trang', training: sheetPerCriterion, heldBack: sheetPerOffice },
  { name: 'các xã nối dưới nhau', training: sectionRows, heldBack: tablesBelow },
  { name: 'các xã đặt cạnh nhau', training: tablesBeside, heldBack: blocksBeside },
];
