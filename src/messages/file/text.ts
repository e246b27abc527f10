import type { FileProblem } from '../../workbook/problem';
import { filled } from '../fill';
import type { UiLanguage } from '../screen/text';
import { EN } from './en';
import { VI } from './vi';

type FileKey = keyof typeof VI;

const TABLES = { vi: VI, en: EN } as const satisfies Record<UiLanguage, Record<FileKey, string>>;

/** Why a file could not be opened, where it was not for the file's own sake too. */
export function fileText(language: UiLanguage, code: FileProblem['code'] | FileKey, name: string): string {
  const t = filled<typeof VI>(TABLES[language]);
  switch (code) {
    case 'too-many-parts':
    case 'too-many-cells':
    case 'too-many':
    case 'too-heavy':
      return t('too-large', { name });
    // nobody asks the screens to write over a file
    case 'output-unwritable':
    case 'output-is-input':
    case 'output-ending':
    case 'not-in-place':
    case 'output-has-work':
    case 'changed-meanwhile':
    case 'open-elsewhere':
      return t('unexpected', { name });
    default:
      return t(code, { name });
  }
}
