import { useRef, type KeyboardEvent, type RefObject } from 'react';
import { withoutDiacritics } from '../text/key';

interface ArrowStep {
  readonly rows: -1 | 0 | 1;
  readonly columns: -1 | 0 | 1;
}

/** How an arrow key leads on; `undefined` for any other. */
export const arrowStep = (key: string): ArrowStep | undefined => STEPS.get(key);

const STEPS: ReadonlyMap<string, ArrowStep> = new Map([
  ['ArrowDown', { rows: 1, columns: 0 }],
  ['ArrowUp', { rows: -1, columns: 0 }],
  ['ArrowRight', { rows: 0, columns: 1 }],
  ['ArrowLeft', { rows: 0, columns: -1 }],
]);

interface WalkRule {
  /** Tells what is walked through, inside the element with the reference. */
  readonly items: string;
  readonly along: keyof ArrowStep;
  /** Behind the last one comes the first again. */
  readonly isRound?: boolean;
  /** A letter leads to the next item that begins with it. */
  readonly byLetters?: boolean;
}

interface ArrowWalk<Holder extends HTMLElement> {
  readonly holder: RefObject<Holder | null>;
  /** True where the key led on. */
  readonly walk: (event: KeyboardEvent) => boolean;
  readonly focusFirst: () => void;
}

/** A list that is one stop of the tab key, in which arrows, Home and End lead from one item to the next. */
export function useArrowWalk<Holder extends HTMLElement>(rule: WalkRule): ArrowWalk<Holder> {
  const holder = useRef<Holder>(null);
  const items = (): readonly HTMLElement[] => [
    ...(holder.current?.querySelectorAll<HTMLElement>(rule.items) ?? []),
  ];
  return {
    holder,
    walk(event) {
      const next = nextOf(items(), event, rule);
      if (next === undefined) return false;
      event.preventDefault();
      next.focus();
      return true;
    },
    focusFirst() {
      items()[0]?.focus();
    },
  };
}

function nextOf(
  items: readonly HTMLElement[],
  { key, ctrlKey, altKey, metaKey }: KeyboardEvent,
  { along, isRound = false, byLetters = false }: WalkRule,
): HTMLElement | undefined {
  const at = items.findIndex((item) => item === document.activeElement);
  if (key === 'Home') return items[0];
  if (key === 'End') return items.at(-1);
  const by = arrowStep(key)?.[along] ?? 0;
  if (by !== 0) return items[isRound ? (at + by + items.length) % items.length : at + by];
  if (!byLetters || key.length !== 1 || key === ' ' || ctrlKey || altKey || metaKey) return undefined;
  const letter = withoutDiacritics(key);
  return [...items.slice(at + 1), ...items.slice(0, at + 1)].find(({ textContent }) =>
    withoutDiacritics(textContent).startsWith(letter),
  );
}
