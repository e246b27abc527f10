import { repairsIn, type Repair } from '../../assessment/repairs';
import { formatAddress } from '../../workbook/address';
import type { CellWrite, Operation } from '../../workbook/plan';
import { sheetKey } from '../../workbook/sheetName';
import type { OutcomeOf } from '../outcome';
import type { CheckedBook, UseCase } from './useCase';

const isSame = (one: Repair, other: Repair): boolean =>
  one.place.sheet === other.place.sheet &&
  one.place.row === other.place.row &&
  one.place.column === other.place.column &&
  one.before === other.before &&
  one.after === other.after;

/** What may be put right in a workbook. */
export const repairsOf = ({ reading, check }: CheckedBook): readonly Repair[] =>
  check.repairs ?? repairsIn(check.assessment, reading.image);

/** Puts right what a person has seen and chosen, as long as the cells still hold what was seen. */
export const repair: UseCase<readonly Repair[], OutcomeOf<'repaired'>> = {
  name: 'repair',
  needs: 'review-table',
  make({ reading, check }, chosen) {
    const found = repairsOf({ reading, check });
    const still = chosen.filter((one) => found.some((other) => isSame(one, other)));
    const sheets = new Map<string, CellWrite[]>();
    for (const { place, after } of still) {
      const cells = sheets.get(place.sheet) ?? [];
      cells.push({ row: place.row, column: place.column, content: after });
      sheets.set(place.sheet, cells);
    }
    const operations = [...sheets].map(([sheet, cells]): Operation => ({
      code: 'write-cells',
      sheet,
      cells,
    }));
    return {
      plan: { operations },
      outcome({ skipped, refused }) {
        const bound = new Set(
          skipped.flatMap((one) =>
            one.code === 'cell-bound' ? [`${sheetKey(one.sheet)}!${one.address}`] : [],
          ),
        );
        const cells = operations.reduce((sum, operation, place) => {
          if (operation.code !== 'write-cells' || refused.includes(place)) return sum;
          const key = sheetKey(operation.sheet);
          return sum + operation.cells.filter((cell) => !bound.has(`${key}!${formatAddress(cell)}`)).length;
        }, 0);
        return { code: 'repaired', cells, left: chosen.length - cells, skipped };
      },
    };
  },
};
