import { draft } from '../draft';
import { writeName, type NameStyle } from '../names';
import {
  NAME_HEADINGS,
  ORDER_HEADINGS,
  otherSheets,
  TOTAL_LABELS,
  typeSignature,
  typeTitle,
  writeTotal,
} from '../page';
import type { Random } from '../random';
import { criteriaMet, reviewOf } from '../review';
import { truthOf, workbookOf, type Scenario } from '../scenario';
import { ALPHABETS, writeMark } from '../writings';
import { criteriaSet } from '../../support/shippedSets';

/** Nineteen rows, one a criterion, communes in columns, marks and nothing else. */
export function criteriaInRows(random: Random): Scenario {
  const alphabet = random.pick(ALPHABETS);
  const review = reviewOf(random, {
    set: random.pick(['ntm', 'ntm', 'nangcao'] as const),
    communes: random.int(2, 9),
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
  const names: NameStyle = random.pick(['xã', 'XÃ', 'ubnd', 'bare', 'break']);
  const label = random.pick(['', '', 'Tiêu chí ', 'TC ']);
  sheet.put(top, left, random.pick(ORDER_HEADINGS));
  sheet.put(top, left + 1, random.pick(NAME_HEADINGS));
  review.communes.forEach(({ name }, place) => {
    sheet.put(top, left + 2 + place, writeName(name, names, place));
  });
  const set = criteriaSet(review.set);
  let row = top + 1;
  let group = '';
  const groups = random.chance(0.4);
  for (const criterion of set.criteria) {
    if (groups && criterion.group !== group) {
      group = criterion.group;
      sheet.put(row, left, group);
      sheet.put(row, left + 1, set.groups.find(({ number }) => number === group)?.name.toUpperCase());
      row += 1;
    }
    sheet.put(row, left, label === '' ? criterion.number : `${label}${String(criterion.number)}`);
    sheet.put(row, left + 1, criterion.name);
    review.communes.forEach((commune, place) => {
      const met = truthOf(review, commune).criteria.get(criterion.number) === 'met';
      sheet.put(row, left + 2 + place, writeMark(random, met ? 'met' : 'unmet', alphabet));
    });
    row += 1;
  }
  if (random.chance(0.6)) {
    sheet.put(row, left + 1, random.pick(TOTAL_LABELS));
    review.communes.forEach((commune, place) => {
      sheet.put(row, left + 2 + place, writeTotal(random, criteriaMet(review, commune)));
    });
  }
  typeSignature(random, sheet, left);
  return {
    image: workbookOf([...otherSheets(random), sheet.sheet('Tổng hợp')]),
    fileName: 'tong hop.xlsx',
    region: undefined,
    communes: review.communes.map((commune) => ({ ...truthOf(review, commune), indicators: new Map() })),
  };
}
