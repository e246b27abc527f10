/** Those who want to hear of something. */
export interface Listeners<Told extends readonly unknown[]> {
  /** The answer ends it. */
  readonly subscribe: (listener: (...told: Told) => void) => () => void;
  readonly tell: (...told: Told) => void;
}

export function createListeners<Told extends readonly unknown[] = []>(): Listeners<Told> {
  const listeners = new Set<(...told: Told) => void>();
  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    tell(...told) {
      // one who stops listening while it is told must not make another miss it
      for (const listener of [...listeners]) listener(...told);
    },
  };
}
