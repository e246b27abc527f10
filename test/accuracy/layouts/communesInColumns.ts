import type { Draft, Written } from '../draft';
import { writeName, type NameStyle } from '../names';
import {
  CHECKED_HEADINGS,
  DECLARED_HEADINGS,
  LEVEL_HEADINGS,
  NAME_HEADINGS,
  ORDER_HEADINGS,
  otherSheets,
  RESULT_HEADINGS,
  TOTAL_LABELS,
  typeSignature,
  typeTitle,
  writeTotal,
} from '../page';
import { draft } from '../draft';
import type { Random } from '../random';
import { criteriaMet, criterionTruth, reviewOf, type Review, type ReviewStyle } from '../review';
import { NO_ROW_FLAWS, rowColumns, typeRows, type PlacedRows, type RowForm } from '../rows';
import { truthOf, workbookOf, type Scenario } from '../scenario';
import { ALPHABETS, isTicking, writeMark, type Alphabet } from '../writings';

export interface ColumnsForm {
  /** 1: one column a commune; 2: result and mark; 3: and a second mark. */
  readonly perCommune: 1 | 2 | 3;
  readonly alphabet: Alphabet;
  readonly names: NameStyle;
  readonly unit: boolean;
  readonly numbered: boolean;
  readonly note: boolean;
  readonly rows: RowForm;
}

const EXTRA_HEADINGS = ['Cơ quan phụ trách', 'Văn bản hướng dẫn', 'Đơn vị theo dõi', 'Tài liệu minh chứng'];
const EXTRA_TEXTS = [
  'Phòng Kinh tế và Hạ tầng',
  'Phòng NN&PTNT',
  'Hướng dẫn số 15/HD-SNN',
  'Phòng Y tế',
  'Công an huyện',
];
const AVERAGE_HEADINGS = ['Bình quân', 'Toàn huyện', 'Trung bình', 'Tổng số xã đạt', 'Số xã đạt'];

export function rowForm(random: Random): RowForm {
  const codes = random.pick([
    'text',
    'text',
    'text',
    'number',
    'dotted',
    'labelled',
    'tc',
    'in-name',
    'date',
    'merged',
    'running',
    'none',
  ] as const);
  const worded =
    codes === 'none' || codes === 'running' || codes === 'merged' || codes === 'number' || codes === 'date';
  return {
    codes,
    wording: worded
      ? random.pick(['full', 'full', 'reworded', 'mixed'] as const)
      : random.pick(['full', 'full', 'short', 'reworded', 'mixed', 'upper'] as const),
    groups: random.chance(0.5),
    criteria: codes !== 'merged' && codes !== 'running' && random.chance(0.8),
    flaws: random.chance(0.75)
      ? NO_ROW_FLAWS
      : {
          shuffled: codes !== 'number' && codes !== 'merged' && random.chance(0.4),
          missing: random.chance(0.5) ? random.int(1, 4) : 0,
          blankRows: random.chance(0.4),
          repeated: random.chance(0.3) ? random.int(1, 2) : 0,
          added: random.chance(0.3) ? random.int(1, 2) : 0,
          split: !['none', 'running', 'number', 'date'].includes(codes) && random.chance(0.3),
        },
  };
}

export function columnsForm(random: Random): ColumnsForm {
  const perCommune = random.pick([1, 2, 2, 3] as const);
  return {
    perCommune,
    alphabet: random.pick(
      perCommune === 1 ? ALPHABETS : (['words', 'words', 'letters', 'x', 'tick', 'short', 'digits'] as const),
    ),
    names: random.pick(['xã', 'xã', 'XÃ', 'ubnd', 'numbered', 'break', 'bare', 'BARE'] as const),
    unit: random.chance(0.5),
    numbered: random.chance(0.3),
    note: random.chance(0.4),
    rows: rowForm(random),
  };
}

function styleFor(random: Random, form: ColumnsForm, communes: number, marksOnly: boolean): ReviewStyle {
  return {
    set: random.pick(['ntm', 'ntm', 'nangcao'] as const),
    communes,
    levels: true,
    results: !marksOnly,
    marks: marksOnly || form.perCommune > 1,
    figures: random.pick(['numbers', 'numbers', 'percent-format', 'mixed', 'texts'] as const),
    ticks: isTicking(form.alphabet),
    flaws: 0.03,
  };
}

/** Types the heading and the values of communes in columns; gives the placed rows. */
export function typeTable(
  random: Random,
  sheet: Draft,
  review: Review,
  form: ColumnsForm,
  style: ReviewStyle,
  top: number,
  left: number,
): PlacedRows {
  const columns = rowColumns(form.rows, left);
  sheet.put(top, columns.order, random.pick(ORDER_HEADINGS));
  if (columns.criterion !== undefined) sheet.put(top, columns.criterion, 'Tên tiêu chí');
  sheet.put(
    top,
    columns.name,
    columns.criterion === undefined ? random.pick(NAME_HEADINGS) : 'Nội dung tiêu chí',
  );
  let next = columns.next;
  const unit = form.unit ? next++ : undefined;
  if (unit !== undefined) sheet.put(top, unit, random.pick(['ĐVT', 'Đơn vị tính']));
  const extra = random.chance(0.25) ? next++ : undefined;
  if (extra !== undefined) sheet.put(top, extra, random.pick(EXTRA_HEADINGS));
  const level = style.levels ? next++ : undefined;
  if (level !== undefined) sheet.put(top, level, random.pick(LEVEL_HEADINGS));
  const first = next;
  const width = style.results ? form.perCommune : 1;
  const under = width > 1;
  const [result, declared, checked] = [
    random.pick(RESULT_HEADINGS),
    random.pick(DECLARED_HEADINGS),
    random.pick(CHECKED_HEADINGS),
  ];
  review.communes.forEach(({ name }, place) => {
    const column = first + place * width;
    sheet.put(top, column, writeName(name, form.names, place));
    sheet.merge(top, column, top, column + width - 1);
    if (!under) return;
    sheet.put(top + 1, column, result);
    sheet.put(top + 1, column + 1, declared);
    if (width === 3) sheet.put(top + 1, column + 2, checked);
  });
  const average = random.chance(0.2) ? first + review.communes.length * width : undefined;
  if (average !== undefined) sheet.put(top, average, random.pick(AVERAGE_HEADINGS));
  const noteColumn = first + review.communes.length * width + (average === undefined ? 0 : 1);
  if (form.note) sheet.put(top, noteColumn, 'Ghi chú');
  let body = top + (under ? 2 : 1);
  if (form.numbered) {
    const last = form.note ? noteColumn : noteColumn - 1;
    const wrapped = random.chance(0.5);
    for (let column = left; column <= last; column += 1) {
      const number = column - left + 1;
      sheet.put(body, column, wrapped ? `(${String(number)})` : number);
    }
    body += 1;
  }
  const placed = typeRows(random, sheet, review, form.rows, columns, body);
  for (const { item, row } of placed.items) {
    if (unit !== undefined && item.level.kind === 'figure') {
      sheet.put(row, unit, item.level.unit === 'percent' ? '%' : item.indicator.unitText);
    }
    if (level !== undefined) sheet.put(row, level, item.written);
    if (extra !== undefined) sheet.put(row, extra, random.pick(EXTRA_TEXTS));
    if (average !== undefined && item.level.kind === 'figure') sheet.put(row, average, random.int(40, 99));
  }
  review.communes.forEach((commune, place) => {
    const column = first + place * width;
    for (const { item, row } of placed.items) {
      const entry = commune.entries.get(item.indicator.code);
      if (entry === undefined) continue;
      const mark = (): Written | undefined => writeMark(random, entry.mark, form.alphabet);
      if (style.results) sheet.put(row, column, entry.result);
      else sheet.put(row, column, mark());
      if (style.results && width >= 2) sheet.put(row, column + 1, mark());
      if (style.results && width === 3) sheet.put(row, column + 2, mark());
    }
    if (width > 1 && random.chance(0.7)) {
      for (const { criterion, row } of placed.criteria) {
        const truth = criterionTruth(
          criterion.indicators.map(({ code }) =>
            placed.absent.has(code) ? 'missing' : (commune.entries.get(code)?.truth ?? 'missing'),
          ),
        );
        const fulfilled = truth === 'met' || truth === 'not-applicable';
        if (fulfilled || truth === 'unmet') {
          sheet.put(row, column + 1, writeMark(random, fulfilled ? 'met' : 'unmet', form.alphabet));
        }
      }
    }
  });
  if (random.chance(0.7)) {
    const row = placed.end;
    sheet.put(row, columns.name, random.pick(TOTAL_LABELS));
    review.communes.forEach((commune, place) => {
      sheet.put(row, first + place * width, writeTotal(random, criteriaMet(review, commune)));
      sheet.merge(row, first + place * width, row, first + (place + 1) * width - 1);
    });
    return { ...placed, end: row + 1 };
  }
  return placed;
}

/** Indicators in rows, communes in columns. */
export function communesInColumns(random: Random): Scenario {
  const form = columnsForm(random);
  const marksOnly = form.perCommune === 1 && random.chance(0.5);
  const style = styleFor(random, form, random.int(2, 8), marksOnly);
  const review = reviewOf(random, style);
  const sheet = draft();
  const left = random.pick([0, 0, 0, 1, 2]);
  const year = random.int(2022, 2024);
  const top = typeTitle(random, sheet, { set: review.set, year }, left, random.pick([0, 0, 1, 3]));
  const placed = typeTable(random, sheet, review, form, style, top, left);
  typeSignature(random, sheet, left);
  if (random.chance(0.15)) sheet.hideRow(placed.items[random.int(3, 20)]?.row ?? 0);
  const others = otherSheets(random);
  const own = sheet.sheet(random.pick(['Biểu 01', 'Sheet1', 'NTM', 'Rà soát', 'Biểu tổng hợp']));
  return {
    image: workbookOf([...others.slice(0, 1), own, ...others.slice(1)]),
    fileName: 'bieu ra soat.xlsx',
    region: undefined,
    communes: review.communes.map((commune) => truthOf(review, commune, placed.absent)),
  };
}
