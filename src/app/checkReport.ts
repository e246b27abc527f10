import type { Assessment, CommuneAssessment, IndicatorAssessment } from '../assessment/assessment';
import { explain, type Explanation } from '../assessment/explanation';
import type { Finding } from '../assessment/finding';
import { gapOf } from '../assessment/gap';
import { kindOf, type FindingKind } from '../assessment/kind';
import { isAdvisory, type RequiredLevel } from '../assessment/required';
import { statesOf, type CriterionState } from '../assessment/states';
import type { CriteriaSet } from '../criteria/set';
import { setOf, type CriteriaSets } from '../criteria/sets';
import { criteriaText, explanationText } from '../messages/explanation';
import { findingMessage } from '../messages/findingSentence';
import { gapText } from '../messages/gap';
import { choiceLine, tablesText } from '../messages/tables';
import { perObject } from '../text/remember';
import { formatArea, referenceOf, type CellReference } from '../workbook/address';

/** The command line's JSON, version 1: the contract with other programs. */
export interface CheckReport {
  readonly version: 1;
  readonly file: string;
  readonly years: readonly number[];
  readonly region: string | null;
  readonly tables: readonly {
    readonly sheet: string;
    readonly range: string;
    readonly layout: string;
    readonly set: string | null;
    readonly confidence: number;
    readonly doubts: readonly string[];
    /** Of which year its figures are, and whose levels they are held against; a table that is not judged has none. */
    readonly year?: number;
    readonly region?: string | null;
    /** The day or month of the review, where it is known. */
    readonly date?: string;
    /** Two ways to read the table that give other verdicts: by which doubt, how many, where first, and in words. */
    readonly choice?: {
      readonly doubt: string;
      readonly verdicts: number;
      readonly cells: readonly CellReference[];
      readonly message: string;
    };
  }[];
  readonly communes: readonly ReportedCommune[];
  readonly findings: readonly ReportedFinding[];
}

/** The same with its long lists made as they are written: a province's are larger than all that they are made from. */
interface WrittenReport extends Omit<CheckReport, 'communes' | 'findings'> {
  readonly communes: Iterable<ReportedCommune>;
  readonly findings: Iterable<ReportedFinding>;
}

interface ReportedCommune {
  readonly name: string;
  readonly set: string;
  readonly criteriaMet: number;
  readonly criteriaTotal: number;
  /** How many criteria are in which state: "Đạt", "Cơ bản đạt", "Chưa đạt", "Không xét", open; together all of them. */
  readonly criteriaStates: Readonly<Record<CriterionState, number>>;
  readonly declaredCriteriaMet?: number;
  readonly criteria: readonly { readonly number: number; readonly verdict: string }[];
  readonly indicators: readonly ReportedIndicator[];
}

interface ReportedIndicator {
  readonly code: string;
  readonly verdict: string;
  readonly result?: number | string;
  readonly declared?: string;
  readonly required?: ReportedLevel;
  readonly cell?: CellReference;
  /** What an unmet one lacks, and in words: "thiếu 13,7 điểm %". */
  readonly gap?: {
    readonly code: string;
    readonly amount?: number;
    readonly unit?: string;
    readonly text: string;
  };
  /** On request: why the verdict is what it is. */
  readonly why?: ReportedReason;
}

interface ReportedReason {
  /** What decides: "figure", "mark", "none" or "nothing". */
  readonly basis: string;
  readonly text: string;
  /** What a level that nobody has compared with the decision would make of it, were it true. */
  readonly unverified?: {
    readonly text: string;
    readonly origin: string;
    readonly would: string | null;
    readonly message: string;
  };
}

interface ReportedLevel {
  readonly text: string;
  readonly op?: string;
  readonly value?: number;
  readonly origin: string;
  readonly status: string;
  readonly sources?: readonly string[];
  /** The table's own cell, of a level that the table states. */
  readonly cell?: CellReference;
  readonly confirmedBy?: string;
  readonly confirmedOn?: string;
}

interface ReportedFinding {
  readonly code: string;
  readonly severity: string;
  readonly kind: FindingKind;
  readonly set: string;
  readonly commune?: string;
  readonly indicator?: string;
  readonly criterion?: number;
  readonly cell: CellReference;
  /** The cell's row or column is out of sight. */
  readonly hidden?: 'row' | 'column';
  readonly message: string;
}

/** What a level compares with, where it is one number: "Không" is "= 0". */
function comparison({ level }: RequiredLevel): { readonly op?: string; readonly value?: number } {
  switch (level.code) {
    case 'figure':
      return { op: level.op, value: level.value };
    case 'none':
      return { op: '=', value: 0 };
    case 'degree':
      return { op: '>=', value: level.degree };
    case 'range':
      return { op: '>=', value: level.from };
    case 'mark':
    case 'grade':
      return {};
  }
}

/** Once for all communes of a table. */
const reportedLevel = perObject((required: RequiredLevel): ReportedLevel => ({
  text: required.text,
  ...comparison(required),
  origin: required.origin,
  status: required.status,
  ...(required.sources.length === 0 ? {} : { sources: required.sources }),
  ...(required.place === undefined ? {} : { cell: referenceOf(required.place) }),
  ...(required.confirmed?.by === undefined ? {} : { confirmedBy: required.confirmed.by }),
  ...(required.confirmed?.on === undefined ? {} : { confirmedOn: required.confirmed.on }),
}));

function reportedGap(one: IndicatorAssessment, set: CriteriaSet): Pick<ReportedIndicator, 'gap'> {
  const { verdict, required } = one;
  if (verdict !== 'unmet' || required === undefined || isAdvisory(required)) return {};
  const gap = gapOf(one);
  if (gap === undefined) return {};
  const { code } = gap;
  return {
    gap: {
      code,
      ...('amount' in gap ? { amount: gap.amount } : {}),
      ...('unit' in gap ? { unit: gap.unit } : {}),
      text: gapText(set, one),
    },
  };
}

function reasonOf(one: Explanation, sets: CriteriaSets): ReportedReason {
  const { sentence: text, advice: message } = explanationText(criteriaText('vi'), one, sets);
  const { basis, advice } = one;
  return {
    basis,
    text,
    ...(advice === undefined
      ? {}
      : {
          unverified: {
            text: advice.required.text,
            origin: advice.required.origin,
            would: advice.would ?? null,
            message,
          },
        }),
  };
}

const reportedIndicator = (one: IndicatorAssessment, set: CriteriaSet): ReportedIndicator => ({
  code: one.code,
  verdict: one.verdict,
  ...(one.result === undefined ? {} : { result: one.result.value ?? one.result.text }),
  ...(one.declared === undefined ? {} : { declared: one.declared }),
  ...(one.required === undefined ? {} : { required: reportedLevel(one.required) }),
  ...(one.place === undefined ? {} : { cell: referenceOf(one.place) }),
  ...reportedGap(one, set),
});

const reportedFinding = (finding: Finding, sets: CriteriaSets): ReportedFinding => ({
  code: finding.code,
  severity: finding.severity,
  kind: kindOf(finding),
  set: finding.set,
  ...('commune' in finding ? { commune: finding.commune } : {}),
  ...('indicator' in finding ? { indicator: finding.indicator } : {}),
  ...('criterion' in finding ? { criterion: finding.criterion } : {}),
  cell: referenceOf(finding.place),
  ...(finding.hidden === undefined ? {} : { hidden: finding.hidden }),
  message: findingMessage(finding, sets),
});

const reportedCommune = (
  commune: CommuneAssessment,
  set: CriteriaSet,
  why: ((one: IndicatorAssessment) => ReportedReason) | undefined,
): ReportedCommune => ({
  name: commune.name,
  set: commune.set,
  criteriaMet: commune.criteriaMet,
  criteriaTotal: commune.criteriaTotal,
  criteriaStates: statesOf(commune),
  ...(commune.declaredCriteriaMet === undefined ? {} : { declaredCriteriaMet: commune.declaredCriteriaMet }),
  criteria: commune.criteria.map(({ number, verdict }) => ({ number, verdict })),
  indicators: commune.indicators.map((one) => ({
    ...reportedIndicator(one, set),
    ...(why === undefined ? {} : { why: why(one) }),
  })),
});

function* madeOf<Source, Made>(list: readonly Source[], make: (one: Source) => Made): Generator<Made> {
  for (const one of list) yield make(one);
}

export function checkReport(file: string, assessment: Assessment, options: ReportOptions = {}): CheckReport {
  const report = writtenReport(file, assessment, options);
  return { ...report, communes: [...report.communes], findings: [...report.findings] };
}

interface ReportOptions {
  /** Every verdict says why it is what it is. */
  readonly why?: boolean;
}

export const writtenReport = (
  file: string,
  assessment: Assessment,
  { why = false }: ReportOptions = {},
): WrittenReport => ({
  version: 1,
  file,
  years: assessment.years,
  region: assessment.region ?? null,
  tables: [
    ...assessment.tables.map((table) => ({
      sheet: table.sheet,
      range: formatArea(table.area),
      layout: table.layout,
      set: table.set,
      confidence: table.confidence,
      doubts: table.doubts.map(({ code }) => code),
      year: table.circumstances.year,
      region: table.circumstances.region ?? null,
      ...(table.circumstances.date === undefined ? {} : { date: table.circumstances.date }),
      ...(table.choice === undefined
        ? {}
        : {
            choice: {
              doubt: table.choice.doubt,
              verdicts: table.choice.differing,
              cells: table.choice.cells.map(referenceOf),
              message: choiceLine(tablesText('vi'), table.choice, assessment.sets),
            },
          }),
    })),
    ...assessment.unjudged.map(({ sheet, area, reason }) => ({
      sheet,
      range: formatArea(area),
      layout: 'unknown',
      set: null,
      confidence: 'confidence' in reason ? reason.confidence : 0,
      doubts: [reason.code],
    })),
  ],
  communes: madeOf(assessment.communes, (commune) =>
    reportedCommune(
      commune,
      setOf(assessment.sets, commune.set),
      why ? (one) => reasonOf(explain(assessment, commune, one), assessment.sets) : undefined,
    ),
  ),
  findings: madeOf(assessment.findings, (finding) => reportedFinding(finding, assessment.sets)),
});
