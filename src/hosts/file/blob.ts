import { UnusableFileError } from '../../workbook/problem';

/**
 * The bytes of a file that somebody chose; it may have been moved, locked or taken out with its stick since.
 * @throws {UnusableFileError}
 */
export async function bytesOfBlob(blob: Blob): Promise<Uint8Array> {
  try {
    return new Uint8Array(await blob.arrayBuffer());
  } catch {
    throw new UnusableFileError({ code: 'unreadable-path' });
  }
}
