import type { WorkbookImage } from '../../src/workbook/image';
import { draft } from '../accuracy/draft';
import { workbookOf } from '../accuracy/scenario';
import { criteriaSet } from '../support/shippedSets';

/** What stands in rows (or, turned, in columns): indicators or whole criteria; for how many communes. */
export interface Shape {
  readonly title: string;
  readonly lines: 'indicators' | 'criteria';
  readonly communes: readonly string[];
  /** Lines stand in columns, communes in rows. */
  readonly turned: boolean;
}

export const SHAPES: readonly Shape[] = [false, true].flatMap((turned) => [
  {
    title: turned ? 'communes in rows, indicators in columns' : 'indicators in rows, communes in columns',
    lines: 'indicators',
    communes: ['Vũ Sơn', 'Nhất Tiến'],
    turned,
  },
  {
    title: turned ? 'one commune in a row' : 'one commune a table',
    lines: 'indicators',
    communes: ['Vũ Sơn'],
    turned,
  },
  {
    title: turned ? 'communes in rows, criteria in columns' : 'criteria in rows, communes in columns',
    lines: 'criteria',
    communes: ['Vũ Sơn', 'Nhất Tiến'],
    turned,
  },
]);

export interface Form {
  /** Only codes, and no set in the title. */
  readonly wordless?: boolean;
  /** "Đơn vị 1" where a commune's name should be, names without a heading that says so, or no name at all. */
  readonly nameless?: boolean;
  /** Under every value column of the sheet two, of which the first is not meant. */
  readonly doubled?: boolean;
  /** A first heading row that says other things. */
  readonly misheaded?: boolean;
  /** A line that nobody can know by its words. */
  readonly unknown?: string;
}

/** A sheet with everything that a correction of it needs to know. */
export interface Mislaid {
  readonly image: WorkbookImage;
  readonly area: string;
  /** Rows of the sheet. */
  readonly heading: { readonly from: number; readonly to: number };
  /** Where a line stands: its row, or its column where lines stand in columns. */
  readonly lineAt: (code: string) => number;
  /** Columns that hold values: the ones that are meant, and the ones that are not. */
  readonly meant: readonly number[];
  readonly unmeant: readonly number[];
  /** The column of each commune, or the column of the names where communes stand in rows. */
  readonly communeColumns: readonly number[];
}

export const SHEET = 'Sheet1';
const TOP = 2;

export const codesOf = ({ lines }: Shape): readonly string[] =>
  criteriaSet('ntm').criteria.flatMap(({ number, indicators }) =>
    lines === 'criteria' ? [String(number)] : indicators.map(({ code }) => code),
  );

const wordsOf = ({ lines }: Shape): readonly string[] =>
  criteriaSet('ntm').criteria.flatMap(({ name, indicators }) =>
    lines === 'criteria' ? [name] : indicators.map((indicator) => indicator.name),
  );

/** The second commune fails these, the first one those. */
const UNMET: readonly (readonly string[])[] = [
  ['2', '2.1', '10', '17', '17.10'],
  ['5', '11', '18', '18.1'],
];

export const truthOf = (code: string, commune: number): 'met' | 'unmet' =>
  UNMET[commune]?.includes(code) === true ? 'unmet' : 'met';

/** A review in one of the shapes, laid out so that one thing about it has to be said by a person. */
export function mislaid(shape: Shape, form: Form): Mislaid {
  const { turned, communes } = shape;
  const { doubled = false, misheaded = false, wordless = false, nameless = false, unknown } = form;
  const sheet = draft();
  const put = (line: number, field: number, value: string): void => {
    if (turned) sheet.put(TOP + field, line, value);
    else sheet.put(TOP + line, field, value);
  };
  const [codes, words] = [codesOf(shape), wordsOf(shape)];
  const decoyed = misheaded ? 1 : 0;
  // across: the direction of the sheet's columns
  const lineStep = turned && doubled ? 2 : 1;
  const fieldStep = !turned && doubled ? 2 : 1;
  const code = turned ? decoyed : 0;
  const level = code + 2;
  const first = level + 1 + (turned && doubled ? 1 : 0);
  const heading = turned ? 0 : decoyed;
  const body = heading + 1 + (!turned && doubled ? 1 : 0);
  const linePlace = (index: number): number => (turned ? 2 : body) + index * lineStep;
  const fieldPlace = (commune: number): number => first + commune * fieldStep;

  if (!wordless) sheet.put(0, 0, 'KẾT QUẢ RÀ SOÁT TIÊU CHÍ XÃ NÔNG THÔN MỚI');
  if (!wordless && communes.length === 1 && !nameless) sheet.put(1, 0, `Xã ${communes[0] ?? ''}`);
  // where communes stand in rows, the first two columns are their number and their name
  const nameLine = turned ? 1 : heading;
  put(nameLine, code, turned ? (nameless ? 'Cột 2' : 'Tên xã') : 'TT');
  if (!turned) put(heading, code + 1, 'Nội dung');
  put(nameLine, level, 'Mức đạt chuẩn');
  communes.forEach((name, commune) => {
    const one = communes.length === 1;
    const unsaid = turned ? name : `Đơn vị ${String(commune + 1)}`;
    const said = one ? (nameless ? 'Số liệu' : 'Kết quả') : nameless ? unsaid : `Xã ${name}`;
    put(nameLine, fieldPlace(commune), said);
    if (turned) put(0, fieldPlace(commune), String(commune + 1));
    if (!turned && doubled)
      ['Số 1', 'Số 2'].forEach((text, place) => {
        put(heading + 1, fieldPlace(commune) + place, text);
      });
    if (misheaded && !turned)
      put(0, fieldPlace(commune), one ? 'Mức đạt chuẩn' : `Xã Cũ ${['Một', 'Hai'][commune] ?? ''}`);
  });
  if (misheaded && !turned)
    ['TT', 'Nội dung', communes.length === 1 ? 'Kết quả' : 'Yêu cầu'].forEach((text, field) => {
      put(0, field, text);
    });
  codes.forEach((own, index) => {
    const line = linePlace(index);
    const hidden = own === unknown;
    put(line, code, hidden ? '*' : own);
    if (!wordless) put(line, code + 1, hidden ? 'Nội dung khác' : (words[index] ?? ''));
    put(line, level, 'Đạt');
    if (misheaded && turned) put(line, 0, codes[(index + 1) % codes.length] ?? '');
    if (turned && doubled)
      ['Số 1', 'Số 2'].forEach((text, place) => {
        put(line + place, level + 1, text);
      });
    communes.forEach((_, commune) => {
      const value = truthOf(own, commune) === 'met' ? 'Đạt' : 'Chưa đạt';
      const field = fieldPlace(commune);
      if (doubled) put(line, field, 'Chưa đạt');
      if (doubled && turned) put(line + 1, field, value);
      else put(line, field + (doubled ? 1 : 0), value);
    });
  });
  const columns = turned
    ? codes.map((_, index) => linePlace(index))
    : communes.map((_, commune) => fieldPlace(commune));
  return {
    image: workbookOf([sheet.sheet(SHEET)]),
    area: `A1:${turned ? 'IV20' : 'T120'}`,
    heading: turned ? { from: TOP + code, to: TOP + code + 1 } : { from: TOP + heading, to: TOP + heading },
    lineAt: (own) => (turned ? 0 : TOP) + linePlace(codes.indexOf(own)),
    meant: doubled ? columns.map((column) => column + 1) : columns,
    unmeant: doubled ? columns : [],
    communeColumns: turned ? [1] : columns,
  };
}
