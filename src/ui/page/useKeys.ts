import { useEffectEvent, useLayoutEffect } from 'react';

export type PageCommand = 'open' | 'save' | 'find' | 'print' | 'undo' | 'redo';

const COMMANDS: Readonly<Record<string, PageCommand | undefined>> = {
  o: 'open',
  s: 'save',
  f: 'find',
  p: 'print',
  z: 'undo',
  y: 'redo',
};

/** Typed texts have an undo of their own. */
const isTyping = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement && target.matches('input, textarea, select, [contenteditable]');

interface Keys {
  readonly key: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly shiftKey: boolean;
  readonly altKey: boolean;
}

function commandOf({ key, ctrlKey, metaKey, shiftKey, altKey }: Keys): PageCommand | undefined {
  if (!(ctrlKey || metaKey) || altKey) return undefined;
  const command = Object.hasOwn(COMMANDS, key.toLowerCase()) ? COMMANDS[key.toLowerCase()] : undefined;
  if (!shiftKey) return command;
  return command === 'undo' ? 'redo' : undefined;
}

/** The keys that people know from every program; `run` says whether it had something to do. */
export function useKeys(run: (command: PageCommand) => boolean): void {
  const press = useEffectEvent((event: KeyboardEvent): void => {
    const command = commandOf(event);
    if (command === undefined) return;
    if ((command === 'undo' || command === 'redo') && isTyping(event.target)) return;
    if (document.querySelector('dialog[open]') !== null) return;
    if (run(command)) event.preventDefault();
  });
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      press(event);
    };
    document.addEventListener('keydown', listen);
    return () => {
      document.removeEventListener('keydown', listen);
    };
  }, []);
}
