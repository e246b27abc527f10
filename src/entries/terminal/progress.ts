import { Presets, SingleBar } from 'cli-progress';

/** Below this a file is read before a bar could be seen. */
const LONG_WORK = 3_000_000;

export interface Progress {
  readonly step: (label: string) => void;
  readonly stop: () => void;
}

const SILENT: Progress = { step: () => undefined, stop: () => undefined };

/** A bar on the terminal's error channel where somebody looks and the work is long; silence elsewhere. */
export function startProgress(steps: number, bytes: number): Progress {
  if (!process.stderr.isTTY || (steps <= 3 && bytes < LONG_WORK)) return SILENT;
  const bar = new SingleBar(
    {
      format: '{bar} {percentage}%  {label}',
      clearOnComplete: true,
      hideCursor: true,
      stream: process.stderr,
    },
    Presets.shades_classic,
  );
  bar.start(steps, 0, { label: '' });
  return { step: (label) => bar.increment(1, { label }), stop: () => bar.stop() };
}
