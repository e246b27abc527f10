import type { Json } from '../wire/member';
import type { XmlElement } from './xml';
import type { Sheet } from './sheet';
import type { Styles } from './styles';

export interface BookName {
  name: string;
  /** Without the leading "=". */
  formula: string;
  visible: boolean;
  comment: string;
  /** Id of the sheet that the name belongs to; the workbook's without it. */
  readonly sheetId?: string;
}

export interface CustomXmlPart {
  /** "{GUID}" */
  readonly id: string;
  xml: string;
}

/** The workbook that the simulated Excel has open. */
export interface Book {
  name: string;
  readonly parts: Map<string, Uint8Array>;
  readonly workbook: XmlElement;
  sheets: Sheet[];
  readonly styles: Styles;
  /** Theme colours in the order in which cells number them: RRGGBB. */
  readonly themeColors: readonly string[];
  names: BookName[];
  customXml: CustomXmlPart[];
  readonly settings: Map<string, Json>;
  readonly date1904: boolean;
  activeSheetId: string;
}

export const sheetById = (book: Book, id: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.id === id);

/** Excel takes sheet names for equal whatever their case. */
export const sheetByName = (book: Book, name: string): Sheet | undefined =>
  book.sheets.find((sheet) => sheet.name.toLowerCase() === name.toLowerCase());
