import type { Criterion } from '../../src/criteria/set';
import type { Draft, Written } from './draft';
import type { Random } from './random';
import type { Item, Review } from './review';
import { wordingOf, writeCode, type CodeStyle, type WordingStyle } from './wordings';
import { criteriaSet } from '../support/shippedSets';

/** How the rows of a table with indicators in rows name their indicators. */
export interface RowForm {
  readonly codes: CodeStyle;
  readonly wording: WordingStyle;
  readonly groups: boolean;
  /** "2 | Giao thông" above 2.1; never where the criterion is merged down. */
  readonly criteria: boolean;
  readonly flaws: RowFlaws;
}

export interface RowFlaws {
  readonly shuffled: boolean;
  readonly missing: number;
  readonly blankRows: boolean;
  /** Rows that say again what another row says. */
  readonly repeated: number;
  /** Indicators that a province has added. */
  readonly added: number;
  /** 2.2 in two rows, a and b. */
  readonly split: boolean;
}

export const NO_ROW_FLAWS: RowFlaws = {
  shuffled: false,
  missing: 0,
  blankRows: false,
  repeated: 0,
  added: 0,
  split: false,
};

const PARTS = ['a', 'b'] as const;

const ADDED = [
  'Có ít nhất 01 tuyến đường hoa do phụ nữ tự quản',
  'Tỷ lệ hộ đạt danh hiệu gia đình hiếu học',
  'Vườn hộ được chỉnh trang theo mẫu của tỉnh',
];

/** The columns in which a form names its rows. */
export interface RowColumns {
  readonly order: number;
  /** Only where the criterion is merged down. */
  readonly criterion: number | undefined;
  readonly name: number;
  /** The first column behind them. */
  readonly next: number;
}

export function rowColumns(form: RowForm, left: number): RowColumns {
  return form.codes === 'merged'
    ? { order: left, criterion: left + 1, name: left + 2, next: left + 3 }
    : { order: left, criterion: undefined, name: left + 1, next: left + 2 };
}

interface PlacedItem {
  readonly item: Item;
  readonly row: number;
  /** One row of an indicator that is split into "a" and "b"; what is true of the whole stands in each. */
  readonly part?: string;
}

interface PlacedCriterion {
  readonly criterion: Criterion;
  readonly row: number;
}

export interface PlacedRows {
  readonly items: readonly PlacedItem[];
  readonly criteria: readonly PlacedCriterion[];
  /** Indicators that got no row. */
  readonly absent: ReadonlySet<string>;
  /** The first free row. */
  readonly end: number;
}

/** Types the rows of a review from a row on: codes and wordings, without any values. */
export function typeRows(
  random: Random,
  sheet: Draft,
  review: Review,
  form: RowForm,
  columns: RowColumns,
  top: number,
): PlacedRows {
  const set = criteriaSet(review.set);
  const absent = new Set(
    form.flaws.missing === 0
      ? []
      : random
          .shuffled(review.items)
          .slice(0, form.flaws.missing)
          .map(({ indicator }) => indicator.code),
  );
  const items: PlacedItem[] = [];
  const criteria: PlacedCriterion[] = [];
  const repeated = new Set(
    random
      .shuffled(review.items)
      .slice(0, form.flaws.repeated)
      .map(({ indicator }) => indicator.code),
  );
  const added = new Set(random.shuffled(set.criteria.map(({ number }) => number)).slice(0, form.flaws.added));
  const split = new Set(form.flaws.split ? ['2.2'] : []);
  const label = random.pick(['', '', 'Tiêu chí số ', 'Tiêu chí '] as const);
  let row = top;
  let running = 0;
  let group = '';
  for (const criterion of set.criteria) {
    if (form.groups && criterion.group !== '' && criterion.group !== group) {
      group = criterion.group;
      sheet.put(row, columns.order, group);
      sheet.put(row, columns.name, set.groups.find(({ number }) => number === group)?.name.toUpperCase());
      row += 1;
    }
    const own = review.items.filter(
      ({ indicator }) => indicator.criterion === criterion.number && !absent.has(indicator.code),
    );
    const single = criterion.indicators.length === 1;
    const merged = columns.criterion !== undefined;
    if (merged && own.length > 0) {
      sheet.put(row, columns.order, criterion.number);
      sheet.put(row, columns.criterion, criterion.name);
      sheet.merge(row, columns.order, row + own.length - 1, columns.order);
      sheet.merge(row, columns.criterion, row + own.length - 1, columns.criterion);
    } else if (!merged && form.criteria && !single) {
      const inName = form.codes === 'in-name';
      const numbered = `${label}${String(criterion.number)}${label === '' ? '.' : ':'} ${criterion.name}`;
      sheet.put(
        row,
        columns.order,
        inName ? undefined : writeCriterion(random, criterion.number, form.codes),
      );
      sheet.put(row, columns.name, inName ? numbered : criterion.name);
      criteria.push({ criterion, row });
      row += 1;
    }
    for (const item of form.flaws.shuffled ? random.shuffled(own) : own) {
      const { code } = item.indicator;
      const wording = wordingOf(random, item.indicator, form.wording);
      const name = single && !merged && form.criteria ? `${criterion.name}: ${wording}` : wording;
      for (let copy = 0; copy < (repeated.has(code) ? 2 : 1); copy += 1) {
        running += 1;
        if (form.codes === 'running') sheet.put(row, columns.order, running);
        else if (!merged) sheet.put(row, columns.order, writeCode(random, code, form.codes));
        sheet.put(row, columns.name, form.codes === 'in-name' ? `${code}. ${name}` : name);
        if (split.has(code)) {
          for (const part of PARTS) {
            row += 1;
            if (!merged) sheet.put(row, columns.order, form.codes === 'in-name' ? undefined : part);
            const wording = part === 'a' ? 'Đường thôn, bản' : 'Đường liên thôn, bản';
            sheet.put(
              row,
              columns.name,
              form.codes === 'in-name' || merged ? `${part}) ${wording}` : wording,
            );
            items.push({ item, row, part });
          }
        } else items.push({ item, row });
        row += 1;
      }
      if (form.flaws.blankRows && random.chance(0.04)) row += 1;
    }
    if (added.has(criterion.number) && !merged && form.codes !== 'running') {
      const code = `${String(criterion.number)}.${String(criterion.indicators.length + 1)}`;
      sheet.put(row, columns.order, writeCode(random, code, form.codes === 'date' ? 'text' : form.codes));
      sheet.put(
        row,
        columns.name,
        form.codes === 'in-name' ? `${code}. ${random.pick(ADDED)}` : random.pick(ADDED),
      );
      row += 1;
    }
  }
  return { items, criteria, absent, end: row };
}

const writeCriterion = (random: Random, number: number, style: CodeStyle): Written | undefined =>
  style === 'none'
    ? undefined
    : style === 'number'
      ? { value: number }
      : writeCode(random, String(number), style);
