import type { NotCarried } from '../../workbook/notCarried';
import { NOT_CARRIED } from '../note';
import type { UiLanguage } from '../screen/text';

const ENGLISH = {
  formulas: 'formulas (their results stay)',
  fonts: 'fonts',
  fills: 'fills',
  borders: 'borders',
  alignment: 'alignment',
  charts: 'charts',
  pictures: 'pictures',
  comments: 'comments',
  links: 'links',
  validation: 'drop-down lists',
  'conditional-formats': 'conditional formats',
  filters: 'filters',
  'frozen-panes': 'frozen panes',
  'print-settings': 'print settings',
  macros: 'macros',
  'defined-names': 'names',
  protection: 'protection',
  'number-formats': 'some number formats',
  'sheet-names': 'sheet names (made valid)',
  'overlapping-merges': 'overlapping merges',
} as const satisfies Record<NotCarried, string>;

/** What a copy of an older format lacks, as a list in a sentence. */
export const lostParts = (language: UiLanguage, lost: readonly NotCarried[]): string =>
  lost.map((part) => (language === 'vi' ? NOT_CARRIED : ENGLISH)[part]).join(', ');
