import { applyPlan } from '../file/edit/applyPlan';
import { sameBytes } from '../file/zip/bytes';
import { bookFace } from './appearance/book';
import { hollow } from './withoutRows';
import type { HostJobs } from './jobs';
import type { Handlers } from './serve';
import type { Shelf } from './openedBooks';

const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** The browser keeps it, beyond the memory of page and worker. */
const blobOf = (bytes: Uint8Array): Blob => new Blob([bytes.slice().buffer], { type: SPREADSHEET });

/** What the worker does for the page's host. */
export const hostHandlers = (shelf: Shelf): Handlers<HostJobs> => ({
  async open({ source }) {
    const { archive, image, fingerprint, ending, legacy, notCarried } = await shelf.take(source);
    const converted = legacy === undefined ? undefined : blobOf(archive.bytes);
    return { image: hollow(image), fingerprint, ending, legacy, notCarried, converted };
  },
  async apply({ source, plan }) {
    const { archive, image } = await shelf.take(source);
    const { bytes, ...left } = applyPlan(archive, image, plan);
    return { blob: sameBytes(bytes, archive.bytes) ? undefined : blobOf(bytes), ...left };
  },
  async outline({ source }) {
    const { sheets } = (await shelf.take(source)).image;
    return sheets.map(({ name, visibility }) => ({ name, visibility }));
  },
  face: async ({ source, sheet }) => bookFace(await shelf.take(source)).face(sheet),
  tile: async ({ source, sheet, area }) => bookFace(await shelf.take(source)).tile(sheet, area),
  find: async ({ source, text }) => bookFace(await shelf.take(source)).find(text),
});
