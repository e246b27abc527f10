import { zipSync, unzipSync, strFromU8, strToU8 } from 'fflate';
import { sheetByName } from './book/book';
import { cellAt } from './book/sheet';
import { SimulationError } from './excel';
import { failureOf, inExcel } from './page';
import { openSample, sampleBytes, type OpenSample } from './sample';

describe('the limits of Excel on the web', () => {
  let open: OpenSample;
  beforeAll(async () => {
    open = await openSample();
  });
  afterAll(() => open.excel.close());

  it('refuses a request above 5 MB before anything of it is done', async () => {
    const write = `
      const text = 'x'.repeat(30000);
      context.workbook.worksheets.add('Quá lớn').getRange('A1:A200').values =
        Array.from({ length: 200 }, () => [text]);
      await context.sync();`;
    expect(await failureOf(inExcel(open.frame, write))).toBe('RequestPayloadSizeLimitExceeded');
    expect(sheetByName(open.excel.workbook, 'Quá lớn')).toBeUndefined();
    expect(open.excel.log).toContainEqual(expect.objectContaining({ error: 'transport-5103' }));
  });

  it('refuses a response above 5 MB', async () => {
    const read = `
      const range = context.workbook.worksheets.getItem('Bìa').getRangeByIndexes(0, 0, 100000, 20);
      range.load('values'); await context.sync();`;
    expect(await failureOf(inExcel(open.frame, read))).toBe('ResponsePayloadSizeLimitExceeded');
  });

  it('takes address lists of 8,192 signs and none longer', async () => {
    const list = (length: number): string => `
      let list = 'A1'; while (list.length + 3 <= ${String(length)}) list += ',B2';
      list += ' '.repeat(${String(length)} - list.length);
      const areas = context.workbook.worksheets.getItem('Bìa').getRanges(list);
      areas.load('areaCount'); await context.sync(); return areas.areaCount;`;
    expect(await inExcel(open.frame, list(8192))).toBe(2731);
    expect(await failureOf(inExcel(open.frame, list(8193)))).toBe('InvalidArgument');
  });

  it('counts the bytes of a request and of its response', async () => {
    await inExcel(open.frame, `context.workbook.worksheets.load('items/name'); await context.sync();`);
    const entry = open.excel.log.filter((item) => item.number !== undefined).at(-1);
    expect(entry?.requestBytes).toBeGreaterThan(200);
    expect(entry?.responseBytes).toBeGreaterThan(200);
    expect(open.excel.logText()).toContain('workbook.worksheets.load(name)');
  });

  it('does not answer while a person edits a cell, unless the add-in waits', async () => {
    const write = `context.workbook.worksheets.getItem('Bìa').getRange('F1').values = 'x'; await context.sync();`;
    open.excel.setCellEditing(true);
    expect(await failureOf(inExcel(open.frame, write))).toBe('InvalidOperationInCellEditMode');
    const patient = inExcel(open.frame, write, '{ delayForCellEdit: true }');
    let isDone = false;
    void patient.then(() => {
      isDone = true;
    });
    await open.frame.waitForTimeout(50);
    expect(isDone).toBe(false);
    open.excel.setCellEditing(false);
    await patient;
    expect(open.excel.log.filter((entry) => entry.delayed)).not.toEqual([]);
  });
});

describe('Excel on Windows', () => {
  it('has no limit for messages', async () => {
    const { excel, frame } = await openSample({ flavour: 'win32' });
    const rows = await inExcel(
      frame,
      `const range = context.workbook.worksheets.getItem('Bìa').getRangeByIndexes(0, 0, 100000, 20);
       range.load('values'); await context.sync(); return range.values.length;`,
    );
    expect(rows).toBe(100000);
    await excel.close();
  });
});

/** The sample with a protected sheet and, if asked for, a protected structure. */
function protectedSample(structure: boolean): Uint8Array {
  const parts = unzipSync(sampleBytes());
  const edit = (path: string, change: (text: string) => string): void => {
    parts[path] = strToU8(change(strFromU8(parts[path] ?? new Uint8Array())));
  };
  edit('xl/worksheets/sheet2.xml', (text) =>
    text.replace('</sheetData>', '</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/>'),
  );
  if (structure) {
    edit('xl/workbook.xml', (text) =>
      text.replace('<workbookProtection/>', '<workbookProtection lockStructure="1"/>'),
    );
  }
  return zipSync(parts);
}

describe('protection', () => {
  let open: OpenSample;
  beforeAll(async () => {
    open = await openSample({ file: protectedSample(true) });
  });
  afterAll(() => open.excel.close());

  it('is told', async () => {
    const told = await inExcel(
      open.frame,
      `const sheet = context.workbook.worksheets.getItem('Biểu 01');
       sheet.protection.load('protected'); context.workbook.protection.load('protected'); await context.sync();
       return [sheet.protection.protected, context.workbook.protection.protected];`,
    );
    expect(told).toEqual([true, true]);
  });

  it.each([
    ['values', `sheet.getRange('A1').values = 'x'`],
    ['formats', `sheet.getRange('A1').format.fill.color = '#FF0000'`],
    ['number formats', `sheet.getRange('A1').numberFormat = '0.00'`],
    ['conditional formats', `sheet.getRange('A1').conditionalFormats.add('Custom')`],
    ['clearing', `sheet.getRange('A1').clear()`],
    ['merges', `sheet.getRange('A1:B1').unmerge()`],
    ['page layout', `sheet.pageLayout.orientation = 'Landscape'`],
    ['row heights', `sheet.getRange('1:1').format.rowHeight = 20`],
    ['new sheets (structure)', `context.workbook.worksheets.add('Mới')`],
    ['deleting sheets (structure)', `context.workbook.worksheets.getItem('Bìa').delete()`],
    ['renaming (structure)', `context.workbook.worksheets.getItem('Bìa').name = 'x'`],
  ])('keeps out %s', async (_what, statement) => {
    const before = await open.excel.save();
    const code = await failureOf(
      inExcel(
        open.frame,
        `const sheet = context.workbook.worksheets.getItem('Biểu 01'); ${statement}; await context.sync();`,
      ),
    );
    expect(code).toBe('AccessDenied');
    expect(Buffer.from(await open.excel.save()).equals(Buffer.from(before))).toBe(true);
  });

  it('does not hinder other sheets', async () => {
    await inExcel(
      open.frame,
      `context.workbook.worksheets.getItem('Bìa').getRange('H1').values = 'x'; await context.sync();`,
    );
    const sheet = sheetByName(open.excel.workbook, 'Bìa');
    expect(sheet === undefined ? undefined : cellAt(sheet, 0, 7)?.value).toBe('x');
  });
});

describe('an older Excel', () => {
  let open: OpenSample;
  beforeAll(async () => {
    open = await openSample({ api: '1.8' });
  });
  afterAll(() => open.excel.close());

  it('says which sets it has', async () => {
    const sets = await open.frame.evaluate(
      `['1.8', '1.9', '1.15'].map((set) => Office.context.requirements.isSetSupported('ExcelApi', set))`,
    );
    expect(sets).toEqual([true, false, false]);
  });

  it.each([
    ['a method', `context.workbook.worksheets.getItem('Bìa').getRanges('A1,B2').load('areaCount')`],
    ['a property', `context.workbook.worksheets.getItem('Bìa').pageLayout.load('orientation')`],
    ['a loaded value', `context.workbook.worksheets.getItem('Bìa').getRange('A1').load('width')`],
  ])('does not know %s that came later', async (_what, statement) => {
    expect(await failureOf(inExcel(open.frame, `${statement}; await context.sync();`))).toBe('ApiNotFound');
  });

  it('still knows what is old enough', async () => {
    const name = await inExcel(
      open.frame,
      `const first = context.workbook.worksheets.getFirst(); first.load('name'); await context.sync(); return first.name;`,
    );
    expect(name).toBe('Bìa');
  });
});

describe('what the simulation does not know', () => {
  it.each([
    ['a method', `context.workbook.worksheets.getItem('Bìa').copy()`, 'Worksheet.copy()'],
    ['an object', `context.workbook.worksheets.getItem('Bìa').shapes.load('items')`, 'Worksheet.shapes'],
    [
      'a value',
      `context.workbook.worksheets.getItem('Bìa').getRange('A1').load('formulasR1C1')`,
      'Range.formulasR1C1',
    ],
    [
      'a property set',
      `context.workbook.worksheets.getItem('Bìa').enableCalculation = false`,
      'Worksheet.enableCalculation',
    ],
    [
      'a rule',
      `context.workbook.worksheets.getItem('Bìa').getRange('A1').conditionalFormats.add('DataBar')`,
      'DataBar',
    ],
  ])('fails loudly: %s', async (_what, statement, name) => {
    const { excel, frame } = await openSample();
    await expect(inExcel(frame, `${statement}; await context.sync();`)).rejects.toMatchObject({
      code: 'NotSimulated',
      message: expect.stringContaining(name),
    });
    expect(excel.problems.map((problem) => problem.message)).toEqual([expect.stringContaining(name)]);
    await expect(excel.close()).rejects.toThrow(SimulationError);
  });

  it('lets a test take note of a problem that it provoked', async () => {
    const { excel, frame } = await openSample();
    await failureOf(
      inExcel(frame, `context.workbook.worksheets.getItem('Bìa').copy(); await context.sync();`),
    );
    expect(excel.takeProblems()).toHaveLength(1);
    await excel.close();
  });
});
