import { compare, satisfies } from '../../src/assessment/compare';
import type { Comparison, Level } from '../../src/criteria/level';
import { readResult } from '../../src/text/figure';
import { parseAddress } from '../../src/workbook/address';
import { indicatorOf } from '../support/indicatorCase';

describe('satisfies', () => {
  it.each<[number, Comparison, number, boolean]>([
    [42, '>=', 42, true],
    [42 - 1e-12, '>=', 42, true],
    [41.999, '>=', 42, false],
    [13 + 1e-12, '<=', 13, true],
    [13.001, '<=', 13, false],
    [42 + 1e-12, '>', 42, false],
    [42.001, '>', 42, true],
    [13 - 1e-12, '<', 13, false],
    [12.999, '<', 13, true],
    [100 + 1e-12, '=', 100, true],
    [99.999, '=', 100, false],
  ])('%d %s %d: %j', (value, op, required, satisfied) => {
    expect(satisfies(value, op, required)).toBe(satisfied);
  });
});

describe('a level that asks for exactly so much', () => {
  const level: Level = { code: 'figure', op: '=', value: 90, unit: 'percent', parts: [] };
  const place = { sheet: 'Biểu 01', ...parseAddress('G41') };
  it.each([
    ['90%', { code: 'decided', verdict: 'met' }],
    ['89%', { code: 'decided', verdict: 'unmet' }],
    ['85 - 95%', { code: 'suspicious', reason: 'range-around-level' }],
    ['90 - 95%', { code: 'suspicious', reason: 'range-around-level' }],
    ['70 - 80%', { code: 'decided', verdict: 'unmet' }],
    ['≥ 80%', { code: 'suspicious', reason: 'range-around-level' }],
    ['≤ 90%', { code: 'suspicious', reason: 'range-around-level' }],
  ])('%s', (text, expected) => {
    const result = { place, text, reading: readResult(text), byFormat: false };
    expect(compare(result, level, indicatorOf('ntm', '6.3'), [])).toMatchObject(expected);
  });
});
