export const unknownSheetMessage = (sheet: string, known: readonly string[]): string =>
  sheet === ''
    ? `Chưa nêu trang nào có trong sổ tính; các trang: ${known.join(', ')}.`
    : `Sổ tính không có trang “${sheet}”; các trang: ${known.join(', ')}.`;

export const exportedLine = (sheets: readonly string[]): string => `Đã xuất trang: ${sheets.join(', ')}.`;

export const settledLine = (count: number): string =>
  `${count} công thức cần trang không xuất nên được thay bằng kết quả.`;

export const blankLine = (count: number): string =>
  `${count} công thức chưa có kết quả nên ô để trống; hãy mở tệp nguồn bằng Excel, lưu lại rồi xuất.`;
