import { Button, Menu, MenuItem, MenuList, MenuPopover, MenuTrigger } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import { PageIcon } from './PageIcon';

/** One thing that can be done with a file. */
export interface MoreTool {
  readonly label: string;
  readonly hint: string;
  readonly icon: ReactElement | undefined;
  readonly isPossible: boolean;
  /** Its name stands on the button; of the others only the sign. */
  readonly isWord: boolean;
  readonly press: () => void;
}

interface MoreToolsProps {
  readonly label: string;
  readonly tools: readonly MoreTool[];
}

/** What has no room in the bar. */
export const MoreTools = ({ label, tools }: MoreToolsProps): ReactElement => (
  // inside the page: elsewhere it would be dressed as a page itself
  <Menu inline>
    <MenuTrigger disableButtonEnhancement>
      <Button className="tool" icon={<PageIcon name="more" />} aria-label={label} title={label} />
    </MenuTrigger>
    <MenuPopover>
      <MenuList>
        {tools.map(({ label: name, hint, icon, isPossible, press }) => (
          <MenuItem
            key={name}
            title={hint}
            disabled={!isPossible}
            {...(icon === undefined ? {} : { icon })}
            onClick={press}
          >
            {name}
          </MenuItem>
        ))}
      </MenuList>
    </MenuPopover>
  </Menu>
);
