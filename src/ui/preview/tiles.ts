import { area, type Area } from '../../workbook/address';
import type { Range } from './layout';
import type { CellLook, Tile, TileCell } from '../../workbook/preview';

interface ShownCell {
  readonly cell: TileCell;
  readonly look: CellLook;
}

/** The cells that have been fetched so far. */
export interface Tiles {
  readonly cell: (row: number, column: number) => ShownCell | undefined;
  /** Fetches what of these parts is missing, one tile after another; parts asked for before are forgotten. */
  readonly want: (rows: readonly Range[], columns: readonly Range[]) => void;
  /** Settles when all that was wanted is there. */
  readonly settled: () => Promise<void>;
  readonly dispose: () => void;
}

const ROWS = 64;
const COLUMNS = 32;
/** About so many cells of a sheet are kept: 64 × 32 of each tile. */
const MOST_TILES = 120;

type Load = (part: Area) => Promise<Tile | undefined>;
type Cells = ReadonlyMap<number, ShownCell>;

const keyOf = (row: number, column: number): number => row * 16_384 + column;

function cellsOf({ cells, looks }: Tile): Cells {
  const map = new Map<number, ShownCell>();
  for (const cell of cells) {
    const look = looks[cell.look];
    if (look !== undefined) map.set(keyOf(cell.row, cell.column), { cell, look });
  }
  return map;
}

function keysIn(rows: readonly Range[], columns: readonly Range[]): readonly string[] {
  const keys = new Set<string>();
  for (const rowRange of rows) {
    for (let row = Math.floor(rowRange.from / ROWS); row * ROWS < rowRange.to; row += 1) {
      for (const range of columns) {
        for (let column = Math.floor(range.from / COLUMNS); column * COLUMNS < range.to; column += 1) {
          keys.add(`${row} ${column}`);
        }
      }
    }
  }
  return [...keys];
}

/**
 * @param before the tiles of the same sheet a step earlier, shown until the new ones are there
 * @param onLoaded called when more can be shown
 */
export function createTiles(load: Load, before: Tiles | undefined, onLoaded: () => void): Tiles {
  const loaded = new Map<string, Cells>();
  let wanted: readonly string[] = [];
  let isLoading = false;
  let isDisposed = false;
  let earlier = before;
  let waiting: (() => void)[] = [];

  const cellsAt = (row: number, column: number): Cells | undefined =>
    loaded.get(`${Math.floor(row / ROWS)} ${Math.floor(column / COLUMNS)}`);

  async function next(): Promise<void> {
    const key = wanted.find((one) => !loaded.has(one));
    if (key === undefined || isDisposed) {
      isLoading = false;
      // everything in view is new: what it was before is not needed any more
      earlier = undefined;
      for (const settle of waiting) settle();
      waiting = [];
      return;
    }
    isLoading = true;
    const [row = 0, column = 0] = key.split(' ').map(Number);
    const part = area(row * ROWS, column * COLUMNS, (row + 1) * ROWS - 1, (column + 1) * COLUMNS - 1);
    const tile = await load(part);
    loaded.set(key, tile === undefined ? new Map() : cellsOf(tile));
    for (const oldest of loaded.keys()) {
      if (loaded.size <= Math.max(MOST_TILES, wanted.length)) break;
      if (!wanted.includes(oldest)) loaded.delete(oldest);
    }
    if (!isDisposed) onLoaded();
    await next();
  }

  return {
    cell(row, column) {
      const cells = cellsAt(row, column);
      return cells === undefined ? earlier?.cell(row, column) : cells.get(keyOf(row, column));
    },
    want(rows, columns) {
      wanted = keysIn(rows, columns);
      if (!isLoading) void next();
    },
    settled: () =>
      new Promise((resolve) => {
        if (isLoading) waiting.push(resolve);
        else resolve();
      }),
    dispose() {
      isDisposed = true;
    },
  };
}
