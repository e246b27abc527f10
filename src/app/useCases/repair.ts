import { repairKey, repairsIn, type Repair } from '../../assessment/repairs';
import { boundCells } from '../../workbook/boundCells';
import type { CellWrite } from '../../workbook/plan';
import type { OutcomeOf } from '../outcome';
import type { CheckedBook, UseCase } from './useCase';

/** What may be put right in a workbook. */
export const repairsOf = ({ reading, check }: CheckedBook): readonly Repair[] =>
  check.repairs ?? repairsIn(check.assessment, reading.image);

/** Puts right what a person has seen and chosen, as long as the cells still hold what was seen. */
export const repair: UseCase<readonly Repair[], OutcomeOf<'repaired'>> = {
  name: 'repair',
  needs: 'review-table',
  make({ reading, check }, chosen) {
    const found = new Set(repairsOf({ reading, check }).map(repairKey));
    const still = chosen.filter((one) => found.has(repairKey(one)));
    const sheets = new Map<string, CellWrite[]>();
    for (const { place, after } of still) {
      const cells = sheets.get(place.sheet) ?? [];
      cells.push({ row: place.row, column: place.column, content: after });
      sheets.set(place.sheet, cells);
    }
    const operations = [...sheets].map(([sheet, cells]) => ({ code: 'write-cells', sheet, cells }) as const);
    return {
      plan: { operations },
      outcome({ skipped, refused }) {
        const isBound = boundCells(skipped);
        const cells = operations.reduce(
          (sum, { sheet, cells: written }, place) =>
            refused.includes(place) ? sum : sum + written.filter((cell) => !isBound(sheet, cell)).length,
          0,
        );
        return { code: 'repaired', cells, left: chosen.length - cells, skipped };
      },
    };
  },
};
