import {
  UnknownReadingError,
  type ApplyOutcome,
  type HostReading,
  type WorkbookHost,
} from '../../workbook/host';
import { changesOnlyMarks, type CarriedOut, type Plan } from '../../workbook/plan';
import { openArchive, type Archive } from './archive';
import { applyPlan } from './edit/applyPlan';
import type { SheetImage, WorkbookImage } from '../../workbook/image';
import type { PatchableFile } from './patchable';
import { readPackage } from './readPackage';
import { sameBytes } from './zip/bytes';

/** A workbook in a file, which nobody but the program changes meanwhile. */
export interface FileHost extends WorkbookHost {
  /** The workbook as it is now. */
  readonly bytes: () => Uint8Array;
  readonly archive: () => Archive;
  /** @throws {UnusableFileError} */
  readonly readNow: () => HostReading;
  /**
   * @throws {UnknownReadingError} also for a reading from before cells were changed
   * @throws {UnusableFileError}
   */
  readonly applyNow: (plan: Plan, reading: HostReading) => CarriedOut;
  /**
   * The same reading, of which no cells are held but those of some sheets: whoever asks for others has the workbook
   * read again. The reading before is known no more.
   */
  readonly spare: (isHeld: (sheet: SheetImage) => boolean) => HostReading;
}

function sparing(
  image: WorkbookImage,
  isHeld: (sheet: SheetImage) => boolean,
  readAgain: () => WorkbookImage,
): WorkbookImage {
  let again: WorkbookImage | undefined;
  const sheets = image.sheets.map((sheet, place): SheetImage => {
    if (isHeld(sheet)) return sheet;
    const { name, visibility, protected: isProtected, merges, hiddenRows, hiddenColumns } = sheet;
    return {
      name,
      visibility,
      protected: isProtected,
      get rows() {
        again ??= readAgain();
        return again.sheets[place]?.rows ?? [];
      },
      merges,
      hiddenRows,
      hiddenColumns,
    };
  });
  return { ...image, sheets };
}

export function createFileHost(
  { archive: opened, image }: Pick<PatchableFile, 'archive' | 'image'>,
  fileName: string | undefined,
): FileHost {
  let { bytes } = opened;
  let archive: Archive | undefined = opened;
  /** Told of the workbook as it is now; `undefined` until somebody asks again. */
  let reading: HostReading | undefined = { image, fileName };

  const archiveNow = (): Archive => (archive ??= openArchive(bytes));
  const readNow = (): HostReading => (reading ??= { image: readPackage(archiveNow()), fileName });

  function applyNow(plan: Plan, from: HostReading): CarriedOut {
    if (from !== reading) throw new UnknownReadingError();
    const { bytes: changed, ...done } = applyPlan(archiveNow(), from.image, plan);
    if (sameBytes(changed, bytes)) return done;
    bytes = changed;
    archive = undefined;
    if (!changesOnlyMarks(plan)) reading = undefined;
    return done;
  }

  function spare(isHeld: (sheet: SheetImage) => boolean): HostReading {
    const { image: whole } = readNow();
    const now = archiveNow();
    reading = { image: sparing(whole, isHeld, () => readPackage(now)), fileName };
    return reading;
  }

  return {
    name: 'file',
    bytes: () => bytes,
    archive: archiveNow,
    readNow,
    applyNow,
    spare,
    read: () => Promise.resolve({ code: 'read', reading: readNow() }),
    apply(plan, from): Promise<ApplyOutcome> {
      const done = applyNow(plan, from);
      return Promise.resolve({ code: 'applied', ...done, ...(reading === from ? { reading: from } : {}) });
    },
  };
}
