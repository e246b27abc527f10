import type { FluentIcon } from '@fluentui/react-icons/svg';
import { AppsListRegular } from '@fluentui/react-icons/svg/apps-list';
import { ArrowRedoRegular } from '@fluentui/react-icons/svg/arrow-redo';
import { ArrowUndoRegular } from '@fluentui/react-icons/svg/arrow-undo';
import { ChevronLeftRegular } from '@fluentui/react-icons/svg/chevron-left';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { DarkThemeRegular } from '@fluentui/react-icons/svg/dark-theme';
import { DocumentEditRegular } from '@fluentui/react-icons/svg/document-edit';
import { FolderOpenRegular } from '@fluentui/react-icons/svg/folder-open';
import { MoreHorizontalRegular } from '@fluentui/react-icons/svg/more-horizontal';
import { PrintRegular } from '@fluentui/react-icons/svg/print';
import { SaveRegular } from '@fluentui/react-icons/svg/save';
import type { ReactElement } from 'react';

const ICONS = {
  list: AppsListRegular,
  left: ChevronLeftRegular,
  right: ChevronRightRegular,
  open: FolderOpenRegular,
  save: SaveRegular,
  place: DocumentEditRegular,
  undo: ArrowUndoRegular,
  redo: ArrowRedoRegular,
  print: PrintRegular,
  more: MoreHorizontalRegular,
  theme: DarkThemeRegular,
} as const satisfies Record<string, FluentIcon>;

export type PageIconName = keyof typeof ICONS;

/** Decoration inside a control that has a label of its own. */
export function PageIcon({ name }: { readonly name: PageIconName }): ReactElement {
  const Drawn = ICONS[name];
  return <Drawn className="icon" />;
}
