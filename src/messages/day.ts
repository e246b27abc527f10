import type { Period } from '../tables/reading';

/** 1 → "01", 9 → "9": a month with the zeros that Nghị định 30/2020/NĐ-CP asks for. */
export const monthText = (month: number): string => (month <= 2 ? `0${month}` : String(month));

/** "2024-01-31" → "31/01/2024", "2024-09-05" → "05/9/2024". */
export function dayText(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${day}/${monthText(Number(month))}/${year}`;
}

/** "năm 2024", "tháng 01/2024" */
export const periodName = ({ year, month }: Period): string =>
  month === undefined ? `năm ${year}` : `tháng ${monthText(month)}/${year}`;
