import { draft, type Draft } from '../draft';
import type { Random } from '../random';
import type { SheetImage } from '../../../src/workbook/image';
import {
  poll,
  some,
  answerOf,
  levelText,
  criteriaIn,
  truthsOf,
  scenarioOf,
  typeRowsForm,
  code,
  wording,
  type Family,
  type Poll,
} from './kit';

const single = (asked: Poll, commune: number): Poll => ({
  ...asked,
  communes: asked.communes.slice(commune, commune + 1),
});

const sheetsOf = (asked: Poll, lay: (sheet: Draft, one: Poll, name: string) => void): readonly SheetImage[] =>
  asked.communes.map(({ name }, place) => {
    const sheet = draft();
    lay(sheet, single(asked, place), name);
    return sheet.sheet(`Xã ${name}`);
  });

/** "2.1. Tỷ lệ …" in the wording; criteria of one indicator have no code there, only a number in TT. */
function numberInOrderColumn(random: Random): ReturnType<Family['training']> {
  const asked = poll(random, { communes: random.int(1, 3) });
  const sheets = sheetsOf(asked, (sheet, one, name) => {
    const [commune] = one.communes;
    if (commune === undefined) return;
    sheet.put(0, 0, `KẾT QUẢ RÀ SOÁT TIÊU CHÍ NÔNG THÔN MỚI XÃ ${name.toUpperCase()}`);
    [
      'TT',
      'Tên tiêu chí',
      'Nội dung tiêu chí',
      'Yêu cầu',
      'Kết quả thực hiện',
      'Tự đánh giá',
      'Ghi chú',
    ].forEach((heading, column) => {
      sheet.put(2, column, heading);
    });
    let row = 3;
    for (const { criterion, items } of criteriaIn(one)) {
      sheet.put(row, 0, criterion.number);
      sheet.put(row, 1, criterion.name);
      sheet.merge(row, 0, row + items.length - 1, 0);
      sheet.merge(row, 1, row + items.length - 1, 1);
      for (const item of items) {
        const { text, met } = answerOf(commune, item);
        sheet.put(
          row,
          2,
          criterion.indicators.length === 1 ? wording(item) : `${code(item)}. ${wording(item)}`,
        );
        sheet.put(row, 3, levelText(item));
        sheet.put(row, 4, text);
        sheet.put(row, 5, met ? 'Đạt' : 'Chưa đạt');
        row += 1;
      }
    }
  });
  return scenarioOf(sheets, truthsOf(asked));
}

/** Criteria as rows of their own, indicators as dashes below them; nothing in the number column for those. */
function dashesUnderCriteria(random: Random): ReturnType<Family['training']> {
  const asked = poll(random, { communes: random.int(1, 3) });
  const label = random.pick(['Tiêu chí số', 'Tiêu chí']);
  const sheets = sheetsOf(asked, (sheet, one, name) => {
    const [commune] = one.communes;
    if (commune === undefined) return;
    sheet.put(0, 0, `UBND XÃ ${name.toUpperCase()}`);
    sheet.put(1, 0, 'BÁO CÁO TỰ ĐÁNH GIÁ MỨC ĐỘ ĐẠT CHUẨN XÃ NÔNG THÔN MỚI');
    ['Số TT', 'Nội dung đánh giá', 'Chuẩn', 'Xã tự đánh giá', 'Kết luận'].forEach((heading, column) => {
      sheet.put(3, column, heading);
    });
    let row = 4;
    for (const { criterion, items } of criteriaIn(one)) {
      sheet.put(row, 0, criterion.number);
      sheet.put(row, 1, `${label} ${String(criterion.number)}: ${criterion.name}`);
      row += 1;
      for (const item of items) {
        const { text, met } = answerOf(commune, item);
        sheet.put(
          row,
          1,
          criterion.indicators.length === 1 ? `- ${wording(item)}` : `- ${code(item)} ${wording(item)}`,
        );
        sheet.put(row, 2, levelText(item));
        sheet.put(row, 3, text);
        sheet.put(row, 4, met ? 'Đạt' : 'Không đạt');
        row += 1;
      }
    }
  });
  return scenarioOf(sheets, truthsOf(asked));
}

/** No code anywhere: the decision's words alone say which indicator it is. */
function wordsInRows(random: Random): ReturnType<Family['training']> {
  const asked = poll(random, { communes: random.int(2, 4), only: some(random, 0.6) });
  const sheet = draft();
  sheet.put(0, 0, 'TỔNG HỢP KẾT QUẢ THỰC HIỆN CHỈ TIÊU XÃ NÔNG THÔN MỚI');
  const { end } = typeRowsForm(sheet, {
    top: 2,
    items: asked.items,
    identity: [
      { heading: 'STT', of: (item) => asked.items.indexOf(item) + 1 },
      { heading: 'Chỉ tiêu', of: wording },
      { heading: 'Mức đạt chuẩn', of: levelText },
    ],
    owners: asked.communes.map((commune) => ({
      heading: `Xã ${commune.name}`,
      fields: [{ heading: '', of: (item) => answerOf(commune, item).text }],
    })),
  });
  sheet.put(end + 1, 1, 'Người lập biểu');
  return scenarioOf([sheet.sheet('Biểu 1')], truthsOf(asked));
}

/** As a person shortens it: up to the first comma or bracket, with "TL" for "Tỷ lệ". */
const shortly = (words: string): string => words.replace(/^Tỷ lệ/u, 'TL').replace(/\s*[(;].*$/u, '');

function shortWordsByCommune(random: Random): ReturnType<Family['training']> {
  const asked = poll(random, { communes: 1, only: some(random, 0.7) });
  const sheets = sheetsOf(asked, (sheet, one, name) => {
    const [commune] = one.communes;
    if (commune === undefined) return;
    sheet.put(0, 0, 'PHIẾU KHẢO SÁT TIÊU CHÍ NÔNG THÔN MỚI');
    sheet.put(1, 0, `Đơn vị: xã ${name}`);
    typeRowsForm(sheet, {
      top: 3,
      items: one.items,
      criteria: true,
      identity: [
        { heading: 'Mã số', of: code },
        { heading: 'Tên chỉ tiêu', of: (item) => shortly(wording(item)) },
      ],
      owners: [
        { heading: 'Mức quy định', fields: [{ heading: '', of: levelText }] },
        {
          heading: 'Hiện trạng của xã',
          fields: [{ heading: '', of: (item) => answerOf(commune, item).text }],
        },
      ],
    });
  });
  return scenarioOf(sheets, truthsOf(asked));
}

export const WORDINGS: readonly Family[] = [
  { name: 'tiêu chí một chỉ tiêu không mã', training: numberInOrderColumn, heldBack: dashesUnderCriteria },
  { name: 'lời không mã, lời rút gọn', training: wordsInRows, heldBack: shortWordsByCommune },
];
