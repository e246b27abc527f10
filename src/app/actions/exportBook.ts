import { findingsFileName, planFileName } from '../../messages/fileName';
import { CSV_TYPE } from '../fileType';
import type { ExportSheet } from '../export/sheet';
import type { Session } from '../session/session';
import type { Outcome } from '../outcome';
import { hasTables } from './action';

export interface ExportRequest {
  readonly sheets: readonly ExportSheet[];
  /** Results in place of formulas. */
  readonly values: boolean;
}

/** Some of the program's sheets as a new workbook, opened beside this one. */
export const exportSheets = (session: Session, { sheets, values }: ExportRequest): Promise<void> =>
  session.produce('export', async (checked): Promise<Outcome | undefined> => {
    const { host, newBook, today } = session.surroundings;
    if (host.openNew === undefined || newBook === undefined || !hasTables(checked)) return undefined;
    const { ownContents, withResults } = await import(/* webpackChunkName: "papers" */ '../export/own');
    const contents = ownContents(checked, sheets, today());
    const opened = await host.openNew(await newBook(values ? contents.map(withResults) : contents));
    return opened.code === 'opened' ? { code: 'exported' } : { code: 'not-opened', problem: opened.problem };
  });

/** The findings as a .csv that Excel opens with its diacritics. */
export const exportFindings = (session: Session): Promise<void> =>
  session.produce('export-findings', async (checked): Promise<Outcome | undefined> => {
    const { saveFile } = session.surroundings;
    if (saveFile === undefined || !hasTables(checked)) return undefined;
    const { findingsCsv } = await import(/* webpackChunkName: "papers" */ '../../reports/csvFindings');
    const { fileName } = checked.reading;
    const text = findingsCsv([{ ...checked.check.assessment, file: fileName ?? '' }]);
    const name = findingsFileName(fileName);
    saveFile({ name, blob: new Blob([text], { type: CSV_TYPE }) });
    return { code: 'file-saved', name };
  });

/** The draft of the plan as a Word file. */
export const exportPlan = (session: Session): Promise<void> =>
  session.produce('plan', async (checked): Promise<Outcome | undefined> => {
    const { saveFile, planFile } = session.surroundings;
    if (saveFile === undefined || planFile === undefined || !hasTables(checked)) return undefined;
    const blob = await planFile(checked);
    const name = planFileName(checked.reading.fileName);
    saveFile({ name, blob });
    return { code: 'file-saved', name };
  });
