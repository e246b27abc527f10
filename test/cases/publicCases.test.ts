import { checkedFile } from '../support/checkedFile';
import { wrongReadings, type ExpectedReading, type Reported } from '../support/expectedReading';
import merges from './files/expected.json';
import writings from './reading/expected.json';
import foreign from './reading-2/expected.json';

interface PublicCase {
  readonly folder: string;
  readonly expected: ExpectedReading;
}

const casesIn = (folder: string, all: readonly unknown[]): readonly PublicCase[] =>
  all.map((one) => ({ folder, expected: one as ExpectedReading }));

const CASES = [
  ...casesIn('reading', writings),
  ...casesIn('reading-2', foreign),
  ...casesIn('files', merges),
].map((one) => ({ ...one, file: one.expected.file }));

describe('small workbooks, each one way in which officials write', () => {
  it.each(CASES)('$file is read as a person reads it', async ({ folder, expected }) => {
    const { report } = await checkedFile(folder, expected.file);
    expect(wrongReadings(expected, report)).toEqual([]);
  });

  it('takes a list of households for no review, and says so by its exit code', async () => {
    const { exit } = await checkedFile('reading-2', '29-danh-sach-nguoi.xlsx');
    expect(exit).toBe(2);
  });
});

describe('the comparison itself', () => {
  const expected: ExpectedReading = {
    file: '',
    why: '',
    communes: [{ set: 'ntm', name: 'Vũ Sơn', criteriaMet: 1, indicators: { '5': 'met|undecided' } }],
    mustNotReport: [{ set: 'nangcao' }],
  };
  const reported = (name: string, set: string, verdict: string): Reported => ({
    findings: [],
    tables: [],
    communes: [
      {
        name,
        set,
        criteriaMet: 1,
        criteriaTotal: 19,
        criteriaStates: { met: 1, basically: 0, unmet: 0, 'not-reviewed': 0, open: 18 },
        criteria: [],
        indicators: [{ code: '5', verdict }],
      },
    ],
  });

  it.each([
    { title: 'the first alternative', report: reported('Vũ Sơn', 'ntm', 'met'), wrong: 0 },
    { title: 'the second alternative', report: reported('Xã VŨ SƠN', 'ntm', 'undecided'), wrong: 0 },
    { title: 'another verdict', report: reported('Vũ Sơn', 'ntm', 'unmet'), wrong: 1 },
    { title: 'another commune', report: reported('Vũ Lễ', 'ntm', 'met'), wrong: 2 },
    { title: 'a set that must not be reported', report: reported('Vũ Lễ', 'nangcao', 'met'), wrong: 3 },
  ])('counts $wrong for $title', ({ report, wrong }) => {
    expect(wrongReadings(expected, report)).toHaveLength(wrong);
  });
});
