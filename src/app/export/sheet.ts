/** The program's own sheets that can go into a new workbook, in its order. */
export const EXPORT_SHEETS = ['summary', 'roadmap', 'matrix', 'issues'] as const;
export type ExportSheet = (typeof EXPORT_SHEETS)[number];
