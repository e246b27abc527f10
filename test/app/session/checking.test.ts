import { checkWorkbook } from '../../../src/app/check';
import { checkInSlices, isSameSheet } from '../../../src/app/session/checking';
import type { WorkbookImage } from '../../../src/workbook/image';
import { workbookImage } from '../../support/image';
import { reviewSheet } from '../../support/reviewSheet';
import { build, CHECK_OPTIONS, openSample, typed } from '../../support/bookFile';

const NOTHING = new Map();
const slicing = { pause: () => Promise.resolve() };
const sample = openSample('bac-son-2024.xlsx');

const sliced = async (
  image: WorkbookImage,
  before: Parameters<typeof checkInSlices>[2] = NOTHING,
): Promise<NonNullable<Awaited<ReturnType<typeof checkInSlices>>>> => {
  const result = await checkInSlices(image, CHECK_OPTIONS, before, slicing);
  if (result === undefined) throw new Error('Nobody cancelled');
  return result;
};

describe('a check in slices', () => {
  it('finds what the whole check finds', async () => {
    for (const { image } of [sample, openSample('bac-son-2024-co-loi.xlsx'), build(sample).after]) {
      expect((await sliced(image)).check).toEqual(checkWorkbook(image, CHECK_OPTIONS));
    }
  });

  it('makes room for the browser before every sheet, and stops there when it is called off', async () => {
    const controller = new AbortController();
    let pauses = 0;
    const result = await checkInSlices(sample.image, CHECK_OPTIONS, NOTHING, {
      signal: controller.signal,
      pause: () => {
        pauses += 1;
        if (pauses === 3) controller.abort();
        return Promise.resolve();
      },
    });
    expect(result).toBeUndefined();
    expect(pauses).toBe(3);
  });

  it('reads only the sheet that somebody touched', async () => {
    const first = await sliced(sample.image);
    const again = openSample('bac-son-2024.xlsx').image;
    expect((await sliced(again, first.sheets)).read).toEqual([]);
    const edited = typed(sample, 'Biểu 02', { A1: 'khác' }).image;
    const second = await sliced(edited, first.sheets);
    expect(second.read).toEqual(['Biểu 02']);
    expect(second.check).toEqual(checkWorkbook(edited, CHECK_OPTIONS));
  });

  it('reads a sheet anew that became the program’s own', async () => {
    const { image } = build(sample).after;
    const stranger = { ...image, names: image.names.filter(({ name }) => !name.startsWith('_RaSoat')) };
    const first = await sliced(stranger);
    const second = await sliced(image, first.sheets);
    expect(second.check).toEqual(checkWorkbook(image, CHECK_OPTIONS));
  });
});

describe('what sheets tell only together', () => {
  it('is found in slices as in the whole: a title that was copied from commune to commune', async () => {
    const communes = ['Vũ Sơn', 'Hưng Vũ', 'Tân Lập'];
    const image = workbookImage(
      ...communes.map(
        (name) => reviewSheet({ sheet: name, communes: ['Vũ Sơn'], title: 'Biểu rà soát xã Vũ Sơn' }).sheet,
      ),
    );
    expect((await sliced(image)).check).toEqual(checkWorkbook(image, CHECK_OPTIONS));
  });
});

describe('two images of one sheet', () => {
  const [sheet] = sample.image.sheets;
  if (sheet === undefined) throw new Error('The sample has sheets');

  it('are the same where nothing differs', () => {
    expect(isSameSheet(sheet, structuredClone(sheet))).toBe(true);
  });

  it.each(['value', 'text', 'font', 'visibility', 'rows', 'merges'] as const)(
    'differ by their %s',
    (what) => {
      const [row, ...rows] = sheet.rows;
      const [cell, ...cells] = row?.cells ?? [];
      if (row === undefined || cell === undefined) throw new Error('The sheet has cells');
      const withCell = (changed: typeof cell): typeof sheet => ({
        ...sheet,
        rows: [{ ...row, cells: [changed, ...cells] }, ...rows],
      });
      const other = {
        value: withCell({ ...cell, value: 'khác' }),
        text: withCell({ ...cell, text: 'khác' }),
        font: withCell({ ...cell, format: { ...cell.format, fontName: '.VnTime' } }),
        visibility: { ...sheet, visibility: 'hidden' as const },
        rows: { ...sheet, rows },
        merges: { ...sheet, merges: [] },
      }[what];
      expect(isSameSheet(sheet, other)).toBe(what === 'merges' && sheet.merges.length === 0);
    },
  );
});
