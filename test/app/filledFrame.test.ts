import { checkReport } from '../../src/app/checkReport';
import { checkWorkbook } from '../../src/app/check';
import { withPack } from '../../src/app/importPack';
import { newWorkbookFile } from '../../src/app/newWorkbook';
import { roadmapNow } from '../../src/app/roadmap';
import { EMPTY_SETTINGS, writeSettings } from '../../src/app/settings';
import { FRAME_2026 } from '../../src/criteria/frames';
import { readCriteriaText } from '../../src/criteria/criteriaFile';
import { formatPack } from '../../src/criteria/pack/format';
import { setsOfPack, type CriteriaPack } from '../../src/criteria/pack/pack';
import { parseCriteriaSet } from '../../src/criteria/schema';
import type { CriteriaSetData } from '../../src/criteria/shape';
import { withSets } from '../../src/criteria/sets';
import { planDocument } from '../../src/reports/plan/document';
import { drawPack } from '../../src/reports/pack/draw';
import { isPlain, readPackBook } from '../../src/reports/pack/read';
import { drawSummary } from '../../src/reports/summary/sheet';
import { CHECK_OPTIONS, TODAY, openBook } from '../support/bookFile';
import { sheetImage, workbookImage, type RowSource } from '../support/image';
import { SETS } from '../support/shippedSets';
import data from '../criteria/files/commune-groups.json';

/** Indicators and levels are made up; the criteria and groups are those of the frame. */
const parsed = parseCriteriaSet(data);
if (parsed.code === 'invalid') throw new Error(JSON.stringify(parsed.problems));
const { criteria: filled } = parsed.set;
const frame: CriteriaSetData = {
  ...FRAME_2026,
  criteria: FRAME_2026.criteria.map((criterion) => ({
    ...criterion,
    indicators: filled.find(({ number }) => number === criterion.number)?.indicators ?? [],
  })),
};

const PACK: CriteriaPack = {
  name: 'Bộ 2026 - 2030 đã điền (để thử)',
  decision: FRAME_2026.decision,
  scope: { text: 'Các xã trên địa bàn tỉnh (để thử)' },
  validity: { from: FRAME_2026.validFrom, to: FRAME_2026.validTo },
  sets: [frame],
  // what the province has set for group 2, where the frame's filling says nothing
  levels: [
    {
      set: FRAME_2026.key,
      code: '3.1',
      group: '2',
      level: { code: 'figure', op: '>=', value: 60, unit: 'million-dong', parts: [] },
      text: '≥ 60 triệu đồng',
      source: '01/QĐ-THU, trang 4',
    },
  ],
};

const COMMUNES = ['Vũ Sơn', 'Nhất Tiến'];
const RESULTS: Readonly<Record<string, readonly [number, number]>> = {
  '2.1': [95, 70],
  '2.2': [98, 90],
  '3.1': [85, 45],
};

const rows = frame.criteria.flatMap(({ number, name, indicators }): RowSource[] => [
  ...(indicators.length > 1 ? [[number, name, '', '', '', '']] : []),
  ...indicators.map(({ code, name: wording }): RowSource => {
    const told = RESULTS[code];
    return told === undefined
      ? [code, wording, '', 'Đạt', '', 'Đạt']
      : [code, wording, told[0], '', told[1], ''];
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

const known = withSets(SETS, setsOfPack(PACK));
const settings = writeSettings(withPack(EMPTY_SETTINGS, PACK), known);
const judged = (group: string) => checkWorkbook({ ...image, settings }, { ...CHECK_OPTIONS, group });

const verdictsOf = (group: string, commune: string) => {
  const { communes } = judged(group).assessment;
  const found = communes.find(({ name }) => name === commune)?.indicators ?? [];
  return Object.keys(RESULTS).map((code) => found.find((one) => one.code === code)?.verdict);
};

describe('the frame of 2026–2030 as an office fills it in', () => {
  it('goes out and comes back as a file and as a sheet', () => {
    const text = formatPack(PACK, SETS);
    const read = readCriteriaText(text, SETS);
    expect(read.code === 'pack' && formatPack(read.pack, SETS)).toBe(text);
    const book = openBook(newWorkbookFile(drawPack(PACK, known, isPlain(known))));
    const sheet = readPackBook(book.image, SETS);
    expect(sheet.code === 'pack' && formatPack(sheet.pack, SETS)).toBe(text);
  });

  it('is unknown to a workbook that does not have it: nothing is judged', () => {
    expect(checkWorkbook(image, CHECK_OPTIONS).assessment.communes).toEqual([]);
  });

  it('reads the workbook that keeps it, as its own table', () => {
    const { tables, communes } = judged('1').assessment;
    expect(tables.map(({ set }) => set)).toEqual(['ntm-2026']);
    expect(communes.map(({ name, criteriaTotal }) => [name, criteriaTotal])).toEqual([
      ['Vũ Sơn', 10],
      ['Nhất Tiến', 10],
    ]);
  });

  it.each([
    ['1', ['met', 'met', 'met'], ['unmet', 'unmet', 'unmet']],
    ['2', ['met', 'met', 'met'], ['unmet', 'unmet', 'unmet']],
    ['3', ['met', 'met', 'met'], ['met', 'unmet', 'met']],
  ])('judges by the levels of commune group %s', (group, vuSon, nhatTien) => {
    expect([verdictsOf(group, 'Vũ Sơn'), verdictsOf(group, 'Nhất Tiến')]).toEqual([vuSon, nhatTien]);
  });

  it('is summarised and planned by what the group asks for', () => {
    const easy = judged('3');
    const hard = judged('1');
    const goals = (check: typeof easy) =>
      roadmapNow(image, check, TODAY).inForce.map(({ commune, required }) => [commune, required]);
    expect(goals(easy)).toEqual([['Nhất Tiến', '≥ 97%']]);
    expect(goals(hard).length).toBeGreaterThan(goals(easy).length);
    const texts = drawSummary(hard.assessment).cells.map(({ content }) => content);
    expect(texts).toEqual(expect.arrayContaining(['Tiêu chí số', 'Đạt 10/10', 'Đạt 5–9']));
    const plan = JSON.stringify(planDocument(hard.assessment, roadmapNow(image, hard, TODAY).inForce));
    expect(plan).toContain('giai đoạn 2026 - 2030');
    expect(plan).not.toContain('2021 - 2025');
    const report = checkReport('a.xlsx', easy.assessment);
    expect([report.years, report.communes.map(({ criteriaMet }) => criteriaMet)]).toEqual([[2026], [10, 9]]);
  });
});
