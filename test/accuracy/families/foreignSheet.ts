import { draft } from '../draft';
import type { Scenario } from '../scenario';
import { scenarioOf, type Cell } from './kit';

/** An administrative table that is no review: nobody in it may be reported as a commune with verdicts. */
export function foreign(
  name: string,
  title: readonly string[],
  heading: readonly Cell[],
  rows: readonly (readonly Cell[])[],
): Scenario {
  const sheet = draft();
  title.forEach((text, row) => {
    sheet.put(row, 0, text);
  });
  const top = title.length + 1;
  [heading, ...rows].forEach((cells, row) => {
    cells.forEach((cell, column) => {
      sheet.put(top + row, column, cell);
    });
  });
  return scenarioOf([sheet.sheet(name)], []);
}

export const times = <Made>(count: number, make: (place: number) => Made): readonly Made[] =>
  Array.from({ length: count }, (_, place) => make(place));
