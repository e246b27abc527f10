import { OWN_SHEET_TITLES } from '../../messages/names';
import type { ExportSheet } from '../export/sheet';
import type { Session } from '../session/session';
import { exportBook, findingsList, planDraft } from '../useCases/export';

/** Some of the program's sheets as a new workbook, opened beside this one. */
export const exportSheets = (session: Session, sheets: readonly ExportSheet[], values: boolean) =>
  session.perform(exportBook, { sheets: sheets.map((own) => OWN_SHEET_TITLES[own]), values });

export const exportFindings = (session: Session) => session.perform(findingsList, {});

export const exportPlan = (session: Session) => session.perform(planDraft, undefined);
