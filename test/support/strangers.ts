import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkWorkbook } from '../../src/app/check';
import { buildFile, type BuiltFile } from '../../src/app/fileWork';
import { openWorkbook, type OpenedWorkbook } from '../../src/hosts/file/open';
import type { WorkbookImage } from '../../src/workbook/image';
import { UnusableFileError } from '../../src/workbook/problem';
import { CHECK_OPTIONS, TODAY } from './bookFile';

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

/** @throws {Error} where the workbook has no review table */
export async function built(bytes: Uint8Array): Promise<BuiltFile> {
  const result = buildFile(await opened(bytes), CHECK_OPTIONS, TODAY);
  if (result.code !== 'built') throw new Error(`Nothing to build: ${result.code}`);
  return result;
}
