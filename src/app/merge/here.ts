import { bytesOfBlob } from '../../hosts/file/blob';
import { openWorkbook, type OpenTools } from '../../hosts/file/open';
import { doubtfulLines } from '../../messages/unjudged';
import { readTables } from '../../tables/find';
import type { WorkbookImage } from '../../workbook/image';
import { referenceOf } from '../../workbook/address';
import { UnusableFileError } from '../../workbook/problem';
import { readingOptions } from '../judging';
import { mergedFile, mergeWorkbooks, type MergeFile } from './file';
import { uniteWorkbooks } from '../union/file';
import { distinctNames } from './names';
import { reviewProblem } from '../reviewProblem';
import { readSettings } from '../settings';
import type { LeftOut, MergeChoice, MergedFrom, MergeWork } from './work';
import type { MergedCommune } from '../../reports/merge/merge';
import { SPREADSHEET_TYPE } from '../fileType';

const mergedFrom = ({ name, set, appearances }: MergedCommune): MergedFrom => ({
  name,
  set,
  sources: appearances.map(({ source: { file }, table: { sheet, area } }) => ({
    file,
    sheet,
    from: referenceOf({ sheet, row: area.top, column: area.left }).address,
    to: referenceOf({ sheet, row: area.bottom, column: area.right }).address,
  })),
});

/** Merging in the thread that asks for it. What was read is kept until it is forgotten. */
export function createMerging({
  onFile,
  ...tools
}: OpenTools & { readonly onFile?: (name: string) => void } = {}): MergeWork {
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

  /** Those that can be opened, each under a name of its own, and those that cannot. */
  async function opened(
    choices: readonly MergeChoice[],
    unopened: readonly LeftOut[],
  ): Promise<{ readonly files: readonly MergeFile[]; readonly left: readonly LeftOut[] }> {
    const names = distinctNames(choices.map(({ name }) => name));
    const files: MergeFile[] = [];
    const left: LeftOut[] = [...unopened];
    for (const [place, choice] of choices.entries()) {
      onFile?.(choice.name);
      const file = names[place] ?? choice.name;
      try {
        files.push({ file, image: await imageOf(choice) });
      } catch (error) {
        if (!(error instanceof UnusableFileError)) throw error;
        left.push({ file, problem: error.problem });
      }
    }
    return { files, left };
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
    async merge({ choices, unopened = [], ...options }) {
      const { files, left } = await opened(choices, unopened);
      const merged = mergeWorkbooks(files, { ...options, unopened: left });
      if (merged.code === 'not-merged') return merged;
      const { communes, differences, leftOut } = merged;
      return {
        code: 'merged',
        blob: new Blob([mergedFile(merged).slice().buffer], { type: SPREADSHEET_TYPE }),
        files: choices.length + unopened.length - leftOut.length,
        communes: communes.map(mergedFrom),
        tables: merged.sheets.map(({ content: { name }, communes: names }) => ({
          sheet: name,
          communes: names,
        })),
        differences,
        leftOut,
      };
    },
    async unite({ choices, unopened = [], opened: read = [], ...options }) {
      const { files, left } = await opened(choices, unopened);
      const united = uniteWorkbooks([...read, ...files], { ...options, unopened: left });
      if (united.code === 'not-united') return united;
      const { bytes, ...told } = united;
      return { ...told, blob: new Blob([bytes.slice().buffer], { type: SPREADSHEET_TYPE }) };
    },
    forget() {
      images.clear();
      return Promise.resolve();
    },
  };
}
