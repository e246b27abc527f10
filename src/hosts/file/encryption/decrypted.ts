import { u16 } from '../zip/bytes';
import { agileContent } from './agile';
import { oleStream } from './oleStream';
import { standardContent } from './standard';

/**
 * The workbook inside, where it is encrypted with Excel's own password; `undefined` where it needs a password that only
 * a person knows, or is encrypted in a way that is not known here.
 */
export async function decrypted(container: Uint8Array): Promise<Uint8Array | undefined> {
  const info = oleStream(container, 'EncryptionInfo');
  const sealed = oleStream(container, 'EncryptedPackage');
  if (info === undefined || sealed === undefined) return undefined;
  const [major, minor] = [u16(info, 0), u16(info, 2)];
  if (major === 4 && minor === 4) return agileContent(info, sealed);
  return minor === 2 && major >= 2 && major <= 4 ? standardContent(info, sealed) : undefined;
}
