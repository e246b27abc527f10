import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { OpenBook } from '../../app/books/books';
import { isBusy, isCheckDue } from '../../app/session/state';
import { useSessionState } from '../screen';
import { Icon } from '../Icon';
import { MoreTools, type MoreTool } from './MoreTools';
import { useHostState, type PageProps, type Place } from './pageContext';
import { PageIcon } from './PageIcon';
import type { PageCommand } from './useKeys';
import { NARROW, useMedia } from './useMedia';

type Command = PageCommand | 'build' | 'place';

interface ToolbarProps {
  readonly page: PageProps;
  readonly book: OpenBook<Place>;
  readonly onCommand: (command: Command) => void;
  /** What else stands in the menu, where there is one. */
  readonly more: readonly MoreTool[];
}

/** What can be done with the file in front; where there is no room, all but the first stands in a menu. */
export function Toolbar({ page: { t }, book, onCommand, more }: ToolbarProps): ReactElement {
  const { canUndo, canRedo, isUnsaved } = useHostState(book.host);
  const state = useSessionState(book.session);
  const isNarrow = useMedia(NARROW);
  const isIdle = !isBusy(state);
  const tool = (
    command: Command,
    label: string,
    hint: string,
    icon: ReactElement | undefined,
    isPossible: boolean,
    isWord = false,
  ): MoreTool => ({
    label,
    hint,
    icon,
    isPossible,
    isWord,
    press: () => {
      onCommand(command);
    },
  });
  const canSave = isIdle && isUnsaved;
  const tools: readonly MoreTool[] = [
    tool('save', t('save.copy'), t('save.copy.hint'), undefined, canSave, true),
    ...(book.place === undefined
      ? []
      : [tool('place', t('save.place'), t('save.place.hint'), <PageIcon name="place" />, canSave, true)]),
    tool('undo', t('history.undo'), t('history.undo.hint'), <PageIcon name="undo" />, isIdle && canUndo),
    tool('redo', t('history.redo'), t('history.redo.hint'), <PageIcon name="redo" />, isIdle && canRedo),
    tool('find', t('preview.find.open'), t('preview.find.hint'), <Icon name="search" />, true),
    tool('print', t('preview.print'), t('preview.print.hint'), <PageIcon name="print" />, true),
  ];
  return (
    <div className="tools">
      <Button
        appearance={isCheckDue(state) ? 'secondary' : 'primary'}
        icon={<PageIcon name="save" />}
        title={t('save.build.hint')}
        disabledFocusable={!isIdle}
        onClick={() => {
          if (isIdle) onCommand('build');
        }}
      >
        {t('save.build')}
      </Button>
      {isNarrow ? (
        <MoreTools label={t('page.more')} tools={[...tools, ...more]} />
      ) : (
        tools.map(({ label, hint, icon, isPossible, isWord, press }) => (
          <Button
            key={label}
            {...(isWord ? {} : { className: 'tool', 'aria-label': label })}
            {...(icon === undefined ? {} : { icon })}
            title={hint}
            disabledFocusable={!isPossible}
            onClick={() => {
              if (isPossible) press();
            }}
          >
            {isWord ? label : undefined}
          </Button>
        ))
      )}
    </div>
  );
}
