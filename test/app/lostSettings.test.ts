import { build, openBook, openSample, typed, type BookFile } from '../support/bookFile';

const FIRST = build(openSample('bac-son-2024-co-loi.xlsx')).after;

/** As a program saves it that knows nothing of the parts which other programs keep in a workbook. */
const withoutSettings = ({ archive, image: { settings: _, ...image } }: BookFile): BookFile => ({
  archive,
  image,
});

const sheetsAfter = (book: BookFile): readonly string[] =>
  build(book).after.image.sheets.map(({ name }) => name);

describe('a workbook that was saved by a program which dropped our settings', () => {
  it('keeps its sheets, since they are as they would be drawn now', () => {
    const names = FIRST.image.sheets.map(({ name }) => name);
    expect(sheetsAfter(withoutSettings(FIRST))).toEqual(names);
    const ticked = typed(FIRST, 'Danh sách tồn tại', { H5: 'x' });
    expect(sheetsAfter(withoutSettings(ticked))).toEqual(names);
  });

  it('keeps a sheet that somebody changed beside the new one', () => {
    const changed = typed(FIRST, 'Tổng hợp', { A1: 'TỔNG HỢP CỦA HUYỆN' });
    expect(sheetsAfter(withoutSettings(changed))).toContain('Tổng hợp (2)');
    expect(sheetsAfter(openBook(changed.archive.bytes))).toContain('Tổng hợp (2)');
  });
});
