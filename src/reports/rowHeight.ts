/** Height in points of one line at 12 points, with the space that Excel leaves. */
const LINE = 16.5;
/** Times New Roman is narrower than the default font in whose digits widths are counted; capitals are wider. */
const CHARACTERS_PER_WIDTH = 1.05;

/** Lines that a text takes in a column, words kept whole. */
function linesOf(text: string, width: number): number {
  const room = Math.max(1, Math.floor(width * CHARACTERS_PER_WIDTH));
  return text.split('\n').reduce((sum, paragraph) => {
    let lines = 1;
    let used = 0;
    for (const word of paragraph.split(' ')) {
      const needed = used === 0 ? word.length : used + 1 + word.length;
      if (needed > room && used > 0) {
        lines += 1;
        used = word.length;
      } else used = needed;
      while (used > room) {
        lines += 1;
        used -= room;
      }
    }
    return sum + lines;
  }, 0);
}

/** The height in points at which no text of a row is cut off. */
export const rowHeight = (cells: readonly { readonly text: string; readonly width: number }[]): number =>
  Math.min(409, Math.max(1, ...cells.map(({ text, width }) => linesOf(text, width))) * LINE + 3);
