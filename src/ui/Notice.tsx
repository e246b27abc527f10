import {
  Button,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
  type MessageBarIntent,
} from '@fluentui/react-components';
import type { ReactElement, ReactNode } from 'react';
import { Icon } from './Icon';

interface NoticeProps {
  readonly intent: MessageBarIntent;
  readonly title?: string;
  readonly lines: readonly string[];
  /** Beneath the lines. */
  readonly children?: ReactNode;
  /** What can be done about it. */
  readonly actions?: ReactNode;
  /** With it the notice can be put away. */
  readonly dismiss?: { readonly label: string; readonly press: () => void };
}

/** Everything that is told above the result has this one shape. */
export const Notice = ({ intent, title, lines, children, actions, dismiss }: NoticeProps): ReactElement => (
  <MessageBar intent={intent} layout="multiline">
    <MessageBarBody className="notice">
      {title !== undefined && <MessageBarTitle>{title}</MessageBarTitle>}
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {children}
    </MessageBarBody>
    {(actions !== undefined || dismiss !== undefined) && (
      <MessageBarActions
        {...(dismiss === undefined
          ? {}
          : {
              containerAction: (
                <Button
                  appearance="transparent"
                  size="small"
                  icon={<Icon name="close" />}
                  aria-label={dismiss.label}
                  onClick={({ currentTarget }) => {
                    // the button vanishes: the focus goes where work goes on
                    currentTarget.closest('.app')?.querySelector('button')?.focus();
                    dismiss.press();
                  }}
                />
              ),
            })}
      >
        {actions}
      </MessageBarActions>
    )}
  </MessageBar>
);
