import fc from 'fast-check';
import { checkWorkbook } from '../../../src/app/check';
import { uniteWorkbooks, type UnionOutcome } from '../../../src/app/union/file';
import type { SaidHeads } from '../../../src/app/union/work';
import type { Verdict } from '../../../src/assessment/verdict';
import type { Assessment } from '../../../src/assessment/assessment';
import { indicatorsOf } from '../../../src/criteria/indicators';
import type { Headcount, Indicator } from '../../../src/criteria/set';
import { CHECK_OPTIONS, openBook } from '../../support/bookFile';
import { workbookImage, type CellSource } from '../../support/image';
import { reviewSheet, type Answer } from '../../support/reviewSheet';
import { criteriaSet } from '../../support/shippedSets';

const NTM = criteriaSet('ntm');
const SHARES = indicatorsOf(NTM).filter(({ union }) => union?.code === 'share');

const LEVELS = Object.fromEntries(
  SHARES.map(({ code, wants }): [string, string] => [code, wants === 'less' ? '≤ 13%' : '≥ 75%']),
);

const check = { ...CHECK_OPTIONS };

const assessed = (bytes: Uint8Array): Assessment =>
  checkWorkbook(openBook(bytes).image, CHECK_OPTIONS).assessment;

interface Commune {
  readonly name: string;
  /** What is written, by code. */
  readonly answers: Readonly<Record<string, CellSource>>;
  readonly people?: number;
  readonly households?: number;
}

const sheetOf = (communes: readonly Commune[]) => {
  const codes = new Set(communes.flatMap(({ answers }) => Object.keys(answers)));
  return workbookImage(
    reviewSheet({
      communes: communes.map(({ name }) => name),
      levels: LEVELS,
      answers: Object.fromEntries(
        [...codes].map((code): [string, readonly Answer[]] => [
          code,
          communes.map(({ answers }): Answer => [answers[code]]),
        ]),
      ),
    }).sheet,
  );
};

/** Each commune as a workbook of its own. */
const filesOf = (communes: readonly Commune[]) =>
  communes.map((commune) => ({ file: `${commune.name}.xlsx`, image: sheetOf([commune]) }));

function united(
  communes: readonly Commune[],
  files = filesOf(communes),
): Extract<UnionOutcome, { readonly code: 'united' }> {
  const heads = communes.map(({ name: commune, people, households: houses }): SaidHeads => ({
    commune,
    ...(people === undefined ? {} : { people }),
    ...(houses === undefined ? {} : { households: houses }),
  }));
  const of = communes.map(({ name }) => name);
  const outcome = uniteWorkbooks(files, { name: 'An Bình', of, heads, check });
  if (outcome.code !== 'united') throw new Error(JSON.stringify(outcome));
  return outcome;
}

const verdictsOf = ({ communes }: Assessment): Readonly<Record<string, Verdict>> =>
  Object.fromEntries(
    communes.flatMap(({ indicators }) => indicators.map(({ code, verdict }) => [code, verdict])),
  );

/** A household, or whatever an indicator counts: whether it has what is asked, by indicator. */
type Household = readonly boolean[];

const shareText = (households: readonly Household[], at: number): string =>
  `${String(households.filter((one) => one[at]).length)}/${String(households.length)} hộ`;

const household = fc.array(fc.boolean(), { minLength: SHARES.length, maxLength: SHARES.length });
const households = fc.array(household, { minLength: 1, maxLength: 40 });

const told = (of: readonly Household[]): Readonly<Record<string, string>> =>
  Object.fromEntries(SHARES.map(({ code }, at) => [code, shareText(of, at)]));

const NAMES = ['Vũ Sơn', 'Nhất Tiến', 'Hưng Vũ'] as const;

describe('communes that become one', () => {
  it('are judged as all their households would be, where parts and wholes are known', () => {
    fc.assert(
      fc.property(fc.array(households, { minLength: 2, maxLength: 3 }), (all) => {
        const communes = all.map((of, place) => ({ name: NAMES[place] ?? '', answers: told(of) }));
        const together = united(communes);
        const [asOne] = filesOf([{ name: 'An Bình', answers: told(all.flat()) }]);
        if (asOne === undefined) throw new Error('nothing');
        const whole = verdictsOf(checkWorkbook(asOne.image, CHECK_OPTIONS).assessment);
        const own = verdictsOf(assessed(together.bytes));
        for (const { code } of SHARES) expect([code, own[code]]).toEqual([code, whole[code]]);
      }),
      { numRuns: 4 },
    );
  });

  it('are never guessed at where a part is missing', () => {
    const percent = fc.integer({ min: 1, max: 99 }).map((value) => `${String(value)}%`);
    const lacking = fc.oneof(percent, fc.constantFrom('', 'Đạt', 'khoảng 2/3 số hộ'));
    const plain = SHARES.filter(({ union }) => union?.code === 'share' && union.of === undefined);
    fc.assert(
      fc.property(
        fc.array(households, { minLength: 2, maxLength: 2 }),
        fc.constantFrom(...plain.map(({ code }) => code)),
        lacking,
        ([first = [], second = []], code, text) => {
          const { problems, bytes } = united([
            { name: 'Vũ Sơn', answers: told(first), people: 3000 },
            { name: 'Nhất Tiến', answers: { ...told(second), [code]: text }, people: 1000 },
          ]);
          const open = problems.flatMap((one) => (one.code === 'open' ? one.subject : []));
          expect(open).toEqual([code]);
          expect(verdictsOf(assessed(bytes))[code]).toBe('missing');
        },
      ),
      { numRuns: 5 },
    );
  });
});

describe('by which rule an indicator is put together', () => {
  const HEADS = { people: 3000, households: 700 };
  const OTHER = { people: 1000, households: 300 };
  const figureOf = (code: string, first: Partial<Commune>, second: Partial<Commune>) => {
    const communes = [
      { name: 'Vũ Sơn', answers: {}, ...first },
      { name: 'Nhất Tiến', answers: {}, ...second },
    ];
    const { problems, bytes } = united(communes, [{ file: 'Biểu.xlsx', image: sheetOf(communes) }]);
    const open = problems.find((one) => one.code === 'open' && one.subject === code);
    const [commune] = assessed(bytes).communes;
    const result = commune?.indicators.find((one) => one.code === code)?.result;
    return open?.code === 'open' ? open.why : (result?.value ?? result?.text);
  };

  it.each<[string, string, string, CellSource, CellSource, object, object, unknown]>([
    ['parts and wholes', '17.1', 'not the mean 82,5', '450/500 hộ', '300/400 hộ', {}, {}, 83.33333333333334],
    ['a percent of all households', '17.1', 'by households', '90%', '75%', HEADS, OTHER, 85.5],
    ['a count with its percent', '17.1', 'by households', '630 hộ (90%)', '225/300 hộ', HEADS, {}, 85.5],
    ['a percent without the households', '17.1', 'stays open', '90%', '75%', {}, {}, 'lacking'],
    ['a percent of anything else', '17.6', 'stays open', '90%', '75%', HEADS, OTHER, 'lacking'],
    ['all of all', '17.6', 'needs no parts', '100%', '100%', {}, {}, 100],
    ['income', '10', 'by people', 40, 48, HEADS, OTHER, 42],
    ['income without people', '10', 'stays open', 40, 48, {}, OTHER, 'lacking'],
    ['houses', '9.1', 'a sum', '31 nhà', 'Không', {}, {}, 31],
    ['trees by person', '17.4', 'by people', 4, 2, HEADS, OTHER, 3.5],
    ['marks that agree', '1.1', 'the mark', 'Đạt', 'Đạt', {}, {}, 'Đạt'],
    ['marks that differ', '1.1', 'to be decided', 'Đạt', 'Chưa đạt', {}, {}, 'marks-differ'],
    ['marks that are all unmet', '1.1', 'to be decided', 'Chưa đạt', 'Chưa đạt', {}, {}, 'marks-differ'],
    ['other things counted', '17.6', 'stays open', '45/50 km', '300/400 hộ', {}, {}, 'nouns-differ'],
    ['a length that may be two', '2.1', 'stays open', '1.113/2.715 km', '12,5/15 km', {}, {}, 'lacking'],
    ['rounded percents around the level', '17.1', 'stays open', '75%', '75%', HEADS, OTHER, 'rounding'],
    ['parts in brackets', '2.2', 'stay open', '90% (60% cứng hóa)', '45/50 km', {}, {}, 'lacking'],
  ])('%s (%s): %s', (_, code, __, first, second, firstHeads, secondHeads, expected) => {
    const figure = figureOf(
      code,
      { answers: { [code]: first }, ...firstHeads },
      { answers: { [code]: second }, ...secondHeads },
    );
    if (typeof expected === 'number') expect(figure).toBeCloseTo(expected, 6);
    else expect(figure).toBe(expected);
  });

  it('comes from the set: its own word, else what its kind says', () => {
    const ruleOf = (code: string): Indicator['union'] =>
      indicatorsOf(NTM).find((one) => one.code === code)?.union;
    const heads = (code: string): Headcount | undefined => {
      const rule = ruleOf(code);
      return rule?.code === 'share' ? rule.of : undefined;
    };
    expect([ruleOf('9.1'), ruleOf('10'), ruleOf('1.1'), ruleOf('2.1')]).toEqual([
      { code: 'sum' },
      { code: 'mean', per: 'people' },
      { code: 'mark' },
      { code: 'share' },
    ]);
    expect([heads('11'), heads('15.1'), heads('12.1')]).toEqual(['households', 'people', undefined]);
  });
});
