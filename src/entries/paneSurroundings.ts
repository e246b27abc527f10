import { WORD_TYPE } from '../app/fileType';
import type { MergeWork } from '../app/merge/work';
import type { NewWorkbookExtras } from '../app/newWorkbook';
import type { PackFiles } from '../app/packs/files';
import type { Surroundings } from '../app/session/surroundings';
import { savesFiles } from '../hosts/excel/office';
import type { WorkbookHost } from '../workbook/host';
import { browserSurroundings } from './browserSurroundings';
import { saveFile } from './saveFile';

/** The readers of files come when somebody wants to merge some. */
function lazyMerging(): MergeWork {
  let work: Promise<MergeWork> | undefined;
  const merging = (): Promise<MergeWork> => {
    work ??= import(/* webpackChunkName: "merge" */ './taskpane/merging').then(
      ({ paneMerging }) => paneMerging(),
      (error: unknown) => {
        work = undefined;
        throw error;
      },
    );
    return work;
  };
  return {
    inspect: async (choice) => (await merging()).inspect(choice),
    merge: async (request) => (await merging()).merge(request),
    unite: async (request) => (await merging()).unite(request),
    forget: async () => (await merging()).forget(),
  };
}

/** What reads and writes workbooks comes when somebody has one with a pack. */
const packs: PackFiles = {
  read: async (file, known) => (await packing()).read(file, known),
  write: async (ask) => (await packing()).write(ask),
};

async function packing(): Promise<PackFiles> {
  const { packFiles } = await import(/* webpackChunkName: "merge" */ '../app/packs/files');
  return packFiles();
}

async function newBook(extras: NewWorkbookExtras): Promise<Blob> {
  const { newWorkbookBlob } = await import(/* webpackChunkName: "packages" */ '../app/newWorkbook');
  return newWorkbookBlob([], extras);
}

/** What the pane has around it in Excel. */
export function paneSurroundings(host: WorkbookHost): Surroundings {
  const browser = browserSurroundings(host);
  const merge = lazyMerging();
  if (!savesFiles()) return { ...browser, merge, packs };
  return {
    ...browser,
    merge,
    packs,
    saveFile,
    newBook,
    async planFile({ reading, check }) {
      const { planFile } = await import(/* webpackChunkName: "word" */ '../app/planFile');
      const bytes = await planFile(reading.image, check, browser.today());
      return new Blob([bytes.slice().buffer], { type: WORD_TYPE });
    },
  };
}
