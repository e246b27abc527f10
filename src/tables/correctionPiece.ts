import type { TableCorrection } from './correction';

/** What is said of a table, without which table it is. */
export type Statement = Omit<TableCorrection, 'sheet' | 'area'>;

/**
 * What was said of a table, taken apart: each piece holds one thing, of a column or a line too, and can be told and
 * taken back by itself. That the reading was looked at is no piece: it goes with the first that does.
 */
export function correctionPieces(correction: TableCorrection): readonly Statement[] {
  const { ignored, anyway, set, period, crosses, heading, commune, columns = [], lines = [] } = correction;
  return [
    ...(ignored === true ? [{ ignored }] : []),
    ...(anyway === true ? [{ anyway }] : []),
    ...(set === undefined ? [] : [{ set }]),
    ...(commune === undefined ? [] : [{ commune }]),
    ...(period === undefined ? [] : [{ period }]),
    ...(crosses === undefined ? [] : [{ crosses }]),
    ...(heading === undefined ? [] : [{ heading }]),
    ...columns.map((column) => ({ columns: [column] })),
    ...lines.map((line) => ({ lines: [line] })),
  ];
}

/**
 * A correction without one of its pieces; `undefined` where nothing is left of it.
 * @param place of the piece among `correctionPieces`
 */
export function withoutPiece(correction: TableCorrection, place: number): TableCorrection | undefined {
  const left = correctionPieces(correction).filter((_, at) => at !== place);
  if (left.length === 0) return undefined;
  const columns = left.flatMap((piece) => piece.columns ?? []);
  const lines = left.flatMap((piece) => piece.lines ?? []);
  const { sheet, area } = correction;
  return {
    ...left.reduce((all, piece) => ({ ...all, ...piece }), {}),
    sheet,
    area,
    ...(columns.length === 0 ? {} : { columns }),
    ...(lines.length === 0 ? {} : { lines }),
  };
}
