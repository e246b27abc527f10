import { checkWorkbook } from '../../../src/app/check';
import { newWorkbookFile } from '../../../src/app/newWorkbook';
import { EMPTY_SETTINGS, writeSettings } from '../../../src/app/settings';
import { circumstancesIn, countOpenLevels } from '../../../src/app/verification/circumstances';
import {
  confirmedLevels,
  isProposed,
  levelsOfDecision,
  levelsOfTable,
  type TakenLevel,
} from '../../../src/app/verification/taken';
import type { LevelOverride } from '../../../src/criteria/override';
import { drawBlankTable } from '../../../src/reports/blankTable';
import { readPasted } from '../../../src/tables/decision/pasted';
import { readDecision } from '../../../src/tables/decision/read';
import { CHECK_OPTIONS, openBook, typed } from '../../support/bookFile';
import { SETS, criteriaSet } from '../../support/shippedSets';

const NTM = criteriaSet('ntm');
const BY = { source: '1062/QĐ-UBND', by: 'Nông Văn A', on: '2024-10-01' };
const content = drawBlankTable({
  set: NTM,
  communes: ['Vũ Sơn'],
  circumstances: { region: 'tdmnpb', year: 2023 },
});
const blank = openBook(newWorkbookFile([content]));

/** A blank table with levels typed into its own column, by code, in a workbook that keeps others. */
function bookWith(levels: Readonly<Record<string, string>>, kept: readonly LevelOverride[] = []) {
  const cells = Object.entries(levels).map(([code, text]) => {
    const row = content.cells.find((cell) => cell.content === code && Number(cell.column) === 0)?.row;
    if (row === undefined) throw new Error(code);
    return [`C${String(Number(row) + 1)}`, text] as const;
  });
  const settings = writeSettings({ ...EMPTY_SETTINGS, region: 'tdmnpb', year: 2023, levels: kept }, SETS);
  const { image } = typed(blank, content.name, Object.fromEntries(cells));
  const { assessment } = checkWorkbook({ ...image, settings }, CHECK_OPTIONS);
  return { assessment, circumstances: circumstancesIn(assessment, NTM) };
}

function fromTable(levels: Readonly<Record<string, string>>, kept?: readonly LevelOverride[]) {
  const { assessment, circumstances } = bookWith(levels, kept);
  const [table] = assessment.tables;
  if (table === undefined) throw new Error('No table');
  return { assessment, taken: levelsOfTable(assessment, NTM, table, circumstances) };
}

function fromDecision(rows: readonly (readonly string[])[], kept?: readonly LevelOverride[]) {
  const { assessment, circumstances } = bookWith({}, kept);
  const pasted = readPasted({ text: rows.map((cells) => cells.join('\t')).join('\n') });
  if (pasted.code !== 'table') throw new Error(pasted.code);
  const read = readDecision(pasted.sheet, NTM);
  if (read.code !== 'read') throw new Error(read.code);
  return { assessment, taken: levelsOfDecision(assessment, NTM, read, circumstances) };
}

const told = ({ change, indicator, text, known }: TakenLevel): string =>
  `${change}: ${indicator.code} ${text}, ${known.text === '' ? '–' : known.text} ${known.standing}`;

const confirmed: LevelOverride = {
  set: 'ntm',
  code: '3.1',
  region: 'tdmnpb',
  level: { code: 'figure', op: '>=', value: 85, unit: 'percent', parts: [] },
  text: '≥ 85%',
  source: '01/QĐ-THU',
};

describe('levels taken from a table', () => {
  it('come with what is known, differences first and what cannot be read last', () => {
    const { taken } = fromTable({ '1.1': 'Đạt', '2.1': '100%', '3.1': '≥ 75%', '12.1': '≥ 8O?' });
    const wanted = taken.filter(({ indicator }) => ['1.1', '2.1', '3.1', '12.1'].includes(indicator.code));
    expect(wanted.map(told)).toEqual([
      expect.stringMatching(/^looser: 3\.1 ≥ 75%, ≥ 80% /),
      expect.stringMatching(/^new: 2\.1 100%, – /),
      expect.stringMatching(/^same: 1\.1 Đạt, Đạt /),
      expect.stringMatching(/^unreadable: 12\.1 /),
    ]);
    expect(wanted.map(isProposed)).toEqual([true, true, true, false]);
  });

  it('are no proposal where somebody has confirmed another', () => {
    const { taken } = fromTable({ '3.1': '≥ 80%' }, [confirmed]);
    const own = taken.find(({ indicator }) => indicator.code === '3.1');
    expect(own && [told(own), isProposed(own)]).toEqual(['looser: 3.1 ≥ 80%, ≥ 85% confirmed', false]);
  });

  it('are kept with the decision, the person and the day, for the region and year in which they differ', () => {
    const { assessment, taken } = fromTable({ '10': '≥ 42 triệu đồng', '3.1': '≥ 80%' });
    const wanted = taken.filter(({ indicator }) => ['10', '3.1'].includes(indicator.code));
    const { levels, refused } = confirmedLevels(assessment, NTM, wanted, BY);
    expect(refused).toEqual([]);
    expect(levels.find(({ code }) => code === '10')).toMatchObject({
      region: 'tdmnpb',
      year: 2023,
      source: '1062/QĐ-UBND',
      confirmedBy: 'Nông Văn A',
      confirmedOn: '2024-10-01',
    });
    expect(levels.find(({ code }) => code === '3.1')).not.toHaveProperty('year');
    // what nobody could read is never kept
    const [unread] = fromTable({ '12.1': '≥ 8O?' }).taken.slice(-1);
    expect(unread && confirmedLevels(assessment, NTM, [unread], BY)).toEqual({
      levels: [],
      refused: ['12.1'],
    });
  });

  it('are counted as open until they are confirmed', () => {
    const { assessment, taken } = fromTable({ '3.1': '≥ 80%' });
    const before = countOpenLevels(assessment);
    const { levels } = confirmedLevels(assessment, NTM, taken.filter(isProposed), BY);
    expect(before).toBe(57);
    expect(countOpenLevels(bookWith({}, levels).assessment)).toBe(57 - levels.length);
  });
});

describe('levels pasted from a decision', () => {
  const rows = [
    ['TT', 'Nội dung tiêu chí', 'Trung du miền núi phía Bắc', 'Đồng bằng sông Hồng'],
    ['3.1', 'Tỷ lệ diện tích đất sản xuất nông nghiệp được tưới và tiêu nước chủ động', '≥ 80%', '≥ 90%'],
    ['12.1', 'Tỷ lệ lao động qua đào tạo (áp dụng đạt cho cả nam và nữ)', '≥ 75%', '≥ 75%'],
  ];

  it('are each held against what is known in their own region', () => {
    const { taken } = fromDecision(rows);
    const own = taken.filter(({ indicator }) => indicator.code === '3.1');
    expect(own.map(({ stated, change }) => [stated?.region, change])).toEqual([
      ['dbsh', 'stricter'],
      ['tdmnpb', 'same'],
    ]);
    expect(taken.every(isProposed)).toBe(true);
  });

  it('do not replace what somebody confirmed unless it is asked for', () => {
    const { taken } = fromDecision(rows, [confirmed]);
    const own = taken.find(({ stated }) => stated?.code === '3.1' && stated.region === 'tdmnpb');
    expect(own && [told(own), isProposed(own)]).toEqual(['looser: 3.1 ≥ 80%, ≥ 85% confirmed', false]);
    const other = taken.find(({ stated }) => stated?.code === '3.1' && stated.region === 'dbsh');
    expect(other && isProposed(other)).toBe(true);
  });

  it('of one year are kept for that year', () => {
    const { assessment, taken } = fromDecision([
      ['TT', 'Nội dung tiêu chí', 'Chỉ tiêu'],
      ['10', 'Thu nhập bình quân đầu người (triệu đồng/người/năm)', ''],
      ['', 'Năm 2022', '≥ 39'],
      ['', 'Năm 2023', '≥ 42'],
    ]);
    const { levels } = confirmedLevels(assessment, NTM, taken, BY);
    expect(levels.map(({ year, text }) => [year, text])).toEqual([
      [2022, '≥ 39'],
      [2023, '≥ 42'],
    ]);
  });
});
