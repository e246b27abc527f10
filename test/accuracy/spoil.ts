import type { CellImage, SheetImage, WorkbookImage } from '../../src/workbook/image';
import { columnIndex, rowIndex } from '../../src/workbook/units';
import { asTcvn3, asVni, type LegacyText } from './legacyFonts';
import type { Random } from './random';
import type { Scenario } from './scenario';

/** Changes how a workbook is stored or typed, never what it says. */
export type Spoiler = (random: Random, sheet: SheetImage) => SheetImage;

const mapCells = (sheet: SheetImage, change: (cell: CellImage) => CellImage): SheetImage => ({
  ...sheet,
  rows: sheet.rows.map((row) => ({ ...row, cells: row.cells.map(change) })),
});

const mapTexts = (sheet: SheetImage, change: (text: string) => string): SheetImage =>
  mapCells(sheet, (cell) =>
    typeof cell.value === 'string' && cell.format.fontName === undefined
      ? { ...cell, value: change(cell.value) }
      : cell,
  );

type Move = (place: number) => number;

function moved(sheet: SheetImage, row: Move, column: Move): SheetImage {
  return {
    ...sheet,
    rows: sheet.rows.map((one) => ({
      row: rowIndex(row(one.row)),
      cells: one.cells.map((cell) => ({ ...cell, column: columnIndex(column(cell.column)) })),
    })),
    merges: sheet.merges.map(({ top, left, bottom, right }) => ({
      top: rowIndex(row(top)),
      left: columnIndex(column(left)),
      bottom: rowIndex(row(bottom)),
      right: columnIndex(column(right)),
    })),
    hiddenRows: sheet.hiddenRows.map(({ from, to }) => ({ from: row(from), to: row(to) })),
    hiddenColumns: sheet.hiddenColumns.map(({ from, to }) => ({ from: column(from), to: column(to) })),
  };
}

const same: Move = (place) => place;

export const shifted: Spoiler = (random, sheet) => {
  const [down, right] = [random.int(0, 12), random.int(0, 6)];
  return moved(
    sheet,
    (row) => row + down,
    (column) => column + right,
  );
};

export const withBlankRows: Spoiler = (random, sheet) => {
  const at = new Set(Array.from({ length: random.int(1, 5) }, () => random.int(0, 90)));
  return moved(sheet, (row) => row + [...at].filter((place) => place <= row).length, same);
};

export const withBlankColumn: Spoiler = (random, sheet) => {
  const at = random.int(1, 8);
  return moved(sheet, same, (column) => (column >= at ? column + 1 : column));
};

export const withoutMerges: Spoiler = (_, sheet) => ({ ...sheet, merges: [] });

export const decomposed: Spoiler = (_, sheet) => mapTexts(sheet, (text) => text.normalize('NFD'));

export const withOddSpaces: Spoiler = (random, sheet) =>
  mapTexts(sheet, (text) =>
    text
      .split(' ')
      .map((word) => (random.chance(0.05) ? `\u200b${word}` : word))
      .join(random.pick(['\u00a0', ' ', '  ']))
      .concat(random.chance(0.1) ? ' \n' : ''),
  );

export const withEth: Spoiler = (_, sheet) => mapTexts(sheet, (text) => text.replace(/Đ/gu, '\u00d0'));

const OLD_TONES: readonly (readonly [RegExp, string])[] = [
  [/òa(?!\p{L})/gu, 'oà'],
  [/óa(?!\p{L})/gu, 'oá'],
  [/ỏa(?!\p{L})/gu, 'oả'],
  [/ủy(?!\p{L})/gu, 'uỷ'],
  [/úy(?!\p{L})/gu, 'uý'],
];

/** "Hoà Bình" for "Hòa Bình". */
const withOldTones: Spoiler = (_, sheet) =>
  mapTexts(sheet, (text) =>
    OLD_TONES.reduce((now, [from, to]) => now.replace(from, to), text.normalize('NFC')),
  );

const legacy =
  (encode: (text: string) => LegacyText | undefined): Spoiler =>
  (_, sheet) =>
    mapCells(sheet, (cell) => {
      if (typeof cell.value !== 'string' || cell.format.fontName !== undefined) return cell;
      const stored = encode(cell.value);
      return stored === undefined
        ? cell
        : { ...cell, value: stored.value, format: { ...cell.format, fontName: stored.fontName } };
    });

export const inTcvn3 = legacy(asTcvn3);
export const inVni = legacy(asVni);

/** "Number stored as text". */
const numbersAsTexts: Spoiler = (random, sheet) =>
  mapCells(sheet, (cell) =>
    typeof cell.value === 'number' && cell.format.numberFormat === 'General' && random.chance(0.3)
      ? { ...cell, value: String(cell.value).replace('.', random.pick(['.', ','])) }
      : cell,
  );

export const withHidden: Spoiler = (random, sheet) => {
  const row = random.int(8, 40);
  const column = random.int(3, 9);
  return {
    ...sheet,
    hiddenRows: [...sheet.hiddenRows, { from: row, to: row }],
    hiddenColumns: [...sheet.hiddenColumns, { from: column, to: column }],
  };
};

export const calculated: Spoiler = (random, sheet) =>
  mapCells(sheet, (cell) =>
    random.chance(0.2) ? { ...cell, formula: `'Số liệu'!B${String(random.int(2, 90))}` } : cell,
  );

interface Defect {
  readonly name: string;
  /** How many of the workbooks have it. */
  readonly share: number;
  readonly spoiler: Spoiler;
}

const UNMERGED = 'không gộp ô';

export const DEFECTS: readonly Defect[] = [
  { name: 'lệch góc', share: 0.3, spoiler: shifted },
  { name: 'chèn dòng trống', share: 0.2, spoiler: withBlankRows },
  { name: 'chèn cột trống', share: 0.15, spoiler: withBlankColumn },
  { name: UNMERGED, share: 0.4, spoiler: withoutMerges },
  { name: 'dấu thanh kiểu cũ', share: 0.15, spoiler: withOldTones },
  { name: 'số dạng chữ', share: 0.15, spoiler: numbersAsTexts },
  { name: 'ẩn dòng cột', share: 0.2, spoiler: withHidden },
  { name: 'công thức', share: 0.2, spoiler: calculated },
];
export const WRITINGS: readonly Defect[] = [
  { name: 'dựng sẵn tách dấu (NFD)', share: 0.12, spoiler: decomposed },
  { name: 'TCVN3', share: 0.12, spoiler: inTcvn3 },
  { name: 'VNI', share: 0.12, spoiler: inVni },
  { name: 'Ð thay Đ', share: 0.12, spoiler: withEth },
  { name: 'khoảng trắng lạ', share: 0.2, spoiler: withOddSpaces },
];

/** A workbook with some of the defects that officials' workbooks have. */
export function spoilt(random: Random, scenario: Scenario): Scenario {
  const defects = DEFECTS.filter(({ share }) => random.chance(share)).filter(
    ({ name }) => scenario.mergesCount !== true || name !== UNMERGED,
  );
  const writing = WRITINGS.filter(({ share }) => random.chance(share)).slice(0, 1);
  const all = [...defects, ...writing];
  return {
    ...all.reduce((now, { spoiler }) => respelled(random, now, spoiler), scenario),
    spoilt: all.map(({ name }) => name),
  };
}

export const respelled = (random: Random, scenario: Scenario, spoiler: Spoiler): Scenario => ({
  ...scenario,
  image: imageWith(scenario.image, (sheet) => spoiler(random, sheet)),
});

const imageWith = (image: WorkbookImage, change: (sheet: SheetImage) => SheetImage): WorkbookImage => ({
  ...image,
  sheets: image.sheets.map(change),
});
