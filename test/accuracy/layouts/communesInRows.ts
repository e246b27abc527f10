import { draft, type Draft } from '../draft';
import { writeName, type NameStyle } from '../names';
import { ORDER_HEADINGS, otherSheets, typeSignature, typeTitle } from '../page';
import type { Random } from '../random';
import { criteriaMet, reviewOf, type Review, type ReviewStyle } from '../review';
import { truthOf, workbookOf, type CommuneTruth, type Scenario } from '../scenario';
import { wordingOf } from '../wordings';
import { ALPHABETS, isTicking, writeMark } from '../writings';
import { criteriaSet } from '../../support/shippedSets';

const NAME_COLUMN = ['Tên xã', 'Xã', 'Đơn vị', 'Địa phương', 'Tên đơn vị', 'Xã, thị trấn'];
const TOTALS = ['Tổng số tiêu chí đạt', 'Tổng cộng', 'Số tiêu chí đạt', 'Tổng số TC đạt', 'Cộng'];

function style(
  random: Random,
  names: readonly NameStyle[] = ['xã', 'xã', 'XÃ', 'ubnd', 'bare', 'bare', 'BARE'],
): NameStyle {
  return random.pick(names);
}

function typeNames(
  random: Random,
  sheet: Draft,
  review: Review,
  top: number,
  left: number,
  grouped: boolean,
): readonly number[] {
  const names = style(random);
  let row = top;
  let district = 0;
  return review.communes.map(({ name }, place) => {
    if (grouped && place % 4 === 0) {
      sheet.put(row, left, ['I', 'II', 'III', 'IV', 'V', 'VI'][district] ?? 'VII');
      sheet.put(
        row,
        left + 1,
        ['Huyện Bắc Sơn', 'Huyện Chi Lăng', 'Huyện Bình Gia', 'Huyện Văn Quan'][district % 4],
      );
      district += 1;
      row += 1;
    }
    sheet.put(row, left, place + 1);
    sheet.put(row, left + 1, writeName(name, names, place));
    row += 1;
    return row - 1;
  });
}

const criteriaOnly = (truth: CommuneTruth): CommuneTruth => ({ ...truth, indicators: new Map() });

/** Communes in rows, the 19 criteria in columns, with marks. */
export function criteriaInColumns(random: Random): Scenario {
  const alphabet = random.pick(ALPHABETS);
  const review = reviewOf(random, {
    set: random.pick(['ntm', 'ntm', 'nangcao'] as const),
    communes: random.int(3, 24),
    levels: false,
    results: false,
    marks: true,
    figures: 'numbers',
    ticks: true,
    flaws: 0,
  });
  const sheet = draft();
  const left = random.pick([0, 0, 1]);
  const top = typeTitle(random, sheet, { set: review.set, year: 2023 }, left);
  const heading = random.pick([
    'names',
    'names-numbered',
    'numbers-over-names',
    'tc',
    'labelled',
    'numbers',
  ] as const);
  sheet.put(top, left, random.pick(ORDER_HEADINGS));
  sheet.put(top, left + 1, random.pick(NAME_COLUMN));
  const first = left + 2 + (random.chance(0.2) ? 1 : 0);
  if (first > left + 2) sheet.put(top, left + 2, 'Huyện');
  const { criteria } = criteriaSet(review.set);
  const last = first + criteria.length - 1;
  let body = top + 1;
  const flat = random.chance(0.3) && heading !== 'numbers';
  const under = flat ? top : top + 1;
  if (!flat) {
    sheet.put(
      top,
      first,
      random.pick(['Kết quả thực hiện các tiêu chí', 'Tiêu chí', 'Mức độ đạt 19 tiêu chí']),
    );
    sheet.merge(top, first, top, last);
    body = top + 2;
  }
  criteria.forEach(({ number, name }, place) => {
    const column = first + place;
    switch (heading) {
      case 'names':
        sheet.put(under, column, name);
        return;
      case 'names-numbered':
        sheet.put(under, column, `${String(number)}. ${name}`);
        return;
      case 'numbers-over-names':
        sheet.put(under, column, number);
        sheet.put(under + 1, column, name);
        return;
      case 'tc':
        sheet.put(under, column, `TC${String(number)}`);
        return;
      case 'labelled':
        sheet.put(under, column, `Tiêu chí ${String(number)}`);
        return;
      case 'numbers':
        sheet.put(under, column, number);
        return;
    }
  });
  if (heading === 'numbers-over-names') body += 1;
  const total = random.chance(0.75) ? last + 1 : undefined;
  if (total !== undefined) sheet.put(top, total, random.pick(TOTALS));
  if (random.chance(0.4)) sheet.put(top, last + 2, 'Ghi chú');
  if (random.chance(0.35) && heading !== 'numbers') {
    for (let column = left; column <= (total ?? last); column += 1)
      sheet.put(body, column, `(${String(column - left + 1)})`);
    body += 1;
  }
  const rows = typeNames(random, sheet, review, body, left, random.chance(0.3));
  review.communes.forEach((commune, place) => {
    const row = rows[place] ?? 0;
    const truth = truthOf(review, commune);
    criteria.forEach(({ number }, index) => {
      sheet.put(
        row,
        first + index,
        writeMark(random, truth.criteria.get(number) === 'met' ? 'met' : 'unmet', alphabet),
      );
    });
    if (total !== undefined) {
      const met = criteriaMet(review, commune);
      sheet.put(
        row,
        total,
        random.chance(0.5)
          ? { value: met, formula: 'COUNTA(C5:U5)' }
          : random.pick([met, `${String(met)}/19`]),
      );
    }
  });
  if (random.chance(0.5)) {
    const row = sheet.height();
    sheet.put(row, left + 1, random.pick(['Tổng cộng', 'Số xã đạt', 'Cộng']));
    criteria.forEach((_, index) => {
      sheet.put(row, first + index, random.int(0, review.communes.length));
    });
  }
  typeSignature(random, sheet, left);
  return {
    image: workbookOf([...otherSheets(random), sheet.sheet('Tổng hợp tiêu chí')]),
    fileName: 'tong hop.xlsx',
    region: undefined,
    communes: review.communes.map((commune) => criteriaOnly(truthOf(review, commune))),
  };
}

/** Communes in rows, all indicators in columns, two or three heading rows. */
export function indicatorsInColumns(random: Random): Scenario {
  const alphabet = random.pick(['words', 'letters', 'x', 'tick', 'digits', 'short'] as const);
  const content = random.pick(['marks', 'results', 'both'] as const);
  const reviewStyle: ReviewStyle = {
    set: random.pick(['ntm', 'ntm', 'nangcao'] as const),
    communes: random.int(3, 20),
    levels: content !== 'marks',
    results: content !== 'marks',
    marks: content !== 'results',
    figures: random.pick(['numbers', 'percent-format', 'mixed', 'texts'] as const),
    ticks: isTicking(alphabet),
    flaws: 0.02,
  };
  const review = reviewOf(random, reviewStyle);
  const sheet = draft();
  const left = random.pick([0, 0, 1]);
  const top = typeTitle(random, sheet, { set: review.set, year: 2023 }, left);
  sheet.put(top, left, random.pick(ORDER_HEADINGS));
  sheet.put(top, left + 1, random.pick(NAME_COLUMN));
  const first = left + 2;
  const width = content === 'both' ? 2 : 1;
  const codes = random.pick(['text', 'labelled', 'in-name', 'number', 'none'] as const);
  const wording =
    codes === 'none' || codes === 'number' ? 'full' : random.pick(['full', 'mixed', 'none'] as const);
  const { criteria } = criteriaSet(review.set);
  const place = new Map<string, number>();
  let column = first;
  const wordsBelow = codes !== 'in-name' && codes !== 'none' && wording !== 'none';
  for (const criterion of criteria) {
    sheet.put(
      top,
      column,
      random.pick([
        `Tiêu chí ${String(criterion.number)}`,
        `${String(criterion.number)}. ${criterion.name}`,
        criterion.name,
      ]),
    );
    sheet.merge(top, column, top, column + width * criterion.indicators.length - 1);
    for (const indicator of criterion.indicators) {
      const words = wordingOf(random, indicator, wording);
      const { code } = indicator;
      place.set(code, column);
      switch (codes) {
        case 'text':
          sheet.put(top + 1, column, code);
          break;
        case 'labelled':
          sheet.put(top + 1, column, `Chỉ tiêu ${code}`);
          break;
        case 'number':
          sheet.put(top + 1, column, Number(code));
          break;
        case 'in-name':
          sheet.put(top + 1, column, `${code}. ${words}`.trim());
          break;
        case 'none':
          sheet.put(top + 1, column, words);
          break;
      }
      sheet.merge(top + 1, column, top + 1, column + width - 1);
      if (wordsBelow) sheet.put(top + 2, column, words);
      column += width;
    }
  }
  const last = column - 1;
  let body = top + (wordsBelow ? 3 : 2);
  if (width === 2) {
    for (const at of place.values()) {
      sheet.put(body, at, 'Kết quả');
      sheet.put(body, at + 1, 'Đánh giá');
    }
    body += 1;
  }
  const total = random.chance(0.6) ? last + 1 : undefined;
  if (total !== undefined) sheet.put(top, total, 'Tổng số tiêu chí đạt');
  if (random.chance(0.3)) {
    for (let at = left; at <= (total ?? last); at += 1) sheet.put(body, at, `(${String(at - left + 1)})`);
    body += 1;
  }
  if (reviewStyle.levels) {
    sheet.put(body, left + 1, random.pick(['Mức đạt chuẩn', 'Yêu cầu', 'Quy định', 'Mức chuẩn']));
    for (const item of review.items) sheet.put(body, place.get(item.indicator.code) ?? 0, item.written);
    body += 1;
  }
  const rows = typeNames(random, sheet, review, body, left, random.chance(0.2));
  review.communes.forEach((commune, index) => {
    const row = rows[index] ?? 0;
    for (const [code, at] of place) {
      const entry = commune.entries.get(code);
      if (entry === undefined) continue;
      if (content !== 'marks') sheet.put(row, at, entry.result);
      if (content !== 'results') sheet.put(row, at + width - 1, writeMark(random, entry.mark, alphabet));
    }
    if (total !== undefined) sheet.put(row, total, criteriaMet(review, commune));
  });
  typeSignature(random, sheet, left);
  return {
    image: workbookOf([sheet.sheet('Chi tiết'), ...otherSheets(random)]),
    fileName: 'chi tiet.xlsx',
    region: undefined,
    communes: review.communes.map((commune) => truthOf(review, commune)),
  };
}
