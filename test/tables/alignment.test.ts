import * as fc from 'fast-check';
import { indicatorsOf } from '../../src/criteria/indicators';
import type { CriteriaSet } from '../../src/criteria/set';
import { readCodeText } from '../../src/tables/code';
import type { IdentityCell, Line } from '../../src/tables/line';
import { identifyLines } from '../../src/tables/lines';
import { setIndex } from '../../src/tables/setIndex';
import { criteriaSet } from '../support/shippedSets';

/** A line with what it truly is: an indicator's code, or undefined. */
interface Known {
  readonly truth: string | undefined;
  readonly code: string;
  readonly words: string;
}

/** Rows that a table may have beside the set's, as provinces and officials write them. */
const STRANGERS: readonly Known[] = [
  { truth: undefined, code: '', words: '' },
  { truth: undefined, code: '', words: 'Các nội dung khác của xã' },
  { truth: undefined, code: '', words: 'Vườn hộ được chỉnh trang theo mẫu của tỉnh' },
  { truth: undefined, code: '13.9', words: 'Có ít nhất 01 tuyến đường hoa do phụ nữ tự quản' },
  { truth: undefined, code: '-', words: 'Trong đó: số hộ đăng ký mới' },
];

/** The set as a table writes it: criteria in rows of their own, "5" for a criterion with a single indicator. */
const tableOf = (set: CriteriaSet): readonly Known[] =>
  set.criteria.flatMap(({ number, name, indicators }): readonly Known[] => [
    ...(indicators.length === 1 ? [] : [{ truth: undefined, code: String(number), words: name }]),
    ...indicators.map((indicator) => ({
      truth: indicator.code,
      code: indicator.code,
      words: indicator.name,
    })),
  ]);

const cell = (text: string): readonly IdentityCell[] => {
  if (text === '') return [];
  const code = readCodeText(text);
  return [{ code, words: code === undefined ? text : '', shared: false }];
};

const linesOf = (rows: readonly Known[]): readonly Line[] =>
  rows.map(({ code, words }, at) => ({
    at,
    cells: [...cell(code), ...(words === '' ? [] : [{ code: undefined, words, shared: false }])],
    isTotal: false,
  }));

/** Lines that were taken for an indicator that they are not. */
function mistaken(set: CriteriaSet, rows: readonly Known[]): readonly string[] {
  return identifyLines(linesOf(rows), setIndex(set)).lines.flatMap(({ at, identity }) => {
    const row = rows[at];
    if (identity.code !== 'indicator' || row === undefined || identity.indicator === row.truth) return [];
    return [`${row.code} ${row.words} → ${identity.indicator}`];
  });
}

const found = (set: CriteriaSet, rows: readonly Known[]): number =>
  identifyLines(linesOf(rows), setIndex(set)).lines.filter(
    ({ at, identity }) => identity.code === 'indicator' && identity.indicator === rows[at]?.truth,
  ).length;

const anySet = fc.constantFrom(criteriaSet('ntm'), criteriaSet('nangcao'));
const anyTable = anySet.map((set) => ({ set, rows: tableOf(set) }));
const RUNS = { numRuns: 20 };

/** A share of the rows, each with its place. */
const some = (share: number) =>
  fc.func(fc.double({ min: 0, max: 1, noNaN: true })).map(
    (value) =>
      (row: Known, at: number): boolean =>
        value(row.code, at) < share,
  );

describe('a table in order', () => {
  it.each(['ntm', 'nangcao', 'kieumau'])('is all found: %s', (key) => {
    const set = criteriaSet(key);
    const rows = tableOf(set);
    expect(mistaken(set, rows)).toEqual([]);
    expect(found(set, rows)).toBe(indicatorsOf(set).length);
  });

  it.each(['ntm', 'nangcao'])('is all found by its words alone: %s', (key) => {
    const set = criteriaSet(key);
    const rows = tableOf(set).map((row) => ({ ...row, code: '' }));
    expect(mistaken(set, rows)).toEqual([]);
    expect(found(set, rows)).toBe(indicatorsOf(set).length);
  });

  it.each(['ntm', 'nangcao'])('is all found by its codes alone: %s', (key) => {
    const set = criteriaSet(key);
    const rows = tableOf(set).map((row) => ({ ...row, words: '' }));
    expect(mistaken(set, rows)).toEqual([]);
    expect(found(set, rows)).toBe(indicatorsOf(set).length);
  });
});

describe('no line becomes another indicator', () => {
  it('where lines are shuffled', () => {
    fc.assert(
      fc.property(
        anyTable.chain(({ set, rows }) =>
          fc.record({
            set: fc.constant(set),
            rows: fc.shuffledSubarray([...rows], { minLength: rows.length, maxLength: rows.length }),
          }),
        ),
        ({ set, rows }) => {
          expect(mistaken(set, rows)).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  it('where lines are missing', () => {
    fc.assert(
      fc.property(
        anyTable.chain(({ set, rows }) =>
          fc.record({ set: fc.constant(set), rows: fc.subarray([...rows], { minLength: 1 }) }),
        ),
        ({ set, rows }) => {
          expect(mistaken(set, rows)).toEqual([]);
        },
      ),
      RUNS,
    );
  });

  it('where codes, words or both are missing', () => {
    fc.assert(
      fc.property(anyTable, some(0.4), some(0.4), ({ set, rows }, codeless, wordless) => {
        const bare = rows.map((row, at) => ({
          ...row,
          code: codeless(row, at) ? '' : row.code,
          words: wordless(row, at + 1_000) ? '' : row.words,
        }));
        expect(mistaken(set, bare)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('where a foreign row stands above a part and then the code', () => {
    const set = criteriaSet('ntm');
    const at = tableOf(set).findIndex(({ code }) => code === '17.1');
    const rows = tableOf(set).toSpliced(
      at,
      0,
      { truth: undefined, code: '', words: 'Vườn hộ được chỉnh trang theo mẫu của tỉnh' },
      { truth: undefined, code: '-', words: 'Trong đó: số hộ đăng ký mới' },
    );
    expect(mistaken(set, rows)).toEqual([]);
    expect(found(set, rows)).toBe(indicatorsOf(set).length);
  });

  it('where blank and foreign rows stand between', () => {
    fc.assert(
      fc.property(
        anyTable,
        fc.array(fc.tuple(fc.nat(80), fc.constantFrom(...STRANGERS)), { maxLength: 12 }),
        ({ set, rows }, inserted) => {
          const mixed = [...rows];
          for (const [at, stranger] of inserted) mixed.splice(at, 0, stranger);
          expect(mistaken(set, mixed)).toEqual([]);
          expect(found(set, mixed)).toBe(indicatorsOf(set).length);
        },
      ),
      RUNS,
    );
  });

  it('where codes are swapped', () => {
    fc.assert(
      fc.property(anyTable, fc.nat(), fc.nat(), ({ set, rows }, one, other) => {
        const [a, b] = [one % rows.length, other % rows.length];
        const swapped = rows.map((row, at) => ({
          ...row,
          code: (at === a ? rows[b] : at === b ? rows[a] : row)?.code ?? '',
        }));
        expect(mistaken(set, swapped)).toEqual([]);
      }),
      RUNS,
    );
  });

  it('where the text comes in another case or in decomposed letters', () => {
    fc.assert(
      fc.property(anyTable, fc.constantFrom('upper', 'lower', 'NFD'), ({ set, rows }, form) => {
        const written = rows.map((row) => ({
          ...row,
          words:
            form === 'NFD'
              ? row.words.normalize('NFD')
              : form === 'upper'
                ? row.words.toUpperCase()
                : row.words.toLowerCase(),
        }));
        expect(mistaken(set, written)).toEqual([]);
        expect(found(set, written)).toBe(indicatorsOf(set).length);
      }),
      RUNS,
    );
  });
});

describe('the margin', () => {
  it('is large for a row that code and words tell, small for one that only its place tells', () => {
    const set = criteriaSet('ntm');
    const rows: readonly Known[] = [
      ...tableOf(set).slice(0, 6),
      { truth: '2.4', code: '', words: 'Tỷ lệ đường nội đồng được bê tông hóa' },
    ];
    const margins = identifyLines(linesOf(rows), setIndex(set)).lines.map(({ margin }) => margin);
    expect(Math.min(...margins.slice(0, 6))).toBeGreaterThan(margins[6] ?? 0);
  });
});
