import type { Assessment } from '../assessment/assessment';
import type { Finding } from '../assessment/finding';
import { kindOf } from '../assessment/kind';
import type { CriteriaSets } from '../criteria/sets';
import { FINDINGS_CSV_HEADINGS } from '../messages/csv';
import { findingContent, findingSubject } from '../messages/findingSentence';
import { KIND_NAMES } from '../messages/names';
import { setName } from '../messages/setTitle';
import { formatAddress } from '../workbook/address';
import { csvText, type CsvField } from './csv';

/** The findings of one workbook. */
export interface FileFindings extends Pick<Assessment, 'sets' | 'findings'> {
  readonly file: string;
}

const rowOf = (file: string, finding: Finding, sets: CriteriaSets): readonly CsvField[] => [
  file,
  finding.place.sheet,
  formatAddress(finding.place),
  KIND_NAMES[kindOf(finding)],
  setName(sets, finding.set),
  'commune' in finding ? finding.commune : '',
  findingSubject(finding, sets),
  findingContent(finding, sets),
  finding.code,
];

/** All findings of one or several workbooks as the text of a .csv file, one row each below a heading. */
export const findingsCsv = (files: readonly FileFindings[]): string =>
  csvText([
    FINDINGS_CSV_HEADINGS,
    ...files.flatMap(({ file, findings, sets }) => findings.map((finding) => rowOf(file, finding, sets))),
  ]);
