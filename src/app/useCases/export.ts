import type { Assessment } from '../../assessment/assessment';
import type { Finding } from '../../assessment/finding';
import { findingsFileName, planFileName } from '../../messages/fileName';
import type { FileFindings } from '../../reports/csvFindings';
import { CSV_TYPE } from '../fileType';
import type { OutcomeOf } from '../outcome';
import { nothingJudged } from '../reviewProblem';
import { NoWriterError, type UseCase } from './useCase';

export interface ExportRequest {
  /** Sheets by name; several in one text with commas between. The program's own are drawn where they are not there. */
  readonly sheets: readonly string[];
  /** Results in place of formulas. */
  readonly values: boolean;
}

/**
 * Some sheets as a new workbook: copied with all their formats where the package is at hand, otherwise the program's
 * own, drawn anew with what people typed into them.
 */
export const exportBook: UseCase<ExportRequest, OutcomeOf<'exported'>, OutcomeOf<'unknown-sheet'>> = {
  name: 'export',
  needs: 'workbook',
  async make(book, request, around) {
    const { copiedBook, drawnBook } = await import(/* webpackChunkName: "papers" */ '../export/book');
    if (around.copy !== undefined) return copiedBook(book, request, around, around.copy);
    return nothingJudged(book.check.assessment) ?? drawnBook(book, request, around);
  },
};

/** Its part of the program comes when somebody wants to know why. */
async function whyOf(assessment: Assessment): Promise<ReadonlyMap<Finding, string>> {
  const { explainedFindings } = await import(
    /* webpackChunkName: "criteria" */ '../../reports/explainedFindings'
  );
  return explainedFindings(assessment);
}

export interface FindingsRequest {
  /** Those of other workbooks, to stand before. */
  readonly others?: readonly FileFindings[];
  /** With a column that says why each verdict is what it is. */
  readonly why?: boolean;
}

/** The findings as a .csv that Excel opens with its diacritics; those of others stand before them in one list. */
export const findingsList = {
  name: 'export-findings',
  needs: 'review-table',
  async make({ reading: { fileName }, check }, { others = [], why = false }: FindingsRequest) {
    const { findingsCsv } = await import(/* webpackChunkName: "papers" */ '../../reports/csvFindings');
    const { sets, findings } = check.assessment;
    const own: FileFindings = {
      file: fileName ?? '',
      sets,
      findings,
      ...(why ? { why: await whyOf(check.assessment) } : {}),
    };
    const text = findingsCsv([...others, own]);
    const name = findingsFileName(fileName);
    return {
      gift: { code: 'file', name, blob: new Blob([text], { type: CSV_TYPE }) },
      outcome: { code: 'file-saved', name },
    };
  },
} as const satisfies UseCase<FindingsRequest, OutcomeOf<'file-saved'>>;

/**
 * The draft of the plan as a Word file.
 * @throws {NoWriterError}
 */
export const planDraft: UseCase<void, OutcomeOf<'file-saved'>> = {
  name: 'plan',
  needs: 'review-table',
  async make(book, _, { planFile }) {
    if (planFile === undefined) throw new NoWriterError('plans');
    const name = planFileName(book.reading.fileName);
    return {
      gift: { code: 'file', name, blob: await planFile(book) },
      outcome: { code: 'file-saved', name },
    };
  },
};
