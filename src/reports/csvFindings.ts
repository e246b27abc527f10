import type { Finding } from '../assessment/finding';
import { FINDINGS_CSV_HEADINGS } from '../messages/csv';
import { findingMessage } from '../messages/finding';
import { SET_NAMES, SEVERITY_NAMES } from '../messages/names';
import { formatAddress } from '../workbook/address';
import { csvText, type CsvField } from './csv';
import { findingSubject } from './findingSubject';

/** The findings of one workbook. */
export interface FileFindings {
  readonly file: string;
  readonly findings: readonly Finding[];
}

const rowOf = (file: string, finding: Finding): readonly CsvField[] => [
  file,
  finding.place.sheet,
  formatAddress(finding.place),
  SEVERITY_NAMES[finding.severity],
  SET_NAMES[finding.set],
  'commune' in finding ? finding.commune : '',
  findingSubject(finding),
  findingMessage(finding),
  finding.code,
];

/** All findings of one or several workbooks as the text of a .csv file, one row each below a heading. */
export const findingsCsv = (files: readonly FileFindings[]): string =>
  csvText([
    FINDINGS_CSV_HEADINGS,
    ...files.flatMap(({ file, findings }) => findings.map((finding) => rowOf(file, finding))),
  ]);
