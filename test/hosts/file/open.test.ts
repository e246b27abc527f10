import fc from 'fast-check';
import { openArchive } from '../../../src/hosts/file/archive';
import { openWorkbook, type Opening } from '../../../src/hosts/file/open';
import { formatArea } from '../../../src/workbook/address';
import { displayText } from '../../../src/workbook/display';
import { gridOf } from '../../../src/workbook/grid';
import type { SheetImage, WorkbookImage } from '../../../src/workbook/image';
import type { FileProblem } from '../../../src/workbook/problem';
import { oleOf } from '../../support/ole';
import { sampleBytes, SAMPLES } from '../../support/samples';
import { relationshipsXml, sheetOf, workbookParts } from '../../support/workbooks';
import { bytesOf, zipOf } from '../../support/zip';

async function imageOf(bytes: Uint8Array): Promise<WorkbookImage> {
  const opening = await openWorkbook(bytes);
  if (opening.code === 'unusable') throw new Error(`Unusable: ${opening.problem.code}`);
  return opening.workbook.image;
}

const isAnswer = (opening: Opening): boolean =>
  opening.code === 'ok' ? opening.workbook.image.sheets.length > 0 : opening.problem.code !== 'not-found';

describe('openWorkbook', () => {
  describe.each(SAMPLES)('reads %s', (name) => {
    let sheets: ReadonlyMap<string, SheetImage>;
    beforeAll(async () => {
      sheets = new Map((await imageOf(sampleBytes(name))).sheets.map((sheet) => [sheet.name, sheet]));
    });
    const sheet = (title: string): SheetImage => {
      const found = sheets.get(title);
      if (found === undefined) throw new Error(`No sheet ${title}`);
      return found;
    };

    it('with all its sheets, the hidden one too', () => {
      expect([...sheets].map(([title, { visibility }]) => [title, visibility])).toEqual([
        ['Bìa', 'visible'],
        ['Biểu 01', 'visible'],
        ['Biểu 02', 'visible'],
        ['Kinh phí', 'visible'],
        ['Danh mục', 'hidden'],
      ]);
    });

    it('with the heading, its merges and the font', () => {
      const { merges } = sheet('Biểu 01');
      expect(merges).toHaveLength(17);
      expect(merges.map(formatArea)).toContain('E5:F5');
      const grid = gridOf(sheet('Biểu 01'));
      expect(grid.cell(4, 4)?.value).toBe('Xã Vũ Sơn');
      expect(grid.cell(4, 4)?.format.fontName).toBe('Times New Roman');
      expect(grid.cell(4, 5)).toBeUndefined();
    });

    it('with formulas that nobody has calculated yet', () => {
      expect(gridOf(sheet('Kinh phí')).cell(4, 2)).toMatchObject({ formula: 'SUM(C2:C4)', value: null });
    });
  });

  it('tells the planted mistakes from the right figures', async () => {
    const [right, wrong] = await Promise.all(SAMPLES.map((name) => imageOf(sampleBytes(name))));
    const texts = (image: WorkbookImage | undefined): readonly string[] =>
      (image?.sheets ?? []).flatMap(({ rows }) =>
        rows.flatMap(({ cells }) => cells.map((cell) => displayText(cell))),
      );
    expect(texts(wrong)).toContain('9O%');
    expect(texts(right)).not.toContain('9O%');
    expect(texts(wrong)).toEqual(expect.arrayContaining(['43,5 triệu đồng', '11,2 %', '≥ 85%']));
  });

  it('keeps the archive of a package, so that it can be given back', async () => {
    const opening = await openWorkbook(sheetOf('<row><c><v>1</v></c></row>'));
    expect(opening).toMatchObject({ code: 'ok', workbook: { kind: 'package' } });
  });

  const word = zipOf([
    {
      name: '_rels/.rels',
      content: relationshipsXml([{ type: 'officeDocument', target: 'word/document.xml' }]),
    },
    { name: 'word/document.xml', content: '<w:document xmlns:w="urn:word"/>' },
  ]);
  const spoiled = [...workbookParts({ sheets: [{}] })].map(([name, content]) =>
    name === 'xl/worksheets/sheet1.xml' ? { name, content, crc: 7 } : { name, content },
  );

  it.each<[string, Uint8Array, FileProblem]>([
    ['zero bytes', new Uint8Array(), { code: 'empty' }],
    ['a text', bytesOf('Biểu 01;Đạt'), { code: 'not-a-workbook' }],
    ['a PDF', bytesOf('%PDF-1.7 …'), { code: 'not-a-workbook' }],
    ['a Word document without a table', word, { code: 'no-review-table' }],
    ['an old Word document', oleOf(['WordDocument']), { code: 'not-a-workbook' }],
    ['a zip of other things', zipOf([{ name: 'anh.jpg', content: 'x' }]), { code: 'not-a-workbook' }],
    ['an empty zip', zipOf([]), { code: 'not-a-workbook' }],
    ['a package with a password', oleOf(['EncryptionInfo', 'EncryptedPackage']), { code: 'encrypted' }],
    ['an .xls without anything in it', oleOf(['Workbook']), { code: 'damaged' }],
    ['a damaged sheet', zipOf(spoiled), { code: 'damaged', part: 'xl/worksheets/sheet1.xml' }],
    [
      'a sheet that unzips beyond what it claims',
      zipOf([
        ...[...workbookParts({ sheets: [{}] })].map(([name, content]) => ({ name, content })).slice(0, -1),
        { name: 'xl/worksheets/sheet1.xml', content: new Uint8Array(150_000_000), size: 500 },
      ]),
      { code: 'damaged', part: 'xl/worksheets/sheet1.xml' },
    ],
    ['half a package', sampleBytes('bac-son-2024.xlsx').subarray(0, 9000), { code: 'damaged' }],
  ])('says why it cannot use %s', async (_, bytes, problem) => {
    expect(await openWorkbook(bytes)).toEqual({ code: 'unusable', problem });
  });

  const sample = sampleBytes('bac-son-2024.xlsx');

  it('answers for any beginning of a workbook', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat({ max: sample.length - 1 }), async (length) => {
        expect((await openWorkbook(sample.subarray(0, length))).code).toBe('unusable');
      }),
    );
  });

  it('answers for a workbook with any byte turned, and never reads another figure out of it', async () => {
    const figures = JSON.stringify((await imageOf(sample)).sheets.map(({ rows }) => rows));
    const inDirectory = openArchive(sample).entries.at(-1)?.end ?? 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(
          fc.nat({ max: sample.length - 1 }),
          fc.integer({ min: inDirectory, max: sample.length - 1 }),
        ),
        fc.integer({ min: 1, max: 255 }),
        async (at, change) => {
          const turned = sample.slice();
          turned[at] = (turned[at] ?? 0) ^ change;
          const opening = await openWorkbook(turned);
          expect(isAnswer(opening)).toBe(true);
          if (opening.code === 'ok') {
            expect(JSON.stringify(opening.workbook.image.sheets.map(({ rows }) => rows))).toBe(figures);
          }
        },
      ),
      { numRuns: 300 },
    );
  }, 60_000);

  it('answers for any bytes, behind any signature', async () => {
    const signatures = [
      [],
      [0x50, 0x4b, 3, 4],
      [0x50, 0x4b, 5, 6],
      [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1],
    ];
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(...signatures),
        fc.uint8Array({ maxLength: 2000 }),
        async (start, rest) => {
          expect((await openWorkbook(new Uint8Array([...start, ...rest]))).code).toBe('unusable');
        },
      ),
    );
  });
});
