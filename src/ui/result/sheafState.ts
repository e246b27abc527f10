import { FINDINGS_PAGE, type View } from '../../app/session/view';
import type { FindingSheaf } from '../../app/session/visible';

/** How findings that are unfolded together are drawn. */
export interface SheafState {
  readonly isOpen: boolean;
  readonly shown: number;
  /** Id of the finding among them that the walk stands at. */
  readonly current: string | undefined;
}

export function sheafState(view: View, { key, items }: FindingSheaf): SheafState {
  const { current, currentIn } = view;
  const isHere = current !== undefined && currentIn === 'list' && items.some(({ id }) => id === current);
  return {
    isOpen: view.open.has(key),
    shown: view.shown.get(key) ?? FINDINGS_PAGE,
    current: isHere ? current : undefined,
  };
}
