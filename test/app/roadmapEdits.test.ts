import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { build, openBook, openSample, sheetNamed, typed, type BookFile } from '../support/bookFile';
import { describeWith, run } from '../support/external';

const ROADMAP = 'Lộ trình';
/** Eight rows of the program's from row 5 on, and one of people's. */
const LAST_ROW = 13;

/**
 * What people do to the sheet in another program, by chance but the same for the same seed: columns and rows of their
 * own, rows in another order, texts, colours, heights, comments.
 */
const EDIT = `
import random, sys
import openpyxl
from openpyxl.comments import Comment
from openpyxl.styles import PatternFill
source, target, seed = sys.argv[1], sys.argv[2], int(sys.argv[3])
chance = random.Random(seed)
book = openpyxl.load_workbook(source)
sheet = book['${ROADMAP}']
heading, first = 4, 5
rows = [row for row in range(first, sheet.max_row + 1) if sheet.cell(row, 17).value]
order = rows[:]
chance.shuffle(order)
contents = {row: [sheet.cell(row, column).value for column in range(1, 18)] for row in rows}
for place, row in zip(rows, order):
    for column in range(1, 18):
        sheet.cell(place, column).value = contents[row][column - 1]
at = chance.randint(3, 16)
sheet.insert_cols(at)
sheet.cell(heading, at).value = 'Người theo dõi'
for row in rows:
    sheet.cell(row, at).value = 'Cán bộ %d' % row
for _ in range(8):
    cell = sheet.cell(chance.choice(rows), chance.choice([c for c in range(2, 17) if c != at]))
    kind = chance.randint(0, 3)
    if kind == 0: cell.value = 'sửa tay %d' % chance.randint(0, 999)
    elif kind == 1: cell.fill = PatternFill('solid', fgColor='FF00B0F0')
    elif kind == 2: cell.comment = Comment('ý kiến %d' % chance.randint(0, 999), 'Phòng')
    else: sheet.row_dimensions[cell.row].height = 120
sheet.cell(rows[-1] + 1, 2).value = 'Toàn huyện'
book.save(target)
`;

const LOOK = `
import json, sys
import openpyxl
sheet = openpyxl.load_workbook(sys.argv[1])['${ROADMAP}']
print(json.dumps({
  cell.coordinate: [cell.value if not hasattr(cell.value, 'isoformat') else cell.value.isoformat(),
                    cell.fill.fgColor.rgb if cell.fill.fill_type else None,
                    cell.comment.text if cell.comment else None,
                    cell.font.name, cell.number_format,
                    sheet.row_dimensions[cell.row].height]
  for row in sheet.iter_rows() for cell in row}))
`;

type Look = Readonly<Record<string, readonly unknown[]>>;

describeWith('openpyxl', 'a roadmap that people edited in another program', () => {
  const folder = mkdtempSync(join(tmpdir(), 'rasoat-edits-'));
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const look = (bytes: Uint8Array): Look => {
    const file = join(folder, 'look.xlsx');
    writeFileSync(file, bytes);
    return JSON.parse(run('/usr/bin/python3', ['-c', LOOK, file])) as Look;
  };
  const first = build(openSample('bac-son-2024.xlsx')).after;

  /** openpyxl drops custom XML, which Excel and LibreOffice keep. */
  const remembering = (book: BookFile): BookFile => ({
    ...book,
    image: { ...book.image, settings: first.image.settings ?? '' },
  });

  it.each([1, 2, 3, 4, 5, 6])(
    'keeps everything that was done, whatever the review says next (%i)',
    (seed) => {
      const before = join(folder, `before-${seed}.xlsx`);
      const edited = join(folder, `edited-${seed}.xlsx`);
      writeFileSync(before, first.archive.bytes);
      run('/usr/bin/python3', ['-c', EDIT, before, edited, String(seed)]);
      const book = remembering(openBook(new Uint8Array(readFileSync(edited))));

      const same = build(book);
      const isNowDecided = (was: unknown, is: unknown): boolean => was === 'đề xuất' && is === 'đã chốt';
      const untouched = look(book.archive.bytes);
      for (const [address, shown] of Object.entries(look(same.after.archive.bytes))) {
        // the program's own word beside a day that people typed
        const [was, ...rest] = untouched[address] ?? [];
        const value = isNowDecided(was, shown[0]) ? was : shown[0];
        expect([address, value, ...shown.slice(1)]).toEqual([address, was, ...rest]);
      }

      // one indicator reached, another with a new figure, a third newly unmet
      const reviewed = remembering(typed(book, 'Biểu 01', { G38: 43, G35: 12, I38: 30 }));
      const next = build(reviewed);
      const [then, now] = [look(book.archive.bytes), look(next.after.archive.bytes)];
      const changed = Object.keys(then).filter(
        (address) =>
          Number(/\d+$/.exec(address)?.[0]) <= LAST_ROW &&
          JSON.stringify(then[address]) !== JSON.stringify(now[address]),
      );
      // only values of the program's own, and never what stands in a column or a row of people's
      for (const address of changed) {
        expect([address, now[address]?.slice(1)]).toEqual([address, then[address]?.slice(1)]);
        expect(String(then[address]?.[0])).not.toMatch(/^(?:sửa tay|Cán bộ|Toàn huyện|Người theo dõi)/u);
      }
      expect(changed.length).toBeGreaterThan(0);
      const texts = (one: Look): readonly string[] => Object.values(one).map(([value]) => String(value));
      for (const text of ['Người theo dõi', 'Toàn huyện']) expect(texts(now)).toContain(text);
      expect(sheetNamed(next.after, ROADMAP).rows.length).toBeGreaterThan(
        sheetNamed(book, ROADMAP).rows.length,
      );
      expect(build(next.after).plan.operations.map(({ code }) => code)).not.toContain('write-cells');
    },
    120_000,
  );
});
