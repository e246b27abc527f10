import { coverFacts } from '../../../src/tables/paper/cover';
import type { PaperFacts } from '../../../src/tables/paper/facts';
import { openSample } from '../../support/bookFile';
import { sheetImage, workbookImage } from '../../support/image';

/** Each sheet as the rows of its first column. */
const book = (...sheets: readonly (readonly string[])[]) =>
  workbookImage(
    ...sheets.map((lines, place) =>
      sheetImage(
        `Trang ${place + 1}`,
        lines.map((line) => [line]),
      ),
    ),
  );

const ROWS = Array.from({ length: 30 }, (_, place) => String(place + 1));

interface Case {
  readonly written: readonly (readonly string[])[];
  readonly facts: PaperFacts;
}

const CASES: readonly Case[] = [
  {
    written: [['UBND HUYỆN BẮC SƠN']],
    facts: {
      administration: 'with-districts',
      agency: 'UBND huyện Bắc Sơn',
      territory: 'huyện Bắc Sơn',
      place: 'Bắc Sơn',
    },
  },
  {
    written: [['UỶ BAN NHÂN DÂN', 'XÃ HƯNG VŨ', 'Hưng Vũ, ngày 05 tháng 8 năm 2025']],
    facts: {
      administration: 'without-districts',
      agency: 'UBND xã Hưng Vũ',
      territory: 'xã Hưng Vũ',
      place: 'Hưng Vũ',
      date: '2025-08-05',
    },
  },
  {
    written: [['(Kèm theo Báo cáo số 123/BC-UBND ngày 12/3/2024 của Ủy ban nhân dân huyện Chi Lăng)']],
    facts: {
      administration: 'with-districts',
      agency: 'UBND huyện Chi Lăng',
      territory: 'huyện Chi Lăng',
      place: 'Chi Lăng',
      number: '123/BC-UBND',
      date: '2024-03-12',
    },
  },
  {
    written: [['(Kèm theo Kế hoạch số        /KH-UBND ngày     tháng      năm 2024 của UBND huyện)']],
    facts: {},
  },
  {
    written: [
      [
        'BIỂU RÀ SOÁT TRÊN ĐỊA BÀN TỈNH LẠNG SƠN',
        '(Ban hành kèm theo Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ)',
      ],
    ],
    facts: {
      territory: 'tỉnh Lạng Sơn',
      province: 'tỉnh Lạng Sơn',
      bases: ['Quyết định số 318/QĐ-TTg ngày 08/3/2022 của Thủ tướng Chính phủ'],
    },
  },
  {
    written: [
      ['Thực hiện Kế hoạch số 184/KH-UBND ngày 13/9/2023 của UBND tỉnh Lạng Sơn về hoàn thiện các tiêu chí'],
    ],
    facts: {
      territory: 'tỉnh Lạng Sơn',
      province: 'tỉnh Lạng Sơn',
      bases: ['Kế hoạch số 184/KH-UBND ngày 13/9/2023 của UBND tỉnh Lạng Sơn'],
    },
  },
  {
    written: [['UBND TỈNH LẠNG SƠN', 'SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG', 'Số: 15/BC-SNNMT']],
    facts: {
      agency: 'Sở Nông nghiệp và Môi trường',
      territory: 'tỉnh Lạng Sơn',
      province: 'tỉnh Lạng Sơn',
      place: 'Lạng Sơn',
      number: '15/BC-SNNMT',
    },
  },
  // two communes' sheets in one workbook: neither signs for the other
  { written: [['UBND XÃ HƯNG VŨ'], ['UBND XÃ TÂN LẬP']], facts: {} },
  { written: [['XÃ ĐẠT CHUẨN NÔNG THÔN MỚI', 'UBND các xã báo cáo']], facts: {} },
  {
    written: [[...ROWS, 'KT. CHỦ TỊCH', 'PHÓ CHỦ TỊCH', '', '', 'Nguyễn Văn An']],
    facts: { position: 'KT. CHỦ TỊCH, PHÓ CHỦ TỊCH', signer: 'Nguyễn Văn An' },
  },
  {
    written: [[...ROWS, 'Nơi nhận:\n- UBND tỉnh (b/c);\n- Lưu: VT, NN.']],
    facts: { receivers: ['UBND tỉnh (b/c)', 'Lưu: VT, NN'] },
  },
  {
    written: [['UBND PHƯỜNG KỲ LỪA', 'Kỳ Lừa, ngày … tháng 9 năm 2025']],
    facts: {
      administration: 'without-districts',
      agency: 'UBND phường Kỳ Lừa',
      territory: 'phường Kỳ Lừa',
      place: 'Kỳ Lừa',
      date: '2025-09',
    },
  },
];

describe('what covers, titles and signatures say of a paper', () => {
  it.each(CASES)('$written', ({ written, facts }) => {
    expect(coverFacts(book(...written))).toEqual(facts);
  });

  it('reads the sample as its plan was published', () => {
    expect(coverFacts(openSample('bac-son-2024.xlsx').image)).toEqual({
      administration: 'with-districts',
      agency: 'UBND huyện Bắc Sơn',
      territory: 'huyện Bắc Sơn',
      place: 'Bắc Sơn',
      date: '2024-03',
    });
  });

  it('says nothing of a workbook without words', () => {
    expect(coverFacts(book([]))).toEqual({});
  });
});
