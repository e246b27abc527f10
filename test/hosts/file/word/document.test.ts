import { checkWorkbook } from '../../../../src/app/check';
import { openWorkbook } from '../../../../src/hosts/file/open';
import { formatArea } from '../../../../src/workbook/address';
import type { WorkbookImage } from '../../../../src/workbook/image';
import { CHECK_OPTIONS } from '../../../support/bookFile';
import { zipOf, type ZipEntry } from '../../../support/zip';
import { cell, documentOf, packageEntries, paragraph, reviewDocument, row, table } from './files';

async function opened(bytes: Uint8Array): Promise<WorkbookImage> {
  const opening = await openWorkbook(bytes);
  if (opening.code === 'unusable') throw new Error(opening.problem.code);
  return opening.workbook.image;
}

const problemOf = async (bytes: Uint8Array): Promise<string> => {
  const opening = await openWorkbook(bytes);
  return opening.code === 'unusable' ? opening.problem.code : 'ok';
};

/** What stands in a sheet, by address-like keys "row column". */
const textsIn = (image: WorkbookImage, place = 0) =>
  (image.sheets[place]?.rows ?? []).flatMap(({ row: at, cells }) =>
    cells.map(({ column, value }) => [at, column, value] as const),
  );

describe('a Word file', () => {
  it('becomes a workbook with a sheet for each table, its title above', async () => {
    const image = await opened(
      documentOf(
        paragraph('BIỂU 1') +
          table(2, row(cell('a'), cell('b'))) +
          paragraph('BIỂU 2') +
          table(1, row(cell('c'))),
      ),
    );
    expect(image.sheets.map(({ name }) => name)).toEqual(['Bảng 1', 'Bảng 2']);
    expect(textsIn(image)).toEqual([
      [0, 0, 'BIỂU 1'],
      [2, 0, 'a'],
      [2, 1, 'b'],
    ]);
  });

  it('keeps merges of columns and rows, and the lines of a cell', async () => {
    const restart = '<w:vMerge w:val="restart"/>';
    const goesOn = '<w:vMerge/>';
    const image = await opened(
      documentOf(
        table(
          4,
          row(
            cell('Tiêu chí', restart),
            cell('Kết quả', '<w:gridSpan w:val="2"/>'),
            cell('Ghi chú', restart),
          ),
          row(cell('', goesOn), cell('450/500 hộ\n(90%)'), cell('Đạt'), cell('', goesOn)),
          row(cell('', goesOn), cell('x'), cell('y'), cell('z')),
          row(cell('Cả dòng', '<w:gridSpan w:val="4"/>')),
        ),
      ),
    );
    expect(image.sheets[0]?.merges.map(formatArea).sort()).toEqual(['A1:A3', 'A4:D4', 'B1:C1', 'D1:D2']);
    expect(textsIn(image)).toEqual([
      [0, 0, 'Tiêu chí'],
      [0, 1, 'Kết quả'],
      [0, 3, 'Ghi chú'],
      [1, 1, '450/500 hộ\n(90%)'],
      [1, 2, 'Đạt'],
      [2, 1, 'x'],
      [2, 2, 'y'],
      [2, 3, 'z'],
      [3, 0, 'Cả dòng'],
    ]);
  });

  it.each([
    [
      'text that was struck out',
      '<w:p><w:del><w:r><w:delText>30%</w:delText></w:r></w:del><w:ins><w:r><w:t>40%</w:t></w:r></w:ins></w:p>',
      '40%',
    ],
    [
      'text that was moved away',
      '<w:p><w:moveFrom><w:r><w:t>30%</w:t></w:r></w:moveFrom><w:r><w:t>40%</w:t></w:r></w:p>',
      '40%',
    ],
    ['a tick of Wingdings', '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r></w:p>', '✓'],
    ['a sign that nobody knows', '<w:p><w:r><w:sym w:font="Webdings" w:char="F061"/></w:r></w:p>', '\ufffd'],
    ['a field', '<w:p><w:r><w:instrText>SUM(ABOVE)</w:instrText></w:r><w:r><w:t>15</w:t></w:r></w:p>', '15'],
    [
      'two paragraphs',
      '<w:p><w:r><w:t>một</w:t></w:r></w:p><w:p><w:r><w:t>hai</w:t></w:r></w:p>',
      'một\nhai',
    ],
    [
      'a content control',
      '<w:sdt><w:sdtContent><w:p><w:r><w:t>Đạt</w:t></w:r></w:p></w:sdtContent></w:sdt>',
      'Đạt',
    ],
    ['references', '<w:p><w:r><w:t>A &amp; B &#8805; 5</w:t></w:r></w:p>', 'A & B ≥ 5'],
  ])('says %s as it is printed', async (_, content, text) => {
    const image = await opened(documentOf(table(1, row(`<w:tc><w:tcPr/>${content}</w:tc>`))));
    expect(textsIn(image)).toEqual([[0, 0, text]]);
  });

  it('that a library wrote is read, judged and counted like a workbook', async () => {
    const image = await opened(
      await reviewDocument({ commune: 'Vũ Lễ', results: { '17.1': '300/500 hộ\n(60%)' } }),
    );
    const { communes, findings } = checkWorkbook(image, CHECK_OPTIONS).assessment;
    expect(
      communes.map(({ name, criteriaMet, criteriaTotal }) => [name, criteriaMet, criteriaTotal]),
    ).toEqual([['Vũ Lễ', 18, 19]]);
    expect(
      findings.flatMap((one) => ('indicator' in one && one.code === 'contradiction' ? [one.indicator] : [])),
    ).toEqual(['17.1']);
  });
});

describe('a hostile or empty Word file', () => {
  const body = table(1, row(cell('a')));
  const withSize = (size: number): readonly ZipEntry[] =>
    packageEntries(body).map((entry) => (entry.name === 'word/document.xml' ? { ...entry, size } : entry));

  it.each<[string, () => Uint8Array, string]>([
    ['without a table', () => documentOf(paragraph('Kính gửi')), 'no-review-table'],
    [
      'with entities of its own',
      () => zipOf(packageEntries(body, '<!DOCTYPE a [<!ENTITY b "bbbb">]>')),
      'damaged',
    ],
    ['that ends in the middle', () => documentOf('<w:tbl><w:tr>'), 'damaged'],
    ['that unzips to more than it says', () => zipOf(withSize(10)), 'damaged'],
    ['that says it is larger than any', () => zipOf(withSize(2 ** 31)), 'too-large'],
    [
      'whose tables lie too deep in each other',
      () => documentOf('<w:tbl><w:tr><w:tc>'.repeat(100) + '</w:tc></w:tr></w:tbl>'.repeat(100)),
      'damaged',
    ],
    [
      'whose cell spans a million columns',
      () => documentOf(table(1, row(cell('a', '<w:gridSpan w:val="1000000"/>'), cell('b')))),
      'damaged',
    ],
    ['without its document', () => zipOf(packageEntries(body).slice(0, 2)), 'damaged'],
  ])('%s is refused with its reason', async (_, bytes, problem) => {
    expect(await problemOf(bytes())).toBe(problem);
  });
});
