import type { Assessment } from '../../src/assessment/assessment';
import { OWN_SHEET_NAMES } from '../../src/workbook/plan';
import type { SheetImage, WorkbookImage } from '../../src/workbook/image';
import { draft } from '../accuracy/draft';
import { build, openSample } from '../support/bookFile';
import { workbookImage, type CellSource } from '../support/image';
import { checkedImage, findingsIn, verdictsIn } from '../support/judged';
import { reviewSheet } from '../support/reviewSheet';
import { transposedSheet } from '../support/transposed';
import { criteriaSet } from '../support/shippedSets';

const DIRECTIONS = [
  { direction: 'indicators in rows', lay: (sheet: SheetImage): SheetImage => sheet },
  { direction: 'indicators in columns', lay: transposedSheet },
] as const;

const assessed = (...sheets: readonly SheetImage[]): Assessment =>
  checkedImage(workbookImage(...sheets), { fileName: 'bieu.xlsx' }).assessment;

const criteriaOf = ({ communes }: Assessment, name: string): readonly string[] =>
  communes.find((one) => one.name === name)?.criteria.map(({ verdict }) => verdict) ?? [];

const verdictOf = ({ communes }: Assessment, name: string, code: string): string | undefined =>
  communes.find((one) => one.name === name)?.indicators.find((one) => one.code === code)?.verdict;

const all = (verdict: string): readonly string[] => criteriaSet('ntm').criteria.map(() => verdict);

describe.each(DIRECTIONS)('with $direction', ({ lay }) => {
  const CODES = criteriaSet('ntm').criteria.flatMap(({ indicators }) => indicators.map(({ code }) => code));

  describe('a commune not filled in yet, where the table ticks', () => {
    it.each(['x', '✓', 'v'])('misses 19 criteria of which none is said to be unmet: %s', (tick) => {
      const { sheet } = reviewSheet({
        communes: ['Vũ Sơn', 'Nhất Tiến', 'Hưng Vũ'],
        answers: Object.fromEntries(
          CODES.map((code) => [
            code,
            [
              [undefined, tick],
              [undefined, code === '10' ? '' : tick],
              [undefined, ''],
            ],
          ]),
        ),
      });
      const assessment = assessed(lay(sheet));
      expect(criteriaOf(assessment, 'Vũ Sơn')).toEqual(all('met'));
      expect(verdictOf(assessment, 'Nhất Tiến', '10')).toBe('unmet');
      expect(criteriaOf(assessment, 'Hưng Vũ')).toEqual(all('missing'));
    });

    it('misses 19 criteria where whole criteria are ticked', () => {
      const sheet = draft();
      sheet.put(0, 0, 'KẾT QUẢ THỰC HIỆN CÁC TIÊU CHÍ XÃ NÔNG THÔN MỚI');
      ['TT', 'Tiêu chí', 'Xã Vũ Sơn', 'Xã Nhất Tiến', 'Xã Hưng Vũ'].forEach((heading, column) => {
        sheet.put(2, column, heading);
      });
      criteriaSet('ntm').criteria.forEach(({ number, name }, place) => {
        sheet.put(3 + place, 0, number);
        sheet.put(3 + place, 1, name);
        sheet.put(3 + place, 2, 'x');
        sheet.put(3 + place, 3, number === 10 ? '' : 'x');
      });
      const assessment = assessed(lay(sheet.sheet('Biểu 02')));
      expect(criteriaOf(assessment, 'Vũ Sơn')).toEqual(all('met'));
      expect(criteriaOf(assessment, 'Nhất Tiến')[9]).toBe('unmet');
      expect(criteriaOf(assessment, 'Hưng Vũ')).toEqual(all('missing'));
    });
  });

  it('two periods, the later one begun for some communes only, are never mixed, and that is said', () => {
    const communes = ['Vũ Sơn', 'Nhất Tiến', 'Hưng Vũ', 'Tân Lập'];
    const begun = ['Vũ Sơn', 'Tân Lập'];
    const shares = ['2.1', '2.2', '2.3', '2.4', '3.1', '4.2', '9.2', '12.1', '12.2', '15.1', '17.1', '17.6'];
    const sheet = draft();
    sheet.put(0, 0, 'KẾT QUẢ THỰC HIỆN CÁC CHỈ TIÊU XÃ NÔNG THÔN MỚI');
    ['TT', 'Nội dung chỉ tiêu', 'Mức đạt chuẩn'].forEach((heading, column) => {
      sheet.put(2, column, heading);
    });
    communes.forEach((name, place) => {
      sheet.put(2, 3 + 2 * place, `Xã ${name}`);
      sheet.put(3, 3 + 2 * place, 'Năm 2023');
      sheet.put(3, 4 + 2 * place, '6 tháng 2024');
    });
    const indicators = criteriaSet('ntm').criteria.flatMap((criterion) => criterion.indicators);
    shares.forEach((code, line) => {
      sheet.put(4 + line, 0, code);
      sheet.put(4 + line, 1, indicators.find((one) => one.code === code)?.name);
      sheet.put(4 + line, 2, '≥ 80%');
      communes.forEach((name, place) => {
        sheet.put(4 + line, 3 + 2 * place, 61.5);
        sheet.put(4 + line, 4 + 2 * place, begun.includes(name) ? 91.5 : undefined);
      });
    });
    const assessment = assessed(lay(sheet.sheet('Biểu 01')));
    const told = communes.map((name) => shares.map((code) => verdictOf(assessment, name, code)));
    const earlier = communes.map(() => shares.map(() => 'unmet'));
    const later = communes.map((name) => shares.map(() => (begun.includes(name) ? 'met' : 'missing')));
    expect([earlier, later]).toContainEqual(told);
    expect(assessment.tables.flatMap(({ doubts }) => doubts)).not.toEqual([]);
  });

  it.each<[CellSource, CellSource, string]>([
    [92, 85, 'met'],
    [92, 61, 'unmet'],
    [45, 85, 'unmet'],
    [92, '', 'missing'],
  ])('2.2 in two lines, a) %s and b) %s, is %s', (first, second, verdict) => {
    const mark = (value: CellSource): string =>
      value === '' ? '' : Number(value) >= 80 ? 'Đạt' : 'Chưa đạt';
    const { sheet } = reviewSheet({
      communes: ['Vũ Sơn', 'Nhất Tiến'],
      levels: { '2.2': '' },
      answers: { '2.2': [[], []] },
      behind: {
        '2.2': [
          ['a', 'Đường thôn, bản', '≥ 80%', first, mark(first), 95, 'Đạt'],
          ['b', 'Đường liên thôn, bản', '≥ 80%', second, mark(second), 95, 'Đạt'],
        ],
      },
    });
    const assessment = assessed(lay(sheet));
    expect(verdictOf(assessment, 'Vũ Sơn', '2.2')).toBe(verdict);
    expect(verdictOf(assessment, 'Nhất Tiến', '2.2')).toBe('met');
  });

  it.each([false, true])(
    'codes that became dates are codes, also where days are counted from 1904: %s',
    (date1904) => {
      const { sheet } = reviewSheet({
        communes: ['Vũ Sơn', 'Nhất Tiến'],
        answers: { '4.2': [[61, 'Chưa đạt']] },
      });
      const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, 30);
      const dated: SheetImage = {
        ...sheet,
        rows: sheet.rows.map((row) => ({
          ...row,
          cells: row.cells.map((cell) => {
            const [day = 0, month = 0] = cell.column === 0 ? String(cell.value).split('.').map(Number) : [];
            if (!(month >= 1 && month <= 12)) return cell;
            const value = Math.round((Date.UTC(2024, month - 1, day) - epoch) / 86_400_000);
            return { ...cell, value, format: { numberFormat: 'd-mmm' } };
          }),
        })),
      };
      const image: WorkbookImage = { ...workbookImage(lay(dated)), date1904 };
      const plain = verdictsIn(assessed(sheet));
      expect(Object.values(plain).filter((one) => one === 'unmet')).toEqual(['unmet', 'unmet']);
      expect(verdictsIn(checkedImage(image).assessment)).toEqual(plain);
    },
  );
});

describe('our own sheets', () => {
  it('are known when their names come back in another letter case', () => {
    const { after } = build(openSample('bac-son-2024.xlsx'));
    const ours = new Set(Object.values(OWN_SHEET_NAMES).map((name) => name.toLowerCase()));
    const own = after.image.names.filter(({ name }) => ours.has(name.toLowerCase()));
    expect(own.length).toBeGreaterThan(0);
    const shouted: WorkbookImage = {
      ...after.image,
      names: after.image.names.map((one) =>
        own.includes(one)
          ? { ...one, name: one.name.toUpperCase(), formula: one.formula.toUpperCase() }
          : one,
      ),
    };
    const before = checkedImage(after.image).assessment;
    const now = checkedImage(shouted).assessment;
    expect(now.passed.filter(({ reason }) => reason === 'own-sheet')).toEqual(
      before.passed.filter(({ reason }) => reason === 'own-sheet'),
    );
    expect([verdictsIn(now), findingsIn(now)]).toEqual([verdictsIn(before), findingsIn(before)]);
  });
});
