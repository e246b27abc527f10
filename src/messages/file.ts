import type { FileProblem } from '../workbook/problem';
import { EN } from './en/file';
import { inLanguages } from './fill';
import { formatNumber } from './number';
import { oneLine } from './oneLine';
import type { UiLanguage } from './text';
import { VI } from './vi/file';

/** Why a file cannot be used, or what befell this computer meanwhile. */
type OpeningFailure = FileProblem | { readonly code: 'memory' | 'unexpected' };

const textsIn = inLanguages(VI, EN);

/** Why a file cannot be used, in one line; `given` is its name as the user gave it. */
export function fileText(language: UiLanguage, problem: OpeningFailure, given: string): string {
  const t = textsIn(language);
  const name = oneLine(given);
  const number = (value: number): string =>
    language === 'vi' ? formatNumber(value) : value.toLocaleString('en-GB');
  const tooMany = (what: string, limit: number): string =>
    t('too-many', { name, what, limit: number(limit) });
  switch (problem.code) {
    case 'unreadable-path':
      return problem.cause === undefined
        ? t('unreadable-path', { name })
        : t('unreadable-path.cause', { name, cause: t(`cause.${problem.cause}`) });
    case 'damaged':
      return problem.part === undefined
        ? t('damaged', { name })
        : t('damaged.part', { name, part: oneLine(problem.part) });
    case 'too-large':
    case 'too-heavy':
      return t(problem.code, { name, limit: problem.limitMegabytes });
    case 'too-many-parts':
      return tooMany(t('what.parts'), problem.limit);
    case 'too-many-cells':
      return tooMany(t('what.declared'), problem.limit);
    case 'too-many':
      return tooMany(t(`what.${problem.of}`), problem.limit);
    case 'foreign-format':
      return t('foreign-format', { name, format: t(`format.${problem.format}`) });
    case 'only-own-sheets':
      return t('only-own-sheets', { name, sheets: problem.sheets.map((sheet) => `“${sheet}”`).join(', ') });
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
      return t(problem.code, { name });
  }
}
