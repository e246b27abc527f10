import { draft } from '../draft';
import { communeNames } from '../names';
import {
  CHECKED_HEADINGS,
  DECLARED_HEADINGS,
  LEVEL_HEADINGS,
  ORDER_HEADINGS,
  otherSheets,
  RESULT_HEADINGS,
  TOTAL_LABELS,
  typeSignature,
  typeTitle,
  writeTotal,
} from '../page';
import type { Random } from '../random';
import { criteriaMet, reviewOf, type ReviewStyle } from '../review';
import { rowColumns, typeRows } from '../rows';
import { truthOf, workbookOf, type CommuneTruth, type Scenario } from '../scenario';
import { isTicking, writeMark } from '../writings';
import { rowForm } from './communesInColumns';

/** One sheet a commune: TT, tiêu chí (merged down), nội dung, yêu cầu, kết quả, đánh giá, ghi chú. */
export function sheetPerCommune(random: Random): Scenario {
  const base = rowForm(random);
  const form = random.chance(0.6)
    ? {
        ...base,
        codes: 'merged' as const,
        criteria: false,
        wording: random.pick(['full', 'reworded', 'mixed'] as const),
        flaws: { ...base.flaws, shuffled: false },
      }
    : base;
  const alphabet = random.pick(['words', 'words', 'letters', 'x', 'tick'] as const);
  const pair = alphabet === 'x' && random.chance(0.5);
  const style: ReviewStyle = {
    set: random.pick(['ntm', 'ntm', 'nangcao'] as const),
    communes: 1,
    levels: true,
    results: true,
    marks: random.chance(0.85),
    figures: random.pick(['numbers', 'percent-format', 'mixed', 'texts'] as const),
    ticks: isTicking(alphabet) && !pair,
    flaws: 0.03,
  };
  const names = communeNames(random, random.pick([1, 2, 4, 6]));
  const single = names.length === 1;
  const nameIn = random.pick(
    single ? (['title', 'sheet', 'file'] as const) : (['title', 'sheet', 'both', 'stale'] as const),
  );
  const unit = random.chance(0.3);
  const [level, result, declared, checked] = [
    random.pick(LEVEL_HEADINGS),
    random.pick(RESULT_HEADINGS),
    random.pick(DECLARED_HEADINGS),
    random.pick(CHECKED_HEADINGS),
  ];
  const twice = style.marks && !pair && random.chance(0.3);
  const left = random.pick([0, 0, 1]);
  const communes: CommuneTruth[] = [];
  const sheets = names.map((name, place) => {
    const review = reviewOf(random, style);
    const [commune] = review.communes;
    if (commune === undefined) throw new RangeError('A review without communes');
    const named = { ...commune, name };
    const sheet = draft();
    const top = typeTitle(
      random,
      sheet,
      {
        set: style.set,
        year: 2023,
        ...(nameIn === 'title' || nameIn === 'both' ? { commune: name } : {}),
        // copied from sheet to sheet, and nobody changed it
        ...(nameIn === 'stale' ? { commune: names[0] ?? '' } : {}),
      },
      left,
    );
    const columns = rowColumns(form, left);
    sheet.put(top, columns.order, random.pick(ORDER_HEADINGS));
    if (columns.criterion !== undefined) sheet.put(top, columns.criterion, 'Tên tiêu chí');
    sheet.put(top, columns.name, 'Nội dung tiêu chí');
    let next = columns.next;
    const unitColumn = unit ? next++ : undefined;
    if (unitColumn !== undefined) sheet.put(top, unitColumn, 'ĐVT');
    const levelColumn = next++;
    sheet.put(top, levelColumn, level);
    const resultColumn = next++;
    sheet.put(top, resultColumn, result);
    const markColumn = next;
    let body = top + 1;
    if (style.marks && pair) {
      sheet.put(top, markColumn, declared);
      sheet.merge(top, markColumn, top, markColumn + 1);
      sheet.put(top + 1, markColumn, 'Đạt');
      sheet.put(top + 1, markColumn + 1, 'Chưa đạt');
      next += 2;
      body += 1;
    } else if (style.marks) {
      sheet.put(top, markColumn, declared);
      next += 1;
      if (twice) sheet.put(top, next++, checked);
    }
    sheet.put(top, next, 'Ghi chú');
    const placed = typeRows(random, sheet, review, form, columns, body);
    for (const { item, row } of placed.items) {
      const entry = named.entries.get(item.indicator.code);
      if (unitColumn !== undefined && item.level.kind === 'figure') {
        sheet.put(row, unitColumn, item.level.unit === 'percent' ? '%' : item.indicator.unitText);
      }
      sheet.put(row, levelColumn, item.written);
      if (entry === undefined) continue;
      sheet.put(row, resultColumn, entry.result);
      if (!style.marks) continue;
      if (pair && entry.mark !== undefined) sheet.put(row, markColumn + (entry.mark === 'met' ? 0 : 1), 'x');
      if (!pair) sheet.put(row, markColumn, writeMark(random, entry.mark, alphabet));
      if (twice) sheet.put(row, markColumn + 1, writeMark(random, entry.mark, alphabet));
    }
    if (random.chance(0.5)) {
      sheet.put(placed.end, columns.name, random.pick(TOTAL_LABELS));
      sheet.put(placed.end, resultColumn, writeTotal(random, criteriaMet(review, named)));
    }
    typeSignature(random, sheet, left);
    communes.push(truthOf(review, named, placed.absent));
    const sheetName =
      nameIn === 'title' || nameIn === 'file'
        ? `Biểu ${String(place + 1)}`
        : random.pick([name, `Xã ${name}`, `${String(place + 1)}. ${name}`]);
    return sheet.sheet(sheetName);
  });
  return {
    image: workbookOf([...sheets, ...otherSheets(random)]),
    fileName: nameIn === 'file' ? `Xã ${names[0] ?? ''}.xlsx` : 'bieu ra soat.xlsx',
    region: undefined,
    communes,
  };
}
