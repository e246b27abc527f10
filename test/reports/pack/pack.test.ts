import fc from 'fast-check';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { newWorkbookFile } from '../../../src/app/newWorkbook';
import { FRAME_2026 } from '../../../src/criteria/frames';
import { draftPack } from '../../../src/criteria/pack/draft';
import { formatPack } from '../../../src/criteria/pack/format';
import {
  levelsOfPack,
  parsePack,
  scopedTo,
  setsOfPack,
  type CriteriaPack,
} from '../../../src/criteria/pack/pack';
import { withSets } from '../../../src/criteria/sets';
import { criteriaProblemMessage } from '../../../src/messages/criteriaProblem';
import { drawPack } from '../../../src/reports/pack/draw';
import { isPlain, readPackBook } from '../../../src/reports/pack/read';
import type { CellContent, SheetContent } from '../../../src/workbook/plan';
import langSon from '../../criteria/files/lang-son.rasoat-bo.json';
import groups from '../../criteria/files/commune-groups.json';
import { anyPack } from '../../criteria/pack/anyPack';
import { openBook, typed, type BookFile } from '../../support/bookFile';
import { describeWith, run } from '../../support/external';
import { recalculated } from '../../support/recalculated';
import { SETS } from '../../support/shippedSets';

function loaded(input: unknown): CriteriaPack {
  const parsed = parsePack(input, SETS);
  if (parsed.code === 'invalid') throw new Error(JSON.stringify(parsed.problems));
  return parsed.pack;
}

const pack = loaded(langSon);
/** With a whole set, whose levels are the set's own and confirmed ones. */
const rich = loaded({
  ...langSon,
  scope: { text: 'Các xã của tỉnh' },
  sets: [groups],
  levels: [
    ...langSon.levels,
    {
      set: 'muoi-tieu-chi',
      code: '2.1',
      group: '3',
      level: { code: 'figure', op: '>=', value: 65, unit: 'percent' },
      text: '65% trở lên',
      source: '02/QĐ-THU',
    },
  ],
});

const drawn = (one: CriteriaPack, about: readonly string[] = []): readonly SheetContent[] => {
  const known = withSets(SETS, setsOfPack(one));
  return drawPack(one, SETS, isPlain(known), about);
};
const bookOf = (one: CriteriaPack, about?: readonly string[]): BookFile =>
  openBook(newWorkbookFile(drawn(one, about)));

function again({ image }: BookFile): string {
  const read = readPackBook(image, SETS);
  if (read.code !== 'pack') throw new Error(JSON.stringify(read));
  return formatPack(read.pack, SETS);
}

const complaints = ({ image }: BookFile): readonly string[] => {
  const read = readPackBook(image, SETS);
  expect(Object.keys(read)).toEqual(read.code === 'pack' ? ['code', 'pack'] : ['code', 'problems']);
  return read.code === 'invalid' ? read.problems.map(criteriaProblemMessage) : [];
};

describe('a pack on sheets', () => {
  it.each([
    ['levels of a set that ships', pack],
    ['a whole set beside them', rich],
  ])('comes back from the workbook with the same bytes: %s', (_, one) => {
    expect(again(bookOf(one))).toBe(formatPack(one, SETS));
  });

  it('comes back whatever its levels and its head say', () => {
    fc.assert(
      fc.property(anyPack, (one) => {
        const text = formatPack(one, SETS);
        expect(again(bookOf(loaded(JSON.parse(text))))).toBe(text);
      }),
      { numRuns: 20 },
    );
  });

  it('has one row an indicator, a column a region, and yellow cells to fill in', () => {
    const [sheet] = drawn(pack);
    const texts = sheet?.cells.map(({ content }) => content) ?? [];
    expect(texts).toEqual(
      expect.arrayContaining(['Mã', 'Chỉ tiêu', 'Đơn vị', 'Năm', 'Mức chung', 'Trung du miền núi phía Bắc']),
    );
    expect(texts).not.toContain('Tây Nguyên');
    expect(texts.filter((text) => text === '2.1')).toHaveLength(1);
    expect(texts).toContain('≥ 80% (có nguồn)');
  });

  it('says beside each level what is known of it, of each commune group where they differ', () => {
    const texts = drawn(rich)[1]?.cells.map(({ content }) => content) ?? [];
    expect(texts).toContain('≥ 97% (có nguồn)');
    expect(texts).toContain('1: ≥ 90% (có nguồn); 2: ≥ 90% (có nguồn); 3: ≥ 60% (có nguồn)');
  });

  it('is no pack where no sheet says so', () => {
    expect(readPackBook(openBook(newWorkbookFile([])).image, SETS)).toEqual({ code: 'none' });
  });
});

/** The cell of a level: in the row of a code, below a heading. */
function cellOf(one: CriteriaPack, code: string, heading: string, about: readonly string[] = []): string {
  const [sheet] = drawn(one, about);
  const cells = sheet?.cells ?? [];
  const at = (content: CellContent) => cells.find((cell) => cell.content === content);
  const [row, column] = [
    cells.find((cell) => cell.content === code && Number(cell.column) === 0)?.row,
    at(heading)?.column,
  ];
  if (row === undefined || column === undefined) throw new Error(`${code} ${heading}`);
  return `${String.fromCharCode(65 + Number(column))}${String(Number(row) + 1)}`;
}

const filledIn = (
  one: CriteriaPack,
  cells: Readonly<Record<string, CellContent>>,
  about?: readonly string[],
) => typed(bookOf(one, about), drawn(one, about)[0]?.name ?? '', cells);

describe('what people type into the sheet', () => {
  const level = (code: string): string => cellOf(pack, code, 'Mức chung');
  it.each<[string, string, CellContent, string]>([
    ['as the decision writes it', '2.2', '≥ 75%', '≥ 75%'],
    ['a bare figure', '2.2', 75, '≥ 75%'],
    ['a bare figure where little is wanted', '11', 5, '≤ 5%'],
    ['Đạt', '3.2', 'Đạt', 'Đạt'],
    ['in words', '2.2', 'từ 75% trở lên', 'từ 75% trở lên'],
    ['with a part of it', '2.3', '100% (≥ 60% cứng hóa)', '100% (≥ 60% cứng hóa)'],
  ])('is a level: %s', (_, code, content, text) => {
    const read = readPackBook(filledIn(pack, { [level(code)]: content }).image, SETS);
    const found = read.code === 'pack' ? read.pack.levels.find((one) => one.code === code) : undefined;
    expect(found?.text).toBe(text);
    // without a source of its own it has the pack's decision
    expect(found?.source).toContain('01/QĐ-THU');
  });

  it('may leave a level to the province, or out', () => {
    const said = { [level('2.1')]: 'UBND cấp tỉnh quy định cụ thể', [level('2.3')]: '-' };
    const read = readPackBook(filledIn(pack, said).image, SETS);
    expect(read.code === 'pack' && read.pack.levels.map(({ code }) => code)).toEqual(['10']);
  });

  it.each<[string, string, string, CellContent, string]>([
    ['O for 0', '2.2', 'Mức chung', '≥ 7O %', '“≥ 7O %” không đọc được thành một mức'],
    ['two readings', '2.2', 'Mức chung', 'khoảng 2/3 số hộ', 'không đọc được thành một mức'],
    ['beyond 100 %', '2.2', 'Mức chung', '≥ 175%', 'nằm ngoài khoảng cho phép (cần 0–100)'],
    ['turned round', '2.2', 'Mức chung', '≤ 75%', 'có chiều so sánh (≥, ≤) ngược với chỉ tiêu'],
    ['a day that is none', '2.1', 'Ngày đối chiếu', '31/02/2024', '“31/02/2024” không phải một ngày'],
    ['an indicator that is none', '1.2', 'Mã', '1.9', '“1.9” là chỉ tiêu không có trong bộ tiêu chí'],
  ])('is refused with its cell and the reason: %s', (_, code, heading, content, reason) => {
    const address = cellOf(pack, code, heading);
    const cells = heading === 'Mã' ? { [address]: content, [level(code)]: 'Đạt' } : { [address]: content };
    const told = complaints(filledIn(pack, cells));
    expect(told).toHaveLength(1);
    expect(told[0]).toMatch(new RegExp(`^ô ${address} \\(Mức NTM\\): `, 'u'));
    expect(told[0]).toContain(reason);
  });

  it('is refused whole, every cell of it', () => {
    const cells = { [level('2.1')]: 'x?', [level('2.2')]: '7O%', [level('2.3')]: '100%' };
    expect(complaints(filledIn(pack, cells))).toHaveLength(2);
  });

  it('names nothing half: an empty form is none', () => {
    const form = draftPack({ sets: [], levels: [] }, { name: 'a', scope: 'b' }, 'ntm', SETS);
    expect(complaints(bookOf(scopedTo(form, 'tn'), ['ntm']))).toEqual(['chưa có mức nào được điền']);
  });
});

describe('the frame of 2026, filled in by an office', () => {
  const frame = draftPack(
    { sets: [FRAME_2026], levels: [] },
    { name: 'Bộ 2026', scope: 'Cả tỉnh' },
    undefined,
    SETS,
  );
  const [sheet] = drawn(frame);
  const rowOf = (number: number): number =>
    Number(sheet?.cells.find((cell) => cell.content === String(number) && Number(cell.column) === 0)?.row) +
    2;
  const headings = sheet?.cells.find((cell) => cell.content === 'Mức chung');
  const [common, third] = [Number(headings?.column), Number(headings?.column) + 3];
  const letter = (column: number): string => String.fromCharCode(65 + column);
  const cells = Object.fromEntries(
    FRAME_2026.criteria.flatMap(({ number }): [string, CellContent][] => {
      const row = String(rowOf(number));
      return [
        [`A${row}`, `${String(number)}.1`],
        [`B${row}`, `Tỷ lệ thứ ${String(number)}`],
        [`C${row}`, '%'],
        [`${letter(common)}${row}`, `≥ ${String(number)}0%`],
        ...(number === 2 ? [[`${letter(third)}${row}`, '≥ 15%'] as [string, CellContent]] : []),
      ];
    }),
  );

  it('is a set with the levels of its commune groups', () => {
    const read = readPackBook(filledIn(frame, cells).image, SETS);
    if (read.code !== 'pack') throw new Error(JSON.stringify(read));
    const [set] = setsOfPack(read.pack);
    expect(
      set?.criteria.flatMap(({ indicators }) => indicators.map(({ code, unit }) => [code, unit])),
    ).toEqual(
      FRAME_2026.criteria.map(({ number }) => [`${String(number)}.1`.replace(/\.1$/u, ''), 'percent']),
    );
    expect(levelsOfPack(read.pack).filter(({ code }) => code === '2')).toMatchObject([
      { text: '≥ 20%', from: '2026-02-15' },
      { text: '≥ 15%', group: '3' },
    ]);
    expect(again(openBook(newWorkbookFile(drawn(read.pack))))).toBe(formatPack(read.pack, SETS));
  });

  it('asks for the sign of a figure, which nothing else tells', () => {
    const address = `${letter(common)}${String(rowOf(1))}`;
    const told = complaints(filledIn(frame, { ...cells, [address]: '13%' }));
    expect(told[0]).toBe(`ô ${address} (Mức NTM 2026–2030): “13%” cần ghi rõ ≥ hoặc ≤`);
  });

  it('is not used before every criterion has an indicator', () => {
    const row = String(rowOf(4));
    const others = Object.fromEntries(
      Object.entries(cells).filter(([address]) => address.replace(/^[A-Z]+/u, '') !== row),
    );
    expect(complaints(filledIn(frame, others))).toEqual([
      expect.stringContaining('tiêu chí chưa có chỉ tiêu nào'),
    ]);
  });
});

describeWith('soffice', 'a pack that LibreOffice saved again', () => {
  it.each([
    ['levels of a set that ships', pack],
    ['a whole set beside them', rich],
  ])('comes back with the same bytes: %s', (_, one) => {
    expect(again(recalculated(bookOf(one)))).toBe(formatPack(one, SETS));
  });
});

describeWith('openpyxl', 'a pack that openpyxl saved again', () => {
  it('comes back with the same bytes', () => {
    const folder = mkdtempSync(join(tmpdir(), 'rasoat-pack-'));
    try {
      const file = join(folder, 'a.xlsx');
      writeFileSync(file, bookOf(rich).archive.bytes);
      const script = 'import sys, openpyxl; openpyxl.load_workbook(sys.argv[1]).save(sys.argv[1])';
      run('/usr/bin/python3', ['-c', script, file]);
      expect(again(openBook(new Uint8Array(readFileSync(file))))).toBe(formatPack(rich, SETS));
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
