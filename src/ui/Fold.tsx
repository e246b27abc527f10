import type { ReactElement, ReactNode, Ref } from 'react';
import { Icon } from './Icon';

interface FoldProps {
  readonly title: string;
  /** Beside the title, such as a count. */
  readonly note?: string;
  readonly isOpen?: boolean;
  readonly onToggle?: (isOpen: boolean) => void;
  readonly summary?: Ref<HTMLElement>;
  readonly children: ReactNode;
}

/** A section that unfolds, by the browser's own means. */
export const Fold = ({ title, note, isOpen, onToggle, summary, children }: FoldProps): ReactElement => (
  <details
    className="fold"
    open={isOpen}
    onToggle={(event) => {
      onToggle?.(event.currentTarget.open);
    }}
  >
    <summary className="fold-summary" ref={summary}>
      <Icon name="fold" />
      <h2 className="fold-title">{title}</h2>
      {note !== undefined && <span className="fold-note">{note}</span>}
    </summary>
    <div className="fold-body">{children}</div>
  </details>
);
