import { isValidFormat } from 'numfmt';
import type {
  CellFormat,
  CellImage,
  SheetImage,
  SheetVisibility,
  WorkbookImage,
} from '../../../workbook/image';
import type { NotCarried } from '../../../workbook/notCarried';
import type { SheetLayout } from '../legacy';
import { freeSheetName } from '../../../workbook/sheetName';
import { TRANSITIONAL } from '../edit/namespaces';
import { createStyleBook, emptyStyles } from '../edit/styles';
import { escapeXml } from '../xml/escape';
import { soundMerges } from './merges';
import { newPackage } from './newPackage';
import { notCarriedFrom } from './notCarried';
import { sheetPart } from './sheetPart';

export interface Built {
  readonly bytes: Uint8Array;
  /** The image as it stands in the new file: a sheet's name that Excel does not take is another one there. */
  readonly image: WorkbookImage;
  readonly notCarried: readonly NotCarried[];
}

const STATES: Readonly<Record<SheetVisibility, string>> = {
  visible: '',
  hidden: ' state="hidden"',
  'very-hidden': ' state="veryHidden"',
};
const MAX_FORMAT_LENGTH = 255;

/**
 * A new .xlsx with what an image holds of a workbook whose format cannot be patched: values (formulas as
 * their results), merges, widths, heights, number formats, what is hidden, the order of the sheets.
 * @param layout in the order of the image's sheets
 */
export function buildPackage(image: WorkbookImage, layout: readonly SheetLayout[]): Built {
  const sheets = withLegalNames(image.sheets);
  const styles = createStyleBook(emptyStyles(TRANSITIONAL));
  const indexes = { wrapped: new Map<CellFormat, number>(), plain: new Map<CellFormat, number>() };
  let formatLost = false;
  const styleOf = ({ format }: CellImage, wrapped: boolean): number => {
    const list = wrapped ? indexes.wrapped : indexes.plain;
    const known = list.get(format);
    if (known !== undefined) return known;
    const isSound = isSoundFormat(format.numberFormat);
    formatLost ||= !isSound;
    const index = styles.plain(isSound ? format : { ...format, numberFormat: 'General' }, wrapped);
    list.set(format, index);
    return index;
  };

  let mergeLost = false;
  const parts = sheets.map((sheet, index) => {
    const merges = soundMerges(sheet.merges);
    const real = sheet.merges.filter(({ top, left, bottom, right }) => top !== bottom || left !== right);
    mergeLost ||= merges.length < real.length;
    return sheetPart(TRANSITIONAL.main, sheet, layout[index] ?? { columns: [], rows: [] }, merges, styleOf);
  });
  const sheetNames = sheets.some(({ name }, index) => name !== image.sheets[index]?.name);
  return {
    bytes: newPackage({
      workbook: workbook(sheets, image.date1904),
      sheets: parts,
      // after the sheets, which ask for their styles while they are written
      styles: styles.xml(),
    }),
    image: sheetNames ? { ...image, sheets } : image,
    notCarried: notCarriedFrom(image, {
      'number-formats': formatLost,
      'sheet-names': sheetNames,
      'overlapping-merges': mergeLost,
    }),
  };
}

const isSoundFormat = (code: string): boolean => code.length <= MAX_FORMAT_LENGTH && isValidFormat(code);

function withLegalNames(sheets: readonly SheetImage[]): readonly SheetImage[] {
  const taken: string[] = [];
  return sheets.map((sheet) => {
    const name = freeSheetName(sheet.name, taken);
    taken.push(name);
    return name === sheet.name ? sheet : { ...sheet, name };
  });
}

function workbook(sheets: readonly SheetImage[], date1904: boolean): string {
  // Excel refuses a workbook without a visible sheet, and shows a hidden one that is active: SheetJS/sheetjs#1433
  const firstVisible = sheets.findIndex(({ visibility }) => visibility === 'visible');
  const active = Math.max(0, firstVisible);
  const entries = sheets.map(({ name, visibility }, index) => {
    const state = firstVisible < 0 && index === active ? '' : STATES[visibility];
    const number = String(index + 1);
    return `<sheet name="${escapeXml(name)}" sheetId="${number}"${state} r:id="rId${number}"/>`;
  });
  return (
    `<workbookPr${date1904 ? ' date1904="1"' : ''}/>` +
    `<bookViews><workbookView activeTab="${String(active)}"/></bookViews>` +
    `<sheets>${entries.join('')}</sheets>`
  );
}
