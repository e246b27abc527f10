/**
 * A worker may end without an event: memory that the system takes back, the browser's own task manager. What then tells
 * of its end is a lock that it holds as long as it lives: the browser gives it to the next who asks.
 * https://developer.mozilla.org/docs/Web/API/Web_Locks_API
 */
const locks = (): LockManager | undefined => ('locks' in navigator ? navigator.locks : undefined);

/** In the worker: holds the lock of this name from `onHeld` on. */
export function holdLife(name: string, onHeld: () => void): void {
  if (name === '') return;
  const held = locks()?.request(name, () => {
    onHeld();
    return new Promise(() => undefined);
  });
  held?.catch(() => undefined);
}

/** In the page, once the worker holds it: calls back when it ends. */
export function onLifeEnd(name: string, ended: () => void): void {
  locks()
    ?.request(name, ended)
    .catch(() => undefined);
}
