import { sheetByName } from './book/book';
import { cellAt } from './book/sheet';
import { startExcel } from './excel';
import { failureOf, inExcel, inPage } from './page';
import { openSample, sampleBytes, type OpenSample } from './sample';

const WRITE = `
  const sheet = context.workbook.worksheets.add('Lộ trình');
  sheet.getRange('A1').values = 'một';
  sheet.getRange('A2').values = 'hai';
  await context.sync();`;

describe('faults on demand', () => {
  let open: OpenSample;
  beforeEach(async () => {
    open = await openSample();
  });
  afterEach(() => open.excel.close());

  const written = (): unknown => {
    const sheet = sheetByName(open.excel.workbook, 'Lộ trình');
    return sheet === undefined ? undefined : [0, 1].map((row) => cellAt(sheet, row, 0)?.value ?? null);
  };

  it.each([
    ['GeneralException', 'GeneralException'],
    ['AccessDenied', 'AccessDenied'],
    ['transport-5102', 'ActivityLimitReached'],
    ['transport-5012', 'InvalidOrTimedOutSession'],
    ['transport-5016', 'WriteNotSupportedWhenModalDialogOpen'],
    ['transport-7000', 'AccessDenied'],
    ['transport-5001', 'GeneralException'],
  ])('%s reaches the add-in as %s, with nothing done; a second try succeeds', async (fault, code) => {
    open.excel.failRequest(1, fault);
    expect(await failureOf(inExcel(open.frame, WRITE))).toBe(code);
    expect(written()).toBeUndefined();
    await inExcel(open.frame, WRITE);
    expect(written()).toEqual(['một', 'hai']);
  });

  it('hits the request that was meant, counted from now', async () => {
    await inExcel(open.frame, `context.workbook.load('name'); await context.sync();`);
    open.excel.failRequest(2, 'GeneralException');
    const read = (): Promise<string> =>
      failureOf(inExcel(open.frame, `context.workbook.load('name'); await context.sync();`));
    expect([await read(), await read(), await read()]).toEqual(['none', 'GeneralException', 'none']);
    expect(open.excel.roundTrips()).toBe(4);
  });

  it('leaves done what came before the failing action, as Excel does', async () => {
    open.excel.failRequest(1, 'GeneralException', 8);
    expect(await failureOf(inExcel(open.frame, WRITE))).toBe('GeneralException');
    expect(open.excel.log.find((entry) => entry.number === 1)?.actions).toBe(11);
    expect(written()).toEqual(['một', null]);
  });

  it('loses an answer although everything was done', async () => {
    open.excel.failRequest(1, 'transport-5012', 1000);
    expect(await failureOf(inExcel(open.frame, WRITE))).toBe('InvalidOrTimedOutSession');
    expect(written()).toEqual(['một', 'hai']);
  });

  it('leaves the add-in without an answer, and serves the next request', async () => {
    open.excel.failRequest(1, 'no-answer');
    const outcome = await open.frame.evaluate(
      `Promise.race([
         Excel.run(async (context) => { context.workbook.load('name'); await context.sync(); return 'answered'; }),
         new Promise((resolve) => setTimeout(() => resolve('waiting'), 100)),
       ])`,
    );
    expect(outcome).toBe('waiting');
    expect(
      await inExcel(
        open.frame,
        `context.workbook.load('name'); await context.sync(); return context.workbook.name;`,
      ),
    ).toBe('workbook.xlsx');
  });

  it('lets a colleague edit between two requests of one run', async () => {
    open.excel.beforeRequest(2, () => open.excel.editCell('Bìa', 'A1', 'của người khác', 'colleague'));
    const values = await inExcel(
      open.frame,
      `const range = context.workbook.worksheets.getItem('Bìa').getRange('A1');
       const seen = [];
       for (let time = 0; time < 2; time += 1) {
         range.load('values'); await context.sync(); seen.push(range.values[0][0]);
       }
       return seen;`,
    );
    expect(values).toEqual(['', 'của người khác']);
  });

  it('can be slow', async () => {
    open.excel.setLatency(1_000);
    const order = await open.frame.evaluate(
      `Promise.race([
         Excel.run(async (context) => { await context.sync(); context.workbook.load('name'); await context.sync(); return 'Excel'; }),
         new Promise((resolve) => setTimeout(() => resolve('clock'), 20)),
       ])`,
    );
    expect(order).toBe('clock');
  });
});

describe('the network', () => {
  it.each(['refused', 'hanging'] as const)('can be without the CDN: %s', async (cdn) => {
    const excel = await startExcel({ file: sampleBytes(), flavour: 'win32' });
    excel.setCdn(cdn);
    const { frame } = await excel.openPane(
      `<!doctype html><title>x</title><p>Có trang</p>
       <script async src="https://appsforoffice.microsoft.com/lib/1/hosted/office.js"></script>`,
    );
    expect(await frame.evaluate('typeof Office')).toBe('undefined');
    await excel.close();
  });

  it('reaches nothing outside', async () => {
    const { excel, frame } = await openSample();
    const outcome = await frame.evaluate(
      `fetch('https://example.com/').then(() => 'reached', () => 'refused')`,
    );
    expect(outcome).toBe('refused');
    expect(excel.refusedAddresses).toEqual(['https://example.com/']);
    await excel.close();
  });
});

describe('the theme', () => {
  it('is told by Excel on Windows', async () => {
    const { excel, frame } = await openSample({
      flavour: 'win32',
      theme: {
        bodyBackgroundColor: '#262626',
        bodyForegroundColor: '#FFFFFF',
        controlBackgroundColor: '#0A1B2C',
        controlForegroundColor: '#F0F0F0',
      },
    });
    expect(await inPage(frame, 'return { ...Office.context.officeTheme }')).toMatchObject({
      bodyBackgroundColor: expect.stringMatching(/^#262626$/i),
      controlBackgroundColor: expect.stringMatching(/^#0A1B2C$/i),
    });
    await excel.close();
  });
});
