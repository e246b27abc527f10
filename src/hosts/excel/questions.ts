/// <reference types="office-js" />
import { errorCode, problemOf } from './problem';
import { request, type RequestOptions } from './request';

/** What is asked of Excel without being needed: where it is not answered the work goes on without. */
const QUESTIONS = {
  /** Workbooks from a Mac count days from 1904; without an answer days count from 1900, as nearly all do. */
  'date-system': ({ workbook }) => workbook.functions.date(2000, 1, 1).load('value'),
  'read-only': ({ workbook }) => workbook.load('readOnly'),
  'structure-protection': ({ workbook }) => workbook.protection.load('protected'),
  'sheet-protection': ({ workbook }) => workbook.worksheets.load('items/protection/protected'),
  /** The marks of earlier checks. */
  marks: ({ workbook }) =>
    workbook.worksheets
      .getFirst()
      .getRange()
      .conditionalFormats.load('items/id,items/type,items/customOrNullObject/rule/formula'),
  /** Fonts tell in which old code letters were typed; without them that is guessed from the letters. */
  fonts: ({ workbook }) => workbook.worksheets.getFirst().getRange('A1').load('format/font/name'),
  'cell-fonts': ({ workbook }) =>
    workbook.worksheets
      .getFirst()
      .getRange('A1')
      .getCellProperties({ format: { font: { name: true } } }),
  /** A finding that is out of sight says so. */
  'hidden-lines': ({ workbook }) => {
    const cell = workbook.worksheets.getFirst().getRange('A1');
    cell.load('rowHidden,columnHidden');
    cell.getRowProperties({ rowHidden: true });
    cell.getColumnProperties({ columnHidden: true });
  },
  /** Word of changes; without it everything is looked at again before something is written. */
  changes: ({ workbook: { worksheets } }) => {
    const nothing = (): Promise<void> => Promise.resolve();
    worksheets.onChanged.add(nothing).remove();
    worksheets.onAdded.add(nothing).remove();
    worksheets.onDeleted.add(nothing).remove();
  },
  'still-screen': ({ application }) => {
    application.suspendScreenUpdatingUntilNextSync();
  },
} as const satisfies Readonly<Record<string, (context: Excel.RequestContext) => unknown>>;

type Question = keyof typeof QUESTIONS;

/** Whether this Excel may be asked. */
export type Asks = (question: Question) => boolean;

const ALL = Object.entries<(context: Excel.RequestContext) => unknown>(QUESTIONS);

/** This Excel does not have what it was asked for; it may have all that is needed. */
export const isRefused = (error: unknown): boolean =>
  errorCode(error) !== undefined && problemOf(error).code === 'unsupported';

/**
 * Asks each question alone, for a request that is refused does not say by which.
 * @throws what Office.js throws for any other reason
 */
export async function refusedQuestions(options: RequestOptions): Promise<ReadonlySet<string>> {
  const refused = new Set<string>();
  for (const [question, ask] of ALL) {
    try {
      await request(options, async (context, sync) => {
        ask(context);
        await sync();
      });
    } catch (error) {
      if (!isRefused(error)) throw error;
      refused.add(question);
    }
  }
  return refused;
}
