import type { Page } from 'playwright-core';
import { caseBytes } from '../support/cases';
import { sampleBytes } from '../support/samples';
import { headline as told } from '../ui/support/seen';
import { button, checked, openFiles, savedBy } from './support/page';
import { pagesOfTests } from './support/suite';

jest.setTimeout(600_000);

const openPage = pagesOfTests({ errors: true });

/** The page, with its workers within reach. */
async function open(): Promise<Page> {
  const { page } = await openPage({}, () => {
    const workers: Worker[] = [];
    Reflect.set(window, 'startedWorkers', workers);
    window.Worker = class extends Worker {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        workers.push(this);
      }
    };
  });
  return page;
}

const GOOD = { name: 'bac-son-2024.xlsx', bytes: sampleBytes('bac-son-2024.xlsx') };

const given = (name: string) => ({ name: name.split('/').at(-1) ?? name, bytes: caseBytes(name) });

const notice = (page: Page, text: string) =>
  page.getByRole('region', { name: 'Thông báo', exact: true }).getByText(text).first();

/** Only where a workbook is open and was checked. */
const headline = async (page: Page): Promise<string> => {
  await told(page).waitFor();
  return checked(page);
};

/** Whatever happened before, a file can still be opened and checked. */
async function expectUsable(page: Page): Promise<void> {
  await openFiles(page, [{ ...GOOD, name: 'tệp khác.xlsx' }]);
  await button(page, 'Đóng “tệp khác.xlsx”').waitFor();
  expect(await headline(page)).not.toBe('');
}

const endLastWorker = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const workers: readonly Worker[] = Reflect.get(window, 'startedWorkers');
    workers.at(-1)?.terminate();
  });

describe('the page with strangers’ files', () => {
  it('reads an .xls in a worker of its own, from one file on the disk', async () => {
    const page = await open();
    await openFiles(page, [GOOD]);
    await headline(page);
    const [worker] = page.workers();
    await worker?.evaluate(() => {
      const readers: Worker[] = [];
      Reflect.set(self, 'readers', readers);
      self.Worker = class extends Worker {
        constructor(address: string | URL, options?: WorkerOptions) {
          super(address, options);
          readers.push(this);
        }
      };
    });
    await openFiles(page, [given('files/constant-names.xls')]);
    await button(page, 'Đóng “constant-names.xls”').waitFor();
    expect(await headline(page)).not.toBe('');
    expect(await worker?.evaluate(() => Reflect.get(self, 'readers').length)).toBe(1);
  });

  it('says why it reads none of these, and goes on', async () => {
    const page = await open();
    await openFiles(page, [
      given('files/repeated-cells.ods'),
      given('hostile/05-rgce-loop.xls'),
      given('files/html-table.xls'),
    ]);
    for (const reason of ['repeated-cells.ods', '05-rgce-loop.xls', '“html-table.xls” là trang web (HTML)']) {
      await page.getByRole('cell').getByText(reason).first().waitFor();
    }
    await expectUsable(page);
  });
});

describe('a worker that ends without a word', () => {
  it('leaves the open file, whose next work another worker does', async () => {
    const page = await open();
    await openFiles(page, [GOOD]);
    await headline(page);
    await endLastWorker(page);
    const saved = await savedBy(page, () => button(page, 'Lưu bản đã rà soát').click());
    expect(saved.bytes.length).toBeGreaterThan(GOOD.bytes.length / 2);
    await expectUsable(page);
  });

  it('while a file is opened is told of beside the file’s name, without anybody pressing anything', async () => {
    const page = await open();
    await page.evaluate(() => {
      // takes its question and is gone
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (this: Worker, ...message: unknown[]) {
        Worker.prototype.postMessage = postMessage;
        setTimeout(() => {
          this.terminate();
        }, 3_000);
        void message;
      };
    });
    await openFiles(page, [GOOD]);
    await notice(page, `Gặp lỗi ngoài dự kiến khi mở “${GOOD.name}”`).waitFor({ timeout: 60_000 });
    await expectUsable(page);
  });

  it('with an event while a file is opened is told of too', async () => {
    const page = await open();
    await page.evaluate(() => {
      const { postMessage } = Worker.prototype;
      Worker.prototype.postMessage = function (this: Worker) {
        Worker.prototype.postMessage = postMessage;
        this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
      };
    });
    await openFiles(page, [GOOD]);
    await notice(page, `Gặp lỗi ngoài dự kiến khi mở “${GOOD.name}”`).waitFor();
    await expectUsable(page);
  });
});
