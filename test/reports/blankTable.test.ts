import { checkWorkbook } from '../../src/app/check';
import { indicatorsOf } from '../../src/criteria/indicators';
import { levelFor } from '../../src/criteria/requirement';
import type { SetKey } from '../../src/criteria/set';
import { newWorkbookFile } from '../../src/app/newWorkbook';
import { drawBlankTable } from '../../src/reports/blankTable';
import type { TableReading } from '../../src/tables/reading';
import { requirementKey } from '../../src/tables/reading';
import { carriedOut, CHECK_OPTIONS, openBook, typed } from '../support/bookFile';
import { SETS, criteriaSet } from '../support/shippedSets';

const circumstances = { region: 'tdmnpb', year: 2024 } as const;
const content = (set: SetKey, communes: readonly string[]): ReturnType<typeof drawBlankTable> =>
  drawBlankTable({ set: criteriaSet(set), communes, circumstances });

function tableIn(bytes: Uint8Array): TableReading {
  const { tables } = checkWorkbook(openBook(bytes).image, CHECK_OPTIONS).assessment;
  const [table] = tables;
  if (table === undefined) throw new Error('No table was found');
  expect(tables).toHaveLength(1);
  return table;
}

describe('a blank review table', () => {
  it.each(
    SETS.map(({ key }) => key)
      .filter((set) => set !== 'kieumau')
      .flatMap((set) => [
        [set, ['Vũ Sơn']] as const,
        [set, ['Vũ Sơn', 'Nhất Tiến', 'Thị trấn Bắc Sơn']] as const,
      ]),
  )('of %s for %j is read back whole and without a doubt', (set, communes) => {
    const table = tableIn(newWorkbookFile([content(set, communes)]));
    expect(table.set).toBe(set);
    expect(table.communes.map(({ name }) => name)).toEqual(communes);
    expect([table.doubts, table.unknownRows, table.absent]).toEqual([[], [], []]);
    const codes = indicatorsOf(criteriaSet(set)).map(({ code }) => code);
    for (const { observations } of table.communes) {
      expect(observations.map(({ code }) => code)).toEqual(codes);
      expect(observations.every(({ result }) => result?.text === '')).toBe(true);
    }
  });

  it('states only levels that somebody has compared with the decision', () => {
    const table = tableIn(newWorkbookFile([content('ntm', ['Vũ Sơn', 'Vũ Lễ'])]));
    const set = criteriaSet('ntm');
    for (const { code } of indicatorsOf(set)) {
      const level = levelFor(set, code, circumstances);
      const stated = table.requirements.get(requirementKey(code));
      expect([code, stated?.text]).toEqual([code, level?.status === 'sourced' ? level.text : undefined]);
    }
  });

  it('is filled in and checked like any other', () => {
    const book = openBook(newWorkbookFile([content('ntm', ['Vũ Sơn'])]));
    const table = tableIn(book.archive.bytes);
    const income = table.communes[0]?.observations.find(({ code }) => code === '10')?.place;
    if (income === undefined) throw new Error('No income');
    const filled = typed(book, table.sheet, {
      [`D${String(income.row + 1)}`]: 30,
      [`E${String(income.row + 1)}`]: 'Chưa đạt',
    });
    const { communes } = checkWorkbook(filled.image, CHECK_OPTIONS).assessment;
    expect(communes[0]?.indicators.find(({ code }) => code === '10')?.verdict).toBe('unmet');
  });

  it('becomes an ordinary sheet beside one of the same name', () => {
    const book = openBook(newWorkbookFile([content('ntm', ['Vũ Sơn'])]));
    const twice = carriedOut(book, [{ code: 'insert-sheet', content: content('ntm', ['Vũ Lễ']) }]);
    expect(twice.image.sheets).toHaveLength(2);
    expect(new Set(twice.image.sheets.map(({ name }) => name)).size).toBe(2);
    expect(twice.image.names.filter(({ name }) => name.startsWith('_RaSoat'))).toEqual([]);
  });
});
