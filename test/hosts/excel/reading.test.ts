import { checkWorkbook } from '../../../src/app/check';
import { checkReport } from '../../../src/app/checkReport';
import { formatAddress } from '../../../src/workbook/address';
import type { WorkbookImage } from '../../../src/workbook/image';
import { sampleBytes, SAMPLES } from '../../support/samples';
import { comparable, imageOfFile } from './comparable';
import { openHost, readingOf, type OpenHost } from './harness';

describe.each(['web', 'win32'] as const)('reading the workbook that is open in Excel (%s)', (flavour) => {
  describe.each(SAMPLES)('%s', (name) => {
    let host: OpenHost;
    let image: WorkbookImage;
    beforeAll(async () => {
      host = await openHost({ file: sampleBytes(name), name, flavour });
      image = (await readingOf(host)).reading.image;
    });
    afterAll(() => host.close());

    it('takes two round trips', () => {
      expect(host.excel.roundTrips()).toBe(2);
      expect(
        host.excel.log.filter(({ number }) => number !== undefined).every(({ delayed }) => delayed),
      ).toBe(true);
    });

    it('gives the image that the file itself gives', async () => {
      expect(comparable(image)).toEqual(comparable(await imageOfFile(sampleBytes(name))));
    });

    it('leads to the same verdicts and findings as the file', async () => {
      const options = { fileName: name, levels: [], region: undefined, year: undefined, defaultYear: 2024 };
      const file = checkWorkbook(await imageOfFile(sampleBytes(name)), options);
      const excel = checkWorkbook(image, options);
      expect(checkReport(name, excel.assessment)).toEqual(checkReport(name, file.assessment));
    });
  });
});

describe('rows and columns that are out of sight in Excel', () => {
  let host: OpenHost;
  beforeEach(async () => {
    host = await openHost({ file: sampleBytes(SAMPLES[1]), name: SAMPLES[1] });
  });
  afterEach(() => host.close());

  it('are told of with one request more, and with their findings', async () => {
    await host.frame.evaluate(`Excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getItem('Biểu 01');
      sheet.getRange('40:42').rowHidden = true;
      sheet.getRange('64:64').rowHidden = true;
      sheet.getRange('M:M').columnHidden = true;
      await context.sync();
    })`);
    const before = host.excel.roundTrips();
    const { image } = (await readingOf(host)).reading;
    expect(host.excel.roundTrips() - before).toBe(3);
    const sheet = image.sheets.find(({ name }) => name === 'Biểu 01');
    expect([sheet?.hiddenRows, sheet?.hiddenColumns]).toEqual([
      [
        { from: 39, to: 41 },
        { from: 63, to: 63 },
      ],
      [{ from: 12, to: 12 }],
    ]);
    const { findings } = checkWorkbook(image, {
      fileName: SAMPLES[1],
      levels: [],
      region: undefined,
      year: undefined,
      defaultYear: 2024,
    }).assessment;
    const hidden = findings.flatMap(({ hidden: by, place }) =>
      by === undefined || place.sheet !== 'Biểu 01' ? [] : [`${by} ${formatAddress(place)}`],
    );
    expect(hidden).toContain('row I41');
    expect(hidden).toContain('column M65');
  });
});
