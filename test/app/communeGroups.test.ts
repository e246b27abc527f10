import { checkReport } from '../../src/app/checkReport';
import { checkWorkbook, type Check, type CheckOptions } from '../../src/app/check';
import { roadmapNow } from '../../src/app/roadmap';
import { isFulfilled } from '../../src/assessment/verdict';
import { parseCriteriaFile } from '../../src/criteria/criteriaFile';
import type { CriteriaSet } from '../../src/criteria/set';
import { readArguments } from '../../src/entries/terminal/arguments';
import { renderCheck } from '../../src/entries/terminal/render';
import { optionsFor } from '../../src/entries/terminal/work';
import { drawBlankTable } from '../../src/reports/blankTable';
import { drawMatrix } from '../../src/reports/matrix/sheet';
import { planDocument } from '../../src/reports/plan/document';
import { drawSummary } from '../../src/reports/summary/sheet';
import { readShipped, SETS } from '../support/shippedSets';
import { CHECK_OPTIONS, TODAY, build, openBook } from '../support/bookFile';
import { newWorkbookFile } from '../../src/app/newWorkbook';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import data from '../criteria/files/commune-groups.json';

/** Ten criteria, three commune groups; the levels are made up. */
function loaded(): CriteriaSet {
  const file = parseCriteriaFile(JSON.parse(JSON.stringify(data)), SETS);
  const [set] = file.code === 'sets' ? file.sets : [];
  if (set === undefined) throw new Error(JSON.stringify(file));
  return set;
}
const set = loaded();

const COMMUNES = ['Vũ Sơn', 'Nhất Tiến', 'Hưng Vũ'];

/** Results of Vũ Sơn and Nhất Tiến; Hưng Vũ has reached everything by its own marks. */
const RESULTS: Readonly<Record<string, readonly [string | number, string | number]>> = {
  '2.1': [95, 70],
  '2.2': [98, 90],
  '3.1': [85, 45],
  '6': [1.5, 8],
};

const rows = set.criteria.flatMap(({ number, name, indicators }): RowSource[] => [
  ...(indicators.length > 1 ? [[number, name, '', '', '', '', '', '']] : []),
  ...indicators.map(({ code, name: wording }): RowSource => {
    const told = RESULTS[code];
    const [first, second] = told ?? ['', ''];
    const mark = told === undefined ? 'Đạt' : '';
    return [code, wording, first, mark, second, mark, '', 'Đạt'];
  }),
]);

const image = workbookImage(
  sheetImage('Biểu 01', [
    ['KẾT QUẢ RÀ SOÁT CÁC TIÊU CHÍ NÔNG THÔN MỚI NĂM 2026'],
    [],
    ['TT', 'Nội dung tiêu chí', ...COMMUNES.flatMap((name) => [`Xã ${name}`, ''])],
    ['', '', ...COMMUNES.flatMap(() => ['Kết quả', 'Đánh giá'])],
    ...rows,
  ]),
);

const checked = (options: Partial<CheckOptions> = {}): Check =>
  checkWorkbook(image, { ...CHECK_OPTIONS, sets: [set], ...options });

const verdicts = (check: Check, name: string): Readonly<Record<string, string>> =>
  Object.fromEntries(
    (check.assessment.communes.find((commune) => commune.name === name)?.indicators ?? [])
      .filter(({ code }) => Object.hasOwn(RESULTS, code))
      .map(({ code, verdict }) => [code, verdict]),
  );

describe('a set with ten criteria and three commune groups, from a file', () => {
  it('is read from a table of its own', () => {
    const { tables, communes } = checked().assessment;
    expect(tables.map(({ set: key, communes: own }) => [key, own.length])).toEqual([['muoi-tieu-chi', 3]]);
    expect(communes.map(({ name, criteriaTotal }) => [name, criteriaTotal])).toEqual(
      COMMUNES.map((name) => [name, 10]),
    );
    expect(communes[0]?.indicators).toHaveLength(14);
  });

  it.each([
    'KẾT QUẢ RÀ SOÁT BỘ TIÊU CHÍ NÔNG THÔN MỚI GIAI ĐOẠN 2026 - 2030',
    'KẾT QUẢ RÀ SOÁT 10 TIÊU CHÍ THEO QUYẾT ĐỊNH SỐ 51/2025/QĐ-TTg',
    'KẾT QUẢ RÀ SOÁT XÃ NHÓM 3',
  ])('is read whatever its title, once it is there: %s', (title) => {
    const { cells } = image.sheets[0]?.rows[0] ?? {};
    const titled = {
      ...image,
      sheets: image.sheets.map((sheet) => ({
        ...sheet,
        rows: sheet.rows.map((row, at) =>
          at === 0 ? { ...row, cells: (cells ?? []).map((cell) => ({ ...cell, value: title })) } : row,
        ),
      })),
    };
    const { tables, unjudged } = checkWorkbook(titled, { ...CHECK_OPTIONS, sets: [set] }).assessment;
    expect([tables.map(({ set: key }) => key), unjudged]).toEqual([['muoi-tieu-chi'], []]);
    const without = checkWorkbook(titled, CHECK_OPTIONS).assessment;
    expect(without.tables).toEqual([]);
    expect(without.unjudged.map(({ reason }) => reason.code)).toEqual(['other-set']);
  });

  it('is not taken for one of the sets that ship', () => {
    expect(checked().assessment.tables[0]?.doubts).not.toContainEqual(
      expect.objectContaining({ code: 'set-unsure' }),
    );
  });

  it.each([
    ['1', { '2.1': 'met', '2.2': 'met', '3.1': 'met' }, { '2.1': 'unmet', '2.2': 'unmet', '3.1': 'unmet' }],
    ['3', { '2.1': 'met', '2.2': 'met', '3.1': 'met' }, { '2.1': 'met', '2.2': 'unmet', '3.1': 'met' }],
  ])('is judged by the levels of commune group %s', (group, vuSon, nhatTien) => {
    const check = checked({ group });
    expect(verdicts(check, 'Vũ Sơn')).toMatchObject(vuSon);
    expect(verdicts(check, 'Nhất Tiến')).toMatchObject(nhatTien);
  });

  it('is judged by no level that only advises, nor by one of another group', () => {
    // group 1 has an unverified level of 6.1, group 2 none of 3.1
    expect(verdicts(checked({ group: '1' }), 'Vũ Sơn')['6']).toBe('undecided');
    expect(verdicts(checked({ group: '2' }), 'Vũ Sơn')).toMatchObject({ '6': 'met', '3.1': 'undecided' });
  });

  it('is left open where nobody says the group, but for what all groups share', () => {
    expect(verdicts(checked(), 'Vũ Sơn')).toMatchObject({
      '2.1': 'undecided',
      '2.2': 'met',
      '3.1': 'undecided',
    });
    expect(verdicts(checked(), 'Nhất Tiến')['2.2']).toBe('unmet');
  });

  it('is summarised', () => {
    const { assessment } = checked({ group: '3' });
    const met = assessment.communes.map(
      ({ criteria }) => criteria.filter((one) => isFulfilled(one.verdict)).length,
    );
    expect(assessment.communes.map(({ criteriaMet }) => criteriaMet)).toEqual(met);
    expect(met).toEqual([10, 9, 10]);
    const { cells } = drawSummary(assessment);
    const contents = cells.map(({ content }) => content);
    expect(contents).toEqual(
      expect.arrayContaining([
        'I. Bộ tiêu chí xã theo nhóm (bộ để thử) giai đoạn 2026 - 2030 (Quyết định số 01/QĐ-THU)',
        'Tiêu chí số',
        'Đạt 10/10',
        'Đạt 5–9',
        'Dưới 5',
      ]),
    );
    expect(contents).not.toContain('Đạt 19/19');
    expect(contents.filter((content) => typeof content === 'number' && content > 14)).toEqual([]);
  });

  it('has its roadmap, matrix, plan, terminal and JSON', () => {
    const check = checked({ group: '3' });
    const { assessment } = check;
    const { inForce, reviewedYear } = roadmapNow(image, check, TODAY);
    expect(inForce.map(({ commune, indicator, required }) => [commune, indicator, required])).toEqual([
      ['Nhất Tiến', '2.2. Tỷ lệ hộ dùng điện thường xuyên, an toàn từ các nguồn', '≥ 97%'],
    ]);
    const matrix = drawMatrix(assessment, inForce, {
      reviewedYear,
      places: { key: 'M', deadline: 'L' },
    });
    const texts = matrix.cells.map(({ content }) => content);
    expect(texts).toEqual(expect.arrayContaining(['Năm 2027', 'Năm 2030', 'Số xã đạt 10/10']));
    const plan = JSON.stringify(planDocument(assessment, inForce));
    expect(plan).toContain('giai đoạn 2026 - 2030');
    expect(plan).not.toContain('2021 - 2025');
    expect(plan).toContain('Xã Vũ Sơn đạt 10/10 tiêu chí');
    const terminal = renderCheck('a.xlsx', assessment, image);
    expect(terminal).toContain('Xã theo nhóm (bộ để thử)');
    expect(terminal).toContain('9/10');
    const report = checkReport('a.xlsx', assessment);
    expect(report.years).toEqual([2026]);
    expect(report.communes.map(({ set: key, criteriaTotal }) => [key, criteriaTotal])).toEqual(
      COMMUNES.map(() => ['muoi-tieu-chi', 10]),
    );
  });

  it('is built into a workbook and checked again with the same verdicts', () => {
    const book = openBook(
      newWorkbookFile([
        drawBlankTable({ set, communes: COMMUNES, circumstances: { region: undefined, year: 2026 } }),
      ]),
    );
    const options = { sets: [set], group: '3' };
    const { after, check } = build(book, options);
    const again = checkWorkbook(after.image, { ...CHECK_OPTIONS, ...options }).assessment;
    expect(check.assessment.communes).toHaveLength(3);
    expect(again.communes).toEqual(check.assessment.communes);
  });

  it('takes the commune group from the command line', () => {
    const command = readArguments(['check', 'a.xlsx', '--criteria', 'muoi.json', '--group', '3']);
    if (command.code !== 'asked') throw new Error(command.code);
    const options = optionsFor(command.asked, { code: 'ok', levels: [], sets: [set] }, 'a.xlsx');
    expect(verdicts(checkWorkbook(image, options), 'Nhất Tiến')).toMatchObject({ '2.1': 'met' });
  });

  it('is unknown without its file: none of its verdicts come from the national levels', () => {
    const { tables } = readShipped(image);
    for (const table of tables) expect(table.set).not.toBe('muoi-tieu-chi');
  });
});
