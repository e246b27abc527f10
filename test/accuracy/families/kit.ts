import { criteriaSet } from '../../support/shippedSets';
import type { Criterion, SetKey } from '../../../src/criteria/set';
import type { SheetImage } from '../../../src/workbook/image';
import type { Draft, Written } from '../draft';
import type { Random } from '../random';
import { reviewOf, type Item } from '../review';
import { workbookOf, type CommuneTruth, type Scenario } from '../scenario';

/** A way of writing that both halves know, each in a form of its own. */
export interface Family {
  readonly name: string;
  readonly training: (random: Random) => Scenario;
  readonly heldBack: (random: Random) => Scenario;
}

export type Cell = Written | string | number | undefined;

/** What one commune has for one indicator. */
export interface Answer {
  /** "met|undecided": each of them is right. */
  readonly truth: string;
  readonly met: boolean;
  /** As a person types it: "85,5%", "45,2", "Đạt". */
  readonly text: string;
  /** The bare figure, where it is one. */
  readonly figure: number | undefined;
}

export interface Polled {
  readonly name: string;
  readonly answers: ReadonlyMap<string, Answer>;
}

export interface Poll {
  readonly set: SetKey;
  readonly items: readonly Item[];
  readonly communes: readonly Polled[];
}

export const comma = (value: number): string => String(value).replace('.', ',');

/** 43150 as "43.150". */
export const grouped = (value: number): string => String(value).replace(/\B(?=(\d{3})+(?!\d))/gu, '.');

const unitSign = ({ level }: Item): string =>
  level.kind === 'figure' && level.unit === 'percent' ? '%' : '';

export const isShare = ({ level }: Item): boolean => level.kind === 'figure' && level.unit === 'percent';

export interface Question {
  readonly communes: number;
  readonly set?: SetKey;
  /** Which indicators the table asks for; all of them where nothing is said. */
  readonly only?: (item: Item) => boolean;
}

/** Communes with an answer for every indicator that is asked for; no entry is blank or contradicts itself. */
export function poll(random: Random, { communes, set = 'ntm', only = () => true }: Question): Poll {
  const review = reviewOf(random, {
    set,
    communes,
    levels: true,
    results: true,
    marks: true,
    figures: 'numbers',
    ticks: false,
    flaws: 0,
  });
  const items = review.items.filter(only);
  return {
    set,
    items,
    communes: review.communes.map(({ name, entries }) => ({
      name,
      answers: new Map(
        items.map((item): [string, Answer] => {
          const entry = entries.get(item.indicator.code);
          const value = entry?.result?.value;
          const truth = entry?.truth ?? 'missing';
          const figure = typeof value === 'number' ? value : undefined;
          const text = figure === undefined ? String(value) : `${comma(figure)}${unitSign(item)}`;
          return [
            item.indicator.code,
            {
              truth: truth === 'not-applicable' ? 'not-applicable|met' : truth,
              met: truth !== 'unmet',
              text,
              figure,
            },
          ];
        }),
      ),
    })),
  };
}

/** A share of the indicators, so that tables of all sizes come up. */
export const some =
  (random: Random, share: number): ((item: Item) => boolean) =>
  () =>
    random.chance(share);

/** Some of those whose result is a percentage. */
export function someShares(random: Random, share = 0.8): (item: Item) => boolean {
  const take = some(random, share);
  return (item) => isShare(item) && take(item);
}

export const answerOf = ({ answers }: Polled, { indicator }: Item): Answer => {
  const answer = answers.get(indicator.code);
  if (answer === undefined) throw new RangeError(`Nobody was asked for ${indicator.code}`);
  return answer;
};

/** "≥ 80%", "≤ 13%", "≥ 42 triệu đồng", "Đạt", "Không". */
export function levelText({ level }: Item): string {
  if (level.kind === 'mark') return 'Đạt';
  if (level.kind === 'none') return 'Không';
  const unit = { percent: '%', 'million-dong': ' triệu đồng' }[String(level.unit)] ?? '';
  if (level.op === '>=' && level.unit === 'percent' && level.value === 100) return '100%';
  return `${level.op === '>=' ? '≥' : '≤'} ${comma(level.value)}${unit}`;
}

export interface CriterionOf {
  readonly criterion: Criterion;
  readonly items: readonly Item[];
}

/** The criteria that a table asks for, with its indicators of each. */
export const criteriaIn = ({ set, items }: Pick<Poll, 'set' | 'items'>): readonly CriterionOf[] =>
  criteriaSet(set).criteria.flatMap((criterion) => {
    const own = items.filter(({ indicator }) => indicator.criterion === criterion.number);
    return own.length === 0 ? [] : [{ criterion, items: own }];
  });

export const truthsOf = (
  { set, communes }: Poll,
  change: (code: string, answer: Answer) => string = (_, { truth }) => truth,
): readonly CommuneTruth[] =>
  communes.map(({ name, answers }) => ({
    set,
    name,
    indicators: new Map([...answers].map(([code, answer]) => [code, change(code, answer)])),
    criteria: new Map<number, string>(),
  }));

/** Communes of which a table tells only whole criteria. */
export const criteriaTruths = (
  names: readonly string[],
  of: (commune: number, criterion: number) => string,
  set: SetKey = 'ntm',
): readonly CommuneTruth[] =>
  names.map((name, place) => ({
    set,
    name,
    indicators: new Map<string, string>(),
    criteria: new Map(criteriaSet(set).criteria.map(({ number }) => [number, of(place, number)])),
  }));

export const scenarioOf = (
  sheets: readonly SheetImage[],
  communes: readonly CommuneTruth[],
  more: Partial<Scenario> = {},
): Scenario => ({ image: workbookOf(sheets), fileName: 'bieu.xlsx', region: undefined, communes, ...more });

export interface Field<Of> {
  readonly heading: string;
  readonly of: (one: Of) => Cell;
}

export interface Owner {
  readonly heading: string;
  /** Their headings stand under the owner's, unless there is only one and it has none. */
  readonly fields: readonly Field<Item>[];
}

export interface RowsForm {
  readonly top: number;
  readonly left?: number;
  readonly items: readonly Item[];
  readonly identity: readonly Field<Item>[];
  readonly owners: readonly Owner[];
  readonly tail?: readonly Field<Item>[];
  /** A row "2 | Giao thông" above the indicators of a criterion that has several. */
  readonly criteria?: boolean;
  readonly numbered?: boolean;
}

export interface TypedRows {
  readonly rowOf: (item: Item) => number;
  readonly end: number;
  readonly firstValue: number;
}

/** Indicators in rows: identity columns, then the columns of each owner, then what stands behind. */
export function typeRowsForm(sheet: Draft, form: RowsForm): TypedRows {
  const { top, left = 0, items, identity, owners, tail = [], criteria = false, numbered = false } = form;
  const under = owners.some(
    ({ fields }) => fields.length > 1 || fields.some(({ heading }) => heading !== ''),
  );
  identity.forEach(({ heading }, place) => {
    sheet.put(top, left + place, heading);
    if (under) sheet.merge(top, left + place, top + 1, left + place);
  });
  const firstValue = left + identity.length;
  let column = firstValue;
  const columns: { readonly at: number; readonly field: Field<Item> }[] = identity.map((field, place) => ({
    at: left + place,
    field,
  }));
  for (const { heading, fields } of owners) {
    sheet.put(top, column, heading);
    sheet.merge(top, column, top, column + fields.length - 1);
    for (const field of fields) {
      if (under) sheet.put(top + 1, column, field.heading);
      columns.push({ at: column, field });
      column += 1;
    }
  }
  for (const field of tail) {
    sheet.put(top, column, field.heading);
    columns.push({ at: column, field });
    column += 1;
  }
  let row = top + (under ? 2 : 1);
  if (numbered) {
    for (let at = left; at < column; at += 1) sheet.put(row, at, `(${String(at - left + 1)})`);
    row += 1;
  }
  const rows = new Map<string, number>();
  let criterion = 0;
  for (const item of items) {
    const own = criteriaSet(item.indicator.set).criteria.find(
      ({ number }) => number === item.indicator.criterion,
    );
    if (criteria && own !== undefined && own.number !== criterion && own.indicators.length > 1) {
      sheet.put(row, left, own.number);
      sheet.put(row, left + 1, own.name);
      row += 1;
    }
    criterion = item.indicator.criterion;
    for (const { at, field } of columns) sheet.put(row, at, field.of(item));
    rows.set(item.indicator.code, row);
    row += 1;
  }
  return { rowOf: ({ indicator }) => rows.get(indicator.code) ?? 0, end: row, firstValue };
}

export interface CommunesForm {
  readonly top: number;
  readonly left?: number;
  readonly poll: Poll;
  /** Columns before the values: number, name, district. */
  readonly before: readonly {
    readonly heading: string;
    readonly of: (commune: Polled, place: number) => Cell;
  }[];
  /** Heading rows of an indicator, from top to bottom. */
  readonly heads: readonly ((item: Item) => Cell)[];
  /** The columns of an indicator; headings stand under its own where there are several. */
  readonly fields: readonly {
    readonly heading: string;
    readonly of: (item: Item, commune: Polled) => Cell;
  }[];
  readonly levels?: { readonly label: string; readonly of: (item: Item) => Cell };
  readonly tail?: readonly { readonly heading: string; readonly of: (commune: Polled) => Cell }[];
  /** A row of criteria over the indicators. */
  readonly over?: (criterion: Criterion) => string;
}

export interface TypedCommunes {
  readonly body: number;
  readonly end: number;
  readonly columnOf: (item: Item) => number;
}

/** Communes in rows, one row each. */
export function typeCommunesForm(sheet: Draft, form: CommunesForm): TypedCommunes {
  const { top, left = 0, poll: asked, before, heads, fields, levels, tail = [], over } = form;
  before.forEach(({ heading }, place) => {
    sheet.put(top, left + place, heading);
  });
  const first = left + before.length;
  const at = (place: number): number => first + place * fields.length;
  let row = top;
  if (over !== undefined) {
    let place = 0;
    for (const { criterion, items } of criteriaIn(asked)) {
      sheet.put(row, at(place), over(criterion));
      sheet.merge(row, at(place), row, at(place + items.length) - 1);
      place += items.length;
    }
    row += 1;
  }
  for (const head of heads) {
    asked.items.forEach((item, place) => {
      sheet.put(row, at(place), head(item));
      sheet.merge(row, at(place), row, at(place + 1) - 1);
    });
    row += 1;
  }
  if (fields.length > 1) {
    asked.items.forEach((_, place) => {
      fields.forEach(({ heading }, field) => {
        sheet.put(row, at(place) + field, heading);
      });
    });
    row += 1;
  }
  tail.forEach(({ heading }, place) => {
    sheet.put(top, at(asked.items.length) + place, heading);
  });
  if (row > top + 1)
    before.forEach((_, place) => {
      sheet.merge(top, left + place, row - 1, left + place);
    });
  if (levels !== undefined) {
    sheet.put(row, left + 1, levels.label);
    asked.items.forEach((item, place) => {
      sheet.put(row, at(place), levels.of(item));
    });
    row += 1;
  }
  const body = row;
  asked.communes.forEach((commune, index) => {
    before.forEach(({ of }, place) => {
      sheet.put(row, left + place, of(commune, index));
    });
    asked.items.forEach((item, place) => {
      fields.forEach(({ of }, field) => {
        sheet.put(row, at(place) + field, of(item, commune));
      });
    });
    tail.forEach(({ of }, place) => {
      sheet.put(row, at(asked.items.length) + place, of(commune));
    });
    row += 1;
  });
  return { body, end: row, columnOf: (item) => at(asked.items.indexOf(item)) };
}

export const code = ({ indicator }: Item): string => indicator.code;
export const wording = ({ indicator }: Item): string => indicator.name;

/** The columns in which most tables name their rows. */
export const NAMING: readonly Field<Item>[] = [
  { heading: 'TT', of: code },
  { heading: 'Chỉ tiêu', of: wording },
  { heading: 'Mức chuẩn', of: levelText },
];
