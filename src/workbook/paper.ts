/** How the program's sheets look on paper and on the screen, whichever host draws them. */
export const FONT_NAME = 'Times New Roman';

/** Millimetres, after Nghị định 30/2020 for A4; the header and footer stand half-way in the margin. */
export const MARGINS = { left: 30, right: 15, top: 20, bottom: 20, header: 10, footer: 10 } as const;

export const FOOTER = 'Trang &P/&N';

/** Pixels of a column with so many digits of Excel's default font: 7 for each, 5 beside the text. */
export const columnPixels = (characters: number): number => characters * DIGIT_WIDTH + 5;

export const DIGIT_WIDTH = 7;
