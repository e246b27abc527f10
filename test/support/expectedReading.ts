import type { CheckReport } from '../../src/app/checkReport';

/** "met|undecided": each of them is right, the first is what a person says. */
type Wanted = string;

export interface ExpectedCommune {
  readonly set: string;
  readonly name: string;
  readonly criteriaMet?: number;
  /** By code; a criterion of one indicator is "5" or "5.1". */
  readonly indicators?: Readonly<Record<string, Wanted>>;
  readonly criteria?: Readonly<Record<string, Wanted>>;
}

/** What a person reads from a workbook; what is not listed is not part of the example. */
export interface ExpectedReading {
  readonly file: string;
  readonly why: string;
  readonly communes: readonly ExpectedCommune[];
  readonly mustNotReport: readonly { readonly set?: string; readonly name?: string }[];
  /** All findings there are: code, commune, indicator. */
  readonly findings?: readonly string[];
  /** The only sheets with review tables. */
  readonly sheets?: readonly string[];
}

export type Reported = Pick<CheckReport, 'communes' | 'findings' | 'tables'>;

type Verdicts = ReadonlyMap<string, string>;

const nameKey = (name: string): string => name.normalize('NFC').toLowerCase().replace(/^xã /u, '').trim();

/** A met indicator where one that does not apply was meant counts the same. */
const isWanted = (wanted: Wanted, found: string | undefined): boolean => {
  const allowed = wanted.split('|');
  return (
    found !== undefined &&
    (allowed.includes(found) || (found === 'met' && allowed.includes('not-applicable')))
  );
};

function wrongVerdicts(
  name: string,
  wanted: Readonly<Record<string, Wanted>>,
  found: Verdicts,
): readonly string[] {
  return Object.entries(wanted).flatMap(([code, verdict]) => {
    const said = found.get(code) ?? found.get(`${code}.1`);
    return isWanted(verdict, said) ? [] : [`${name} ${code}: ${verdict}, read ${said ?? 'nothing'}`];
  });
}

function wrongIn(wanted: ExpectedCommune, { communes }: Reported): readonly string[] {
  const names = [nameKey(wanted.name), nameKey(wanted.name.replace(' (mới)', ''))];
  const found = communes.find(({ set, name }) => set === wanted.set && names.includes(nameKey(name)));
  const { name } = wanted;
  return [
    ...wrongVerdicts(
      name,
      wanted.indicators ?? {},
      new Map(found?.indicators.map(({ code, verdict }) => [code, verdict])),
    ),
    ...wrongVerdicts(
      `${name} criterion`,
      wanted.criteria ?? {},
      new Map(found?.criteria.map(({ number, verdict }) => [String(number), verdict])),
    ),
    ...(wanted.criteriaMet === undefined || wanted.criteriaMet === found?.criteriaMet
      ? []
      : [`${name}: ${String(wanted.criteriaMet)} criteria, counted ${String(found?.criteriaMet)}`]),
  ];
}

/** Everything in a report that is not as it should be, in words; empty where all is right. */
export function wrongReadings(expected: ExpectedReading, report: Reported): readonly string[] {
  const forbidden = expected.mustNotReport.flatMap(({ set, name }) =>
    report.communes
      .filter((one) => one.set === set || (name !== undefined && nameKey(one.name) === nameKey(name)))
      .map((one) => `reports ${one.name} (${one.set})`),
  );
  const findings = report.findings.map(({ code, commune = '', indicator = '' }) =>
    `${code} ${commune} ${indicator}`.trim(),
  );
  const sheets = report.tables.map(({ sheet }) => sheet);
  return [
    ...expected.communes.flatMap((commune) => wrongIn(commune, report)),
    ...forbidden,
    ...(expected.findings === undefined
      ? []
      : [
          ...expected.findings.filter((one) => !findings.includes(one)).map((one) => `does not say: ${one}`),
          ...findings.filter((one) => !expected.findings?.includes(one)).map((one) => `says: ${one}`),
        ]),
    ...(expected.sheets === undefined
      ? []
      : sheets.filter((one) => !expected.sheets?.includes(one)).map((one) => `reads the sheet ${one}`)),
  ];
}
