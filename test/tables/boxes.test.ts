import { assess } from '../../src/assessment/assess';
import { indicatorsOf } from '../../src/criteria/indicators';
import type { WorkbookImage } from '../../src/workbook/image';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import { criteriaSet, readShipped } from '../support/shippedSets';

const ASKED = indicatorsOf(criteriaSet('ntm')).filter(({ kind }) => kind === 'mark');
const TITLE = 'BẢNG KIỂM CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI';

/** Vũ Sơn has the first sign throughout; Vũ Lễ the second in every fourth row, and the third in every other fourth. */
interface Signs {
  readonly first: string;
  readonly second: string;
  readonly third?: string;
}

const ofVuLe = ({ first, second, third = first }: Signs, place: number): string =>
  place % 4 === 1 ? second : place % 4 === 2 ? third : first;

function table(signs: Signs, more: readonly RowSource[] = []): WorkbookImage {
  return workbookImage(
    sheetImage('Biểu 01', [
      [TITLE],
      ...more,
      ['TT', 'Nội dung chỉ tiêu', 'Xã Vũ Sơn', 'Xã Vũ Lễ'],
      ...ASKED.map(({ code, name }, place): RowSource => [code, name, signs.first, ofVuLe(signs, place)]),
    ]),
  );
}

const inFont = (image: WorkbookImage, fontName: string): WorkbookImage => ({
  ...image,
  sheets: image.sheets.map((sheet) => ({
    ...sheet,
    rows: sheet.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell) =>
        cell.column >= 2 && String(cell.value).length === 1
          ? { ...cell, format: { ...cell.format, fontName } }
          : cell,
      ),
    })),
  })),
});

/** The verdicts on a commune's first three indicators. */
function verdicts(image: WorkbookImage) {
  const reading = readShipped(image);
  const { communes } = assess(reading, { region: undefined, year: undefined, defaultYear: 2024 });
  const doubts = reading.tables.flatMap((one) => one.doubts.map(({ code }) => code));
  return {
    communes: communes.map(({ indicators }) =>
      ASKED.slice(0, 3).map(({ code }) => indicators.find((one) => one.code === code)?.verdict),
    ),
    isUnclear: doubts.includes('marks-unclear'),
  };
}

const MET = ['met', 'met', 'met'];

describe('boxes in one column a commune', () => {
  it.each<[string, Signs, string[]]>([
    ['☒ beside ☐ is the tick', { first: '☒', second: '☐' }, ['met', 'unmet', 'met']],
    ['☒ beside a blank is the tick', { first: '☒', second: '' }, ['met', 'unmet', 'met']],
    ['☑ beside ☐ is the tick', { first: '☑', second: '☐' }, ['met', 'unmet', 'met']],
    ['☒ beside ☑ says no', { first: '☑', second: '☒' }, ['met', 'unmet', 'met']],
    ['[x] beside [ ] is the tick', { first: '[x]', second: '[ ]' }, ['met', 'unmet', 'met']],
    ['( x ) beside (  ) is the tick', { first: '( x )', second: '(  )' }, ['met', 'unmet', 'met']],
  ])('%s', (_, signs, second) => {
    expect(verdicts(table(signs))).toEqual({ communes: [MET, second], isUnclear: false });
  });

  it.each([
    ['Wingdings', 'x', 'o'],
    ['Wingdings', 'ý', '¨'],
    ['Wingdings', 'þ', 'o'],
    ['Wingdings 2', 'S', '£'],
  ])('are letters of %s: %s beside %s', (font, first, second) => {
    const { communes } = verdicts(inFont(table({ first, second }), font));
    expect(communes).toEqual([MET, ['met', 'unmet', 'met']]);
  });

  it('leave ☒ open beside ☑ and ☐, and say so', () => {
    const { communes, isUnclear } = verdicts(table({ first: '☑', second: '☒', third: '☐' }));
    expect(isUnclear).toBe(true);
    expect(communes[1]?.[1]).not.toMatch(/^(?:un)?met$/u);
  });

  it('leave ☒ open beside verdicts in words', () => {
    const { communes } = verdicts(table({ first: 'Đạt', second: '☒' }));
    expect(communes[1]?.[1]).not.toMatch(/^(?:un)?met$/u);
  });

  it('are no answer of a commune that has none crossed', () => {
    const image = workbookImage(
      sheetImage('Biểu 01', [
        [TITLE],
        ['TT', 'Nội dung chỉ tiêu', 'Xã Vũ Sơn', 'Xã Vũ Lễ'],
        ...ASKED.map(({ code, name }): RowSource => [code, name, '☒', '☐']),
      ]),
    );
    expect(verdicts(image).communes[1]).toEqual(['missing', 'missing', 'missing']);
  });

  it('say "chưa đạt" where a note says so', () => {
    const image = table({ first: '☐', second: '☒' }, [['(Đánh dấu ☒: chưa đạt)']]);
    expect(verdicts(image).communes[1]?.[1]).toBe('unmet');
    expect(verdicts(image).communes.flat()).not.toContain('met');
  });
});

describe('boxes below "Đạt" and "Chưa đạt"', () => {
  it.each(['☒', '☑', 'x'])('%s is a choice in either column', (tick) => {
    const image = workbookImage(
      sheetImage('Phiếu', [
        [TITLE],
        ['Xã Vũ Lễ'],
        ['TT', 'Nội dung chỉ tiêu', 'Đạt', 'Chưa đạt'],
        ...ASKED.map(({ code, name }, place): RowSource =>
          place === 1 ? [code, name, '☐', tick] : [code, name, tick, '☐'],
        ),
      ]),
    );
    expect(verdicts(image).communes).toEqual([['met', 'unmet', 'met']]);
  });
});
