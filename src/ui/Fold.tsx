import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Icon';

interface FoldProps {
  readonly title: string;
  /** Beside the title, such as a count. */
  readonly note?: string;
  readonly isOpen?: boolean;
  readonly children: ReactNode;
}

/** A section that unfolds, by the browser's own means. */
export const Fold = ({ title, note, isOpen, children }: FoldProps): ReactElement => (
  <details className="fold" open={isOpen}>
    <summary className="fold-summary">
      <Icon name="fold" />
      <h2 className="fold-title">{title}</h2>
      {note !== undefined && <span className="fold-note">{note}</span>}
    </summary>
    <div className="fold-body">{children}</div>
  </details>
);
