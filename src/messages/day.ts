/** "2024-01-31" → "31/01/2024", "2024-09-05" → "05/9/2024": with the zeros that Nghị định 30/2020/NĐ-CP asks for. */
export function dayText(iso: string): string {
  const [year = '', month = '', day = ''] = iso.split('-');
  return `${day}/${Number(month) <= 2 ? month : String(Number(month))}/${year}`;
}
