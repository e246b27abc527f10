import {
  levelFindings,
  requiredLevel,
  requiredPartLevel,
  strictness,
  type LevelSource,
} from '../../src/assessment/resolve';
import type { Circumstances } from '../../src/criteria/circumstances';
import type { Level } from '../../src/criteria/level';
import type { LevelOverride } from '../../src/criteria/override';
import type { RequirementReading, TableReading } from '../../src/tables/reading';
import { readRequirementCell } from '../../src/tables/cellReading';
import { textMemory, viewOf } from '../../src/tables/sheetView';
import { area } from '../../src/workbook/address';
import { sheetImage, type CellSource } from '../support/image';
import { indicatorOf } from '../support/indicatorCase';
import { SETS, criteriaSet } from '../support/shippedSets';

const SEPTEMBER_2023: Circumstances = { region: 'tdmnpb', year: 2023, date: '2023-09' };

const sourceOf = (
  circumstances: Partial<Circumstances> = {},
  overrides: readonly LevelOverride[] = [],
): LevelSource => ({
  set: criteriaSet('ntm'),
  sets: SETS,
  overrides,
  circumstances: { ...SEPTEMBER_2023, ...circumstances },
});

/** The level as the table's cell states it. */
function stated(code: string, cell: CellSource): RequirementReading | undefined {
  const view = viewOf(sheetImage('Biểu 01', [[cell]]), textMemory(SETS, false));
  return readRequirementCell(view, 0, 0, indicatorOf('ntm', code));
}

const confirmed = (code: string, value: number, text: string): LevelOverride => ({
  set: 'ntm',
  code,
  level: { code: 'figure', op: '>=', value, unit: 'percent', parts: [] },
  text,
  source: 'QĐ 1062/QĐ-UBND',
});

describe('requiredLevel: confirmed, then the table, then sourced, then unverified, then none', () => {
  it.each<[string, string, CellSource, readonly LevelOverride[], string | undefined, string | undefined]>([
    ['confirmed before the table', '15.1', '≥ 85%', [confirmed('15.1', 92, '≥ 92%')], 'confirmed', '≥ 92%'],
    ['confirmed before sourced', '15.1', '', [confirmed('15.1', 92, '≥ 92%')], 'confirmed', '≥ 92%'],
    ['the table before sourced', '15.1', '≥ 85%', [], 'table', '≥ 85%'],
    ['the table before unverified', '17.8', '≥ 60%', [], 'table', '≥ 60%'],
    ['sourced where the table is blank', '15.1', '', [], 'sourced', '≥ 90%'],
    [
      'none where the table states one that nobody can read',
      '15.1',
      'theo quy định',
      [],
      undefined,
      undefined,
    ],
    ['none where the table turned its sign round', '15.1', '≤ 90%', [], undefined, undefined],
    ['none where poverty is to be high', '11', '≥ 13%', [], undefined, undefined],
    ['inferred', '11', '', [], 'inferred', '≤ 13%'],
    ['unverified last', '17.8', '', [], 'unverified', '≥ 70%'],
    ['none where the remembered level was the old decision’s', '14.2', '', [], undefined, undefined],
    ['none where the province decides', '2.1', '', [], undefined, undefined],
    ['none where it is known in words only', '5', '', [], undefined, undefined],
    [
      'another indicator’s confirmation says nothing',
      '15.1',
      '',
      [confirmed('14.2', 99, '≥ 99%')],
      'sourced',
      '≥ 90%',
    ],
  ])('%s', (_, code, cell, overrides, origin, text) => {
    const required = requiredLevel(sourceOf({}, overrides), code, stated(code, cell));
    expect([required?.origin, required?.text]).toEqual([origin, text]);
  });

  it('is only advice where nobody has said which region it is', () => {
    expect(requiredLevel(sourceOf({ region: undefined }), '15.1', undefined)?.origin).toBe('sourced');
    expect(requiredLevel(sourceOf({ region: undefined }), '11', undefined)?.origin).toBe('unverified');
    expect(requiredLevel(sourceOf({ region: undefined }), '15.3', undefined)).toBeUndefined();
  });

  it('is only advice outside the years of the decision', () => {
    expect(requiredLevel(sourceOf({ year: 2026, date: '2026-09' }), '15.1', undefined)?.origin).toBe(
      'unverified',
    );
  });

  it('remembers the cell of the table, and where a sourced level is from', () => {
    expect(requiredLevel(sourceOf(), '15.1', stated('15.1', '≥ 85%'))?.place).toMatchObject({
      sheet: 'Biểu 01',
    });
    expect(requiredLevel(sourceOf(), '15.1', undefined)?.sources).not.toEqual([]);
  });
});

describe('requiredPartLevel: half of an indicator', () => {
  it.each<[string, CellSource, CellSource, string | undefined]>([
    ['its own level', '≥ 50%', '≥ 75%', '≥ 50%'],
    ['one written once for both', '', '≥ 75%', '≥ 75%'],
    ['never a compound level of the whole', '', '100% (≥ 50% cứng hóa)', undefined],
    ['nothing else where its own cannot be read', 'theo quy định', '≥ 75%', undefined],
    ['none', '', '', undefined],
  ])('%s', (_, own, whole, text) => {
    expect(requiredPartLevel(stated('2.2', own), stated('2.2', whole))?.text).toBe(text);
  });
});

const figure = (
  op: '>=' | '<=' | '>' | '<' | '=',
  value: number,
  more: Partial<Level & { code: 'figure' }> = {},
): Level => ({
  code: 'figure',
  op,
  value,
  unit: 'percent',
  parts: [],
  ...more,
});
const part = (value: number) => ({ name: 'cứng hóa', op: '>=', value, unit: 'percent' }) as const;

describe('strictness of a stated level against the one that it should be', () => {
  it.each<[Level, Level, string]>([
    [figure('>=', 85), figure('>=', 90), 'looser'],
    [figure('>=', 95), figure('>=', 90), 'stricter'],
    [figure('>=', 90), figure('>=', 90), 'same'],
    [figure('<=', 15), figure('<=', 13), 'looser'],
    [figure('<=', 10), figure('<=', 13), 'stricter'],
    [figure('>', 90), figure('>=', 90), 'stricter'],
    [figure('>=', 90), figure('>', 90), 'looser'],
    [figure('<', 13), figure('<=', 13), 'stricter'],
    [figure('<=', 13), figure('<', 13), 'looser'],
    [figure('>=', 85), figure('=', 100), 'looser'],
    [figure('>=', 100), figure('=', 100), 'same'],
    [figure('>=', 100, { parts: [part(50)] }), figure('>=', 100, { parts: [part(50)] }), 'same'],
    [figure('>=', 100, { parts: [part(30)] }), figure('>=', 100, { parts: [part(50)] }), 'looser'],
    [figure('>=', 100, { parts: [part(70)] }), figure('>=', 100, { parts: [part(50)] }), 'stricter'],
    [figure('>=', 100), figure('>=', 100, { parts: [part(50)] }), 'looser'],
    [figure('>=', 100, { parts: [part(50)] }), figure('>=', 100), 'stricter'],
    [figure('<=', 90), figure('>=', 90), 'incomparable'],
    [figure('>=', 42, { unit: 'million-dong' }), figure('>=', 42), 'incomparable'],
    [{ code: 'mark' }, figure('>=', 90), 'incomparable'],
    [{ code: 'mark' }, { code: 'mark' }, 'same'],
    [{ code: 'range', from: 75, to: 80, unit: 'percent' }, figure('>=', 90), 'incomparable'],
  ])('%j against %j: %s', (one, expected, result) => {
    expect(strictness(one, expected)).toBe(result);
  });
});

function tableWith(code: string, cell: CellSource): TableReading {
  const reading = stated(code, cell);
  return {
    sheet: 'Biểu 01',
    area: area(0, 0, 9, 9),
    layout: 'indicators-by-communes',
    set: 'ntm',
    title: '',
    period: undefined,
    confidence: 1,
    doubts: [],
    requirements: new Map(reading === undefined ? [] : [[code, reading]]),
    communes: [],
    unknownRows: [],
    absent: [],
    hasFigures: true,
  };
}

describe('what is said of a level that the table states', () => {
  it.each<[string, string, CellSource, LevelSource, readonly (readonly [string, string])[]]>([
    ['looser than sourced', '15.1', '≥ 85%', sourceOf(), [['level-mismatch', 'warning']]],
    ['stricter than sourced', '15.1', '≥ 95%', sourceOf(), [['stricter-level', 'remark']]],
    ['as sourced', '15.1', '≥ 90%', sourceOf(), []],
    ['as sourced, typed as a number', '15.1', 90, sourceOf(), []],
    ['looser than "100%"', '6.3', '≥ 80%', sourceOf(), [['level-mismatch', 'warning']]],
    [
      'looser than confirmed',
      '15.1',
      '≥ 90%',
      sourceOf({}, [confirmed('15.1', 92, '≥ 92%')]),
      [['level-mismatch', 'warning']],
    ],
    ['looser than unverified', '17.8', '≥ 60%', sourceOf(), [['unverified-level', 'remark']]],
    ['stricter than unverified', '17.8', '≥ 80%', sourceOf(), []],
    [
      'looser than the country where the region is unknown',
      '11',
      '≤ 13%',
      sourceOf({ region: undefined }),
      [],
    ],
    ['looser than the region', '11', '≤ 15%', sourceOf(), [['unverified-level', 'remark']]],
    ['nothing to compare with', '2.1', '≥ 10%', sourceOf(), []],
    ['unreadable', '15.1', 'theo quy định', sourceOf(), [['unreadable-level', 'warning']]],
    ['a number that reads as a fraction', '15.1', 0.9, sourceOf(), [['unreadable-level', 'warning']]],
    ['blank', '15.1', '', sourceOf(), []],
  ])('%s', (_, code, cell, source, findings) => {
    const found = levelFindings(source, tableWith(code, cell));
    expect(found.map((finding) => [finding.code, finding.severity])).toEqual(findings);
    for (const finding of found) {
      expect(finding).toMatchObject({
        set: 'ntm',
        indicator: code,
        place: { sheet: 'Biểu 01', row: 0, column: 0 },
      });
    }
  });

  it('names both levels and the source', () => {
    expect(levelFindings(sourceOf(), tableWith('15.1', '≥ 85%'))).toMatchObject([
      { stated: '≥ 85%', expected: '≥ 90%', status: 'sourced', sources: [expect.stringContaining('http')] },
    ]);
  });
});
