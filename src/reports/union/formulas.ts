import type { Amount } from '../../assessment/union/amount';
import { statedPercent, type United, type UnitedLine, type UnitedSource } from '../../assessment/union/unite';
import type { Headcount } from '../../criteria/set';
import { DECLARED_NAMES } from '../../messages/names';
import { ownReference } from '../../workbook/ownSheet';
import type { CellContent, FormulaContent } from '../../workbook/plan';

/** The columns of the sheet "Cách tính". */
const COLUMN = { part: 'D', whole: 'E', result: 'F' } as const;

const [MET, NONE] = [`"${DECLARED_NAMES.met}"`, `"${DECLARED_NAMES['not-applicable']}"`];

const range = (column: string, first: number, last: number): string =>
  `${column}${String(first)}:${column}${String(last)}`;

/** A number of a cell that may be blank still. */
const numberIn = (cell: string, then = cell): string => `IF(ISNUMBER(${cell}),${then},"")`;

const formula = (text: string, result: string | number | undefined): FormulaContent => ({
  formula: text,
  result: result ?? '',
});

const wholeOf = (amount: Amount | undefined): number | undefined =>
  amount !== undefined && 'whole' in amount ? amount.whole : undefined;

const headsOf = ({ amount, lack }: UnitedSource): Headcount | undefined => {
  switch (amount?.code) {
    case 'counted':
    case 'by-percent':
      return amount.of;
    case 'weighted':
      return amount.per;
    case 'exact':
      return undefined;
    case undefined:
      return lack?.code === 'no-headcount' ? lack.of : undefined;
  }
};

export interface SourceCells {
  readonly part: CellContent;
  readonly whole: CellContent;
  readonly result: CellContent;
}

/**
 * What one old commune has in its row (counted from 1).
 * @param headCell where its people or households stand
 * @param isOpen the percents of the line are too rounded to be counted with
 */
export function sourceCells(
  { rule, united }: UnitedLine,
  source: UnitedSource,
  row: number,
  headCell: (of: Headcount) => string,
): SourceCells {
  const { amount, lack, verdict } = source;
  if (rule?.code === 'mark') {
    const isDeclared = verdict === 'met' || verdict === 'unmet' || verdict === 'not-applicable';
    return { part: undefined, whole: undefined, result: isDeclared ? DECLARED_NAMES[verdict] : '' };
  }
  if (rule === undefined) return { part: undefined, whole: undefined, result: undefined };
  const tooRounded = united.code === 'open' && united.why === 'rounding' && amount?.code === 'by-percent';
  const [partCell, wholeCell] = [`${COLUMN.part}${String(row)}`, `${COLUMN.whole}${String(row)}`];
  const of = headsOf(source);
  // a percent of a headcount that nobody gave stays a percent: it may be too rounded
  const isCounted = rule.code === 'mean' || amount !== undefined;
  const heads = of !== undefined && isCounted && !tooRounded ? headCell(of) : undefined;
  const whole =
    heads === undefined
      ? tooRounded
        ? undefined
        : wholeOf(amount)
      : formula(numberIn(heads), wholeOf(amount));
  const part = ((): CellContent => {
    if (tooRounded) return undefined;
    if (amount?.code === 'by-percent') {
      return formula(numberIn(wholeCell, `${wholeCell}*${String(amount.percent)}/100`), amount.part);
    }
    if (amount !== undefined) return amount.part;
    return rule.code === 'mean' && lack?.code === 'no-headcount' ? lack.figure : undefined;
  })();
  if (rule.code !== 'share')
    return { part, whole: rule.code === 'sum' ? undefined : whole, result: undefined };
  const stated = statedPercent(source);
  if (amount === undefined && (stated === 0 || stated === 100)) {
    return { part, whole, result: formula(ratioOf(partCell, wholeCell, String(stated / 100)), stated / 100) };
  }
  const known = amount !== undefined && !tooRounded && wholeOf(amount) !== undefined;
  const ratio = known ? amount.part / (wholeOf(amount) ?? 1) : undefined;
  return { part, whole, result: formula(ratioOf(partCell, wholeCell), ratio) };
}

const ratioOf = (part: string, whole: string, otherwise = '""'): string =>
  `IF(AND(ISNUMBER(${part}),ISNUMBER(${whole})),IF(${whole}>0,${part}/${whole},""),${otherwise})`;

/** All of all of them, or nothing of any. */
const alikeIn = (percents: string, count: string): string =>
  `IF(COUNTIF(${percents},1)=${count},1,IF(COUNTIF(${percents},0)=${count},0,""))`;

const markResult = (united: United): string => (united.code === 'mark' ? DECLARED_NAMES[united.verdict] : '');

/** What the new commune has in its row, above those of the old ones; rows counted from 1. */
export function unitedCells({ rule, united, sources }: UnitedLine, row: number): SourceCells {
  const [first, last] = [row + 1, row + sources.length];
  const count = String(sources.length);
  const [parts, wholes] = [range(COLUMN.part, first, last), range(COLUMN.whole, first, last)];
  const all = (cells: string, then: string): string => `IF(COUNT(${cells})=${count},${then},"")`;
  const own = { part: `${COLUMN.part}${String(row)}`, whole: `${COLUMN.whole}${String(row)}` };
  switch (rule?.code) {
    case undefined:
      return { part: undefined, whole: undefined, result: undefined };
    case 'mark': {
      const marks = range(COLUMN.result, first, last);
      const told = `COUNTIF(${marks},${MET})`;
      const text = `IF(${told}+COUNTIF(${marks},${NONE})=${count},IF(${told}>0,${MET},${NONE}),"")`;
      return { part: undefined, whole: undefined, result: formula(text, markResult(united)) };
    }
    case 'share': {
      const known = united.code === 'share' ? united : undefined;
      return {
        part: formula(all(parts, `SUM(${parts})`), known?.part ?? partialSum(sources, united, 'part')),
        whole: formula(all(wholes, `SUM(${wholes})`), known?.whole ?? partialSum(sources, united, 'whole')),
        result: formula(
          ratioOf(own.part, own.whole, alikeIn(range(COLUMN.result, first, last), count)),
          resultOf(united),
        ),
      };
    }
    case 'sum': {
      const total = formula(all(parts, `SUM(${parts})`), resultOf(united));
      return { part: total, whole: undefined, result: formula(numberIn(own.part), resultOf(united)) };
    }
    case 'mean': {
      const heads = partialSum(sources, united, 'whole');
      const weighed = `SUMPRODUCT(${parts},${wholes})/SUM(${wholes})`;
      return {
        part: undefined,
        whole: formula(all(wholes, `SUM(${wholes})`), heads),
        result: formula(all(parts, all(wholes, weighed)), resultOf(united)),
      };
    }
  }
}

/** The sum of a column in which all have a number, though the line as a whole may be open. */
function partialSum(
  sources: readonly UnitedSource[],
  united: United,
  which: 'part' | 'whole',
): number | undefined {
  const rounded = united.code === 'open' && united.why === 'rounding';
  const numbers = sources.flatMap(({ amount }) => {
    if (amount === undefined || (rounded && amount.code === 'by-percent')) return [];
    return (which === 'part' ? amount.part : wholeOf(amount)) ?? [];
  });
  return numbers.length === sources.length ? numbers.reduce((sum, number) => sum + number, 0) : undefined;
}

/** As it stands in the cell: a share as a fraction that a format shows in percent. */
export function resultOf(united: United): string | number | undefined {
  switch (united.code) {
    case 'share':
      return united.part / united.whole;
    case 'sum':
      return united.total;
    case 'mean':
      return united.value;
    case 'alike':
      return united.percent / 100;
    case 'mark':
      return markResult(united);
    case 'open':
      return undefined;
  }
}

/** How a result is shown. */
export const formatOf = ({ rule }: UnitedLine): string | undefined => {
  if (rule?.code === 'share') return '0.00%';
  return rule?.code === 'mean' ? '0.00' : undefined;
};

/** The result in the review table, which follows the sheet "Cách tính". */
export function reviewContent({ rule, united }: UnitedLine, row: number): string | FormulaContent {
  if (rule === undefined) return '';
  const cell = `${ownReference('union')}${COLUMN.result}${String(row)}`;
  return formula(`IF(${cell}="","",${cell})`, resultOf(united));
}
