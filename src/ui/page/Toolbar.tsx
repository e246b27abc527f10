import { Button } from '@fluentui/react-components';
import type { ReactElement } from 'react';
import type { OpenBook } from '../../app/books/books';
import { isBusy } from '../../app/session/state';
import { useSessionState } from '../screen';
import { Icon } from '../Icon';
import { useHostState, type PageProps, type Place } from './pageContext';
import { PageIcon, type PageIconName } from './PageIcon';
import type { PageCommand } from './useKeys';

interface ToolbarProps {
  readonly page: PageProps;
  readonly book: OpenBook<Place>;
  readonly onCommand: (command: PageCommand | 'build' | 'place') => void;
}

/** What can be done with the file in front. */
export function Toolbar({ page: { t }, book, onCommand }: ToolbarProps): ReactElement {
  const { canUndo, canRedo, isUnsaved } = useHostState(book.host);
  const isIdle = !isBusy(useSessionState(book.session));
  const tool = (
    command: PageCommand,
    label: string,
    hint: string,
    icon: PageIconName,
    isPossible: boolean,
  ): ReactElement => (
    <Button
      className="tool"
      icon={<PageIcon name={icon} />}
      aria-label={label}
      title={hint}
      disabledFocusable={!isPossible}
      onClick={() => {
        if (isPossible) onCommand(command);
      }}
    />
  );
  return (
    <div className="tools">
      <Button
        appearance="primary"
        icon={<PageIcon name="save" />}
        title={t('save.build.hint')}
        disabledFocusable={!isIdle}
        onClick={() => {
          if (isIdle) onCommand('build');
        }}
      >
        {t('save.build')}
      </Button>
      <Button
        title={t('save.copy.hint')}
        disabledFocusable={!isIdle || !isUnsaved}
        onClick={() => {
          if (isIdle && isUnsaved) onCommand('save');
        }}
      >
        {t('save.copy')}
      </Button>
      {book.place !== undefined && (
        <Button
          icon={<PageIcon name="place" />}
          title={t('save.place.hint')}
          disabledFocusable={!isIdle || !isUnsaved}
          onClick={() => {
            if (isIdle && isUnsaved) onCommand('place');
          }}
        >
          {t('save.place')}
        </Button>
      )}
      {tool('undo', t('history.undo'), t('history.undo.hint'), 'undo', isIdle && canUndo)}
      {tool('redo', t('history.redo'), t('history.redo.hint'), 'redo', isIdle && canRedo)}
      <Button
        className="tool"
        icon={<Icon name="search" />}
        aria-label={t('preview.find.open')}
        title={t('preview.find.hint')}
        onClick={() => {
          onCommand('find');
        }}
      />
      {tool('print', t('preview.print'), t('preview.print.hint'), 'print', true)}
    </div>
  );
}
