import fc from 'fast-check';
import { formatAddress, type Area } from '../../../../src/workbook/address';
import { gridOf } from '../../../../src/workbook/grid';
import type { CellWrite, Operation } from '../../../../src/workbook/plan';
import { columnIndex, rowIndex } from '../../../../src/workbook/units';
import { SAMPLES, sampleBytes } from '../../../support/samples';
import {
  areas,
  cell,
  changedParts,
  expectSchemaOrder,
  part,
  partNames,
  patch,
  SHEET,
  sheetContent,
  sheetOf,
} from './support';

const STYLE = { size: 13, border: true, fill: 'FFF2CC' } as const;

describe.each(SAMPLES)('a whole plan carried out on %s', (name) => {
  const before = sampleBytes(name);
  const plan: readonly Operation[] = [
    { code: 'clear-marks' },
    { code: 'mark', sheet: 'Biểu 01', severity: 'error', areas: areas('G41:G42', 'H46') },
    { code: 'mark', sheet: 'Biểu 02', severity: 'remark', areas: areas('D10') },
    { code: 'add-sheet', own: 'roadmap', content: sheetContent({ cells: [cell('A1', 'TT', STYLE)] }) },
    {
      code: 'add-sheet',
      own: 'summary',
      content: sheetContent({
        name: 'Tổng hợp',
        cells: [cell('B2', { formula: 'COUNTA(A1:A9)', result: 0 }, STYLE)],
      }),
    },
    { code: 'write-cells', sheet: 'Bìa', cells: [cell('B8', 'Bắc Sơn, 2024')] },
    { code: 'store-settings', settings: '{"year":2024}' },
  ];
  const done = patch(before, ...plan);

  it('leaves every part that it has no business with as it is, still compressed', () => {
    expect(changedParts(before, done.bytes)).toEqual([
      '[Content_Types].xml',
      'customXml/_rels/item1.xml.rels',
      'customXml/item1.xml',
      'customXml/itemProps1.xml',
      'xl/_rels/workbook.xml.rels',
      'xl/styles.xml',
      'xl/workbook.xml',
      'xl/worksheets/sheet1.xml',
      'xl/worksheets/sheet2.xml',
      'xl/worksheets/sheet3.xml',
      'xl/worksheets/sheet6.xml',
      'xl/worksheets/sheet7.xml',
    ]);
  });

  it.each([
    ['the chart', 'xl/charts/chart1.xml'],
    ['its drawing', 'xl/drawings/drawing1.xml'],
    ['comments', 'xl/comments/comment1.xml'],
    ['the sheet with the chart', 'xl/worksheets/sheet4.xml'],
    ['the hidden sheet', 'xl/worksheets/sheet5.xml'],
    ['properties of the document', 'docProps/core.xml'],
  ])('keeps %s', (_, file) => {
    expect(part(done.archive, file)).toBe(part(before, file));
  });

  it.each([
    ['the old conditional format', /<conditionalFormatting sqref="F7:F82">.*?<\/conditionalFormatting>/],
    ['lists to choose from', /<dataValidations.*<\/dataValidations>/],
    ['print settings', /<pageMargins.*<\/headerFooter>/],
    ['frozen panes', /<sheetViews>.*<\/sheetViews>/],
    ['the tie to the comments', /<legacyDrawing[^>]*>/],
    ['all cells with their own fills', /<sheetData>.*<\/sheetData>/s],
  ])('keeps in a marked sheet %s', (_, pattern) => {
    const old = pattern.exec(part(before, 'xl/worksheets/sheet2.xml'))?.[0];
    expect(old).toBeDefined();
    expect(pattern.exec(part(done.archive, 'xl/worksheets/sheet2.xml'))?.[0]).toBe(old);
  });

  it('keeps names and hidden sheets', () => {
    expect(done.image.names.map((entry) => entry.name)).toContain('KinhPhi');
    expect(done.image.sheets.find((sheet) => sheet.name === 'Danh mục')?.visibility).toBe('hidden');
  });

  it('keeps the order of the schema in every sheet', () => {
    const sheets = partNames(done.bytes).filter((file) => file.startsWith('xl/worksheets/sheet'));
    expect(sheets).toHaveLength(7);
    for (const sheet of sheets) expectSchemaOrder(part(done.archive, sheet));
  });

  it('changes nothing when it is carried out again', () => {
    expect(patch(done.bytes, ...plan).bytes).toEqual(done.bytes);
  });

  it('in parts, one after the other, gives the same workbook', () => {
    const steps = plan.reduce((bytes, operation) => {
      if (operation.code === 'clear-marks' || operation.code === 'mark') return bytes;
      return patch(bytes, operation).bytes;
    }, before);
    const marked = patch(steps, ...plan.filter(({ code }) => code === 'mark'));
    expect(marked.image).toEqual(done.image);
  });
});

describe('any plan on any small sheet', () => {
  const WIDTH = 6;
  const HEIGHT = 8;
  const place = fc.record({
    row: fc.nat(HEIGHT - 1).map(rowIndex),
    column: fc.nat(WIDTH - 1).map(columnIndex),
  });
  const text = fc.string({
    unit: fc.constantFrom(...'aộ<>&"\'=_x0041_ \n\t\u0001', '😀', '_x000D_'),
    minLength: 1,
    maxLength: 8,
  });
  const value = fc.oneof(
    text,
    fc.double({ noNaN: true, noDefaultInfinity: true }).map((number) => number + 0),
  );
  const filled = fc.uniqueArray(fc.record({ place, value }), {
    maxLength: 20,
    selector: ({ place: at }) => formatAddress(at),
  });
  const write: fc.Arbitrary<CellWrite> = fc
    .tuple(place, fc.option(value, { nil: undefined }), fc.boolean())
    .map(([at, content, styled]) => ({ ...at, content, ...(styled ? { style: STYLE } : {}) }));
  const marked: fc.Arbitrary<Area> = fc
    .tuple(place, fc.nat(3), fc.nat(3))
    .map(([{ row, column }, down, right]) => ({
      top: row,
      left: column,
      bottom: rowIndex(row + down),
      right: columnIndex(column + right),
    }));
  const known = (content: CellWrite['content']) => (content === '' ? undefined : content);

  it('writes what it says, leaves all else, and comes to rest at once', () => {
    fc.assert(
      fc.property(
        filled,
        fc.array(write, { maxLength: 12 }),
        fc.array(marked, { maxLength: 6 }),
        (start, writes, marks) => {
          const first = patch(sheetOf('<dimension ref="A1"/><sheetData/><pageMargins left="1"/>'), {
            code: 'write-cells',
            sheet: 'Biểu',
            cells: start.map(({ place: at, value: content }) => ({ ...at, content })),
          });
          const expected = new Map(
            start.map(({ place: at, value: content }) => [formatAddress(at), content]),
          );
          for (const { content, ...at } of writes) {
            const wanted = known(content);
            if (typeof wanted === 'object') throw new Error('No formulas here');
            if (wanted === undefined) expected.delete(formatAddress(at));
            else expected.set(formatAddress(at), wanted);
          }

          const plan: readonly Operation[] = [
            { code: 'write-cells', sheet: 'Biểu', cells: writes },
            { code: 'mark', sheet: 'Biểu', severity: 'warning', areas: marks },
          ];
          const second = patch(first.bytes, ...plan);
          const sheet = second.image.sheets[0];
          if (sheet === undefined) throw new Error('No sheet');
          const grid = gridOf(sheet);
          for (let row = 0; row < HEIGHT; row += 1) {
            for (let column = 0; column < WIDTH; column += 1) {
              const read = grid.cell(row, column)?.value;
              expect(read).toEqual(expected.get(formatAddress({ row, column })));
            }
          }
          expectSchemaOrder(part(second.archive, SHEET));
          expect(patch(second.bytes, ...plan).bytes).toEqual(second.bytes);

          const cleared = patch(second.bytes, { code: 'clear-marks' });
          const unmarked = patch(first.bytes, ...plan.slice(0, 1));
          expect(part(cleared.archive, SHEET)).toBe(part(unmarked.archive, SHEET));
        },
      ),
      { numRuns: 100 },
    );
  });
});
