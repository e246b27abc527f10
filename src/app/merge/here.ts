import { bytesOfBlob } from '../../hosts/file/blob';
import { openWorkbook, type OpenTools } from '../../hosts/file/open';
import { doubtfulLines } from '../../messages/unjudged';
import { readTables } from '../../tables/find';
import type { WorkbookImage } from '../../workbook/image';
import { UnusableFileError } from '../../workbook/problem';
import { readingOptions } from '../check';
import { mergedFile, mergeWorkbooks } from './file';
import { distinctNames } from './names';
import { reviewProblem } from '../reviewProblem';
import { readSettings } from '../settings';
import type { MergeChoice, MergeWork } from './work';
import { SPREADSHEET_TYPE } from '../fileType';

/** Merging in the thread that asks for it. What was read is kept until it is forgotten. */
export function createMerging(tools: OpenTools = {}): MergeWork {
  const images = new Map<string, WorkbookImage>();

  async function imageOf({ key, blob }: MergeChoice): Promise<WorkbookImage> {
    const known = images.get(key);
    if (known !== undefined) return known;
    const opening = await openWorkbook(await bytesOfBlob(blob), tools);
    if (opening.code === 'unusable') throw new UnusableFileError(opening.problem);
    const { image } = opening.workbook;
    images.set(key, image);
    return image;
  }

  return {
    async inspect(choice) {
      try {
        const image = await imageOf(choice);
        const reading = readTables(image, readingOptions(readSettings(image.settings), choice.name));
        const problem = reviewProblem(reading);
        const unjudged = doubtfulLines(reading);
        if (problem !== undefined) return { code: 'unusable', problem, unjudged };
        const names = reading.tables.flatMap(({ communes }) => communes.map(({ name }) => name));
        return { code: 'tables', communes: [...new Set(names)], unjudged };
      } catch (error) {
        if (!(error instanceof UnusableFileError)) throw error;
        return { code: 'unusable', problem: error.problem, unjudged: [] };
      }
    },
    async merge(choices) {
      const names = distinctNames(choices.map(({ name }) => name));
      const files: { readonly file: string; readonly image: WorkbookImage }[] = [];
      for (const [place, choice] of choices.entries()) {
        try {
          files.push({ file: names[place] ?? choice.name, image: await imageOf(choice) });
        } catch (error) {
          if (!(error instanceof UnusableFileError)) throw error;
          return { code: 'unusable', key: choice.key, problem: error.problem };
        }
      }
      const merged = mergeWorkbooks(files);
      // the person saw which of the chosen files have a table: one that has none any more is told first
      const [left] = merged.leftOut;
      if (left !== undefined) {
        const key = choices[names.indexOf(left.file)]?.key ?? '';
        return { code: 'unusable', key, problem: left.problem };
      }
      if (merged.code === 'no-review') throw new RangeError('Nothing was chosen to be merged');
      const blob = new Blob([mergedFile(merged).slice().buffer], { type: SPREADSHEET_TYPE });
      const { communes, differences } = merged;
      return { code: 'merged', blob, communes: communes.length, differences };
    },
    forget() {
      images.clear();
      return Promise.resolve();
    },
  };
}
