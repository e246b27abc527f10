import { putU16, putU32 } from '../../src/hosts/file/zip/bytes';

const SECTOR = 512;

/** An OLE2 container with these streams in its directory (at most three), all of them empty. */
export function oleOf(streams: readonly string[]): Uint8Array {
  const bytes = new Uint8Array(SECTOR * 3);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  putU16(bytes, 24, 0x3e);
  putU16(bytes, 26, 3);
  putU16(bytes, 28, 0xfffe);
  putU16(bytes, 30, 9);
  putU16(bytes, 32, 6);
  putU32(bytes, 44, 1);
  putU32(bytes, 48, 1);
  ['Root Entry', ...streams].forEach((name, index) => {
    const at = SECTOR * 2 + index * 128;
    [...name].forEach((sign, place) => {
      putU16(bytes, at + place * 2, sign.charCodeAt(0));
    });
    putU16(bytes, at + 64, (name.length + 1) * 2);
    bytes[at + 66] = index === 0 ? 5 : 2;
  });
  return bytes;
}
