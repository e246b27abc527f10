import { createAxis } from '../../../src/ui/preview/axis';
import { neighbourOf } from '../../../src/ui/preview/neighbour';
import { formatAddress, parseAddress, tryParseArea } from '../../../src/workbook/address';

const axis = (count: number, hidden: readonly number[]) =>
  createAxis({
    count,
    usual: 20,
    odd: [],
    sizes: [],
    hidden: hidden.map((index) => ({ from: index, to: index })),
  });

/** Rows 3 and 4 and column B are hidden; C5:D6 is one cell. */
const ROWS = axis(8, [2, 3]);
const COLUMNS = axis(6, [1]);
const MERGES = [tryParseArea('C5:D6') ?? []].flat();

const reached = (key: string, from: string | undefined): string | undefined => {
  const cell = neighbourOf(key, from === undefined ? undefined : parseAddress(from), ROWS, COLUMNS, MERGES);
  return cell === undefined ? undefined : formatAddress(cell);
};

describe('an arrow key on a sheet', () => {
  it.each([
    ['goes to the cell beside', 'ArrowRight', 'D1', 'E1'],
    ['passes over what is hidden', 'ArrowRight', 'A1', 'C1'],
    ['passes over several hidden rows', 'ArrowDown', 'A2', 'A5'],
    ['enters merged cells as one, wherever it meets them', 'ArrowLeft', 'E6', 'C5'],
    ['leaves merged cells at their edge', 'ArrowRight', 'C5', 'E5'],
    ['leaves them downwards too', 'ArrowDown', 'C5', 'C7'],
    ['stays where the sheet begins', 'ArrowUp', 'A1', 'A1'],
    ['stays where the sheet ends', 'ArrowDown', 'F8', 'F8'],
    ['begins in the first cell where none was chosen', 'ArrowDown', undefined, 'A1'],
    ['is an arrow, and no other key', 'Enter', 'A1', undefined],
    ['is no name that every object has', 'constructor', 'A1', undefined],
  ])('%s', (_, key, from, to) => {
    expect(reached(key, from)).toBe(to);
  });
});
