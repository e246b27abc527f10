import type { Assessment } from '../assessment/assessment';
import type { Finding } from '../assessment/finding';
import { kindOf } from '../assessment/kind';
import { FINDINGS_CSV_HEADINGS, WHY_HEADING } from '../messages/csv';
import { findingContent, findingSubject } from '../messages/findingSentence';
import { KIND_NAMES } from '../messages/names';
import { setName } from '../messages/setTitle';
import { formatAddress } from '../workbook/address';
import { csvText, type CsvField } from './csv';

/** The findings of one workbook. */
export interface FileFindings extends Pick<Assessment, 'sets' | 'findings'> {
  readonly file: string;
  /** Why the verdict of each is what it is, where that was asked for. */
  readonly why?: ReadonlyMap<Finding, string>;
}

const rowOf = (
  { file, sets, why }: FileFindings,
  finding: Finding,
  isExplained: boolean,
): readonly CsvField[] => [
  file,
  finding.place.sheet,
  formatAddress(finding.place),
  KIND_NAMES[kindOf(finding)],
  setName(sets, finding.set),
  'commune' in finding ? finding.commune : '',
  findingSubject(finding, sets),
  findingContent(finding, sets),
  finding.code,
  ...(isExplained ? [why?.get(finding) ?? ''] : []),
];

/** All findings of one or several workbooks as the text of a .csv file, one row each below a heading. */
export function findingsCsv(files: readonly FileFindings[]): string {
  const isExplained = files.some(({ why }) => why !== undefined);
  return csvText([
    [...FINDINGS_CSV_HEADINGS, ...(isExplained ? [WHY_HEADING] : [])],
    ...files.flatMap((file) => file.findings.map((finding) => rowOf(file, finding, isExplained))),
  ]);
}
