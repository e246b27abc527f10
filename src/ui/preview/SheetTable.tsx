import { useId, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import { columnName, formatAddress, type Area } from '../../workbook/address';
import type { Severity } from '../../workbook/plan';
import type { Axis } from './axis';
import { cellCss } from './cellStyle';
import { drawing, piecesIn, type Pieces, type Range, type Shown } from './layout';
import type { LookClasses } from './lookClasses';
import type { Tiles } from './tiles';
import type { SheetAppearance } from '../../workbook/preview';

export interface CellPoint {
  readonly row: number;
  readonly column: number;
}

export interface SheetTableProps {
  readonly name: string;
  readonly appearance: SheetAppearance;
  readonly rows: Axis;
  readonly columns: Axis;
  readonly shownRows: Shown;
  readonly shownColumns: Shown;
  readonly merges: readonly Area[];
  readonly tiles: Tiles;
  readonly classes: LookClasses;
  readonly markAt: (row: number, column: number) => Severity | undefined;
  readonly markTitle: (severity: Severity) => string;
  readonly ring: CellPoint | undefined;
  /** Makes a wide sheet fit a page. */
  readonly zoom: number | undefined;
  readonly onClick: (event: MouseEvent) => void;
  readonly onKeyDown: (event: KeyboardEvent) => void;
}

export const HEAD_WIDTH = 46;
export const HEAD_HEIGHT = 22;

const indexes = ({ from, to }: Range): readonly number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, place) => from + place);

/** A part of a sheet as a real table: merges are spans, letters and numbers are its headings. */
export function SheetTable(props: SheetTableProps): ReactElement {
  const { name, rows, columns, shownRows, shownColumns, merges, zoom } = props;
  const ringId = useId();
  const pieces = piecesIn(merges, drawing(rows, shownRows), drawing(columns, shownColumns));
  const frozen = indexes(shownColumns.frozen).filter((column) => columns.size(column) > 0);
  const window = indexes(shownColumns.window).filter((column) => columns.size(column) > 0);
  const before = columns.start(shownColumns.window.from) - columns.start(shownColumns.frozen.to);
  const behind = columns.total - columns.start(shownColumns.window.to);
  const drawn: Drawn = { ...props, pieces, frozen, window, ringId };
  const above = rows.start(shownRows.window.from) - rows.start(shownRows.frozen.to);
  const below = rows.total - rows.start(shownRows.window.to);
  const all = frozen.length + window.length + 3;
  return (
    <table
      className="sheet"
      role="grid"
      tabIndex={0}
      aria-label={name}
      aria-activedescendant={isDrawn(props.ring, shownRows, shownColumns) ? ringId : undefined}
      aria-rowcount={rows.count}
      aria-colcount={columns.count}
      style={{ inlineSize: HEAD_WIDTH + columns.total, ...(zoom === undefined ? {} : { zoom }) }}
      onClick={props.onClick}
      onKeyDown={props.onKeyDown}
    >
      <colgroup>
        <col style={{ inlineSize: HEAD_WIDTH }} />
        {frozen.map((column) => (
          <col key={column} style={{ inlineSize: columns.size(column) }} />
        ))}
        <col style={{ inlineSize: before }} />
        {window.map((column) => (
          <col key={column} style={{ inlineSize: columns.size(column) }} />
        ))}
        <col style={{ inlineSize: behind }} />
      </colgroup>
      <thead>
        <tr>
          <td className="sheet-corner" />
          {frozen.map((column) => (
            <ColumnHead key={column} column={column} left={HEAD_WIDTH + columns.start(column)} />
          ))}
          <td className="sheet-gap" />
          {window.map((column) => (
            <ColumnHead key={column} column={column} left={undefined} />
          ))}
          <td className="sheet-gap" />
        </tr>
        {indexes(shownRows.frozen)
          .filter((row) => rows.size(row) > 0)
          .map((row) => rowOf(drawn, row, HEAD_HEIGHT + rows.start(row)))}
      </thead>
      <tbody>
        {above > 0 && <Gap height={above} columns={all} />}
        {indexes(shownRows.window)
          .filter((row) => rows.size(row) > 0)
          .map((row) => rowOf(drawn, row, undefined))}
        {below > 0 && <Gap height={below} columns={all} />}
      </tbody>
    </table>
  );
}

const holds = ({ frozen, window }: Shown, index: number): boolean =>
  [frozen, window].some(({ from, to }) => from <= index && index < to);

/** Of a cell that is scrolled out of what is drawn there is nothing to point at. */
const isDrawn = (cell: CellPoint | undefined, rows: Shown, columns: Shown): boolean =>
  cell !== undefined && holds(rows, cell.row) && holds(columns, cell.column);

const Gap = ({ height, columns }: { readonly height: number; readonly columns: number }): ReactElement => (
  <tr aria-hidden="true">
    <td className="sheet-gap" colSpan={columns} style={{ blockSize: height }} />
  </tr>
);

const ColumnHead = ({
  column,
  left,
}: {
  readonly column: number;
  readonly left: number | undefined;
}): ReactElement => (
  <th
    scope="col"
    aria-colindex={column + 1}
    className={left === undefined ? 'sheet-letter' : 'sheet-letter sheet-fixed'}
    style={left === undefined ? undefined : { insetInlineStart: left }}
  >
    {columnName(column)}
  </th>
);

interface Drawn extends SheetTableProps {
  readonly pieces: Pieces;
  readonly frozen: readonly number[];
  readonly window: readonly number[];
  readonly ringId: string;
}

/** `top` for a row that stays in view. */
function rowOf(drawn: Drawn, row: number, top: number | undefined): ReactElement {
  const { frozen, window, rows, columns } = drawn;
  const height = rows.size(row);
  return (
    <tr key={row} aria-rowindex={row + 1} style={{ blockSize: height }}>
      <th
        scope="row"
        className={top === undefined ? 'sheet-number' : 'sheet-number sheet-fixed-row'}
        style={top === undefined ? undefined : { insetBlockStart: top }}
      >
        {row + 1}
      </th>
      {frozen.map((column) => cellOf(drawn, row, column, top, HEAD_WIDTH + columns.start(column)))}
      <td className="sheet-gap" aria-hidden="true" />
      {window.map((column) => cellOf(drawn, row, column, top, undefined))}
      <td className="sheet-gap" aria-hidden="true" />
    </tr>
  );
}

function cellOf(
  drawn: Drawn,
  row: number,
  column: number,
  top: number | undefined,
  left: number | undefined,
): ReactElement | null {
  const { pieces, tiles, rows, columns, classes, markAt, markTitle, ring, ringId } = drawn;
  if (pieces.isCovered(row, column)) return null;
  const piece = pieces.at(row, column);
  // the part of a merge shows what the whole of it holds
  const at = piece === undefined ? { row, column } : { row: piece.merge.top, column: piece.merge.left };
  const shown = tiles.cell(at.row, at.column);
  const severity = markAt(at.row, at.column);
  const isRing = ring !== undefined && ring.row === at.row && ring.column === at.column;
  const height = rows.start(row + (piece?.rows ?? 1)) - rows.start(row);
  const isTextHere = piece === undefined || hasText(piece.merge, row, column, drawn);
  const spills =
    piece === undefined &&
    shown?.look.wrap === false &&
    shown.cell.align === 'left' &&
    shown.cell.text !== '' &&
    (tiles.cell(row, column + 1)?.cell.text ?? '') === '';
  const names = [
    shown === undefined
      ? ''
      : classes.classOf(
          cellCss(shown.cell, shown.look, severity, {
            above: row === 0 ? undefined : tiles.cell(row - 1, column)?.look,
            before: column === 0 ? undefined : tiles.cell(row, column - 1)?.look,
          }),
        ),
    severity === undefined ? '' : 'sheet-marked',
    isRing ? 'sheet-ring' : '',
    spills ? 'sheet-spilling' : '',
    top === undefined ? '' : 'sheet-fixed-row',
    left === undefined ? '' : 'sheet-fixed',
  ];
  const style = {
    ...(top === undefined ? {} : { insetBlockStart: top }),
    ...(left === undefined ? {} : { insetInlineStart: left }),
  };
  const textClass =
    shown?.look.wrap === true
      ? 'sheet-text sheet-wrapped'
      : spills
        ? 'sheet-text sheet-spills'
        : 'sheet-text';
  return (
    <td
      key={column}
      id={isRing && isTextHere ? ringId : undefined}
      className={names.filter((part) => part !== '').join(' ')}
      style={top === undefined && left === undefined ? undefined : style}
      aria-colindex={column + 1}
      aria-current={isRing ? 'true' : undefined}
      colSpan={piece === undefined ? undefined : widthOf(piece.left, piece.columns, columns)}
      rowSpan={piece === undefined ? undefined : widthOf(piece.top, piece.rows, rows)}
      data-cell={formatAddress(at)}
      title={severity === undefined ? undefined : markTitle(severity)}
    >
      {isTextHere && shown !== undefined && shown.cell.text !== '' && (
        <div className={textClass} style={{ maxBlockSize: Math.max(1, height - 1) }}>
          {shown.cell.text}
        </div>
      )}
    </td>
  );
}

/** Hidden rows and columns inside a merge are not drawn, so they do not count. */
const widthOf = (from: number, count: number, axis: Axis): number | undefined => {
  const shown = indexes({ from, to: from + count }).filter((index) => axis.size(index) > 0).length;
  return shown > 1 ? shown : undefined;
};

/** A merge across the edge of what stays in view is drawn in parts; the widest of them holds the text. */
function hasText(merge: Area, row: number, column: number, drawn: Drawn): boolean {
  const { shownRows, shownColumns, rows, columns } = drawn;
  const isFirst = (axis: Axis, shown: Shown, from: number, to: number, index: number): boolean => {
    const sizeIn = (range: Range): number =>
      Math.max(0, axis.start(Math.min(to + 1, range.to)) - axis.start(Math.max(from, range.from)));
    const isFrozen = index < shown.frozen.to;
    const frozen = sizeIn(shown.frozen);
    const window = sizeIn(shown.window);
    return isFrozen ? frozen >= window : window > frozen;
  };
  return (
    isFirst(rows, shownRows, merge.top, merge.bottom, row) &&
    isFirst(columns, shownColumns, merge.left, merge.right, column)
  );
}
