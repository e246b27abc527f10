import fc from 'fast-check';
import { area, position } from '../../src/workbook/address';
import { ownReference } from '../../src/workbook/ownSheet';
import { OWN_SHEET_NAMES, type Operation, type OwnSheet, type SheetContent } from '../../src/workbook/plan';
import { resolvePlan, type KnownBook, type ResolvedPlan } from '../../src/workbook/resolvedPlan';
import { quotedSheetName, UnknownSheetError } from '../../src/workbook/sheetName';
import { sheetContent } from '../hosts/file/edit/support';

interface Sheet {
  readonly name: string;
  readonly isProtected: boolean;
  readonly isMarked?: boolean;
}

interface Given {
  readonly own?: Partial<Record<OwnSheet, string>>;
  readonly structureProtected?: boolean;
  readonly locked?: readonly string[];
  readonly marked?: readonly string[];
  readonly charts?: readonly string[];
  readonly others?: readonly string[];
  readonly date1904?: boolean;
}

function book({
  own = {},
  structureProtected = false,
  locked = [],
  marked = [],
  charts = [],
  others = [],
  date1904 = false,
}: Given = {}): KnownBook<Sheet> {
  return {
    worksheets: ['Biểu 01', 'Lộ trình', ...others, ...Object.values(own)].map((name) => ({
      name,
      isProtected: locked.includes(name),
      isMarked: marked.includes(name),
    })),
    otherSheets: charts,
    names: Object.entries(own).map(([kind, name]) => [
      OWN_SHEET_NAMES[kind as OwnSheet].toUpperCase(),
      `${quotedSheetName(name)}!$A$1`,
    ]),
    structureProtected,
    date1904,
    bearsMarks: ({ isMarked }) => isMarked === true,
  };
}

const add = (own: OwnSheet, name: string, more: { beside?: true; content?: Partial<SheetContent> } = {}) =>
  ({
    code: 'add-sheet',
    own,
    content: sheetContent({ name, ...more.content }),
    ...(more.beside === undefined ? {} : { beside: more.beside }),
  }) as const satisfies Operation;
const insert = (name: string, content: Partial<SheetContent> = {}) =>
  ({ code: 'insert-sheet', content: sheetContent({ name, ...content }) }) as const satisfies Operation;
const redraw = (own: OwnSheet, sheet: string): Operation => ({
  code: 'redraw-sheet',
  own,
  sheet,
  content: sheetContent({ name: sheet }),
});
const write = (sheet: string): Operation => ({
  code: 'write-cells',
  sheet,
  cells: [{ ...position(0, 0), content: 'mới' }],
});
const cell = area(1, 1, 1, 1);
const mark = (sheet: string, severity: 'error' | 'warning' = 'error'): Operation => ({
  code: 'mark',
  sheet,
  severity,
  areas: [cell],
});
const CLEAR: Operation = { code: 'clear-marks' };

const resolve = (operations: readonly Operation[], given: Given = {}) =>
  resolvePlan({ operations }, book(given));

/** What is done, in one word and a name. */
const told = ({ steps }: ResolvedPlan<Sheet>) =>
  steps.map((step) => {
    if (step.code === 'store-settings') return 'settings';
    return `${step.code} ${step.code === 'add-sheet' ? step.name : step.sheet.name}`;
  });

const marksOf = ({ marked }: ResolvedPlan<Sheet>) =>
  marked.map(({ sheet, marks }) => `${sheet.name}: ${[...marks.keys()].join()}`);

const formulaOf = (plan: ResolvedPlan<Sheet>, place: number) => {
  const step = plan.steps[place];
  return step !== undefined && 'content' in step ? step.content.cells[0]?.content : undefined;
};
const speaksOf = (own: OwnSheet): Partial<SheetContent> => ({
  cells: [{ ...position(0, 0), content: { formula: `${ownReference(own)}A1`, result: 'kết quả' } }],
});

describe('new sheets', () => {
  it('get free names, in the order of the plan and in any letter case', () => {
    const twice = insert('Tổng hợp');
    expect(told(resolve([twice, add('roadmap', 'lộ trình'), twice, add('summary', 'Tổng hợp')]))).toEqual([
      'add-sheet Tổng hợp',
      'add-sheet lộ trình (2)',
      'add-sheet Tổng hợp (2)',
      'add-sheet Tổng hợp (3)',
    ]);
  });

  it("are never drawn over somebody's sheet that another program left without a name", () => {
    const plan = resolve([add('roadmap', 'A'), add('summary', 'B')], { others: [''] });
    expect(told(plan)).toEqual(['add-sheet A', 'add-sheet B']);
  });

  it('are not called like a sheet of charts', () => {
    expect(told(resolve([insert('Biểu đồ')], { charts: ['biểu đồ'] }))).toEqual(['add-sheet Biểu đồ (2)']);
  });

  it('stand beside one of the kind that people changed, and take over its references', () => {
    const formulas = insert('Mẫu', speaksOf('roadmap'));
    const plan = resolve([add('roadmap', 'Kế hoạch', { beside: true }), formulas], {
      own: { roadmap: 'Kế hoạch' },
    });
    expect(told(plan)).toEqual(['add-sheet Kế hoạch (2)', 'add-sheet Mẫu']);
    expect(formulaOf(plan, 1)).toEqual({ formula: "'Kế hoạch (2)'!A1", result: 'kết quả' });
  });

  it('are none where the structure is locked: said once for each kind of work', () => {
    const plan = resolve([add('roadmap', 'A'), insert('B'), add('summary', 'C')], {
      structureProtected: true,
    });
    expect(plan).toMatchObject({
      steps: [],
      refused: [0, 1, 2],
      skipped: [
        { code: 'structure-protected', operation: 'add-sheet' },
        { code: 'structure-protected', operation: 'insert-sheet' },
      ],
    });
  });
});

describe('a sheet of ours that is there', () => {
  it('is drawn anew in its place, whatever people call it', () => {
    const own = { roadmap: 'Kế hoạch', summary: 'Bảng' };
    expect(told(resolve([add('roadmap', 'Lộ trình'), redraw('summary', 'bảng')], { own }))).toEqual([
      'redraw-sheet Kế hoạch',
      'redraw-sheet Bảng',
    ]);
  });

  it('is left alone where it is locked, and still spoken of', () => {
    const plan = resolve([add('roadmap', 'Lộ trình'), insert('Mẫu', speaksOf('roadmap'))], {
      own: { roadmap: 'Kế hoạch' },
      locked: ['Kế hoạch'],
    });
    expect(told(plan)).toEqual(['add-sheet Mẫu']);
    expect(formulaOf(plan, 0)).toEqual({ formula: "'Kế hoạch'!A1", result: 'kết quả' });
    expect(plan.refused).toEqual([0]);
    expect(plan.skipped).toEqual([{ code: 'sheet-protected', sheet: 'Kế hoạch', operation: 'redraw-sheet' }]);
  });
});

describe('what a plan makes', () => {
  it('is told by the names that the workbook calls it, beside charts that stand as sheets too', () => {
    const plan = resolve([add('summary', 'Tổng hợp'), redraw('roadmap', 'LỘ TRÌNH'), write('biểu 01')], {
      charts: ['tổng hợp'],
    });
    expect(plan.made).toEqual([
      { name: 'Tổng hợp (2)', isNew: true },
      { name: 'Lộ trình', isNew: false },
      { name: 'Biểu 01', isNew: false },
    ]);
  });

  it('is none of what a lock prevents, and no mark', () => {
    const plan = resolve([mark('Biểu 01'), add('summary', 'Tổng hợp'), redraw('roadmap', 'Lộ trình')], {
      structureProtected: true,
      locked: ['Lộ trình'],
    });
    expect(plan.made).toEqual([]);
  });
});

describe('formulas', () => {
  it('may speak of a sheet that comes after their own', () => {
    const plan = resolve([insert('Mẫu', speaksOf('summary')), add('summary', 'Tổng hợp')]);
    expect(formulaOf(plan, 0)).toEqual({ formula: "'Tổng hợp'!A1", result: 'kết quả' });
  });

  it('are their results where there is no such sheet', () => {
    expect(formulaOf(resolve([insert('Mẫu', speaksOf('summary'))]), 0)).toBe('kết quả');
  });
});

describe('days', () => {
  const day = { cells: [{ ...position(0, 0), content: { day: '2024-12-31' } }] };

  it.each([
    [false, 45_657],
    [true, 44_195],
  ])('are numbers of the workbook (1904: %s)', (date1904, number) => {
    expect(formulaOf(resolve([insert('Mẫu', day)], { date1904 }), 0)).toBe(number);
  });
});

describe('marks', () => {
  it('go from every sheet that gets none', () => {
    expect(marksOf(resolve([CLEAR, mark('Biểu 01'), mark('biểu 01', 'warning')]))).toEqual([
      'Biểu 01: error,warning',
      'Lộ trình: ',
    ]);
  });

  it('are left as they are by a plan that does not speak of them', () => {
    expect(resolve([write('Biểu 01')]).marked).toEqual([]);
  });

  it('are not looked for on a sheet that is drawn anew', () => {
    expect(marksOf(resolve([CLEAR, redraw('roadmap', 'Lộ trình')]))).toEqual(['Biểu 01: ']);
  });

  it('stay on a locked sheet, which is said of each kind of work once', () => {
    const plan = resolve([CLEAR, mark('Biểu 01'), mark('Biểu 01', 'warning')], {
      locked: ['Biểu 01', 'Lộ trình'],
      marked: ['Biểu 01'],
    });
    expect(plan.marked).toEqual([]);
    expect(plan.refused).toEqual([1, 2]);
    expect(plan.skipped).toEqual([
      { code: 'sheet-protected', sheet: 'Biểu 01', operation: 'mark' },
      { code: 'sheet-protected', sheet: 'Biểu 01', operation: 'clear-marks' },
    ]);
  });
});

describe('a sheet that is not there, or holds no cells', () => {
  it.each([mark('Khác'), write('Biểu đồ'), redraw('summary', 'Khác')])('is misuse: %j', (operation) => {
    expect(() => resolve([operation], { charts: ['Biểu đồ'] })).toThrow(UnknownSheetError);
  });
});

describe('every plan', () => {
  const operation = fc.constantFrom<Operation>(
    CLEAR,
    mark('Biểu 01'),
    write('Biểu 01'),
    write('Lộ trình'),
    redraw('roadmap', 'Lộ trình'),
    add('summary', 'Tổng hợp'),
    add('summary', 'Tổng hợp', { beside: true }),
    insert('Mẫu'),
    { code: 'store-settings', settings: '{}' },
  );
  const given = fc.record({
    structureProtected: fc.boolean(),
    locked: fc.subarray(['Biểu 01', 'Lộ trình']),
    marked: fc.subarray(['Biểu 01', 'Lộ trình']),
  });

  it('touches no locked sheet, gives no name twice, and says why something is left out', () => {
    fc.assert(
      fc.property(fc.array(operation, { maxLength: 8 }), given, (operations, known) => {
        const { steps, marked, skipped, refused } = resolve(operations, known);
        const touched = [
          ...steps.flatMap((step) => ('sheet' in step ? [step.sheet] : [])),
          ...marked.map(({ sheet }) => sheet),
        ];
        expect(touched.filter(({ isProtected }) => isProtected)).toEqual([]);
        const names = ['biểu 01', 'lộ trình', ...steps.flatMap((one) => ('name' in one ? [one.name] : []))];
        expect(new Set(names.map((name) => name.toLowerCase())).size).toBe(names.length);
        expect(refused.length > 0 && skipped.length === 0).toBe(false);
        expect(new Set(skipped.map((one) => JSON.stringify(one))).size).toBe(skipped.length);
      }),
    );
  });
});
