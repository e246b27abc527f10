const SUFFIX = 'đã rà soát';

/** What a copy is called: "Biểu 01.xls" becomes "Biểu 01 - đã rà soát.xlsx", and stays so when it is saved again. */
export function copyName(fileName: string, ending: string): string {
  const stem = fileName.replace(/\.[^.\\/]{1,5}$/u, '');
  return stem.endsWith(SUFFIX) ? `${stem}${ending}` : `${stem} - ${SUFFIX}${ending}`;
}
