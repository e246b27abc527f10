/** A rectangle of zero-based cells, both corners included. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const ROWS = 1_048_576;
export const COLUMNS = 16_384;
export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: ROWS - 1, right: COLUMNS - 1 };

export const heightOf = (area: Area): number => area.bottom - area.top + 1;
export const widthOf = (area: Area): number => area.right - area.left + 1;
export const countOf = (area: Area): number => heightOf(area) * widthOf(area);
export const allRows = (area: Area): boolean => area.top === 0 && area.bottom === ROWS - 1;
export const allColumns = (area: Area): boolean => area.left === 0 && area.right === COLUMNS - 1;

export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return number - 1;
}

export const cellName = (row: number, column: number): string => columnLetters(column) + String(row + 1);

export function areaName(area: Area): string {
  if (allColumns(area)) return `${String(area.top + 1)}:${String(area.bottom + 1)}`;
  if (allRows(area)) return `${columnLetters(area.left)}:${columnLetters(area.right)}`;
  const first = cellName(area.top, area.left);
  const last = cellName(area.bottom, area.right);
  return first === last ? first : `${first}:${last}`;
}

interface Corner {
  readonly row?: number;
  readonly column?: number;
}

function corner(text: string): Corner | undefined {
  const match = /^\$?([A-Za-z]{1,3})?\$?([1-9]\d{0,6})?$/.exec(text);
  if (match === null || text === '' || text === '$') return undefined;
  const column = match[1] === undefined ? undefined : columnNumber(match[1]);
  const row = match[2] === undefined ? undefined : Number(match[2]) - 1;
  if ((column ?? 0) >= COLUMNS || (row ?? 0) >= ROWS) return undefined;
  return { ...(row === undefined ? {} : { row }), ...(column === undefined ? {} : { column }) };
}

/** "A1", "$A$1:B2", "A:C", "1:3"; `undefined` for anything else. */
export function parseArea(text: string): Area | undefined {
  const parts = text.trim().split(':');
  if (parts.length > 2) return undefined;
  const first = corner(parts[0] ?? '');
  const second = parts[1] === undefined ? first : corner(parts[1]);
  if (first === undefined || second === undefined) return undefined;
  const whole = (a: Corner): boolean => a.row !== undefined && a.column !== undefined;
  if (parts.length === 1 && !whole(first)) return undefined;
  if ((first.row === undefined) !== (second.row === undefined)) return undefined;
  if ((first.column === undefined) !== (second.column === undefined)) return undefined;
  const rows = [first.row ?? 0, second.row ?? ROWS - 1];
  const columns = [first.column ?? 0, second.column ?? COLUMNS - 1];
  return {
    top: Math.min(...rows),
    bottom: Math.max(...rows),
    left: Math.min(...columns),
    right: Math.max(...columns),
  };
}

/** A sheet name as it stands in a reference, quoted where Excel quotes it. */
export const quotedName = (name: string): string =>
  /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseArea(name) === undefined
    ? name
    : `'${name.replaceAll("'", "''")}'`;

/** "'Kinh phí'!$B$2" to its two halves; the sheet is `undefined` where none is named. */
export function splitReference(text: string): { readonly sheet?: string; readonly address: string } {
  const match = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(text.trim());
  if (match === null) return { address: text.trim() };
  const quoted = match[1]?.replaceAll("''", "'");
  return { sheet: quoted ?? match[2] ?? '', address: match[3] ?? '' };
}

export const intersection = (a: Area, b: Area): Area | undefined => {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top > area.bottom || area.left > area.right ? undefined : area;
};

export const boundingArea = (a: Area, b: Area): Area => ({
  top: Math.min(a.top, b.top),
  left: Math.min(a.left, b.left),
  bottom: Math.max(a.bottom, b.bottom),
  right: Math.max(a.right, b.right),
});

/** What is left of an area when another is taken out of it. */
export function without(area: Area, taken: Area): Area[] {
  const common = intersection(area, taken);
  if (common === undefined) return [area];
  return [
    { ...area, bottom: common.top - 1 },
    { ...area, top: common.bottom + 1 },
    { top: common.top, bottom: common.bottom, left: area.left, right: common.left - 1 },
    { top: common.top, bottom: common.bottom, left: common.right + 1, right: area.right },
  ].filter((rest) => rest.top <= rest.bottom && rest.left <= rest.right);
}
