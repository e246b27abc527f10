import { openWorkbook, type OpenedWorkbook } from '../../hosts/file/open';
import { UnusableFileError } from '../../workbook/problem';
import { readBytes } from './disk';
import { OPEN_TOOLS } from './openTools';

/** @throws {UnusableFileError} */
export async function openBytes(bytes: Uint8Array): Promise<OpenedWorkbook> {
  const opening = await openWorkbook(bytes, OPEN_TOOLS);
  if (opening.code === 'unusable') throw new UnusableFileError(opening.problem);
  return opening.workbook;
}

/** @throws {UnusableFileError} */
export const openFile = async (name: string): Promise<OpenedWorkbook> => openBytes(await readBytes(name));
