import { useRef, useState, type KeyboardEvent, type MouseEvent, type ReactElement } from 'react';
import type { MatrixRow } from '../../../app/session/matrix';
import type { ChosenSquare } from '../../../app/session/view';
import type { CriteriaSet } from '../../../criteria/set';
import { criterionTitle } from '../../../messages/finding';
import { arrowStep } from '../../arrowWalk';
import { useScreen } from '../../screen';
import { MatrixLine } from './MatrixLine';

interface GridPlace {
  readonly row: number;
  /** 0 is the name. */
  readonly column: number;
}

interface MatrixGridProps {
  readonly set: CriteriaSet;
  readonly rows: readonly MatrixRow[];
  readonly chosen: ChosenSquare | undefined;
  readonly label: string;
}

/** Communes by criteria, as a grid in which the arrow keys walk: one stop of the tab key, however large it is. */
export function MatrixGrid({ set, rows, chosen, label }: MatrixGridProps): ReactElement {
  const { session, t } = useScreen();
  const table = useRef<HTMLTableElement>(null);
  const [stop, setStop] = useState<GridPlace>({ row: 0, column: 0 });
  const last: GridPlace = { row: rows.length - 1, column: set.criteria.length };
  // the list may have become shorter
  const active: GridPlace = {
    row: Math.min(stop.row, last.row),
    column: Math.min(stop.column, last.column),
  };

  const press = ({ row, column }: GridPlace): void => {
    const line = rows[row];
    if (line === undefined) return;
    const criterion = column === 0 ? undefined : line.squares[column - 1]?.number;
    session.dispatch({ code: 'square-pressed', square: { key: line.key, criterion } });
  };

  const walk = (event: KeyboardEvent<HTMLTableElement>): void => {
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      press(active);
      return;
    }
    const to = placeAfter(event, active, last);
    if (to === undefined) return;
    event.preventDefault();
    setStop(to);
    table.current?.querySelector<HTMLElement>(`[data-place="${textOf(to)}"]`)?.focus();
  };

  const pressAt = ({ target }: MouseEvent<HTMLTableElement>): void => {
    const place = target instanceof Element ? placeIn(target) : undefined;
    if (place === undefined) return;
    setStop(place);
    press(place);
  };

  return (
    <div className="matrix-scroller">
      <table
        ref={table}
        role="grid"
        className="matrix"
        aria-label={label}
        aria-rowcount={rows.length + 1}
        aria-colcount={last.column + 1}
        onKeyDown={walk}
        onClick={pressAt}
      >
        <thead>
          <tr aria-rowindex={1}>
            <th scope="col" className="matrix-corner">
              {t('matrix.communes')}
            </th>
            {set.criteria.map(({ number }) => (
              <th
                key={number}
                scope="col"
                aria-label={criterionTitle(t, set, number)}
                title={criterionTitle(t, set, number)}
              >
                {number}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, place) => (
            <MatrixLine
              key={row.key}
              row={row}
              place={place}
              active={active.row === place ? active.column : undefined}
              chosen={chosen?.key === row.key ? chosen : undefined}
            />
          ))}
        </tbody>
      </table>
    </div>
  );
}

const textOf = ({ row, column }: GridPlace): string => `${String(row)},${String(column)}`;

function placeIn(target: Element): GridPlace | undefined {
  const written = target.closest('[data-place]')?.getAttribute('data-place') ?? '';
  const [row, column] = written.split(',').map(Number);
  return row === undefined || column === undefined ? undefined : { row, column };
}

/** Where a key leads to from a place; `undefined` for keys that lead nowhere. */
function placeAfter(
  { key, ctrlKey }: KeyboardEvent,
  { row, column }: GridPlace,
  last: GridPlace,
): GridPlace | undefined {
  if (key === 'Home') return { row: ctrlKey ? 0 : row, column: 0 };
  if (key === 'End') return { row: ctrlKey ? last.row : row, column: last.column };
  const step = arrowStep(key);
  return (
    step && { row: within(row + step.rows, last.row), column: within(column + step.columns, last.column) }
  );
}

const within = (place: number, last: number): number => Math.min(Math.max(place, 0), last);
