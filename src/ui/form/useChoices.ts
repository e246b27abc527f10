import { useRef, useState } from 'react';
import type { Inspected, MergeChoice, MergeWork } from '../../app/merge/work';

/** A file that was chosen, and what is in it once that is known. */
export interface Chosen {
  readonly choice: MergeChoice;
  /** "failed": the reading itself broke off; `undefined` while it is going on. */
  readonly inspected: Inspected | { readonly code: 'failed' } | undefined;
}

interface Choices {
  readonly chosen: readonly Chosen[];
  readonly isReading: boolean;
  readonly add: (choices: readonly MergeChoice[]) => void;
  readonly remove: (key: string) => void;
  readonly clear: () => void;
}

/** What failed was not the file. */
const mayBeReadYet = ({ inspected }: Chosen): boolean =>
  inspected?.code === 'failed' ||
  (inspected?.code === 'unusable' && inspected.problem.code === 'part-missing');

/** Files that are chosen bit by bit and looked into one after another. */
export function useChoices(work: MergeWork | undefined): Choices {
  const [chosen, setChosen] = useState<readonly Chosen[]>([]);
  // what is asked for counts, not what was drawn last
  const wanted = useRef<readonly Chosen[]>([]);
  const isRunning = useRef(false);

  const set = (next: readonly Chosen[]): void => {
    wanted.current = next;
    setChosen(next);
  };

  const read = async (): Promise<void> => {
    if (work === undefined || isRunning.current) return;
    isRunning.current = true;
    for (;;) {
      const next = wanted.current.find(({ inspected }) => inspected === undefined);
      if (next === undefined) break;
      const inspected = await work.inspect(next.choice).catch(() => ({ code: 'failed' }) as const);
      set(wanted.current.map((one) => (one.choice === next.choice ? { ...one, inspected } : one)));
    }
    isRunning.current = false;
  };

  return {
    chosen,
    isReading: chosen.some(({ inspected }) => inspected === undefined),
    add(choices) {
      const known = new Set(wanted.current.map(({ choice }) => choice.key));
      const fresh = choices.filter(({ key }) => !known.has(key));
      // what could not be read is tried again
      const again = wanted.current.map((one) =>
        mayBeReadYet(one) && choices.some(({ key }) => key === one.choice.key)
          ? { ...one, inspected: undefined }
          : one,
      );
      set([...again, ...fresh.map((choice) => ({ choice, inspected: undefined }))]);
      void read();
    },
    remove(key) {
      set(wanted.current.filter(({ choice }) => choice.key !== key));
    },
    clear() {
      set([]);
    },
  };
}
