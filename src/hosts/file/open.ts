import type { WorkbookImage } from '../../workbook/image';
import { UnusableFileError, type FileProblem } from '../../workbook/problem';
import { openArchive, readPart, type Archive, type Unzipper } from './archive';
import { readLegacy, type LegacyFormat, type LegacyWorkbook } from './legacy';
import { readableOpenDocument, isOpenDocumentSheet } from './openDocument';
import { readPackage } from './readPackage';
import { readRelationships } from './relationships';
import { containerOf } from './zip/container';

export type OpenedWorkbook =
  /** Can be given back with our changes. */
  | { readonly kind: 'package'; readonly archive: Archive; readonly image: WorkbookImage }
  /** Read only. */
  | ({ readonly kind: 'legacy'; readonly format: LegacyFormat } & LegacyWorkbook);

export type Opening =
  | { readonly code: 'ok'; readonly workbook: OpenedWorkbook }
  | { readonly code: 'unusable'; readonly problem: FileProblem };

/**
 * Opens a workbook by its content, whatever it is called. Never throws for what a file may hold.
 * @param unzipper a faster one than runs everywhere, where the host has it
 */
export async function openWorkbook(bytes: Uint8Array, unzipper?: Unzipper): Promise<Opening> {
  try {
    return { code: 'ok', workbook: await opened(bytes, unzipper) };
  } catch (error) {
    if (error instanceof UnusableFileError) return { code: 'unusable', problem: error.problem };
    throw error;
  }
}

async function opened(bytes: Uint8Array, unzipper: Unzipper | undefined): Promise<OpenedWorkbook> {
  if (containerOf(bytes) === 'xls') return legacy('xls', bytes);
  const archive = openArchive(bytes, undefined, unzipper);
  if (isOpenDocumentSheet(archive)) {
    checkParts(archive);
    return legacy('ods', readableOpenDocument(archive));
  }
  if (isBinaryWorkbook(archive)) {
    checkParts(archive);
    return legacy('xlsb', archive.bytes);
  }
  return { kind: 'package', archive, image: readPackage(archive) };
}

const legacy = async (format: LegacyFormat, bytes: Uint8Array): Promise<OpenedWorkbook> => ({
  kind: 'legacy',
  format,
  ...(await readLegacy(bytes)),
});

/** The library unzips without limits, so that every part must be found to be what it claims before. */
function checkParts(archive: Archive): void {
  for (const { name } of archive.entries) readPart(archive, name);
}

const isBinaryWorkbook = (archive: Archive): boolean =>
  readRelationships(archive, '').some(
    ({ type, target }) => type === 'officeDocument' && /\.bin$/i.test(target),
  );
