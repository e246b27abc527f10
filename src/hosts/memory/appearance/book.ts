import { plainKey } from '../../../text/key';
import { oncePer } from '../../../text/remember';
import type { Area } from '../../../workbook/address';
import type { SheetImage } from '../../../workbook/image';
import { readTextPart, type Archive } from '../../file/archive';
import { damagedPart, wellFormed } from '../../file/partErrors';
import { readWorkbookPart, sheetEntries, type WorkbookPart } from '../../file/readPackage';
import { parseXml, type XmlElement } from '../../file/xml/tree';
import type { OpenedBook } from '../openedBooks';
import { cellText } from './cellText';
import { readLooks } from './look';
import { readPalette } from './palette';
import { readRuleLooks } from './rules';
import { readSheetStyles, sheetAppearance, type SheetStyles } from './sheet';
import { readTile, type Looks } from './tile';
import type { Found, SheetAppearance, Tile } from '../../../workbook/preview';

/** How a workbook looks, read when it is asked for. */
export interface BookAppearance {
  /** @throws {UnusableFileError} where the sheet's part is damaged */
  readonly appearance: (sheet: string) => SheetAppearance;
  readonly tile: (sheet: string, area: Area) => Tile;
  /** The cells whose shown text holds this, whatever its case and diacritics; at most a thousand. */
  readonly find: (text: string) => readonly Found[];
}

/** The page asked for a sheet that the workbook does not have. */
export class NoSuchSheetError extends Error {
  constructor(sheet: string) {
    super(`The workbook has no sheet named ${JSON.stringify(sheet)}`);
    this.name = 'NoSuchSheetError';
  }
}

const MOST_FOUND = 1_000;

export const bookAppearance = oncePer(({ archive, image }: OpenedBook): BookAppearance => {
  const workbook = readWorkbookPart(archive);
  const parts = new Map(sheetEntries(workbook).map(({ name, part }) => [name, part]));
  const looks = looksOf(archive, workbook);
  const styles = new Map<string, SheetStyles>();
  const { date1904 } = image;
  const textOf = (cell: SheetImage['rows'][number]['cells'][number]): string => cellText(cell, date1904);

  const sheetOf = (name: string): SheetImage => {
    const sheet = image.sheets.find((one) => one.name === name);
    if (sheet === undefined) throw new NoSuchSheetError(name);
    return sheet;
  };
  const stylesOf = (name: string): SheetStyles => {
    const known = styles.get(name);
    if (known !== undefined) return known;
    const part = parts.get(name) ?? '';
    const xml = readTextPart(archive, part);
    if (xml === undefined) throw damagedPart(part);
    const read = wellFormed(part, () => readSheetStyles(xml));
    styles.set(name, read);
    return read;
  };

  return {
    appearance: (name) => sheetAppearance(sheetOf(name), stylesOf(name), looks.looks, textOf),
    tile: (name, area) => readTile(sheetOf(name), stylesOf(name), looks, date1904, area),
    find(text) {
      const wanted = plainKey(text);
      if (wanted === '') return [];
      const found: Found[] = [];
      for (const { name, rows } of image.sheets) {
        for (const { row, cells } of rows) {
          for (const cell of cells) {
            if (!plainKey(textOf(cell)).includes(wanted)) continue;
            found.push({ sheet: name, row, column: cell.column });
            if (found.length >= MOST_FOUND) return found;
          }
        }
      }
      return found;
    },
  };
});

function looksOf(archive: Archive, { relationships }: WorkbookPart): Looks {
  const rootOf = (type: string): XmlElement | undefined => {
    const part = relationships.find((one) => one.type === type)?.target;
    const xml = part === undefined ? undefined : readTextPart(archive, part);
    return part === undefined || xml === undefined ? undefined : wellFormed(part, () => parseXml(xml));
  };
  const styles = rootOf('styles');
  const palette = readPalette(styles, themeOf(rootOf));
  return { looks: readLooks(styles, palette), rules: readRuleLooks(styles, palette) };
}

/** A preview needs no theme so badly that a damaged one would matter. */
function themeOf(rootOf: (type: string) => XmlElement | undefined): XmlElement | undefined {
  try {
    return rootOf('theme');
  } catch {
    return undefined;
  }
}
