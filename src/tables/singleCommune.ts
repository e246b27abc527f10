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

/** "Biểu 01 - Vũ Sơn", "1. Vũ Sơn": what stands before the name. */
const NUMBERED =
  /^(?:(?:biểu|bieu|phiếu|sheet|phụ lục|pl|mẫu|bảng|trang|bc)\s*(?:số\s*)?[\d.]*[a-z]?|\d+)\s*[-–._)]*\s*/iu;
const FILE_WORDS =
  /(?:^|\s)(?:biểu|bieu|rà soát|ra soat|kết quả|ket qua|báo cáo|bao cao|bc|ntm|nông thôn mới|nâng cao|năm|nam|tiêu chí|tieu chi|\d+)(?=\s|$)/giu;

/** An empty form that is kept for copying, and sheets that are no commune's. */
const FORM =
  /^(?:(?:bản |biểu |trang )?(?:mẫu|gốc|trắng|nháp)|(?:ban |bieu |trang )?(?:mau|goc|trang|nhap)|form|template|copy|tổng hợp|tong hop)(?: (?:biểu|bieu|trống|trong|gốc|goc))?[\s\d()]*$/iu;

/** The name that a sheet is called by; `undefined` for "Sheet1", "Biểu 01", "NTM". */
export function communeInSheetName(sheetName: string): string | undefined {
  const rest = sheetName.replace(NUMBERED, '').trim();
  if (rest === '' || /^(?:sheet|biểu|bieu|ntm|ntmnc|nc)\s*\d*$/iu.test(rest) || FORM.test(rest))
    return undefined;
  return readCommuneName(rest);
}

/** "bac-son-2024.xlsx" has no commune; "Xã Vũ Sơn.xlsx", "Vũ Sơn 2024.xlsx" do. */
function communeInFileName(fileName: string): string | undefined {
  const stem = fileName.replace(/\.[a-z]{3,4}$/iu, '').replace(/_+/gu, ' ');
  const typed = /(?:^|[\s-])(?:ubnd\s+)?(xã\s+\p{Lu}[\p{L}’' ]*)/iu.exec(stem)?.[1];
  if (typed !== undefined) {
    const name = readCommuneName(typed.replace(FILE_WORDS, ' ').replace(/\s+/gu, ' ').trim());
    if (name !== undefined) return name;
  }
  const rest = stem
    .replace(FILE_WORDS, ' ')
    .replace(/[\s-]+/gu, ' ')
    .trim();
  // only names with Vietnamese letters: "Final Version" has their shape too
  return /[^\x20-\x7e]/u.test(rest) ? readCommuneName(rest) : undefined;
}

const named = (name: string, heading: SingleCommune['heading'], doubt: Doubt | undefined): SingleCommune => ({
  name,
  key: communeKey(name),
  heading,
  doubt,
});

/** The commune of a table that names none in its heading: from the title, else the sheet's, else the file's name. */
export function nameOfSingleCommune(
  view: SheetView,
  titles: TitleLines,
  fileName: string | undefined,
): SingleCommune {
  const titled = communeInTitle(titles);
  const fromSheet = communeInSheetName(view.sheet.name);
  if (titled !== undefined) {
    const other = fromSheet !== undefined && communeKey(fromSheet) !== communeKey(titled.name);
    return named(
      titled.name,
      titled,
      other ? { code: 'commune-conflict', name: titled.name, other: fromSheet } : undefined,
    );
  }
  if (fromSheet !== undefined) {
    return named(fromSheet, undefined, { code: 'commune-from-sheet-name', name: fromSheet });
  }
  const fromFile = fileName === undefined ? undefined : communeInFileName(fileName);
  if (fromFile !== undefined) {
    return named(fromFile, undefined, { code: 'commune-from-file-name', name: fromFile });
  }
  return named(view.sheet.name, undefined, { code: 'commune-unknown' });
}
