import { forgetTexts } from '../../text/remember';
import type { WorkbookImage } from '../../workbook/image';
import { UnusableFileError, type FileProblem } from '../../workbook/problem';
import { openArchive, type Archive, type Zipper } from './archive';
import { decrypted } from './encryption/decrypted';
import { foreignFormatOf } from './foreignFormat';
import {
  readLegacy,
  type LegacyFile,
  type LegacyFormat,
  type LegacyReader,
  type LegacyWorkbook,
} from './legacy';
import { LIMITS } from './limits';
import { isOpenDocumentSheet } from './openDocument';
import { readPackage } from './readPackage';
import { isOfType, readRelationships } from './relationships';
import { isWordDocument, readWordDocument } from './word/document';
import { containerOf } from './zip/container';

export type OpenedWorkbook =
  /** Can be given back with our changes. */
  | { readonly kind: 'package'; readonly archive: Archive; readonly image: WorkbookImage }
  /** Read only. */
  | ({ readonly kind: 'legacy'; readonly format: LegacyFormat } & LegacyWorkbook);

export type Opening =
  | { readonly code: 'ok'; readonly workbook: OpenedWorkbook }
  | { readonly code: 'unusable'; readonly problem: FileProblem };

/** What a host has that does not run everywhere. */
export interface OpenTools {
  /** A faster one. */
  readonly zipper?: Zipper;
  /** One that can be ended when it does not end by itself. */
  readonly readLegacy?: LegacyReader;
}

/** Opens a workbook by its content, whatever it is called. Never throws for what a file may hold. */
export async function openWorkbook(bytes: Uint8Array, tools: OpenTools = {}): Promise<Opening> {
  forgetTexts();
  try {
    return { code: 'ok', workbook: await opened(bytes, tools) };
  } catch (error) {
    if (error instanceof UnusableFileError) return { code: 'unusable', problem: error.problem };
    throw error;
  }
}

async function opened(
  bytes: Uint8Array,
  { zipper, readLegacy: read = readLegacy }: OpenTools,
): Promise<OpenedWorkbook> {
  const limitMegabytes = LIMITS.fileMegabytes;
  if (bytes.length > limitMegabytes * 2 ** 20) {
    throw new UnusableFileError({ code: 'too-heavy', limitMegabytes });
  }
  const legacy = async (file: LegacyFile): Promise<OpenedWorkbook> => ({
    kind: 'legacy',
    format: file.format,
    ...(await read(file)),
  });
  const container = containerOf(bytes);
  if (container === 'xls') return legacy({ format: 'xls', bytes, size: bytes.length });
  if (container === 'other') {
    const format = foreignFormatOf(bytes);
    if (format !== undefined) throw new UnusableFileError({ code: 'foreign-format', format });
  }
  const archive = openArchive(
    container === 'encrypted' ? await withoutPassword(bytes) : bytes,
    undefined,
    zipper,
  );
  if (isOpenDocumentSheet(archive)) {
    return legacy({ format: 'ods', size: unpackedSize(archive), bytes });
  }
  if (isBinaryWorkbook(archive)) {
    return legacy({ format: 'xlsb', size: unpackedSize(archive), bytes });
  }
  if (isWordDocument(archive)) return { kind: 'legacy', format: 'docx', ...readWordDocument(archive) };
  return { kind: 'package', archive, image: readPackage(archive) };
}

const unpackedSize = (archive: Archive): number => archive.entries.reduce((sum, { size }) => sum + size, 0);

/**
 * A file that Excel opens without asking is opened here too.
 * @throws {UnusableFileError} "encrypted"
 */
async function withoutPassword(bytes: Uint8Array): Promise<Uint8Array> {
  // whatever is wrong with the container, nothing in it can be read
  const content = await decrypted(bytes).catch(() => undefined);
  if (content === undefined) throw new UnusableFileError({ code: 'encrypted' });
  return content;
}

const isBinaryWorkbook = (archive: Archive): boolean =>
  readRelationships(archive, '').some((one) => isOfType(one, 'officeDocument') && /\.bin$/i.test(one.target));
