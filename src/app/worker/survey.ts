import type { Client } from '../../hosts/memory/client';
import type { Job } from '../../hosts/memory/jobs';
import type { Handlers } from '../../hosts/memory/serve';
import type { OpenedBooks } from '../../hosts/memory/openedBooks';
import { checkWorkbook, type CheckOptions } from '../check';
import { checkOptions } from '../session/reading';
import { surveyOf, type Survey } from '../books/survey';
import type { Source } from '../../workbook/preview';

/** What a worker does for a list of workbooks: it judges one and keeps nothing of it. */
export interface SurveyJobs {
  readonly survey: Job<{ readonly source: Source; readonly options: CheckOptions }, Survey>;
}

export const surveyHandlers = (opened: OpenedBooks): Handlers<SurveyJobs> => ({
  async survey({ source, options }) {
    const { image } = await opened.take(source);
    return surveyOf(checkWorkbook(image, options).assessment);
  },
});

/** Surveys a workbook in the worker; `undefined` where that could not be done or was called off. */
export type Surveyor = (source: Source, fileName: string, signal: AbortSignal) => Promise<Survey | undefined>;

export const surveyIn =
  (client: Client<SurveyJobs>, today: () => string): Surveyor =>
  async (source, fileName, signal) => {
    const options = checkOptions(fileName, today());
    try {
      const answered = await client.ask('survey', { source, options }, { signal });
      return answered.code === 'answer' ? answered.answer : undefined;
    } catch {
      // whoever opens this workbook is told why it cannot be checked
      return undefined;
    }
  };
