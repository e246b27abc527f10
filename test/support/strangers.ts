import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import { openWorkbook, type OpenedWorkbook } from '../../src/hosts/file/open';
import type { WorkbookImage } from '../../src/workbook/image';
import { UnusableFileError } from '../../src/workbook/problem';
import { CHECK_OPTIONS, TODAY } from './bookFile';
import { builtFile } from './workedFile';

/** A workbook of `test/cases`, such as "files/calc-chain.xlsx". */
export const caseBytes = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(join(__dirname, '../cases', name)));

/** @throws {UnusableFileError} */
export async function opened(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const opening = await openWorkbook(bytes);
  if (opening.code === 'unusable') throw new UnusableFileError(opening.problem);
  return opening.workbook;
}

/** What `check` says of each commune: "An Bình 19/19". */
const standings = (image: WorkbookImage): readonly string[] =>
  checkWorkbook(image, CHECK_OPTIONS).assessment.communes.map(
    ({ name, criteriaMet, criteriaTotal }) => `${name} ${String(criteriaMet)}/${String(criteriaTotal)}`,
  );

export async function standingsOf(bytes: Uint8Array): Promise<readonly string[]> {
  return standings((await opened(bytes)).image);
}

/** @throws {UnusableFileError} where the workbook has no review table */
export const built = async (bytes: Uint8Array): ReturnType<typeof builtFile> =>
  builtFile(await opened(bytes), CHECK_OPTIONS, TODAY);
