import type { SheetContent } from '../../../src/workbook/plan';
import { serialOfDay } from '../../../src/workbook/date';
import { build, carriedOut, openSample, typed, valueAt, type BookFile } from '../../support/bookFile';
import { describeWith } from '../../support/external';
import { recalculated, withoutResults } from '../../support/recalculated';
import { formulasOf } from '../../support/sheetContent';

const ROADMAP = 'Lộ trình';
const MATRIX = 'Biểu lộ trình';

/** The matrix as the engine draws it for a workbook. */
function drawn(book: BookFile): SheetContent {
  const content = build(book).plan.operations.flatMap((one) =>
    (one.code === 'add-sheet' || one.code === 'redraw-sheet') && one.own === 'matrix' ? [one.content] : [],
  )[0];
  if (content === undefined) throw new Error('No matrix');
  return content;
}

function expectResults(book: BookFile, content: SheetContent): void {
  const formulas = formulasOf(content);
  expect(formulas.length).toBeGreaterThan(50);
  for (const { address, formula, result } of formulas) {
    const value = valueAt(book, MATRIX, address) ?? '';
    const inCell = typeof result === 'object' ? serialOfDay(result.day) : result;
    expect([address, formula, value]).toEqual([address, formula, inCell]);
  }
}

describeWith('soffice', 'the matrix in LibreOffice', () => {
  const sample = openSample('bac-son-2024.xlsx');
  const first = carriedOut(sample, withoutResults(build(sample).plan.operations));

  it('reckons what the engine gave', () => {
    expectResults(recalculated(first), drawn(sample));
  }, 120_000);

  it('follows deadlines that people change in the roadmap, without this program, to what its next build gives', () => {
    const edited = typed(first, ROADMAP, {
      K5: serialOfDay('2025-06-30'),
      K6: 2025,
      K7: 'quý III/2025',
      K8: 'khi có vốn',
      K9: '',
      K10: serialOfDay('2022-12-31'),
      K11: 'hết năm 2025',
      K12: '6/24',
    });
    const after = recalculated(edited);
    expectResults(after, drawn(edited));
    expect(['E', 'G', 'I', 'J'].map((column) => valueAt(after, MATRIX, `${column}8`))).toEqual([
      '',
      '9, 10, 11',
      '17',
      'Chưa định',
    ]);
  }, 120_000);

  it('lists what is due beyond its years apart, until its next drawing gives it a year of its own', () => {
    const after = recalculated(typed(first, ROADMAP, { K6: 2031 }));
    expect(['E', 'G', 'I', 'J'].map((column) => valueAt(after, MATRIX, `${column}8`))).toEqual([
      '9, 11',
      '17',
      '10',
      2031,
    ]);
  }, 120_000);

  it('is still known as the program’s own after LibreOffice has saved it', () => {
    const again = build(recalculated(build(sample).after));
    expect(again.notes).toContainEqual({ code: 'sheet-drawn', own: 'matrix' });
    expect(again.notes.map(({ code }) => code)).not.toContain('sheet-edited');
  }, 120_000);
});
