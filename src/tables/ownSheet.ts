import { plainKey } from '../text/key';
import type { SheetImage, WorkbookImage } from '../workbook/image';
import { ownSheetName } from '../workbook/ownSheet';
import type { OwnSheet } from '../workbook/plan';
import { sheetKey } from '../workbook/sheetName';

/** What a sheet of the program says of itself, in the form of `plainKey`. */
interface Signs {
  /** What it is called where the name is free. */
  readonly name: string;
  readonly title: string;
  /** Headings that no table of an official has together. */
  readonly headings: readonly string[];
}

/**
 * As this version and earlier ones draw them; what a later version words anew is added here, because the sheets of
 * before stay in people's workbooks.
 */
const SIGNS = {
  roadmap: {
    name: 'lo trinh',
    title: 'bieu ke hoach phan dau lo trinh thuc hien cac tieu chi chua dat',
    headings: ['hien trang', 'muc chuan', 'con thieu', 'co quan chu tri', 'thoi han', 'ma dong khong sua'],
  },
  matrix: {
    name: 'bieu lo trinh',
    title: 'bieu lo trinh phan dau dat cac tieu chi cua cac xa',
    headings: ['hien nay', 'tieu chi chua dat', 'tieu chi phan dau dat them', 'nam dat toan bo tieu chi'],
  },
  summary: {
    name: 'tong hop',
    title: 'bieu tong hop ket qua ra soat thuc hien cac tieu chi',
    headings: ['xa', 'so chi tieu dat', 'tong so chi tieu'],
  },
  issues: {
    name: 'danh sach ton tai',
    title: 'danh sach ton tai qua kiem tra bieu ra soat',
    headings: ['bo tieu chi', 'tieu chi chi tieu', 'noi dung', 'da xu ly'],
  },
  progress: {
    name: 'tien do',
    title: 'bieu tien do thuc hien cac tieu chi',
    headings: ['tang giam', 'tieu chi dat them', 'tieu chi khong con dat', 'chi tieu dat them'],
  },
  sources: {
    name: 'nguon',
    title: 'nguon cua bieu gop',
    headings: ['bo tieu chi', 'tep', 'trang', 'vung o'],
  },
  union: {
    name: 'cach tinh',
    title: 'cach tinh so lieu cua xa moi',
    headings: ['ghi trong bieu cu', 'so dat gia tri', 'tong so so dan so ho', 'nguon tep trang o'],
  },
} as const satisfies Readonly<Record<OwnSheet, Signs>>;

const KINDS = Object.keys(SIGNS).filter((kind): kind is OwnSheet => kind in SIGNS);

/** Title, subtitle, counts, section and the two rows of headings: all lie in the first rows of a sheet. */
const HEAD_ROWS = 14;
/** "ntm|hưng vũ|13.3": the key of a row of the roadmap, which the matrix looks deadlines up by. */
const ROW_KEY = /^[a-z][a-z0-9-]{1,30}\|[^|]{1,60}\|\d{1,3}(?:\.\d{1,3})?(?:\/[a-z]{1,2})?$/u;
const KEYED_ROWS = 60;
const MOST_LENGTH = 200;

function textsOf(sheet: SheetImage, rows: number): ReadonlySet<string> {
  const texts = new Set<string>();
  for (const { cells } of sheet.rows.slice(0, rows)) {
    for (const { value } of cells) {
      if (typeof value === 'string' && value.length <= MOST_LENGTH) texts.add(value);
    }
  }
  return texts;
}

/** Without the " (2)" that a second sheet of the name gets. */
const plainName = (name: string): string => plainKey(name.replace(/ ?\(\d{1,4}\)$/u, ''));

function kindIn(sheet: SheetImage): OwnSheet | undefined {
  const head = new Set([...textsOf(sheet, HEAD_ROWS)].map(plainKey));
  if (head.size === 0) return undefined;
  const name = plainName(sheet.name);
  const isKeyed = [...textsOf(sheet, KEYED_ROWS)].some((text) => ROW_KEY.test(text));
  return KINDS.find((kind) => {
    const signs = SIGNS[kind];
    const headings = signs.headings.every((heading) => head.has(heading));
    const keyed = isKeyed && (kind === 'roadmap' || kind === 'matrix');
    const told = [...head].some((text) => text.startsWith(signs.title)) || name === signs.name;
    return (headings && (told || keyed)) || (keyed && told);
  });
}

const kinds = new WeakMap<SheetImage, { readonly kind: OwnSheet | undefined }>();

/**
 * The kind of the program's sheet that a sheet is by what stands in it. One sign alone proves nothing: officials
 * call sheets "Tổng hợp" too. Headings, or the keys of rows, and one more sign do.
 */
export function drawnKind(sheet: SheetImage): OwnSheet | undefined {
  const known = kinds.get(sheet) ?? { kind: kindIn(sheet) };
  kinds.set(sheet, known);
  return known.kind;
}

/** A sheet that takes the place of one with the same cells is of its kind, without a look at them. */
export function inPlaceOf(sheet: SheetImage, before: SheetImage): void {
  kinds.set(sheet, { kind: drawnKind(before) });
}

/**
 * The sheets that the program made itself: those that its hidden names lead to, and, because other programs lose
 * hidden names, those that say so themselves. A review is never read out of them.
 */
export function ownSheets(image: WorkbookImage): ReadonlySet<string> {
  const names = image.names.map(({ name, formula }) => [name, formula] as const);
  const led = new Set(
    KINDS.flatMap((kind) => {
      const name = ownSheetName(names, kind);
      return name === undefined ? [] : [sheetKey(name)];
    }),
  );
  return new Set(
    image.sheets
      .filter((sheet) => led.has(sheetKey(sheet.name)) || drawnKind(sheet) !== undefined)
      .map(({ name }) => name),
  );
}
