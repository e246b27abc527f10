import type { Frame } from 'playwright-core';
import { inExcel, inPage } from './page';
import { openSample, type OpenSample } from './sample';

const LISTEN = `
  window.heard = [];
  const note = (name) => async (event) => { window.heard.push([name, event.worksheetId, event.address || 'none', event.source, event.changeType, event.triggerSource]); };
  const { worksheets } = context.workbook;
  window.handlers = [
    worksheets.onChanged.add(note('changed')),
    worksheets.onSelectionChanged.add(note('selected')),
    worksheets.onActivated.add(note('activated')),
    worksheets.onAdded.add(note('added')),
    worksheets.onDeleted.add(note('deleted')),
  ];
  await context.sync();
  const one = worksheets.getItem('Biểu 01'); one.load('id'); await context.sync();
  one.onChanged.add(note('one')); await context.sync();
  return one.id;`;

const heard = async (frame: Frame, count: number): Promise<unknown> => {
  await frame.waitForFunction(`window.heard.length >= ${String(count)}`);
  return inPage(frame, 'const all = window.heard; window.heard = []; return all;');
};

describe.each(['web', 'win32'] as const)('events (%s)', (flavour) => {
  let open: OpenSample;
  let id: unknown;
  beforeAll(async () => {
    open = await openSample({ flavour });
    id = await inExcel(open.frame, LISTEN);
  });
  afterAll(() => open.excel.close());

  it('tell of an edit by the person and by a colleague, to the workbook and to the sheet', async () => {
    await open.excel.editCell('Biểu 01', 'G41', 80);
    expect(await heard(open.frame, 2)).toEqual(
      expect.arrayContaining([
        ['changed', id, 'G41', 'Local', 'RangeEdited', 'Unknown'],
        ['one', id, 'G41', 'Local', 'RangeEdited', 'Unknown'],
      ]),
    );
    await open.excel.editCell('Biểu 01', 'G42', 'x', 'colleague');
    expect(await heard(open.frame, 2)).toContainEqual([
      'changed',
      id,
      'G42',
      'Remote',
      'RangeEdited',
      'Unknown',
    ]);
  });

  it('tell the add-in of its own writes too', async () => {
    await inExcel(
      open.frame,
      `context.workbook.worksheets.getItem('Biểu 01').getRange('A90:B91').values = 'x'; await context.sync();`,
    );
    expect(await heard(open.frame, 2)).toContainEqual([
      'changed',
      id,
      'A90:B91',
      'Local',
      'RangeEdited',
      'ThisLocalAddin',
    ]);
  });

  it('tell of selections and of the sheet that comes to the front', async () => {
    await open.excel.select('Biểu 02', 'C7');
    const events = await heard(open.frame, 2);
    expect(events).toMatchObject([
      ['activated', expect.any(String), 'none'],
      ['selected', expect.any(String), 'C7'],
    ]);
    expect(open.excel.selection).toEqual({
      sheet: 'Biểu 02',
      areas: [{ top: 6, left: 2, bottom: 6, right: 2 }],
    });
  });

  it('tell of sheets that come and go', async () => {
    await inExcel(
      open.frame,
      `context.workbook.worksheets.add('Tạm'); await context.sync();
       context.workbook.worksheets.getItem('Tạm').delete(); await context.sync();`,
    );
    const events = await heard(open.frame, 2);
    expect(events).toMatchObject([
      ['added', expect.any(String), 'none', 'Local'],
      ['deleted', expect.any(String), 'none', 'Local'],
    ]);
  });

  it('are not sent to those who no longer listen', async () => {
    await inPage(
      open.frame,
      `for (const handler of window.handlers) await Excel.run(handler.context, async (context) => { handler.remove(); await context.sync(); });`,
    );
    await open.excel.editCell('Biểu 01', 'G41', 81);
    expect(await heard(open.frame, 1)).toEqual([['one', id, 'G41', 'Local', 'RangeEdited', 'Unknown']]);
  });

  it('are felt by selecting in the add-in', async () => {
    await inExcel(
      open.frame,
      `context.workbook.worksheets.getItem('Biểu 01').getRange('H46').select();
       const selected = context.workbook.getSelectedRange(); selected.load('address'); await context.sync();`,
    );
    expect(open.excel.selection).toMatchObject({ sheet: 'Biểu 01', areas: [{ top: 45, left: 7 }] });
  });

  it('press a ribbon button and wait until the command is done', async () => {
    await inPage(
      open.frame,
      `Office.actions.associate('kiemTra', async (event) => {
         await Excel.run(async (context) => {
           context.workbook.worksheets.getItem('Bìa').getRange('J1').values = 'đã bấm'; await context.sync();
         });
         event.completed();
       });`,
    );
    await open.excel.runCommand('kiemTra');
    const [cover] = open.excel.workbook.sheets;
    expect(cover?.rows.get(0)?.cells.get(9)?.value).toBe('đã bấm');
  });
});
