import { checkWorkbook } from '../../../src/app/check';
import { checkReport } from '../../../src/app/checkReport';
import type { WorkbookImage } from '../../../src/workbook/image';
import { sampleBytes, SAMPLES } from '../../support/samples';
import { comparable, imageOfFile } from './comparable';
import { buildPage, openHost, readingOf, type OpenHost } from './harness';

let page: Awaited<ReturnType<typeof buildPage>>;
beforeAll(async () => {
  page = await buildPage();
}, 60_000);
afterAll(() => {
  page.remove();
});

describe.each(['web', 'win32'] as const)('reading the workbook that is open in Excel (%s)', (flavour) => {
  describe.each(SAMPLES)('%s', (name) => {
    let host: OpenHost;
    let image: WorkbookImage;
    beforeAll(async () => {
      host = await openHost(page.folder, { file: sampleBytes(name), name, flavour });
      image = (await readingOf(host)).reading.image;
    }, 60_000);
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
