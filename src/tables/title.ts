import type { SetKey } from '../criteria/set';
import { readCommuneName } from '../text/commune';
import { plainKey } from '../text/key';
import type { Period } from './reading';
import type { SheetView } from './sheetView';

/** The lines above a table, as far up as the table before it. */
export interface TitleLines {
  readonly lines: readonly { readonly text: string; readonly row: number; readonly column: number }[];
}

const MOST_TITLE_ROWS = 15;

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
      .filter(({ text }) => text !== ''),
  };
}

/** The line that names the table: the first that speaks of a review or of criteria, else the first. */
export function tableTitle({ lines }: TitleLines): string {
  const telling = lines.find(({ text }) => /bieu|ket qua|ra soat|danh gia|tieu chi/u.test(plainKey(text)));
  return (telling ?? lines[0])?.text ?? '';
}

/** Which set a title speaks of; `undefined` where it names none or several. */
export function setInTitle(title: string): SetKey | undefined {
  const key = plainKey(title);
  const model = /kieu mau/u.test(key);
  const advanced = /nang cao/u.test(key);
  if (model && advanced) return undefined;
  if (model) return 'kieumau';
  if (advanced) return 'nangcao';
  return /nong thon moi|\bntm\b/u.test(key) ? 'ntm' : undefined;
}

/** A line that says where the paper belongs, not when the figures were taken. */
const PAPER_LINE = /kem theo|quyet dinh so|cong van so|thong bao so/u;

/** "(Kết quả đến tháng 01/2024)", "năm 2023": the latest time that the title names. */
export function periodInTitle({ lines }: TitleLines): Period | undefined {
  const keys = lines.map(({ text }) => plainKey(text)).filter((key) => !PAPER_LINE.test(key));
  const months = keys.flatMap((key) =>
    [...key.matchAll(/thang (\d{1,2})(?: nam)? (20\d\d)/gu)].map((match) => ({
      year: Number(match[2]),
      month: Number(match[1]),
    })),
  );
  const valid = months.filter(({ month }) => month >= 1 && month <= 12);
  const latest = valid.sort((a, b) => b.year - a.year || b.month - a.month)[0];
  if (latest !== undefined) return latest;
  const years = keys
    .map((key) => key.replace(/giai doan 20\d\d(?: den)? 20\d\d/gu, ' '))
    .flatMap((key) => [...key.matchAll(/nam (20\d\d)/gu)].map((match) => Number(match[1])));
  return years.length === 0 ? undefined : { year: Math.max(...years) };
}

/** "XÃ VŨ SƠN", "Tên xã: Vũ Sơn", "… tại xã Vũ Sơn": the commune that a table of one commune is about. */
export function communeInTitle({
  lines,
}: TitleLines): { readonly name: string; readonly row: number; readonly column: number } | undefined {
  for (const { text, row, column } of lines) {
    if (PAPER_LINE.test(plainKey(text))) continue;
    const own = /^(?:tên\s+)?(?:ubnd\s+)?xã\s*:?\s+(.+)$/iu.exec(text);
    const inside =
      own ??
      /(?:của|tại|trên địa bàn|UBND)\s+(xã\s+\p{Lu}.*)$/u.exec(text) ??
      /\b(XÃ\s+\p{Lu}[\p{Lu} ]+)$/u.exec(text);
    if (inside === null) continue;
    const candidate =
      /^(?:xã\s*:?\s+)?(.+?)(?:\s*[,(;–-]|\s+(?:huyện|thị xã|thành phố|tỉnh|năm|giai đoạn|đến|theo)\b|$)/iu.exec(
        inside[1] ?? '',
      )?.[1];
    if (candidate === undefined || /nông thôn mới|\bntm\b/iu.test(candidate)) continue;
    const name = readCommuneName(candidate);
    if (name !== undefined) return { name, row, column };
  }
  return undefined;
}
