import { applyPlan } from '../file/edit/applyPlan';
import { sameBytes } from '../file/zip/bytes';
import { ownSheets } from '../../tables/ownSheet';
import type { WorkbookImage } from '../../workbook/image';
import { bookAppearance } from './appearance/book';
import type { HostJobs } from './jobs';
import type { KeptPlans } from './keptPlans';
import type { Handlers } from './serve';
import type { OpenedBooks } from './openedBooks';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The browser keeps it, beyond the memory of page and worker. */
const blobOf = (bytes: Uint8Array): Blob => new Blob([bytes.slice().buffer], { type: SPREADSHEET });

/**
 * The image without the rows of sheets that people made. They stay in the worker, which judges them there:
 * a big workbook would take the page long to unpack. Plans need only the program's own sheets.
 */
function withoutUserRows(image: WorkbookImage): WorkbookImage {
  const own = ownSheets(image);
  return {
    ...image,
    sheets: image.sheets.map((sheet) =>
      own.has(sheet.name) ? sheet : { ...sheet, rows: [], merges: [], hiddenRows: [], hiddenColumns: [] },
    ),
  };
}

/** What the worker does for the page's host. */
export const hostHandlers = (opened: OpenedBooks, plans: KeptPlans): Handlers<HostJobs> => ({
  async open({ source }) {
    const { archive, image, fingerprint, ending, legacy, notCarried } = await opened.take(source);
    const converted = legacy === undefined ? undefined : blobOf(archive.bytes);
    return { image: withoutUserRows(image), fingerprint, ending, legacy, notCarried, converted };
  },
  async apply({ source, plan }) {
    const { archive, image } = await opened.take(source);
    const { bytes, ...left } = applyPlan(archive, image, plans.whole(plan));
    return { blob: sameBytes(bytes, archive.bytes) ? undefined : blobOf(bytes), ...left };
  },
  async outline({ source }) {
    const { sheets } = (await opened.take(source)).image;
    return sheets.map(({ name, visibility }) => ({ name, visibility }));
  },
  appearance: async ({ source, sheet }) => bookAppearance(await opened.take(source)).appearance(sheet),
  tile: async ({ source, sheet, area }) => bookAppearance(await opened.take(source)).tile(sheet, area),
  find: async ({ source, text }) => bookAppearance(await opened.take(source)).find(text),
});
