import { ArrowClockwiseRegular } from '@fluentui/react-icons/svg/arrow-clockwise';
import { ArrowExportUpRegular } from '@fluentui/react-icons/svg/arrow-export-up';
import { BookRegular } from '@fluentui/react-icons/svg/book';
import { CheckmarkRegular } from '@fluentui/react-icons/svg/checkmark';
import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import { ChevronRightRegular } from '@fluentui/react-icons/svg/chevron-right';
import { ChevronUpRegular } from '@fluentui/react-icons/svg/chevron-up';
import { CommentErrorRegular } from '@fluentui/react-icons/svg/comment-error';
import { CopyRegular } from '@fluentui/react-icons/svg/copy';
import { DataBarVerticalRegular } from '@fluentui/react-icons/svg/data-bar-vertical';
import { DismissRegular } from '@fluentui/react-icons/svg/dismiss';
import { DismissCircleRegular } from '@fluentui/react-icons/svg/dismiss-circle';
import { DocumentAddRegular } from '@fluentui/react-icons/svg/document-add';
import { EraserRegular } from '@fluentui/react-icons/svg/eraser';
import { FlagRegular } from '@fluentui/react-icons/svg/flag';
import { HighlightRegular } from '@fluentui/react-icons/svg/highlight';
import { MergeRegular } from '@fluentui/react-icons/svg/merge';
import { NavigationRegular } from '@fluentui/react-icons/svg/navigation';
import { OptionsRegular } from '@fluentui/react-icons/svg/options';
import { PeopleTeamRegular } from '@fluentui/react-icons/svg/people-team';
import { QuestionCircleRegular } from '@fluentui/react-icons/svg/question-circle';
import { SearchRegular } from '@fluentui/react-icons/svg/search';
import { TableRegular } from '@fluentui/react-icons/svg/table';
import { TaskListLtrRegular } from '@fluentui/react-icons/svg/task-list-ltr';
import { TaskListSquareLtrRegular } from '@fluentui/react-icons/svg/task-list-square-ltr';
import { WarningRegular } from '@fluentui/react-icons/svg/warning';
import type { FluentIcon } from '@fluentui/react-icons/svg';
import type { ReactElement } from 'react';
import type { IconName } from '../app/actions/action';
import type { Severity } from '../workbook/plan';

const ICONS = {
  check: CheckmarkRegular,
  whole: TaskListSquareLtrRegular,
  mark: HighlightRegular,
  'clear-marks': EraserRegular,
  roadmap: FlagRegular,
  summary: TableRegular,
  issues: TaskListLtrRegular,
  export: ArrowExportUpRegular,
  'copy-report': CopyRegular,
  choices: OptionsRegular,
  paper: OptionsRegular,
  criteria: BookRegular,
  progress: DataBarVerticalRegular,
  merge: MergeRegular,
  union: PeopleTeamRegular,
  next: ChevronDownRegular,
  previous: ChevronUpRegular,
  template: DocumentAddRegular,
  search: SearchRegular,
  close: DismissRegular,
  menu: NavigationRegular,
  fold: ChevronRightRegular,
  error: DismissCircleRegular,
  warning: WarningRegular,
  remark: CommentErrorRegular,
  help: QuestionCircleRegular,
  refresh: ArrowClockwiseRegular,
} as const satisfies Record<
  IconName | Severity | 'search' | 'close' | 'menu' | 'fold' | 'help' | 'refresh',
  FluentIcon
>;

/** Decoration beside a text, or inside a control that has a label of its own. */
export function Icon({ name }: { readonly name: keyof typeof ICONS }): ReactElement {
  const Drawn = ICONS[name];
  return <Drawn className={`icon icon-${name}`} />;
}
