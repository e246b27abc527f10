import { COMPLETE_RATE, completeCommunes, MATRIX_SUM } from '../../messages/matrix';
import { area, formatAddress, formatArea } from '../../workbook/address';
import type { CellContent, CellStyle, CellWrite } from '../../workbook/plan';
import { cellWrite, STYLES } from '../style';
import { laterCountFormula } from './formulas';
import type { MatrixFrame } from './frame';
import { yearsOf, type CommuneYears, type CriterionYears } from './years';

export const SUM_ROWS = 3;

/** By the end of a year; `undefined` for now. */
const isMetBy = ({ state, year: due }: CriterionYears, year: number | undefined): boolean =>
  state === 'met' || (year !== undefined && due !== undefined && due <= year);

/** The district's sums below a block: criteria, communes that have them all, their share. */
export function matrixSums(
  { columns, span }: MatrixFrame,
  communes: readonly CommuneYears[],
  first: number,
): readonly CellWrite[] {
  const last = first + communes.length - 1;
  const criteriaTotal = communes[0]?.commune.criteriaTotal ?? 0;
  const criteria = communes.flatMap((one) => one.criteria);
  const range = (column: number): string => formatArea(area(first, column, last, column));
  const grid = formatArea(
    area(first, columns.grid, last, columns.grid + (communes[0]?.criteria.length ?? 1) - 1),
  );
  const [sumRow, completeRow, rateRow] = [last + 1, last + 2, last + 3];

  const completeBy = (year: number | undefined): number =>
    communes.filter(({ criteria: own }) => own.every((one) => isMetBy(one, year))).length;
  const metBy = (year: number | undefined): number => criteria.filter((one) => isMetBy(one, year)).length;

  const cells = new Map<string, CellWrite>();
  const put = (row: number, column: number, content: CellContent, style: CellStyle): void => {
    cells.set(`${row},${column}`, cellWrite(row, column, content, style));
  };
  for (const row of [sumRow, completeRow, rateRow]) {
    for (let column = 0; column <= columns.completed; column += 1)
      put(row, column, undefined, STYLES.centredBold);
  }
  put(sumRow, columns.commune, MATRIX_SUM, STYLES.textBold);
  put(completeRow, columns.commune, completeCommunes(criteriaTotal), STYLES.textBold);
  put(rateRow, columns.commune, COMPLETE_RATE, STYLES.textBold);

  const count = (column: number, year: number | undefined): void => {
    const complete = completeBy(year);
    put(sumRow, column, { formula: `SUM(${range(column)})`, result: metBy(year) }, STYLES.centredBold);
    put(
      completeRow,
      column,
      { formula: `COUNTIF(${range(column)},${criteriaTotal})`, result: complete },
      STYLES.centredBold,
    );
    put(
      rateRow,
      column,
      {
        formula: `${formatAddress({ row: completeRow, column })}/${communes.length}`,
        result: complete / communes.length,
      },
      STYLES.percent,
    );
  };
  count(columns.met, undefined);
  for (const year of yearsOf(span)) {
    const gained = criteria.filter((one) => one.year === year).length;
    put(
      sumRow,
      columns.gained(year),
      { formula: `COUNTIF(${grid},${year})`, result: gained },
      STYLES.centredBold,
    );
    count(columns.total(year), year);
  }
  const later = criteria.filter(
    ({ state, year }) => state !== 'met' && (year === undefined || year > span.last),
  ).length;
  put(
    sumRow,
    columns.later,
    { formula: laterCountFormula(grid, span.last), result: later },
    STYLES.centredBold,
  );
  return [...cells.values()];
}
