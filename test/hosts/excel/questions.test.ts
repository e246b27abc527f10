import { sampleBytes } from '../../support/samples';
import { comparable, imageOfFile } from './comparable';
import { openHost, readingOf, type OpenHost } from './harness';
import { markPlan } from './plans';

const SAMPLE = 'bac-son-2024-co-loi.xlsx';

let host: OpenHost;
afterEach(() => host.close());

const open = async (): Promise<OpenHost> =>
  (host = await openHost({ file: sampleBytes(SAMPLE), name: SAMPLE }));

const CODES = ['ApiNotFound', 'NotImplemented', 'UnsupportedOperation'] as const;

/** What a check can do without. */
const OPTIONAL = [
  'Functions.date',
  'Workbook.functions',
  'Workbook.readOnly',
  'Workbook.protection',
  'WorkbookProtection.protected',
  'Worksheet.protection',
  'WorksheetProtection.protected',
  'Range.conditionalFormats',
  'RangeFormat.font',
  'RangeFont.name',
  'Range.getCellProperties',
  'Range.rowHidden',
  'Range.columnHidden',
  'WorksheetCollection._RegisterDataChangedEvent',
  'Application.suspendScreenUpdatingUntilNextSync',
] as const;

describe('an Excel that cannot answer a question', () => {
  it.each(OPTIONAL.map((member, place) => [member, CODES[place % CODES.length] ?? 'ApiNotFound'] as const))(
    'is read all the same where the check can do without: %s (%s)',
    async (member, code) => {
      const { excel } = await open();
      excel.refuse(member, code);
      const { reading } = await readingOf(host);
      expect(comparable(reading.image)).toEqual(comparable(await imageOfFile(sampleBytes(SAMPLE))));
      const trips = excel.roundTrips();
      // learned once: from then on two requests are enough again
      await readingOf(host);
      expect(excel.roundTrips() - trips).toBe(2);
    },
  );

  it('is written into where only the stillness of the screen is refused', async () => {
    const { excel } = await open();
    excel.refuse('Application.suspendScreenUpdatingUntilNextSync', 'NotImplemented');
    const { reading, number } = await readingOf(host);
    expect(await host.apply(markPlan(reading.image), number)).toMatchObject({ code: 'applied', skipped: [] });
  });

  it.each(['Workbook.name', 'Range.values', 'Workbook.customXmlParts', 'Workbook.names'])(
    'is not read where the result would be another: %s',
    async (member) => {
      const { excel } = await open();
      excel.refuse(member, 'ApiNotFound');
      expect(await host.read()).toMatchObject({ code: 'failed', problem: { code: 'unsupported' } });
    },
  );
});
