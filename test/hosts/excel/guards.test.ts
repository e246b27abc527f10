import type { Plan } from '../../../src/workbook/plan';
import { columnIndex, rowIndex } from '../../../src/workbook/units';
import { sampleBytes } from '../../support/samples';
import { imageOfFile } from './comparable';
import { openHost, readingOf, type OpenHost } from './harness';
import { layoutOf } from './layout';
import { CLEAR, markPlan, wholePlan } from './plans';

const SAMPLE = 'bac-son-2024-co-loi.xlsx';
let host: OpenHost;
beforeEach(async () => {
  host = await openHost({ file: sampleBytes(SAMPLE) });
});
afterEach(() => host.close());

const inExcel = (body: string): Promise<unknown> =>
  host.frame.evaluate(
    `Excel.run(async (context) => { const { workbook } = context; ${body}; await context.sync(); })`,
  );

const write = (row: number, column: number, content: string | number): Plan['operations'][number] => ({
  code: 'write-cells',
  sheet: 'Biểu 01',
  cells: [{ row: rowIndex(row), column: columnIndex(column), content }],
});

describe('a protected sheet', () => {
  it('is skipped and named, never unprotected; the others are marked', async () => {
    await inExcel("workbook.worksheets.getItem('Biểu 01').protection.protect()");
    const { reading, number } = await readingOf(host);
    expect(reading.image.sheets.map((sheet) => sheet.protected)).toContain(true);
    const outcome = await host.apply(wholePlan(reading.image), number);
    expect(outcome).toMatchObject({
      code: 'applied',
      skipped: [{ code: 'sheet-protected', sheet: 'Biểu 01', operation: 'mark' }],
    });
    const image = await imageOfFile(await host.excel.save());
    expect(image.sheets.find(({ name }) => name === 'Biểu 01')?.protected).toBe(true);
    expect(image.sheets.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['Lộ trình', 'Tổng hợp', 'Danh sách tồn tại']),
    );
  });

  it('that was protected after the reading is refused by Excel: nothing is changed, and the next try skips it', async () => {
    const { reading, number } = await readingOf(host);
    await inExcel("workbook.worksheets.getItem('Biểu 01').protection.protect()");
    const before = layoutOf(await host.excel.save());
    expect(await host.apply(markPlan(reading.image), number)).toMatchObject({
      code: 'failed',
      problem: { code: 'protected' },
      partial: false,
    });
    expect(layoutOf(await host.excel.save())).toEqual(before);
    const again = await readingOf(host);
    expect(await host.apply(markPlan(again.reading.image), again.number)).toMatchObject({
      code: 'applied',
      skipped: [{ code: 'sheet-protected', sheet: 'Biểu 01' }],
    });
  });

  it('keeps the marks that it has, and says so when they are to be cleared', async () => {
    const { reading, number } = await readingOf(host);
    await host.apply(markPlan(reading.image), number);
    await inExcel("workbook.worksheets.getItem('Biểu 01').protection.protect()");
    const marked = await readingOf(host);
    expect(await host.apply(CLEAR, marked.number)).toMatchObject({
      code: 'applied',
      skipped: [{ code: 'sheet-protected', sheet: 'Biểu 01', operation: 'clear-marks' }],
    });
  });

  it('in a workbook whose structure is protected gets no new sheets, but its marks', async () => {
    await inExcel('workbook.protection.protect()');
    const { reading, number } = await readingOf(host);
    expect(reading.image.structureProtected).toBe(true);
    expect(await host.apply(wholePlan(reading.image), number)).toMatchObject({
      code: 'applied',
      skipped: [{ code: 'structure-protected', operation: 'add-sheet' }],
    });
  });
});

describe('an edit between reading and writing', () => {
  it.each(['user', 'colleague'] as const)(
    'by the %s is told by Excel, looked at and not written over',
    async (who) => {
      const { reading, number } = await readingOf(host);
      await host.excel.editCell('Biểu 01', 'F20', 'đã sửa', who);
      const before = layoutOf(await host.excel.save());
      expect(await host.apply(markPlan(reading.image), number)).toEqual({
        code: 'changed-meanwhile',
        sheets: ['Biểu 01'],
      });
      expect(layoutOf(await host.excel.save())).toEqual(before);
      const again = await readingOf(host);
      expect(await host.apply(markPlan(again.reading.image), again.number)).toMatchObject({
        code: 'applied',
      });
    },
  );

  it('that changed nothing in the end costs a look, no more', async () => {
    const { reading, number } = await readingOf(host);
    const cell = host.excel.workbook.sheets
      .find(({ name }) => name === 'Biểu 01')
      ?.rows.get(6)
      ?.cells.get(1);
    await host.excel.editCell('Biểu 01', 'B7', String(cell?.value));
    expect(await host.apply(markPlan(reading.image), number)).toMatchObject({ code: 'applied' });
    expect(host.excel.roundTrips()).toBe(4);
  });

  it('that Excel does not tell of is seen all the same where cells are written over', async () => {
    const { number } = await readingOf(host);
    const sheet = host.excel.workbook.sheets.find(({ name }) => name === 'Biểu 01');
    const cell = sheet?.rows.get(9)?.cells.get(5);
    if (cell !== undefined) sheet?.rows.get(9)?.cells.set(5, { ...cell, value: 'âm thầm' });
    expect(await host.apply({ operations: [write(9, 5, 'đè')] }, number)).toEqual({
      code: 'changed-meanwhile',
      sheets: ['Biểu 01'],
    });
    expect(sheet?.rows.get(9)?.cells.get(5)?.value).toBe('âm thầm');
  });

  it('in the colleague’s settings is not written over', async () => {
    const { number } = await readingOf(host);
    await inExcel(`workbook.customXmlParts.add('<settings xmlns="urn:rasoat-ntm:settings:1">{}</settings>')`);
    const outcome = await host.apply(
      { operations: [{ code: 'store-settings', settings: '{"a":1}' }] },
      number,
    );
    expect(outcome).toEqual({ code: 'changed-meanwhile', sheets: [] });
  });

  it('that adds, renames or deletes a sheet is seen', async () => {
    const first = await readingOf(host);
    await inExcel("workbook.worksheets.add('Mới')");
    await inExcel("workbook.worksheets.getItem('Biểu 02').delete()");
    const outcome = await host.apply(wholePlan(first.reading.image), first.number);
    expect(outcome.code).toBe('changed-meanwhile');
    if (outcome.code === 'changed-meanwhile') expect([...outcome.sheets].sort()).toEqual(['Biểu 02', 'Mới']);
  });
});

describe('running the whole plan again', () => {
  it('keeps what people typed into the roadmap and draws nothing twice', async () => {
    const first = await readingOf(host);
    await host.apply(wholePlan(first.reading.image), first.number);
    await host.excel.editCell('Lộ trình', 'I5', 'Phòng Kinh tế');
    const second = await readingOf(host);
    expect(await host.apply(wholePlan(second.reading.image), second.number)).toMatchObject({
      code: 'applied',
      skipped: [],
    });
    const third = await readingOf(host);
    const names = third.reading.image.sheets.map(({ name }) => name);
    expect(names.filter((name) => name.startsWith('Lộ trình') || name.startsWith('Tổng hợp'))).toEqual([
      'Lộ trình',
      'Tổng hợp',
    ]);
    const typed = third.reading.image.sheets
      .find(({ name }) => name === 'Lộ trình')
      ?.rows.find(({ row }) => row === 4)
      ?.cells.find(({ column }) => column === 8);
    expect(typed?.value).toBe('Phòng Kinh tế');
  });

  it('draws the summary anew where a failure left it half drawn', async () => {
    const first = await readingOf(host);
    await host.apply(wholePlan(first.reading.image), first.number);
    const complete = layoutOf(await host.excel.save());
    const second = await readingOf(host);
    host.excel.failRequest(2, 'GeneralException', 60);
    expect(await host.apply(wholePlan(second.reading.image), second.number)).toMatchObject({
      code: 'applied',
    });
    expect(layoutOf(await host.excel.save())).toEqual(complete);
  });
});

it('writes texts that Excel would take for something else as texts', async () => {
  const texts = [
    ...['=1+1', '+84', '-5', '@a', '15/19', '1-2', '0915', '50%', 'TRUE', "'a", '#N/A!', '#N/A', '1.250'],
    ...['Đạt 3/4', ' a', '3', 'tháng 5/2024', '1e3', '12:30', 'May 2024'],
  ];
  const { number } = await readingOf(host);
  const operations = texts.map((text, place) => write(200 + place * 2, 30, text));
  expect(await host.apply({ operations }, number)).toMatchObject({ code: 'applied' });
  const image = await imageOfFile(await host.excel.save());
  const rows = image.sheets.find(({ name }) => name === 'Biểu 01')?.rows ?? [];
  const written = rows.filter(({ row }) => row >= 200).map(({ cells }) => cells[0]);
  expect(written.map((cell) => cell?.value)).toEqual(texts);
  for (const cell of written) {
    expect(cell?.format.numberFormat).toBe('General');
    expect(cell?.formula).toBeUndefined();
  }
});

describe('showing a cell', () => {
  it('brings its sheet to the front', async () => {
    expect(await host.select({ sheet: 'Biểu 02', address: 'D9' })).toEqual({ code: 'selected' });
    expect(host.excel.selection).toMatchObject({ sheet: 'Biểu 02', areas: [{ top: 8, left: 3 }] });
    expect(host.excel.roundTrips()).toBe(1);
  });

  it('of a hidden sheet says so and leaves it hidden', async () => {
    await inExcel("workbook.worksheets.getItem('Biểu 02').visibility = 'Hidden'");
    expect(await host.select({ sheet: 'Biểu 02', address: 'D9' })).toEqual({
      code: 'failed',
      problem: { code: 'sheet-hidden', sheet: 'Biểu 02' },
    });
  });

  it.each([
    ['a row', "getRange('9:9').rowHidden = true", 'row'],
    ['a column', "getRange('D:D').columnHidden = true", 'column'],
  ])('in %s that is hidden says so, where this Excel tells it', async (_, statement, hidden) => {
    await inExcel(`workbook.worksheets.getItem('Biểu 02').${statement}`);
    const place = { sheet: 'Biểu 02', address: 'D9' };
    expect(await host.select(place)).toEqual({ code: 'selected', hidden });
    host.excel.refuse('Range.rowHidden', 'ApiNotFound');
    expect(await host.select(place)).toEqual({ code: 'selected' });
  });

  it('of a sheet that is gone says so', async () => {
    expect(await host.select({ sheet: 'Không có', address: 'A1' })).toEqual({
      code: 'failed',
      problem: { code: 'sheet-missing', sheet: 'Không có' },
    });
  });
});

describe('telling of changes', () => {
  it('names sheet and cells of people’s edits, and is silent about its own writing', async () => {
    const { reading, number } = await readingOf(host);
    await host.excel.editCell('Biểu 01', 'F20', 1);
    await host.excel.editCell('Biểu 02', 'F20', 2, 'colleague');
    const edits = [
      { code: 'cells', sheet: 'Biểu 01', address: 'F20', isRemote: false },
      { code: 'cells', sheet: 'Biểu 02', address: 'F20', isRemote: true },
    ];
    expect(await host.changes()).toEqual(edits);
    expect(await host.apply(wholePlan(reading.image), number)).toMatchObject({ code: 'changed-meanwhile' });
    const again = await readingOf(host);
    expect(await host.apply(wholePlan(again.reading.image), again.number)).toMatchObject({ code: 'applied' });
    await readingOf(host);
    expect(await host.changes()).toEqual(edits);
  });
});

describe('reading', () => {
  it.each([0, 1, 2])('can be cancelled, step %i', async (cancelAfter) => {
    expect(await host.read({ cancelAfter })).toEqual({ code: 'cancelled' });
    await readingOf(host);
  });

  it('waits until the person has left the cell', async () => {
    host.excel.setCellEditing(true);
    const reading = host.read();
    await new Promise((done) => {
      setTimeout(done, 200);
    });
    host.excel.setCellEditing(false);
    expect(await reading).toMatchObject({ code: 'read' });
  });

  it('reports its phases in their order', async () => {
    const { reading, number } = await readingOf(host);
    await host.apply(wholePlan(reading.image), number);
    const phases = (await host.progress()).map(({ phase }) => phase);
    expect([...new Set(phases)]).toEqual(['sheets', 'cells', 'check', 'write']);
  });
});

it('opens a package as a workbook beside', async () => {
  const bytes = sampleBytes('bac-son-2024.xlsx');
  expect(await host.openNew(bytes)).toEqual({ code: 'opened' });
  expect(host.excel.createdWorkbooks).toEqual([bytes]);
});
