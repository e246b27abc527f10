import { checkWorkbook } from '../../src/app/check';
import { newWorkbookFile } from '../../src/app/newWorkbook';
import { drawIssues } from '../../src/reports/issues/sheet';
import { drawRoadmap } from '../../src/reports/roadmapSheet';
import { drawSummary } from '../../src/reports/summary/sheet';
import { NO_CHOICES } from '../../src/roadmap/choices';
import { roadmapEntries } from '../../src/roadmap/entry';
import { findingContent } from '../../src/messages/findingSentence';
import { CHECK_OPTIONS, openBook, openSample, sheetNamed, valueAt } from '../support/bookFile';

const { assessment } = checkWorkbook(openSample('bac-son-2024-co-loi.xlsx').image, CHECK_OPTIONS);
const sheets = [
  drawSummary(assessment),
  drawRoadmap(roadmapEntries(assessment, { reviewedYear: 2023, choices: NO_CHOICES })),
  drawIssues(assessment),
];

describe('a new workbook', () => {
  const book = openBook(newWorkbookFile(sheets));

  it('holds every cell that was drawn', () => {
    for (const { name, cells } of sheets) {
      const drawn = cells.filter(({ content }) => content !== undefined && content !== '').length;
      const read = sheetNamed(book, name).rows.reduce((sum, row) => sum + row.cells.length, 0);
      expect([name, read]).toEqual([name, drawn]);
    }
  });

  it('lists every finding with its sentence', () => {
    const { findings } = assessment;
    const listed = findings.map((_, place) => valueAt(book, 'Danh sách tồn tại', `F${String(place + 5)}`));
    expect([...listed].sort()).toEqual(
      findings.map((finding) => findingContent(finding, assessment.sets)).sort(),
    );
  });

  it('repeats headings on every page and keeps the filters', () => {
    expect(book.image.names.map(({ name, sheet }) => `${sheet ?? ''}!${name}`)).toEqual(
      expect.arrayContaining(['Lộ trình!_xlnm.Print_Titles', 'Danh sách tồn tại!_xlnm._FilterDatabase']),
    );
  });

  it('gives two sheets of one name two names', () => {
    const [first] = sheets;
    if (first === undefined) throw new Error('No sheet');
    const { image } = openBook(newWorkbookFile([first, first]));
    expect(new Set(image.sheets.map(({ name }) => name)).size).toBe(2);
  });
});
