import type { SetKey } from '../criteria/set';
import { withoutEnding } from '../text/clean';
import { readCommuneName } from '../text/commune';
import { plainKey } from '../text/key';
import { perObject, remembering } from '../text/remember';
import type { Body } from './body';
import { headerRole, partedYears, type HeaderRole } from './headerRole';
import { headingPeriod, timeOf } from './headingPeriod';
import type { Period } from './reading';
import { rowsBetween, type SheetView } from './sheetView';
import { LONGEST_ROLE } from './weights';

/** The lines above a table, as far up as the table before it. */
export interface TitleLines {
  readonly lines: readonly { readonly text: string; readonly row: number; readonly column: number }[];
}

const MOST_TITLE_ROWS = 15;
/** "(tiếp theo)", "Biểu 01 (tiếp)": the title stands further up. */
const CONTINUED = /^(?:(?:phan|bang|bieu|phu luc)(?: so)? ?[\w./-]* )?(?:con )?tiep(?: theo)?$/u;

export function titleLines(view: SheetView, above: number, notBefore: number): TitleLines {
  const from = Math.max(notBefore, above - MOST_TITLE_ROWS);
  return {
    lines: view.sheet.rows
      .filter((row) => row.row >= from && row.row < above)
      .flatMap((row) =>
        row.cells
          .filter((cell) => typeof cell.value === 'string')
          .map((cell) => ({ text: view.textOf(cell), row: Number(row.row), column: Number(cell.column) })),
      )
      .filter(({ text }) => text !== '' && !CONTINUED.test(plainKey(text))),
  };
}

/** The lines above one of several tables side by side: its own last, so nearest, and no name that is a neighbour's. */
export function linesOver(
  { lines }: TitleLines,
  [left, right]: readonly [left: number, right: number],
): TitleLines {
  const named = new Map<number, number>();
  for (const { text, row } of lines)
    if (namedIn(text) !== undefined) named.set(row, (named.get(row) ?? 0) + 1);
  const isOwn = ({ column }: { readonly column: number }): boolean => column >= left && column < right;
  const shared = lines.filter((line) => !isOwn(line) && (named.get(line.row) ?? 0) < 2);
  return { lines: [...shared, ...lines.filter(isOwn)] };
}

/** What a title says of a further table too: everything but whose it is. */
export const namelessLines = ({ lines }: TitleLines): TitleLines => ({
  lines: lines.filter(({ text }) => namedIn(text) === undefined),
});

/** The lines that say whose a table is. */
export const namingLines = ({ lines }: TitleLines): TitleLines => ({
  lines: lines.filter(({ text }) => namedIn(text) !== undefined),
});

/** What opens a table's own columns; in a title none of these words stands alone. */
const OPENING: readonly (readonly HeaderRole[])[] = [['order', 'commune'], ['name']];

/** The lines that stand to the left of a table: its title, where rows and columns have changed places. */
export function linesBeside(view: SheetView, { header, rows }: Body): TitleLines {
  const heads = rowsBetween(view, header.from, header.to);
  const cells = heads.flatMap(({ cells: own }) => own.map((cell) => ({ cell, text: view.textOf(cell) })));
  const columnsOf = (wanted: readonly HeaderRole[]): readonly number[] =>
    cells.flatMap(({ cell: { column }, text }) => {
      const role = text.length <= LONGEST_ROLE ? headerRole(view.keyOf(text)) : undefined;
      return role !== undefined && wanted.includes(role) ? [column] : [];
    });
  const opening = OPENING.map(columnsOf).find((columns) => columns.length > 0) ?? [];
  const first = Math.min(...opening);
  if (first === 0 || opening.length === 0) return { lines: [] };
  const lines = [...heads, ...rows].flatMap((row) =>
    row.cells
      .filter(({ column, value }) => column < first && typeof value === 'string')
      .map((cell) => ({ text: view.textOf(cell), row: Number(row.row), column: Number(cell.column) })),
  );
  return { lines: lines.filter(({ text }) => text !== '').sort((a, b) => a.column - b.column) };
}

// what a title says is asked anew for each commune of a list

/** The line that names the table: the first that speaks of a review or of criteria, else the first. */
export const tableTitle = perObject(({ lines }: TitleLines): string => {
  const telling = lines.find(({ text }) => /bieu|ket qua|ra soat|danh gia|tieu chi/u.test(plainKey(text)));
  return (telling ?? lines[0])?.text ?? '';
});

/** All of it. */
export const wholeTitle = perObject(({ lines }: TitleLines): string =>
  lines.map(({ text }) => text).join(' '),
);

/** Which set a title speaks of; `undefined` where it names none or several. */
export const setInTitle = remembering((title): SetKey | undefined => {
  const key = plainKey(title);
  const model = key.includes('kieu mau');
  const advanced = /nang cao|\bntmnc\b|\bntm nc\b/u.test(key);
  if (model && advanced) return undefined;
  if (model) return 'kieumau';
  if (advanced) return 'nangcao';
  return /nong thon moi|\bntm\b/u.test(key) ? 'ntm' : undefined;
});

/** A line that says where the paper belongs, not when the figures were taken. */
const PAPER_LINE = /kem theo|quyet dinh so|cong van so|thong bao so/u;

/** "(Kết quả đến tháng 01/2024)", "năm 2023": the latest time that the title names; a month goes before a year. */
export const periodInTitle = perObject(({ lines }: TitleLines): Period | undefined => {
  const periods = lines
    .map(({ text }) => plainKey(text))
    .filter((key) => !PAPER_LINE.test(key))
    .flatMap((key) => headingPeriod(key) ?? []);
  const monthly = periods.filter(({ month }) => month !== undefined);
  return [...(monthly.length > 0 ? monthly : periods)].sort((a, b) => timeOf(b) - timeOf(a))[0];
});

/** What may stand before "xã" in a line that names the commune, and what ends its name. */
const LEADS = [
  /^(?:tên )?(?:đơn vị|địa phương|tên xã|xã)(?: được (?:thẩm tra|thẩm định|kiểm tra|rà soát|đánh giá|xét|công nhận))? ?:(.+)$/iu,
  /^(?:(?:ubnd|ủy ban nhân dân|uỷ ban nhân dân) ?)?(?:xã|thị trấn) (.+)$/iu,
  /(?:của|tại|trên địa bàn|cho|đối với|ubnd) (?:ubnd )?xã (\p{Lu}.*)$/iu,
  /(?:^| )XÃ (\p{Lu}[\p{Lu} ’'-].*)$/u,
  // "Đại Ân 1" and "Đại Ân 2" are two communes
  /(?:^|[\s(,–-])[Xx]ã\s+(\p{Lu}[\p{L}’'-]*(?:\s+\p{Lu}[\p{L}’'-]*)*(?:\s+\d{1,2}(?=$|\s*[,(;:]))?)/u,
] as const;
const NAME_END =
  / ?[,(;.–]| - | (?:huyện|thị xã|thành phố|tỉnh|năm|giai đoạn|đến|theo|đạt|quý|tháng|tính)(?![\p{L}])|\)|$/iu;
const NO_NAME =
  /^(?:nông thôn mới|ntm|đạt|hội|viên|được|chưa|nào|nhóm|loại)|^(?:năm|quý|tháng|giai đoạn|kỳ|đợt|6 tháng|9 tháng)(?!\p{L})\s*(?:[\dIVX]|đầu|cuối|$)/iu;

function namedIn(text: string): string | undefined {
  for (const lead of LEADS) {
    const rest = lead
      .exec(text)?.[1]
      ?.trimStart()
      .replace(/^ubnd /iu, '')
      .replace(/^xã /iu, '');
    if (rest === undefined) continue;
    if (NO_NAME.test(rest)) {
      // "xã nông thôn mới xã Vũ Sơn"
      const behind = namedIn(rest);
      if (behind !== undefined) return behind;
      continue;
    }
    const end = NAME_END.exec(rest)?.index ?? rest.length;
    const name = readCommuneName(`Xã ${rest.slice(0, end).trim()}`);
    if (name !== undefined) return name;
  }
  return undefined;
}

export interface NamedCommune {
  readonly name: string;
  readonly row: number;
  readonly column: number;
}

/** "XÃ VŨ SƠN", "Tên xã: Vũ Sơn", "… tại xã Vũ Sơn": the commune that a table of one commune is about. */
export function communeInTitle({ lines }: TitleLines): NamedCommune | undefined {
  const own = lines.filter(({ text }) => !PAPER_LINE.test(plainKey(text)));
  const paper = lines.filter(({ text }) => PAPER_LINE.test(plainKey(text)));
  // nearest to the table first: a letterhead may be the district's
  for (const { text, row, column } of [...own.reverse(), ...paper]) {
    const name = namedIn(withoutEnding(text, ') ').replace(/^[(* ]+/u, ''));
    if (name !== undefined) return { name, row, column };
  }
  return undefined;
}

const PLANNED =
  /ke hoach|lo trinh|phan dau|dang ky|muc tieu|nhiem vu|^(?:bieu )?du kien|du kien (?:ket qua|danh gia|thuc hien)/u;
const REVIEWED = /ket qua|hien trang|thuc trang|ra soat|danh gia|tham dinh|tham tra|cham diem|tong hop/u;

/** "Dự kiến kết quả": none was reached. */
const EXPECTED = /du kien (?:ket qua|danh gia)/gu;

/** A sheet called "KH 2025", "Lộ trình". */
const PLANNED_SHEET =
  /^(?:bieu (?:so )?(?:\d+ )?)?(?:kh|ke hoach|lo trinh|phan dau|muc tieu|du kien|dang ky)\b/u;

const spokenOf = perObject(({ lines }: TitleLines) => {
  const keys = lines.map(({ text }) => plainKey(text)).filter((key) => !PAPER_LINE.test(key));
  return {
    planned: keys.some((key) => PLANNED.test(key)),
    reviewed: keys.some((key) => REVIEWED.test(key.replace(EXPECTED, ''))),
  };
});

/** A title, or a sheet's name, that speaks of what is wanted and of nothing that was reached: "Kế hoạch phấn đấu". */
export function isPlanTitle(titles: TitleLines, sheet = ''): boolean {
  const { planned, reviewed } = spokenOf(titles);
  return !reviewed && (planned || PLANNED_SHEET.test(partedYears(plainKey(sheet))));
}
