import { assess } from '../../src/assessment/assess';
import { buildPlan } from '../../src/app/build';
import { EMPTY_SETTINGS } from '../../src/app/settings';
import type { SheetImage, WorkbookImage } from '../../src/workbook/image';
import { draft } from './draft';
import { communeNames } from './names';
import { randomOf } from './random';
import { criteriaMet, reviewOf, type ReviewStyle } from './review';
import { NO_ROW_FLAWS, rowColumns, typeRows } from './rows';
import { workbookOf } from './scenario';
import { writeMark } from './writings';
import { criteriaSet, readShipped } from '../support/shippedSets';

/** The whole country in one run: time and memory of reading and judging, time of a build's plan, by layout and by size. */
const COMMUNES = 8_227;

const style = (communes: number): ReviewStyle => ({
  set: 'ntm',
  communes,
  levels: true,
  results: true,
  marks: true,
  figures: 'numbers',
  ticks: false,
  flaws: 0.01,
});

function communesInRows(communes: number): WorkbookImage {
  const random = randomOf(7);
  const review = reviewOf(random, { ...style(communes), marks: false });
  const sheet = draft();
  sheet.put(0, 0, 'KẾT QUẢ THỰC HIỆN BỘ TIÊU CHÍ QUỐC GIA VỀ XÃ NÔNG THÔN MỚI');
  sheet.put(2, 0, 'TT');
  sheet.put(2, 1, 'Tên xã');
  review.items.forEach(({ indicator, written }, place) => {
    sheet.put(2, 2 + place, `${indicator.code}. ${indicator.name}`);
    sheet.put(3, 2 + place, written);
  });
  sheet.put(3, 1, 'Mức chuẩn');
  sheet.put(2, 59, 'Tổng số tiêu chí đạt');
  review.communes.forEach((commune, place) => {
    sheet.put(4 + place, 0, place + 1);
    sheet.put(4 + place, 1, `Xã ${commune.name}`);
    review.items.forEach(({ indicator }, column) => {
      sheet.put(4 + place, 2 + column, commune.entries.get(indicator.code)?.result);
    });
    sheet.put(4 + place, 59, criteriaMet(review, commune));
  });
  return workbookOf([sheet.sheet('Cả nước')]);
}

function sheets(communes: number, perSheet: number): WorkbookImage {
  const random = randomOf(11);
  const names = communeNames(random, communes);
  const made: SheetImage[] = [];
  for (let from = 0; from < communes; from += perSheet) {
    const own = names.slice(from, from + perSheet);
    const review = reviewOf(random, style(own.length));
    const sheet = draft();
    sheet.put(0, 0, 'KẾT QUẢ RÀ SOÁT CÁC TIÊU CHÍ XÃ NÔNG THÔN MỚI');
    const form = {
      codes: 'text',
      wording: 'full',
      groups: true,
      criteria: true,
      flaws: NO_ROW_FLAWS,
    } as const;
    const columns = rowColumns(form, 0);
    ['TT', 'Nội dung tiêu chí', 'Mức đạt chuẩn'].forEach((heading, column) => {
      sheet.put(2, column, heading);
    });
    own.forEach((name, place) => {
      sheet.put(2, 3 + 2 * place, `Xã ${name}`);
      sheet.put(3, 3 + 2 * place, 'Kết quả');
      sheet.put(3, 4 + 2 * place, 'Đánh giá');
    });
    const placed = typeRows(random, sheet, review, form, columns, 4);
    for (const { item, row } of placed.items) {
      sheet.put(row, 2, item.written);
      review.communes.forEach(({ entries }, place) => {
        const entry = entries.get(item.indicator.code);
        sheet.put(row, 3 + 2 * place, entry?.result);
        sheet.put(row, 4 + 2 * place, writeMark(random, entry?.mark, 'words'));
      });
    }
    made.push(sheet.sheet(`Biểu ${String(made.length + 1)}`));
  }
  return workbookOf(made);
}

/** Cells that are no review table: payments, households, texts of all lengths. */
function otherCells(rows: number): WorkbookImage {
  const random = randomOf(13);
  const sheet = draft();
  ['TT', 'Họ và tên', 'Thôn', 'Diện tích', 'Kinh phí', 'Ghi chú'].forEach((heading, column) => {
    sheet.put(0, column, heading);
  });
  for (let row = 1; row <= rows; row += 1) {
    sheet.put(row, 0, row);
    sheet.put(row, 1, `Hoàng Văn ${String(row)}`);
    sheet.put(row, 2, `Thôn ${String(random.int(1, 30))}`);
    for (let column = 3; column < 30; column += 1) sheet.put(row, column, random.int(1, 1_000_000) / 10);
  }
  return workbookOf([sheet.sheet('Danh sách hộ')]);
}

const cellsOf = ({ sheets: all }: WorkbookImage): number =>
  all.reduce((sum, { rows }) => sum + rows.reduce((count, { cells }) => count + cells.length, 0), 0);

const megabytes = (bytes: number): string => `${(bytes / 1_048_576).toFixed(0)} MB`;

function run(name: string, image: WorkbookImage): void {
  globalThis.gc?.();
  const before = process.memoryUsage().heapUsed;
  const start = performance.now();
  const reading = readShipped(image, { fileName: 'ca nuoc.xlsx' });
  const read = performance.now();
  const assessment = assess(reading, { region: undefined, year: undefined, defaultYear: 2023 });
  const end = performance.now();
  const grown = process.memoryUsage().heapUsed - before;
  const built = performance.now();
  const check = { assessment, settings: EMPTY_SETTINGS, settingsNotes: [], sets: [] };
  const { plan } = buildPlan(image, check, '2024-11-20');
  const planned = performance.now();
  const written = plan.operations.reduce(
    (sum, one) => sum + ('content' in one ? one.content.cells.length : 0),
    0,
  );
  const indicators = assessment.communes.reduce((sum, one) => sum + one.indicators.length, 0);
  process.stdout.write(
    `${name.padEnd(34)} ${String(cellsOf(image)).padStart(9)} ô ${String(assessment.communes.length).padStart(6)} xã ` +
      `${String(indicators).padStart(8)} kết luận  đọc ${(read - start).toFixed(0).padStart(6)} ms  ` +
      `xét ${(end - read).toFixed(0).padStart(6)} ms  thêm ${megabytes(grown).padStart(8)}  ` +
      `lập ${(planned - built).toFixed(0).padStart(6)} ms ${String(written).padStart(8)} ô\n`,
  );
}

const size = criteriaSet('ntm').criteria.reduce((sum, { indicators }) => sum + indicators.length, 0);
process.stdout.write(`Cả nước: ${String(COMMUNES)} xã × ${String(size)} chỉ tiêu\n`);
for (const share of [0.25, 0.5, 1]) {
  const communes = Math.round(COMMUNES * share);
  run(`xã ở hàng, ${String(communes)} xã`, communesInRows(communes));
}
for (const share of [0.25, 0.5, 1]) {
  const communes = Math.round(COMMUNES * share);
  run(`130 xã một sheet, ${String(communes)} xã`, sheets(communes, 130));
}
run('một xã một sheet, 2000 xã', sheets(2_000, 1));
run('không phải biểu rà soát', otherCells(10_000));
run('không phải biểu rà soát (lần hai)', otherCells(10_000));
