import { u16, u32 } from './bytes';

/** What a file is by its content; its name says nothing reliable. */
export type Container = 'empty' | 'zip' | 'xls' | 'encrypted' | 'damaged' | 'other';

const OLE_SIGNATURE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
const OLE_DIRECTORY_ENTRY = 128;
const OLE_NAME_LENGTH_OFFSET = 64;
const OLE_SECTOR_SHIFT_OFFSET = 30;
const OLE_FIRST_DIRECTORY_SECTOR_OFFSET = 48;

export function containerOf(bytes: Uint8Array): Container {
  if (bytes.length === 0) return 'empty';
  if (OLE_SIGNATURE.every((byte, at) => bytes[at] === byte)) return oleContainer(bytes);
  const signature = u32(bytes, 0);
  // The second is an archive without entries, the third the mark of a spanned one.
  return signature === 0x04034b50 || signature === 0x06054b50 || signature === 0x08074b50 ? 'zip' : 'other';
}

function oleContainer(bytes: Uint8Array): Container {
  const names = oleStreamNames(bytes);
  if (names.has('ENCRYPTEDPACKAGE') || names.has('ENCRYPTIONINFO')) return 'encrypted';
  if (names.has('WORKBOOK') || names.has('BOOK')) return 'xls';
  const sector = 2 ** u16(bytes, OLE_SECTOR_SHIFT_OFFSET);
  const directory = (u32(bytes, OLE_FIRST_DIRECTORY_SECTOR_OFFSET) + 1) * sector;
  return directory + OLE_DIRECTORY_ENTRY <= bytes.length ? 'other' : 'damaged';
}

/**
 * Directory entries lie at multiples of their own size whatever the sector size, so that the chain of
 * sectors need not be followed (and cannot lead in a circle).
 */
function oleStreamNames(bytes: Uint8Array): ReadonlySet<string> {
  const wanted = ['ENCRYPTEDPACKAGE', 'ENCRYPTIONINFO', 'WORKBOOK', 'BOOK'];
  const found = new Set<string>();
  for (let at = 512; at + OLE_DIRECTORY_ENTRY <= bytes.length; at += OLE_DIRECTORY_ENTRY) {
    const first = capital(bytes[at] ?? 0);
    if (first !== 0x45 && first !== 0x57 && first !== 0x42) continue;
    for (const name of wanted) if (isOleName(bytes, at, name)) found.add(name);
  }
  return found;
}

/** Names in an OLE container differ by their letter case alone as little as names of files. */
const capital = (code: number): number => (code >= 0x61 && code <= 0x7a ? code - 0x20 : code);

function isOleName(bytes: Uint8Array, at: number, name: string): boolean {
  if (u16(bytes, at + OLE_NAME_LENGTH_OFFSET) !== (name.length + 1) * 2) return false;
  for (let index = 0; index < name.length; index += 1) {
    if (capital(u16(bytes, at + index * 2)) !== name.charCodeAt(index)) return false;
  }
  return true;
}
