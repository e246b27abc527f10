import { useId, type ReactElement, type ReactNode } from 'react';
import type { FindingSheaf } from '../../app/session/visible';
import { Icon } from '../Icon';
import { useScreen } from '../screen';
import { FindingList } from './FindingList';
import type { SheafState } from './sheafState';

interface SheafCardProps extends SheafState {
  readonly sheaf: FindingSheaf;
  readonly title: string;
  /** Behind the title: how many there are, or how much is met. */
  readonly count: ReactNode;
  readonly isFull?: boolean;
  readonly heading: 'h2' | 'h3';
  readonly among?: 'commune' | 'same';
  /** Between the heading and the findings, folded or not. */
  readonly children?: ReactNode;
  /** Behind the findings. */
  readonly foot?: ReactNode;
}

/** Findings under one heading, which folds and unfolds them; without any there is nothing to press. */
export function SheafCard(props: SheafCardProps): ReactElement {
  const {
    sheaf,
    title,
    count,
    isFull,
    heading: Heading,
    among,
    children,
    foot,
    isOpen,
    shown,
    current,
  } = props;
  const { session } = useScreen();
  const id = useId();
  const isEmpty = sheaf.items.length === 0;
  return (
    <article className={isOpen ? 'card card-open' : 'card'} aria-labelledby={`${id}title`}>
      <Heading className="card-heading">
        <button
          type="button"
          className="card-button"
          aria-expanded={isEmpty ? undefined : isOpen}
          aria-controls={!isEmpty && isOpen ? `${id}list` : undefined}
          aria-disabled={isEmpty}
          onClick={() => {
            if (!isEmpty) session.dispatch({ code: 'group-toggled', key: sheaf.key });
          }}
        >
          <span className="card-name" id={`${id}title`}>
            {title}
          </span>
          <span className={isFull === true ? 'card-count card-count-full' : 'card-count'}>{count}</span>
          {!isEmpty && <Icon name="fold" />}
        </button>
      </Heading>
      {children}
      {isOpen && !isEmpty && (
        <FindingList
          id={`${id}list`}
          group={sheaf}
          shown={shown}
          current={current}
          label={title}
          {...(among === undefined ? {} : { among })}
        />
      )}
      {foot}
    </article>
  );
}
