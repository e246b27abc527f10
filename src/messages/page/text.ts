import type { FileProblem } from '../../workbook/problem';
import type { UiLanguage } from '../screen/text';
import { EN } from './en';
import { VI } from './vi';

export type PageKey = keyof typeof VI;

/** The names that stand in braces. */
type Names<Text extends string> = Text extends `${string}{${infer Name}}${infer Rest}`
  ? Name | Names<Rest>
  : never;
type Values<Key extends PageKey> = [Names<(typeof VI)[Key]>] extends [never]
  ? []
  : [values: Readonly<Record<Names<(typeof VI)[Key]>, string | number>>];

/** A text of the file page with its values filled in. */
export type PageText = <Key extends PageKey>(key: Key, ...values: Values<Key>) => string;

const TABLES = { vi: VI, en: EN } as const satisfies Record<UiLanguage, Record<PageKey, string>>;

export const pageText =
  (language: UiLanguage): PageText =>
  (key, ...values) => {
    const filled: Readonly<Record<string, string | number>> | undefined = values[0];
    return TABLES[language][key].replace(/\{(\w+)\}/g, (_, name: string) => String(filled?.[name] ?? ''));
  };

/** Why a file could not be opened. */
export function fileProblemText(t: PageText, problem: FileProblem, name: string): string {
  switch (problem.code) {
    case 'not-found':
    case 'unreadable-path':
    case 'empty':
    case 'not-a-workbook':
    case 'encrypted':
    case 'damaged':
    case 'too-large':
      return t(`file.${problem.code}`, { name });
    case 'too-many-parts':
      return t('file.too-large', { name });
    case 'output-unwritable':
    case 'output-is-input':
    case 'output-ending':
    case 'not-in-place':
    case 'no-review-table':
      return t('file.unexpected', { name });
  }
}
