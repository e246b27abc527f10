import type { TableReading } from '../../src/tables/reading';
import type { SheetImage, WorkbookImage } from '../../src/workbook/image';

/** Which columns hold one commune's cells in a table with communes in columns. */
function columnsOf({ communes }: TableReading, key: string): ReadonlySet<number> {
  const commune = communes.find((one) => one.key === key);
  if (commune === undefined) return new Set();
  const { observations, criterionMarks, totals, place } = commune;
  return new Set(
    [
      ...(place === undefined ? [] : [place]),
      ...totals.map((total) => total.place),
      ...observations.flatMap(({ result, declared }) => [
        ...(result === undefined ? [] : [result.place]),
        ...declared.map((mark) => mark.place),
      ]),
      ...criterionMarks.flatMap(({ declared }) => declared.map((mark) => mark.place)),
    ].map(({ column }) => Number(column)),
  );
}

/** The workbook as one commune would have handed it in: the other communes' columns are blank. */
export function splitOff(
  image: WorkbookImage,
  tables: readonly TableReading[],
  set: TableReading['set'],
  key: string,
): WorkbookImage {
  const sheets = image.sheets.flatMap((sheet): readonly SheetImage[] => {
    const table = tables.find((one) => one.sheet === sheet.name && one.set === set);
    if (table === undefined) return [];
    const own = columnsOf(table, key);
    const others = new Set(
      table.communes
        .flatMap((commune) => [...columnsOf(table, commune.key)])
        .filter((column) => !own.has(column)),
    );
    const { top, bottom } = table.area;
    return [
      {
        ...sheet,
        merges: [],
        rows: sheet.rows.map((row) =>
          row.row < top || row.row > bottom
            ? row
            : { ...row, cells: row.cells.filter(({ column }) => !others.has(column)) },
        ),
      },
    ];
  });
  return { ...image, sheets, names: [] };
}
