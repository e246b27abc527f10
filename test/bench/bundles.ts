import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Microsoft's own empty pane with React and Fluent, once built and measured in the same way (kB gzipped). */
const EMPTY_TEMPLATE = 169;
/** What the pane loads by itself behind its first screen. */
const BEHIND = ['behind', 'engine', 'reader', 'result'];

const partOf = (name: string): string => name.split('.')[0] ?? '';

/** Kilobytes that an office's line has to carry, from what `npm run build` left in `dist`. */
export function bundleSizes(dist: string): Readonly<Record<string, number>> {
  const pane = join(dist, 'pane');
  const scripts = readdirSync(pane).filter((name) => name.endsWith('.js'));
  const gzipped = (isWanted: (part: string) => boolean): number =>
    scripts
      .filter((name) => isWanted(partOf(name)))
      .map((name) => gzipSync(readFileSync(join(pane, name)), { level: 9 }).length)
      .reduce((sum, size) => sum + size, 0) / 1000;
  const isFirst = (part: string): boolean => part === 'taskpane' || part === 'notice';
  return {
    'pane, first paint, kB gzipped': gzipped(isFirst),
    'pane, loaded unasked, kB gzipped': gzipped((part) => isFirst(part) || BEHIND.includes(part)),
    'Microsoft’s empty React pane, kB gzipped': EMPTY_TEMPLATE,
    'one-file page, kB': statSync(join(dist, 'rasoat.html')).size / 1000,
  };
}
