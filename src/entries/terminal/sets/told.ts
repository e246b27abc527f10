import { criteriaProblemMessage } from '../../../messages/criteriaProblem';
import { faultsLine, moreFaults } from '../../../messages/sets';
import { EXIT, type Output } from '../work';
import { findSource, type FoundSource, type SetsSource } from './source';

/** Of a terminal whose width nobody knows. */
const ROOM = 80;
export const roomOf = ({ columns }: Output): number => columns ?? ROOM;

const MOST_FAULTS = 100;

/** Every fault of a file with its row or cell and the reason, and that nothing of it is used. */
export function faultLines(
  name: string,
  { problems }: Extract<FoundSource, { readonly code: 'faulty' }>,
): readonly string[] {
  const more = problems.length - MOST_FAULTS;
  return [
    faultsLine(name, problems.length),
    ...problems.slice(0, MOST_FAULTS).map((problem) => `  ✗ ${criteriaProblemMessage(problem)}`),
    ...(more > 0 ? [moreFaults(more)] : []),
  ];
}

export const print = (lines: readonly string[], { out }: Output): void => {
  out(lines.map((line) => `${line}\n`).join(''));
};

/** The source that was asked for; `undefined` after it was said why there is none. */
export async function sourceOf(name: string, output: Output): Promise<SetsSource | undefined> {
  const found = await findSource(name);
  if (found.code === 'found') return found.source;
  const lines = found.code === 'faulty' ? faultLines(name, found) : [found.message];
  output.error(lines.map((line) => `${line}\n`).join(''));
  return undefined;
}

/** All of them, or `undefined`. */
export async function sourcesOf(
  names: readonly string[],
  output: Output,
): Promise<readonly SetsSource[] | undefined> {
  const sources: SetsSource[] = [];
  for (const name of names) {
    const source = await sourceOf(name, output);
    if (source === undefined) return undefined;
    sources.push(source);
  }
  return sources;
}

export const REFUSED = EXIT.unusable;
