import { checkReport } from '../../src/app/checkReport';
import { tryParseArea } from '../../src/workbook/address';
import type { SheetImage } from '../../src/workbook/image';
import { wrongReadings } from '../support/expectedReading';
import { sheetImage, workbookImage } from '../support/image';
import { checkedImage } from '../support/judged';
import { ABBREVIATIONS } from './freshEyes/abbreviations';
import { BLOCKS } from './freshEyes/blocks';
import { CHECKED_BY_DISTRICT } from './freshEyes/checkedByDistrict';
import { CRITERIA_LISTS } from './freshEyes/criteriaLists';
import { DISTRICTS } from './freshEyes/districts';
import { LONG_LISTS } from './freshEyes/longLists';
import { MANY_COMMUNES } from './freshEyes/manyCommunes';
import { NO_REVIEW } from './freshEyes/noReview';
import { ONE_COMMUNE } from './freshEyes/oneCommune';
import { OTHER_FORMS } from './freshEyes/otherForms';
import { SEVERAL_TIMES } from './freshEyes/severalTimes';
import { VALUE_COLUMNS } from './freshEyes/valueColumns';
import type { KeptSheet, KeptWorkbook } from './freshEyes/workbook';

// Written before the reader was looked at: what offices keep, and what a person reads from it.

const imageOf = ({ name, rows, merges = [] }: KeptSheet): SheetImage => ({
  ...sheetImage(name, rows),
  merges: merges.flatMap((one) => tryParseArea(one) ?? []),
});

const told = ({ sheets }: KeptWorkbook) =>
  checkReport('bieu.xlsx', checkedImage(workbookImage(...sheets.map(imageOf))).assessment);

const nameKey = (name: string): string => name.normalize('NFC').toLowerCase();

describe.each([
  ...ONE_COMMUNE,
  ...SEVERAL_TIMES,
  ...MANY_COMMUNES,
  ...CHECKED_BY_DISTRICT,
  ...OTHER_FORMS,
  ...ABBREVIATIONS,
  ...BLOCKS,
  ...LONG_LISTS,
  ...CRITERIA_LISTS,
  ...DISTRICTS,
  ...VALUE_COLUMNS,
  ...NO_REVIEW,
])('$what', (kept) => {
  const report = told(kept);

  it('is read as a person reads it', () => {
    const { what, communes } = kept;
    expect(wrongReadings({ file: '', why: what, communes, mustNotReport: [] }, report)).toEqual([]);
  });

  it('tells of no other commune', () => {
    const names = kept.communes.map(({ name }) => nameKey(name));
    expect(report.communes.filter(({ name }) => !names.includes(nameKey(name)))).toEqual([]);
  });
});
