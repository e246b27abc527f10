import { planNames, type NamedBook } from '../../src/workbook/planNames';
import type { Operation, OwnSheet } from '../../src/workbook/plan';
import { sheetContent } from '../hosts/file/patch/support';

const add = (own: OwnSheet, name: string, beside?: true): Operation => ({
  code: 'add-sheet',
  own,
  content: sheetContent({ name }),
  ...(beside === undefined ? {} : { beside }),
});
const insert = (name: string): Operation => ({ code: 'insert-sheet', content: sheetContent({ name }) });

const book = (own: Partial<Record<OwnSheet, string>> = {}, structureProtected = false): NamedBook => ({
  sheets: ['Biểu 01', 'Lộ trình', ...Object.values(own)],
  own: (kind) => own[kind],
  structureProtected,
});

const names = (operations: readonly Operation[], given = book()) => planNames({ operations }, given);

describe('the names of sheets once a plan is carried out', () => {
  it('are free ones, in the order of the plan', () => {
    const twice = insert('Tổng hợp');
    const { added, own } = names([twice, add('roadmap', 'lộ trình'), twice, add('summary', 'Tổng hợp')]);
    expect(added).toEqual(['Tổng hợp', 'lộ trình (2)', 'Tổng hợp (2)', 'Tổng hợp (3)']);
    expect([own('roadmap'), own('summary'), own('issues')]).toEqual([
      'lộ trình (2)',
      'Tổng hợp (3)',
      undefined,
    ]);
  });

  it('stay where an own sheet is drawn anew, whatever people call it', () => {
    const given = book({ roadmap: 'Kế hoạch', summary: 'Bảng' });
    const redraw: Operation = {
      code: 'redraw-sheet',
      own: 'summary',
      sheet: 'Bảng',
      content: sheetContent({ name: 'Tổng hợp' }),
    };
    const { added, own } = names([add('roadmap', 'Lộ trình'), redraw], given);
    expect(added).toEqual([undefined, undefined]);
    expect([own('roadmap'), own('summary')]).toEqual(['Kế hoạch', 'Bảng']);
  });

  it('belong to the new sheet where it stands beside one that people changed', () => {
    const { own } = names([add('roadmap', 'Lộ trình', true)], book({ roadmap: 'Kế hoạch' }));
    expect(own('roadmap')).toBe('Lộ trình (2)');
  });

  it('are none in a workbook that takes no sheets', () => {
    const { added, own, has } = names([add('roadmap', 'Lộ trình'), insert('Mẫu')], book({}, true));
    expect([added, own('roadmap'), has('Mẫu')]).toEqual([[undefined, undefined], undefined, false]);
  });

  it('can be asked for in any letter case', () => {
    const { has } = names([insert('Mẫu')]);
    expect(['BIỂU 01', 'mẫu', 'Khác'].map(has)).toEqual([true, true, false]);
  });
});
