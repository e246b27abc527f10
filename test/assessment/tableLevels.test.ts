import { tableLevels, type TableLevel } from '../../src/assessment/tableLevels';
import type { LevelOverride } from '../../src/criteria/override';
import { drawBlankTable } from '../../src/reports/blankTable';
import { newWorkbookFile } from '../../src/app/newWorkbook';
import { openBook, typed } from '../support/bookFile';
import { criteriaSet, readShipped, SETS } from '../support/shippedSets';

const ntm = criteriaSet('ntm');
const circumstances = { region: 'tdmnpb', year: 2023 } as const;
const content = drawBlankTable({ set: ntm, communes: ['Vũ Sơn'], circumstances });
const book = openBook(newWorkbookFile([content]));

/** The table with levels that somebody typed into its own column, by code. */
function levelsOf(levels: Readonly<Record<string, string>>, overrides: readonly LevelOverride[] = []) {
  const cells = Object.entries(levels).map(([code, text]) => {
    const row = content.cells.find((cell) => cell.content === code && Number(cell.column) === 0)?.row;
    if (row === undefined) throw new Error(code);
    return [`C${String(Number(row) + 1)}`, text] as const;
  });
  const [table] = readShipped(typed(book, content.name, Object.fromEntries(cells)).image).tables;
  if (table === undefined) throw new Error('no table');
  return new Map(
    tableLevels(table, ntm, circumstances, { sets: SETS, overrides }).map((one) => [
      one.known.indicator.code,
      one,
    ]),
  );
}

const told = (one: TableLevel | undefined): string => `${one?.change ?? ''}: ${one?.stated.text ?? ''}`;

describe('the levels of a table beside what is known', () => {
  it.each([
    ['3.1', '≥ 80%', 'same'],
    ['3.1', '≥ 75%', 'looser'],
    ['3.1', '≥ 85%', 'stricter'],
    ['2.1', '100%', 'new'],
    ['3.1', 'Đạt', 'other'],
    ['3.1', '≥ 8O?', 'unreadable'],
  ])('%s “%s” is %s', (code, text, change) => {
    expect(told(levelsOf({ [code]: text }).get(code))).toBe(`${change}: ${text}`);
  });

  it('are held against what somebody confirmed first', () => {
    const confirmed: LevelOverride = {
      set: 'ntm',
      code: '3.1',
      level: { code: 'figure', op: '>=', value: 85, unit: 'percent', parts: [] },
      text: '≥ 85%',
      source: '01/QĐ-THU',
    };
    const found = levelsOf({ '3.1': '≥ 80%' }, [confirmed]).get('3.1');
    expect(found).toMatchObject({ change: 'looser', known: { standing: 'confirmed', text: '≥ 85%' } });
  });

  it('are those that the table has, and no others', () => {
    expect(levelsOf({ '2.1': '100%' }).has('2.2')).toBe(false);
  });
});
