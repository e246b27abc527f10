/** The program's own sheets that can go into a new workbook, in the order in which a build adds them. */
export const EXPORT_SHEETS = ['roadmap', 'matrix', 'summary', 'issues'] as const;
export type ExportSheet = (typeof EXPORT_SHEETS)[number];
