import { communeKey, readCommuneName } from '../text/commune';
import type { Doubt } from './reading';
import type { SheetView } from './sheetView';
import { communeInTitle, type TitleLines } from './title';

export interface SingleCommune {
  readonly name: string;
  readonly key: string;
  readonly heading: { readonly row: number; readonly column: number } | undefined;
  readonly doubt: Doubt | undefined;
}

const NUMBERED = /^(?:biểu|bieu|sheet|phụ lục|pl|mẫu|bảng|trang|\d)/iu;

/** "bac-son-2024.xlsx" has no commune; "Xã Vũ Sơn.xlsx", "Vũ Sơn 2024.xlsx" do. */
const inFileName = (fileName: string): string | undefined => {
  const stem = fileName.replace(/\.[a-z]{3,4}$/iu, '').replace(/[_]+/gu, ' ');
  const named = /(?:^|\s)(?:ubnd\s+)?(xã\s+\p{Lu}[\p{L} ]*)/iu.exec(stem)?.[1];
  return named === undefined ? undefined : readCommuneName(named);
};

/** The commune of a table that names none in its heading: from the title, else the sheet's, else the file's name. */
export function nameOfSingleCommune(
  view: SheetView,
  titles: TitleLines,
  fileName: string | undefined,
): SingleCommune {
  const titled = communeInTitle(titles);
  if (titled !== undefined) {
    return { name: titled.name, key: communeKey(titled.name), heading: titled, doubt: undefined };
  }
  const sheetName = view.sheet.name;
  const fromSheet = NUMBERED.test(sheetName) ? undefined : readCommuneName(sheetName);
  if (fromSheet !== undefined) {
    return {
      name: fromSheet,
      key: communeKey(fromSheet),
      heading: undefined,
      doubt: { code: 'commune-from-sheet-name', name: fromSheet },
    };
  }
  const fromFile = fileName === undefined ? undefined : inFileName(fileName);
  if (fromFile !== undefined) {
    return {
      name: fromFile,
      key: communeKey(fromFile),
      heading: undefined,
      doubt: { code: 'commune-from-file-name', name: fromFile },
    };
  }
  return {
    name: sheetName,
    key: communeKey(sheetName),
    heading: undefined,
    doubt: { code: 'commune-unknown' },
  };
}
