import { notesCarriedOut } from '../../src/app/carriedOut';
import { progress, snapshot } from '../../src/app/useCases/snapshot';
import { openArchive, readTextPart, writeArchive } from '../../src/hosts/file/archive';
import { openWorkbook, type OpenedWorkbook } from '../../src/hosts/file/open';
import { position } from '../../src/workbook/address';
import type { BuildNote } from '../../src/workbook/note';
import type { CellWrite, Operation, OwnSheet, SheetContent, Skipped } from '../../src/workbook/plan';
import { CHECK_OPTIONS, TODAY } from '../support/bookFile';
import { sampleBytes } from '../support/samples';
import { builtFile, workedFile } from '../support/workedFile';

const content = (name: string): SheetContent => ({
  name,
  cells: [],
  merges: [],
  columns: [],
  rows: [],
  frozen: { rows: 0, columns: 0 },
  conditional: [],
  print: { orientation: 'portrait' },
});

const adding = (own: OwnSheet): Operation => ({ code: 'add-sheet', own, content: content(own) });
const LOCKED: Skipped = { code: 'structure-protected', operation: 'add-sheet' };

describe('what a build tells where the structure is locked', () => {
  it.each<readonly [BuildNote, Operation]>([
    [{ code: 'roadmap-drawn', rows: 8 }, adding('roadmap')],
    [{ code: 'roadmap-unrecognised', sheet: 'Lộ trình' }, adding('roadmap')],
    [{ code: 'sheet-unmarked', own: 'roadmap', sheet: 'Lộ trình' }, adding('roadmap')],
    [{ code: 'sheet-unmarked', own: 'issues', sheet: 'Tồn tại' }, adding('issues')],
    [{ code: 'sheet-edited', own: 'summary', sheet: 'Tổng hợp' }, adding('summary')],
    [{ code: 'sheet-drawn', own: 'progress' }, adding('progress')],
  ])('is not that a sheet was made: %j', (note, operation) => {
    expect(notesCarriedOut([note], { operations: [operation] }, { skipped: [LOCKED], refused: [0] })).toEqual(
      [],
    );
    expect(notesCarriedOut([note], { operations: [operation] }, { skipped: [], refused: [] })).toEqual([
      note,
    ]);
  });

  it('is still what was done to sheets that are there', () => {
    const notes: readonly BuildNote[] = [
      { code: 'roadmap-updated', changed: 3, added: 1 },
      { code: 'sheet-drawn', own: 'summary' },
    ];
    const operations: readonly Operation[] = [
      { code: 'write-cells', sheet: 'Lộ trình', cells: [] },
      { code: 'redraw-sheet', own: 'summary', sheet: 'Tổng hợp', content: content('Tổng hợp') },
      adding('issues'),
    ];
    const planned: readonly BuildNote[] = [...notes, { code: 'sheet-drawn', own: 'issues' }];
    expect(notesCarriedOut(planned, { operations }, { skipped: [LOCKED], refused: [2] })).toEqual(notes);
  });
});

describe('the cells of a roadmap', () => {
  const changed = (row: number): CellWrite => ({ ...position(row, 4), content: 'mới' });
  const added: CellWrite = { ...position(9, 4), content: 'thêm', style: { size: 12 } };
  const operations: readonly Operation[] = [
    { code: 'write-cells', sheet: 'Lộ trình', cells: [changed(5), changed(6), added] },
  ];
  const bound = (address: string, sheet = 'Lộ trình'): Skipped => ({
    code: 'cell-bound',
    sheet,
    address,
    by: 'array-formula',
  });

  it.each<readonly [skipped: readonly Skipped[], changed: number]>([
    [[], 2],
    [[bound('E6')], 1],
    [[bound('E6'), bound('E7', 'lộ trình')], 0],
    [[bound('E6', 'Biểu 01'), bound('E10')], 2],
  ])('that stayed as they were are not counted as changed: %j', (skipped, expected) => {
    const note: BuildNote = { code: 'roadmap-updated', changed: 2, added: 1 };
    expect(notesCarriedOut([note], { operations }, { skipped, refused: [] })).toEqual([
      { ...note, changed: expected },
    ]);
  });
});

describe('a file whose structure is locked', () => {
  async function opened(bytes: Uint8Array): Promise<OpenedWorkbook> {
    const opening = await openWorkbook(bytes);
    if (opening.code !== 'ok') throw new Error(opening.problem.code);
    return opening.workbook;
  }

  /** As Excel writes it. */
  function locked(): Promise<OpenedWorkbook> {
    const archive = openArchive(sampleBytes('bac-son-2024-co-loi.xlsx'));
    const xml = readTextPart(archive, 'xl/workbook.xml') ?? '';
    const text = xml.replace('<workbookProtection/>', '<workbookProtection lockStructure="1"/>');
    return opened(writeArchive(archive, new Map([['xl/workbook.xml', new TextEncoder().encode(text)]])));
  }

  it('is built with marks, and nothing says that sheets were made', async () => {
    const { outcome } = await builtFile(await locked(), CHECK_OPTIONS, TODAY);
    expect(outcome).toEqual({ code: 'built', notes: [], made: [], marked: 18, skipped: [LOCKED] });
  });

  it('gets no sheet of its progress, and nothing says so', async () => {
    const day = '2024-01-31';
    const request = { date: day, replaces: false };
    const kept = await workedFile(await locked(), snapshot, request, CHECK_OPTIONS, TODAY);
    const span = { from: day, to: undefined };
    const drawn = await workedFile(await opened(kept.bytes), progress, span, CHECK_OPTIONS, TODAY);
    expect(drawn.outcome).toMatchObject({ code: 'compared', notes: [], made: [], skipped: [LOCKED] });
  });
});
