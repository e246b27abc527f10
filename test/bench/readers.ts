import { readFileSync } from 'node:fs';
import { unzipSync } from 'fflate';
import { checkWorkbook } from '../../src/app/check';
import { NATIVE } from '../../src/entries/terminal/zip';
import { openWorkbook, type OpenedWorkbook } from '../../src/hosts/file/open';
import type { Zipper } from '../../src/hosts/file/zip/zipper';
import { workbookBytes } from './generate';
import { median } from './history';
import { reviewSheet } from './sheets';

/** A way of reading the workbook; answers how many cells (or characters) it saw, so that nothing is left undone. */
export interface Reader {
  readonly label: string;
  readonly read: (bytes: Uint8Array) => Promise<number>;
}

export const BARE = 'bare';

export const READERS: ReadonlyMap<string, Reader> = new Map<string, Reader>([
  [BARE, { label: 'fflate: unzip and decode all parts', read: readBare }],
  ['read', { label: 'rasoat: open (Node)', read: (bytes) => readOwn(bytes, NATIVE) }],
  ['check', { label: 'rasoat: open and check (Node)', read: (bytes) => check(bytes, NATIVE) }],
  ['portable', { label: 'rasoat: open and check (as in a browser)', read: (bytes) => check(bytes) }],
  ['sheetjs', { label: 'SheetJS read (dense, number formats)', read: readSheetJs }],
  ['exceljs', { label: 'exceljs load', read: readExcelJs }],
]);

function readBare(bytes: Uint8Array): Promise<number> {
  const decoder = new TextDecoder();
  const parts = Object.values(unzipSync(bytes)).map((part) => decoder.decode(part));
  return Promise.resolve(parts.reduce((sum, text) => sum + text.length, 0));
}

async function opened(bytes: Uint8Array, zipper?: Zipper): Promise<OpenedWorkbook> {
  const opening = await openWorkbook(bytes, zipper === undefined ? {} : { zipper });
  if (opening.code === 'unusable') throw new BenchError(opening.problem.code);
  return opening.workbook;
}

async function readOwn(bytes: Uint8Array, zipper: Zipper): Promise<number> {
  const { image } = await opened(bytes, zipper);
  return image.sheets.reduce(
    (sum, { rows }) => sum + rows.reduce((cells, row) => cells + row.cells.length, 0),
    0,
  );
}

/** Answers how many verdicts were given. */
async function check(bytes: Uint8Array, zipper?: Zipper): Promise<number> {
  const { image } = await opened(bytes, zipper);
  const { assessment } = checkWorkbook(image, {
    region: undefined,
    year: undefined,
    defaultYear: 2024,
    fileName: undefined,
    levels: [],
  });
  return assessment.communes.reduce((sum, { indicators }) => sum + indicators.length, 0);
}

async function readSheetJs(bytes: Uint8Array): Promise<number> {
  const { read } = await import('@e965/xlsx');
  const book = read(bytes, { type: 'array', dense: true, cellNF: true, cellHTML: false, cellText: false });
  let cells = 0;
  for (const sheet of Object.values(book.Sheets)) {
    for (const row of sheet['!data'] ?? []) cells += (row as typeof row | undefined)?.length ?? 0;
  }
  return cells;
}

async function readExcelJs(bytes: Uint8Array): Promise<number> {
  const { default: exceljs } = await import('exceljs');
  const book = new exceljs.Workbook();
  await book.xlsx.load(bytes.slice().buffer);
  let cells = 0;
  for (const sheet of book.worksheets) sheet.eachRow((row) => (cells += row.actualCellCount));
  return cells;
}

export class BenchError extends Error {
  constructor(what: string) {
    super(`The measurement failed: ${what}`);
    this.name = 'BenchError';
  }
}

export interface Measurement {
  readonly milliseconds: number;
  readonly first: number;
  readonly peakMegabytes: number;
  readonly seen: number;
}

const ROUNDS = 3;

/** The median of some rounds, the first one, and memory; to be called in a process of its own. */
export async function measure(reader: Reader, file: string): Promise<Measurement> {
  const bytes = new Uint8Array(readFileSync(file));
  // Loading a library is not reading a workbook.
  await reader.read(workbookBytes([reviewSheet(0)]));
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const times: number[] = [];
  let seen = 0;
  for (let round = 0; round < ROUNDS; round += 1) {
    globalThis.gc?.();
    const start = performance.now();
    seen = await reader.read(bytes);
    times.push(performance.now() - start);
  }
  const peak = process.resourceUsage().maxRSS * 1024;
  return {
    milliseconds: median(times),
    first: times[0] ?? 0,
    peakMegabytes: (peak - before) / 2 ** 20,
    seen,
  };
}
