/** What files are called that the program makes. */
const COPY = 'đã rà soát';

/** The results of a workbook that has no name yet. */
export const RESULTS_NAME = 'Kết quả rà soát.xlsx';

const stemOf = (fileName: string): string => fileName.replace(/\.[^.\\/]{1,5}$/u, '');

/** What a copy is called: "Biểu 01.xls" becomes "Biểu 01 - đã rà soát.xlsx", and stays so when it is saved again. */
export function copyName(fileName: string, ending: string): string {
  const stem = stemOf(fileName);
  return stem.endsWith(COPY) ? `${stem}${ending}` : `${stem} - ${COPY}${ending}`;
}

/** What many copies are called that are saved as one file. */
export const archiveName = (count: number): string => `Rà soát NTM - ${String(count)} tệp.zip`;

/** Files that are called alike are told apart before their ending: "xa.xlsx", "xa (2).xlsx"; case tells none apart. */
export function distinctFileNames(names: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return names.map((name) => {
    const stem = stemOf(name);
    let distinct = name;
    for (let number = 2; taken.has(distinct.toLowerCase()); number += 1) {
      distinct = `${stem} (${String(number)})${name.slice(stem.length)}`;
    }
    taken.add(distinct.toLowerCase());
    return distinct;
  });
}

const NAMELESS = 'Rà soát NTM';

export const findingsFileName = (fileName = NAMELESS): string =>
  `${stemOf(fileName)} - danh sách tồn tại.csv`;

/** What a pack of levels is called as a file: by its own name, without what no file may be called. */
export const packFileName = (name: string, as: 'json' | 'sheet'): string =>
  `${name
    .replace(/[\\/:*?"<>|\p{Cc}]+/gu, '-')
    .trim()
    .slice(0, 80)}${as === 'json' ? '.rasoat-bo.json' : '.xlsx'}`;

export const planFileName = (fileName = NAMELESS): string => `${stemOf(fileName)} - dự thảo kế hoạch.docx`;
