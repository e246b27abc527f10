import type { SavedFile } from '../app/session/surroundings';

/** Long enough for every browser to have begun the download. */
const KEEP_ADDRESS = 60_000;

/** Gives a file to the person as the browser's own download. */
export function saveFile({ name, blob }: SavedFile): void {
  const address = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => {
    URL.revokeObjectURL(address);
  }, KEEP_ADDRESS);
}
