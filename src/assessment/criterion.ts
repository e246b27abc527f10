import { findCriterion } from '../criteria/indicators';
import type { CriteriaSet, Criterion } from '../criteria/set';
import type { MarkReading } from '../tables/reading';
import type { CellPlace } from '../workbook/address';
import type { CriterionAssessment, IndicatorAssessment } from './assessment';
import type { CommuneInTable } from './settle';
import type { Finding } from './finding';
import { isFulfilled, type DeclaredVerdict, type Verdict } from './verdict';

/** What the tables write on a criterion itself, beside its indicators or instead of them. */
export interface CriterionDeclaration {
  /** "unmet" where its marks disagree; `undefined` where no mark can be read. */
  readonly declared: DeclaredVerdict | undefined;
  readonly place: CellPlace;
  readonly text: string;
  /** The first mark that says otherwise. */
  readonly opposed: CellPlace | undefined;
  /** All that is unmet in its marks is "cơ bản đạt". */
  readonly basically: boolean;
  /** Cells in which something stands that is no mark. */
  readonly unreadable: readonly MarkReading[];
}

function joined(known: CriterionDeclaration | undefined, one: MarkReading): CriterionDeclaration {
  const { mark, place, text } = one;
  const unreadable = [...(known?.unreadable ?? []), ...(mark === undefined && text !== '' ? [one] : [])];
  if (mark === undefined) {
    return known === undefined
      ? { declared: undefined, place, text, opposed: undefined, basically: false, unreadable }
      : { ...known, unreadable };
  }
  const basically = mark.basically === true;
  if (known?.declared === undefined) {
    return { declared: mark.verdict, place, text, opposed: undefined, basically, unreadable };
  }
  if ((known.declared === 'unmet') === (mark.verdict === 'unmet')) {
    return { ...known, basically: known.basically && basically, unreadable };
  }
  return mark.verdict === 'unmet'
    ? { declared: 'unmet', place, text, opposed: known.opposed ?? known.place, basically, unreadable }
    : { ...known, opposed: known.opposed ?? place, unreadable };
}

/** The commune's own verdict on each criterion that a table has a cell for. */
export function criterionMarks(
  appearances: readonly CommuneInTable[],
): ReadonlyMap<number, CriterionDeclaration> {
  const marks = new Map<number, CriterionDeclaration>();
  for (const { commune } of appearances) {
    for (const { criterion, declared } of commune.criterionMarks) {
      for (const one of declared) marks.set(criterion, joined(marks.get(criterion), one));
    }
  }
  return marks;
}

/** The verdict on a criterion of which nothing but its mark is known. */
export function markedVerdict({ declared, unreadable }: CriterionDeclaration): Verdict {
  if (declared === undefined) return unreadable.length > 0 ? 'unreadable' : 'missing';
  // "không xét" says nothing of a criterion that every commune has to meet
  return declared === 'not-applicable' ? 'undecided' : declared;
}

interface Marked {
  readonly set: CriteriaSet;
  readonly commune: string;
  readonly criterion: number;
}

/** What is to be said of a criterion that a table only marks. */
export function markFindings(
  { set, commune, criterion }: Marked,
  mark: CriterionDeclaration,
): readonly Finding[] {
  const verdict = markedVerdict(mark);
  const base = { set: set.key, commune, criterion } as const;
  const unreadable = mark.unreadable.map(({ place, text }): Finding => ({
    code: 'open-criterion',
    ...base,
    severity: 'warning',
    place,
    verdict: 'unreadable',
    text,
    absent: false,
  }));
  const { place, text } = mark;
  switch (verdict) {
    case 'unmet':
      return [...unreadable, { code: 'unmet-criterion', ...base, severity: 'error', place, text }];
    case 'missing':
      return [{ code: 'open-criterion', ...base, severity: 'error', place, verdict, text, absent: false }];
    case 'undecided':
      return [
        ...unreadable,
        { code: 'open-criterion', ...base, severity: 'warning', place, verdict, text, absent: false },
      ];
    default:
      return unreadable;
  }
}

/** A table that marks nearly all criteria ought to have a place for this one too. */
export function unmarkedFindings(
  { set, commune, criterion }: Marked,
  marks: ReadonlyMap<number, CriterionDeclaration>,
  appearances: readonly CommuneInTable[],
): readonly Finding[] {
  const [first] = appearances;
  if (first === undefined || marks.size * 2 <= set.criteria.length) return [];
  const { table } = first.context;
  const corner = { sheet: table.sheet, row: table.area.top, column: table.area.left };
  return [
    {
      set: set.key,
      commune,
      criterion,
      code: 'open-criterion',
      severity: 'error',
      place: first.commune.place ?? corner,
      verdict: 'missing',
      text: '',
      absent: true,
    },
  ];
}

/**
 * Marks of criteria that their indicators contradict. A criterion that cannot be judged yet contradicts nothing:
 * what is missing there has its own finding.
 */
export function criterionFindings(
  set: CriteriaSet,
  commune: string,
  criteria: readonly CriterionAssessment[],
  marks: ReadonlyMap<number, CriterionDeclaration>,
  indicators: readonly IndicatorAssessment[],
): readonly Finding[] {
  return criteria.flatMap(({ number, verdict }): readonly Finding[] => {
    const mark = marks.get(number);
    const wrong = mark === undefined ? undefined : wrongMark(verdict, mark);
    const criterion: Criterion | undefined = wrong === undefined ? undefined : findCriterion(set, number);
    if (wrong === undefined || criterion === undefined) return [];
    const codes = new Set(criterion.indicators.map(({ code }) => code));
    const because = indicators
      .filter((one) => codes.has(one.code) && one.verdict === 'unmet')
      .map(({ code }) => code);
    return [
      {
        code: 'wrong-criterion-mark',
        severity: 'error',
        set: set.key,
        commune,
        criterion: number,
        ...wrong,
        verdict,
        because,
      },
    ];
  });
}

/** The mark that the criterion's verdict shows to be wrong; of two that disagree it is the better one. */
function wrongMark(
  verdict: Verdict,
  { declared, place, opposed }: CriterionDeclaration,
): { readonly declared: DeclaredVerdict; readonly place: CellPlace } | undefined {
  if (declared === undefined) return undefined;
  if (isFulfilled(verdict)) return declared === 'unmet' ? { declared, place } : undefined;
  if (verdict !== 'unmet') return undefined;
  if (declared !== 'unmet') return { declared, place };
  return opposed === undefined ? undefined : { declared: 'met', place: opposed };
}
