import fc from 'fast-check';
import { compare } from '../../src/assessment/compare';
import type { Case } from '../../src/assessment/case';
import { judge } from '../../src/assessment/judge';
import type { RequiredLevel } from '../../src/assessment/required';
import type { Verdict } from '../../src/assessment/verdict';
import type { Level } from '../../src/criteria/level';
import type { MarkReading, ValueReading } from '../../src/tables/reading';
import { parseAddress } from '../../src/workbook/address';
import { indicatorOf } from '../support/indicatorCase';

const at = (address: string) => ({ sheet: 'Biểu 01', ...parseAddress(address) });

const blank: ValueReading = { place: at('G41'), text: '', reading: { code: 'blank' }, byFormat: false };
const figure = (value: number): ValueReading => ({
  ...blank,
  text: String(value),
  reading: { code: 'figure', figure: { value, unit: 'plain' }, parts: [] },
});

const value = fc.integer({ min: -1_000, max: 12_000 }).map((hundredths) => hundredths / 100);
const wanted = fc.integer({ min: 1, max: 100 });

const mark: fc.Arbitrary<MarkReading> = fc
  .constantFrom('met', 'unmet', 'not-applicable', undefined, 'text')
  .map((verdict) => ({
    place: at('H41'),
    text: verdict ?? '',
    mark: verdict === undefined || verdict === 'text' ? undefined : { verdict, sign: 'word' },
    implied: false,
  }));
const marks = fc.array(mark, { maxLength: 3 });

const result: fc.Arbitrary<ValueReading | undefined> = fc.oneof(
  fc.constantFrom<ValueReading | undefined>(
    undefined,
    blank,
    { ...blank, text: 'Đạt', reading: { code: 'mark', verdict: 'met' } },
    { ...blank, text: 'K', reading: { code: 'mark', verdict: 'unmet' } },
    { ...blank, text: '9O%', reading: { code: 'unreadable' } },
    { ...blank, text: 'Không', reading: { code: 'none', nothing: '' } },
    { ...blank, text: '-', reading: { code: 'none', nothing: '-' } },
    { ...blank, text: '1.250', reading: { code: 'ambiguous', values: [1250, 1.25], unit: 'plain' } },
    { ...blank, text: '70 - 80', reading: { code: 'range', from: 70, to: 80, unit: 'plain' } },
  ),
  value.map(figure),
);

const level: fc.Arbitrary<Level | undefined> = fc.oneof(
  fc.constantFrom<Level | undefined>(
    undefined,
    { code: 'mark' },
    { code: 'none' },
    { code: 'degree', degree: 2 },
  ),
  fc
    .tuple(fc.constantFrom('>=', '<=', '>', '<'), wanted)
    .map(([op, asked]) => ({ code: 'figure', op, value: asked, unit: 'percent', parts: [] }) as const),
);

const required = (one: Level | undefined, origin: RequiredLevel['origin']): RequiredLevel | undefined =>
  one === undefined ? undefined : { level: one, text: 'mức', origin, status: 'unverified', sources: [] };

const indicator = fc.constantFrom('2.1', '9.1', '11', '13.4', '17.4').map((code) => indicatorOf('ntm', code));

const cases: fc.Arbitrary<Case> = fc
  .record({
    indicator,
    level,
    origin: fc.constantFrom('table' as const, 'sourced' as const, 'unverified' as const),
    result,
    declared: marks,
    peers: fc.array(value, { maxLength: 4 }),
    figuresExpected: fc.boolean(),
  })
  .map(({ level: one, origin, ...rest }) => ({
    ...rest,
    commune: 'Vũ Sơn',
    required: required(one, origin),
    place: at('G41'),
  }));

const percentCase = (asked: number, given: ValueReading, declared: readonly MarkReading[]): Case => ({
  indicator: indicatorOf('ntm', '2.1'),
  commune: 'Vũ Sơn',
  required: required({ code: 'figure', op: '>=', value: asked, unit: 'percent', parts: [] }, 'table'),
  result: given,
  declared,
  peers: [],
  place: at('G41'),
  figuresExpected: true,
});

describe('whatever stands in a row', () => {
  it('is judged the same when it is judged again', () => {
    fc.assert(
      fc.property(cases, (one) => {
        expect(judge(structuredClone(one))).toEqual(judge(one));
      }),
    );
  });

  it('has the finding "unmet" exactly when it is unmet, "missing" exactly when it is missing', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { verdict, findings } = judge(one);
        const count = (code: string): number => findings.filter((finding) => finding.code === code).length;
        expect([count('unmet'), count('missing')]).toEqual([
          verdict === 'unmet' ? 1 : 0,
          verdict === 'missing' ? 1 : 0,
        ]);
      }),
    );
  });

  it('is never left without a verdict silently', () => {
    fc.assert(
      fc.property(cases, (one) => {
        const { verdict, findings } = judge(one);
        const open: readonly Verdict[] = ['missing', 'unreadable', 'undecided'];
        if (open.includes(verdict)) expect(findings).not.toEqual([]);
      }),
    );
  });

  it('is not met without a mark that says so, or a figure that reaches a known level', () => {
    fc.assert(
      fc.property(cases, (one) => {
        if (judge(one).verdict !== 'met') return;
        const said =
          one.declared.some(({ mark: own }) => own?.verdict === 'met') ||
          (one.result?.reading.code === 'mark' && one.result.reading.verdict === 'met');
        const reached =
          one.result !== undefined &&
          one.required?.origin !== 'unverified' &&
          compare(one.result, one.required?.level, one.indicator, one.peers).code === 'decided';
        expect(said || reached).toBe(true);
      }),
    );
  });

  it('points only at cells of its own row', () => {
    fc.assert(
      fc.property(cases, (one) => {
        for (const { place } of judge(one).findings)
          expect([place.sheet, place.row]).toEqual(['Biểu 01', 40]);
      }),
    );
  });
});

describe('a level that only advises', () => {
  it.each(['unverified', 'inferred'] as const)('%s: changes no verdict and hides none', (origin) => {
    fc.assert(
      fc.property(cases, level, (one, advised) => {
        const without = judge({ ...one, required: undefined });
        const beside = judge({ ...one, required: required(advised, origin) });
        expect([beside.verdict, beside.declared]).toEqual([without.verdict, without.declared]);
      }),
    );
  });
});

describe('a figure held against a level that is not advice', () => {
  it('decides whatever the marks say', () => {
    fc.assert(
      fc.property(wanted, value, marks, (asked, given, declared) => {
        const bare = judge(percentCase(asked, figure(given), []));
        fc.pre(bare.verdict === 'met' || bare.verdict === 'unmet');
        expect(judge(percentCase(asked, figure(given), declared)).verdict).toBe(bare.verdict);
      }),
    );
  });

  it('is contradicted by exactly those marks that say otherwise', () => {
    fc.assert(
      fc.property(wanted, value, marks, (asked, given, declared) => {
        const { verdict } = judge(percentCase(asked, figure(given), []));
        fc.pre(verdict === 'met' || verdict === 'unmet');
        const opposed = declared.some(
          ({ mark: own }) => own !== undefined && (own.verdict === 'unmet') !== (verdict === 'unmet'),
        );
        const { findings } = judge(percentCase(asked, figure(given), declared));
        expect(findings.some(({ code }) => code === 'contradiction')).toBe(opposed);
      }),
    );
  });

  it('never turns from met to unmet when it rises, where more is wanted', () => {
    fc.assert(
      fc.property(wanted, value, value, marks, (asked, one, other, declared) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(judge(percentCase(asked, figure(low), [])).verdict === 'met');
        const above = judge(percentCase(asked, figure(high), declared));
        if (high <= 100) expect(above.verdict).toBe('met');
        else expect(above.findings).toContainEqual(expect.objectContaining({ code: 'suspicious-figure' }));
      }),
    );
  });

  it('never turns from unmet to met when more is asked', () => {
    fc.assert(
      fc.property(wanted, wanted, value, (one, other, given) => {
        const [low, high] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(judge(percentCase(low, figure(given), [])).verdict === 'unmet');
        expect(judge(percentCase(high, figure(given), [])).verdict).not.toBe('met');
      }),
    );
  });
});

describe('nothing at all', () => {
  it('is missing, whatever the level', () => {
    fc.assert(
      fc.property(cases, (one) => {
        expect(judge({ ...one, result: blank, declared: [] }).verdict).toBe('missing');
      }),
    );
  });
});
