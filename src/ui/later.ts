import { useEffect, useState } from 'react';

/** A part of the screen that is loaded when somebody opens it. */
export interface Later<Part> {
  readonly part: Part | 'loading' | 'missing';
  readonly retry: () => void;
}

/** @param load the same function at every drawing */
export function useLater<Part>(load: () => Promise<Part>, isWanted: boolean): Later<Part> {
  const [part, setPart] = useState<Part | 'loading' | 'missing'>('loading');
  const [attempt, setAttempt] = useState(0);
  useEffect(() => {
    if (!isWanted) return undefined;
    let isAwaited = true;
    load().then(
      (loaded) => {
        if (isAwaited) setPart(() => loaded);
      },
      () => {
        if (isAwaited) setPart('missing');
      },
    );
    return () => {
      isAwaited = false;
    };
  }, [load, isWanted, attempt]);
  return {
    part,
    retry() {
      setPart('loading');
      setAttempt(attempt + 1);
    },
  };
}
