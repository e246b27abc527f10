import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { Icon } from './Icon';

interface IconButtonProps {
  readonly name: Parameters<typeof Icon>[0]['name'];
  /** What a screen reader says and the pointer shows. */
  readonly label: string;
  readonly press: () => void;
}

/** A small button in a row of others, with nothing but an icon. */
export const IconButton = ({ name, label, press }: IconButtonProps): ReactElement => (
  <Button
    appearance="subtle"
    size="small"
    icon={<Icon name={name} />}
    aria-label={label}
    title={label}
    onClick={press}
  />
);
